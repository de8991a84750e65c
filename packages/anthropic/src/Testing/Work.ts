/** The queues of self-hosted environments: items are claimed, leased by the clock, and return when a lease expires. */
import { Collection, type Ids } from "@effect-genai/core/TestingPlatform"
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import { type SelfHostedWork, StopWorkBody, UpdateWorkBody } from "../generated/Work.ts"
import type { Environments } from "./Environments.ts"
import type { Options } from "./Options.ts"
import { byCursor } from "./paging.ts"
import { refuse } from "./Refusal.ts"
import { read } from "./resources.ts"
import { type Call, dateTime, respondJson, type Routes } from "./Route.ts"

/** An item; times are in milliseconds since 1970. */
interface Item {
  readonly id: string
  readonly work: SelfHostedWork
  /** When a worker got the item that has not acknowledged it. */
  readonly claimedAt: number | undefined
  /** When the lease ends of an item that was acknowledged. */
  readonly leasedUntil: number | undefined
  readonly ttl: number
}

export interface Enqueued {
  readonly environment_id: string
  /** What is to be done (default: a session with a new id). */
  readonly data?: SelfHostedWork["data"]
}

/** The lease of an item without a heartbeat, or with one that asks for none, in seconds. */
const defaultTtl = 60

/** When an item may be claimed another time that was claimed and not acknowledged. */
const defaultReclaim = 5000

const base64Url = (text: string) => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")

const whole = (call: Call, field: string, smallest: number, largest: number) => {
  const text = call.url.searchParams.get(field)
  if (text === null) return Effect.undefined
  const value = Number(text)
  return Number.isInteger(value) && value >= smallest && value <= largest
    ? Effect.succeed(value)
    : Effect.fail(refuse(400, `${field}: Input should be an integer from ${smallest} to ${largest}`))
}

