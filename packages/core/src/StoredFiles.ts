/**
 * Files stored at a provider: files that live as long as a scope, storage usage by
 * kind, and deletion of old files. A `FileStore` describes the files of a provider.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { HasReason } from "./ScopedResource.ts"
import * as ScopedResource from "./ScopedResource.ts"
import { strictly } from "./Validation.ts"

export interface FileStore<in File, E, out R> {
  readonly id: (file: File) => string
  /** Its size in bytes. */
  readonly bytes: (file: File) => number
  /** In milliseconds since 1970. */
  readonly createdAt: (file: File) => number
  /** The kind that usage is grouped by. */
  readonly kind: (file: File) => string
  readonly remove: (file: File) => Effect.Effect<unknown, E, R>
}

/** Uploads a file that is deleted when the scope closes, see `ScopedResource`. */
export const scoped = <File, E extends HasReason, R>(
  { id, remove }: FileStore<File, E, R>,
  upload: Effect.Effect<File, E, R>,
  inUse: (file: File, exit: Exit.Exit<unknown, unknown>) => Effect.Effect<boolean, E, R>
): Effect.Effect<File, E, R | Scope.Scope> => ScopedResource.make({ kind: "file", id, remove, inUse }, upload)

export interface Amount {
  readonly files: number
  readonly bytes: number
}

export interface Usage extends Amount {
  /** The amount of each kind. */
  readonly by: { readonly [kind: string]: Amount }
}

/** Counts files and bytes, in total and by kind. */
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

/** Which files to delete. */
export interface Sweep {
  /** The least age, by the difference between your clock and the provider's. */
  readonly olderThan: Duration.Input
  /** Streams the files that would be deleted, and deletes nothing (default: false). */
  readonly dryRun?: boolean
}

/**
 * Deletes old files and streams the deleted ones. All files are listed first, because
 * deletions would shift the pages. A file that no longer exists is left out. If a file
 * cannot be deleted, the stream fails after all others are deleted.
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
    const isInUse = listed.length === 0 ? () => false : yield* strictly(inUse)
    const old = listed.filter((file) => !isInUse(file))
    if (dryRun) return Stream.fromIterable(old)
    let failed: Result.Result<unknown, E> = Result.void
    const deleted = Stream.fromIterable(old).pipe(
      Stream.mapEffect((file) =>
        Effect.map(Effect.result(ScopedResource.removed(store, file)), (result) => {
          if (Result.isFailure(result) && Result.isSuccess(failed)) failed = result
          return Result.isSuccess(result) && result.success ? [file] : []
        }), { concurrency: 4 }),
      Stream.flattenIterable
    )
    return Stream.concat(deleted, Stream.fromEffectDrain(Effect.suspend(() => Effect.fromResult(failed))))
  }))
