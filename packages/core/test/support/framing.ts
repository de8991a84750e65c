// Inputs for frame decoders: tokens of SSE and JSON lines, and chunks cut anywhere.
import type * as Framing from "@effect-genai/core/Framing"
import * as Schema from "effect/Schema"

export const bytes = (text: string) => new TextEncoder().encode(text)

/** Cuts bytes at these offsets, modulo their length. */
export const cut = (whole: Uint8Array, places: ReadonlyArray<number>): Array<Uint8Array> => {
  const cuts = [0, ...places.map((place) => place % (whole.length + 1)).sort((a, b) => a - b), whole.length]
  return cuts.slice(1).map((to, at) => whole.slice(cuts[at], to))
}

export const frames = <A>(decoder: Framing.Decoder<A>, chunks: ReadonlyArray<Uint8Array>): Array<A> => [
  ...chunks.flatMap((chunk) => [...decoder.push(chunk)]),
  ...decoder.end()
]

export const StringBuilder = Schema.Array(Schema.Literals([
  "\n",
  "\n",
  "\n\n",
  "\r",
  "\r\n",
  "\r\n\r\n",
  "data",
  "data:",
  "data: ",
  "data: x",
  "data:é",
  "data: 😀",
  "event: e",
  "event",
  "id: 1",
  "id",
  ": note",
  "retry: 1",
  "\uFEFF",
  "\u2028",
  "unknown: x",
  " ",
  '{"a":1}'
]))
export const Locations = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1000 })))
