/** Transcriptions: speech as text, from a file, a URL or an uploaded file; live audio is in `Realtime`. */
import { CreateTranscription, Transcription, TranscriptionEvent } from "./generated/Transcriptions.ts"
import * as Limits from "./internal/limits.ts"
import { isError } from "./internal/readError.ts"
import { call, events } from "./internal/transport.ts"

export {
  CreateTranscription,
  Transcription,
  TranscriptionDone,
  TranscriptionEvent,
  TranscriptionSegment,
  TranscriptionTextDelta
} from "./generated/Transcriptions.ts"

/** Answers the whole transcription, of audio of up to 500 MB. */
export const complete = call("POST /v1/audio/transcriptions", {
  input: CreateTranscription,
  response: Transcription,
  limitBytes: Limits.audioBytes
})

/** Answers it as it is being written, ended by `transcription.done`, which holds it whole. */
export const stream = events("POST /v1/audio/transcriptions", {
  input: CreateTranscription,
  response: TranscriptionEvent,
  limitBytes: Limits.audioBytes,
  fixed: { stream: true },
  ends: (event) => event.type === "transcription.done",
  isContent: (event) => event.type !== "transcription.language",
  isError
})
