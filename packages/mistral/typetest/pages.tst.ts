// The types of the pages' calls: inputs, results, errors and requirements.
import type * as Bulk from "@effect-genai/core/Bulk"
import type { Whole } from "@effect-genai/core/Endpoint"
import type { SubmissionUnknown, Undecodable } from "@effect-genai/core/Reason"
import type * as StoredFiles from "@effect-genai/core/StoredFiles"
import type * as Transport from "@effect-genai/core/Transport"
import type * as Turn from "@effect-genai/core/Turn"
import type * as Upload from "@effect-genai/core/Upload"
import * as Agents from "@effect-genai/mistral/Agents"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Conversations from "@effect-genai/mistral/Conversations"
import * as Documents from "@effect-genai/mistral/Documents"
import * as Embeddings from "@effect-genai/mistral/Embeddings"
import * as Files from "@effect-genai/mistral/Files"
import * as Fim from "@effect-genai/mistral/Fim"
import * as FineTuning from "@effect-genai/mistral/FineTuning"
import * as Libraries from "@effect-genai/mistral/Libraries"
import * as LibraryAccesses from "@effect-genai/mistral/LibraryAccesses"
import type { MistralConfig } from "@effect-genai/mistral/MistralConfig"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import * as Models from "@effect-genai/mistral/Models"
import * as Moderations from "@effect-genai/mistral/Moderations"
import * as Ocr from "@effect-genai/mistral/Ocr"
import * as Raw from "@effect-genai/mistral/Raw"
import * as Speech from "@effect-genai/mistral/Speech"
import * as Transcriptions from "@effect-genai/mistral/Transcriptions"
import * as Voices from "@effect-genai/mistral/Voices"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import { describe, expect, test } from "tstyche"

type R = HttpClient.HttpClient | MistralConfig
type Call<I, A> = Transport.Call<I, A, MistralError, R>
type Streamed<I, A> = Transport.Streamed<I, A, MistralError, R>
type List<I, P, A> = Transport.List<I, P, A, MistralError, R>

test("completions: chat, fill-in-the-middle, agents", () => {
  expect(Chat.complete).type.toBe<Call<Whole<Chat.CreateChatCompletion, "Chat.stream">, Chat.ChatCompletion>>()
  expect(Chat.stream).type.toBe<Streamed<Chat.CreateChatCompletion, Chat.ChatCompletionChunk>>()
  expect(Fim.complete).type.toBe<Call<Whole<Fim.CreateFimCompletion, "Fim.stream">, Chat.ChatCompletion>>()
  expect(Fim.stream).type.toBe<Streamed<Fim.CreateFimCompletion, Chat.ChatCompletionChunk>>()
  expect(Agents.complete).type.toBe<Call<Whole<Agents.CreateAgentCompletion, "Agents.stream">, Chat.ChatCompletion>>()
  expect(Agents.stream).type.toBe<Streamed<Agents.CreateAgentCompletion, Chat.ChatCompletionChunk>>()
})

test("agents", () => {
  expect(Agents.create).type.toBe<Call<Agents.CreateAgent, Agents.Agent>>()
  expect(Agents.list).type.toBe<List<Agents.ListAgents, Agents.AgentPage, Agents.Agent>>()
  expect(Agents.listByNumber).type.toBe<List<Agents.ListAgentsByNumber, ReadonlyArray<Agents.Agent>, Agents.Agent>>()
  expect(Agents.versions).type.toBe<List<Agents.ListAgentVersions, ReadonlyArray<Agents.Agent>, Agents.Agent>>()
  expect(Agents.selectVersion).type.toBe<Call<Agents.SelectAgentVersion, Agents.Agent>>()
  expect(Agents.aliases).type.toBe<Call<Agents.ListAgentAliases, ReadonlyArray<Agents.AgentAlias>>>()
  expect(Agents.delete).type.toBe<Call<Agents.DeleteAgent, void>>()
})

test("conversations", () => {
  expect(Conversations.start).type.toBe<
    Call<Whole<Conversations.StartConversation, "Conversations.startStream">, Conversations.ConversationResponse>
  >()
  expect(Conversations.startStream).type.toBe<
    Streamed<Conversations.StartConversation, Conversations.ConversationEvent>
  >()
  expect(Conversations.append).type.toBe<
    Call<Whole<Conversations.AppendConversation, "Conversations.appendStream">, Conversations.ConversationResponse>
  >()
  expect(Conversations.appendStream).type.toBe<
    Streamed<Conversations.AppendConversation, Conversations.ConversationEvent>
  >()
  expect(Conversations.restartStream).type.toBe<
    Streamed<Conversations.RestartConversation, Conversations.ConversationEvent>
  >()
  expect(Conversations.list).type.toBe<
    List<Conversations.ListConversations, ReadonlyArray<Conversations.Conversation>, Conversations.Conversation>
  >()
  expect(Conversations.delete).type.toBe<Call<Conversations.DeleteConversation, void>>()
})

