/** The progress of a fine-tuning job, computed from its age; nothing runs in the background. */
import { hash } from "@effect-genai/core/Testing/ids"
import * as Duration from "effect/Duration"
import type { FineTuningCheckpoint, FineTuningEvent, FineTuningJobStatus } from "../generated/FineTuning.ts"
import type { FineTuningOptions } from "./Options.ts"
import { seconds } from "./Route.ts"

/** The inputs of a job's progress. Times are in milliseconds since 1970. */
export interface Job {
  readonly id: string
  readonly createdAt: number
  /** When its start was requested; the creation time with `auto_start`. */
  readonly startedAt: number | undefined
  readonly cancelledAt: number | undefined
  readonly steps: number
  /** Why its files are invalid. */
  readonly problems: ReadonlyArray<string>
  readonly fails: boolean
  readonly isValidated: boolean
}

/** A change of status and its time. */
interface Transition {
  readonly at: number
  readonly status: FineTuningJobStatus
}

const ended = new Set<FineTuningJobStatus>(["SUCCESS", "FAILED", "FAILED_VALIDATION", "CANCELLED"])

export const hasEnded = (status: FineTuningJobStatus): boolean => ended.has(status)

export const make = (options: FineTuningOptions) => {
  const queued = Duration.toMillis(options.startup ?? "1 second")
  const step = Math.max(1, Duration.toMillis(options.perStep ?? "100 millis"))
  const canceling = Duration.toMillis(options.canceling ?? "1 second")

  /** The transitions of a job that is not canceled. */
  const planned = (job: Job): ReadonlyArray<Transition> => {
    const validating = job.createdAt + queued
    const validated = validating + queued
    const before: ReadonlyArray<Transition> = [
      { at: job.createdAt, status: "QUEUED" },
      { at: validating, status: "VALIDATING" }
    ]
    if (job.problems.length > 0) return [...before, { at: validated, status: "FAILED_VALIDATION" }]
    const ready: ReadonlyArray<Transition> = [...before, { at: validated, status: "VALIDATED" }]
    if (job.startedAt === undefined) return ready
    const running = Math.max(validated, job.startedAt) + queued
    const end = running + job.steps * step
    return [
      ...ready,
      { at: running, status: "RUNNING" },
      job.fails ? { at: (running + end) / 2, status: "FAILED" } : { at: end, status: "SUCCESS" }
    ]
  }

  /** The transitions of a job. */
  const transitionsOf = (job: Job): ReadonlyArray<Transition> => {
    const at = job.cancelledAt ?? Infinity
    const plan = planned(job)
    const before = plan.filter((transition) => transition.at <= at)
    if (at === Infinity || before.some(({ status }) => hasEnded(status))) return plan
    const end = plan.find((transition) => transition.at <= at + canceling && hasEnded(transition.status))
    return [...before, { at, status: "CANCELLATION_REQUESTED" }, end ?? { at: at + canceling, status: "CANCELLED" }]
  }

  const until = (job: Job, now: number) => transitionsOf(job).filter(({ at }) => at <= now)

  const latest = (job: Job, now: number): Transition =>
    transitionsOf(job).reduce((latest, transition) => transition.at <= now ? transition : latest)

  /** When its steps started, and how many are done. */
  const run = (job: Job, now: number) => {
    const transitions = transitionsOf(job)
    const times = transitions.filter((_, index) =>
      transitions.slice(0, index + 1).some(({ status }) => status === "RUNNING")
    )
      .map(({ at }) => at)
    const [firstStepAt, endedAt] = [Math.min(Infinity, ...times), Math.min(Infinity, ...times.slice(1))]
    return {
      firstStepAt,
      done: now < firstStepAt ? 0 : Math.min(job.steps, Math.floor((Math.min(now, endedAt) - firstStepAt) / step))
    }
  }

  /** The metrics of a step: a decreasing loss with some noise. */
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
    statusOf: (job: Job, now: number): FineTuningJobStatus => latest(job, now).status,
    /** When its status last changed, in seconds. */
    modifiedAt: (job: Job, now: number): number => seconds(latest(job, now).at),
    /** When it succeeded, if it did. */
    succeededAt: (job: Job, now: number): number | undefined =>
      until(job, now).find(({ status }) => status === "SUCCESS")?.at,
    stepsDone: (job: Job, now: number): number => run(job, now).done,
    /** Newest first. */
    events: (job: Job, now: number): ReadonlyArray<FineTuningEvent> =>
      until(job, now).map(({ at, status }) => ({
        name: "status-updated",
        data: status === "FAILED_VALIDATION" ? { status, errors: [...job.problems] } : { status },
        created_at: seconds(at)
      })).reverse(),
    /** Newest first, about ten in total. */
    checkpoints: (job: Job, now: number): ReadonlyArray<FineTuningCheckpoint> => {
      const { firstStepAt, done } = run(job, now)
      const every = Math.max(1, Math.floor(job.steps / 10))
      return Array.from({ length: Math.floor(done / every) }, (_, index) => (index + 1) * every).map((number) => ({
        metrics: metricsOf(job, number, job.isValidated),
        step_number: number,
        created_at: seconds(firstStepAt + number * step)
      })).reverse()
    }
  }
}

export type Training = ReturnType<typeof make>
