/** Mistral's calls, at least one of each kind, and the responses of their routes. */
import * as Upload from "@effect-genai/core/Upload"
import * as Agents from "@effect-genai/mistral/Agents"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Conversations from "@effect-genai/mistral/Conversations"
import * as Embeddings from "@effect-genai/mistral/Embeddings"
import * as Files from "@effect-genai/mistral/Files"
import * as Libraries from "@effect-genai/mistral/Libraries"
import * as Models from "@effect-genai/mistral/Models"
import * as Ocr from "@effect-genai/mistral/Ocr"
import * as Speech from "@effect-genai/mistral/Speech"
import * as Transcriptions from "@effect-genai/mistral/Transcriptions"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Call, many, nothing, one } from "../Call.ts"
import type { Shape } from "../Samples.ts"
import { isBytes, isGrowing, isOutcome, isParsedOutcome, orUndecodable, parsed } from "./values.ts"

const model = "mistral-small-latest"
const endpoint = "/v1/chat/completions"

const messages = [{ role: "user" as const, content: "Why do crows drop stones?" }]
const request: Chat.CreateChatCompletion = { model, messages }

const Verdict = Schema.Struct({ bird: Schema.String, stones: Schema.Finite })

const body = { max_tokens: 64, messages }
const requests = Array.from({ length: 3 }, (_, index) => ({ custom_id: `r${index}`, body }))

const submitted = Effect.map(BatchJobs.create({ model, endpoint, requests }), ({ id }) => ({ job_id: id }))
const ended = Effect.tap(submitted, (job) => BatchJobs.wait(job))
const uploaded = Effect.map(
  Files.upload({ file: Upload.fromBytes("a crow", { name: "a.txt" }), purpose: "ocr" }),
  ({ id }) => ({ file_id: id })
)
const sound = () => Upload.fromBytes("The crow was thirsty. The crow dropped stones.", { name: "crow.wav" })
const voxtral = "voxtral-mini-latest"

const agent = (name: string) => Agents.create({ model, name })
const library = (name: string) => Libraries.create({ name })

const isJob = Schema.is(BatchJobs.BatchJob)
const last = new Set<unknown>(["SUCCESS", "FAILED", "TIMEOUT_EXCEEDED", "CANCELLED"])