test("batch jobs", () => {
  expect(BatchJobs.create).type.toBe<Call<BatchJobs.CreateBatchJob, BatchJobs.BatchJob>>()
  expect(BatchJobs.list).type.toBe<List<BatchJobs.ListBatchJobs, BatchJobs.BatchJobPage, BatchJobs.BatchJob>>()
  expect(BatchJobs.results).type.toBe<
    (input: BatchJobs.RetrieveBatchJob) => Stream.Stream<BatchJobs.BatchResult | Undecodable, MistralError, R>
  >()
  expect(BatchJobs.watch).type.toBe<
    (input: BatchJobs.RetrieveBatchJob) => Stream.Stream<BatchJobs.BatchJob, MistralError, R>
  >()
  expect(BatchJobs.wait).type.toBe<
    (input: BatchJobs.RetrieveBatchJob) => Effect.Effect<BatchJobs.BatchJob, MistralError, R>
  >()
  expect(BatchJobs.candidates).type.toBe<
    (reason: SubmissionUnknown) => Stream.Stream<BatchJobs.BatchJob, MistralError, R>
  >()
})

test("runs of batch jobs", () => {
  type Outcomes<K, A> = Stream.Stream<Bulk.Outcome<K, A>, MistralError | Bulk.RunError, R>
  const requests = [{ key: 1 as number, body: {} }]
  expect(BatchJobs.run(requests, { endpoint: "/v1/chat/completions" })).type.toBe<
    Outcomes<number, Chat.ChatCompletion>
  >()
  expect(BatchJobs.run(requests, { endpoint: "/v1/ocr" })).type.toBe<Outcomes<number, Ocr.OCRResponse>>()
  expect(BatchJobs.resume("nightly", { endpoint: "/v1/fim/completions" })).type.toBe<
    Outcomes<Schema.Json, Chat.ChatCompletion>
  >()
  expect(BatchJobs.run).type.not.toBeCallableWith(requests, { endpoint: "/v1/agents" })
  expect(BatchJobs.run).type.not.toBeCallableWith(requests, {})
})

test("values of a schema", () => {
  const Recipe = Schema.Struct({ name: Schema.String, since: Schema.DateFromString })
  type Value = { readonly name: string; readonly since: Date }
  type Outcomes<K> = Stream.Stream<
    Bulk.ParsedOutcome<K, Value, Chat.ChatCompletion>,
    MistralError | Bulk.RunError,
    R
  >
  const requests = [{ key: 1 as number, body: {} }]
  const request = { model: "m", messages: [] }
  expect(Chat.parse(Recipe)(request)).type.toBe<Effect.Effect<Chat.Parsed<Value>, MistralError, R>>()
  expect(Chat.parse(Recipe).stream(request)).type.toBe<
    Stream.Stream<Turn.Partial | Chat.Complete<Value>, MistralError, R>
  >()
  expect(BatchJobs.run(requests, { endpoint: "/v1/chat/completions", schema: Recipe })).type.toBe<Outcomes<number>>()
  expect(BatchJobs.resume("nightly", { endpoint: "/v1/chat/completions", schema: Recipe })).type.toBe<
    Outcomes<Schema.Json>
  >()
  // Only chat completions have a format.
  expect(BatchJobs.run).type.not.toBeCallableWith(requests, { endpoint: "/v1/ocr", schema: Recipe })
})

test("fine-tuning", () => {
  expect(FineTuning.create).type.toBe<Call<FineTuning.CreateFineTuningJob, FineTuning.CreatedFineTuningJob>>()
  expect(FineTuning.list).type.toBe<
    List<FineTuning.ListFineTuningJobs, FineTuning.FineTuningJobPage, FineTuning.FineTuningJob>
  >()
  expect(FineTuning.wait).type.toBe<
    (input: FineTuning.RetrieveFineTuningJob) => Effect.Effect<FineTuning.FineTuningJobDetails, MistralError, R>
  >()
})

