/** The interface of a store of runs; the public page is `JournalStore.ts`. */
import * as Data from "effect/Data"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"

/** An operation failed; it is unknown whether a write was done. All operations can be repeated. */
export class StoreFailed extends Data.TaggedError("StoreFailed")<{
  /** What failed and why. */
  readonly message: string
  /** Whether it may succeed later without a change by a person; absent where the store cannot know. */
  readonly isTransient?: boolean
}> {}

/** The run has a newer claim; nothing was written. */
export class ClaimLost extends Data.TaggedError("ClaimLost")<{
  /** Who has the newer claim, if the store knows it. */
  readonly owner?: string
}> {}

/** The permission to write to a run. */
export interface Claim {
  /** The name of the run in the store: letters, digits, `.`, `_`, `-` and `~`. */
  readonly run: string
  readonly token: string
}

export type Claimed =
  /** The run is claimed; `summary` is the last one of the claims before. */
  | { readonly _tag: "Claimed"; readonly claim: Claim; readonly summary: Schema.Json | undefined }
  /** Another claim is renewed. */
  | { readonly _tag: "Held"; readonly owner: string }

/** An entry of a run. */
export interface Entry {
  readonly key: string
  readonly value: string | Uint8Array<ArrayBuffer>
}

/** A run that has entries. */
export interface StoredRun {
  readonly run: string
  /** Who has it in progress. */
  readonly owner: string | undefined
  /** The summary of the last renewal. */
  readonly summary: Schema.Json | undefined
  /** When its claim was last made, renewed or released, by the clock of the store in milliseconds since 1970. */
  readonly updatedAt: number
}

export interface JournalStore {
  /** How long a claim is not replaced after it was made or renewed; infinite where claims are not renewed. */
  readonly lease: Duration.Duration
  /** Claims a run, unless another claim of it is renewed. */
  readonly claim: (run: string) => Effect.Effect<Claimed, StoreFailed>
  /** Renews a claim, also a late one, and stores a summary of its run. */
  readonly renew: (claim: Claim, summary: Schema.Json) => Effect.Effect<void, StoreFailed | ClaimLost>
  /** Ends a claim, so that the next one waits for nothing. An older claim ends nothing. */
  readonly release: (claim: Claim, summary: Schema.Json) => Effect.Effect<void, StoreFailed>
  /** Stores entries, each whole or not at all; replaces those with the same keys. */
  readonly set: (claim: Claim, entries: ReadonlyArray<Entry>) => Effect.Effect<void, StoreFailed | ClaimLost>
  /** Deletes the entries whose keys start with a prefix. */
  readonly remove: (claim: Claim, prefix: string) => Effect.Effect<void, StoreFailed | ClaimLost>
  /** Deletes a run with its claim. */
  readonly forget: (claim: Claim) => Effect.Effect<void, StoreFailed | ClaimLost>
  /** The keys of all entries of a run, in any order. */
  readonly keys: (run: string) => Effect.Effect<ReadonlyArray<string>, StoreFailed>
  /** Reads entries that are texts; those that a run does not have are left out. */
  readonly texts: (
    run: string,
    keys: ReadonlyArray<string>
  ) => Effect.Effect<ReadonlyMap<string, string>, StoreFailed>
  /** Reads an entry that is bytes. */
  readonly bytes: (run: string, key: string) => Effect.Effect<Uint8Array<ArrayBuffer> | undefined, StoreFailed>
  /** Streams the runs that have entries. */
  readonly runs: Stream.Stream<StoredRun, StoreFailed>
}
