/** Transcriptions: speech to text, from a local file, a URL or an uploaded file. For live audio, see `Realtime`. */
import * as Endpoint from "@effect-genai/core/Endpoint"
import { CreateTranscription, Transcription, TranscriptionEvent } from "./generated/Transcriptions.ts"
import { audioBytes } from "./internal/limits.ts"
import { call, events } from "./internal/transport.ts"

export {
  CreateTranscription,
  Transcription,
  TranscriptionDone,
  TranscriptionEvent,
  TranscriptionSegment,
  TranscriptionTextDelta
} from "./generated/Transcriptions.ts"

/** Returns the complete transcription of up to 500 MB of audio. */
export const complete = /* @__PURE__ */ call("POST /v1/audio/transcriptions", {
  input: /* @__PURE__ */ Endpoint.input<Endpoint.Whole<CreateTranscription, "Transcriptions.stream">>(
    CreateTranscription
  ),
  response: Transcription,
  limitBytes: audioBytes
})

/** Streams the events of a transcription; the last, `transcription.done`, contains the complete transcription. */
export const stream = /* @__PURE__ */ events("POST /v1/audio/transcriptions", {
  input: CreateTranscription,
  response: TranscriptionEvent,
  limitBytes: audioBytes,
  fixed: { stream: true },
  ends: (event) => event.type === "transcription.done",
  isContent: (event) => event.type !== "transcription.language"
})
