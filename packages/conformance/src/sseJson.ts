/**
 * The `json-stream` layer: how the official clients read events. Only `[DONE]` ends
 * the stream, data is JSON, and errors inside the stream are raised.
 */
import * as Framing from "@effect-genai/core/Framing"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import { isDeepStrictEqual } from "node:util"
import * as Results from "./Results.ts"

export const JsonCase = Schema.Struct({
  name: Schema.String,
  layer: Schema.Literal("json-stream"),
  profile: Schema.Literals(["done-sentinel", "anthropic"]),
  expectedValues: Schema.Array(Schema.Json),
  /** All values as `{ event, data }`, not only those of `thread.` events. */
  envelope: Schema.optionalKey(Schema.Boolean),
  expectedError: Schema.optionalKey(Schema.Struct({
    kind: Schema.Literals(["api-error", "malformed-json"]),
    type: Schema.optionalKey(Schema.String),
    message: Schema.optionalKey(Schema.String),
    messageContains: Schema.optionalKey(Schema.String),
    mustNotLeakPayload: Schema.optionalKey(Schema.Boolean)
  }))
})

export type JsonCase = Omit<typeof JsonCase.Type, "chunks">

type Failure =
  | { readonly kind: "malformed-json" }
  | { readonly kind: "api-error"; readonly body: unknown; readonly type: unknown; readonly message: unknown }

interface Read {
  readonly values: Array<unknown>
  readonly failure: Failure | undefined
}

export const runJson = (one: JsonCase, chunks: Array<Uint8Array>): Results.Outcome => {
  const { failure, values } = read(one, chunks)
  if (!isDeepStrictEqual(values, one.expectedValues)) return Results.failed(`got ${JSON.stringify(values)}`)
  const want = one.expectedError
  if (failure?.kind !== want?.kind) return Results.failed(`ended with ${failure?.kind}, not ${want?.kind}`)
  if (want === undefined || failure?.kind !== "api-error") return Results.passed
  if (want.type !== undefined && failure.type !== want.type) return Results.failed(`has type ${String(failure.type)}`)
  if (want.messageContains !== undefined) {
    return String(failure.message).includes(want.messageContains)
      ? Results.passed
      : Results.failed(`has message ${String(failure.message)}`)
  }
  const texts = [failure.message, JSON.stringify(failure.body)]
  if (texts.includes(want.message)) return Results.passed
  return failure.body === null
    ? Results.different(`also an error; the message for a null body is specific to that client: ${want.message}`)
    : Results.failed(`has messages ${texts.join(" and ")}, not ${want.message}`)
}

const read = (one: JsonCase, chunks: Array<Uint8Array>): Read => {
  const decoder = Framing.sse()
  const values: Array<unknown> = []
  for (const { data, event } of [...chunks.flatMap((chunk) => decoder.push(chunk)), ...decoder.end()]) {
    if (one.profile === "done-sentinel" && data === "[DONE]") break
    const value = parse(data)
    if (value === undefined) return { values, failure: { kind: "malformed-json" } }
    const name = one.profile === "anthropic" && Predicate.hasProperty(value, "type") ? value.type : event
    if (name === "error" || Predicate.hasProperty(value, "error")) return { values, failure: apiError(value) }
    values.push(one.envelope || event?.startsWith("thread.") ? { event, data: value } : value)
  }
  return { values, failure: undefined }
}

/** The parser's error quotes the text, so it is not passed on. */
const parse = (data: string): unknown => {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

const apiError = (body: unknown): Failure => {
  const error = Predicate.hasProperty(body, "error") ? body.error : body
  return {
    kind: "api-error",
    body,
    type: Predicate.hasProperty(error, "type") ? error.type : undefined,
    message: Predicate.hasProperty(error, "message") ? error.message : undefined
  }
}
