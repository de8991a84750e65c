/** Speech: text as audio. */
import * as Reason from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Stream from "effect/Stream"
import { CreateSpeech, Speech, SpeechEvent } from "./generated/Speech.ts"
import { isRefusal } from "./internal/refusal.ts"
import { call, events, made, madeOfEach } from "./internal/transport.ts"
import type { MistralError } from "./MistralError.ts"

export * from "./generated/Speech.ts"

/** Answers the whole audio, in Base64. */
export const complete = call("POST /v1/audio/speech", { input: CreateSpeech, answer: Speech })

/** Answers the audio piece by piece, in Base64, ended by `speech.audio.done`. */
export const stream = events("POST /v1/audio/speech", {
  input: CreateSpeech,
  answer: SpeechEvent,
  fixed: { stream: true },
  ends: (event) => event.type === "speech.audio.done",
  isContent: (event) => event.type === "speech.audio.delta",
  isError: isRefusal
})

/** The audio of a stream as bytes. */
export const audio = <E, R>(self: Stream.Stream<SpeechEvent, E, R>): Stream.Stream<Uint8Array, E | MistralError, R> =>
  self.pipe(
    madeOfEach(stream.route, () => (event) => event.type === "speech.audio.delta" ? [event.audio_data] : []),
    Stream.mapEffect((data) =>
      made(stream.route, () => Effect.mapError(Effect.fromResult(Base64.decode(data)), undecodable))
    )
  )

const undecodable = () =>
  new Reason.Undecodable({
    endpoint: stream.route,
    attempts: 1,
    path: "audio_data",
    message: "a piece of the audio is no Base64"
  })
