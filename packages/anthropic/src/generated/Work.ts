// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** Beta. */
export interface UpdateWorkBody {
  readonly metadata: { readonly [key: string]: string | null }
}
export const UpdateWorkBody: Schema.Codec<UpdateWorkBody> = Schema.Struct({
  metadata: Schema.Record(Schema.String, Schema.NullOr(Schema.String))
})

/** Beta. */
export interface StopWorkBody {
  readonly force?: boolean
}
export const StopWorkBody: Schema.Codec<StopWorkBody> = Schema.Struct({
  force: Schema.optionalKey(Schema.Boolean)
})

/** Beta. */
export interface SessionWorkData {
  readonly id: string
  readonly type: "session"
}
export const SessionWorkData: Schema.Codec<SessionWorkData> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("session")
})

/** Beta. */
export interface HealthCheckWorkData {
  readonly id: string
  readonly type?: "healthcheck"
}
export const HealthCheckWorkData: Schema.Codec<HealthCheckWorkData> = Schema.Struct({
  id: Schema.String,
  type: Schema.optionalKey(Schema.Literal("healthcheck"))
})

/** Beta. */
export interface SelfHostedWork {
  readonly id: string
  /** RFC 3339. */
  readonly acknowledged_at?: string | null
  /** RFC 3339. */
  readonly created_at: string
  readonly data: SessionWorkData | HealthCheckWorkData | OpenSchema.Variant
  readonly environment_id: string
  /** RFC 3339. */
  readonly latest_heartbeat_at?: string | null
  readonly metadata: { readonly [key: string]: string }
  readonly secret?: string | null
  /** RFC 3339. */
  readonly started_at?: string | null
  readonly state: OpenSchema.Enum<"queued" | "starting" | "active" | "stopping" | "stopped">
  /** RFC 3339. */
  readonly stop_requested_at?: string | null
  /** RFC 3339. */
  readonly stopped_at?: string | null
  readonly type: "work"
}
export const SelfHostedWork: Schema.Codec<SelfHostedWork> = Schema.Struct({
  id: Schema.String,
  acknowledged_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  data: OpenSchema.variants("SelfHostedWork.data", "type", ["session", "healthcheck"], [
    SessionWorkData,
    HealthCheckWorkData
  ]),
  environment_id: Schema.String,
  latest_heartbeat_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.Record(Schema.String, Schema.String),
  secret: Schema.optionalKey(Schema.NullOr(Schema.String)),
  started_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  state: OpenSchema.literals("SelfHostedWork.state", ["queued", "starting", "active", "stopping", "stopped"]),
  stop_requested_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  stopped_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("work")
})

/** Beta. */
export interface SelfHostedWorksPage {
  readonly data: ReadonlyArray<SelfHostedWork>
  readonly next_page?: string | null
}
export const SelfHostedWorksPage: Schema.Codec<SelfHostedWorksPage> = Schema.Struct({
  data: Schema.Array(SelfHostedWork),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface SelfHostedWorkQueueStats {
  readonly depth: number
  /** RFC 3339. */
  readonly oldest_queued_at?: string | null
  readonly pending: number
  readonly type: "work_queue_stats"
  readonly workers_polling?: number | null
}
export const SelfHostedWorkQueueStats: Schema.Codec<SelfHostedWorkQueueStats> = Schema.Struct({
  depth: OpenSchema.number,
  oldest_queued_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  pending: OpenSchema.number,
  type: Schema.Literal("work_queue_stats"),
  workers_polling: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** Beta. */
export interface WorkHeartbeat {
  readonly last_heartbeat: string
  readonly lease_extended: boolean
  readonly state: OpenSchema.Enum<"queued" | "starting" | "active" | "stopping" | "stopped">
  readonly ttl_seconds: number
  readonly type: "work_heartbeat"
}
export const WorkHeartbeat: Schema.Codec<WorkHeartbeat> = Schema.Struct({
  last_heartbeat: Schema.String,
  lease_extended: Schema.Boolean,
  state: OpenSchema.literals("WorkHeartbeat.state", ["queued", "starting", "active", "stopping", "stopped"]),
  ttl_seconds: OpenSchema.number,
  type: Schema.Literal("work_heartbeat")
})

/** `GET /v1/environments/{environment_id}/work` */
export interface ListWork {
  readonly environment_id: string
  readonly limit?: number
  readonly page?: string | null
}
export const ListWork: Endpoint.Input<ListWork> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/environments/{environment_id}/work/poll` */
export interface PollWork {
  readonly environment_id: string
  readonly block_ms?: number | null
  readonly reclaim_older_than_ms?: number | null
  /** Header `Anthropic-Worker-ID`. */
  readonly worker_id?: string
}
export const PollWork: Endpoint.Input<PollWork> = /* @__PURE__ */ Endpoint.input({
  query: { block_ms: "block_ms", reclaim_older_than_ms: "reclaim_older_than_ms" },
  header: { worker_id: "Anthropic-Worker-ID" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/environments/{environment_id}/work/stats` */
export interface RetrieveWorkStats {
  readonly environment_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveWorkStats: Endpoint.Input<RetrieveWorkStats> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/environments/{environment_id}/work/{work_id}` */
export interface RetrieveWork {
  readonly environment_id: string
  readonly work_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveWork: Endpoint.Input<RetrieveWork> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/environments/{environment_id}/work/{work_id}` */
export interface UpdateWork extends UpdateWorkBody {
  readonly environment_id: string
  readonly work_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const UpdateWork: Endpoint.Input<UpdateWork> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: UpdateWorkBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/environments/{environment_id}/work/{work_id}/ack` */
export interface AckWork {
  readonly environment_id: string
  readonly work_id: string
}
export const AckWork: Endpoint.Input<AckWork> = /* @__PURE__ */ Endpoint.input({
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/environments/{environment_id}/work/{work_id}/heartbeat` */
export interface HeartbeatWork {
  readonly environment_id: string
  readonly work_id: string
  readonly desired_ttl_seconds?: number | null
  readonly expected_last_heartbeat?: string | null
}
export const HeartbeatWork: Endpoint.Input<HeartbeatWork> = /* @__PURE__ */ Endpoint.input({
  query: { desired_ttl_seconds: "desired_ttl_seconds", expected_last_heartbeat: "expected_last_heartbeat" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/environments/{environment_id}/work/{work_id}/stop` */
export interface StopWork extends StopWorkBody {
  readonly environment_id: string
  readonly work_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const StopWork: Endpoint.Input<StopWork> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: StopWorkBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})
