/** Batches as runs send, find, follow and read them. */
import * as Bulk from "@effect-genai/core/Bulk"
import * as Endpoint from "@effect-genai/core/Endpoint"
import type { Undecodable } from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Stream from "effect/Stream"
import type { AnthropicConfig } from "../AnthropicConfig.ts"
import type { AnthropicError } from "../AnthropicError.ts"
import type * as Batches from "../Batches.ts"
import { MessageBatch, type MessageBatchIndividualResponse } from "../generated/Batches.ts"
import type { CreateMessageBody, Message } from "../generated/Messages.ts"
import { account } from "../internal/account.ts"
import { call, readError } from "../internal/transport.ts"
import * as Price from "../Price.ts"
import { sketch } from "../Price/sketch.ts"

export interface Request {
  readonly params: CreateMessageBody
}

type Row = Bulk.Row<Message>

const before = '{"requests":[\n'
const after = "\n]}"

const submit = call("POST /v1/messages/batches", {
  input: Endpoint.input<{ readonly body: Endpoint.RawJsonBody }>({ encoded: "body" }),
  response: MessageBatch,
  submits: ({ body }) => body.items,
  reconcile: "Batches.candidates(reason)"
})

const stateOf = ({ processing_status, request_counts }: MessageBatch): Bulk.State<Message> => {
  const { processing, ...ended } = request_counts
  const done = Object.values(ended).reduce((sum, count) => sum + count, 0)
  return { isEnded: processing_status === "ended", done, results: done }
}

/** A kind of result that is newer than this version. */
const unknownKind = (endpoint: string, { custom_id, result }: MessageBatchIndividualResponse): Row => ({
  id: custom_id,
  result: Bulk.unreadable(
    { endpoint, path: "result.type", message: `the kind of result \`${result.type}\` is not known` },
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
      return { id, result: Bulk.errored(readError(result.error), result.error) }
    case "expired":
      return { id, result: { _tag: "Expired" } }
    case "canceled":
      return { id, result: { _tag: "Canceled" } }
    default:
      return unknownKind(endpoint, line)
  }
}

const reason = ({ reason }: AnthropicError) => reason

/** What runs need of the page of batches. */
type Calls = Pick<typeof Batches, "cancel" | "candidates" | "list" | "results" | "retrieve">

export const backend = (
  { cancel, candidates, list, results, retrieve }: Calls
): Bulk.Backend<Request, Message, AnthropicError, AnthropicConfig | HttpClient.HttpClient> => ({
  name: "anthropic",
  limits: { maxRequests: 100_000, maxBytes: 256 * 1024 * 1024 },
  account: account(submit.route),
  terms: "messages",
  between: ",\n",
  overhead: before.length + after.length,
  line: ({ params }) => ({ params }),
  submit: (lines, { items }) =>
    Effect.map(submit({ body: new Endpoint.RawJsonBody(before, lines, after, items) }), ({ id }) => id),
  find: ({ items, sentAt }) =>
    candidates({ items, submittedAt: sentAt }).pipe(
      Stream.map(({ id }) => ({ id, isCertain: false })),
      Stream.runCollect
    ),
  poll: Bulk.standing({
    newest: Effect.map(list.page({ limit: 100 }), ({ data }) => data),
    one: (message_batch_id) => retrieve({ message_batch_id }),
    stateOf,
    reason
  }),
  results: (message_batch_id) => Stream.map(results({ message_batch_id }), rowOf(results.route)),
  cancel: (message_batch_id) => cancel({ message_batch_id }),
  reason,
  prices: Bulk.pricing({ book: Price.Current, sketch: ({ params }: Request) => sketch(params), cost: Price.ofMessage })
})
