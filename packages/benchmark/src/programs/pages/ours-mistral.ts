import {
  Agents,
  BatchJobs,
  Chat,
  Conversations,
  Documents,
  Embeddings,
  Files,
  Fim,
  Libraries,
  LibraryAccesses,
  MistralConfig,
  Models,
  Moderations,
  Ocr,
  Speech,
  Transcriptions,
  Upload,
  Voices
} from "@effect-genai/mistral"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"

const request = { model: "mistral-small-latest", messages: [{ role: "user", content: "Hello" }] } as const
const document_url = "https://example.org/report.pdf"

const program = Effect.gen(function*() {
  const completion = yield* Chat.complete(request)
  const streamed = yield* Chat.accumulate(Chat.stream(request))
  const filled = yield* Fim.complete({ model: "codestral-latest", prompt: "const one =" })
  const agent = yield* Agents.create({ model: "mistral-small-latest", name: "Helper" })
  const conversation = yield* Conversations.start({ agent_id: agent.id, inputs: "Hello" })
  const embeddings = yield* Embeddings.create({ model: "mistral-embed", input: ["Hello"] })
  const moderation = yield* Moderations.create({ model: "mistral-moderation-latest", input: "Hello" })
  const ocr = yield* Ocr.process({ model: "mistral-ocr-latest", document: { type: "document_url", document_url } })
  const speech = yield* Speech.complete({ model: "voxtral-tts", input: "Hello" })
  const transcription = yield* Transcriptions.complete({ model: "voxtral-mini-latest", file_url: document_url })
  const voices = yield* Stream.runCollect(Voices.list())
  const file = yield* Files.upload({ purpose: "batch", file: Upload.fromBytes("{}", { name: "requests.jsonl" }) })
  const files = yield* Stream.runCollect(Files.list())
  const library = yield* Libraries.create({ name: "Reports" })
  const documents = yield* Stream.runCollect(Documents.list({ library_id: library.id }))
  const accesses = yield* Stream.runCollect(LibraryAccesses.list({ library_id: library.id }))
  const models = yield* Stream.runCollect(Models.list())
  const job = yield* BatchJobs.create({ endpoint: "/v1/chat/completions", input_files: [file.id] })
  return {
    texts: [completion, streamed, filled].flatMap(({ choices }) => choices.map(({ message }) => message?.content)),
    outputs: conversation.outputs.length,
    numbers: embeddings.data.map(({ embedding }) => embedding !== undefined),
    verdicts: moderation.results.length,
    pages: ocr.pages.map(({ markdown }) => markdown),
    sound: [speech.audio_data.length, transcription.text, voices.length],
    names: [...files.map(({ filename }) => filename), ...documents.map(({ name }) => name)],
    counts: [accesses.length, models.length, job.total_requests]
  }
})

const Mistral = Layer.merge(MistralConfig.layerConfig, FetchHttpClient.layer)

console.log(await Effect.runPromise(Effect.provide(program, Mistral)))
