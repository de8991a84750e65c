/** The steps of a server in the cases about retries. */
import * as Testing from "@effect-genai/core/Testing"
import * as Schema from "effect/Schema"

export const Step = Schema.Struct({
  status: Schema.optionalKey(Schema.Int),
  headers: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  body: Schema.optionalKey(Schema.Json),
  /** The connection is reset before a response. */
  reset: Schema.optionalKey(Schema.Boolean),
  hang: Schema.optionalKey(Schema.Boolean),
  /** Headers and half a body, then the connection breaks. */
  partial: Schema.optionalKey(Schema.Boolean),
  headersThenHang: Schema.optionalKey(Schema.Boolean),
  sse: Schema.optionalKey(Schema.String),
  sseThenHang: Schema.optionalKey(Schema.String),
  /** After `sse` the connection breaks. */
  thenReset: Schema.optionalKey(Schema.Boolean)
})

export const toStep = (step: typeof Step.Type): Testing.Step => {
  if (step.reset === true) return "reset"
  if (step.hang === true) return "hang"
  const { body = { a: 1 }, headers = {}, status = 200 } = step
  if (step.partial === true) return Testing.cutAfter(10)(Testing.json({ a: "a body that is cut" }, { headers }))
  const events = (step.sseThenHang ?? step.sse)?.replaceAll("\\n", "\n")
  if (events !== undefined) {
    const response = Testing.text(events, { status, headers: { ...headers, "content-type": "text/event-stream" } })
    const size = Buffer.byteLength(events)
    if (step.sseThenHang !== undefined) return Testing.stallAfter(size)(response)
    return step.thenReset === true ? Testing.cutAfter(size)(response) : response
  }
  const response = typeof body === "string"
    ? Testing.text(body, { status, headers: { "content-type": "application/json", ...headers } })
    : Testing.json(body, { status, headers })
  return step.headersThenHang === true ? Testing.stallAfter(0)(response) : response
}
