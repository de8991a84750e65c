/** The course of a fine-tuning job: all of it follows from its age, nothing runs in the background. */
import { hash } from "@effect-genai/core/Testing/identify"
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

export const make = ({ canceling = "1 second", perStep = "100 millis", startup = "1 second" }: FineTuningOptions) => {
  const [queued, step, stopping] = [startup, perStep, canceling].map((given) => Duration.toMillis(given))

  /** What would happen to a job that nobody cancels. */
  const planned = (job: Job): ReadonlyArray<Turn> => {
    const validating = job.createdAt + (queued ?? 0)
    const validated = validating + (queued ?? 0)
    const before: ReadonlyArray<Turn> = [
      { at: job.createdAt, status: "QUEUED" },
      { at: validating, status: "VALIDATING" }
    ]
    if (job.problems.length > 0) return [...before, { at: validated, status: "FAILED_VALIDATION" }]
    const ready: ReadonlyArray<Turn> = [...before, { at: validated, status: "VALIDATED" }]
    if (job.startedAt === undefined) return ready
    const running = Math.max(validated, job.startedAt) + (queued ?? 0)
    const end = running + job.steps * (step ?? 0)
    return [
      ...ready,
      { at: running, status: "RUNNING" },
      job.fails ? { at: (running + end) / 2, status: "FAILED" } : { at: end, status: "SUCCESS" }
    ]
  }

  /** What happens to a job. */
  const turnsOf = (job: Job): ReadonlyArray<Turn> => {
    const at = job.cancelledAt ?? Infinity
    const stops = at + (stopping ?? 0)
    const plan = planned(job)
    const end = plan.find((turn) => hasEnded(turn.status))?.at ?? Infinity
    if (end <= at || at === Infinity) return plan
    const before = plan.filter((turn) => turn.at <= at)
    const asked: ReadonlyArray<Turn> = [...before, { at, status: "CANCELLATION_REQUESTED" }]
    const last = plan.at(-1)
    return end <= stops && last !== undefined ? [...asked, last] : [...asked, { at: stops, status: "CANCELLED" }]
  }

  const until = (job: Job, now: number) => turnsOf(job).filter(({ at }) => at <= now)

  /** The metrics of a step: the loss falls, a little unsteadily. */
  const metricsOf = ({ id, steps }: Job, number: number, isValidated: boolean) => {
    const noise = (hash(`${id}/${number}`) % 100) / 5000
    const loss = 0.4 + 1.6 * Math.exp((-3 * number) / steps) + noise
    return {
      train_loss: loss,
      valid_loss: isValidated ? loss + 0.05 : null,
      valid_mean_token_accuracy: isValidated ? 1 - loss / 3 : null
    }
  }

  return {
    statusOf: (job: Job, now: number): FineTuningJobStatus => until(job, now).at(-1)?.status ?? "QUEUED",
    /** When it last changed, in seconds. */
    modifiedAt: (job: Job, now: number): number => seconds(until(job, now).at(-1)?.at ?? job.createdAt),
    /** When it succeeded, if it has. */
    succeededAt: (job: Job, now: number): number | undefined =>
      until(job, now).find(({ status }) => status === "SUCCESS")?.at,
    stepsDone: (job: Job, now: number): number => {
      const turns = turnsOf(job)
      const running = turns.find(({ status }) => status === "RUNNING")?.at
      if (running === undefined || now < running) return 0
      const over = turns.find(({ at, status }) => at >= running && status !== "RUNNING")?.at ?? Infinity
      return Math.min(job.steps, Math.floor((Math.min(now, over) - running) / Math.max(1, step ?? 1)))
    },
    /** The newest first. */
    events: (job: Job, now: number): ReadonlyArray<FineTuningEvent> =>
      until(job, now).map(({ at, status }) => ({
        name: "status-updated",
        data: status === "FAILED_VALIDATION" ? { status, errors: [...job.problems] } : { status },
        created_at: seconds(at)
      })).reverse(),
    /** The newest first, ten in all. */
    checkpoints: (job: Job, done: number): ReadonlyArray<FineTuningCheckpoint> => {
      const running = turnsOf(job).find(({ status }) => status === "RUNNING")?.at ?? job.createdAt
      const every = Math.max(1, Math.floor(job.steps / 10))
      return Array.from({ length: Math.floor(done / every) }, (_, index) => (index + 1) * every).map((number) => ({
        metrics: metricsOf(job, number, job.isValidated),
        step_number: number,
        created_at: seconds(running + number * (step ?? 0))
      })).reverse()
    }
  }
}

export type Training = ReturnType<typeof make>
