/**
 * What a run remembers, in a `KeyValueStore`: every fact is a key of its own,
 * written once and never changed, so that a process killed while it writes
 * leaves the facts before. A value that was cut off counts as not written.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Schema from "effect/Schema"
import type { Cut } from "./cut.ts"
import type { Keys } from "./Keys.ts"
import type { Part } from "./Part.ts"
import type * as RunError from "./RunError.ts"

/** Where runs are remembered: in the memory of the process unless {@link layer} says where. */
export const Journal: Context.Reference<KeyValueStore.KeyValueStore> = Context.Reference<KeyValueStore.KeyValueStore>(
  "@effect-genai/core/Bulk/Journal",
  { defaultValue: () => Effect.runSync(Effect.provide(KeyValueStore.KeyValueStore, KeyValueStore.layerMemory)) }
)

/** Remembers runs in the ambient `KeyValueStore`: a directory, a table, what the application has. */
export const layer: Layer.Layer<never, never, KeyValueStore.KeyValueStore> = Layer.effect(
  Journal,
  KeyValueStore.KeyValueStore
)

/** How a run began. */
export const Begun = Schema.Struct({
  version: Schema.Literal(1),
  account: Schema.String,
  terms: Schema.String,
  /** Makes the ids on the wire those of this run and no other. */
  nonce: Schema.String,
  at: Schema.Finite
})
export type Begun = typeof Begun.Type

/** What a part holds; its requests and their keys are written before it. */
export const Plan = Schema.Struct({
  count: Schema.Finite,
  /** The place in the input of its first request; the others follow. */
  first: Schema.Finite,
  /** The places of all its requests, where they are those that failed before. */
  indices: Schema.optionalKey(Schema.Array(Schema.Finite)),
  /** Of all its requests, to see whether the input is still the same. */
  digest: Schema.Finite,
  bytes: Schema.Finite,
  ceilings: Schema.optionalKey(Schema.Array(Schema.Finite))
})
export type Plan = typeof Plan.Type

/** The places in the input of what a part holds. */
export const indicesOf = ({ count, first, indices }: Plan): Uint32Array =>
  indices === undefined ? Uint32Array.from({ length: count }, (_, place) => first + place) : Uint32Array.from(indices)

/** What is known of a part that was planned. */
export interface Planned {
  readonly number: number
  readonly attempt: number
  readonly plan: Plan
  /** How often it was about to be submitted. */
  readonly submissions: number
  /** When it was last submitted, where nobody knows what came of it. */
  readonly sentAt: number | undefined
  readonly batch: string | undefined
}

export interface History {
  readonly begun: Begun
  /** In the order of the input, attempts after one another. */
  readonly parts: ReadonlyArray<Planned>
  /** How many requests the input has, once it was read to its end. */
  readonly count: number | undefined
}

export interface Log {
  readonly read: Effect.Effect<History | undefined, RunError.RunError>
  readonly begin: (begun: Begun) => Effect.Effect<void, RunError.RunError>
  readonly plan: (cut: Cut<Schema.Json>) => Effect.Effect<void, RunError.RunError>
  /** Written before a submission, the `nth` of its part from 0. */
  readonly sending: (part: Part, nth: number, at: number) => Effect.Effect<void, RunError.RunError>
  /** Nothing came of a submission. */
  readonly refused: (part: Part, nth: number, at: number) => Effect.Effect<void, RunError.RunError>
  readonly submitted: (part: Part, batch: string) => Effect.Effect<void, RunError.RunError>
  /** The input has ended. */
  readonly end: (count: number) => Effect.Effect<void, RunError.RunError>
  /** The keys of the requests of a part. */
  readonly keys: (part: Pick<Part, "number" | "attempt">) => Effect.Effect<Keys, RunError.RunError>
  /** The requests of a part, in pieces; nothing where they are not kept. */
  readonly lines: (
    part: Pick<Part, "number" | "attempt">
  ) => Effect.Effect<ReadonlyArray<Uint8Array>, RunError.RunError>
  /** The requests of a part are not needed any more. */
  readonly drop: (part: Part) => Effect.Effect<void, RunError.RunError>
  readonly forget: Effect.Effect<void, RunError.RunError>
}
