/**
 * Message Batches: many messages at half the price, within 24 hours.
 *
 * `create` a batch, `wait` until it has ended (or `watch` its states), then read
 * its `results`: one per request, in no particular order.
 */
import type * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import * as Page from "@effect-genai/core/Page"
import type { SubmissionUnknown } from "@effect-genai/core/Reason"
import { createdSince } from "@effect-genai/core/Submission"
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
import { outputOf } from "./Messages/outputOf.ts"

export { estimate } from "./Batches/estimate.ts"
export {
  BatchRequest,
  BatchResults,
  CancelBatch,
  CreateBatch,
  DeleteBatch,
  DeletedMessageBatch,
  ListBatches,
  MessageBatch,
  MessageBatchErroredResult,
  MessageBatchesPage,
  MessageBatchIndividualResponse,
  MessageBatchRequestCounts,
  MessageBatchResult,
  MessageBatchSucceededResult,
  RetrieveBatch
} from "./generated/Batches.ts"

/**
 * Creates a batch of up to 100,000 requests or 256 MB. Processing starts
 * immediately and is billed.
 *
 * Not retried once the request may have arrived: it then fails with
 * `SubmissionUnknown`, and {@link candidates} lists the batches it may have created.
 */
export const create = /* @__PURE__ */ call("POST /v1/messages/batches", {
  input: CreateBatch,
  response: MessageBatch,
  limitBytes: 256 * 1024 * 1024,
  submits: ({ requests }) => requests.length,
  reconcile: "Batches.candidates(reason)"
})

/** Retrieves a batch. Until it has ended, `request_counts` are zero except `processing`. */
export const retrieve = /* @__PURE__ */ call("GET /v1/messages/batches/{message_batch_id}", {
  input: RetrieveBatch,
  response: MessageBatch
})

/** Streams the workspace's batches, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/messages/batches", {
  input: ListBatches,
  response: MessageBatchesPage,
  pager: /* @__PURE__ */ Page.afterId<MessageBatch>()
})

/** Cancels a batch: it is `canceling`, then `ended`. Requests completed by then have results and are billed. */
export const cancel = /* @__PURE__ */ call("POST /v1/messages/batches/{message_batch_id}/cancel", {
  input: CancelBatch,
  response: MessageBatch
})

/** Deletes a batch that has ended, including its results. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/messages/batches/{message_batch_id}", {
  input: DeleteBatch,
  response: DeletedMessageBatch
})

export { delete_ as delete }

/**
 * Streams the results of a batch that has ended, in no particular order: match
 * them by `custom_id`. An unreadable line is emitted as an `Undecodable` and does
 * not end the stream. Results are available for 29 days.
 */
export const results = /* @__PURE__ */ lines("GET /v1/messages/batches/{message_batch_id}/results", {
  input: BatchResults,
  response: MessageBatchIndividualResponse
})

const polled = /* @__PURE__ */ job(retrieve.route, {
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

/** Polls a batch until it has ended and returns it. `Job.within` limits the wait, `Job.polling` sets the schedule. */
export const wait = polled.wait

/** Streams the states of a batch as it is polled; the last one has ended. */
export const watch = polled.watch

/** Streams the batches a submission with unknown outcome may have created: created since then, of the same size. */
export const candidates = (
  { items, submittedAt }: Pick<SubmissionUnknown, "items" | "submittedAt">
): Stream.Stream<MessageBatch, AnthropicError, AnthropicConfig | HttpClient.HttpClient> =>
  createdSince(list(), submittedAt, ({ created_at }) => Date.parse(created_at)).pipe(
    Stream.filter(({ request_counts }) =>
      Object.values(request_counts).reduce((sum, count) => sum + count, 0) === items
    )
  )

/** Options of a run whose outcomes have values of a schema. */
export interface ParseOptions<out A, out I> extends Bulk.ParseOptions<A, I, Message> {}

type Failure = AnthropicError | Bulk.RunError

type Services = AnthropicConfig | HttpClient.HttpClient

const calls = { cancel, list, results, retrieve }

const runs = () => BulkBackend.make(backend(calls))

const parsingRuns = <A, I>({ schema }: ParseOptions<A, I>) => {
  const { decode, format } = outputOf(schema)
  return BulkBackend.parsing(
    backend(calls, format),
    (message: Message) => decode(message, { endpoint: results.route, attempts: 1 })
  )
}

/**
 * Runs any number of keyed requests as batches and emits exactly one outcome per
 * request. It splits, submits and polls the batches and reads each as it ends.
 *
 * With an `id`, the run is recorded in `Bulk.Journal`: running it a second time
 * with the same requests resumes it and submits nothing twice. Fails with
 * `RunError` if it cannot continue, after the outcomes of all submitted requests.
 *
 * With a `schema`, as in `Messages.parse`, a `value` is the decoded one and
 * `response` the message; `Refused`, `Incomplete` and `Undecodable` have the
 * message, too.
 */
export function run<const K extends Schema.Json, A, I, E = never, R = never>(
  requests: Bulk.Requests<K, Request, E, R>,
  options: ParseOptions<A, I>
): Stream.Stream<Bulk.ParsedOutcome<K, A, Message>, Failure | E, Services | R>
export function run<const K extends Schema.Json, E = never, R = never>(
  requests: Bulk.Requests<K, Request, E, R>,
  options?: Bulk.Options
): Stream.Stream<Bulk.Outcome<K, Message>, Failure | E, Services | R>
export function run<const K extends Schema.Json, A, I, E = never, R = never>(
  requests: Bulk.Requests<K, Request, E, R>,
  options: Bulk.Options | ParseOptions<A, I> = {}
) {
  return "schema" in options ? parsingRuns(options).run(requests, options) : runs().run(requests, options)
}

/**
 * Resumes a recorded run without its requests. Fails with `Unfinished` at the end
 * if the run had not read all of them.
 */
export function resume<A, I>(
  id: string,
  options: Omit<ParseOptions<A, I>, "id">
): Stream.Stream<Bulk.ParsedOutcome<Schema.Json, A, Message>, Failure, Services>
export function resume(
  id: string,
  options?: Omit<Bulk.Options, "id">
): Stream.Stream<Bulk.Outcome<Schema.Json, Message>, Failure, Services>
export function resume<A, I>(id: string, options: Omit<Bulk.Options, "id"> | Omit<ParseOptions<A, I>, "id"> = {}) {
  return "schema" in options ? parsingRuns(options).resume(id, options) : runs().resume(id, options)
}

/** Deletes the record of a run, so that its id can be reused. Its batches are not affected. */
export const forget = (id: string): Effect.Effect<void, Bulk.RunError> => BulkBackend.forget("anthropic", id)
