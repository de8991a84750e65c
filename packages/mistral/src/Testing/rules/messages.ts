/** Rules of the messages: their order, and which calls and results belong together. */
import { Json, Rules, ValidationErrors } from "@effect-genai/core/TestingPlatform"
import * as Predicate from "effect/Predicate"
import type { CreateChatCompletionBody } from "../../generated/Chat.ts"
import type {
  AssistantMessage,
  ChatMessage,
  FunctionArguments,
  ToolCall,
  ToolMessage
} from "../../generated/Messages.ts"
import { refuse, refuseField } from "../Refusal.ts"
import { type Of, refuseFunction, refuseOrder, roleOf } from "./Rule.ts"

/** The roles that may follow a role. */
const followers: { readonly [role: string]: ReadonlyArray<string> } = {
  system: ["system", "user", "assistant"],
  user: ["system", "user", "assistant"],
  assistant: ["user", "tool"],
  tool: ["assistant", "tool"]
}

const isAssistant = (message: ChatMessage): message is AssistantMessage => roleOf(message) === "assistant"

const callsOf = (message: ChatMessage) => isAssistant(message) ? message.tool_calls ?? [] : []

interface Exchange {
  readonly calls: ReadonlyArray<ToolCall>
  readonly results: Array<ToolMessage>
}

/** The tool calls of each message, and the tool messages right after it. */
const exchanges = ({ messages }: CreateChatCompletionBody): ReadonlyArray<Exchange> => {
  const found: Array<Exchange> = []
  for (const message of messages) {
    if (message.role === "tool") found.at(-1)?.results.push(message)
    else found.push({ calls: callsOf(message), results: [] })
  }
  return found
}

const isEmpty = ({ content = null }: AssistantMessage) =>
  content === null || content === "" || (Array.isArray(content) && content.length === 0)

const isObjectText = (text: string) => {
  const parsed = Json.parse(text)
  return "value" in parsed && Predicate.isObject(parsed.value)
}

/** Calls without arguments are stored with an empty text. */
const isObject = (given: FunctionArguments) =>
  typeof given === "string" ? given === "" || isObjectText(given) : Predicate.isObject(given)

export const messages: Of = {
  "there is a message": ({ messages }) =>
    messages.length === 0
      ? refuseField(["body", "messages"], "List should have at least 1 item after validation", "too_short")
      : undefined,
  "roles follow each other": ({ messages }) =>
    Rules.firstOf(messages.slice(1), (message, index) => {
      const before = messages[index]
      const previous = before === undefined ? "" : roleOf(before)
      return followers[previous]?.includes(roleOf(message)) === false
        ? refuseOrder(`Unexpected role '${roleOf(message)}' after role '${previous}'`)
        : undefined
    }),
  "the first message is not a result": ({ messages: [first] }) =>
    first?.role === "tool" ? refuseOrder("Unexpected role 'tool' at the start of the conversation") : undefined,
  "the last message is to be replied to": ({ messages }) => {
    const last = messages.at(-1)
    const isServed = last === undefined || last.role === "user" || last.role === "tool" ||
      ValidationErrors.child(last, "prefix") === true
    return isServed
      ? undefined
      : refuseOrder(
        `Expected last role User or Tool (or Assistant with prefix True) for serving but got ${roleOf(last)}`
      )
  },
  "only the last message is a prefix": ({ messages }) =>
    Rules.firstOf(messages.slice(0, -1), (message) =>
      ValidationErrors.child(message, "prefix") === true
        ? refuseOrder("Assistant message with prefix True must be the last message")
        : undefined),
  "the assistant says something or calls a function": ({ messages }) =>
    Rules.firstOf(messages, (message) =>
      isAssistant(message) && isEmpty(message) && callsOf(message).length === 0
        ? refuse(400, "Assistant message must have either content or tool_calls, but not none.", {
          type: "invalid_request_assistant_message",
          code: "3240"
        })
        : undefined),
  "arguments are an object": ({ messages }) =>
    Rules.firstOf(
      messages.flatMap(callsOf),
      ({ function: { arguments: given, name } }) =>
        isObject(given) ? undefined : refuseFunction(`Function call arguments of ${name} are not a JSON object`)
    ),
  "a call has one result, right after it": (request) =>
    Rules.firstOf(exchanges(request), ({ calls, results }) => {
      if (calls.length !== results.length) {
        return refuseOrder("Not the same number of function calls and responses")
      }
      const ids = new Set(calls.map(({ id }) => id))
      const stray = results.find(({ tool_call_id }) => tool_call_id != null && !ids.has(tool_call_id))
      return stray === undefined
        ? undefined
        : refuseOrder(`Unexpected tool call id ${stray.tool_call_id} in tool results`)
    })
}
