/** Speech: text as audio, whole or streamed. */
import { json } from "@effect-genai/core/Testing"
import { encode, streaming } from "@effect-genai/core/Testing/events"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import { CreateSpeechBody } from "../generated/Speech.ts"
import { audioOf } from "./audio.ts"
import type { Dependencies } from "./Chat.ts"
import { readingStreamed } from "./check.ts"
import { refuse, refuseField } from "./Refusal.ts"
import type { Routes } from "./Route.ts"
import { ofPart } from "./tokens.ts"
import type { Voices } from "./Voices.ts"

const defaultModel = "voxtral-mini-tts-latest"
const pieceBytes = 16_384

const readBody = readingStreamed(CreateSpeechBody)

export const make = ({ limits, models, options }: Dependencies, voices: Voices) => {
  const streamed = streaming(options.pace)

  const eventsOf = (audio: Uint8Array, usage: unknown) => [
    ...Array.from({ length: Math.ceil(audio.byteLength / pieceBytes) }, (_, index) => ({
      type: "speech.audio.delta",
      audio_data: Base64.encode(audio.subarray(index * pieceBytes, (index + 1) * pieceBytes))
    })),
    { type: "speech.audio.done", usage }
  ]

  const routes: Routes = {
    "POST /v1/audio/speech": Effect.fnUntraced(function*(call) {
      const { request, stream } = yield* readBody(call)
      const { input, model, ref_audio, response_format = "mp3", voice_id } = request
      yield* models.require(model ?? defaultModel, call.now, "audio_speech")
      if (input === "") {
        return yield* refuseField(["body", "input"], "String should have at least 1 character", "too_short")
      }
      if (voice_id != null && ref_audio != null) return yield* refuse(400, "Give either voice_id or ref_audio")
      if (voice_id != null) yield* voices.find(voice_id)
      yield* limits.admit(ofPart(input), call.now)
      const audio = audioOf(input, response_format)
      const usage = { prompt_tokens: ofPart(input), completion_tokens: 0, total_tokens: ofPart(input) }
      return stream
        ? streamed(eventsOf(audio, usage).map((event) => encode(JSON.stringify(event), event.type)))
        : json({ audio_data: Base64.encode(audio) })
    })
  }
  return { routes }
}
