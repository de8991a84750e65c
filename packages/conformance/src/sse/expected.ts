/** The events that a case expects, and their comparison with those of the decoder. */
import type * as Framing from "@effect-genai/core/Framing"
import * as Schema from "effect/Schema"
import { createHash } from "node:crypto"

export const Expected = Schema.Struct({
  event: Schema.optionalKey(Schema.NullOr(Schema.String)),
  id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  data: Schema.optionalKey(Schema.String),
  dataRepeat: Schema.optionalKey(
    Schema.Struct({ unit: Schema.String, count: Schema.Int, joiner: Schema.optionalKey(Schema.String) })
  ),
  /** In UTF-16 units. */
  dataLength: Schema.optionalKey(Schema.Int),
  dataSha256: Schema.optionalKey(Schema.String),
  dataSuffix: Schema.optionalKey(Schema.String)
})

export type Expected = typeof Expected.Type

export const IdSemantics = Schema.Literals(["none", "block", "last-event-id"])

/** How the events differ from the expected ones; `undefined` if they agree. */
export const differs = (
  events: ReadonlyArray<Framing.Event>,
  expected: ReadonlyArray<Expected>,
  ids: typeof IdSemantics.Type
): string | undefined => {
  if (events.length !== expected.length) return `${events.length} events, not ${expected.length}`
  let lastId = ""
  for (const [at, want] of expected.entries()) {
    const got = events[at]
    if (got === undefined) return `no event ${at}`
    lastId = got.id ?? lastId
    // The name of an event without one is `message` in the standard.
    if ((got.event ?? "message") !== (want.event ?? "message")) return `event ${at} is ${got.event}, not ${want.event}`
    if (!isSameData(want, got.data)) {
      return `event ${at} has ${got.data.length} units of data: ${JSON.stringify(got.data.slice(0, 200))}`
    }
    const wantId = want.id ?? undefined
    if (ids === "block" && got.id !== wantId) return `event ${at} has id ${got.id}, not ${wantId}`
    if (ids === "last-event-id" && wantId !== undefined && lastId !== wantId) {
      return `the last id at event ${at} is ${lastId}, not ${wantId}`
    }
  }
  return undefined
}

/** Whether the data is what the event expects; an event that says nothing of its data expects none. */
const isSameData = (want: Expected, got: string): boolean => {
  const { data, dataLength, dataRepeat, dataSha256, dataSuffix } = want
  const isDescribed = [data, dataLength, dataRepeat, dataSha256, dataSuffix].some((fact) => fact !== undefined)
  if (!isDescribed) return got === ""
  return (data === undefined || got === data) &&
    (dataRepeat === undefined || isRepeated(got, dataRepeat)) &&
    (dataLength === undefined || got.length === dataLength) &&
    (dataSuffix === undefined || got.endsWith(dataSuffix)) &&
    (dataSha256 === undefined || createHash("sha256").update(got).digest("hex") === dataSha256)
}

/** Compares in place: the expected text may be as large as the event. */
const isRepeated = (got: string, { count, joiner = "", unit }: NonNullable<Expected["dataRepeat"]>): boolean => {
  if (count === 0) return got === ""
  const each = unit + joiner
  if (got.length !== count * each.length - joiner.length) return false
  for (let at = 0; at + unit.length < got.length; at += each.length) {
    if (!got.startsWith(each, at)) return false
  }
  return got.endsWith(unit)
}
