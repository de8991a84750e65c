/**
 * Sends no file twice: an optional service that knows which content has which
 * id. With it, uploads of what is still there answer what is there.
 *
 * Content is told by a SHA-256, with its name, its type, what else the upload
 * said, and the account it went to; it is read once more for that. Keys are kept
 * in a `KeyValueStore`: provide `layerMemory`, or `layer` over one that lasts.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Semaphore from "effect/Semaphore"
import { sha256Hex } from "./internal/sha256.ts"
import * as Timeout from "./Timeout.ts"
import { digesting, digestOf } from "./Upload/digest.ts"
import { counted, opened, type Reading } from "./Upload/reading.ts"
import type { Source } from "./Upload/source.ts"

export class UploadCache extends Context.Service<UploadCache, {
  readonly get: (key: string) => Effect.Effect<Option.Option<string>>
  readonly set: (key: string, id: string) => Effect.Effect<void>
  /** One at a time for each key, so that content is sent once by those who send it together. */
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

/** A store that fails costs an upload, never the call. */
const forgiving = <A, B>(
  effect: Effect.Effect<A, KeyValueStore.KeyValueStoreError>,
  otherwise: B
): Effect.Effect<A | B> =>
  Effect.catch(
    effect,
    (error) => Effect.as(Effect.logWarning("the store of uploaded files has failed", error), otherwise)
  )

/** Remembers in the store that is provided. */
export const layer: Layer.Layer<UploadCache, never, KeyValueStore.KeyValueStore> = Layer.effect(
  UploadCache,
  Effect.map(KeyValueStore.KeyValueStore, (store) => ({
    get: (key) => Effect.map(forgiving(store.get(key), undefined), Option.fromUndefinedOr),
    set: (key, id) => forgiving(store.set(key, id), undefined),
    exclusively: locking()
  }))
)

/** Remembers as long as the process runs. */
export const layerMemory: Layer.Layer<UploadCache> = Layer.provide(layer, KeyValueStore.layerMemory)

/** A file at a provider's that may be used again. */
export interface CachedFile {
  readonly id: string
  /** In milliseconds since 1970; never unless given. */
  readonly expiresAt?: number | undefined
}

/** One upload, as a provider does it. */
export interface CachedUpload<A, E, R> {
  readonly file: Source
  /** What else the upload says; another word makes another file. */
  readonly rest: { readonly [field: string]: unknown }
  /** Larger files are refused anyway, and not read for it. */
  readonly limitBytes: number
  /** Whose file it becomes: see `Credential.fingerprint`. */
  readonly account: Effect.Effect<string, unknown, R>
  readonly upload: (file: Source) => Effect.Effect<A, E, R>
  readonly retrieve: (id: string) => Effect.Effect<A, E, R>
  readonly cached: (file: A) => CachedFile
}

const silent: Reading = { chunk: () => {}, failed: () => {} }

const baseName = (name: string) => name.split(/[\\/]/).at(-1) ?? name

const keyOf = (
  account: string,
  digest: string,
  { file, rest }: { readonly file: Source; readonly rest: { readonly [field: string]: unknown } }
) =>
  Effect.map(
    sha256Hex(JSON.stringify([account, digest, baseName(file.name), file.type ?? null, Object.entries(rest).sort()])),
    (hash) => `upload-${hash}`
  )

/** A file is used again where it is there for ten more minutes. */
const least = 10 * 60_000

/** Answers the file that is there already, or sends it: always without the service, or where it cannot be read twice. */
export const reuseOrUpload = Effect.fnUntraced(function*<A, E, R>(
  request: CachedUpload<A, E, R>
): Effect.fn.Return<A, E, R> {
  const { file, limitBytes, upload } = request
  const service = yield* Effect.serviceOption(UploadCache)
  if (Option.isNone(service) || !file.reopens || (file.size ?? 0) > limitBytes) return yield* upload(file)
  // What cannot be read, takes too long or has no key is for the upload to say.
  const content = counted(file, opened(file), limitBytes, () => undefined, silent)
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
    if (Option.isSome(found) && (request.cached(found.value).expiresAt ?? Infinity) - now >= least) return found.value
    let sent = ""
    const stored = yield* upload({ ...file, open: () => digesting(opened(file), (digest) => sent = digest) })
    // A file that has changed meanwhile is another one.
    if (sent === digest) yield* set(key, request.cached(stored).id)
    return stored
  }))
})
