/** The input of a tool call, as it is streamed, sent back and decoded. */
import * as PartialJson from "@effect-genai/core/PartialJson"
import * as ToolInput from "@effect-genai/core/ToolInput"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"

/** The form in which Anthropic accepts an input that is not valid JSON: only objects can be sent back. */
const invalid = (text: string): ToolInput.JsonObject => ({ INVALID_JSON: text })

/**
 * Returns the text of an input that is not a JSON object; `undefined` if it is one. `accumulate` stores the text as
 * `{ INVALID_JSON: text }`, which can be sent back.
 */
export const invalidInput = ({ input }: { readonly input?: Schema.Json }): string | undefined =>
  ToolInput.isObject(input) && Object.keys(input).length === 1 && typeof input["INVALID_JSON"] === "string"
    ? input["INVALID_JSON"]
    : undefined

/** Reads the complete text of an input. */
export const completeInput = (text: string): ToolInput.JsonObject => ToolInput.parse(text) ?? invalid(text)

/** Reads the text of an input received so far, or of one that was cut: then without what is not finished. */
export const partialInput = (text: string, isCut = false): ToolInput.JsonObject => {
  const value = Result.getOrElse(PartialJson.parse(text, isCut ? {} : PartialJson.growing), () => text) ?? {}
  return ToolInput.isObject(value) ? value : invalid(text)
}

/** Reads the input at the start of a block, which gateways leave out or send as text. */
export const initialInput = (input: Schema.Json | undefined): Schema.Json => {
  if (ToolInput.isObject(input)) return input
  return completeInput(typeof input === "string" ? input : JSON.stringify(input ?? {}))
}
