/** Begins a run, or takes up one of its id: what is remembered of it, and whose it is. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { KeyValueStore } from "effect/persistence/KeyValueStore"
import * as Random from "effect/Random"
import type * as Schema from "effect/Schema"
import type { Scope } from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import type * as Stream from "effect/Stream"
import { Budget } from "../Budget.ts"
import * as again from "./again.ts"
import type { Backend, Limits } from "./Backend.ts"
import * as Journal from "./Journal.ts"
import { Ledger } from "./Ledger.ts"
import { open, silent } from "./log.ts"
import type { Failed } from "./Outcome.ts"
import { Blocks } from "./Pack.ts"
import { nameOf } from "./Part.ts"
import { listeners } from "./Progress.ts"
import type { Run } from "./Run.ts"
import * as RunError from "./RunError.ts"

export interface Options extends Partial<Limits> {
  /** The name of the run in the journal: up to 100 letters, digits, `.`, `_` and `-`. Without one nothing is remembered. */
  readonly id?: string
  /** How many batches are open at once: 4. Each open one keeps the keys of its requests in memory. */
  readonly concurrency?: number
  /** Sends requests again that have failed, so many times at most; what may pass by itself, unless `when` decides. */
  readonly retryFailed?: {
    readonly times: number
    readonly when?: (outcome: Failed<Schema.Json>) => boolean
  }
  /** Polls at once whenever this gives something, as a webhook that tells that a batch has ended. */
  readonly nudges?: Stream.Stream<unknown>
  /** What becomes of open batches when the run is interrupted: they go on (`detach`), unless `cancel`. */
  readonly onInterrupt?: "detach" | "cancel"
  /** Tells accounts apart in the journal, where keys change: the address and a hash of the key unless given. */
  readonly account?: string
  /** How long after a submission whose answer was lost the provider's list is trusted: 30 seconds. */
  readonly reconcileAfter?: Duration.Input
}

/** The runs of this process, by their journals. */
const running = new WeakMap<KeyValueStore, Set<string>>()

/** One run of an id at a time: two would both send what neither has sent yet. */
const alone = (store: KeyValueStore, name: string): Effect.Effect<void, RunError.RunError, Scope> => {
  const names = running.get(store) ?? new Set()
  running.set(store, names)
  return Effect.asVoid(Effect.acquireRelease(
    Effect.suspend(() => {
      if (names.has(name)) return RunError.journalFailed(`the run ${name} is under way in this process`)
      names.add(name)
      return Effect.void
    }),
    () => Effect.sync(() => names.delete(name))
  ))
}

/** The journal of a run. */
export const logOf = Effect.fnUntraced(function*(provider: string, id: string) {
  if (!/^[\w.-]{1,100}$/.test(id)) {
    return yield* RunError.journalFailed(
      "the id of a run has 1 to 100 letters, digits, `.`, `_` and `-`, and nothing else"
    )
  }
  const store = yield* Journal.Journal
  const name = `${provider}~${id}`
  return { store, name, log: open(store, name) }
})

const remembered = Effect.fnUntraced(function*(provider: string, id: string) {
  const { log, name, store } = yield* logOf(provider, id)
  yield* alone(store, name)
  return { log, history: yield* log.read }
})

/** A run goes on for whom it was begun, and with what all its requests have in common. */
const belongs = (
  { begun }: Journal.History,
  account: string,
  terms: string
): Effect.Effect<void, RunError.RunError> => {
  if (begun.account !== account) {
    const message = `the run was begun as ${begun.account}, this is ${account}: its batches belong to the other account`
    return RunError.stop(new RunError.WrongAccount({ sent: 0, began: begun.account, now: account, message }))
  }
  if (begun.terms === terms) return Effect.void
  const message = `the run was begun with ${begun.terms}, not with ${terms}`
  return RunError.stop(new RunError.InputChanged({ sent: 0, index: 0, message }))
}

/** What nobody else draws. */
const drawn = Effect.map(
  Effect.all([Random.nextInt, Random.nextInt, Random.nextInt]),
  (numbers) => numbers.map((number) => Math.abs(number).toString(36)).join("")
)

export const begin = <K extends Schema.Json, Request, A, E, R>(
  backend: Backend<Request, A, E, R>,
  options: Options
): Effect.Effect<
  { readonly run: Run<K, Request, A, E, R>; readonly history: Journal.History | undefined },
  E | RunError.RunError,
  R | Scope
> =>
  Effect.gen(function*() {
    const { account = yield* backend.account, id, reconcileAfter = "30 seconds", retryFailed } = options
    const { when = again.mayPass, times = 0 } = retryFailed ?? {}
    const { history, log } = id === undefined
      ? { history: undefined, log: silent(times > 0) }
      : yield* remembered(backend.name, id)
    const nonce = history?.begun.nonce ?? (yield* drawn)
    yield* history === undefined
      ? log.begin({ version: 1, account, terms: backend.terms, nonce, at: yield* Clock.currentTimeMillis })
      : belongs(history, account, backend.terms)
    const watching = yield* listeners
    const isPriced = watching.length > 0 || Option.isSome(yield* Effect.serviceOption(Budget))
    const { maxBytes = backend.limits.maxBytes, maxRequests = backend.limits.maxRequests } = options
    const ledger = new Ledger<K>(watching)
    for (const { batch } of history?.parts ?? []) if (batch !== undefined) ledger.ids.add(batch)
    const run: Run<K, Request, A, E, R> = {
      backend,
      prices: isPriced ? yield* backend.prices : undefined,
      limits: { maxBytes, maxRequests },
      nonce,
      blocks: new Blocks(),
      log,
      isRemembered: id !== undefined,
      ledger,
      again: { times, when },
      reconcileAfter: Duration.fromInputUnsafe(reconcileAfter),
      submitting: Semaphore.makeUnsafe(1),
      planned: new Map((history?.parts ?? []).map((part) => [nameOf(part), part]))
    }
    return { run, history }
  })
