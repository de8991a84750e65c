/** Why a run cannot start or continue. Requests that were submitted before have had their outcomes. */
import * as Data from "effect/Data"
import * as Schema from "effect/Schema"
import { Reason } from "../Reason.ts"

const common = {
  /** What went wrong, and what to do. */
  message: Schema.String,
  /** How many requests of the input were submitted. */
  sent: Schema.Finite
}

const id = (tag: string) => `@effect-genai/core/Bulk/RunError/${tag}`

/** Two requests share a key; nothing of the chunk that would hold the second was sent. */
export class DuplicateKey extends Schema.TaggedError<DuplicateKey>(id("DuplicateKey"))("DuplicateKey", {
  ...common,
  key: Schema.Json,
  /** The places of the two requests in the input, from 0. */
  first: Schema.Finite,
  second: Schema.Finite
}) {}

/** One request alone exceeds the size of a batch, or cannot be serialized as JSON. */
export class Unsendable extends Schema.TaggedError<Unsendable>(id("Unsendable"))("Unsendable", {
  ...common,
  key: Schema.Json,
  index: Schema.Finite,
  actualBytes: Schema.optionalKey(Schema.Finite),
  limitBytes: Schema.optionalKey(Schema.Finite)
}) {}

/** The run was started with another key or base URL; nothing was sent. */
export class WrongAccount extends Schema.TaggedError<WrongAccount>(id("WrongAccount"))("WrongAccount", {
  ...common,
  /** The account of the run. */
  expected: Schema.String,
  /** The account of the current config. */
  actual: Schema.String
}) {}

/** The input, or what all its requests share, has changed since the run was started; nothing of it was sent. */
export class InputChanged extends Schema.TaggedError<InputChanged>(id("InputChanged"))("InputChanged", {
  ...common,
  /** The input differs at this place or after it, from 0. */
  index: Schema.Finite
}) {}

/** Submissions have stopped: the provider rejected one, or a `Budget` did. */
export class NotSent extends Schema.TaggedError<NotSent>(id("NotSent"))("NotSent", {
  ...common,
  /** The first request that was not sent, and its place in the input from 0. */
  key: Schema.Json,
  index: Schema.Finite,
  /** The provider's reason; absent where a `Budget` would be exceeded. */
  refusal: Schema.optionalKey(Reason)
}) {}

/** The journal holds a run whose input was not read to its end: run it again with its requests. */
export class Unfinished extends Schema.TaggedError<Unfinished>(id("Unfinished"))("Unfinished", common) {}

/** The journal holds no run of this id. */
export class UnknownRun extends Schema.TaggedError<UnknownRun>(id("UnknownRun"))("UnknownRun", common) {}

/** It is unknown which batch a submission created; it was not retried. */
export class Unclear extends Schema.TaggedError<Unclear>(id("Unclear"))("Unclear", {
  ...common,
  /** The provider's ids of the candidates. */
  batches: Schema.Array(Schema.String)
}) {}

/** Another process has claimed the run, because this one did not renew its claim in time; it continues there. */
export class TakenOver extends Schema.TaggedError<TakenOver>(id("TakenOver"))("TakenOver", {
  ...common,
  /** Who has the run, if the journal knows it. */
  owner: Schema.optionalKey(Schema.String)
}) {}

/** The run is in progress elsewhere, and `whenBusy` is `"fail"`; nothing was sent. */
export class Busy extends Schema.TaggedError<Busy>(id("Busy"))("Busy", {
  ...common,
  /** Who has the run. */
  owner: Schema.String
}) {}

/** The journal cannot be read or written, or it is damaged or of another version. */
export class JournalFailed extends Schema.TaggedError<JournalFailed>(id("JournalFailed"))("JournalFailed", {
  ...common,
  /** The keys of the store that are damaged or missing. */
  keys: Schema.optionalKey(Schema.Array(Schema.String))
}) {}

export const RunErrorReason = Schema.Union([
  DuplicateKey,
  Unsendable,
  WrongAccount,
  InputChanged,
  NotSent,
  Unfinished,
  UnknownRun,
  Unclear,
  TakenOver,
  Busy,
  JournalFailed
])
export type RunErrorReason = typeof RunErrorReason.Type

/** A run that stopped: `Effect.catchReason("RunError", "NotSent", …)`. */
export class RunError extends Schema.TaggedError<RunError>("@effect-genai/core/Bulk/RunError")("RunError", {
  reason: RunErrorReason
}) {
  override get message(): string {
    return `${this.reason._tag}: ${this.reason.message}`
  }
}

export const runError = (reason: RunErrorReason): RunError => new RunError({ reason })

/** The journal cannot be used, before anything was sent. */
export const journalFailed = (message: string): RunError => runError(new JournalFailed({ sent: 0, message }))

/** A submission was rejected by the provider or by a budget; nothing was sent. Within a run only: it ends as `NotSent`. */
export class SubmissionRefused extends Data.TaggedError("SubmissionRefused")<{
  readonly message: string
  readonly reason?: Reason
}> {}
