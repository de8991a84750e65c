/**
 * The input of a tool call: one JSON object, written by a model.
 *
 * An input that is absent, null or blank is `{}`. Text that is not a JSON object, or has a number that would change
 * when it is parsed, is not an input.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { marked } from "./internal/exactNumbers.ts"
import { parseJson } from "./internal/parseJson.ts"
import { jsonOf } from "./Provider.ts"
import * as Reason from "./Reason.ts"
import * as StructuredOutput from "./StructuredOutput.ts"
import { isObject, type JsonObject } from "./StructuredOutput/json.ts"

export { isObject, type JsonObject }

const isAbsent = (input: unknown) => input == null || (typeof input === "string" && input.trim() === "")

/** Parses the text of an input; `undefined` if it is not one. */
export const parse = (text: string): JsonObject | undefined => {
  if (isAbsent(text)) return {}
  const value = parseJson(text)
  return isObject(value) && marked(text) === undefined ? value : undefined
}

/** Whether a text is that of an input, whether or not its numbers can be parsed exactly. */
export const isText = (text: string): boolean => isAbsent(text) || isObject(parseJson(text))

/** Decodes an input, or its text; fails with `Undecodable` if it is not an object, whatever the schema. */
export const decode = <A, I>(schema: Schema.Codec<A, I>) => {
  const { decode: decodeObject, decodeText } = StructuredOutput.input(schema)
  return (input: unknown, facts: Omit<Reason.Details, "message">): Effect.Effect<A, Reason.Undecodable> => {
    if (isAbsent(input)) return decodeObject({}, facts)
    if (isObject(input)) return decodeObject(input, facts)
    if (typeof input === "string" && isText(input)) return decodeText(input, facts)
    const text = typeof input === "string" ? input : jsonOf(input)
    return Effect.fail(
      new Reason.Undecodable({
        ...facts,
        path: "",
        message: "the input of the tool call is not a JSON object",
        ...(text === undefined ? {} : { body: Redacted.make(text) })
      })
    )
  }
}

/**
 * Converts inputs to the encoded side of a schema, which the handlers of a toolkit decode. One that does not match stays
 * as it is: its handler reports it.
 */
export const encoded = (schema: Schema.Constraint): (input: Schema.Json) => unknown => {
  const decode = Schema.decodeUnknownOption(Schema.toCodecJson(Schema.toEncoded(schema)))
  const restored = StructuredOutput.restored(schema)
  return (input) =>
    decode(input).pipe(
      Option.orElse(() => decode(restored(input))),
      Option.getOrElse((): unknown => input)
    )
}
