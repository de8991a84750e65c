/** One open run of an id at a time: two would both send the requests that neither has sent yet. */
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Effect from "effect/Effect"
import type { KeyValueStore } from "effect/persistence/KeyValueStore"
import type { Scope } from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import { journalFailed, type RunError } from "../RunError.ts"
import { storeFailed } from "./failures.ts"

/** The tokens of all runs that this process has open, in any store. */
const open = new Set<string>()

const claiming = Semaphore.makeUnsafe(1)

/**
 * Claims a run until the scope closes: its store names the owner, so that two stores of one place are one. The token
 * of a process that has ended blocks nothing.
 */
export const claim = (store: KeyValueStore, name: string): Effect.Effect<void, RunError, Scope> => {
  const take = Effect.gen(function*() {
    const owner = yield* store.get("owner")
    if (owner !== undefined && open.has(owner)) {
      return yield* journalFailed(`the run "${name}" is already in progress in this process`)
    }
    const token = (yield* WebCrypto).randomUUID()
    yield* store.set("owner", token)
    open.add(token)
    return token
  }).pipe(Effect.catchTag("KeyValueStoreError", (error) => Effect.fail(storeFailed(error))))

  const release = (token: string) =>
    Effect.andThen(Effect.exit(store.remove("owner")), Effect.sync(() => open.delete(token)))

  return Effect.asVoid(Effect.acquireRelease(
    claiming.withPermits(1)(take),
    (token) => claiming.withPermits(1)(release(token))
  ))
}
