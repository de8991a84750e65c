/** Anthropic's calls, at least one of each kind, and the responses of their routes. */
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Raw from "@effect-genai/anthropic/Raw"
import * as Upload from "@effect-genai/core/Upload"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { type Call, many, nothing, one } from "../Call.ts"
import type { Shape } from "../Samples.ts"
import { isBytes, isGrowing, isOutcome, isParsedOutcome, orUndecodable, parsed } from "./values.ts"

const model = "claude-sonnet-5"

const request: Messages.CreateMessage = {
  model,
  max_tokens: 64,
  messages: [{ role: "user", content: "Why do crows drop stones into water? Think, then say it in a word." }]
}

const withTool: Messages.CreateMessage = {
  ...request,
  tools: [{
    name: "look",
    description: "Looks",
    input_schema: { type: "object", properties: { at: { type: "string" } } }
  }],
  tool_choice: { type: "any" }
}

const Verdict = Schema.Struct({ bird: Schema.String, stones: Schema.Finite })

const requests = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ custom_id: `r${index}`, params: request }))

const submitted = Effect.map(Batches.create({ requests: requests(3) }), ({ id }) => ({ message_batch_id: id }))
const ended = Effect.tap(submitted, (batch) => Batches.wait(batch))
const uploaded = Effect.map(Files.upload({ file: Upload.fromBytes("a crow", { name: "a.txt" }) }), ({ id }) => ({
  file_id: id
}))

const isMessage = Schema.is(Messages.Message)

/** A message; without its output tokens if their final count did not arrive. */
const isAccumulated = (value: unknown) =>
  isMessage(value) || (Predicate.hasProperty(value, "usage") && Predicate.isObject(value.usage) &&
    isMessage({ ...value, usage: { output_tokens: 0, ...value.usage } }))

const isEnded = (value: unknown) =>
  Schema.is(Batches.MessageBatch)(value) && Predicate.hasProperty(value, "processing_status") &&
  value.processing_status === "ended"

const Anything = Schema.Record(Schema.String, Schema.Json)
const rawMessage = Raw.call("POST /v1/messages", { response: Anything, fixed: { ...request } })
const rawEvents = Raw.events("POST /v1/messages", {
  response: Anything,
  fixed: { ...request, stream: true },
  isContent: () => true,
  isError: (event) => Predicate.hasProperty(event, "error")
})
const rawLines = Raw.lines("GET /v1/messages/batches/{message_batch_id}/results", { response: Anything })
const rawBytes = Raw.bytes("GET /v1/files/{file_id}", {})

