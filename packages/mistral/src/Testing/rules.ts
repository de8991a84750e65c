/** What the API refuses although its schema accepts it. */
import { Rules } from "@effect-genai/core/TestingPlatform"
import type { CreateChatCompletionBody } from "../generated/Chat.ts"
import type { Refusal } from "./Refusal.ts"
import { messages } from "./rules/messages.ts"
import { type Constrained, tools } from "./rules/tools.ts"

/** The refusal of the first rule of tools and formats. */
export const constraintProblem = Rules.check<Constrained, Refusal>(tools)

/** The refusal of the first rule that a request violates. */
export const problemOf = Rules.check<CreateChatCompletionBody, Refusal>({ ...messages, ...tools })
