/**
 * Message Batches: many messages at half the price, within a day.
 *
 * `create` a batch, `wait` until it has ended (or `watch` it), then read its
 * `results`, one per request, in no particular order.
 */
import * as Bulk from "@effect-genai/core/Bulk"
import * as Page from "@effect-genai/core/Page"
import type { SubmissionUnknown } from "@effect-genai/core/Reason"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { AnthropicConfig } from "./AnthropicConfig.ts"
import type { AnthropicError } from "./AnthropicError.ts"
import { backend, type Request } from "./Batches/bulk.ts"
import {
  BatchResults,
  CancelBatch,
  CreateBatch,
  DeleteBatch,
  DeletedMessageBatch,
  ListBatches,
  MessageBatch,
  MessageBatchesPage,
  MessageBatchIndividualResponse,
  RetrieveBatch
} from "./generated/Batches.ts"
import type { Message } from "./generated/Messages.ts"
import { call, job, lines, list as pages } from "./internal/transport.ts"

export { estimate } from "./Batches/estimate.ts"
export * from "./generated/Batches.ts"

/**
 * Sends up to 100,000 requests or 256 MB; work begins at once and is billed.
 *
 * Sent once: when nobody knows whether it arrived it fails with
 * `SubmissionUnknown`, and {@link candidates} finds what may have come of it.
 */
export const create = call("POST /v1/messages/batches", {
  input: CreateBatch,
  response: MessageBatch,
  limitBytes: 256 * 1024 * 1024,
  submits: ({ requests }) => requests.length,
  reconcile: "Batches.candidates(reason)"
})

/** Reads a batch; `request_counts` are all zero but `processing` until it has ended. */
export const retrieve = call("GET /v1/messages/batches/{message_batch_id}", {
  input: RetrieveBatch,
  response: MessageBatch
})

/** Streams the workspace's batches, newest first. */
export const list = pages("GET /v1/messages/batches", {
  input: ListBatches,
  response: MessageBatchesPage,
  pager: Page.afterId<MessageBatch>()
})

/** Stops a batch: it is `canceling`, then `ended`; what is done by then has results and is billed. */
export const cancel = call("POST /v1/messages/batches/{message_batch_id}/cancel", {
  input: CancelBatch,
  response: MessageBatch
})

/** Deletes a batch that has ended, its results included. */
const delete_ = call("DELETE /v1/messages/batches/{message_batch_id}", {
  input: DeleteBatch,
  response: DeletedMessageBatch
})

export { delete_ as delete }

/**
 * Streams the results of a batch that has ended, in no particular order: match
 * them by `custom_id`. A line that cannot be read is an `Undecodable` among them,
 * not the end. Results are kept for 29 days.
 */
export const results = lines("GET /v1/messages/batches/{message_batch_id}/results", {
  input: BatchResults,
  response: MessageBatchIndividualResponse
})

/** `watch` streams the states of a batch as it is polled, `wait` answers the last one. */
export const { wait, watch } = job(retrieve.route, {
  name: "MessageBatch",
  poll: (input: RetrieveBatch) => retrieve(input),
  cancel: (input: RetrieveBatch) => cancel(input),
  classify: ({ processing_status }) =>
    processing_status === "ended"
      ? "done"
      : processing_status === "in_progress" || processing_status === "canceling"
      ? "running"
      : "unknown"
})

/** The batches that may have come of a submission nobody knows the outcome of: created since, and of its size. */
export const candidates = ({ items, submittedAt }: Pick<SubmissionUnknown, "items" | "submittedAt">) =>
  list().pipe(
    // The two clocks may differ by a little; the list is newest first.
    Stream.takeWhile(({ created_at }) => Date.parse(created_at) >= submittedAt - 60_000),
    Stream.filter(({ request_counts }) =>
      Object.values(request_counts).reduce((sum, count) => sum + count, 0) === items
    )
  )

type R = AnthropicConfig | HttpClient.HttpClient

const runs = () => Bulk.make(backend({ cancel, candidates, list, results, retrieve }))

/**
 * Answers any number of requests, each with a key of yours, with exactly one
 * outcome for each: cut into batches, submitted, followed, read as they end.
 *
 * With an `id` the run is remembered in `Bulk.Journal`: run again with the same
 * requests, it goes on where it was and sends nothing twice. `RunError` when it
 * cannot go on, after the outcomes of all it has sent.
 */
export const run = <const K extends Schema.Json, E = never, R2 = never>(
  requests: Bulk.Requests<K, Request, E, R2>,
  options?: Bulk.Options
): Stream.Stream<Bulk.Outcome<K, Message>, AnthropicError | E | Bulk.RunError, R | R2> => runs().run(requests, options)

/** Takes up a remembered run without its requests; `Unfinished` at the end where not all of them had been read. */
export const resume = (
  id: string,
  options?: Omit<Bulk.Options, "id">
): Stream.Stream<Bulk.Outcome<Schema.Json, Message>, AnthropicError | Bulk.RunError, R> => runs().resume(id, options)

/** Forgets a run, so that its id begins anew. Its batches are left alone. */
export const forget = (id: string): Effect.Effect<void, Bulk.RunError> => Bulk.forget("anthropic", id)
