// The types of the pages' calls: inputs, results, errors and requirements.
import type { AnthropicConfig } from "@effect-genai/anthropic/AnthropicConfig"
import type { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Raw from "@effect-genai/anthropic/Raw"
import type * as Bulk from "@effect-genai/core/Bulk"
import type { Whole } from "@effect-genai/core/Endpoint"
import type { SubmissionUnknown, Undecodable } from "@effect-genai/core/Reason"
import type * as StoredFiles from "@effect-genai/core/StoredFiles"
import type * as Transport from "@effect-genai/core/Transport"
import type * as Turn from "@effect-genai/core/Turn"
import type * as Upload from "@effect-genai/core/Upload"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { describe, expect, test } from "tstyche"

type R = HttpClient.HttpClient | AnthropicConfig
type Call<I, A> = Transport.Call<I, A, AnthropicError, R>
type Streamed<I, A> = Transport.Streamed<I, A, AnthropicError, R>
type List<I, P, A> = Transport.List<I, P, A, AnthropicError, R>

test("messages", () => {
  expect(Messages.create).type.toBe<Call<Whole<Messages.CreateMessage, "Messages.stream">, Messages.Message>>()
  expect(Messages.stream).type.toBe<Streamed<Messages.CreateMessage, Messages.RawMessageStreamEvent>>()
  expect(Messages.countTokens).type.toBe<Call<Messages.CountTokens, Messages.MessageTokensCount>>()
})

test("batches", () => {
  expect(Batches.create).type.toBe<Call<Batches.CreateBatch, Batches.MessageBatch>>()
  expect(Batches.retrieve).type.toBe<Call<Batches.RetrieveBatch, Batches.MessageBatch>>()
  expect(Batches.cancel).type.toBe<Call<Batches.CancelBatch, Batches.MessageBatch>>()
  expect(Batches.delete).type.toBe<Call<Batches.DeleteBatch, Batches.DeletedMessageBatch>>()
  expect(Batches.list).type.toBe<List<Batches.ListBatches, Batches.MessageBatchesPage, Batches.MessageBatch>>()
  expect(Batches.results).type.toBe<
    Streamed<Batches.BatchResults, Batches.MessageBatchIndividualResponse | Undecodable>
  >()
  expect(Batches.watch).type.toBe<
    (input: Batches.RetrieveBatch) => Stream.Stream<Batches.MessageBatch, AnthropicError, R>
  >()
  expect(Batches.wait).type.toBe<
    (input: Batches.RetrieveBatch) => Effect.Effect<Batches.MessageBatch, AnthropicError, R>
  >()
  expect(Batches.candidates).type.toBe<
    (reason: Pick<SubmissionUnknown, "items" | "submittedAt">) => Stream.Stream<
      Batches.MessageBatch,
      AnthropicError,
      R
    >
  >()
})

test("runs of batches", () => {
  type Outcomes<K> = Stream.Stream<Bulk.Outcome<K, Messages.Message>, AnthropicError | Bulk.RunError, R>
  const params = { model: "claude-haiku-4-5", max_tokens: 1, messages: [] } as const
  expect(Batches.run([{ key: "a" as string, params }])).type.toBe<Outcomes<string>>()
  expect(Batches.run([{ key: { row: 1 }, params }])).type.toBe<Outcomes<{ readonly row: 1 }>>()
  expect(Batches.resume("nightly")).type.toBe<Outcomes<Schema.Json>>()

  // The run has the errors and requirements of its input.
  class Torn extends Error {}
  class Table extends Context.Service<Table, null>()("Table") {}
  const rows = Stream.fail(new Torn()) as Stream.Stream<{ key: number; params: typeof params }, Torn, Table>
  expect(Batches.run(rows)).type.toBe<
    Stream.Stream<Bulk.Outcome<number, Messages.Message>, AnthropicError | Bulk.RunError | Torn, R | Table>
  >()

  expect(Batches.run).type.not.toBeCallableWith([{ key: new Date(), params }])
  expect(Batches.run).type.not.toBeCallableWith([{ key: undefined, params }])
  expect(Batches.run).type.not.toBeCallableWith([{ params }])
  expect(Batches.run).type.not.toBeCallableWith([{ key: "a", params: { ...params, max_tokes: 1 } }])
  expect(Batches.run).type.not.toBeCallableWith([{ key: "a", params: { ...params, max_tokens: "1" } }])
})

test("values of a schema", () => {
  const Recipe = Schema.Struct({ name: Schema.String, since: Schema.DateFromString })
  type Value = { readonly name: string; readonly since: Date }
  type Outcomes<K> = Stream.Stream<
    Bulk.ParsedOutcome<K, Value, Messages.Message>,
    AnthropicError | Bulk.RunError,
    R
  >
  const params = { model: "claude-haiku-4-5", max_tokens: 1, messages: [] } as const
  expect(Messages.parse(Recipe)(params)).type.toBe<Effect.Effect<Messages.Parsed<Value>, AnthropicError, R>>()
  expect(Messages.parse(Recipe).stream(params)).type.toBe<
    Stream.Stream<Turn.Partial | Messages.Complete<Value>, AnthropicError, R>
  >()
  expect(Batches.run([{ key: 7, params }], { schema: Recipe, id: "nightly" })).type.toBe<Outcomes<7>>()
  expect(Batches.resume("nightly", { schema: Recipe })).type.toBe<Outcomes<Schema.Json>>()
  expect<Outcomes<7>>().type.not.toBeAssignableTo<
    Stream.Stream<Bulk.Outcome<7, Value>, AnthropicError | Bulk.RunError, R>
  >()

  // Only a run with a schema has `Refused` and `Incomplete`.
  Batches.run([{ key: 7, params }], {
    schema: Recipe,
    retryFailed: { times: 1, when: (outcome) => outcome._tag === "Incomplete" && outcome.response.stop_reason != null }
  })
  expect(Batches.run).type.not.toBeCallableWith([{ key: 7, params }], {
    retryFailed: { times: 1, when: (outcome: Bulk.Incomplete<Messages.Message>) => outcome.response.id !== "" }
  })
})

test("files", () => {
  expect(Files.upload).type.toBe<Call<Files.UploadFile, Files.FileMetadata>>()
  expect(Files.list).type.toBe<List<Files.ListFiles, Files.FileMetadataPage, Files.FileMetadata>>()
  expect(Files.retrieve).type.toBe<Call<Files.RetrieveFile, Files.FileMetadata>>()
  expect(Files.delete).type.toBe<Call<Files.DeleteFile, Files.DeletedFile>>()
  expect(Files.download).type.toBe<Streamed<Files.DownloadFile, Uint8Array>>()
  expect<Files.UploadFile["file"]>().type.toBe<Upload.Source>()
  expect(Files.scoped).type.toBe<
    (input: Files.UploadFile) => Effect.Effect<Files.FileMetadata, AnthropicError, R | Scope.Scope>
  >()
  expect(Files.usage()).type.toBe<Effect.Effect<StoredFiles.Usage, AnthropicError, R>>()
  expect(Files.sweep({ olderThan: "30 days" })).type.toBe<Stream.Stream<Files.FileMetadata, AnthropicError, R>>()
  expect(Files.sweep).type.not.toBeCallableWith({})
})

test("models", () => {
  expect(Models.list).type.toBe<List<Models.ListModels, Models.ModelInfosPage, Models.ModelInfo>>()
  expect(Models.retrieve).type.toBe<Call<Models.RetrieveModel, Models.ModelInfo>>()
})

test("a call is an effect or a stream of its response", () => {
  expect(Messages.create({ model: "m", max_tokens: 1, messages: [] })).type.toBe<
    Effect.Effect<Messages.Message, AnthropicError, R>
  >()
  expect(Models.list()).type.toBe<Stream.Stream<Models.ModelInfo, AnthropicError, R>>()
  expect(Models.list.page()).type.toBe<Effect.Effect<Models.ModelInfosPage, AnthropicError, R>>()
  expect(Models.list.pages()).type.toBe<Stream.Stream<Models.ModelInfosPage, AnthropicError, R>>()
})

describe("the input", () => {
  const request = { model: "m", max_tokens: 1, messages: [] }

  test("is optional for a list and required for other calls", () => {
    expect(Models.list).type.toBeCallableWith()
    expect(Batches.list.pages).type.toBeCallableWith()
    expect(Files.list.page).type.toBeCallableWith({ limit: 5 })
    expect(Messages.create).type.not.toBeCallableWith()
    expect(Batches.retrieve).type.not.toBeCallableWith()
    expect(Batches.retrieve).type.not.toBeCallableWith({})
  })

  test("does not compile with misspelled fields", () => {
    expect(Messages.create).type.toBeCallableWith({ ...request, stop_sequences: ["END"] })
    // @ts-expect-error does not exist in type
    Messages.create({ model: "m", max_tokens: 1, messages: [], stop_sequence: ["END"] })
    // @ts-expect-error is not assignable to type 'Instead<"Messages.stream">'
    Messages.create({ ...request, stream: true })
    // @ts-expect-error does not exist in type
    Batches.retrieve({ message_batch_id: "b", batch_id: "b" })
    // @ts-expect-error does not exist in type
    Models.list({ limits: 5 })
    expect(Batches.retrieve).type.not.toBeCallableWith({ message_batch_id: 7 })
    expect(Models.list).type.not.toBeCallableWith({ lifecycle: ["activ"] })
  })

  test("accepts future models and tools", () => {
    expect(Messages.create).type.toBeCallableWith({ ...request, model: "claude-tomorrow" })
    expect<{ type: "hologram_20300101"; name: string }>().type.not.toBeAssignableTo<Messages.ToolUseBlock>()
  })

  test("accepts the content of a response as an assistant turn", () => {
    const turn = (message: Messages.Message) => ({ role: "assistant" as const, content: message.content })
    expect(turn).type.toBe<
      (message: Messages.Message) => { role: "assistant"; content: ReadonlyArray<Messages.ContentBlock> }
    >()
    expect<ReturnType<typeof turn>>().type.toBeAssignableTo<Messages.MessageParam>()
  })
})

describe("open unions", () => {
  test("narrow as if they were closed", () => {
    const textOf = (block: Messages.ContentBlock) => block.type === "text" ? block : undefined
    expect<ReturnType<typeof textOf>>().type.toBe<Messages.TextBlock | undefined>()
    const inputOf = (block: Messages.ContentBlock) => {
      switch (block.type) {
        case "tool_use":
          return block
        default:
          return undefined
      }
    }
    expect<ReturnType<typeof inputOf>>().type.toBe<Messages.ToolUseBlock | undefined>()
    const deltaOf = (event: Messages.RawMessageStreamEvent) =>
      event.type === "content_block_delta" && event.delta.type === "text_delta" ? event.delta.text : ""
    expect<ReturnType<typeof deltaOf>>().type.toBe<string>()
  })

  test("hold unknown members as JSON", () => {
    const rest = (block: Batches.MessageBatchResult) => {
      switch (block.type) {
        case "succeeded":
        case "errored":
        case "canceled":
        case "expired":
          return undefined
        default:
          return block
      }
    }
    expect<NonNullable<ReturnType<typeof rest>>["until"]>().type.toBe<Schema.Json>()
  })

  test("of values autocomplete the known ones and accept any", () => {
    expect<"end_turn">().type.toBeAssignableTo<Messages.StopReason>()
    expect<"tired">().type.toBeAssignableTo<Messages.StopReason>()
    expect<number>().type.not.toBeAssignableTo<Messages.StopReason>()
  })
})

test("misspelled fields of responses do not compile", () => {
  expect<Messages.Message>().type.toHaveProperty("stop_reason")
  expect<Messages.Message>().type.not.toHaveProperty("stopReason")
})

test("parse and toolInput return a value of the schema", () => {
  const Recipe = Schema.Struct({ name: Schema.String, since: Schema.DateFromString })
  type Recipe = { readonly name: string; readonly since: Date }
  expect(Messages.parse(Recipe)).type.toBe<Messages.Parse<Recipe>>()
  expect(Messages.toolInput(Recipe)).type.toBe<
    (block: { readonly input?: Schema.Json }) => Effect.Effect<Recipe, AnthropicError>
  >()
})

test("a custom route takes the parameters of its path", () => {
  const skill = Raw.call("GET /v1/skills/{skill_id}/versions/{version}", { response: Schema.String })
  expect(skill).type.toBe<Call<{ readonly skill_id: string } & { readonly version: string } & unknown, string>>()
  expect(skill).type.toBeCallableWith({ skill_id: "a", version: "1" })
  expect(skill).type.not.toBeCallableWith({ skill_id: "a" })
  expect(skill({ skill_id: "a", version: "1" })).type.toBe<Effect.Effect<string, AnthropicError, R>>()
  expect(Raw.call).type.not.toBeCallableWith("FETCH /v1/skills", { response: Schema.String })
  expect(Raw.call).type.not.toBeCallableWith("GET v1/skills", { response: Schema.String })
})
