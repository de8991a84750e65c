/**
 * Files that a provider keeps: for as long as a scope is open, counted by kind,
 * and those grown old deleted. How a provider's files are read is a `Shelf`.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { Reason } from "./Reason.ts"
import * as Timeout from "./Timeout.ts"
import { strictly } from "./Validation.ts"

export interface FileStore<in File, E, out R> {
  readonly id: (file: File) => string
  readonly bytes: (file: File) => number
  /** In milliseconds since 1970. */
  readonly createdAt: (file: File) => number
  /** What files are counted by. */
  readonly kind: (file: File) => string
  readonly remove: (file: File) => Effect.Effect<unknown, E, R>
}

interface HasReason {
  readonly reason: Reason
}

const isGone = ({ reason }: HasReason) => reason._tag === "NotFound" || reason._tag === "Gone"

/** Deletes a file; whether it was there. */
const removed = <File, E extends HasReason, R>(
  store: FileStore<File, E, R>,
  file: File
): Effect.Effect<boolean, E, R> =>
  Effect.catchIf(Effect.as(store.remove(file), true), isGone, () => Effect.succeed(false))

/**
 * Uploads a file that is deleted when the scope closes, unless work that goes on
 * needs it: then it stays, and so it does where nobody can tell. What comes of
 * that is logged, takes 30 seconds at most for each call, and never changes how
 * the scope ends.
 */
export const scoped = <File, E extends HasReason, R>(
  store: FileStore<File, E, R>,
  upload: Effect.Effect<File, E, R>,
  inUse: (file: File, exit: Exit.Exit<unknown, unknown>) => Effect.Effect<boolean, E, R>
): Effect.Effect<File, E, R | Scope.Scope> =>
  Effect.acquireRelease(strictly(upload), (file, exit) => released(store, file, inUse(file, exit)), {
    interruptible: true
  })

const released = <File, E extends HasReason, R>(
  store: FileStore<File, E, R>,
  file: File,
  inUse: Effect.Effect<boolean, E, R>
): Effect.Effect<unknown, never, R> =>
  Effect.flatMap(strictly(inUse), (stays) =>
    stays
      ? Effect.logWarning(`the file ${store.id(file)} is kept: work that goes on may need it`)
      : removed(store, file)).pipe(
      Timeout.total("30 seconds"),
      Effect.catchCause((cause) => Effect.logWarning(`the file ${store.id(file)} is kept: not deleted`, cause))
    )

export interface Amount {
  readonly files: number
  readonly bytes: number
}

export interface Usage extends Amount {
  readonly by: { readonly [kind: string]: Amount }
}

/** Counts files and bytes, in all and by kind, as they are listed. */
export const usage = <File, E, R>(
  store: Pick<FileStore<File, E, R>, "bytes" | "kind">,
  files: Stream.Stream<File, E, R>
): Effect.Effect<Usage, E, R> =>
  Effect.suspend(() => {
    const kinds = new Map<string, Amount>()
    const add = (kind: string, bytes: number) => {
      const before = kinds.get(kind) ?? { files: 0, bytes: 0 }
      kinds.set(kind, { files: before.files + 1, bytes: before.bytes + bytes })
    }
    return Effect.map(
      Stream.runForEachArray(strictly(files), (page) =>
        Effect.sync(() => page.forEach((file) => add(store.kind(file), store.bytes(file))))),
      () => {
        const amounts = [...kinds.values()]
        return {
          files: amounts.reduce((sum, { files }) =>
            sum + files, 0),
          bytes: amounts.reduce((sum, { bytes }) => sum + bytes, 0),
          by: Object.fromEntries(kinds)
        }
      }
    )
  })

/** Which files a sweep takes. */
export interface Sweep {
  /** Their age, by the provider's clock and yours. */
  readonly olderThan: Duration.Input
  /** Gives what would be deleted, and deletes nothing. */
  readonly dryRun?: boolean
}

/**
 * Deletes the files that are old enough, and streams those it has deleted. They
 * are listed first, so that no deletion shifts a page. One that is gone already
 * is left out; one that cannot be deleted fails the stream once all others are.
 */
export const sweep = <File, E extends HasReason, R>(
  store: FileStore<File, E, R>,
  files: Stream.Stream<File, E, R>,
  { dryRun = false, olderThan }: Sweep,
  inUse: Effect.Effect<(file: File) => boolean, E, R> = Effect.succeed(() => false)
): Stream.Stream<File, E, R> =>
  Stream.unwrap(Effect.gen(function*() {
    const before = (yield* Clock.currentTimeMillis) - Duration.toMillis(olderThan)
    const listed = yield* Stream.runCollect(Stream.filter(strictly(files), (file) => store.createdAt(file) <= before))
    const stays = listed.length === 0 ? () => false : yield* strictly(inUse)
    const old = listed.filter((file) => !stays(file))
    if (dryRun) return Stream.fromIterable(old)
    let failed: Result.Result<unknown, E> = Result.void
    const deleted = Stream.fromIterable(old).pipe(
      Stream.mapEffect((file) =>
        Effect.map(Effect.result(removed(store, file)), (result) => {
          if (Result.isFailure(result) && Result.isSuccess(failed)) failed = result
          return Result.isSuccess(result) && result.success ? [file] : []
        }), { concurrency: 4 }),
      Stream.flattenIterable
    )
    return Stream.concat(deleted, Stream.fromEffectDrain(Effect.suspend(() => Effect.fromResult(failed))))
  }))
