/**
 * The claim of a run while it is open here: made when no other process has the run, renewed until the scope closes, and
 * confirmed right before a request leaves.
 *
 * A claim that was renewed less than a lease ago is certain: the store gives the run to nobody else. After that it is in
 * doubt until the next renewal, whatever the reason: the store is down, the network is cut, or this process was frozen.
 * In doubt nothing is sent, and a submission in progress is cut off: the next owner may look for it already.
 */
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type { Scope } from "effect/Scope"
import { BeforeSend } from "../../internal/call/beforeSend.ts"
import { Outage, throughOutages } from "../retries.ts"
import { Busy, type RunError, runError } from "../RunError.ts"
import { sendConfirmed } from "./confirmed.ts"
import { storeFailed, takenOver } from "./failures.ts"
import { type Claim, type Claimed, type ClaimLost, type JournalStore, StoreFailed } from "./Store.ts"

export interface ClaimOptions {
  /** Whether to wait for a run that is in progress elsewhere, or to fail (default: wait). */
  readonly whenBusy?: "wait" | "fail" | undefined
  /** How many requests of the run were submitted, for errors. */
  readonly sent: () => number
  /** The summary of the run to store, given the last one of earlier claims. */
  readonly summary: (before: Schema.Json | undefined) => Schema.Json
}

/** The claim of a run that is open in this process. */
export interface Ownership {
  /** An operation with the claim, retried through outages of the store; it is interrupted between two tries only. */
  readonly use: <A>(
    operation: (claim: Claim) => Effect.Effect<A, StoreFailed | ClaimLost>
  ) => Effect.Effect<A, RunError>
  /**
   * Sends something that must leave in one process only: each attempt waits until the claim is certain. Returns
   * `undefined` where it was cut off because the claim is in doubt.
   */
  readonly guard: <A, E, R>(send: Effect.Effect<A, E, R>) => Effect.Effect<A | undefined, E | RunError, R>
  /** Renews the claim: fails if another process has taken over the run, and may have changed it since. */
  readonly check: Effect.Effect<void, RunError>
  /** Fails once another process has taken over the run. */
  readonly takenOver: Effect.Effect<never, RunError>
}

/** By two clocks in milliseconds: one may be put right, and the other may stop while the machine sleeps. */
interface Instant {
  readonly wall: number
  readonly monotonic: number
}

const instant = Effect.gen(function*(): Effect.fn.Return<Instant> {
  return { wall: yield* Clock.currentTimeMillis, monotonic: Number(yield* Clock.monotonicTimeNanos) / 1e6 }
})

/** Milliseconds between two tries to claim a run, or to renew a claim that is in doubt. */
const retryInterval = (lease: number) => Math.min(Math.max(lease / 10, 100), 5000)

type Granted = Extract<Claimed, { readonly _tag: "Claimed" }>

/** Claims a run until the scope closes. */
const take = Effect.fnUntraced(function*(
  store: JournalStore,
  run: string,
  { summary, whenBusy }: ClaimOptions
): Effect.fn.Return<Granted & { readonly at: Instant }, RunError, Scope> {
  let granted: Granted | undefined
  yield* Effect.addFinalizer(() =>
    granted === undefined ? Effect.void : Effect.ignore(store.release(granted.claim, summary(granted.summary)))
  )

  /** Is not interrupted, so that a claim that is made is released. */
  const tryOnce = Effect.gen(function*() {
    const at = yield* instant
    const claimed = yield* store.claim(run)
    if (claimed._tag === "Held") return claimed
    granted = claimed
    return { ...claimed, at }
  })

  let isReported = false
  while (true) {
    const claimed = yield* throughOutages(tryOnce, ({ isTransient }) => isTransient === true).pipe(
      Effect.mapError((failure) => storeFailed(failure))
    )
    if (claimed._tag === "Claimed") return claimed
    const { owner } = claimed
    if (whenBusy === "fail") {
      const message = `the run "${run}" is in progress in ${owner}. Nothing was sent`
      return yield* runError(new Busy({ sent: 0, owner, message }))
    }
    if (!isReported) yield* Effect.logInfo(`the run "${run}" is in progress in ${owner}: waiting for it`)
    isReported = true
    yield* Effect.sleep(retryInterval(Duration.toMillis(store.lease)))
  }
})

/** Claims a run until the scope closes, and renews the claim. */
export const claim = Effect.fnUntraced(function*(
  store: JournalStore,
  run: string,
  options: ClaimOptions
): Effect.fn.Return<Ownership, RunError, Scope> {
  const lease = Duration.toMillis(store.lease)
  const { at, claim, summary: before } = yield* take(store, run, options)
  /** When the claim was made, or the last renewal started. */
  let renewed = at
  const outage = new Outage()
  const lost = Deferred.makeUnsafe<never, RunError>()

  /** How long the claim certainly is valid, in milliseconds. */
  const remaining = Effect.map(
    instant,
    ({ monotonic, wall }) => lease - Math.max(monotonic - renewed.monotonic, wall - renewed.wall)
  )

  /** Stops the run where an operation shows that there is a newer claim. */
  const noticing = <A>(operation: Effect.Effect<A, StoreFailed | ClaimLost>) =>
    Effect.catchTag(operation, "ClaimLost", (newer) => {
      const error = takenOver(run, newer, options.sent())
      return Effect.andThen(Deferred.fail(lost, error), Effect.fail(error))
    })

  const renew = Effect.gen(function*() {
    const at = yield* instant
    yield* noticing(Effect.suspend(() => store.renew(claim, options.summary(before))))
    renewed = at
  })

  const patient = <A>(operation: Effect.Effect<A, StoreFailed | RunError>) =>
    Effect.mapError(
      throughOutages(operation, ({ isTransient }) => isTransient !== false, outage),
      (error) => error instanceof StoreFailed ? storeFailed(error, options.sent()) : error
    )

  const confirm: Effect.Effect<void, RunError> = Effect.flatMap(
    remaining,
    (millis) => millis > 0 ? Effect.void : Effect.andThen(patient(renew), Effect.suspend(() => confirm))
  )

  // A timer may stop while the machine sleeps, so the clocks are read each second.
  const doubt: Effect.Effect<void> = Effect.flatMap(remaining, (millis) => {
    if (millis <= 0) return Effect.void
    if (millis === Infinity) return Effect.never
    return Effect.andThen(Effect.sleep(Math.min(millis, 1000)), Effect.suspend(() => doubt))
  })

  const renewForever = Effect.gen(function*() {
    while (true) {
      yield* Effect.sleep((yield* remaining) > lease / 2 ? lease / 3 : retryInterval(lease))
      yield* Effect.ignore(renew)
    }
  })
  if (lease < Infinity) yield* Effect.forkScoped(Effect.raceFirst(renewForever, Effect.ignore(Deferred.await(lost))))

  return {
    use: (operation) => patient(noticing(Effect.suspend(() => operation(claim)))),
    guard: (send) =>
      Effect.andThen(
        confirm,
        Effect.suspend(() => {
          const failed = Deferred.makeUnsafe<never, RunError>()
          const confirmed = Effect.catch(confirm, (error) => Effect.andThen(Deferred.fail(failed, error), Effect.never))
          return Effect.raceAllFirst([
            Effect.provideService(send, BeforeSend, sendConfirmed(confirmed)),
            Effect.as(doubt, undefined),
            Deferred.await(failed),
            Deferred.await(lost)
          ])
        })
      ),
    check: patient(renew),
    takenOver: Deferred.await(lost)
  }
})
