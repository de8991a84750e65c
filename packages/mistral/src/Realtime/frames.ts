/** Encodes outgoing messages, and incoming messages as server-sent events. */
import { jsonOf, textAt } from "@effect-genai/core/Provider"
import * as Base64 from "effect/encoding/Base64"
import * as Predicate from "effect/Predicate"
import type { RealtimeAudioAppend } from "../generated/Realtime.ts"

/** The maximum bytes of audio per message; a whole number of samples in every encoding. */
const pieceBytes = 262_144

/** Splits audio into chunks that fit a message. */
export const cut = (audio: Uint8Array): ReadonlyArray<Uint8Array> =>
  Array.from(
    { length: Math.ceil(audio.byteLength / pieceBytes) },
    (_, index) => audio.subarray(index * pieceBytes, (index + 1) * pieceBytes)
  )

export const append = (piece: Uint8Array): RealtimeAudioAppend => ({
  type: "input_audio.append",
  audio: Base64.encode(piece)
})

const decoder = new TextDecoder()

export const textOf = (message: string | Uint8Array): string =>
  typeof message === "string" ? message : decoder.decode(message)

/** Parses a message; `undefined` if it is not JSON, which validation then reports. */
export const parse = (message: string): unknown => {
  try {
    return JSON.parse(message)
  } catch {
    return undefined
  }
}

/** Formats a message as a server-sent event. */
export const eventOf = (message: string): string => `data: ${typed(message).replace(/\r\n|\r|\n/g, "\ndata: ")}\n\n`

/** A comment between events, as a sign of life. */
export const heartbeat = ":\n\n"

const at = (value: unknown, name: string): unknown => Predicate.hasProperty(value, name) ? value[name] : undefined

const isStatus = (code: unknown): code is number => typeof code === "number" && code >= 400 && code < 600

/** The HTTP status of an error: its own code, or the code of the error it wraps. */
export const statusOf = (event: unknown): number | undefined => {
  const error = textAt(event, "type") === "error" ? at(event, "error") : undefined
  return [at(error, "code"), at(at(error, "message"), "code")].find(isStatus)
}

const types = new Map([
  [401, "authentication_error"],
  [402, "payment_required"],
  [429, "rate_limit_error"]
])

/** Adds the `type` that errors in HTTP streams have; on a socket they have a status instead. */
const typed = (message: string): string => {
  const event = message.includes(`"error"`) ? parse(message) : undefined
  const status = statusOf(event)
  const error = at(event, "error")
  if (status === undefined || !Predicate.isObject(error) || "type" in error) return message
  const type = types.get(status) ?? (status < 500 ? "invalid_request_error" : "server_error")
  return jsonOf({ type: "error", error: { ...error, type } }) ?? message
}
