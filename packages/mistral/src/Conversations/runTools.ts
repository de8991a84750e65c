/** The loop of an agent: conversations, and the tools they call. */
import * as ToolLoop from "@effect-genai/core/ToolLoop"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { tools } from "../Chat/tools.ts"
import type { ConversationResponse } from "../generated/Conversations.ts"
import type { Tool } from "../generated/Tools.ts"
import { MistralError } from "../MistralError.ts"
import { ofConversation, unknown } from "../Price/costs.ts"
import { tokensOf } from "../Price/uses.ts"
import { appendStream, history, startStream } from "./calls.ts"
import { addResponse, addResults, callsOf, isAppend, isBare, openCallsIn, type Transcript } from "./entries.ts"
import { folding } from "./streaming.ts"

/**
 * A loop that stopped before it was finished: `Effect.catchReason("ToolsStopped", "ApprovalNeeded", …)`. A failed call has
 * its `MistralError` as the reason.
 */
export class ToolsStopped
  extends Schema.TaggedError<ToolsStopped>("@effect-genai/mistral/Conversations/ToolsStopped")("ToolsStopped", {
    reason: Schema.Union([ToolLoop.StopReason, MistralError]),
    ...ToolLoop.stoppedFields<Transcript>()
  })
{
  override get message(): string {
    return this.reason.message
  }

  override toJSON() {
    const { cost, reason, transcript, usage } = this
    const id = isAppend(transcript) ? { conversation_id: transcript.conversation_id } : {}
    return { _tag: this._tag, message: this.message, reason, ...id, usage, cost }
  }
}

/** The next request, and the tools that the loop adds to it when it is sent. */
interface State {
  readonly request: Transcript
  readonly added: ReadonlyArray<Tool>
}

/**
 * Runs an agent: streams the turns of a conversation, runs the functions they call, and appends the results, until the
 * model is done.
 *
 * A new conversation with a `model` gets the tools of the toolkit. An agent and a stored conversation have tools already:
 * create the agent with `Chat.tools(toolkit)`. Calls of connectors that require a confirmation wait for `approvals`, too.
 *
 * Emits the steps; the last one is `Finished`, with the transcript: the request that continues the loop. `runTools.result`
 * returns only that. Fails with `ToolsStopped`, which has the transcript so far and why the loop stopped: a failed call,
 * `maxTurns`, a call that needs an approval, or the `Budget`, which rejects every conversation, as its highest price is
 * unknown. A handoff that the client executes ends the loop: the last entry of the response names the next agent.
 */
export const runTools = ToolLoop.make({
  provider: "mistral_ai",
  name: (input: Transcript) => isAppend(input) ? undefined : input.model ?? input.agent_id ?? undefined,
  withTools: (request, toolkit): State => ({
    request,
    added: isAppend(request) || request.model == null ? [] : tools(toolkit)
  }),
  stream: ({ added, request }) => {
    if (isAppend(request)) return appendStream(request)
    return startStream(added.length === 0 ? request : { ...request, tools: [...request.tools ?? [], ...added] })
  },
  fold: folding.turn,
  read: (response: ConversationResponse) => {
    const calls = callsOf(response)
    return { ending: calls.length > 0 ? "calls" : "complete", stopReason: undefined, calls }
  },
  openCalls: ({ request }) =>
    isAppend(request) && isBare(request)
      ? Effect.map(history({ conversation_id: request.conversation_id }), ({ entries }) => openCallsIn(entries))
      : Effect.succeed(openCallsIn(request.inputs)),
  extend: (state, response) => ({ ...state, request: addResponse(state.request, response) }),
  respond: (state, results) => ({ ...state, request: addResults(state.request, results) }),
  transcript: ({ request }) => request,
  messages: () => [],
  stopped: (stop: ToolLoop.Stop<ToolLoop.StopReason | MistralError, Transcript>) => new ToolsStopped(stop),
  tokens: ({ usage }) => tokensOf(usage),
  cost: ofConversation,
  ceiling: () => unknown
})
