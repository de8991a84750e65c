/** What a model wrote, as a value of a schema, or the reason why not. */
import * as Reason from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import type { Message } from "../generated/Messages.ts"

type Facts = Omit<Reason.About, "message">

const isJson = Schema.is(Schema.Json)

const format = SchemaIssue.makeFormatterStandardSchemaV1()

const undecodable = (facts: Facts, text: string, message: string, path = "") =>
  new Reason.Undecodable({ ...facts, path, message, body: Redacted.make(text) })

/** Decodes a document; `text` is what came, kept in the reason and never printed. */
const decodeValue = <A, I>(schema: Schema.Codec<A, I>) => {
  const decode = Schema.decodeUnknownEffect(Schema.toCodecJson(schema))
  return (value: unknown, text: string, facts: Facts): Effect.Effect<A, Reason.Reason> =>
    Effect.mapError(decode(value), ({ issue }) => {
      const [first] = format(issue).issues
      const path = (first?.path ?? []).map((key) => typeof key === "object" ? String(key.key) : String(key)).join(".")
      return undecodable(
        facts,
        text,
        `the answer breaks the schema at ${path === "" ? "its root" : `\`${path}\``}`,
        path
      )
    })
}

const parse = (text: string, facts: Facts): Effect.Effect<unknown, Reason.Reason> =>
  Effect.try({
    try: (): unknown => JSON.parse(text),
    catch: () => undecodable(facts, text, "the answer is no JSON")
  })

const limits = new Set<string>(["max_tokens", "model_context_window_exceeded"])

/** The text of a message as a value; a refusal and a cut-off are told apart from a wrong value. */
export const decodeAnswer = <A, I>(schema: Schema.Codec<A, I>) => {
  const decode = decodeValue(schema)
  return (message: Message, text: string, facts: Facts): Effect.Effect<A, Reason.Reason> => {
    const partial = isJson(message) ? message : null
    const { stop_reason } = message
    if (stop_reason === "refusal") {
      return Effect.fail(new Reason.Refused({ ...facts, partial, message: "the model declined to answer" }))
    }
    if (stop_reason != null && limits.has(stop_reason)) {
      return Effect.fail(
        new Reason.CutOff({
          ...facts,
          partial,
          message: `the answer stopped at a limit (${stop_reason}): allow more tokens`
        })
      )
    }
    return Effect.flatMap(parse(text, facts), (value) => decode(value, text, facts))
  }
}

/** The input of a tool call as a value. An input that was no JSON is its text. */
export const decodeInput = <A, I>(schema: Schema.Codec<A, I>) => {
  const decode = decodeValue(schema)
  return (input: Schema.Json, facts: Facts): Effect.Effect<A, Reason.Reason> =>
    decode(input, JSON.stringify(input), facts)
}
