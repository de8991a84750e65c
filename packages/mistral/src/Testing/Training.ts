/** The course of a fine-tuning job: all of it follows from its age, nothing runs in the background. */
import { Ids } from "@effect-genai/core/TestingPlatform"
import * as Duration from "effect/Duration"
import type { FineTuningCheckpoint, FineTuningEvent, FineTuningJobStatus } from "../generated/FineTuning.ts"
import type { FineTuningOptions } from "./Options.ts"
import { seconds } from "./Route.ts"

/** What the course of a job depends on. Times are in milliseconds since 1970. */
export interface Job {
  readonly id: string
  readonly createdAt: number
  /** When it was told to start; at once, if it starts by itself. */
  readonly startedAt: number | undefined
  readonly cancelledAt: number | undefined
  readonly steps: number
  /** Why its files are not valid. */
  readonly problems: ReadonlyArray<string>
  readonly fails: boolean
  readonly isValidated: boolean
}

/** What happened, and when. */
interface Turn {
  readonly at: number
  readonly status: FineTuningJobStatus
}

const ended = new Set<FineTuningJobStatus>(["SUCCESS", "FAILED", "FAILED_VALIDATION", "CANCELLED"])

export const hasEnded = (status: FineTuningJobStatus): boolean => ended.has(status)

export const make = (options: FineTuningOptions) => {
  const queued = Duration.toMillis(options.startup ?? "1 second")
  const step = Math.max(1, Duration.toMillis(options.perStep ?? "100 millis"))
  const stopping = Duration.toMillis(options.canceling ?? "1 second")

  /** What would happen to a job that nobody cancels. */
  const planned = (job: Job): ReadonlyArray<Turn> => {
    const validating = job.createdAt + queued
    const validated = validating + queued
    const before: ReadonlyArray<Turn> = [
      { at: job.createdAt, status: "QUEUED" },
      { at: validating, status: "VALIDATING" }
    ]
    if (job.problems.length > 0) return [...before, { at: validated, status: "FAILED_VALIDATION" }]
    const ready: ReadonlyArray<Turn> = [...before, { at: validated, status: "VALIDATED" }]
    if (job.startedAt === undefined) return ready
    const running = Math.max(validated, job.startedAt) + queued
    const end = running + job.steps * step
    return [
      ...ready,
      { at: running, status: "RUNNING" },
      job.fails ? { at: (running + end) / 2, status: "FAILED" } : { at: end, status: "SUCCESS" }
    ]
  }

  /** What happens to a job. */
  const turnsOf = (job: Job): ReadonlyArray<Turn> => {
    const at = job.cancelledAt ?? Infinity
    const plan = planned(job)
    const before = plan.filter((turn) => turn.at <= at)
    if (at === Infinity || before.some(({ status }) => hasEnded(status))) return plan
    const end = plan.find((turn) => turn.at <= at + stopping && hasEnded(turn.status))
    return [...before, { at, status: "CANCELLATION_REQUESTED" }, end ?? { at: at + stopping, status: "CANCELLED" }]
  }

  const until = (job: Job, now: number) => turnsOf(job).filter(({ at }) => at <= now)

  const latest = (job: Job, now: number): Turn => turnsOf(job).reduce((latest, turn) => turn.at <= now ? turn : latest)

  /** When it began to take steps, and how many it has taken. */
  const run = (job: Job, now: number) => {
    const turns = turnsOf(job)
    const times = turns.filter((_, index) => turns.slice(0, index + 1).some(({ status }) => status === "RUNNING"))
      .map(({ at }) => at)
    const [begun, over] = [Math.min(Infinity, ...times), Math.min(Infinity, ...times.slice(1))]
    return { begun, done: now < begun ? 0 : Math.min(job.steps, Math.floor((Math.min(now, over) - begun) / step)) }
  }

  /** The metrics of a step: the loss falls, a little unsteadily. */
  const metricsOf = ({ id, steps }: Job, number: number, isValidated: boolean) => {
    const noise = (Ids.hash(`${id}/${number}`) % 100) / 5000
    const loss = 0.4 + 1.6 * Math.exp((-3 * number) / steps) + noise
    return {
      train_loss: loss,
      valid_loss: isValidated ? loss + 0.05 : null,
      valid_mean_token_accuracy: isValidated ? 1 - loss / 3 : null
    }
  }

  return {
    statusOf: (job: Job, now: number): FineTuningJobStatus => latest(job, now).status,
    /** When it last changed, in seconds. */
    modifiedAt: (job: Job, now: number): number => seconds(latest(job, now).at),
    /** When it succeeded, if it has. */
    succeededAt: (job: Job, now: number): number | undefined =>
      until(job, now).find(({ status }) => status === "SUCCESS")?.at,
    stepsDone: (job: Job, now: number): number => run(job, now).done,
    /** The newest first. */
    events: (job: Job, now: number): ReadonlyArray<FineTuningEvent> =>
      until(job, now).map(({ at, status }) => ({
        name: "status-updated",
        data: status === "FAILED_VALIDATION" ? { status, errors: [...job.problems] } : { status },
        created_at: seconds(at)
      })).reverse(),
    /** The newest first, ten in all. */
    checkpoints: (job: Job, now: number): ReadonlyArray<FineTuningCheckpoint> => {
      const { begun, done } = run(job, now)
      const every = Math.max(1, Math.floor(job.steps / 10))
      return Array.from({ length: Math.floor(done / every) }, (_, index) => (index + 1) * every).map((number) => ({
        metrics: metricsOf(job, number, job.isValidated),
        step_number: number,
        created_at: seconds(begun + number * step)
      })).reverse()
    }
  }
}

export type Training = ReturnType<typeof make>
