// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** Beta. */
export type DreamStatus = OpenSchema.Enum<"pending" | "running" | "completed" | "failed" | "canceled">
export const DreamStatus: Schema.Codec<DreamStatus> = /* @__PURE__ */ OpenSchema.literals("DreamStatus", [
  "pending",
  "running",
  "completed",
  "failed",
  "canceled"
])

/** Beta. */
export interface DreamMemoryStoreInput {
  readonly memory_store_id: string
  readonly type: "memory_store"
}
export const DreamMemoryStoreInput: Schema.Codec<DreamMemoryStoreInput> = Schema.Struct({
  memory_store_id: Schema.String,
  type: Schema.Literal("memory_store")
})

/** Beta. */
export interface DreamSessionsInput {
  readonly session_ids: ReadonlyArray<string>
  readonly type: "sessions"
}
export const DreamSessionsInput: Schema.Codec<DreamSessionsInput> = Schema.Struct({
  session_ids: Schema.Array(Schema.String),
  type: Schema.Literal("sessions")
})

/** Beta. */
export type DreamInput = DreamMemoryStoreInput | DreamSessionsInput | OpenSchema.Variant
export const DreamInput: Schema.Codec<DreamInput> = OpenSchema.variants("DreamInput", "type", [
  "memory_store",
  "sessions"
], [DreamMemoryStoreInput, DreamSessionsInput])

/** Beta. */
export interface DreamModelConfigParam {
  readonly id: string
  readonly speed?: "standard" | "fast" | null
}
export const DreamModelConfigParam: Schema.Codec<DreamModelConfigParam> = Schema.Struct({
  id: Schema.String,
  speed: Schema.optionalKey(Schema.NullOr(Schema.Literals(["standard", "fast"])))
})

/** Beta. */
export interface OutputBehaviorCreateNew {
  readonly type: "create_new"
}
export const OutputBehaviorCreateNew: Schema.Codec<OutputBehaviorCreateNew> = Schema.Struct({
  type: Schema.Literal("create_new")
})

/** Beta. */
export interface OutputBehaviorUpdateExisting {
  readonly memory_store_id: string
  readonly type: "update_existing"
}
export const OutputBehaviorUpdateExisting: Schema.Codec<OutputBehaviorUpdateExisting> = Schema.Struct({
  memory_store_id: Schema.String,
  type: Schema.Literal("update_existing")
})

/** Beta. */
export type OutputBehavior = OutputBehaviorCreateNew | OutputBehaviorUpdateExisting | OpenSchema.Variant
export const OutputBehavior: Schema.Codec<OutputBehavior> = OpenSchema.variants("OutputBehavior", "type", [
  "create_new",
  "update_existing"
], [OutputBehaviorCreateNew, OutputBehaviorUpdateExisting])

/** Beta. */
export interface CreateDreamBody {
  readonly inputs: ReadonlyArray<DreamInput>
  readonly model: string | DreamModelConfigParam
  readonly instructions?: string | null
  readonly output_behavior?: OutputBehavior
}
export const CreateDreamBody: Schema.Codec<CreateDreamBody> = Schema.Struct({
  inputs: Schema.Array(DreamInput),
  model: Schema.Union([Schema.String, DreamModelConfigParam]),
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String)),
  output_behavior: Schema.optionalKey(OutputBehavior)
})

/** Beta. */
export interface DreamErrorObject {
  readonly message: string
  readonly type: string
}
export const DreamErrorObject: Schema.Codec<DreamErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.String
})

/** Beta. */
export interface DreamModelConfig {
  readonly id: string
  readonly speed?: OpenSchema.Enum<"standard" | "fast">
}
export const DreamModelConfig: Schema.Codec<DreamModelConfig> = Schema.Struct({
  id: Schema.String,
  speed: Schema.optionalKey(OpenSchema.literals("DreamModelConfig.speed", ["standard", "fast"]))
})

/** Beta. */
export interface DreamOutput {
  readonly memory_store_id: string
  readonly type: "memory_store"
}
export const DreamOutput: Schema.Codec<DreamOutput> = Schema.Struct({
  memory_store_id: Schema.String,
  type: Schema.Literal("memory_store")
})

/** Beta. */
export interface DreamUsage {
  readonly cache_creation_input_tokens: number
  readonly cache_read_input_tokens: number
  readonly input_tokens: number
  readonly output_tokens: number
}
export const DreamUsage: Schema.Codec<DreamUsage> = Schema.Struct({
  cache_creation_input_tokens: OpenSchema.number,
  cache_read_input_tokens: OpenSchema.number,
  input_tokens: OpenSchema.number,
  output_tokens: OpenSchema.number
})

/** Beta. */
export interface Dream {
  readonly id: string
  /** RFC 3339. */
  readonly archived_at?: string | null
  /** RFC 3339. */
  readonly created_at: string
  /** RFC 3339. */
  readonly ended_at?: string | null
  readonly error?: DreamErrorObject | null
  readonly inputs: ReadonlyArray<DreamInput>
  readonly instructions?: string | null
  readonly model: DreamModelConfig
  readonly output_behavior: OutputBehavior
  readonly outputs: ReadonlyArray<DreamOutput>
  readonly session_id?: string | null
  readonly status: DreamStatus
  readonly type: "dream"
  readonly usage: DreamUsage
}
export const Dream: Schema.Codec<Dream> = Schema.Struct({
  id: Schema.String,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created_at: Schema.String,
  ended_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  error: Schema.optionalKey(Schema.NullOr(DreamErrorObject)),
  inputs: Schema.Array(DreamInput),
  instructions: Schema.optionalKey(Schema.NullOr(Schema.String)),
  model: DreamModelConfig,
  output_behavior: OutputBehavior,
  outputs: Schema.Array(DreamOutput),
  session_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  status: DreamStatus,
  type: Schema.Literal("dream"),
  usage: DreamUsage
})

/** Beta. */
export interface DreamsPage {
  readonly data: ReadonlyArray<Dream>
  readonly next_page?: string | null
}
export const DreamsPage: Schema.Codec<DreamsPage> = Schema.Struct({
  data: Schema.Array(Dream),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `GET /v1/dreams` */
export interface ListDreams {
  readonly limit?: number
  readonly page?: string | null
  /** RFC 3339. */
  readonly "created_at[gt]"?: string
  /** RFC 3339. */
  readonly "created_at[lt]"?: string
  readonly include_archived?: boolean
  readonly statuses?: ReadonlyArray<DreamStatus>
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListDreams: Endpoint.Input<ListDreams> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    "created_at[gt]": "created_at[gt]",
    "created_at[lt]": "created_at[lt]",
    include_archived: "include_archived",
    statuses: "statuses[]"
  },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["dreaming-2026-04-21"] }
})

/** `POST /v1/dreams` */
export interface CreateDream extends CreateDreamBody {
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateDream: Endpoint.Input<CreateDream> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: CreateDreamBody,
  flags: { always: ["dreaming-2026-04-21"] }
})

/** `GET /v1/dreams/{dream_id}` */
export interface RetrieveDream {
  readonly dream_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveDream: Endpoint.Input<RetrieveDream> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["dreaming-2026-04-21"] }
})

/** `POST /v1/dreams/{dream_id}/archive` */
export interface ArchiveDream {
  readonly dream_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ArchiveDream: Endpoint.Input<ArchiveDream> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["dreaming-2026-04-21"] }
})

/** `POST /v1/dreams/{dream_id}/cancel` */
export interface CancelDream {
  readonly dream_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CancelDream: Endpoint.Input<CancelDream> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["dreaming-2026-04-21"] }
})
