/** Results of approved calls, right after their calls. */
import * as ResultPlacement from "@effect-genai/core/ResultPlacement"
import type * as Prompt from "effect/ai/Prompt"
import { fieldsOf } from "./options.ts"

/** Moves results to their calls, where another response is between them; returns the same messages if there are none. */
export const placed = (messages: ReadonlyArray<Prompt.Message>): ReadonlyArray<Prompt.Message> =>
  ResultPlacement.placed(messages, {
    isCall: ({ providerExecuted }) => !providerExecuted,
    isFixed: (_, message) => fieldsOf(message)["joins"] !== undefined,
    separates: ({ role }) => role === "assistant"
  })
