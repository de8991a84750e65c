// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** Beta. */
export interface AddSessionResourceBody {
  readonly file_id: string
  readonly type: "file"
  readonly mount_path?: string | null
}
export const AddSessionResourceBody: Schema.Codec<AddSessionResourceBody> = Schema.Struct({
  file_id: Schema.String,
  type: Schema.Literal("file"),
  mount_path: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface UpdateSessionResourceBody {
  readonly authorization_token: string
}
export const UpdateSessionResourceBody: Schema.Codec<UpdateSessionResourceBody> = Schema.Struct({
  authorization_token: Schema.String
})

/** Beta. */
export interface BranchCheckout {
  readonly name: string
  readonly type: "branch"
}
export const BranchCheckout: Schema.Codec<BranchCheckout> = Schema.Struct({
  name: Schema.String,
  type: Schema.Literal("branch")
})

/** Beta. */
export interface CommitCheckout {
  readonly sha: string
  readonly type: "commit"
}
export const CommitCheckout: Schema.Codec<CommitCheckout> = Schema.Struct({
  sha: Schema.String,
  type: Schema.Literal("commit")
})

/** Beta. */
export interface GitHubRepositoryResource {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly mount_path: string
  readonly type: "github_repository"
  /** RFC 3339. */
  readonly updated_at: string
  readonly url: string
  readonly checkout?: BranchCheckout | CommitCheckout | OpenSchema.Variant | null
}
export const GitHubRepositoryResource: Schema.Codec<GitHubRepositoryResource> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  mount_path: Schema.String,
  type: Schema.Literal("github_repository"),
  updated_at: Schema.String,
  url: Schema.String,
  checkout: Schema.optionalKey(
    Schema.NullOr(
      OpenSchema.variants("GitHubRepositoryResource.checkout", "type", ["branch", "commit"], [
        BranchCheckout,
        CommitCheckout
      ])
    )
  )
})

/** Beta. */
export interface FileResource {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly file_id: string
  readonly mount_path: string
  readonly type: "file"
  /** RFC 3339. */
  readonly updated_at: string
}
export const FileResource: Schema.Codec<FileResource> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  file_id: Schema.String,
  mount_path: Schema.String,
  type: Schema.Literal("file"),
  updated_at: Schema.String
})

/** Beta. */
export interface MemoryStoreResource {
  readonly memory_store_id: string
  readonly type: "memory_store"
  readonly access?: OpenSchema.Enum<"read_write" | "read_only"> | null
  readonly description?: string
  readonly instructions?: string | null
  readonly mount_path?: string | null
  readonly name?: string | null
}
export const MemoryStoreResource: Schema.Codec<MemoryStoreResource> = Schema.Struct({
  memory_store_id: Schema.String,
  type: Schema.Literal("memory_store"),
  access: Schema.optionalKey(
    Schema.NullOr(OpenSchema.literals("MemoryStoreResource.access", ["read_write", "read_only"]))
  ),
  description: Schema.optionalKey(Schema.String),
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String)),
  mount_path: Schema.optionalKey(Schema.NullOr(Schema.String)),
  name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export type SessionResource = GitHubRepositoryResource | FileResource | MemoryStoreResource | OpenSchema.Variant
export const SessionResource: Schema.Codec<SessionResource> = OpenSchema.variants("SessionResource", "type", [
  "github_repository",
  "file",
  "memory_store"
], [GitHubRepositoryResource, FileResource, MemoryStoreResource])

/** Beta. */
export interface SessionResourcesPage {
  readonly data: ReadonlyArray<SessionResource>
  readonly next_page?: string | null
}
export const SessionResourcesPage: Schema.Codec<SessionResourcesPage> = Schema.Struct({
  data: Schema.Array(SessionResource),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export type ResourceRetrieveResponse =
  | GitHubRepositoryResource
  | FileResource
  | MemoryStoreResource
  | OpenSchema.Variant
export const ResourceRetrieveResponse: Schema.Codec<ResourceRetrieveResponse> = OpenSchema.variants(
  "ResourceRetrieveResponse",
  "type",
  ["github_repository", "file", "memory_store"],
  [GitHubRepositoryResource, FileResource, MemoryStoreResource]
)

export type ResourceUpdateResponse = GitHubRepositoryResource | FileResource | MemoryStoreResource | OpenSchema.Variant
export const ResourceUpdateResponse: Schema.Codec<ResourceUpdateResponse> = OpenSchema.variants(
  "ResourceUpdateResponse",
  "type",
  ["github_repository", "file", "memory_store"],
  [GitHubRepositoryResource, FileResource, MemoryStoreResource]
)

/** Beta. */
export interface DeletedSessionResource {
  readonly id: string
  readonly type: "session_resource_deleted"
}
export const DeletedSessionResource: Schema.Codec<DeletedSessionResource> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("session_resource_deleted")
})

/** `GET /v1/sessions/{session_id}/resources` */
export interface ListSessionResources {
  readonly session_id: string
  readonly limit?: number
  readonly page?: string | null
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListSessionResources: Endpoint.Input<ListSessionResources> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page" },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/sessions/{session_id}/resources` */
export interface AddSessionResource extends AddSessionResourceBody {
  readonly session_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const AddSessionResource: Endpoint.Input<AddSessionResource> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: AddSessionResourceBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/sessions/{session_id}/resources/{resource_id}` */
export interface RetrieveSessionResource {
  readonly session_id: string
  readonly resource_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveSessionResource: Endpoint.Input<RetrieveSessionResource> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `POST /v1/sessions/{session_id}/resources/{resource_id}` */
export interface UpdateSessionResource extends UpdateSessionResourceBody {
  readonly session_id: string
  readonly resource_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const UpdateSessionResource: Endpoint.Input<UpdateSessionResource> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: UpdateSessionResourceBody,
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `DELETE /v1/sessions/{session_id}/resources/{resource_id}` */
export interface DeleteSessionResource {
  readonly session_id: string
  readonly resource_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DeleteSessionResource: Endpoint.Input<DeleteSessionResource> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})
