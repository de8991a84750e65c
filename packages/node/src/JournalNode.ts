/**
 * Journals of runs in a directory, which survive a power failure: each entry is a file that is written and synced under
 * another name, then renamed, so that it is there whole or not at all.
 *
 * Processes that share the directory keep apart: each run has one owner, and an owner that another has replaced can
 * write nothing any more.
 */
import * as Bulk from "@effect-genai/core/Bulk"
import * as JournalStore from "@effect-genai/core/JournalStore"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as fs from "node:fs/promises"
import { storeIn } from "./JournalNode/keyValue.ts"
import { open } from "./JournalNode/runs.ts"

/** A `KeyValueStore` in a directory, which is created if it does not exist. Only the user can read its files. */
export const layerStore = (
  directory: string
): Layer.Layer<KeyValueStore.KeyValueStore, KeyValueStore.KeyValueStoreError> =>
  Layer.effect(
    KeyValueStore.KeyValueStore,
    Effect.tryPromise({
      try: () => fs.mkdir(directory, { recursive: true, mode: 0o700 }),
      catch: (cause) =>
        new KeyValueStore.KeyValueStoreError({ method: "open", message: `cannot create ${directory}`, cause })
    }).pipe(Effect.as(storeIn(directory)))
  )

export interface Options {
  /**
   * How long the owner of a run may be silent before another process takes the run over (default: 15 seconds). If the
   * owner has ended on the same machine, it does not wait.
   */
  readonly lease?: Duration.Input | undefined
}

/** Opens a store of runs in a directory, which is created if it does not exist. Only the user can read its files. */
export const make = (
  directory: string,
  { lease = "15 seconds" }: Options = {}
): Effect.Effect<JournalStore.JournalStore, JournalStore.StoreFailed> => {
  const duration = Duration.fromInputUnsafe(lease)
  const millis = Duration.toMillis(duration)
  return Number.isFinite(millis) && millis > 0
    ? open(directory, duration)
    : Effect.fail(
      new JournalStore.StoreFailed({ message: "`lease` is not a finite duration above 0", isTransient: false })
    )
}

/** Stores runs in a directory. */
export const layer = (directory: string, options?: Options): Layer.Layer<never, JournalStore.StoreFailed> =>
  Layer.effect(Bulk.Journal, make(directory, options))
