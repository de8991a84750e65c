// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface CapabilitySupport {
  readonly supported: boolean
}
export const CapabilitySupport: Schema.Codec<CapabilitySupport> = Schema.Struct({
  supported: Schema.Boolean
})

export interface ContextManagementCapability {
  readonly clear_thinking_20251015?: CapabilitySupport | null
  readonly clear_tool_uses_20250919?: CapabilitySupport | null
  readonly compact_20260112?: CapabilitySupport | null
  readonly supported: boolean
}
export const ContextManagementCapability: Schema.Codec<ContextManagementCapability> = Schema.Struct({
  clear_thinking_20251015: Schema.optionalKey(Schema.NullOr(CapabilitySupport)),
  clear_tool_uses_20250919: Schema.optionalKey(Schema.NullOr(CapabilitySupport)),
  compact_20260112: Schema.optionalKey(Schema.NullOr(CapabilitySupport)),
  supported: Schema.Boolean
})

export interface EffortCapability {
  readonly high: CapabilitySupport
  readonly low: CapabilitySupport
  readonly max: CapabilitySupport
  readonly medium: CapabilitySupport
  readonly supported: boolean
  readonly xhigh?: CapabilitySupport | null
}
export const EffortCapability: Schema.Codec<EffortCapability> = Schema.Struct({
  high: CapabilitySupport,
  low: CapabilitySupport,
  max: CapabilitySupport,
  medium: CapabilitySupport,
  supported: Schema.Boolean,
  xhigh: Schema.optionalKey(Schema.NullOr(CapabilitySupport))
})

export interface ServerToolsCapability {
  readonly code_execution: CapabilitySupport
  readonly supported: boolean
  readonly web_search: CapabilitySupport
}
export const ServerToolsCapability: Schema.Codec<ServerToolsCapability> = Schema.Struct({
  code_execution: CapabilitySupport,
  supported: Schema.Boolean,
  web_search: CapabilitySupport
})

export interface ThinkingTypes {
  readonly adaptive: CapabilitySupport
  readonly between_tools: CapabilitySupport
  readonly disabled: CapabilitySupport
  readonly enabled: CapabilitySupport
}
export const ThinkingTypes: Schema.Codec<ThinkingTypes> = Schema.Struct({
  adaptive: CapabilitySupport,
  between_tools: CapabilitySupport,
  disabled: CapabilitySupport,
  enabled: CapabilitySupport
})

export interface ThinkingCapability {
  readonly supported: boolean
  readonly types: ThinkingTypes
}
export const ThinkingCapability: Schema.Codec<ThinkingCapability> = Schema.Struct({
  supported: Schema.Boolean,
  types: ThinkingTypes
})

/** Beta. */
export interface CompactionCapability {
  readonly summarize: CapabilitySupport
  readonly supported: boolean
}
export const CompactionCapability: Schema.Codec<CompactionCapability> = Schema.Struct({
  summarize: CapabilitySupport,
  supported: Schema.Boolean
})

export interface ModelCapabilities {
  readonly batch: CapabilitySupport
  readonly citations: CapabilitySupport
  readonly code_execution: CapabilitySupport
  readonly context_management: ContextManagementCapability
  readonly effort: EffortCapability
  readonly image_input: CapabilitySupport
  readonly pdf_input: CapabilitySupport
  readonly server_tools: ServerToolsCapability
  readonly structured_outputs: CapabilitySupport
  readonly thinking: ThinkingCapability
  /** Beta. */
  readonly compaction?: CompactionCapability | null
}
export const ModelCapabilities: Schema.Codec<ModelCapabilities> = Schema.Struct({
  batch: CapabilitySupport,
  citations: CapabilitySupport,
  code_execution: CapabilitySupport,
  context_management: ContextManagementCapability,
  effort: EffortCapability,
  image_input: CapabilitySupport,
  pdf_input: CapabilitySupport,
  server_tools: ServerToolsCapability,
  structured_outputs: CapabilitySupport,
  thinking: ThinkingCapability,
  compaction: Schema.optionalKey(Schema.NullOr(CompactionCapability))
})

export type ModelLine = OpenSchema.Enum<"haiku" | "sonnet" | "opus" | "fable" | "mythos">
export const ModelLine: Schema.Codec<ModelLine> = /* @__PURE__ */ OpenSchema.literals("ModelLine", [
  "haiku",
  "sonnet",
  "opus",
  "fable",
  "mythos"
])

export interface ModelInfo {
  readonly id: string
  readonly capabilities?: ModelCapabilities | null
  /** RFC 3339. */
  readonly created_at: string
  /** RFC 3339. */
  readonly deprecated_at?: string | null
  readonly display_name: string
  readonly lifecycle: OpenSchema.Enum<"active" | "deprecated" | "retired">
  readonly line?: ModelLine | null
  readonly max_input_tokens?: number | null
  readonly max_tokens?: number | null
  /** RFC 3339. */
  readonly retires_at?: string | null
  readonly type: "model"
  /** Beta. */
  readonly allowed_fallback_models?: ReadonlyArray<string> | null
}
export const ModelInfo: Schema.Codec<ModelInfo> = Schema.Struct({
  id: Schema.String,
  capabilities: Schema.optionalKey(Schema.NullOr(ModelCapabilities)),
  created_at: Schema.String,
  deprecated_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  display_name: Schema.String,
  lifecycle: OpenSchema.literals("ModelInfo.lifecycle", ["active", "deprecated", "retired"]),
  line: Schema.optionalKey(Schema.NullOr(ModelLine)),
  max_input_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  max_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  retires_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("model"),
  allowed_fallback_models: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
})

export interface ModelInfosPage {
  readonly data: ReadonlyArray<ModelInfo>
  readonly has_more: boolean
  readonly first_id?: string | null
  readonly last_id?: string | null
}
export const ModelInfosPage: Schema.Codec<ModelInfosPage> = Schema.Struct({
  data: Schema.Array(ModelInfo),
  has_more: Schema.Boolean,
  first_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  last_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `GET /v1/models` */
export interface ListModels {
  readonly limit?: number
  readonly before_id?: string
  readonly after_id?: string
  readonly lifecycle?: ReadonlyArray<"active" | "deprecated" | "retired">
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListModels: Endpoint.Input<ListModels> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", before_id: "before_id", after_id: "after_id", lifecycle: "lifecycle[]" },
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `GET /v1/models/{model_id}` */
export interface RetrieveModel {
  readonly model_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveModel: Endpoint.Input<RetrieveModel> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})
