/** The backend of runs: how they submit, find, poll and read batches. */
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import * as Endpoint from "@effect-genai/core/Endpoint"
import type { Undecodable } from "@effect-genai/core/Reason"
import type { Call, List, Streamed } from "@effect-genai/core/Transport"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Stream from "effect/Stream"
import type { AnthropicConfig } from "../AnthropicConfig.ts"
import type { AnthropicError } from "../AnthropicError.ts"
import {
  type BatchResults,
  type CancelBatch,
  type ListBatches,
  MessageBatch,
  type MessageBatchesPage,
  type MessageBatchIndividualResponse,
  type RetrieveBatch
} from "../generated/Batches.ts"
import type { CreateMessageBody, Message } from "../generated/Messages.ts"
import type { JSONOutputFormat } from "../generated/Settings.ts"
import { readError } from "../internal/provider.ts"
import { account, call } from "../internal/transport.ts"
import * as Price from "../Price.ts"
import { sketch } from "../Price/sketch.ts"

export interface Request {
  readonly params: CreateMessageBody
}

type Row = BulkBackend.Row<Message>

const before = '{"requests":[\n'
const after = "\n]}"

const submit = /* @__PURE__ */ call("POST /v1/messages/batches", {
  input: Endpoint.input<{ readonly body: Endpoint.RawJsonBody }>({ encoded: "body" }),
  response: MessageBatch,
  submits: ({ body }) => body.items,
  reconcile: "Batches.candidates(reason)"
})

const itemsOf = ({ request_counts }: MessageBatch): number =>
  Object.values(request_counts).reduce((sum, count) => sum + count, 0)

const stateOf = ({ processing_status, request_counts }: MessageBatch): BulkBackend.BatchState => {
  const { processing, ...ended } = request_counts
  const done = Object.values(ended).reduce((sum, count) => sum + count, 0)
  return { isEnded: processing_status === "ended", done, results: done }
}

/** The outcome of a result whose type this version does not know. */
const unknownKind = (endpoint: string, { custom_id, result }: MessageBatchIndividualResponse): Row => ({
  id: custom_id,
  result: BulkBackend.undecodable(
    { endpoint, path: "result.type", message: `unknown result type \`${result.type}\`` },
    result
  )
})

const rowOf = (endpoint: string) => (line: MessageBatchIndividualResponse | Undecodable): Row => {
  if (!("result" in line)) return { id: undefined, result: { _tag: "Undecodable", error: line } }
  const { custom_id: id, result } = line
  switch (result.type) {
    case "succeeded":
      return { id, result: { _tag: "Succeeded", value: result.message } }
    case "errored":
      return { id, result: BulkBackend.errored(readError(result.error), result.error) }
    case "expired":
      return { id, result: { _tag: "Expired" } }
    case "canceled":
      return { id, result: { _tag: "Canceled" } }
    default:
      return unknownKind(endpoint, line)
  }
}

const reason = ({ reason }: AnthropicError) => reason

type Services = AnthropicConfig | HttpClient.HttpClient

/** The functions of `Batches` that a run calls. */
interface Calls {
  readonly cancel: Call<CancelBatch, MessageBatch, AnthropicError, Services>
  readonly list: List<ListBatches, MessageBatchesPage, MessageBatch, AnthropicError, Services>
  readonly results: Streamed<BatchResults, MessageBatchIndividualResponse | Undecodable, AnthropicError, Services>
  readonly retrieve: Call<RetrieveBatch, MessageBatch, AnthropicError, Services>
}

/** With a `format`, all requests of a run get it. */
export const backend = (
  { cancel, list, results, retrieve }: Calls,
  format?: JSONOutputFormat
): BulkBackend.Backend<Request, Message, AnthropicError, Services> => {
  const paramsOf = ({ params }: Request): CreateMessageBody =>
    format === undefined ? params : { ...params, output_config: { ...params.output_config, format } }
  return {
    name: "anthropic",
    limits: { maxRequests: 100_000, maxBytes: 256 * 1024 * 1024 },
    account: account(submit.route),
    terms: format === undefined ? "messages" : `messages in the format ${JSON.stringify(format)}`,
    separator: ",\n",
    overheadBytes: before.length + after.length,
    line: (request) => ({ params: paramsOf(request) }),
    submit: (lines, { items }) =>
      Effect.map(submit({ body: new Endpoint.RawJsonBody(before, lines, after, items) }), ({ id }) => id),
    isTagged: false,
    list: (limit) =>
      Stream.map(list({ limit }), (batch) => ({
        id: batch.id,
        createdAt: Date.parse(batch.created_at),
        items: itemsOf(batch)
      })),
    poll: BulkBackend.pollByList({
      newest: Effect.map(list.page({ limit: 100 }), ({ data }) => data),
      retrieve: (message_batch_id) => retrieve({ message_batch_id }),
      stateOf,
      reason
    }),
    results: (message_batch_id) => Stream.map(results({ message_batch_id }), rowOf(results.route)),
    cancel: (message_batch_id) => cancel({ message_batch_id }),
    reason,
    prices: BulkBackend.pricing({
      book: Price.Current,
      sketch: (request: Request) => sketch(paramsOf(request)),
      cost: Price.ofMessage
    })
  }
}
