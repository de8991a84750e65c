/** What the rules of requests are about. */
import type { Rules } from "@effect-genai/core/TestingPlatform"
import type { CreateChatCompletionBody } from "../../generated/Chat.ts"
import type { ChatMessage } from "../../generated/Messages.ts"
import { type Refusal, refuse } from "../Refusal.ts"

/** Rules by what they demand. */
export type Of<A = CreateChatCompletionBody> = Rules.Rules<A, Refusal>

/** Refuses the order of messages. */
export const refuseOrder = (message: string): Refusal =>
  refuse(400, message, { type: "invalid_request_message_order", code: "3230" })

/** Refuses a function or a call of one. */
export const refuseFunction = (message: string): Refusal =>
  refuse(400, message, { type: "invalid_function_call", code: "3280" })

/** Messages without a role are the assistant's. */
export const roleOf = ({ role = "assistant" }: ChatMessage) => role
