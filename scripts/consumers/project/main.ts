// A user's first program: packages whole and by page, with the types it needs to name.
import { type AnthropicConfig, Messages, Testing } from "@effect-genai/anthropic"
import type { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Batches from "@effect-genai/anthropic/Batches"
import type { WebSearchTool20260318 } from "@effect-genai/anthropic/Schemas"
import * as Core from "@effect-genai/core"
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Retry from "@effect-genai/core/Retry"
import * as Script from "@effect-genai/core/Testing"
import { BatchJobs, MistralConfig } from "@effect-genai/mistral"
import * as Chat from "@effect-genai/mistral/Chat"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import { NodeTransport, UploadNode } from "@effect-genai/node"
import type { ConfigError } from "effect/Config"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"

const Speed: Schema.Codec<OpenSchema.Enum<"fast" | "slow">> = OpenSchema.literals("Speed", ["fast", "slow"])
if (!Schema.is(Speed)("sideways")) throw new Error("an open enum refused a new value")
if (Core.Endpoint.input !== Endpoint.input) throw new Error("two copies of one module")

const search: WebSearchTool20260318 = { name: "web_search", type: "web_search_20260318" }

const question: Messages.CreateMessage = {
  model: "claude-haiku-4-5",
  max_tokens: 64,
  messages: [{ role: "user", content: "Which way is up?" }],
  tools: [search]
}

type Needs = HttpClient.HttpClient | AnthropicConfig.AnthropicConfig

const written: Effect.Effect<ReadonlyArray<string>, AnthropicError, Needs> = Messages.stream(question).pipe(
  Messages.text,
  Stream.runCollect,
  Retry.times(1)
)

const kinds: Effect.Effect<ReadonlyArray<string>, AnthropicError, Needs> = Effect.map(
  Messages.create(question),
  ({ content }) => content.map((block) => block.type === "text" ? block.text : block.type)
)

const missing: Effect.Effect<Batches.MessageBatch | "missing", AnthropicError, Needs> = Batches.retrieve({
  message_batch_id: "msgbatch_none"
}).pipe(Effect.catchReason("AnthropicError", "NotFound", () => Effect.succeed("missing" as const)))

const [streamed, created, absent] = await Effect.runPromise(
  Effect.provide(Effect.all([written, kinds, missing]), Testing.layer())
)
if (streamed.join("") !== created.join("")) throw new Error("a stream differs from its message")
if (absent !== "missing") throw new Error("found a batch that does not exist")

const chat: Chat.CreateChatCompletion = {
  model: "mistral-small-latest",
  messages: [{ role: "user", content: "Which way is up?" }]
}

type MistralNeeds = HttpClient.HttpClient | MistralConfig.MistralConfig

const folded: Effect.Effect<Chat.ChatCompletion, MistralError, MistralNeeds> = Chat.accumulate(Chat.stream(chat))

const results: Effect.Effect<
  ReadonlyArray<BatchJobs.BatchResult | Core.Reason.Undecodable>,
  MistralError,
  MistralNeeds
> = Stream.runCollect(BatchJobs.results({ job_id: "job_1" }))

const early: Effect.Effect<string | number, MistralError, MistralNeeds> = results.pipe(
  Effect.map(({ length }) => length),
  Effect.catchReason("MistralError", "Conflict", ({ message }) => Effect.succeed(message))
)

const chunk = (content: string) => ({ id: "1", model: "m", choices: [{ index: 0, delta: { content } }] })
const job = {
  id: "job_1",
  input_files: [],
  endpoint: "/v1/chat/completions",
  errors: [],
  status: "RUNNING",
  created_at: 0,
  total_requests: 1,
  completed_requests: 0,
  succeeded_requests: 0,
  failed_requests: 0
}
const mistral = Layer.merge(
  Script.script({
    "POST /v1/chat/completions": [Script.sse([chunk("u"), chunk("p"), "[DONE]"])],
    "GET /v1/batch/jobs/*": [Script.json(job)]
  }),
  MistralConfig.layer({ apiKey: "a-key", server: "eu" })
)
const [completion, why] = await Effect.runPromise(Effect.provide(Effect.all([folded, early]), mistral))
if (Chat.textOf(completion.choices[0]?.message?.content) !== "up") throw new Error("a stream did not fold")
if (why !== "job job_1 is RUNNING: wait until it has ended, then read its results") throw new Error(String(why))

const transport: Layer.Layer<HttpClient.HttpClient, ConfigError> = NodeTransport.layer({ connections: 8 })
const mine: Effect.Effect<Core.Upload.Source, unknown> = UploadNode.fromPath("package.json")
const [refused, { size }] = await Effect.runPromise(
  Effect.all([Effect.flip(HttpClient.get("http://127.0.0.1:1")), mine]).pipe(Effect.provide(transport))
)
if (refused._tag !== "HttpClientError" || size === undefined) throw new Error("a closed port accepted a request")
