// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface CapabilitySupport {
  /** Whether the model has the feature. */
  readonly supported: boolean
}
export const CapabilitySupport: Schema.Codec<CapabilitySupport> = Schema.Struct({
  supported: Schema.Boolean
})

/** The context edits that the model supports. Null means unknown. */
export interface ContextManagementCapability {
  /** Whether the edit that clears old thinking works; null when it is unknown. */
  readonly clear_thinking_20251015?: CapabilitySupport | null
  /** Whether the edit that clears old tool calls works; null when it is unknown. */
  readonly clear_tool_uses_20250919?: CapabilitySupport | null
  /** Whether the edit that replaces old messages by a summary works; null when it is unknown. */
  readonly compact_20260112?: CapabilitySupport | null
  /** Whether the model has the feature in any form. */
  readonly supported: boolean
}
export const ContextManagementCapability: Schema.Codec<ContextManagementCapability> = Schema.Struct({
  clear_thinking_20251015: Schema.optionalKey(Schema.NullOr(CapabilitySupport)),
  clear_tool_uses_20250919: Schema.optionalKey(Schema.NullOr(CapabilitySupport)),
  compact_20260112: Schema.optionalKey(Schema.NullOr(CapabilitySupport)),
  supported: Schema.Boolean
})

/** The levels of `output_config.effort` that the model supports. */
export interface EffortCapability {
  /** Whether the level `high` works. */
  readonly high: CapabilitySupport
  /** Whether the level `low` works. */
  readonly low: CapabilitySupport
  /** Whether the level `max` works. */
  readonly max: CapabilitySupport
  /** Whether the level `medium` works. */
  readonly medium: CapabilitySupport
  /** Whether the model has the feature in any form. */
  readonly supported: boolean
  /** Whether the level `xhigh` works; null when it is unknown. */
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

/** The tools that Anthropic runs for the model. */
export interface ServerToolsCapability {
  /** Whether the model can have Anthropic run code. */
  readonly code_execution: CapabilitySupport
  /** Whether the model has the feature in any form. */
  readonly supported: boolean
  /** Whether the model can have Anthropic search the web. */
  readonly web_search: CapabilitySupport
}
export const ServerToolsCapability: Schema.Codec<ServerToolsCapability> = Schema.Struct({
  code_execution: CapabilitySupport,
  supported: Schema.Boolean,
  web_search: CapabilitySupport
})

/** The values of `thinking.type` that the model supports. */
export interface ThinkingTypes {
  /** Whether the model can decide itself how much it thinks. */
  readonly adaptive: CapabilitySupport
  /** Whether the model can think between tool calls only. */
  readonly between_tools: CapabilitySupport
  /** Whether thinking can be off. */
  readonly disabled: CapabilitySupport
  /** Whether the model can think within a fixed budget. */
  readonly enabled: CapabilitySupport
}
export const ThinkingTypes: Schema.Codec<ThinkingTypes> = Schema.Struct({
  adaptive: CapabilitySupport,
  between_tools: CapabilitySupport,
  disabled: CapabilitySupport,
  enabled: CapabilitySupport
})

export interface ThinkingCapability {
  /** Whether the model has the feature in any form. */
  readonly supported: boolean
  /** The forms of thinking, by `thinking.type`. */
  readonly types: ThinkingTypes
}
export const ThinkingCapability: Schema.Codec<ThinkingCapability> = Schema.Struct({
  supported: Schema.Boolean,
  types: ThinkingTypes
})

/** Beta. */
export interface CompactionCapability {
  /** Whether the model can replace old messages by a summary. */
  readonly summarize: CapabilitySupport
  /** Whether the model has the feature in any form. */
  readonly supported: boolean
}
export const CompactionCapability: Schema.Codec<CompactionCapability> = Schema.Struct({
  summarize: CapabilitySupport,
  supported: Schema.Boolean
})

/**
 * What the model can do. `Catalog` has the same for [both
 * providers](https://effect-genai.github.io/effect-genai/guide/models.html#find-and-compare-models).
 */
export interface ModelCapabilities {
  /**
   * Whether requests to the model can be in a [batch](https://effect-genai.github.io/effect-genai/guide/batches.html).
   */
  readonly batch: CapabilitySupport
  /** Whether the model can cite documents and search results in its text. */
  readonly citations: CapabilitySupport
  /** Whether the model can use code execution. */
  readonly code_execution: CapabilitySupport
  /** Which context edits the model supports. */
  readonly context_management: ContextManagementCapability
  /** Which levels of effort the model supports. */
  readonly effort: EffortCapability
  /** Whether the model reads images. */
  readonly image_input: CapabilitySupport
  /** Whether the model reads PDFs. */
  readonly pdf_input: CapabilitySupport
  /** Which of Anthropic's tools the model can use. */
  readonly server_tools: ServerToolsCapability
  /** Whether the model can be made to follow a JSON Schema, see `output_config.format`. */
  readonly structured_outputs: CapabilitySupport
  /** Whether and how the model can think. */
  readonly thinking: ThinkingCapability
  /** Whether the model supports `compaction` in a request; null when it is unknown. Beta. */
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

/** A model that your key can use. */
export interface ModelInfo {
  /** The full id of the model, for `model` of a request. */
  readonly id: string
  /** What the model can do; null when it is unknown. */
  readonly capabilities?: ModelCapabilities | null
  /** When the model was released. RFC 3339. */
  readonly created_at: string
  /** When the model was or will be deprecated; null when no date is known. RFC 3339. */
  readonly deprecated_at?: string | null
  /** The name of the model, for readers. */
  readonly display_name: string
  /**
   * `active`, `deprecated` (it works until `retires_at`), or `retired` (requests fail). See
   * [retirement](https://effect-genai.github.io/effect-genai/guide/models.html#retirement).
   */
  readonly lifecycle: OpenSchema.Enum<"active" | "deprecated" | "retired">
  /** The family of the model; null when it belongs to none. */
  readonly line?: ModelLine | null
  /** The most tokens of a prompt, its context window; null when it is unknown. */
  readonly max_input_tokens?: number | null
  /** The most tokens of a message, the upper limit of `max_tokens` in a request; null when it is unknown. */
  readonly max_tokens?: number | null
  /** When requests to the model start to fail; null when no date is known. RFC 3339. */
  readonly retires_at?: string | null
  readonly type: "model"
  /** The ids of the models that may be in `fallbacks` of a request to this one; null when it is unknown. Beta. */
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
  /** The models on this page, newest first. */
  readonly data: ReadonlyArray<ModelInfo>
  /**
   * Whether another page follows. [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists)
   * request it themselves.
   */
  readonly has_more: boolean
  /** The id of the first object on the page; null when the page is empty. */
  readonly first_id?: string | null
  /** The id of the last object on the page; null when the page is empty. */
  readonly last_id?: string | null
}
export const ModelInfosPage: Schema.Codec<ModelInfosPage> = Schema.Struct({
  data: Schema.Array(ModelInfo),
  has_more: Schema.Boolean,
  first_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  last_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/**
 * The [models](https://effect-genai.github.io/effect-genai/guide/models.html) that your key can use, newest first.
 * `GET /v1/models`
 */
export interface ListModels {
  /**
   * The most items on one page, 1 to 1000; 20 when omitted. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists).
   */
  readonly limit?: number
  /** Returns the page that ends right before the object with this id. Excludes `after_id`. */
  readonly before_id?: string
  /** Starts the page right after the object with this id. Excludes `before_id`. */
  readonly after_id?: string
  /** Lists only models in these states. */
  readonly lifecycle?: ReadonlyArray<"active" | "deprecated" | "retired">
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const ListModels: Endpoint.Input<ListModels> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", before_id: "before_id", after_id: "after_id", lifecycle: "lifecycle[]" },
  header: { workspace_id: "anthropic-workspace-id" }
})

/** One model, by its id or alias. `GET /v1/models/{model_id}` */
export interface RetrieveModel {
  /** The id of the model, or an alias such as `claude-haiku-4-5`. */
  readonly model_id: string
  /**
   * The workspace in which the request acts. Without it, the one that the credentials belong to. Header
   * `anthropic-workspace-id`.
   */
  readonly workspace_id?: string
}
export const RetrieveModel: Endpoint.Input<RetrieveModel> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})
