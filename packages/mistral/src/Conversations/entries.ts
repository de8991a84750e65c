/** Requests that continue a conversation: their entries, the calls that have no results yet, the results. */
import { present } from "@effect-genai/core/OpenSchema"
import type * as ToolLoop from "@effect-genai/core/ToolLoop"
import * as Arr from "effect/Array"
import * as Option from "effect/Option"
import { toSend, written } from "../Chat/sentCalls.ts"
import { resultText } from "../Chat/toolResults.ts"
import type {
  AppendConversation,
  ConversationInputs,
  ConversationResponse,
  StartConversation
} from "../generated/Conversations.ts"
import type { ConversationEntry, OutputEntry } from "../generated/Entries.ts"
import { listOf } from "../internal/listOf.ts"
import { isChunks, textOf } from "./Accumulator.ts"

/** A request that starts or continues a conversation. */
export type Transcript = StartConversation | AppendConversation

export const isAppend = (request: Transcript): request is AppendConversation => "conversation_id" in request

/** Inputs as entries: a text is a message of the user. */
const entriesOf = (inputs: ConversationInputs | undefined): ReadonlyArray<ConversationEntry> =>
  typeof inputs === "string" ? [{ type: "message.input", role: "user", content: inputs }] : listOf(inputs)

/** Adds inputs after those that a request has: your next message to the transcript of a loop. */
export const addInputs = <Request extends Transcript>(request: Request, inputs: ConversationInputs) => ({
  ...request,
  inputs: [...entriesOf(request.inputs), ...entriesOf(inputs)]
})

/** Whether a request adds nothing, and only continues a conversation. */
export const isBare = ({ inputs, tool_confirmations }: AppendConversation): boolean =>
  entriesOf(inputs).length === 0 && listOf(tool_confirmations).length === 0

/** The calls of an entry that wait: for the caller, or for the caller's decision. */
const callOf = (entry: ConversationEntry | OutputEntry): ReadonlyArray<ToolLoop.Call> => {
  if (entry.type !== "function.call") return []
  const { arguments: given, confirmation_status, name, tool_call_id: id } = entry
  const call = { id, name, input: written(given) }
  if (confirmation_status == null) return [call]
  return confirmation_status === "pending" ? [{ ...call, isRemote: true }] : []
}

/** The calls of a response. */
export const callsOf = ({ outputs }: ConversationResponse): ReadonlyArray<ToolLoop.Call> =>
  listOf(outputs).flatMap(callOf)

/** The calls after the last message of the user that have no results. */
export const openCallsIn = (inputs: ConversationInputs | undefined): ReadonlyArray<ToolLoop.Call> => {
  const entries = entriesOf(inputs)
  const message = Arr.findLastIndex(entries, ({ type }) => type === "message.input")
  const last = entries.slice(Option.getOrElse(message, () => -1) + 1)
  const done = new Set(last.flatMap((entry) => entry.type === "function.result" ? [entry.tool_call_id] : []))
  return last.flatMap(callOf).filter(({ id }) => !done.has(id))
}

/** An entry of a response, as a request sends it back; none if its content is empty, which Mistral does not accept. */
const entryToSend = (entry: OutputEntry): ReadonlyArray<OutputEntry> => {
  if (entry.type === "function.call") return [{ ...entry, arguments: toSend(entry.arguments) }]
  const isEmpty = entry.type === "message.output" &&
    (isChunks(entry.content) ? entry.content.length === 0 : textOf(entry.content) === "")
  return isEmpty ? [] : [entry]
}

/** Adds a response: to the inputs, if nothing is stored; otherwise the next request refers to the stored conversation. */
export const addResponse = (request: Transcript, response: ConversationResponse): Transcript => {
  if (request.store === false) return addInputs(request, listOf(response.outputs).flatMap(entryToSend))
  const { conversation_id } = response
  if (isAppend(request)) {
    const { inputs: _, tool_confirmations: __, ...settings } = request
    return { ...settings, conversation_id }
  }
  const { completion_args, handoff_execution, store } = request
  return { conversation_id, ...present({ completion_args, handoff_execution, store }) }
}

/** Adds the decision about a call that Mistral runs: to the call in the inputs, or for the one that is stored. */
const addDecision = (request: Transcript, { id, isFailure }: ToolLoop.Result): Transcript => {
  const inputs = entriesOf(request.inputs)
  const isCall = (entry: ConversationEntry) => entry.type === "function.call" && entry.tool_call_id === id
  if (!isAppend(request) || inputs.some(isCall)) {
    const confirmation_status = isFailure ? "denied" : "allowed"
    return { ...request, inputs: inputs.map((entry) => isCall(entry) ? { ...entry, confirmation_status } : entry) }
  }
  const decision = { tool_call_id: id, confirmation: isFailure ? "deny" as const : "allow" as const }
  return { ...request, tool_confirmations: [...listOf(request.tool_confirmations), decision] }
}

/** Adds the results of calls. */
export const addResults = (request: Transcript, results: ReadonlyArray<ToolLoop.Result>): Transcript =>
  results.reduce(
    (request, result) =>
      result.isRemote === true
        ? addDecision(request, result)
        : addInputs(request, [{ type: "function.result", tool_call_id: result.id, result: resultText(result) }]),
    request
  )
