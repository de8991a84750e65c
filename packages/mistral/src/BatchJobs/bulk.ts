/** The backend of runs: how they submit, find, poll and read batch jobs. */
import type * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import * as Endpoint from "@effect-genai/core/Endpoint"
import type { Undecodable } from "@effect-genai/core/Reason"
import type { Call } from "@effect-genai/core/Transport"
import * as Upload from "@effect-genai/core/Upload"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { JsonSchemaFormat } from "../Chat/outputOf.ts"
import * as Files from "../Files.ts"
import {
  BatchJob,
  type BatchResult,
  type CancelBatchJob,
  CreateBatchJob,
  type CreateBatchJobBody,
  type RetrieveBatchJob
} from "../generated/BatchJobs.ts"
import { account, call, readError } from "../internal/transport.ts"
import type { MistralConfig } from "../MistralConfig.ts"
import type { MistralError } from "../MistralError.ts"
import * as Price from "../Price.ts"
import { sketch } from "../Price/sketch.ts"
import { list } from "./list.ts"
import { type Responses, responses } from "./responses.ts"

export interface Request {
  readonly body: { readonly [field: string]: Schema.Json }
}

/** The fields common to all jobs of a run. */
export interface Terms<E extends keyof Responses>
  extends Pick<CreateBatchJobBody, "agent_id" | "metadata" | "model" | "timeout_hours">
{
  readonly endpoint: E
  /**
   * How requests are sent: in the job itself, up to 10,000 per job (`inline`, the default), or as a `file` of up to
   * 100,000 requests or 512 MB, which Mistral deletes a day after the timeout of the job.
   */
  readonly via?: "inline" | "file"
}

type Row<A> = BulkBackend.Row<A>

/** The metadata field with the tag of a job's submission. */
const mark = "effect_genai"

const submit = /* @__PURE__ */ call("POST /v1/batch/jobs", {
  input: Endpoint.input<{ readonly body: Endpoint.RawJsonBody }>({ encoded: "body" }),
  response: BatchJob,
  submits: ({ body }) => body.items,
  reconcile: "BatchJobs.candidates(reason)"
})

const ends = new Set<string>(["SUCCESS", "FAILED", "TIMEOUT_EXCEEDED", "CANCELLED"])

/** The outcome of requests for which an ended job has no row. */
const restOf = ({ errors, status }: BatchJob): BulkBackend.BatchState["withoutRow"] => {
  if (status === "TIMEOUT_EXCEEDED") return { _tag: "Expired" }
  if (status === "CANCELLED") return { _tag: "Canceled" }
  const message = errors.map(({ message }) => message).join("; ")
  return status === "FAILED" && message !== "" ? BulkBackend.errored({ message }, errors) : undefined
}

const stateOf = (job: BatchJob): BulkBackend.BatchState => {
  const rest = restOf(job)
  return {
    isEnded: ends.has(job.status),
    done: job.completed_requests,
    results: job.succeeded_requests + job.failed_requests,
    ...(rest === undefined ? {} : { withoutRow: rest })
  }
}

const listed = ({ created_at, id, metadata, total_requests }: BatchJob): BulkBackend.ListedBatch => {
  const tag = metadata?.[mark]
  return {
    id,
    createdAt: created_at * 1000,
    // A job counts the requests of its files once it has read them.
    items: total_requests === 0 ? undefined : total_requests,
    ...(typeof tag === "string" ? { tag } : {})
  }
}

const rowOf = <A>(codec: Schema.Codec<A>) => {
  const isResponse = Schema.is(codec)
  return (line: BatchResult | Undecodable): Row<A> => {
    if ("_tag" in line) return { id: undefined, result: { _tag: "Undecodable", error: line } }
    const { custom_id, error, response } = line
    const id = custom_id ?? undefined
    const { body, status_code } = response ?? {}
    if (error != null || (status_code ?? 200) >= 400) {
      const errorBody = body ?? error
      const readable = readError(errorBody).message === undefined ? readError(error) : readError(errorBody)
      return { id, result: BulkBackend.errored(readable, errorBody, status_code ?? undefined) }
    }
    return { id, result: isResponse(body) ? { _tag: "Succeeded", value: body } : unreadable(line) }
  }
}

const unreadable = (line: BatchResult): Bulk.Undecodable =>
  BulkBackend.undecodable({
    endpoint: Files.download.route,
    path: "response.body",
    message: "`response.body` is not a response of the job's endpoint"
  }, line)

