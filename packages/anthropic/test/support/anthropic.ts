// Scripted responses of Anthropic.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import type * as Batches from "@effect-genai/anthropic/Batches"
import type * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/core/Testing"
import type { ErrorOptions } from "@effect-genai/provider-contract/ProviderUnderTest"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"

export { counted, isolated, reasonOf, sent, sentRoutes, times } from "@effect-genai/provider-contract/support/scripted"

export const key = "sk-ant-api03-SECRETsecretSECRETsecret"

/** Scripted responses, a config, and an isolated test. */
export const against = (
  steps: Testing.Script,
  options: Partial<AnthropicConfig.Options> = {}
): Layer.Layer<HttpClient.HttpClient | Testing.RecordedRequests | AnthropicConfig.AnthropicConfig> =>
  Layer.mergeAll(Testing.script(steps), config(options), isolated)

export const config = (options: Partial<AnthropicConfig.Options> = {}): Layer.Layer<AnthropicConfig.AnthropicConfig> =>
  Layer.orDie(AnthropicConfig.layer({ apiKey: key, baseUrl: "https://test.anthropic.com", ...options }))

/** An error response of Anthropic. */
export const errorResponse = (
  status: number,
  type: string,
  message = "no",
  { code, headers = {} }: ErrorOptions = {}
): Testing.ServerResponse =>
  Testing.json(
    { type: "error", error: { type, message, ...(code && { details: { error_code: code } }) }, request_id: "req_body" },
    { status, headers }
  )

// Requests and responses.

export const baseRequest: Messages.CreateMessage = {
  model: "claude-sonnet-5",
  max_tokens: 64,
  messages: [{ role: "user", content: "Hello" }]
}

export const message = (content: ReadonlyArray<object> = [{ type: "text", text: "Hi", citations: null }]) => ({
  id: "msg_1",
  type: "message",
  role: "assistant",
  model: "claude-sonnet-5",
  content,
  stop_reason: "end_turn",
  stop_sequence: null,
  usage: { input_tokens: 10, output_tokens: 5 }
})

/** The events of a message with these blocks, each with its deltas. */
export const events = (
  blocks: ReadonlyArray<readonly [start: object, ...deltas: ReadonlyArray<object>]> = [
    [{ type: "text", text: "" }, { type: "text_delta", text: "Hi" }]
  ]
): ReadonlyArray<object> => [
  {
    type: "message_start",
    message: { ...message([]), stop_reason: null, usage: { input_tokens: 10, output_tokens: 1 } }
  },
  { type: "ping" },
  ...blocks.flatMap(([content_block, ...deltas], index) => [
    { type: "content_block_start", index, content_block },
    ...deltas.map((delta) => ({ type: "content_block_delta", index, delta })),
    { type: "content_block_stop", index }
  ]),
  { type: "message_delta", delta: { stop_reason: "end_turn", stop_sequence: null }, usage: { output_tokens: 5 } },
  { type: "message_stop" }
]

export const batch = (processing_status: string, more: object = {}) => ({
  id: "msgbatch_1",
  type: "message_batch",
  processing_status,
  request_counts: { processing: 1, succeeded: 0, errored: 0, canceled: 0, expired: 0 },
  created_at: "1970-01-01T00:00:00Z",
  expires_at: "1970-01-02T00:00:00Z",
  ended_at: null,
  archived_at: null,
  cancel_initiated_at: null,
  results_url: null,
  ...more
})

export const submission: Batches.CreateBatch = {
  requests: [{ custom_id: "a", params: baseRequest }, { custom_id: "b", params: baseRequest }]
}

export const file = (id: string) => ({
  id,
  type: "file",
  filename: "a.txt",
  mime_type: "text/plain",
  size_bytes: 7,
  created_at: "2026-11-20T10:00:00Z",
  downloadable: false
})

export const model = (id: string) => ({
  id,
  type: "model",
  display_name: id,
  created_at: "2026-11-20T10:00:00Z",
  lifecycle: "active"
})
