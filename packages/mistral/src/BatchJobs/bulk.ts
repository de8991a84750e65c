/** Batch jobs as runs send, find, follow and read them. */
import * as Bulk from "@effect-genai/core/Bulk"
import * as Endpoint from "@effect-genai/core/Endpoint"
import type { Undecodable } from "@effect-genai/core/Reason"
import * as Upload from "@effect-genai/core/Upload"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type * as BatchJobs from "../BatchJobs.ts"
import * as Files from "../Files.ts"
import { BatchJob, type BatchResult, CreateBatchJob, type CreateBatchJobBody } from "../generated/BatchJobs.ts"
import { account } from "../internal/account.ts"
import { readError } from "../internal/readError.ts"
import { call } from "../internal/transport.ts"
import type { MistralConfig } from "../MistralConfig.ts"
import type { MistralError } from "../MistralError.ts"
import * as Price from "../Price.ts"
import { sketch } from "../Price/sketch.ts"
import { type Responses, responses } from "./responses.ts"

export interface Request {
  readonly body: { readonly [field: string]: Schema.Json }
}

/** What the jobs of a run have in common. */
export interface Terms<E extends keyof Responses>
  extends Pick<CreateBatchJobBody, "agent_id" | "metadata" | "model" | "timeout_hours">
{
  readonly endpoint: E
  /**
   * How requests are sent: with the job, up to 10,000 of them (`inline`, unless given), or as a `file` of up to
   * 100,000 requests or 512 MB, which Mistral deletes a day after the job's time has run out.
   */
  readonly via?: "inline" | "file"
}

type Row<A> = Bulk.Row<A>

/** The name of the metadata that tells which submission a job is of. */
const mark = "effect_genai"

const submit = call("POST /v1/batch/jobs", {
  input: Endpoint.input<{ readonly body: Endpoint.RawJsonBody }>({ encoded: "body" }),
  response: BatchJob,
  submits: ({ body }) => body.items,
  reconcile: "BatchJobs.candidates(reason)"
})

const ends = new Set<string>(["SUCCESS", "FAILED", "TIMEOUT_EXCEEDED", "CANCELLED"])

/** What has become of requests that a job has no row for. */
const restOf = ({ errors, status }: BatchJob): Bulk.State<never>["rest"] => {
  if (status === "TIMEOUT_EXCEEDED") return { _tag: "Expired" }
  if (status === "CANCELLED") return { _tag: "Canceled" }
  const message = errors.map(({ message }) => message).join("; ")
  return status === "FAILED" && message !== "" ? Bulk.errored({ message }, errors) : undefined
}

const stateOf = (job: BatchJob): Bulk.State<never> => {
  const rest = restOf(job)
  return {
    isEnded: ends.has(job.status),
    done: job.completed_requests,
    results: job.succeeded_requests + job.failed_requests,
    ...(rest === undefined ? {} : { rest })
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
      return { id, result: Bulk.errored(readable, errorBody, status_code ?? undefined) }
    }
    return { id, result: isResponse(body) ? { _tag: "Succeeded", value: body } : unreadable(line) }
  }
}

const unreadable = (line: BatchResult): Bulk.Undecodable =>
  Bulk.unreadable({
    endpoint: Files.download.route,
    path: "response.body",
    message: "`response.body` is no answer of the job's endpoint"
  }, line)

/** A request by its own model, or by the one of its job. */
const sketchOf = (model = "") => ({ body }: Request) =>
  sketch(body, typeof body["model"] === "string" ? body["model"] : model)

const reason = ({ reason }: MistralError) => reason

/** What runs need of the page of batch jobs. */
type Calls = Pick<typeof BatchJobs, "cancel" | "list" | "results" | "retrieve">

const megabyte = 1024 * 1024

/** How a part is sent, and what it may hold. */
const ways = {
  inline: { between: ",\n", limits: { maxRequests: 10_000, maxBytes: 64 * megabyte } },
  file: { between: "\n", limits: { maxRequests: 100_000, maxBytes: 512 * megabyte } }
} as const

const sending = <E extends keyof Responses>({ via = "inline", ...terms }: Terms<E>) => {
  const job = ({ tag }: Bulk.Submission) => ({ ...terms, metadata: { ...terms.metadata, [mark]: tag } })
  const around = (submission: Bulk.Submission) =>
    [`${JSON.stringify(job(submission)).slice(0, -1)},"requests":[\n`, "\n]}"] as const
  const [before, after] = around({ tag: "", items: 0, sentAt: 0 })

  const inline = (lines: ReadonlyArray<Uint8Array>, submission: Bulk.Submission) => {
    const [before, after] = around(submission)
    return submit({ body: new Endpoint.RawJsonBody(before, lines, after, submission.items) })
  }

  const file = Effect.fnUntraced(function*(lines: ReadonlyArray<Uint8Array>, submission: Bulk.Submission) {
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
    terms: JSON.stringify({ via, ...terms }),
    // A tag has 22 characters.
    overhead: via === "inline" ? new TextEncoder().encode(before + after).byteLength + 22 : 0,
    submit: via === "inline" ? inline : file
  }
}

const submitFile = call("POST /v1/batch/jobs", {
  input: CreateBatchJob,
  response: BatchJob,
  submits: () => 0,
  reconcile: "BatchJobs.candidates(reason)"
})

/** The jobs of one endpoint, as runs see them. */
export const backend = <E extends keyof Responses>(
  { cancel, list, results, retrieve }: Calls,
  terms: Terms<E>
): Bulk.Backend<Request, Responses[E], MistralError, MistralConfig | HttpClient.HttpClient> => {
  const read = rowOf(responses[terms.endpoint])
  const way = sending(terms)
  return {
    ...way,
    name: "mistral",
    account: account(submit.route),
    line: ({ body }) => ({ body }),
    submit: (lines, submission) => Effect.map(way.submit(lines, submission), ({ id }) => id),
    find: ({ sentAt, tag }) =>
      list({ order_by: "-created" }).pipe(
        // The two clocks may differ by a little.
        Stream.takeWhile(({ created_at }) => created_at * 1000 >= sentAt - 60_000),
        Stream.filter(({ metadata }) => metadata?.[mark] === tag),
        Stream.map(({ id }) => ({ id, isCertain: true })),
        Stream.runCollect
      ),
    poll: Bulk.standing({
      newest: Effect.map(list.page({ order_by: "-created" }), ({ data = [] }) => data),
      one: (job_id) => retrieve({ job_id }),
      stateOf,
      reason
    }),
    results: (job_id) => Stream.map(results({ job_id }), read),
    cancel: (job_id) => cancel({ job_id }),
    reason,
    prices: Bulk.pricing({
      book: Price.Current,
      sketch: sketchOf(terms.model ?? undefined),
      cost: Price.ofResponse
    })
  }
}
