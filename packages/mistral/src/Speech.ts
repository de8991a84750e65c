/** Speech: text as audio. */
import * as Predicate from "effect/Predicate"
import { CreateSpeech, Speech, SpeechEvent } from "./generated/Speech.ts"
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
  isError: (event) => Predicate.hasProperty(event, "object") && event.object === "error"
})
