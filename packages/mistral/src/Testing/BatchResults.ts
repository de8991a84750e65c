/** The outcomes of the requests of a batch job, and the rows of its results. */
import * as Shared from "@effect-genai/core/Testing/BatchResults"
import { hex } from "@effect-genai/core/Testing/ids"
import type { Timeline } from "@effect-genai/core/Testing/Timeline"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { idsOf } from "./ids.ts"
import type { Options } from "./Options.ts"
import { bodyOf, type Refusal, refuse } from "./Refusal.ts"
import type { Tasks } from "./Task.ts"

export interface Item {
  readonly custom_id: string | null
  readonly body: { readonly [field: string]: Schema.Json }
}

/** A line of an output or error file. */
export interface Row {
  readonly id: string
  readonly custom_id: string | null
  readonly response: { readonly status_code: number; readonly body: unknown }
  readonly error: { readonly message: string } | null
}

type Judged = "succeeded" | "errored"

export interface Stored extends Shared.Batch<Item, Judged> {
  readonly endpoint: string
  readonly model: string | null
  readonly agent_id: string | null
  readonly metadata: { readonly [key: string]: string } | null
  readonly input_files: ReadonlyArray<string>
  /** Why the job cannot be processed. */
  readonly errors: ReadonlyArray<{ readonly message: string; readonly count: number }>
  /** Cached rows, if `reply` is set; otherwise rows are regenerated on each read. */
  readonly rows: Array<Row | undefined>
}

export const make = ({ reply, batch: options = {} }: Options, tasks: Tasks, timeline: Timeline) => {
  const { fate = () => undefined } = options

  const taskOf = ({ agent_id, endpoint }: Stored) =>
    tasks[agent_id !== null && endpoint === "/v1/chat/completions" ? "/v1/agents/completions" : endpoint]

  /** The body of a request with the fields common to its job. */
  const bodyFor = ({ agent_id, model }: Stored, { body }: Item): unknown => ({
    ...body,
    ...(model === null ? {} : { model }),
    ...(agent_id === null ? {} : { agent_id })
  })

  const rowOf = (batch: Stored, { custom_id }: Item, index: number, status_code: number, body: unknown) => ({
    id: `batch-${hex(`${batch.id}/${index}`, 8)}-${index}`,
    custom_id,
    response: { status_code, body },
    error: null
  })

  const failed = (batch: Stored, request: Item, index: number, refusal: Refusal): Row => ({
    ...rowOf(batch, request, index, refusal.status, bodyOf(refusal)),
    error: { message: refusal.message }
  })

  /** Runs one request and returns its row. */
  const run = Effect.fnUntraced(function*(batch: Stored, request: Item, index: number) {
    const known = batch.rows[index]
    if (known !== undefined) return known
    const task = taskOf(batch)
    if (task === undefined || fate(request, index) === "errored") {
      return failed(batch, request, index, refuse(500, "Internal server error"))
    }
    const row = yield* task.run(bodyFor(batch, request), batch.createdAt, idsOf(`${batch.id}/${index}`)).pipe(
      Effect.map((body): Row => rowOf(batch, request, index, 200, body)),
      Effect.catchTag("Refusal", (refusal) => Effect.succeed(failed(batch, request, index, refusal)))
    )
    if (reply !== undefined) batch.rows[index] = row
    return row
  })

  /** The outcome of a request. Valid requests succeed, so they are only run if `reply` is set. */
  const judge = (batch: Stored, request: Item, index: number): Effect.Effect<Judged> => {
    const task = taskOf(batch)
    if (task === undefined || fate(request, index) === "errored") return Effect.succeed("errored")
    if (reply !== undefined) {
      return Effect.map(run(batch, request, index), ({ error }) => error === null ? "succeeded" : "errored")
    }
    return Effect.match(task.check(bodyFor(batch, request), batch.createdAt), {
      onFailure: () => "errored",
      onSuccess: () => "succeeded"
    })
  }

  const work = Shared.make({
    timeline,
    isUnprocessed: (request: Item, index) => fate(request, index) === "unprocessed",
    judge
  })

  const row = Effect.fnUntraced(
    function*(batch: Stored, request: Item, index: number, now: number, wanted: ReadonlySet<string>) {
      const outcome = yield* work.outcome(batch, request, index, now)
      return outcome !== undefined && wanted.has(outcome) ? yield* run(batch, request, index) : undefined
    }
  )

  const done = new Set<string>(["succeeded", "errored"])

  return {
    counts: Effect.fnUntraced(function*(batch: Stored, now: number) {
      const counts = yield* work.counts(batch, now)
      const [succeeded, failed] = [counts.get("succeeded") ?? 0, counts.get("errored") ?? 0]
      return {
        total_requests: batch.length,
        completed_requests: succeeded + failed,
        succeeded_requests: succeeded,
        failed_requests: failed
      }
    }),
    /** The rows of the requests with an outcome, as JSON lines generated as they are read. */
    lines: (batch: Stored, now: number, outcome: Judged): Stream.Stream<Uint8Array> => {
      const wanted = new Set<string>([outcome])
      return Shared.lines(batch, (request, index) => row(batch, request, index, now, wanted))
    },
    /** All rows, in the order of the requests. */
    rows: (batch: Stored, now: number) =>
      Effect.map(
        Effect.forEach(batch.requests, (request, index) => row(batch, request, index, now, done)),
        (rows) => rows.filter((row) => row !== undefined)
      )
  }
}

export type BatchResults = ReturnType<typeof make>
