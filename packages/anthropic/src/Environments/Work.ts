/**
 * The queue of a self-hosted environment: an item is a session that waits for a machine of yours.
 *
 * `run` is a worker: it claims items and runs your handler. It uses `poll` (claim
 * an item), `ack` (take it off the queue), `heartbeat` (hold its lease) and `stop`
 * (end it). These four and `list` accept the key of the environment; `retrieve`,
 * `update` and `stats` accept an API key instead.
 */
import * as Page from "@effect-genai/core/Page"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { AnthropicError } from "../AnthropicError.ts"
import {
  AckWork,
  HeartbeatWork,
  ListWork,
  PollWork,
  RetrieveWork,
  RetrieveWorkStats,
  SelfHostedWork,
  SelfHostedWorkQueueStats,
  SelfHostedWorksPage,
  StopWork,
  UpdateWork,
  WorkHeartbeat
} from "../generated/Work.ts"
import { call, list as pages } from "../internal/transport.ts"
import type { Services } from "./lease.ts"
import { run as runWorker, type RunOptions } from "./worker.ts"

export {
  AckWork,
  HeartbeatWork,
  ListWork,
  PollWork,
  RetrieveWork,
  RetrieveWorkStats,
  SelfHostedWork,
  SelfHostedWorkQueueStats,
  SelfHostedWorksPage,
  StopWork,
  UpdateWork,
  WorkHeartbeat
} from "../generated/Work.ts"

export type { RunOptions, SessionWork, WorkerEvent } from "./worker.ts"

/** Streams the items of an environment. */
export const list = /* @__PURE__ */ pages("GET /v1/environments/{environment_id}/work", {
  input: ListWork,
  response: SelfHostedWorksPage,
  pager: /* @__PURE__ */ Page.cursor<SelfHostedWork>()
})

/**
 * Claims the next item, or returns null if there is none after `block_ms` (1 to
 * 999 milliseconds; without it, at once).
 *
 * An item that is not acknowledged by `ack` can be claimed by the next poll after
 * 5 seconds, or after its `reclaim_older_than_ms`. Only this response has the
 * `secret` of an item: never print it.
 */
export const poll = /* @__PURE__ */ call("GET /v1/environments/{environment_id}/work/poll", {
  input: PollWork,
  response: /* @__PURE__ */ Schema.NullOr(SelfHostedWork)
})

/**
 * Counts the items that wait (`depth`), those that are claimed and not
 * acknowledged (`pending`), and the workers of the last 30 seconds.
 */
export const stats = /* @__PURE__ */ call("GET /v1/environments/{environment_id}/work/stats", {
  input: RetrieveWorkStats,
  response: SelfHostedWorkQueueStats
})

/** Retrieves an item. Its `secret` is null. */
export const retrieve = /* @__PURE__ */ call("GET /v1/environments/{environment_id}/work/{work_id}", {
  input: RetrieveWork,
  response: SelfHostedWork
})

/** Changes the metadata of an item key by key; null removes a key. */
export const update = /* @__PURE__ */ call("POST /v1/environments/{environment_id}/work/{work_id}", {
  input: UpdateWork,
  response: SelfHostedWork
})

/** Takes a claimed item off the queue; its state becomes `starting`. */
export const ack = /* @__PURE__ */ call("POST /v1/environments/{environment_id}/work/{work_id}/ack", {
  input: AckWork,
  response: SelfHostedWork
})

/**
 * Extends the lease of an item by `ttl_seconds` of the response.
 *
 * With `expected_last_heartbeat`, only if that is the item's last heartbeat:
 * `NO_HEARTBEAT` for the first one, later the `last_heartbeat` of the response
 * before. Otherwise the call fails with status 412, as another worker may hold the
 * lease. A `state` of `stopping` or `stopped` asks the worker to end the item.
 */
export const heartbeat = /* @__PURE__ */ call("POST /v1/environments/{environment_id}/work/{work_id}/heartbeat", {
  input: HeartbeatWork,
  response: WorkHeartbeat
})

/** Ends an item: the worker that holds it is asked to stop, or, with `force`, it is `stopped` at once. */
export const stop = /* @__PURE__ */ call("POST /v1/environments/{environment_id}/work/{work_id}/stop", {
  input: StopWork,
  response: SelfHostedWork
})

const calls = { ack, heartbeat, poll, stop }

/**
 * Runs a worker: claims the items of an environment and runs `handle` for each.
 *
 * A handler runs only while the worker holds the lease of its item, so no two
 * workers run one item at the same time. When the handler ends, the item is
 * stopped; a failed one, too: its cause is in the event `Failed`.
 *
 * Never ends unless `drain` is set. Failed polls are retried with growing waits; a
 * rejected key or an unknown environment fails. Interruption stops it in good
 * order: no new item is claimed, running handlers have `grace` to end, and the
 * items of those that do not return to the queue.
 */
export const run = <E, R>(
  options: RunOptions<E, R>
): Effect.Effect<void, AnthropicError, R | Services> => runWorker(calls, options)