export const calls: ReadonlyArray<Call> = [
  one("Messages.create", () => Messages.create(request), Messages.Message, nothing),
  one("Messages.parse", () => Messages.parse(Verdict)(request), parsed(Verdict), nothing),
  many("Messages.parse.stream", () => Messages.parse(Verdict).stream(request), isGrowing(Verdict), nothing),
  one("Messages.countTokens", () => Messages.countTokens(request), Messages.MessageTokensCount, nothing),
  many("Messages.stream", () => Messages.stream(request), Messages.RawMessageStreamEvent, nothing),
  one(
    "Messages.accumulate",
    (_, dice) => Messages.accumulate(Messages.stream(dice.pick([request, withTool]))),
    isAccumulated,
    nothing
  ),
  many("Messages.snapshots", () => Messages.snapshots(Messages.stream(withTool)), isAccumulated, nothing),
  many("Messages.text", () => Messages.text(Messages.stream(request)), Schema.String, nothing),
  one("Models.retrieve", () => Models.retrieve({ model_id: model }), Models.ModelInfo, nothing),
  many("Models.list", () => Models.list({ limit: 2 }), Models.ModelInfo, { ...nothing, most: 60 }),
  many("Batches.list.pages", () => Batches.list.pages({ limit: 1 }), Batches.MessageBatchesPage, {
    prepare: Effect.andThen(submitted, submitted),
    most: 60
  }),
  one("Batches.create", () => Batches.create({ requests: requests(2) }), Batches.MessageBatch, nothing),
  one("Batches.wait", (batch) => Batches.wait(batch), isEnded, { prepare: submitted, most: 60 }),
  many("Batches.watch", (batch) => Batches.watch(batch), Batches.MessageBatch, { prepare: submitted, most: 60 }),
  many("Batches.results", (batch) => Batches.results(batch), orUndecodable(Batches.MessageBatchIndividualResponse), {
    prepare: ended
  }),
  many(
    "Batches.run",
    (_, dice) =>
      Batches.run(Array.from({ length: 5 }, (_, key) => ({ key, params: request })), {
        maxRequests: 2,
        retryFailed: { times: dice.below(2) }
      }),
    isOutcome(Messages.Message),
    { ...nothing, most: 400 }
  ),
  many(
    "Batches.run schema",
    () =>
      Batches.run(Array.from({ length: 3 }, (_, key) => ({ key, params: request })), {
        maxRequests: 2,
        schema: Verdict
      }),
    isParsedOutcome(Verdict),
    { ...nothing, most: 400 }
  ),
  one(
    "Files.upload",
    () => Files.upload({ file: Upload.fromBytes("a crow", { name: "a.txt" }) }),
    Files.FileMetadata,
    nothing
  ),
  one(
    "Files.upload once",
    () => Files.upload({ file: Upload.once(Stream.make(new Uint8Array(9), new Uint8Array(5)), { name: "a.bin" }) }),
    Files.FileMetadata,
    { ...nothing, most: 1 }
  ),
  one(
    "Files.scoped",
    () => Effect.scoped(Files.scoped({ file: Upload.fromBytes("a", { name: "a.txt" }) })),
    Files.FileMetadata,
    {
      ...nothing,
      most: 60
    }
  ),
  one("Files.usage", () => Files.usage(), Predicate.isObject, { prepare: uploaded, most: 60 }),
  many("Files.list", () => Files.list({ limit: 1 }), Files.FileMetadata, {
    prepare: Effect.andThen(uploaded, uploaded),
    most: 60
  }),
  many("Files.download", (file) => Files.download(file), isBytes, { prepare: uploaded }),
  one("Files.delete", (file) => Files.delete(file), Files.DeletedFile, { prepare: uploaded }),
  one("Raw.call", () => rawMessage({}), Anything, nothing),
  many("Raw.events", () => rawEvents({}), Anything, nothing),
  many("Raw.lines", (batch) => rawLines(batch), orUndecodable(Anything), { prepare: ended }),
  many("Raw.bytes", (file) => rawBytes(file), isBytes, { prepare: uploaded })
]

export const shapes: ReadonlyArray<Shape> = [
  { route: "POST /v1/messages", as: "document", schema: Messages.Message },
  {
    route: "POST /v1/messages",
    as: "events",
    schema: Messages.RawMessageStreamEvent,
    end: `{"type":"message_stop"}`
  },
  { route: "POST /v1/messages/count_tokens", as: "document", schema: Messages.MessageTokensCount },
  { route: "GET /v1/models", as: "document", schema: Models.ModelInfosPage },
  { route: "GET /v1/models/{model_id}", as: "document", schema: Models.ModelInfo },
  { route: "GET /v1/messages/batches", as: "document", schema: Batches.MessageBatchesPage },
  { route: "POST /v1/messages/batches", as: "document", schema: Batches.MessageBatch },
  { route: "GET /v1/messages/batches/{id}", as: "document", schema: Batches.MessageBatch },
  { route: "GET /v1/messages/batches/{id}/results", as: "lines", schema: Batches.MessageBatchIndividualResponse },
  { route: "GET /v1/files", as: "document", schema: Files.FileMetadataPage },
  { route: "POST /v1/files", as: "document", schema: Files.FileMetadata },
  { route: "GET /v1/files/{file_id}", as: "document", schema: Files.FileMetadata },
  { route: "DELETE /v1/files/{file_id}", as: "document", schema: Files.DeletedFile }
]
