// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Schema from "effect/Schema"

/** Beta. */
export interface CreateMemoryStoreBody {
  readonly name: string
  readonly description?: string
  readonly metadata?: { readonly [key: string]: string }
}
export const CreateMemoryStoreBody: Schema.Codec<CreateMemoryStoreBody> = Schema.Struct({
  name: Schema.String,
  description: Schema.optionalKey(Schema.String),
  metadata: Schema.optionalKey(Schema.Record(Schema.String, Schema.String))
})

/** Beta. */
export interface UpdateMemoryStoreBody {
  readonly description?: string | null
  readonly metadata?: { readonly [key: string]: string | null } | null
  readonly name?: string | null
}
export const UpdateMemoryStoreBody: Schema.Codec<UpdateMemoryStoreBody> = Schema.Struct({
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.NullOr(Schema.String)))),
  name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface MemoryStore {
  readonly id: string
  /** RFC 3339. */
  readonly archived_at?: string | null
  /** RFC 3339. */
  readonly created_at: string
  readonly description: string
  readonly metadata: { readonly [key: string]: string }
  readonly name: string
  readonly type: "memory_store"
  /** RFC 3339. */
  readonly updated_at: string
}
export const MemoryStore: Schema.Codec<MemoryStore> = Schema.Struct({
  id: Schema.String,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  description: Schema.String,
  metadata: Schema.Record(Schema.String, Schema.String),
  name: Schema.String,
  type: Schema.Literal("memory_store"),
  updated_at: Schema.String
})

/** Beta. */
export interface MemoryStoresPage {
  readonly data: ReadonlyArray<MemoryStore>
  readonly next_page?: string | null
}
export const MemoryStoresPage: Schema.Codec<MemoryStoresPage> = Schema.Struct({
  data: Schema.Array(MemoryStore),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface DeletedMemoryStore {
  readonly id: string
  readonly type: "memory_store_deleted"
}
export const DeletedMemoryStore: Schema.Codec<DeletedMemoryStore> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("memory_store_deleted")
})

/** `GET /v1/memory_stores` */
export interface ListMemoryStores {
  readonly limit?: number
  readonly page?: string | null
  /** RFC 3339. */
  readonly "created_at[gte]"?: string
  /** RFC 3339. */
  readonly "created_at[lte]"?: string
  readonly include_archived?: boolean
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListMemoryStores: Endpoint.Input<ListMemoryStores> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    "created_at[gte]": "created_at[gte]",
    "created_at[lte]": "created_at[lte]",
    include_archived: "include_archived"
  },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["agent-memory-2026-07-22"] }
})

/** `POST /v1/memory_stores` */
export interface CreateMemoryStore extends CreateMemoryStoreBody {
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateMemoryStore: Endpoint.Input<CreateMemoryStore> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: CreateMemoryStoreBody,
  flags: { always: ["agent-memory-2026-07-22"] }
})

/** `GET /v1/memory_stores/{memory_store_id}` */
export interface RetrieveMemoryStore {
  readonly memory_store_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveMemoryStore: Endpoint.Input<RetrieveMemoryStore> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["agent-memory-2026-07-22"] }
})

/** `POST /v1/memory_stores/{memory_store_id}` */
export interface UpdateMemoryStore extends UpdateMemoryStoreBody {
  readonly memory_store_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const UpdateMemoryStore: Endpoint.Input<UpdateMemoryStore> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: UpdateMemoryStoreBody,
  flags: { always: ["agent-memory-2026-07-22"] }
})

/** `DELETE /v1/memory_stores/{memory_store_id}` */
export interface DeleteMemoryStore {
  readonly memory_store_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DeleteMemoryStore: Endpoint.Input<DeleteMemoryStore> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["agent-memory-2026-07-22"] }
})

/** `POST /v1/memory_stores/{memory_store_id}/archive` */
export interface ArchiveMemoryStore {
  readonly memory_store_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ArchiveMemoryStore: Endpoint.Input<ArchiveMemoryStore> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["agent-memory-2026-07-22"] }
})