test("files, libraries and documents", () => {
  expect(Files.upload).type.toBe<Call<Files.UploadFile, Files.FileMetadata>>()
  expect(Files.download).type.toBe<Streamed<Files.DownloadFile, Uint8Array>>()
  expect(Files.signedUrl).type.toBe<Call<Files.SignFileUrl, Files.SignedUrl>>()
  expect<Files.UploadFile["file"]>().type.toBe<Upload.Source>()
  expect(Files.scoped).type.toBe<
    (input: Files.UploadFile) => Effect.Effect<Files.FileMetadata, MistralError, R | Scope.Scope>
  >()
  expect(Files.usage()).type.toBe<Effect.Effect<StoredFiles.Usage, MistralError, R>>()
  expect(Files.sweep({ olderThan: "30 days" })).type.toBe<Stream.Stream<Files.FileMetadata, MistralError, R>>()
  expect(Files.sweep).type.not.toBeCallableWith({})
  expect(Libraries.list).type.toBe<List<Libraries.ListLibraries, Libraries.LibraryPage, Libraries.Library>>()
  expect(LibraryAccesses.list).type.toBe<
    List<LibraryAccesses.ListLibraryAccesses, LibraryAccesses.LibraryAccessList, LibraryAccesses.LibraryAccess>
  >()
  expect(Documents.upload).type.toBe<Call<Documents.UploadDocument, Documents.Document>>()
  expect(Documents.reprocess).type.toBe<Call<Documents.ReprocessDocument, void>>()
  expect(Documents.signedUrl).type.toBe<Call<Documents.SignDocumentUrl, string>>()
})

test("models, embeddings, moderations, OCR, audio", () => {
  expect(Models.list).type.toBe<List<Models.ListModels, Models.ModelList, Models.ModelCard>>()
  expect(Embeddings.create).type.toBe<Call<Embeddings.CreateEmbeddings, Embeddings.Embeddings>>()
  expect(Moderations.classifyChat).type.toBe<Call<Moderations.CreateChatClassification, Moderations.Classification>>()
  expect(Ocr.process).type.toBe<Call<Ocr.ProcessOcr, Ocr.OCRResponse>>()
  expect(Transcriptions.complete).type.toBe<
    Call<Whole<Transcriptions.CreateTranscription, "Transcriptions.stream">, Transcriptions.Transcription>
  >()
  expect(Transcriptions.stream).type.toBe<
    Streamed<Transcriptions.CreateTranscription, Transcriptions.TranscriptionEvent>
  >()
  expect(Speech.complete).type.toBe<Call<Whole<Speech.CreateSpeech, "Speech.stream">, Speech.Speech>>()
  expect(Speech.stream).type.toBe<Streamed<Speech.CreateSpeech, Speech.SpeechEvent>>()
  expect(Voices.list).type.toBe<List<Voices.ListVoices, Voices.VoicePage, Voices.Voice>>()
  expect(Voices.sample).type.toBe<Streamed<Voices.DownloadVoiceSample, Uint8Array>>()
})

test("a call is an effect or a stream of its response", () => {
  expect(Chat.complete({ model: "m", messages: [] })).type.toBe<Effect.Effect<Chat.ChatCompletion, MistralError, R>>()
  expect(Models.list()).type.toBe<Stream.Stream<Models.ModelCard, MistralError, R>>()
  expect(Models.list.page()).type.toBe<Effect.Effect<Models.ModelList, MistralError, R>>()
  expect(Models.list.pages()).type.toBe<Stream.Stream<Models.ModelList, MistralError, R>>()
})

