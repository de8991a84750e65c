/** The steps of a server in the cases about retries. */
import * as Testing from "@effect-genai/core/Testing"
import * as Predicate from "effect/Predicate"
import * as Record from "effect/Record"
import * as Schema from "effect/Schema"

/** Whether something happens; a fact like `{ partial: "…" }` says how. */
const Flag = Schema.optionalKey(Schema.Json)

export const Step = Schema.Struct({
  status: Schema.optionalKey(Schema.Int),
  /** A header without a value is absent. */
  headers: Schema.optionalKey(
    Schema.Record(Schema.String, Schema.NullOr(Schema.Union([Schema.String, Schema.Finite])))
  ),
  body: Schema.optionalKey(Schema.Json),
  /** The connection is reset before a response. */
  reset: Flag,
  hang: Flag,
  /** Headers and half a body, then the connection breaks. */
  partial: Flag,
  headersThenHang: Flag,
  sse: Schema.optionalKey(Schema.String),
  sseThenHang: Schema.optionalKey(Schema.String),
  /** After `sse` the connection breaks. */
  thenReset: Flag
})

export type Step = typeof Step.Type

const isSet = (flag: Schema.Json | undefined) => flag !== undefined && flag !== false && flag !== null

export const headersOf = ({ headers = {} }: Pick<Step, "headers">): { readonly [name: string]: string } =>
  Record.map(Record.filter(headers, Predicate.isNotNull), String)

export const toStep = (step: Step): Testing.Step => {
  if (isSet(step.reset)) return "reset"
  if (isSet(step.hang)) return "hang"
  const { body = { a: 1 }, status = 200 } = step
  const headers = headersOf(step)
  if (isSet(step.partial)) return Testing.cutAfter(10)(Testing.json({ a: "a body that is cut" }, { headers, status }))
  const events = (step.sseThenHang ?? step.sse)?.replaceAll("\\n", "\n")
  if (events !== undefined) {
    const response = Testing.text(events, { status, headers: { ...headers, "content-type": "text/event-stream" } })
    const size = Buffer.byteLength(events)
    if (step.sseThenHang !== undefined) return Testing.stallAfter(size)(response)
    return isSet(step.thenReset) ? Testing.cutAfter(size)(response) : response
  }
  const response = typeof body === "string"
    ? Testing.text(body, { status, headers: { "content-type": "application/json", ...headers } })
    : Testing.json(body, { status, headers })
  return isSet(step.headersThenHang) ? Testing.stallAfter(0)(response) : response
}
