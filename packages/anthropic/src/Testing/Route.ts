/** One request as a resource of the platform sees it. */
import { type Answer, type Asked, json } from "@effect-genai/core/Testing"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Refusal, refuse } from "./Refusal.ts"

export interface Call extends Asked {
  /** The one variable part of the path. */
  readonly id: string
  /** In milliseconds since 1970. */
  readonly now: number
}

export interface Handler {
  (call: Call): Effect.Effect<Answer, Refusal>
}

/** Handlers by route, in the spelling of the vendor. */
export interface Routes {
  readonly [route: string]: Handler
}

/** RFC 3339. */
export const dateTime = (millis: number): string => new Date(millis).toISOString()

/** Answers one document. */
export const answering = (f: (call: Call) => Effect.Effect<unknown, Refusal>): Handler => (call) =>
  Effect.map(f(call), (body) => json(body))

const tooLarge = refuse(413, "Request exceeds the maximum size")

/** What the caller sent, to the end or up to a limit. */
export const readBytes = ({ body }: Call, limitBytes: number): Effect.Effect<Uint8Array, Refusal> =>
  Effect.suspend(() => {
    let bytes = 0
    return body.pipe(
      Stream.mapError(() => refuse(400, "The request body was cut off")),
      Stream.tap((chunk) => (bytes += chunk.byteLength) > limitBytes ? Effect.fail(tooLarge) : Effect.void),
      Stream.mkUint8Array
    )
  })

/** The JSON the caller sent. */
export const readJson = (call: Call, limitBytes: number): Effect.Effect<unknown, Refusal> =>
  Effect.flatMap(readBytes(call, limitBytes), (bytes) =>
    Effect.try({
      try: (): unknown => JSON.parse(new TextDecoder().decode(bytes)),
      catch: () => refuse(400, "The request body is not valid JSON")
    }))
