/** Speech: converts text to audio. */
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Reason from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Stream from "effect/Stream"
import { CreateSpeech, Speech, SpeechEvent } from "./generated/Speech.ts"
import { call, derive, deriveStream, events } from "./internal/transport.ts"
import type { MistralError } from "./MistralError.ts"

export {
  CreateSpeech,
  Speech,
  SpeechAudioDelta,
  SpeechDone,
  SpeechEvent,
  SpeechOutputFormat
} from "./generated/Speech.ts"

/** Returns the complete audio, in Base64. */
export const complete = /* @__PURE__ */ call("POST /v1/audio/speech", {
  input: /* @__PURE__ */ Endpoint.input<Endpoint.Whole<CreateSpeech, "Speech.stream">>(CreateSpeech),
  response: Speech
})

/** Streams the audio in Base64 chunks; the last event is `speech.audio.done`. */
export const stream = /* @__PURE__ */ events("POST /v1/audio/speech", {
  input: CreateSpeech,
  response: SpeechEvent,
  fixed: { stream: true },
  ends: (event) => event.type === "speech.audio.done",
  isContent: (event) => event.type === "speech.audio.delta"
})

/** Emits the audio of a stream as bytes. */
export const audio = <E, R>(self: Stream.Stream<SpeechEvent, E, R>): Stream.Stream<Uint8Array, E | MistralError, R> =>
  self.pipe(
    deriveStream(stream.route, () => (event) => event.type === "speech.audio.delta" ? [event.audio_data ?? ""] : []),
    Stream.mapEffect((data) =>
      derive(stream.route, () => Effect.mapError(Effect.fromResult(Base64.decode(data)), undecodable))
    )
  )

const undecodable = () =>
  new Reason.Undecodable({
    endpoint: stream.route,
    attempts: 1,
    path: "audio_data",
    message: "an audio chunk is not valid Base64"
  })
