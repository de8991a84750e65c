// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { type MemoryView } from "./Memories.ts"

/** Beta. */
export type MemoryVersionOperation = OpenSchema.Enum<"created" | "modified" | "deleted">
export const MemoryVersionOperation: Schema.Codec<MemoryVersionOperation> = /* @__PURE__ */ OpenSchema.literals(
  "MemoryVersionOperation",
  ["created", "modified", "deleted"]
)

/** Beta. */
export interface SessionActor {
  readonly session_id: string
  readonly type: "session_actor"
}
export const SessionActor: Schema.Codec<SessionActor> = Schema.Struct({
  session_id: Schema.String,
  type: Schema.Literal("session_actor")
})

/** Beta. */
export interface APIActor {
  readonly api_key_id: string
  readonly type: "api_actor"
}
export const APIActor: Schema.Codec<APIActor> = Schema.Struct({
  api_key_id: Schema.String,
  type: Schema.Literal("api_actor")
})

/** Beta. */
export interface UserActor {
  readonly type: "user_actor"
  readonly user_id: string
}
export const UserActor: Schema.Codec<UserActor> = Schema.Struct({
  type: Schema.Literal("user_actor"),
  user_id: Schema.String
})

/** Beta. */
export interface ServiceAccountActor {
  readonly service_account_id: string
  readonly type: "service_account_actor"
}
export const ServiceAccountActor: Schema.Codec<ServiceAccountActor> = Schema.Struct({
  service_account_id: Schema.String,
  type: Schema.Literal("service_account_actor")
})

/** Beta. */
export type Actor = SessionActor | APIActor | UserActor | ServiceAccountActor | OpenSchema.Variant
export const Actor: Schema.Codec<Actor> = OpenSchema.variants("Actor", "type", [
  "session_actor",
  "api_actor",
  "user_actor",
  "service_account_actor"
], [SessionActor, APIActor, UserActor, ServiceAccountActor])

/** Beta. */
export interface MemoryVersion {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly memory_id: string
  readonly memory_store_id: string
  readonly operation: MemoryVersionOperation
  readonly type: "memory_version"
  readonly content?: string | null
  readonly content_sha256?: string | null
  readonly content_size_bytes?: number | null
  readonly created_by?: Actor
  readonly path?: string | null
  /** RFC 3339. */
  readonly redacted_at?: string | null
  readonly redacted_by?: Actor
}
export const MemoryVersion: Schema.Codec<MemoryVersion> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  memory_id: Schema.String,
  memory_store_id: Schema.String,
  operation: MemoryVersionOperation,
  type: Schema.Literal("memory_version"),
  content: Schema.optionalKey(Schema.NullOr(Schema.String)),
  content_sha256: Schema.optionalKey(Schema.NullOr(Schema.String)),
  content_size_bytes: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  created_by: Schema.optionalKey(Actor),
  path: Schema.optionalKey(Schema.NullOr(Schema.String)),
  redacted_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  redacted_by: Schema.optionalKey(Actor)
})

/** Beta. */
export interface MemoryVersionsPage {
  readonly data: ReadonlyArray<MemoryVersion>
  readonly next_page?: string | null
}
export const MemoryVersionsPage: Schema.Codec<MemoryVersionsPage> = Schema.Struct({
  data: Schema.Array(MemoryVersion),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `GET /v1/memory_stores/{memory_store_id}/memory_versions` */
export interface ListMemoryVersions {
  readonly memory_store_id: string
  readonly limit?: number
  readonly page?: string | null
  readonly api_key_id?: string
  /** RFC 3339. */
  readonly "created_at[gte]"?: string
  /** RFC 3339. */
  readonly "created_at[lte]"?: string
  readonly memory_id?: string
  readonly operation?: MemoryVersionOperation
  readonly service_account_id?: string
  readonly session_id?: string
  readonly view?: MemoryView
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListMemoryVersions: Endpoint.Input<ListMemoryVersions> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    api_key_id: "api_key_id",
    "created_at[gte]": "created_at[gte]",
    "created_at[lte]": "created_at[lte]",
    memory_id: "memory_id",
    operation: "operation",
    service_account_id: "service_account_id",
    session_id: "session_id",
    view: "view"
  },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["agent-memory-2026-07-22"] }
})

/** `GET /v1/memory_stores/{memory_store_id}/memory_versions/{memory_version_id}` */
export interface RetrieveMemoryVersion {
  readonly memory_store_id: string
  readonly memory_version_id: string
  readonly view?: MemoryView
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveMemoryVersion: Endpoint.Input<RetrieveMemoryVersion> = /* @__PURE__ */ Endpoint.input({
  query: { view: "view" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["agent-memory-2026-07-22"] }
})

/** `POST /v1/memory_stores/{memory_store_id}/memory_versions/{memory_version_id}/redact` */
export interface RedactMemoryVersion {
  readonly memory_store_id: string
  readonly memory_version_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RedactMemoryVersion: Endpoint.Input<RedactMemoryVersion> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["agent-memory-2026-07-22"] }
})
