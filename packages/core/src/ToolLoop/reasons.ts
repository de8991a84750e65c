/** Why a loop stopped before it was finished. */
import * as Schema from "effect/Schema"
import { BudgetExceeded, BudgetUnavailable } from "../Budget.ts"
import { unprinted } from "../internal/unprinted.ts"
import type { Turn } from "../Turn.ts"
import type { Tokens } from "../Usage.ts"
import type { PendingCall } from "./Options.ts"

const id = (tag: string) => `@effect-genai/core/ToolLoop/${tag}`

const unfinished = {
  message: Schema.String,
  /** The response, in the provider's shape; it is not in the transcript. Never printed. */
  response: Schema.Json
}

/** How a reason is printed: without the text of the model. */
const printed = ({ _tag, message }: { readonly _tag: string; readonly message: string }): object => ({ _tag, message })

/** The model refused to respond. */
export class Refused extends Schema.TaggedError<Refused>(id("Refused"))("Refused", unfinished) {
  override toJSON() {
    return printed(this)
  }
}

/** A response was cut at the maximum of output tokens. */
export class MaxTokens extends Schema.TaggedError<MaxTokens>(id("MaxTokens"))("MaxTokens", unfinished) {
  override toJSON() {
    return printed(this)
  }
}

/** The context window of the model is full. */
export class ContextWindow extends Schema.TaggedError<ContextWindow>(id("ContextWindow"))("ContextWindow", unfinished) {
  override toJSON() {
    return printed(this)
  }
}

/** The provider reports that the model failed. */
export class ModelFailed extends Schema.TaggedError<ModelFailed>(id("ModelFailed"))("ModelFailed", unfinished) {
  override toJSON() {
    return printed(this)
  }
}

/** The model is not done after `maxTurns`. */
export class MaxTurns extends Schema.TaggedError<MaxTurns>(id("MaxTurns"))("MaxTurns", {
  message: Schema.String,
  turns: Schema.Finite
}) {}

/** Calls wait for a decision; no call of their turn has run. */
export class ApprovalNeeded extends Schema.TaggedError<ApprovalNeeded>(id("ApprovalNeeded"))("ApprovalNeeded", {
  message: Schema.String,
  /** The inputs are never printed. */
  calls: Schema.Array(Schema.Struct({ id: Schema.String, name: Schema.String, input: Schema.Json }))
}) {
  override toJSON() {
    return { ...printed(this), calls: this.calls.map(({ id, name }) => ({ id, name })) }
  }
}

/** A value as it is: with fields that no schema knows, and what a gateway sends that breaks its schema. */
function unchecked<A>(): Schema.Codec<A>
function unchecked(): Schema.Codec<unknown> {
  return Schema.Unknown
}

/** The fields of the error of a loop that stopped, apart from its reason. */
export const stoppedFields = <Transcript>() => ({
  /** What continues the loop. Never printed. */
  transcript: unchecked<Transcript>(),
  /** The tokens of the turns that responded. */
  usage: unchecked<Tokens>(),
  /** What they cost, in US dollars; absent if the price of one is unknown. */
  cost: Schema.optionalKey(Schema.Number)
})

/** A loop that stopped. */
export interface Stop<out Reason, out Transcript> {
  readonly reason: Reason
  readonly transcript: Transcript
  readonly usage: Tokens
  readonly cost?: number
}

/** Why a loop stopped, apart from failed calls of the model. */
export const StopReason = Schema.Union([
  Refused,
  MaxTokens,
  ContextWindow,
  ModelFailed,
  MaxTurns,
  ApprovalNeeded,
  BudgetExceeded,
  BudgetUnavailable
])
export type StopReason = typeof StopReason.Type

const isJson = Schema.is(Schema.Json)

/** The reason to stop for decisions about calls. */
export const approvalNeeded = (calls: ReadonlyArray<PendingCall>): ApprovalNeeded => {
  const names = calls.map(({ id, name }) => `\`${name}\` (${id})`).join(", ")
  const message = `calls need an approval: ${names}; run the transcript with \`approvals\` by these ids`
  return unprinted(new ApprovalNeeded({ message, calls }), "calls")
}

/** The reason to stop at a response that is not complete; `undefined` if it is. */
export const unfinishedReason = (
  { ending, stopReason }: Pick<Turn, "ending" | "stopReason">,
  value: unknown
): StopReason | undefined => {
  const response = isJson(value) ? value : null
  switch (ending) {
    case "refused":
      return unprinted(new Refused({ response, message: "the model refused to respond" }), "response")
    case "limit":
      return unprinted(
        new MaxTokens({
          response,
          message: `the response was cut at the maximum of tokens (${stopReason}): run the transcript with a higher one`
        }),
        "response"
      )
    case "context":
      return unprinted(
        new ContextWindow({
          response,
          message: `the context window is full (${stopReason}): shorten the transcript, and run it`
        }),
        "response"
      )
    case "failed":
      return unprinted(
        new ModelFailed({ response, message: `the model failed (${stopReason}): run the transcript` }),
        "response"
      )
    default:
      return undefined
  }
}
