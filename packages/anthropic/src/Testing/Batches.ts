/** Batches: taken as they are, worked through by the clock, their results made when they are read. */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { MessageBatchIndividualResponse } from "../generated/Batches.ts"
import { check } from "./check.ts"
import { hash, type Ids, idsOf, scramble } from "./identify.ts"
import type { Messages } from "./Messages.ts"
import type { Options } from "./Options.ts"
import { document, refuse } from "./Refusal.ts"
import { answering, type Call, readJson, type Routes } from "./Route.ts"
import * as Schedule from "./Schedule.ts"
import { byId, Shelf } from "./Shelf.ts"

const limitBytes = 256 * 1024 * 1024

interface Item {
  readonly custom_id: string
  readonly params: { readonly [field: string]: Schema.Json }
}

/** What is in `params` is checked when its turn comes, not before. */
const CreateBody: Schema.Codec<{ readonly requests: ReadonlyArray<Item> }> = Schema.Struct({
  requests: Schema.Array(Schema.Struct({ custom_id: Schema.String, params: Schema.Record(Schema.String, Schema.Json) }))
})

const checkBody = check(CreateBody)

type Result = MessageBatchIndividualResponse["result"]
type Outcome = "succeeded" | "errored" | "canceled" | "expired"

interface Stored extends Schedule.Batch {
  readonly id: string
  readonly requests: ReadonlyArray<Item>
  readonly version: string
  /** What became of requests, as far as anybody has looked. */
  readonly outcomes: Array<Outcome | undefined>
  /** The results of a model that is played: it is asked once for each request. */
  readonly results: Array<Result | undefined>
}

/** The items in another order, as results come in no particular one. */
const shuffled = (length: number, seed: number) => {
  const divisor = (one: number, other: number): number => other === 0 ? one : divisor(other, one % other)
  let step = Math.max(1, Math.floor(length * 0.618))
  while (divisor(step, length) !== 1) step++
  return (index: number) => (index * step + seed) % length
}

const encoder = new TextEncoder()

