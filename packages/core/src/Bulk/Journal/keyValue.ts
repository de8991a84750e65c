/**
 * Runs in any `KeyValueStore`. Such a store has no conditional write, so its claims are weaker than a lease: within a
 * process the second claim of a run is refused, and the claim of another process is replaced at once. The replaced
 * process stops at its next write or submission; two processes that start in the same instant are not kept apart.
 */
import * as Clock from "effect/Clock"
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { KeyValueStore, KeyValueStoreError } from "effect/persistence/KeyValueStore"
import * as Schema from "effect/Schema"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import { type Claim, type Claimed, ClaimLost, type JournalStore, type StoredRun, StoreFailed } from "./Store.ts"

/** The newest claim of a run; without a token it has ended. */
const Owner = Schema.Struct({
  token: Schema.optionalKey(Schema.String),
  summary: Schema.optionalKey(Schema.Json),
  at: Schema.Finite
})
type Owner = typeof Owner.Type

const decodeOwner = Schema.decodeUnknownOption(Schema.fromJsonString(Owner))

/** The tokens of all claims of this process, in any store: two stores of one place are one. */
const open = new Set<string>()

const claiming = Semaphore.makeUnsafe(1)

const thisProcess = "this process"

const prefixOf = (run: string) => `bulk~${run}~`

const ownerKey = (run: string) => `${prefixOf(run)}owner`

/** The run that a key belongs to, unless the key is that of its owner. */
const runOf = (key: string): string | undefined => {
  const [, run, own] = /^bulk~([^~]+~[^~]+)~(.+)$/.exec(key) ?? []
  return own === "owner" ? undefined : run
}

const failed = ({ cause, message }: KeyValueStoreError) =>
  new StoreFailed({ message: `${message}${cause instanceof Error ? ` (${cause.message})` : ""}` })

/** Stores runs in a `KeyValueStore`, under keys that start with `bulk~`. */
export const fromKeyValueStore = (store: KeyValueStore): JournalStore => {
  const get = (key: string) => Effect.mapError(store.get(key), failed)
  const getBytes = (key: string) => Effect.mapError(store.getUint8Array(key), failed)
  const set = (key: string, value: string | Uint8Array) => Effect.mapError(store.set(key, value), failed)
  const remove = (prefix: string) => Effect.mapError(store.clearPrefix(prefix), failed)
  const keys = Effect.mapError(store.keys, failed)

  const readOwner = (run: string): Effect.Effect<Owner | undefined, StoreFailed> =>
    Effect.map(get(ownerKey(run)), (text) => Option.getOrUndefined(decodeOwner(text)))

  const writeOwner = (run: string, owner: Omit<Owner, "at">) =>
    Effect.flatMap(Clock.currentTimeMillis, (at) => set(ownerKey(run), JSON.stringify({ ...owner, at })))

  /** Whether a claim is the newest of its run. */
  const isNewest = ({ run, token }: Claim) => Effect.map(readOwner(run), (owner) => owner?.token === token)

  const fenced = (claim: Claim, write: Effect.Effect<void, StoreFailed>) =>
    Effect.flatMap(
      isNewest(claim),
      (isNewest): Effect.Effect<void, StoreFailed | ClaimLost> => isNewest ? write : Effect.fail(new ClaimLost({}))
    )

  const claim = Effect.fnUntraced(function*(run: string): Effect.fn.Return<Claimed, StoreFailed> {
    const before = yield* readOwner(run)
    if (before?.token !== undefined && open.has(before.token)) return { _tag: "Held", owner: thisProcess }
    const token = (yield* WebCrypto).randomUUID()
    yield* writeOwner(run, { ...before, token })
    open.add(token)
    return { _tag: "Claimed", claim: { run, token }, summary: before?.summary }
  })

  const release = (claim: Claim, summary: Schema.Json) =>
    Effect.flatMap(isNewest(claim), (isNewest) => isNewest ? writeOwner(claim.run, { summary }) : Effect.void).pipe(
      Effect.ensuring(Effect.sync(() => open.delete(claim.token)))
    )

  /** Removes the start first: a run without it is refused, and can be forgotten. */
  const forget = ({ run, token }: Claim) =>
    Effect.mapError(store.remove(`${prefixOf(run)}run`), failed).pipe(
      Effect.andThen(remove(prefixOf(run))),
      Effect.tap(() => Effect.sync(() => open.delete(token)))
    )

  const storedRun = (run: string) =>
    Effect.map(readOwner(run), (owner): StoredRun => ({
      run,
      owner: owner?.token !== undefined && open.has(owner.token) ? thisProcess : undefined,
      summary: owner?.summary,
      updatedAt: owner?.at ?? 0
    }))

  return {
    lease: Duration.infinity,
    claim: (run) => claiming.withPermits(1)(claim(run)),
    renew: (claim, summary) => fenced(claim, writeOwner(claim.run, { token: claim.token, summary })),
    release: (claim, summary) => claiming.withPermits(1)(release(claim, summary)),
    set: (claim, entries) =>
      fenced(
        claim,
        Effect.forEach(entries, ({ key, value }) => set(prefixOf(claim.run) + key, value), { discard: true })
      ),
    remove: (claim, prefix) => fenced(claim, remove(prefixOf(claim.run) + prefix)),
    forget: (claim) => fenced(claim, forget(claim)),
    keys: (run) =>
      Effect.map(keys, (all) => all.filter((key) => runOf(key) === run).map((key) => key.slice(prefixOf(run).length))),
    texts: (run, keys) =>
      Effect.map(
        Effect.forEach(keys, (key) => Effect.map(get(prefixOf(run) + key), (text) => [key, text] as const)),
        (entries) => new Map(entries.flatMap(([key, text]) => text === undefined ? [] : [[key, text] as const]))
      ),
    // A copy, because a store may share its memory.
    bytes: (run, key) => Effect.map(getBytes(prefixOf(run) + key), (bytes) => bytes && new Uint8Array(bytes)),
    runs: Stream.unwrap(
      Effect.map(keys, (all) =>
        Stream.mapEffect(
          Stream.fromIterable(new Set(all.flatMap((key) => runOf(key) ?? []))),
          storedRun
        ))
    )
  }
}
