/** Results of tools, right after their calls: what the user adds to an approval comes before the result, too. */
import * as ResultPlacement from "@effect-genai/core/ResultPlacement"
import type * as Prompt from "effect/ai/Prompt"
import { optionsOf } from "./json.ts"

/** Moves results to their calls, where another message is between them; returns the same messages if there are none. */
export const placed = (messages: ReadonlyArray<Prompt.Message>): ReadonlyArray<Prompt.Message> =>
  ResultPlacement.placed(messages, {
    isCall: () => true,
    // A result that carries its message is where it was on the wire.
    isFixed: (part) => optionsOf(part)["message"] !== undefined,
    separates: () => true
  })
