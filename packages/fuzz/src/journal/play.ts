/** Plays a scenario: process after process, with one store and one provider. */
import * as Bulk from "@effect-genai/core/Bulk"
import { fromKeyValueStore } from "@effect-genai/core/JournalStore"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as HttpClient from "effect/http/HttpClient"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import { setTimeout } from "node:timers/promises"
import { config, patience, unhandled } from "../play.ts"
import { Time } from "../Time.ts"
import { outcome } from "../verdict.ts"
import { apply } from "./damage.ts"
import type { Ledger } from "./Ledger.ts"
import { Process } from "./Process.ts"
import { type Outcome, type Provider, providers } from "./providers.ts"
import { clientOf, type Receiver, receiverOf, submitForeign } from "./Receiver.ts"
import type { ProcessPlan, Scenario } from "./Scenario.ts"
import { Store } from "./Store.ts"
import { surroundings } from "./surroundings.ts"

/** What one process did. */
export interface ProcessPlayed {
  /** Absent where it was killed, or did not end. */
  readonly exit: Exit.Exit<unknown, unknown> | undefined
  readonly wasKilled: boolean
  readonly wasInterrupted: boolean
  readonly outcomes: ReadonlyArray<Outcome>
  /** The number of batches that the provider accepted. */
  readonly submissions: number
  /** Whether the contents of the store were changed before it started. */
  readonly isDamaged: boolean
  /** Whether it was to resume the run by its id alone. */
  readonly resumes: boolean
  /** In milliseconds. */
  readonly took: number
  /** Resources that were not released, unless it was killed. */
  readonly left: { readonly fibers: number; readonly timers: number }
}

export interface Played {
  readonly processes: ReadonlyArray<ProcessPlayed>
  readonly ledger: Pick<Ledger, "entries" | "violations">
  readonly unhandled: ReadonlyArray<unknown>
}

const minute = 60_000

/** The longest a process may take, in milliseconds: all batches one after the other, polled at the longest intervals. */
export const longest = ({ failures, maxRequests, resubmissions, startup }: Scenario): number =>
  20 * minute + Math.ceil(failures.length / maxRequests) * (1 + resubmissions) * (startup + minute)

const playProcess = async (scenario: Scenario, plan: ProcessPlan, nth: number, stage: {
  readonly time: Time
  readonly store: Store
  readonly receiver: Receiver
  readonly provider: Provider
}): Promise<Omit<ProcessPlayed, "isDamaged">> => {
  const { provider, receiver, store, time } = stage
  const process = new Process(plan, time)
  const [startedAt, submissions] = [time.currentTimeMillisUnsafe(), receiver.ledger.submissions]
  const outcomes: Array<Outcome> = []
  let fibers = 0
  const context = Context.merge(
    config,
    surroundings({
      clock: process.clock,
      scheduler: time.scheduler,
      seed: `${scenario.seed}/${nth}/crypto`,
      countFibers: (change) => {
        fibers += change
      }
    })
  ).pipe(
    Context.add(HttpClient.HttpClient, clientOf(receiver, plan, process)),
    Context.add(Bulk.Journal, fromKeyValueStore(store.open(process)))
  )
  const run = provider.run(receiver.ledger.entries.map(({ prompt }) => prompt), {
    id: "nightly",
    account: "the account",
    maxRequests: scenario.maxRequests,
    concurrency: scenario.concurrency,
    retryFailed: { times: scenario.resubmissions }
  }, plan.resumes)
  const fiber = Effect.runFork(
    Stream.runForEach(run, (outcome) => Effect.sync(() => process.isKilled || outcomes.push(outcome))).pipe(
      Random.withSeed(`${scenario.seed}/${nth}`),
      Effect.provideContext(context)
    ),
    { scheduler: time.scheduler }
  )

  let wasInterrupted = false
  const isOver = () => fiber.pollUnsafe() !== undefined || process.isKilled
  const quiet = async () => {
    for (let still = 0; still < 2 && !isOver();) {
      still = await time.turn() ? 0 : still + 1
      if (process.isInterrupted && !wasInterrupted) {
        wasInterrupted = true
        fiber.interruptUnsafe()
      }
    }
  }
  for (let idle = 0; !isOver() && idle < patience;) {
    await quiet()
    if (isOver() || time.currentTimeMillisUnsafe() - startedAt > longest(scenario)) break
    if (time.jump()) idle = 0
    else if (idle++ > 100) await setTimeout(1)
  }
  const [exit, wasKilled] = [fiber.pollUnsafe(), process.isKilled]
  const settle = async () => {
    for (let still = 0; still < 3;) still = await time.turn() ? 0 : still + 1
  }
  await settle()
  const left = wasKilled ? { fibers: 0, timers: 0 } : { fibers, timers: process.waiting }
  process.kill()
  fiber.interruptUnsafe()
  await settle()
  return {
    exit: wasKilled ? undefined : exit,
    wasKilled,
    wasInterrupted,
    outcomes,
    submissions: receiver.ledger.submissions - submissions,
    resumes: plan.resumes,
    took: time.currentTimeMillisUnsafe() - startedAt,
    left
  }
}

/** Whether a process found its journal broken. */
export const hasJournalFailed = ({ exit }: Pick<ProcessPlayed, "exit">): boolean =>
  exit !== undefined && outcome({ exit }) === "RunError JournalFailed"

/** Damages the journal, then runs a process; a journal that has failed is run again as it is. */
export const play = async (scenario: Scenario): Promise<Played> => {
  const [time, store, provider] = [new Time(), new Store(), providers[scenario.provider]]
  const stage = { time, store, provider, receiver: receiverOf(provider, scenario, time) }
  const processes: Array<ProcessPlayed> = []
  const next = async (plan: ProcessPlan) => {
    time.after(plan.pause, () => undefined)
    time.jump()
    await submitForeign(stage.receiver, provider, plan.foreign)
    const isDamaged = apply(store, plan.damages)
    const played = { ...await playProcess(scenario, plan, processes.length, stage), isDamaged }
    processes.push(played)
    return played
  }
  for (const plan of scenario.processes) {
    if (hasJournalFailed(await next(plan))) await next({ ...plan, ...unharmed })
  }
  const { entries, violations } = stage.receiver.ledger
  return { processes, ledger: { entries, violations }, unhandled: unhandled.splice(0) }
}

const unharmed = { damages: [], pause: 0, foreign: 0, reset: undefined, death: undefined }