/** Sketches a request with its own model, or else that of its job. */
const sketchWith = (model = "") => (body: Request["body"]) =>
  sketch(body, typeof body["model"] === "string" ? body["model"] : model)

const reason = ({ reason }: MistralError) => reason

type Services = MistralConfig | HttpClient.HttpClient

/** The functions of `BatchJobs` that a run calls. */
interface Calls {
  readonly cancel: Call<CancelBatchJob, BatchJob, MistralError, Services>
  readonly results: (input: RetrieveBatchJob) => Stream.Stream<BatchResult | Undecodable, MistralError, Services>
  readonly retrieve: Call<RetrieveBatchJob, BatchJob, MistralError, Services>
}

const megabyte = 1024 * 1024

/** Separator and limits of a chunk, by how it is sent. */
const ways = {
  inline: { separator: ",\n", limits: { maxRequests: 10_000, maxBytes: 64 * megabyte } },
  file: { separator: "\n", limits: { maxRequests: 100_000, maxBytes: 512 * megabyte } }
} as const

const sending = <E extends keyof Responses>({ via = "inline", ...terms }: Terms<E>, format?: JsonSchemaFormat) => {
  const job = ({ tag }: BulkBackend.Submission) => ({ ...terms, metadata: { ...terms.metadata, [mark]: tag } })
  const around = (submission: BulkBackend.Submission) =>
    [`${JSON.stringify(job(submission)).slice(0, -1)},"requests":[\n`, "\n]}"] as const
  const [before, after] = around({ tag: "", items: 0 })

  const inline = (lines: ReadonlyArray<Uint8Array>, submission: BulkBackend.Submission) => {
    const [before, after] = around(submission)
    return submit({ body: new Endpoint.RawJsonBody(before, lines, after, submission.items) })
  }

  const file = Effect.fnUntraced(function*(lines: ReadonlyArray<Uint8Array>, submission: BulkBackend.Submission) {
    const size = lines.reduce((sum, { byteLength }) => sum + byteLength, 0)
    const { id } = yield* Files.upload({
      file: Upload.fromStream(() => Stream.fromIterable(lines), { name: `${submission.tag}.jsonl`, size }),
      purpose: "batch",
      expiry: (terms.timeout_hours ?? 24) + 24
    })
    return yield* submitFile({ ...job(submission), input_files: [id] })
  })

  return {
    ...ways[via],
    terms: JSON.stringify({ via, ...terms, response_format: format }),
    // The tag adds 22 characters.
    overheadBytes: via === "inline" ? new TextEncoder().encode(before + after).byteLength + 22 : 0,
    submit: via === "inline" ? inline : file
  }
}

const submitFile = /* @__PURE__ */ call("POST /v1/batch/jobs", {
  input: CreateBatchJob,
  response: BatchJob,
  submits: () => 0,
  reconcile: "BatchJobs.candidates(reason)"
})

/** The backend for jobs of one endpoint. With a `format`, all requests of a run get it. */
export const backend = <E extends keyof Responses>(
  { cancel, results, retrieve }: Calls,
  terms: Terms<E>,
  format?: JsonSchemaFormat
): BulkBackend.Backend<Request, Responses[E], MistralError, Services> => {
  const read = rowOf(responses[terms.endpoint])
  const way = sending(terms, format)
  const bodyOf = ({ body }: Request): Request["body"] =>
    format === undefined ? body : { ...body, response_format: format }
  const sketchOf = sketchWith(terms.model ?? undefined)
  return {
    ...way,
    name: "mistral",
    account: account(submit.route),
    line: (request) => ({ body: bodyOf(request) }),
    submit: (lines, submission) => Effect.map(way.submit(lines, submission), ({ id }) => id),
    isTagged: true,
    list: (page_size) => Stream.map(list({ order_by: "-created", page_size }), listed),
    poll: BulkBackend.pollByList({
      newest: Effect.map(list.page({ order_by: "-created" }), ({ data = [] }) => data),
      retrieve: (job_id) => retrieve({ job_id }),
      stateOf,
      reason
    }),
    results: (job_id) => Stream.map(results({ job_id }), read),
    cancel: (job_id) => cancel({ job_id }),
    reason,
    prices: BulkBackend.pricing({
      book: Price.Current,
      sketch: (request: Request) => sketchOf(bodyOf(request)),
      cost: Price.ofResponse
    })
  }
}