export const make = ({ batch: options = {}, answer, pageSize = 20 }: Options, ids: Ids, messages: Messages) => {
  const { fate = () => undefined, maxRequests = 100_000 } = options
  const shelf = new Shelf<Stored>()
  const schedule = Schedule.make(options)

  const create = Effect.fnUntraced(function*(call: Call) {
    const { requests } = yield* Effect.flatMap(readJson(call, limitBytes), checkBody)
    const length = requests.length
    if (length === 0) return yield* refuse(400, "requests: List should have at least 1 item after validation, not 0")
    if (length > maxRequests) {
      return yield* refuse(400, `requests: List should have at most ${maxRequests} items after validation, not ${length}`)
    }
    const seen = new Set<string>()
    for (const [index, { custom_id }] of requests.entries()) {
      if (!/^[a-zA-Z0-9_-]{1,64}$/.test(custom_id)) {
        return yield* refuse(400, `requests.${index}.custom_id: String should match pattern '^[a-zA-Z0-9_-]{1,64}$'`)
      }
      if (seen.has(custom_id)) return yield* refuse(400, `requests.${index}.custom_id: custom_id must be unique: ${custom_id}`)
      seen.add(custom_id)
    }
    return shelf.put({
      id: ids("msgbatch"),
      requests,
      version: call.headers["anthropic-version"] ?? "",
      outcomes: [],
      results: [],
      createdAt: call.now,
      cancelledAt: undefined,
      length,
      open: requests.some((request, index) => fate(request, index) === "unprocessed")
    })
  })

  const find = (id: string) => {
    const batch = shelf.find(id)
    return batch === undefined ? Effect.fail(refuse(404, `Batch not found: ${id}`)) : Effect.succeed(batch)
  }

  /** Runs one request and says what came of it. */
  const run = Effect.fnUntraced(function*(batch: Stored, index: number) {
    const known = batch.results[index]
    if (known !== undefined) return known
    const request = batch.requests[index]
    if (request === undefined) return yield* Effect.die(new Error(`A batch has no request ${index}`))
    const named = idsOf(`${batch.id}/${index}`)
    const failed = (refusal: ReturnType<typeof refuse>): Result => ({
      type: "errored",
      error: document(refusal, `req_01${scramble(`${batch.id}/${index}`, 22)}`)
    })
    const result = fate(request, index) === "errored"
      ? failed(refuse(500, "Internal server error"))
      : yield* messages.examine(request.params, batch.createdAt, batch.version).pipe(
        Effect.flatMap((examined) => messages.write(examined, named, "batch")),
        Effect.map((message): Result => ({ type: "succeeded", message })),
        Effect.catchTag("Refusal", (refusal) => Effect.succeed(failed(refusal)))
      )
    if (answer !== undefined) batch.results[index] = result
    return result
  })

  /** What became of one request by now; `undefined` while it waits. */
  const outcome = (batch: Stored, index: number, now: number): Effect.Effect<Outcome | undefined> => {
    const known = batch.outcomes[index]
    if (known !== undefined) return Effect.succeed(known)
    const request = batch.requests[index]
    const fated = request && fate(request, index)
    const isDone = fated !== "unprocessed" && schedule.doneAt(batch, index) <= Math.min(now, schedule.stopsAt(batch))
    const settled: Effect.Effect<Outcome | undefined> = isDone
      ? fated === "expired"
        ? Effect.succeed("expired")
        : Effect.map(run(batch, index), ({ type }) => type === "succeeded" ? "succeeded" : "errored")
      : Effect.succeed(now < schedule.endsAt(batch) ? undefined : schedule.isCancelled(batch) ? "canceled" : "expired")
    return Effect.map(settled, (outcome) => batch.outcomes[index] = outcome)
  }

  const countsOf = Effect.fnUntraced(function*(batch: Stored, now: number) {
    const counts = { processing: 0, succeeded: 0, errored: 0, canceled: 0, expired: 0 }
    if (now < schedule.endsAt(batch) && options.counts !== "live") return { ...counts, processing: batch.length }
    for (let index = 0; index < batch.length; index++) {
      counts[batch.outcomes[index] ?? (yield* outcome(batch, index, now)) ?? "processing"] += 1
    }
    return counts
  })

  const present = Effect.fnUntraced(function*(batch: Stored, { now, url }: Call) {
    const dates = schedule.dates(batch, now)
    return {
      type: "message_batch",
      id: batch.id,
      ...dates,
      request_counts: yield* countsOf(batch, now),
      results_url: dates.processing_status === "ended" && dates.archived_at === null
        ? `${url.origin}/v1/messages/batches/${batch.id}/results`
        : null
    }
  })

  const resultOf = Effect.fnUntraced(function*(batch: Stored, index: number, now: number) {
    const type = yield* outcome(batch, index, now)
    return type === "succeeded" || type === "errored" ? yield* run(batch, index) : { type }
  })

  const results = (batch: Stored, now: number) => {
    const nth = shuffled(batch.length, hash(batch.id) % batch.length)
    return Stream.range(0, batch.length - 1, 64).pipe(
      Stream.mapArrayEffect(Effect.fnUntraced(function*(indices) {
        let text = ""
        for (const index of indices.map(nth)) {
          const result = yield* resultOf(batch, index, now)
          text += `${JSON.stringify({ custom_id: batch.requests[index]?.custom_id, result })}\n`
        }
        return [encoder.encode(text)] as const
      }))
    )
  }

  const routes: Routes = {
    "POST /v1/messages/batches": answering((call) => Effect.flatMap(create(call), (batch) => present(batch, call))),
    "GET /v1/messages/batches": answering(Effect.fnUntraced(function*(call) {
      const page = yield* byId(shelf, shelf.newestFirst(), call.url.searchParams, pageSize)
      return { ...page, data: yield* Effect.forEach(page.data, (batch) => present(batch, call)) }
    })),
    "GET /v1/messages/batches/{message_batch_id}": answering((call) =>
      Effect.flatMap(find(call.id), (batch) => present(batch, call))
    ),
    "POST /v1/messages/batches/{message_batch_id}/cancel": answering(Effect.fnUntraced(function*(call) {
      const batch = yield* find(call.id)
      if (call.now >= schedule.endsAt(batch)) {
        return yield* refuse(400, `Batch ${batch.id} cannot be canceled because it has already ended`)
      }
      return yield* present(shelf.put({ ...batch, cancelledAt: batch.cancelledAt ?? call.now }), call)
    })),
    "DELETE /v1/messages/batches/{message_batch_id}": answering(Effect.fnUntraced(function*({ id, now }) {
      const batch = yield* find(id)
      if (now < schedule.endsAt(batch)) {
        return yield* refuse(400, `Batch ${id} cannot be deleted while it is being processed: cancel it first`)
      }
      shelf.remove(id)
      return { id, type: "message_batch_deleted" }
    })),
    "GET /v1/messages/batches/{message_batch_id}/results": Effect.fnUntraced(function*({ id, now }) {
      const batch = yield* find(id)
      const { archived_at, processing_status } = schedule.dates(batch, now)
      if (processing_status !== "ended") {
        return yield* refuse(400, `Batch ${id} has no available results: it is still being processed`)
      }
      if (archived_at !== null) return yield* refuse(404, `The results of batch ${id} are no longer available`)
      return { status: 200, headers: { "content-type": "application/x-jsonl" }, body: results(batch, now) }
    })
  }
  return { routes }
}
