// Scripted responses of Mistral.
import * as Testing from "@effect-genai/core/Testing"
import type * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import type * as Chat from "@effect-genai/mistral/Chat"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"

export {
  counted,
  formOf,
  isolated,
  reasonOf,
  sent,
  sentRoutes as requested,
  times
} from "@effect-genai/provider-contract/support/scripted"

export const key = "SECRETsecretSECRETsecret"

/** The services of every call. */
export type Needs = HttpClient.HttpClient | MistralConfig.MistralConfig

/** Scripted responses, a config, and an isolated test. */
export const against = (
  steps: Testing.Script,
  options: Partial<MistralConfig.Options> = {}
): Layer.Layer<Needs | Testing.RecordedRequests> => Layer.mergeAll(Testing.script(steps), config(options), isolated)

export const config = (options: Partial<MistralConfig.Options> = {}): Layer.Layer<MistralConfig.MistralConfig> =>
  Layer.orDie(MistralConfig.layer({ apiKey: key, baseUrl: "https://test.mistral.ai", ...options }))

/** An error response of Mistral. */
export const errorResponse = (
  status: number,
  type: string,
  message = "no",
  { code = null, headers = {} }: {
    readonly code?: string | number | null
    readonly headers?: { readonly [name: string]: string }
  } = {}
): Testing.ServerResponse => Testing.json({ object: "error", message, type, param: null, code }, { status, headers })

// Requests and responses.

export const baseRequest: Chat.CreateChatCompletion = {
  model: "mistral-small-latest",
  messages: [{ role: "user", content: "Hello" }]
}

const usage = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 }

export const completion = (message: object = { content: "Hi" }, finish_reason = "stop") => ({
  id: "cmpl_1",
  object: "chat.completion",
  created: 1_700_000_000,
  model: "mistral-small-latest",
  usage,
  choices: [{ index: 0, message: { role: "assistant", ...message }, finish_reason }]
})

export const chunk = (delta: object, finish_reason: string | null = null, more: object = {}) => ({
  id: "cmpl_1",
  object: "chat.completion.chunk",
  created: 1_700_000_000,
  model: "mistral-small-latest",
  choices: [{ index: 0, delta, finish_reason }],
  ...more
})

/** The chunks of a completion: its role, these deltas, and its finish reason. */
export const chunks = (deltas: ReadonlyArray<object>, finish_reason = "stop"): ReadonlyArray<object> => [
  chunk({ role: "assistant", content: "" }),
  ...deltas.map((delta) => chunk(delta)),
  chunk({ content: "" }, finish_reason, { usage })
]

/** A stream of these events with its final `[DONE]`. */
export const done = (
  events: ReadonlyArray<unknown>,
  options?: Parameters<typeof Testing.sse>[1]
): Testing.ServerResponse => Testing.sse([...events, "[DONE]"], options)

export const job = (status: string, more: object = {}) => ({
  id: "job_1",
  object: "batch",
  input_files: [],
  endpoint: "/v1/chat/completions",
  errors: [],
  status,
  created_at: 0,
  total_requests: 2,
  completed_requests: 0,
  succeeded_requests: 0,
  failed_requests: 0,
  ...more
})

export const submission: BatchJobs.CreateBatchJob = {
  endpoint: "/v1/chat/completions",
  model: "mistral-small-latest",
  requests: [{ custom_id: "a", body: { messages: [] } }, { custom_id: "b", body: { messages: [] } }]
}

export const tuning = (status: string, more: object = {}) => ({
  id: "ft_1",
  object: "job",
  job_type: "completion",
  auto_start: true,
  model: "open-mistral-7b",
  status,
  created_at: 0,
  modified_at: 0,
  training_files: ["f"],
  hyperparameters: {},
  ...more
})

export const file = (id: string) => ({
  id,
  object: "file",
  bytes: 7,
  created_at: 0,
  filename: "a.jsonl",
  purpose: "batch",
  sample_type: "batch_request",
  source: "upload"
})

export const agent = (id: string, version = 0) => ({
  id,
  object: "agent",
  model: "mistral-small-latest",
  name: id,
  version,
  versions: [version],
  created_at: "2026-11-20T10:00:00Z",
  updated_at: "2026-11-20T10:00:00Z",
  deployment_chat: false,
  source: "api"
})

export const conversation = (id: string) => ({
  id,
  object: "conversation",
  model: "mistral-small-latest",
  created_at: "2026-11-20T10:00:00Z",
  updated_at: "2026-11-20T10:00:00Z"
})

export const library = (id: string) => ({
  id,
  name: id,
  created_at: "2026-11-20T10:00:00Z",
  updated_at: "2026-11-20T10:00:00Z",
  owner_id: null,
  owner_type: "User",
  total_size: 0,
  nb_documents: 0,
  chunk_size: null
})

export const document = (id: string) => ({
  id,
  library_id: "l",
  name: id,
  created_at: "2026-11-20T10:00:00Z",
  process_status: "done",
  processing_status: "Completed",
  uploaded_by_type: "User",
  tokens_processing_total: 0
})

export const voice = (id: string) => ({ id, name: id, slug: id, languages: ["en"], created_at: "2026-11-20T10:00:00Z" })

export const model = (id: string) => ({ id, object: "model", type: "base", capabilities: {} })