describe("the input", () => {
  test("is optional for a list without required fields, and required for other calls", () => {
    expect(Models.list).type.toBeCallableWith()
    expect(BatchJobs.list.pages).type.toBeCallableWith({ status: ["QUEUED"] })
    expect(Documents.list).type.not.toBeCallableWith()
    expect(Chat.complete).type.not.toBeCallableWith()
    expect(BatchJobs.retrieve).type.not.toBeCallableWith({})
  })

  test("does not compile with misspelled fields", () => {
    expect(Chat.complete).type.toBeCallableWith({ model: "m", messages: [], temperature: 0.2 })
    // @ts-expect-error does not exist in type
    Chat.complete({ model: "m", messages: [], temprature: 0.2 })
    // @ts-expect-error does not exist in type
    BatchJobs.retrieve({ job_id: "j", id: "j" })
    // @ts-expect-error does not exist in type
    Files.list({ limit: 5 })
    expect(BatchJobs.list).type.not.toBeCallableWith({ order_by: "created_at" })
    expect(Transcriptions.complete).type.not.toBeCallableWith({ model: "m", timestamp_granularities: ["letter"] })
  })

  test("a misspelled field within a chunk is named, not the content", () => {
    Chat.complete({
      model: "m",
      // @ts-expect-error 'txt' does not exist in type 'TextChunk'. Did you mean to write 'text'?
      messages: [{ role: "user", content: [{ type: "text", txt: "Hello" }] }]
    })
    Conversations.start({
      model: "m",
      // @ts-expect-error 'txt' does not exist in type 'TextChunk'. Did you mean to write 'text'?
      inputs: [{ object: "entry", type: "message.input", role: "user", content: [{ type: "text", txt: "Hello" }] }]
    })
  })

  test("`stream: true` names the function that streams", () => {
    // @ts-expect-error is not assignable to type 'Instead<"Chat.stream">'
    Chat.complete({ model: "m", messages: [], stream: true })
    // @ts-expect-error is not assignable to type 'Instead<"Conversations.startStream">'
    Conversations.start({ model: "m", inputs: "Hello", stream: true })
    // @ts-expect-error does not exist in type
    Transcriptions.stream({ model: "m", stream: true })
  })

  test("accepts the message of a response", () => {
    const turn = (choice: Chat.ChatCompletionChoice) => choice.message
    expect<NonNullable<ReturnType<typeof turn>>>().type.toBeAssignableTo<Chat.ChatMessage>()
  })
})

describe("open unions", () => {
  test("narrow as if they were closed", () => {
    const deltaOf = (event: Conversations.ConversationEvent) => event.type === "function.call.delta" ? event : undefined
    expect<ReturnType<typeof deltaOf>>().type.toBe<Conversations.FunctionCallEvent | undefined>()
    const audioOf = (event: Speech.SpeechEvent) => event.type === "speech.audio.delta" ? event.audio_data : ""
    expect<ReturnType<typeof audioOf>>().type.toBe<string>()
    const cardOf = (card: Models.ModelCard) => card.type === "fine-tuned" ? card : undefined
    expect<ReturnType<typeof cardOf>>().type.toBe<Models.FineTunedModelCard | undefined>()
  })

  test("of values autocomplete the known ones and accept any", () => {
    expect<"tool_calls">().type.toBeAssignableTo<Chat.FinishReason>()
    expect<"eos_token">().type.toBeAssignableTo<Chat.FinishReason>()
    expect<number>().type.not.toBeAssignableTo<Chat.FinishReason>()
  })
})

test("folds preserve the errors and requirements of a stream", () => {
  const stream = Chat.stream({ model: "m", messages: [] })
  expect(Chat.accumulate(stream)).type.toBe<Effect.Effect<Chat.ChatCompletion, MistralError, R>>()
  expect(Chat.snapshots(stream)).type.toBe<Stream.Stream<Chat.ChatCompletion, MistralError, R>>()
  expect(Chat.text(Fim.stream({ model: "m", prompt: "p" }))).type.toBe<Stream.Stream<string, MistralError, R>>()
})

test("parse and toolArguments return a value of the schema", () => {
  const Recipe = Schema.Struct({ name: Schema.String, since: Schema.DateFromString })
  type Recipe = { readonly name: string; readonly since: Date }
  expect(Chat.parse(Recipe)).type.toBe<Chat.Parse<Recipe>>()
  expect(Chat.toolArguments(Recipe)).type.toBe<
    (call: { readonly function?: { readonly arguments?: Schema.Json } | null }) => Effect.Effect<Recipe, MistralError>
  >()
  const callsOf = (message: Chat.AssistantMessage) => message.tool_calls?.map(Chat.toolArguments(Recipe))
  expect<ReturnType<typeof callsOf>>().type.toBe<Array<Effect.Effect<Recipe, MistralError>> | undefined>()
  expect(Chat.tool({ name: "n", description: "d", input: Recipe })).type.toBe<Chat.Tool>()
})

test("a custom route takes the parameters of its path", () => {
  const version = Raw.call("GET /v2/skills/{skillId}/versions/{version}", { response: Schema.String })
  expect(version).type.toBe<Call<{ readonly skillId: string } & { readonly version: string } & unknown, string>>()
  expect(version).type.not.toBeCallableWith({ skillId: "a" })
  expect(Raw.call).type.not.toBeCallableWith("FETCH /v2/skills", { response: Schema.String })
})
