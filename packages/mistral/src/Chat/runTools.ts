/** The loop of an agent: completions, and the tools they call. */
import * as Estimate from "@effect-genai/core/Estimate"
import * as ToolLoop from "@effect-genai/core/ToolLoop"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { ChatCompletion, CreateChatCompletion } from "../generated/Chat.ts"
import type { ChatMessage } from "../generated/Messages.ts"
import { toPrompt } from "../LanguageModel/transcript.ts"
import { MistralError } from "../MistralError.ts"
import { Current, ofCompletion } from "../Price/costs.ts"
import { sketch } from "../Price/sketch.ts"
import { tokensOf } from "../Price/uses.ts"
import { stream } from "./calls.ts"
import { callsOf, isAccepted, messageToSend } from "./sentCalls.ts"
import { folding } from "./streaming.ts"
import { toolResult } from "./toolResults.ts"
import { tools } from "./tools.ts"
import { turnOf } from "./turnOf.ts"

/**
 * A loop that stopped before it was finished: `Effect.catchReason("ToolsStopped", "ApprovalNeeded", …)`. A failed call has
 * its `MistralError` as the reason.
 */
export class ToolsStopped extends Schema.TaggedError<ToolsStopped>("@effect-genai/mistral/Chat/ToolsStopped")(
  "ToolsStopped",
  {
    reason: Schema.Union([ToolLoop.StopReason, MistralError]),
    ...ToolLoop.stoppedFields<ReadonlyArray<ChatMessage>>()
  }
) {
  override get message(): string {
    return this.reason.message
  }

  override toJSON() {
    const { cost, reason, transcript, usage } = this
    return { _tag: this._tag, message: this.message, reason, messages: transcript.length, usage, cost }
  }
}

/**
 * Runs an agent: streams completions, runs the tools they call, and sends the results, until the model is done.
 *
 * Emits the steps; the last one is `Finished`, with the transcript. `runTools.result` returns only that. Fails with
 * `ToolsStopped`, which has the transcript so far and why the loop stopped: a failed call, `max_tokens`, a full context
 * window, `maxTurns`, a call that needs an approval, or the `Budget`. A request with a transcript continues it.
 */
export const runTools = ToolLoop.make({
  provider: "mistral_ai",
  name: ({ model }: CreateChatCompletion) => model,
  withTools: (request, toolkit) => ({ ...request, tools: [...request.tools ?? [], ...tools(toolkit)] }),
  stream,
  fold: folding.turn,
  read: (completion: ChatCompletion, request) => {
    const { ending, stopReason } = turnOf(completion)
    return { ending, stopReason, calls: callsOf(messageToSend(completion, request)) }
  },
  openCalls: ({ messages }) => {
    const last = messages.at(-1)
    return Effect.succeed(last?.role === "assistant" ? callsOf(last) : [])
  },
  extend: (request, completion) => {
    const message = messageToSend(completion, request)
    return isAccepted(message) ? { ...request, messages: [...request.messages, message] } : request
  },
  respond: (request, results) => ({ ...request, messages: [...request.messages, ...results.map(toolResult)] }),
  transcript: ({ messages }) => messages,
  messages: ({ messages }) => toPrompt(messages).content,
  stopped: (stop: ToolLoop.Stop<ToolLoop.StopReason | MistralError, ReadonlyArray<ChatMessage>>) =>
    new ToolsStopped(stop),
  tokens: ({ usage }) => tokensOf(usage),
  cost: ofCompletion,
  ceiling: (request) => Estimate.ceilingOf(Current, sketch(request, request.model))
})
