/** Batches: accepted unchecked, processed according to the clock; results are generated when they are read. */
import { Collection } from "@effect-genai/core/Testing/Collection"
import type { Ids } from "@effect-genai/core/Testing/ids"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Item, make as makeBatchResults, type Stored } from "./BatchResults.ts"
import { check } from "./check.ts"
import type { Messages } from "./Messages.ts"
import type { Options } from "./Options.ts"
import { byId } from "./paging.ts"
import { refuse } from "./Refusal.ts"
import { type Call, readJson, respondJson, type Routes } from "./Route.ts"
import * as Timeline from "./Timeline.ts"

const limitBytes = 256 * 1024 * 1024

/** Does not check `params`: they are checked when the request is processed. */
const CreateBody: Schema.Codec<{ readonly requests: ReadonlyArray<Item> }> = Schema.Struct({
  requests: Schema.Array(Schema.Struct({ custom_id: Schema.String, params: Schema.Record(Schema.String, Schema.Json) }))
})

const checkBody = check(CreateBody)

export const make = (platform: Options, ids: Ids, messages: Messages) => {
  const { batch: options = {}, pageSize = 20 } = platform
  const { fate = () => undefined, maxRequests = 100_000 } = options
  const collection = new Collection<Stored>()
  const timeline = Timeline.make(options)
  const batchResults = makeBatchResults(platform, messages, timeline)

  const create = Effect.fnUntraced(function*(call: Call) {
    const { requests } = yield* Effect.flatMap(readJson(call, limitBytes), checkBody)
    const length = requests.length
    if (length === 0) return yield* refuse(400, "requests: List should have at least 1 item after validation, not 0")
    if (length > maxRequests) {
      return yield* refuse(
        400,
        `requests: List should have at most ${maxRequests} items after validation, not ${length}`
      )
    }
    const seen = new Set<string>()
    for (const [index, { custom_id }] of requests.entries()) {
      if (!/^[a-zA-Z0-9_-]{1,64}$/.test(custom_id)) {
        return yield* refuse(400, `requests.${index}.custom_id: String should match pattern '^[a-zA-Z0-9_-]{1,64}$'`)
      }
      if (seen.has(custom_id)) {
        return yield* refuse(400, `requests.${index}.custom_id: custom_id must be unique: ${custom_id}`)
      }
      seen.add(custom_id)
    }
    return collection.put({
      id: ids("msgbatch"),
      requests,
      version: call.headers["anthropic-version"] ?? "",
      outcomes: [],
      results: [],
      createdAt: call.now,
      cancelledAt: undefined,
      length,
      lifetime: timeline.lifetime,
      open: requests.some((request, index) => fate(request, index) === "unprocessed")
    })
  })

  const find = (id: string) => {
    const batch = collection.find(id)
    return batch === undefined ? Effect.fail(refuse(404, `Batch not found: ${id}`)) : Effect.succeed(batch)
  }

  const present = Effect.fnUntraced(function*(batch: Stored, { now, url }: Call) {
    const dates = timeline.dates(batch, now)
    return {
      type: "message_batch",
      id: batch.id,
      ...dates,
      request_counts: yield* batchResults.counts(batch, now),
      results_url: dates.processing_status === "ended" && dates.archived_at === null
        ? `${url.origin}/v1/messages/batches/${batch.id}/results`
        : null
    }
  })

  const routes: Routes = {
    "POST /v1/messages/batches": respondJson((call) => Effect.flatMap(create(call), (batch) => present(batch, call))),
    "GET /v1/messages/batches": respondJson(Effect.fnUntraced(function*(call) {
      const page = yield* byId(collection, collection.newestFirst(), call.url.searchParams, pageSize)
      return { ...page, data: yield* Effect.forEach(page.data, (batch) => present(batch, call)) }
    })),
    "GET /v1/messages/batches/{message_batch_id}": respondJson((call) =>
      Effect.flatMap(find(call.id), (batch) => present(batch, call))
    ),
    "POST /v1/messages/batches/{message_batch_id}/cancel": respondJson(Effect.fnUntraced(function*(call) {
      const batch = yield* find(call.id)
      if (call.now >= timeline.endsAt(batch)) {
        return yield* refuse(400, `Batch ${batch.id} cannot be canceled because it has already ended`)
      }
      return yield* present(collection.put({ ...batch, cancelledAt: batch.cancelledAt ?? call.now }), call)
    })),
    "DELETE /v1/messages/batches/{message_batch_id}": respondJson(Effect.fnUntraced(function*({ id, now }) {
      const batch = yield* find(id)
      if (now < timeline.endsAt(batch)) {
        return yield* refuse(400, `Batch ${id} cannot be deleted while it is being processed: cancel it first`)
      }
      collection.remove(id)
      return { id, type: "message_batch_deleted" }
    })),
    "GET /v1/messages/batches/{message_batch_id}/results": Effect.fnUntraced(function*({ id, now }) {
      const batch = yield* find(id)
      const { archived_at, processing_status } = timeline.dates(batch, now)
      if (processing_status !== "ended") {
        return yield* refuse(400, `Batch ${id} has no available results: it is still being processed`)
      }
      if (archived_at !== null) return yield* refuse(404, `The results of batch ${id} are no longer available`)
      return { status: 200, headers: { "content-type": "application/x-jsonl" }, body: batchResults.results(batch, now) }
    })
  }
  return { routes }
}