export const calls: ReadonlyArray<Call> = [
  one("Chat.complete", () => Chat.complete(request), Chat.ChatCompletion, nothing),
  one("Chat.parse", () => Chat.parse(Verdict)(request), parsed(Verdict), nothing),
  many("Chat.parse.stream", () => Chat.parse(Verdict).stream(request), isGrowing(Verdict), nothing),
  many("Chat.stream", () => Chat.stream(request), Chat.ChatCompletionChunk, nothing),
  one("Chat.accumulate", () => Chat.accumulate(Chat.stream(request)), Chat.ChatCompletion, nothing),
  many("Chat.snapshots", () => Chat.snapshots(Chat.stream(request)), Chat.ChatCompletion, nothing),
  many("Chat.text", () => Chat.text(Chat.stream(request)), Schema.String, nothing),
  one(
    "Embeddings.create",
    () => Embeddings.create({ model: "mistral-embed", input: ["a", "b"] }),
    Embeddings.Embeddings,
    nothing
  ),
  one(
    "Ocr.process",
    () =>
      Ocr.process({
        model: "mistral-ocr-latest",
        document: { type: "document_url", document_url: "https://a.test/a.pdf" }
      }),
    Ocr.OCRResponse,
    nothing
  ),
  many("Models.list", () => Models.list(), Models.ModelCard, nothing),
  many("Agents.list", () => Agents.list({ page_size: 1 }), Agents.Agent, {
    prepare: Effect.andThen(agent("a"), agent("b")),
    most: 60
  }),
  many("Libraries.list", () => Libraries.list({ page_size: 1 }), Libraries.Library, {
    prepare: Effect.andThen(library("a"), library("b")),
    most: 60
  }),
  one(
    "Conversations.start",
    () => Conversations.start({ model, inputs: "Why?" }),
    Conversations.ConversationResponse,
    nothing
  ),
  many(
    "Conversations.startStream",
    () => Conversations.startStream({ model, inputs: "Why?" }),
    Conversations.ConversationEvent,
    nothing
  ),
  one(
    "Transcriptions.complete",
    () => Transcriptions.complete({ model: voxtral, file: sound() }),
    Transcriptions.Transcription,
    nothing
  ),
  many(
    "Transcriptions.stream",
    () => Transcriptions.stream({ model: voxtral, file: sound() }),
    Transcriptions.TranscriptionEvent,
    nothing
  ),
  many(
    "Speech.audio",
    () => Speech.audio(Speech.stream({ input: "A crow." })),
    (value) => value instanceof Uint8Array,
    nothing
  ),
  one("BatchJobs.create", () => BatchJobs.create({ model, endpoint, requests }), BatchJobs.BatchJob, nothing),
  one(
    "BatchJobs.wait",
    (job) => BatchJobs.wait(job),
    (value) => isJob(value) && last.has(value.status),
    { prepare: submitted, most: 60 }
  ),
  many("BatchJobs.list", () => BatchJobs.list({ page_size: 1 }), BatchJobs.BatchJob, {
    prepare: Effect.andThen(submitted, submitted),
    most: 60
  }),
  many("BatchJobs.results", (job) => BatchJobs.results(job), orUndecodable(BatchJobs.BatchResult), {
    prepare: ended,
    most: 9
  }),
  many(
    "BatchJobs.run",
    (_, dice) =>
      BatchJobs.run(Array.from({ length: 5 }, (_, key) => ({ key, body })), {
        model,
        endpoint,
        maxRequests: 2,
        via: dice.pick(["inline", "file"]),
        retryFailed: { times: dice.below(2) }
      }),
    isOutcome(Chat.ChatCompletion),
    { ...nothing, most: 400 }
  ),
  many(
    "BatchJobs.run schema",
    () =>
      BatchJobs.run(Array.from({ length: 3 }, (_, key) => ({ key, body })), {
        model,
        endpoint,
        maxRequests: 2,
        schema: Verdict
      }),
    isParsedOutcome(Verdict),
    { ...nothing, most: 400 }
  ),
  one(
    "Files.upload",
    () => Files.upload({ file: Upload.fromBytes("a crow", { name: "a.txt" }), purpose: "ocr" }),
    Files.FileMetadata,
    nothing
  ),
  many("Files.list", () => Files.list({ page_size: 1 }), Files.FileMetadata, {
    prepare: Effect.andThen(uploaded, uploaded),
    most: 60
  }),
  many("Files.download", (file) => Files.download(file), isBytes, { prepare: uploaded }),
  one("Files.signedUrl", (file) => Files.signedUrl(file), Files.SignedUrl, { prepare: uploaded })
]

export const shapes: ReadonlyArray<Shape> = [
  { route: "POST /v1/chat/completions", as: "document", schema: Chat.ChatCompletion },
  { route: "POST /v1/chat/completions", as: "events", schema: Chat.ChatCompletionChunk, end: "[DONE]" },
  { route: "POST /v1/embeddings", as: "document", schema: Embeddings.Embeddings },
  { route: "POST /v1/ocr", as: "document", schema: Ocr.OCRResponse },
  { route: "GET /v1/models", as: "document", schema: Models.ModelList },
  { route: "GET /v1/agents/pages", as: "document", schema: Agents.AgentPage },
  { route: "GET /v1/libraries", as: "document", schema: Libraries.LibraryPage },
  { route: "POST /v1/conversations", as: "document", schema: Conversations.ConversationResponse },
  {
    route: "POST /v1/conversations",
    as: "events",
    schema: Conversations.ConversationEvent,
    end: `{"type":"conversation.response.done","usage":{}}`
  },
  { route: "POST /v1/audio/transcriptions", as: "document", schema: Transcriptions.Transcription },
  { route: "POST /v1/audio/transcriptions", as: "events", schema: Transcriptions.TranscriptionEvent },
  { route: "POST /v1/audio/speech", as: "events", schema: Speech.SpeechEvent },
  { route: "GET /v1/batch/jobs", as: "document", schema: BatchJobs.BatchJobPage },
  { route: "POST /v1/batch/jobs", as: "document", schema: BatchJobs.BatchJob },
  { route: "GET /v1/batch/jobs/{job_id}", as: "document", schema: BatchJobs.BatchJob },
  { route: "GET /v1/files", as: "document", schema: Files.FilePage },
  { route: "POST /v1/files", as: "document", schema: Files.FileMetadata },
  { route: "GET /v1/files/{file_id}/content", as: "lines", schema: BatchJobs.BatchResult },
  { route: "GET /v1/files/{file_id}/url", as: "document", schema: Files.SignedUrl }
]