export const make = (ids: Ids.Ids, environments: Environments, { apiKeys, pageSize = 20 }: Options) => {
  const items = new Collection.Collection<Item>()
  /** When each worker of an environment polled last. */
  const polled = new Map<string, Map<string, number>>()
  const tokens = new Set<string>()
  let arrival = Deferred.makeUnsafe<void>()

  const change = (item: Item, work: Partial<SelfHostedWork>, rest: Partial<Item> = {}) =>
    items.put({ ...item, ...rest, work: { ...item.work, ...work } })

  /** An item whose lease has expired returns to the queue, unless it was to stop. */
  const current = (item: Item, now: number): Item => {
    if (item.leasedUntil === undefined || item.leasedUntil > now) return item
    return change(
      item,
      item.work.state === "stopping"
        ? { state: "stopped", stopped_at: dateTime(item.leasedUntil) }
        : { state: "queued", acknowledged_at: null, latest_heartbeat_at: null, started_at: null },
      { leasedUntil: undefined }
    )
  }

  const all = (environment: string, now: number) =>
    items.newestFirst().filter(({ work }) => work.environment_id === environment).map((item) => current(item, now))

  const find = ({ id, now, part }: Call) => {
    const item = items.find(part)
    return item === undefined || item.work.environment_id !== id
      ? Effect.fail(refuse(404, `Work not found: ${part}`))
      : Effect.succeed(current(item, now))
  }

  const enqueue = ({ data, environment_id }: Enqueued, now: number): SelfHostedWork => {
    const id = ids("work")
    const { work } = items.put({
      id,
      claimedAt: undefined,
      leasedUntil: undefined,
      ttl: defaultTtl,
      work: {
        id,
        type: "work",
        environment_id,
        data: data ?? { type: "session", id: ids("sesn") },
        state: "queued",
        metadata: {},
        created_at: dateTime(now),
        acknowledged_at: null,
        latest_heartbeat_at: null,
        started_at: null,
        stop_requested_at: null,
        stopped_at: null,
        secret: null
      }
    })
    const waiting = arrival
    arrival = Deferred.makeUnsafe()
    Deferred.doneUnsafe(waiting, Effect.void)
    return work
  }

  /** Claims the oldest item that nobody has, or that a worker has not acknowledged in time. */
  const claim = (environment: string, reclaim: number, now: number): SelfHostedWork | null => {
    const oldestFirst = [...all(environment, now)].reverse()
    const item = oldestFirst.find(({ claimedAt, work }) =>
      work.state === "queued" && (claimedAt === undefined || claimedAt + reclaim <= now)
    )
    if (item === undefined) return null
    const token = `sk-ant-${ids("req")}`
    tokens.add(token)
    return {
      ...change(item, {}, { claimedAt: now }).work,
      secret: base64Url(JSON.stringify({ sessions_token: token }))
    }
  }

  const poll = Effect.fnUntraced(function*(call: Call) {
    const { headers, id, now } = call
    yield* environments.find(id)
    const blocked = yield* whole(call, "block_ms", 1, 999)
    const reclaim = (yield* whole(call, "reclaim_older_than_ms", 0, Infinity)) ?? defaultReclaim
    const worker = headers["anthropic-worker-id"]
    if (worker !== undefined) polled.set(id, new Map(polled.get(id)).set(worker, now))
    const found = claim(id, reclaim, now)
    if (found !== null || blocked === undefined) return found
    yield* Effect.raceFirst(Effect.sleep(blocked), Deferred.await(arrival))
    return claim(id, reclaim, yield* Clock.currentTimeMillis)
  })

  const ack = Effect.fnUntraced(function*(call: Call) {
    const item = yield* find(call)
    if (item.work.state === "starting") return item.work
    if (item.work.state !== "queued") return yield* refuse(409, `Work ${item.id} is ${item.work.state}`)
    return change(
      item,
      { state: "starting", acknowledged_at: dateTime(call.now) },
      { claimedAt: undefined, leasedUntil: call.now + defaultTtl * 1000 }
    ).work
  })

  const heartbeat = Effect.fnUntraced(function*(call: Call) {
    const item = yield* find(call)
    const desired = yield* whole(call, "desired_ttl_seconds", 1, 3600)
    const { latest_heartbeat_at: last = null, state } = item.work
    const lease = { last_heartbeat: last, lease_extended: false, state, ttl_seconds: item.ttl }
    if (state === "stopping" || state === "stopped") {
      return { ...lease, type: "work_heartbeat", last_heartbeat: last ?? "" }
    }
    const expected = call.url.searchParams.get("expected_last_heartbeat")
    const isExpected = expected === null || expected === (last ?? "NO_HEARTBEAT")
    if (state === "queued" || !isExpected) {
      return yield* refuse(412, "expected_last_heartbeat does not match", {
        code: "heartbeat_precondition_failed",
        details: { current_state: lease }
      })
    }
    const ttl = desired ?? defaultTtl
    const beat = dateTime(call.now)
    change(
      item,
      { state: "active", latest_heartbeat_at: beat, started_at: item.work.started_at ?? beat },
      { ttl, leasedUntil: call.now + ttl * 1000 }
    )
    return {
      type: "work_heartbeat",
      last_heartbeat: beat,
      lease_extended: true,
      state: "active",
      ttl_seconds: ttl
    }
  })

  const stop = Effect.fnUntraced(function*(call: Call) {
    const { force = false } = yield* read(call, StopWorkBody)
    const item = yield* find(call)
    const { state, stop_requested_at } = item.work
    if (state === "stopped") return yield* refuse(409, `Work ${item.id} is already stopped`)
    const now = dateTime(call.now)
    const requested = { stop_requested_at: stop_requested_at ?? now }
    return force || state === "queued"
      ? change(item, { ...requested, state: "stopped", stopped_at: now }, { leasedUntil: undefined }).work
      : change(item, { ...requested, state: "stopping" }).work
  })

  const update = Effect.fnUntraced(function*(call: Call) {
    const { metadata } = yield* read(call, UpdateWorkBody)
    const item = yield* find(call)
    const changed: { [key: string]: string } = { ...item.work.metadata }
    for (const [key, value] of Object.entries(metadata)) {
      if (value === null) delete changed[key]
      else changed[key] = value
    }
    return change(item, { metadata: changed }).work
  })

  const stats = Effect.fnUntraced(function*({ id, now }: Call) {
    yield* environments.find(id)
    const queued = all(id, now).filter(({ work }) => work.state === "queued")
    const pending = queued.filter(({ claimedAt }) => claimedAt !== undefined).length
    return {
      type: "work_queue_stats",
      depth: queued.length - pending,
      pending,
      oldest_queued_at: queued.at(-1)?.work.created_at ?? null,
      workers_polling: [...polled.get(id)?.values() ?? []].filter((at) => at > now - 30_000).length
    }
  })

  const path = "/v1/environments/{environment_id}/work"
  const routes: Routes = {
    [`GET ${path}`]: respondJson(Effect.fnUntraced(function*({ id, now, url }: Call) {
      yield* environments.find(id)
      const page = yield* byCursor(items, all(id, now), url.searchParams, pageSize)
      return { ...page, data: page.data.map(({ work }) => work) }
    })),
    [`GET ${path}/poll`]: respondJson(poll),
    [`GET ${path}/stats`]: respondJson(stats),
    [`GET ${path}/{work_id}`]: respondJson((call: Call) => Effect.map(find(call), ({ work }) => work)),
    [`POST ${path}/{work_id}`]: respondJson(update),
    [`POST ${path}/{work_id}/ack`]: respondJson(ack),
    [`POST ${path}/{work_id}/heartbeat`]: respondJson(heartbeat),
    [`POST ${path}/{work_id}/stop`]: respondJson(stop)
  }

  return {
    routes,
    enqueue,
    /** The keys that are accepted: those of the platform, and those of claimed items. */
    keys: () => apiKeys === undefined ? undefined : [...apiKeys, ...tokens]
  }
}

export type Work = ReturnType<typeof make>
