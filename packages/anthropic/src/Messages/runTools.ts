/** The loop of an agent: messages, and the tools they call. */
import * as Estimate from "@effect-genai/core/Estimate"
import * as ToolLoop from "@effect-genai/core/ToolLoop"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { AnthropicError } from "../AnthropicError.ts"
import type { CreateMessage, Message, MessageParam } from "../generated/Messages.ts"
import { toPrompt } from "../LanguageModel/transcript.ts"
import { Current, ofMessage } from "../Price/costs.ts"
import { sketch } from "../Price/sketch.ts"
import { tokensOf } from "../Price/uses.ts"
import { blocksOf, sentContent } from "./sentContent.ts"
import { folding } from "./streaming.ts"
import { storedOf, streamTurn, type TurnRequest } from "./threads.ts"
import { callsOf, toolsetOf } from "./toolCalls.ts"
import { toolResult } from "./toolResults.ts"
import { tools } from "./tools.ts"
import { turnOf } from "./turnOf.ts"

/**
 * A loop that stopped before it was finished: `Effect.catchReason("ToolsStopped", "ApprovalNeeded", …)`. A failed call has
 * its `AnthropicError` as the reason.
 */
export class ToolsStopped extends Schema.TaggedError<ToolsStopped>("@effect-genai/anthropic/Messages/ToolsStopped")(
  "ToolsStopped",
  {
    reason: Schema.Union([ToolLoop.StopReason, AnthropicError]),
    ...ToolLoop.stoppedFields<ReadonlyArray<MessageParam>>()
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

/** The counts that gateways leave out. */
const noTokens = { input_tokens: 0, output_tokens: 0 }

/** The container of the next request, with the skills of this one. */
const containerOf = ({ container }: CreateMessage, id: string) =>
  typeof container === "object" && container !== null ? { ...container, id } : id

/**
 * Runs an agent: streams messages, runs the tools they call, and sends the results, until the model is done.
 *
 * Emits the steps; the last one is `Finished`, with the transcript. `runTools.result` returns only that. Fails with
 * `ToolsStopped`, which has the transcript so far and why the loop stopped: a failed call, a refusal, `max_tokens`, a full
 * context window, `maxTurns`, a call that needs an approval, or the `Budget`. A request with a transcript continues it.
 *
 * With `thread: { type: "create" }` (beta), each turn after the first continues the thread and sends only what is new.
 */
export const runTools = ToolLoop.make({
  provider: "anthropic",
  name: ({ model }: CreateMessage) => model,
  withTools: (request, toolkit): TurnRequest => ({ ...request, tools: [...request.tools ?? [], ...tools(toolkit)] }),
  stream: streamTurn,
  fold: folding.turn,
  read: (message: Message, request) => {
    const { ending, stopReason } = turnOf(message)
    return { ending, stopReason, calls: callsOf(sentContent(message, request)) }
  },
  openCalls: ({ messages }) => {
    const last = messages.at(-1)
    return Effect.succeed(last?.role === "assistant" ? callsOf(blocksOf(last)) : [])
  },
  extend: (request, message) => {
    const { container, role } = message
    const content = sentContent(message, request)
    // A message without content is not accepted.
    const messages = content.length === 0 ? request.messages : [...request.messages, { role, content }]
    return {
      ...request,
      ...(container == null ? {} : { container: containerOf(request, container.id) }),
      ...storedOf(request, message, messages),
      messages
    }
  },
  respond: (request, results) => ({
    ...request,
    messages: [...request.messages, {
      role: "user" as const,
      content: results.map((result) => toolResult(result, toolsetOf(request.messages, result.id)))
    }]
  }),
  transcript: ({ messages }) => messages,
  messages: ({ messages }) => toPrompt({ messages }).content,
  stopped: (stop: ToolLoop.Stop<ToolLoop.StopReason | AnthropicError, ReadonlyArray<MessageParam>>) =>
    new ToolsStopped(stop),
  tokens: ({ usage }) => tokensOf({ ...noTokens, ...usage }),
  cost: ofMessage,
  ceiling: (request) => Estimate.ceilingOf(Current, sketch(request))
})
