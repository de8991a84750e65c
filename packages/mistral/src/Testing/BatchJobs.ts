/** Batch jobs: requests are read at creation and processed according to the clock; result files appear at the end. */
import { Collection } from "@effect-genai/core/Testing/Collection"
import { type Content } from "@effect-genai/core/Testing/fileContent"
import type { Ids } from "@effect-genai/core/Testing/ids"
import * as Timeline from "@effect-genai/core/Testing/Timeline"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import { CreateBatchJobBody } from "../generated/BatchJobs.ts"
import { make as makeBatchResults, type Stored } from "./BatchResults.ts"
import { reading } from "./check.ts"
import type { Files } from "./Files.ts"
import type { Models, Skill } from "./Models.ts"
import type { Options } from "./Options.ts"
import { booleanParam, dateTimeParam, filterBy, numberedPage } from "./queryParams.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import { ofLines, type Requests } from "./requests.ts"
import { type Call, respondJson, type Routes, seconds } from "./Route.ts"
import type { Tasks } from "./Task.ts"

const hour = Duration.toMillis("1 hour")

/** The capability a job's model needs, by endpoint. */
const skills: { readonly [endpoint: string]: Skill } = {
  "/v1/chat/completions": "completion_chat",
  "/v1/conversations": "completion_chat",
  "/v1/fim/completions": "completion_fim",
  "/v1/embeddings": "embeddings",
  "/v1/moderations": "moderation",
  "/v1/chat/moderations": "moderation",
  "/v1/ocr": "ocr",
  "/v1/audio/transcriptions": "audio_transcription"
}

const filters = new Set([
  "page",
  "page_size",
  "model",
  "agent_id",
  "created_after",
  "created_by_me",
  "status",
  "order_by"
])

const readBody = reading(CreateBatchJobBody)

export interface Dependencies {
  readonly options: Options
  readonly ids: Ids
  readonly files: Files
  readonly models: Models
  readonly tasks: Tasks
}

