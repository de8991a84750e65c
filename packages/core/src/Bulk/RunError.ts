/** Why a run cannot go on, or could not begin. What it has sent by then has had its outcomes. */
import * as Schema from "effect/Schema"
import { Reason } from "../Reason.ts"

const about = {
  /** What went wrong, and what to do about it. */
  message: Schema.String,
  /** How many requests of the input were sent. */
  sent: Schema.Finite
}

const id = (tag: string) => `@effect-genai/core/Bulk/RunError/${tag}`

/** Two requests have one key; nothing of the batch that would hold the second was sent. */
export class DuplicateKey extends Schema.TaggedError<DuplicateKey>(id("DuplicateKey"))("DuplicateKey", {
  ...about,
  key: Schema.Json,
  /** The places of the two in the input, from 0. */
  first: Schema.Finite,
  second: Schema.Finite
}) {}

/** A request by itself is more than a batch may hold, or cannot be written as JSON. */
export class Unsendable extends Schema.TaggedError<Unsendable>(id("Unsendable"))("Unsendable", {
  ...about,
  key: Schema.Json,
  index: Schema.Finite,
  actualBytes: Schema.optionalKey(Schema.Finite),
  limitBytes: Schema.optionalKey(Schema.Finite)
}) {}

/** The run was begun with another key or at another address; nothing was asked. */
export class WrongAccount extends Schema.TaggedError<WrongAccount>(id("WrongAccount"))("WrongAccount", {
  ...about,
  began: Schema.String,
  now: Schema.String
}) {}

/** The input, or what all its requests have in common, differs from before; nothing of it was sent. */
export class InputChanged extends Schema.TaggedError<InputChanged>(id("InputChanged"))("InputChanged", {
  ...about,
  /** The difference is at this place of the input or after it, from 0. */
  index: Schema.Finite
}) {}

/** Submissions have stopped: the provider refused one, or a `Budget` did. */
export class NotSent extends Schema.TaggedError<NotSent>(id("NotSent"))("NotSent", {
  ...about,
  /** The first request that was not sent, and its place in the input from 0. */
  key: Schema.Json,
  index: Schema.Finite,
  /** The provider's refusal; without it a `Budget` would be exceeded. */
  refusal: Schema.optionalKey(Reason)
}) {}

/** The journal holds a run whose input was not read to its end: run it again with its requests. */
export class Unfinished extends Schema.TaggedError<Unfinished>(id("Unfinished"))("Unfinished", about) {}

/** The journal holds no run of this id. */
export class UnknownRun extends Schema.TaggedError<UnknownRun>(id("UnknownRun"))("UnknownRun", about) {}

/** Nobody can tell which batch came of a submission; it was not sent again. */
export class Unclear extends Schema.TaggedError<Unclear>(id("Unclear"))("Unclear", {
  ...about,
  /** The provider's ids of the batches it may be. */
  batches: Schema.Array(Schema.String)
}) {}

/** The journal cannot be read or written, or was written by another version. */
export class JournalFailed extends Schema.TaggedError<JournalFailed>(id("JournalFailed"))("JournalFailed", about) {}

export const Why = Schema.Union([
  DuplicateKey,
  Unsendable,
  WrongAccount,
  InputChanged,
  NotSent,
  Unfinished,
  UnknownRun,
  Unclear,
  JournalFailed
])
export type Why = typeof Why.Type

/** A run that stopped: `Effect.catchReason("RunError", "NotSent", …)`. */
export class RunError extends Schema.TaggedError<RunError>("@effect-genai/core/Bulk/RunError")("RunError", {
  reason: Why
}) {
  override get message(): string {
    return `${this.reason._tag}: ${this.reason.message}`
  }
}

export const stop = (reason: Why): RunError => new RunError({ reason })

/** The journal does not do, before anything was sent. */
export const journalFailed = (message: string): RunError => stop(new JournalFailed({ sent: 0, message }))
