/**
 * Avoids uploading the same file twice: an optional service that maps content to the
 * id of its upload. With it, an upload returns the existing file if it still exists.
 *
 * The cache key is a SHA-256 of the content, name, type, other fields and account;
 * the content is read once more to compute it. Ids are stored in a `KeyValueStore`:
 * provide `layerMemory`, or `layer` with a persistent store.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Semaphore from "effect/Semaphore"
import * as Sha256 from "./Sha256.ts"
import * as Timeout from "./Timeout.ts"
import { contentOf, counted, type ReadObserver } from "./Upload/content.ts"
import { digesting, digestOf } from "./Upload/digest.ts"
import type { Source } from "./Upload/source.ts"

export class UploadCache extends Context.Service<UploadCache, {
  readonly get: (key: string) => Effect.Effect<Option.Option<string>>
  readonly set: (key: string, id: string) => Effect.Effect<void>
  /** Runs one effect at a time for each key, so concurrent uploads of the same content send it once. */
  readonly exclusively: (key: string) => <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
}>()("@effect-genai/core/UploadCache") {}

interface Lock {
  readonly semaphore: Semaphore.Semaphore
  users: number
}

const locking = (): UploadCache["Service"]["exclusively"] => {
  const locks = new Map<string, Lock>()
  const enter = (key: string) => {
    const lock = locks.get(key) ?? { semaphore: Semaphore.makeUnsafe(1), users: 0 }
    lock.users += 1
    locks.set(key, lock)
    return lock
  }
  const leave = (key: string, lock: Lock) => {
    lock.users -= 1
    if (lock.users === 0) locks.delete(key)
  }
  return (key) => (effect) =>
    Effect.acquireUseRelease(
      Effect.sync(() => enter(key)),
      ({ semaphore }) => semaphore.withPermit(effect),
      (lock) => Effect.sync(() => leave(key, lock))
    )
}

/** A failed store causes another upload; it never fails the call. */
const ignoreErrors = <A, B>(
  effect: Effect.Effect<A, KeyValueStore.KeyValueStoreError>,
  otherwise: B
): Effect.Effect<A | B> =>
  Effect.catch(
    effect,
    (error) => Effect.as(Effect.logWarning("the store of the upload cache failed", error), otherwise)
  )

/** Caches ids in the provided store. */
export const layer: Layer.Layer<UploadCache, never, KeyValueStore.KeyValueStore> = Layer.effect(
  UploadCache,
  Effect.map(KeyValueStore.KeyValueStore, (store) => ({
    get: (key) => Effect.map(ignoreErrors(store.get(key), undefined), Option.fromUndefinedOr),
    set: (key, id) => ignoreErrors(store.set(key, id), undefined),
    exclusively: locking()
  }))
)

/** Caches ids in memory. */
export const layerMemory: Layer.Layer<UploadCache> = Layer.provide(layer, KeyValueStore.layerMemory)

/** A file at the provider. */
export interface CachedFile {
  readonly id: string
  /** In milliseconds since 1970 (default: never). */
  readonly expiresAt?: number | undefined
}

/** One upload, and how a provider performs it. */
export interface CachedUpload<A, E, R> {
  readonly file: Source
  /** The other fields of the upload, part of the cache key. */
  readonly rest: { readonly [field: string]: unknown }
  /** Larger files are not read to compute their key: the upload rejects them. */
  readonly limitBytes: number
  /** Identifies the account: see `Credential.fingerprint`. */
  readonly account: Effect.Effect<string, unknown, R>
  readonly upload: (file: Source) => Effect.Effect<A, E, R>
  readonly retrieve: (id: string) => Effect.Effect<A, E, R>
  readonly cached: (file: A) => CachedFile
}

const noObserver: ReadObserver = { chunk: () => {}, failed: () => {} }

const baseName = (name: string) => name.split(/[\\/]/).at(-1) ?? name

const keyOf = (
  account: string,
  digest: string,
  { file, rest }: { readonly file: Source; readonly rest: { readonly [field: string]: unknown } }
) =>
  Effect.map(
    Sha256.hex(JSON.stringify([account, digest, baseName(file.name), file.type ?? null, Object.entries(rest).sort()])),
    (hash) => `upload-${hash}`
  )

/** A cached file is used if it does not expire within ten minutes. */
const leastLifetime = 10 * 60_000

/** Returns the existing file, or uploads it: always without the service, and for a source that cannot be read twice. */
export const reuseOrUpload = Effect.fnUntraced(function*<A, E, R>(
  request: CachedUpload<A, E, R>
): Effect.fn.Return<A, E, R> {
  const { file, limitBytes, upload } = request
  const service = yield* Effect.serviceOption(UploadCache)
  if (Option.isNone(service) || !file.reopens || (file.size ?? 0) > limitBytes) return yield* upload(file)
  // Where the content cannot be read or the account is unknown, the upload itself reports the error.
  const content = counted(file, contentOf(file), limitBytes, () => undefined, noObserver)
  const { attempt } = yield* Timeout.Policy
  const facts = yield* Effect.option(Effect.timeout(Effect.all([request.account, digestOf(content)]), attempt))
  if (Option.isNone(facts)) return yield* upload(file)
  const [account, digest] = facts.value
  const { exclusively, get, set } = service.value
  const key = yield* keyOf(account, digest, request)
  return yield* exclusively(key)(Effect.gen(function*() {
    const known = yield* get(key)
    const found = Option.isSome(known) ? yield* Effect.option(request.retrieve(known.value)) : Option.none<A>()
    const now = yield* Effect.clockWith((clock) => clock.currentTimeMillis)
    if (Option.isSome(found) && (request.cached(found.value).expiresAt ?? Infinity) - now >= leastLifetime) {
      return found.value
    }
    let sent = ""
    const stored = yield* upload({ ...file, open: () => digesting(contentOf(file), (digest) => sent = digest) })
    // The file may have changed in between.
    if (sent === digest) yield* set(key, request.cached(stored).id)
    return stored
  }))
})
