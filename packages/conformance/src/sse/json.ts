/**
 * The `json-stream` layer: how the official clients read events. Only `[DONE]` ends
 * the stream, data is JSON, and errors inside the stream are raised.
 */
import * as Framing from "@effect-genai/core/Framing"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as Outcome from "../Outcome.ts"

export const JsonError = Schema.Struct({
  kind: Schema.Literals(["api-error", "malformed-json"]),
  type: Schema.optionalKey(Schema.NullOr(Schema.String)),
  message: Schema.optionalKey(Schema.String),
  messageContains: Schema.optionalKey(Schema.String),
  // The failure of this reader has no text of the payload, see `parse`.
  mustNotLeakPayload: Schema.optionalKey(Schema.Boolean)
})

interface JsonCase {
  readonly profile: "whatwg" | "sdk" | "done-sentinel" | "anthropic"
  readonly expectedValues: ReadonlyArray<Schema.Json>
  readonly envelope?: boolean
  readonly expectedError?: typeof JsonError.Type
}

type Failure =
  | { readonly kind: "malformed-json" }
  | { readonly kind: "api-error"; readonly body: unknown; readonly type: unknown; readonly message: unknown }

interface Read {
  readonly values: Array<unknown>
  readonly failure: Failure | undefined
}

export const runJson = (one: JsonCase, chunks: Iterable<Uint8Array>): Outcome.Outcome => {
  const { failure, values } = read(one, chunks)
  if (!Outcome.isSameJson(values, one.expectedValues)) return Outcome.failed(`got ${Outcome.shown(values)}`)
  const want = one.expectedError
  if (failure?.kind !== want?.kind) return Outcome.failed(`ended with ${failure?.kind}, not ${want?.kind}`)
  if (want === undefined || failure?.kind !== "api-error") return Outcome.passed
  if (want.type != null && failure.type !== want.type) return Outcome.failed(`has type ${String(failure.type)}`)
  if (want.messageContains !== undefined && !String(failure.message).includes(want.messageContains)) {
    return Outcome.failed(`has message ${String(failure.message)}`)
  }
  const texts = [failure.message, JSON.stringify(failure.body)]
  if (want.message === undefined || texts.includes(want.message)) return Outcome.passed
  return failure.body === null
    ? Outcome.different("nullError", want.message)
    : Outcome.failed(`has messages ${texts.join(" and ")}, not ${want.message}`)
}

const read = (one: JsonCase, chunks: Iterable<Uint8Array>): Read => {
  const decoder = Framing.sse()
  const events: Array<Framing.Event> = []
  for (const chunk of chunks) {
    for (const event of decoder.push(chunk)) events.push(event)
  }
  const values: Array<unknown> = []
  for (const { data, event } of [...events, ...decoder.end()]) {
    if (one.profile !== "anthropic" && data === "[DONE]") break
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
