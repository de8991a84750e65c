/** Speech: text as audio. */
import { CreateSpeech, Speech, SpeechEvent } from "./generated/Speech.ts"
import { isRefusal } from "./internal/refusal.ts"
import { call, events } from "./internal/transport.ts"

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