export const make = ({ files, ids, models, options, tasks }: Dependencies) => {
  const { fate = () => undefined, maxRequests = 1_000_000 } = options.batch ?? {}
  const collection = new Collection<Stored>()
  const timeline = Timeline.make(options.batch ?? {})
  const batchResults = makeBatchResults(options, tasks, timeline)
  /** The result files of ended jobs. */
  const resultFiles = new Map<string, { readonly output_file: string | null; readonly error_file: string | null }>()

  /** Reads the requests in the files of a job. */
  const readFiles = Effect.fnUntraced(function*(
    input_files: ReadonlyArray<string>,
    now: number
  ): Effect.fn.Return<Requests, Refusal> {
    const read = yield* Effect.forEach(input_files, (id) => files.find(id, now))
    const stray = read.find(({ metadata }) => metadata.purpose !== "batch")
    if (stray !== undefined) {
      return yield* refuse(400, `File ${stray.id} has purpose '${stray.metadata.purpose}': it should be 'batch'`)
    }
    const parts = read.map((file) => {
      const lines = files.lines(file)
      return lines === undefined
        ? { requests: [], errors: [{ message: `${file.metadata.filename}: its content was not kept`, count: 1 }] }
        : ofLines(file.metadata.filename, lines)
    })
    return { requests: parts.flatMap(({ requests }) => requests), errors: parts.flatMap(({ errors }) => errors) }
  })

  const create = Effect.fnUntraced(function*(call: Call) {
    const body = yield* readBody(call)
    const { agent_id = null, endpoint, metadata = null, model = null, timeout_hours = 24 } = body
    const [inline, input_files] = [body.requests ?? [], body.input_files ?? []]
    if (input_files.length > 0 === inline.length > 0) {
      return yield* refuse(400, "Give either input_files or requests")
    }
    if (model !== null) yield* models.require(model, call.now, skills[endpoint] ?? "classification")
    const { errors, requests } = inline.length === 0
      ? yield* readFiles(input_files, call.now)
      : { requests: inline.map(({ body, custom_id = null }) => ({ custom_id, body })), errors: [] }
    if (requests.length > maxRequests) {
      return yield* refuse(400, `A job may hold at most ${maxRequests} requests, not ${requests.length}`)
    }
    const problems = requests.length + errors.length === 0 ? [{ message: "No requests were found", count: 1 }] : errors
    const isBroken = problems.length > 0
    return collection.put({
      id: ids("job"),
      endpoint,
      model,
      agent_id,
      metadata,
      input_files,
      errors: problems,
      requests: isBroken ? [] : requests,
      length: isBroken ? 0 : requests.length,
      outcomes: [],
      rows: [],
      createdAt: call.now,
      cancelledAt: undefined,
      lifetime: timeout_hours * hour,
      open: !isBroken && requests.some((request, index) => fate(request, index) === "unprocessed")
    })
  })

  const find = (id: string) => {
    const job = collection.find(id)
    return job === undefined ? Effect.fail(refuse(404, `Batch job ${id} not found`)) : Effect.succeed(job)
  }

  const statusOf = (
    job: Stored,
    counts: { readonly completed_requests: number; readonly succeeded_requests: number },
    now: number
  ) => {
    if (now < timeline.endsAt(job)) {
      if (job.cancelledAt !== undefined) return "CANCELLATION_REQUESTED"
      return now < timeline.startsAt(job) ? "QUEUED" : "RUNNING"
    }
    if (job.errors.length > 0) return "FAILED"
    if (job.cancelledAt !== undefined && counts.completed_requests < job.length) return "CANCELLED"
    if (counts.completed_requests < job.length) return "TIMEOUT_EXCEEDED"
    return counts.succeeded_requests === 0 ? "FAILED" : "SUCCESS"
  }

  const present = Effect.fnUntraced(function*(job: Stored, now: number, inline: boolean) {
    const counts = yield* batchResults.counts(job, now)
    const end = timeline.endsAt(job)
    const started = Math.min(timeline.startsAt(job), end)
    return {
      id: job.id,
      object: "batch",
      input_files: job.input_files,
      metadata: job.metadata,
      endpoint: job.endpoint,
      model: job.model,
      agent_id: job.agent_id,
      output_file: null,
      error_file: null,
      ...resultFiles.get(job.id),
      errors: now < end ? [] : job.errors,
      outputs: inline && now >= end ? yield* batchResults.rows(job, now) : null,
      status: statusOf(job, counts, now),
      created_at: seconds(job.createdAt),
      ...counts,
      started_at: now < started ? null : seconds(started),
      completed_at: now < end ? null : seconds(end)
    }
  })

  /** Creates a file of the job's rows; without stored contents, it is regenerated on each read. */
  const fileOf = Effect.fnUntraced(
    function*(job: Stored, now: number, outcome: "succeeded" | "errored", count: number) {
      if (count === 0) return null
      const rows = batchResults.lines(job, now, outcome)
      const isStored = options.files?.keep !== "none"
      const chunks = isStored ? yield* Stream.runCollect(rows) : []
      const size = isStored
        ? chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0)
        : yield* Stream.runFold(rows, () => 0, (sum, chunk) => sum + chunk.byteLength)
      const content: Content = { size, checksum: 0, ...(isStored ? { chunks } : { generate: rows }) }
      const kind = outcome === "succeeded" ? "result" : "error"
      return files.store(`${job.id}_${kind}.jsonl`, content, timeline.endsAt(job), {
        purpose: "batch",
        sample_type: `batch_${kind}`,
        source: "mistral",
        num_lines: count,
        signature: null
      }).id
    }
  )

  const settling = Semaphore.makeUnsafe(1)

  /** Creates the files of the jobs that have ended by now. */
  const settle = (now: number) =>
    settling.withPermits(1)(Effect.suspend(() =>
      Effect.forEach(
        collection.newestFirst().filter((job) => !resultFiles.has(job.id) && now >= timeline.endsAt(job)).reverse(),
        Effect.fnUntraced(function*(job) {
          const counts = yield* batchResults.counts(job, now)
          const output_file = yield* fileOf(job, now, "succeeded", counts.succeeded_requests)
          resultFiles.set(job.id, {
            output_file,
            error_file: yield* fileOf(job, now, "errored", counts.failed_requests)
          })
        }),
        { discard: true }
      )
    ))

  const routes: Routes = {
    "POST /v1/batch/jobs": respondJson((call) => Effect.flatMap(create(call), (job) => present(job, call.now, false))),
    "GET /v1/batch/jobs": respondJson(Effect.fnUntraced(function*({ now, url: { searchParams: query } }) {
      const [agent, model, status] = [filterBy(query, "agent_id"), filterBy(query, "model"), filterBy(query, "status")]
      const after = yield* dateTimeParam(query, "created_after", -1)
      const tags = [...query].filter(([name]) => !filters.has(name))
      const all = collection.newestFirst().filter((job) =>
        agent(job.agent_id) && model(job.model) && job.createdAt > after &&
        tags.every(([name, value]) => job.metadata?.[name] === value)
      )
      const shown = yield* Effect.forEach(all, (job) => present(job, now, false))
      const fitting = shown.filter((job) => status(job.status))
      const { data, total } = yield* numberedPage(
        query.get("order_by") === "created" ? fitting.reverse() : fitting,
        query,
        100
      )
      return { object: "list", data, total }
    })),
    "GET /v1/batch/jobs/{job_id}": respondJson(({ id, now, url }) =>
      Effect.flatMap(find(id), (job) => present(job, now, booleanParam(url.searchParams, "inline")))
    ),
    "POST /v1/batch/jobs/{job_id}/cancel": respondJson(Effect.fnUntraced(function*({ id, now }) {
      const job = yield* find(id)
      if (now >= timeline.endsAt(job)) return yield* refuse(400, `Batch job ${id} has already ended`)
      return yield* present(collection.put({ ...job, cancelledAt: job.cancelledAt ?? now }), now, false)
    })),
    "DELETE /v1/batch/jobs/{job_id}": respondJson(Effect.fnUntraced(function*({ id, now }) {
      const job = yield* find(id)
      if (now < timeline.endsAt(job)) return yield* refuse(409, `Batch job ${id} is not done: cancel it first`)
      collection.remove(id)
      return { id, object: "batch", deleted: true }
    }))
  }
  return { routes, settle }
}

export type BatchJobs = ReturnType<typeof make>
