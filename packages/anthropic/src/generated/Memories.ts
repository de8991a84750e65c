// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** Beta. */
export type MemoryView = "basic" | "full"
export const MemoryView: Schema.Codec<MemoryView> = /* @__PURE__ */ Schema.Literals(["basic", "full"])

/** Beta. */
export interface CreateMemoryBody {
  readonly content: string | null
  readonly path: string
}
export const CreateMemoryBody: Schema.Codec<CreateMemoryBody> = Schema.Struct({
  content: Schema.NullOr(Schema.String),
  path: Schema.String
})

/** Beta. */
export interface Precondition {
  readonly type: "content_sha256"
  readonly content_sha256?: string
}
export const Precondition: Schema.Codec<Precondition> = Schema.Struct({
  type: Schema.Literal("content_sha256"),
  content_sha256: Schema.optionalKey(Schema.String)
})

/** Beta. */
export interface UpdateMemoryBody {
  readonly content?: string | null
  readonly path?: string | null
  readonly precondition?: Precondition
}
export const UpdateMemoryBody: Schema.Codec<UpdateMemoryBody> = Schema.Struct({
  content: Schema.optionalKey(Schema.NullOr(Schema.String)),
  path: Schema.optionalKey(Schema.NullOr(Schema.String)),
  precondition: Schema.optionalKey(Precondition)
})

/** Beta. */
export interface Memory {
  readonly id: string
  readonly content_sha256: string
  readonly content_size_bytes: number
  /** RFC 3339. */
  readonly created_at: string
  readonly memory_store_id: string
  readonly memory_version_id: string
  readonly path: string
  readonly type: "memory"
  /** RFC 3339. */
  readonly updated_at: string
  readonly content?: string | null
}
export const Memory: Schema.Codec<Memory> = Schema.Struct({
  id: Schema.String,
  content_sha256: Schema.String,
  content_size_bytes: OpenSchema.number,
  created_at: Schema.String,
  memory_store_id: Schema.String,
  memory_version_id: Schema.String,
  path: Schema.String,
  type: Schema.Literal("memory"),
  updated_at: Schema.String,
  content: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface MemoryPrefix {
  readonly path: string
  readonly type: "memory_prefix"
}
export const MemoryPrefix: Schema.Codec<MemoryPrefix> = Schema.Struct({
  path: Schema.String,
  type: Schema.Literal("memory_prefix")
})

/** Beta. */
export type MemoryListItem = Memory | MemoryPrefix | OpenSchema.Variant
export const MemoryListItem: Schema.Codec<MemoryListItem> = OpenSchema.variants("MemoryListItem", "type", [
  "memory",
  "memory_prefix"
], [Memory, MemoryPrefix])

/** Beta. */
export interface MemoryListItemsPage {
  readonly data: ReadonlyArray<MemoryListItem>
  readonly next_page?: string | null
}
export const MemoryListItemsPage: Schema.Codec<MemoryListItemsPage> = Schema.Struct({
  data: Schema.Array(MemoryListItem),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface DeletedMemory {
  readonly id: string
  readonly type: "memory_deleted"
}
export const DeletedMemory: Schema.Codec<DeletedMemory> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("memory_deleted")
})

/** `GET /v1/memory_stores/{memory_store_id}/memories` */
export interface ListMemories {
  readonly memory_store_id: string
  readonly limit?: number
  readonly page?: string | null
  readonly depth?: number
  readonly path_prefix?: string
  readonly view?: MemoryView
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListMemories: Endpoint.Input<ListMemories> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", depth: "depth", path_prefix: "path_prefix", view: "view" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["agent-memory-2026-07-22"] }
})

/** `POST /v1/memory_stores/{memory_store_id}/memories` */
export interface CreateMemory extends CreateMemoryBody {
  readonly memory_store_id: string
  readonly view?: MemoryView
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateMemory: Endpoint.Input<CreateMemory> = /* @__PURE__ */ Endpoint.input({
  query: { view: "view" },
  header: { workspace_id: "anthropic-workspace-id" },
  body: CreateMemoryBody,
  flags: { always: ["agent-memory-2026-07-22"] }
})

/** `GET /v1/memory_stores/{memory_store_id}/memories/{memory_id}` */
export interface RetrieveMemory {
  readonly memory_store_id: string
  readonly memory_id: string
  readonly view?: MemoryView
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveMemory: Endpoint.Input<RetrieveMemory> = /* @__PURE__ */ Endpoint.input({
  query: { view: "view" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["agent-memory-2026-07-22"] }
})

/** `POST /v1/memory_stores/{memory_store_id}/memories/{memory_id}` */
export interface UpdateMemory extends UpdateMemoryBody {
  readonly memory_store_id: string
  readonly memory_id: string
  readonly view?: MemoryView
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const UpdateMemory: Endpoint.Input<UpdateMemory> = /* @__PURE__ */ Endpoint.input({
  query: { view: "view" },
  header: { workspace_id: "anthropic-workspace-id" },
  body: UpdateMemoryBody,
  flags: { always: ["agent-memory-2026-07-22"] }
})

/** `DELETE /v1/memory_stores/{memory_store_id}/memories/{memory_id}` */
export interface DeleteMemory {
  readonly memory_store_id: string
  readonly memory_id: string
  readonly expected_content_sha256?: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DeleteMemory: Endpoint.Input<DeleteMemory> = /* @__PURE__ */ Endpoint.input({
  query: { expected_content_sha256: "expected_content_sha256" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["agent-memory-2026-07-22"] }
})
