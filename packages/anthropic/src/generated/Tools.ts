// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { CitationsConfigParam } from "./Citations.ts"
import { AllowedCaller, CacheControlEphemeral, Model } from "./Common.ts"

/** Beta. */
export interface ToolChangeToolReference {
  readonly name: string
  readonly type: "tool_reference"
}
export const ToolChangeToolReference: Schema.Codec<ToolChangeToolReference> = Schema.Struct({
  name: Schema.String,
  type: Schema.Literal("tool_reference")
})

/** Beta. */
export interface ToolChangeMCPToolReference {
  readonly name: string
  readonly server_name: string
  readonly type: "mcp_tool_reference"
}
export const ToolChangeMCPToolReference: Schema.Codec<ToolChangeMCPToolReference> = Schema.Struct({
  name: Schema.String,
  server_name: Schema.String,
  type: Schema.Literal("mcp_tool_reference")
})

/** Beta. */
export interface ToolChangeMCPToolsetReference {
  readonly server_name: string
  readonly type: "mcp_toolset_reference"
}
export const ToolChangeMCPToolsetReference: Schema.Codec<ToolChangeMCPToolsetReference> = Schema.Struct({
  server_name: Schema.String,
  type: Schema.Literal("mcp_toolset_reference")
})

export interface ToolInputSchema {
  readonly type: "object"
  readonly properties?: Schema.Json
  readonly required?: ReadonlyArray<string> | null
  readonly [field: string]: Schema.Json
}
export const ToolInputSchema: Schema.Codec<ToolInputSchema> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.Literal("object"),
    properties: Schema.optionalKey(Schema.Json),
    required: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  }),
  [Schema.Record(Schema.String, Schema.Json)]
)

export interface Tool {
  readonly input_schema: ToolInputSchema
  readonly name: string
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly description?: string
  readonly eager_input_streaming?: boolean | null
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  readonly strict?: boolean
  readonly type?: "custom" | null
}
export const Tool: Schema.Codec<Tool> = Schema.Struct({
  input_schema: ToolInputSchema,
  name: Schema.String,
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  description: Schema.optionalKey(Schema.String),
  eager_input_streaming: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  input_examples: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Json))),
  strict: Schema.optionalKey(Schema.Boolean),
  type: Schema.optionalKey(Schema.NullOr(Schema.Literal("custom")))
})

export interface ToolBash20250124 {
  readonly name: "bash"
  readonly type: "bash_20250124"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  readonly strict?: boolean
}
export const ToolBash20250124: Schema.Codec<ToolBash20250124> = Schema.Struct({
  name: Schema.Literal("bash"),
  type: Schema.Literal("bash_20250124"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  input_examples: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Json))),
  strict: Schema.optionalKey(Schema.Boolean)
})

export interface CodeExecutionTool20250522 {
  readonly name: "code_execution"
  readonly type: "code_execution_20250522"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly strict?: boolean
}
export const CodeExecutionTool20250522: Schema.Codec<CodeExecutionTool20250522> = Schema.Struct({
  name: Schema.Literal("code_execution"),
  type: Schema.Literal("code_execution_20250522"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  strict: Schema.optionalKey(Schema.Boolean)
})

export interface CodeExecutionTool20250825 {
  readonly name: "code_execution"
  readonly type: "code_execution_20250825"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly strict?: boolean
}
export const CodeExecutionTool20250825: Schema.Codec<CodeExecutionTool20250825> = Schema.Struct({
  name: Schema.Literal("code_execution"),
  type: Schema.Literal("code_execution_20250825"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  strict: Schema.optionalKey(Schema.Boolean)
})

export interface CodeExecutionTool20260120 {
  readonly name: "code_execution"
  readonly type: "code_execution_20260120"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly strict?: boolean
}
export const CodeExecutionTool20260120: Schema.Codec<CodeExecutionTool20260120> = Schema.Struct({
  name: Schema.Literal("code_execution"),
  type: Schema.Literal("code_execution_20260120"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  strict: Schema.optionalKey(Schema.Boolean)
})

export interface CodeExecutionTool20260521 {
  readonly name: "code_execution"
  readonly type: "code_execution_20260521"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly strict?: boolean
}
export const CodeExecutionTool20260521: Schema.Codec<CodeExecutionTool20260521> = Schema.Struct({
  name: Schema.Literal("code_execution"),
  type: Schema.Literal("code_execution_20260521"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  strict: Schema.optionalKey(Schema.Boolean)
})

export interface ToolConfig {
  readonly defer_loading?: boolean | null
  readonly enabled?: boolean | null
}
export const ToolConfig: Schema.Codec<ToolConfig> = Schema.Struct({
  defer_loading: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean))
})

export interface BrowserToolsetConfigs {
  readonly close_tab?: ToolConfig | null
  readonly double_click?: ToolConfig | null
  readonly file_upload?: ToolConfig | null
  readonly find?: ToolConfig | null
  readonly form_input?: ToolConfig | null
  readonly get_page_text?: ToolConfig | null
  readonly hold_key?: ToolConfig | null
  readonly hover?: ToolConfig | null
  readonly javascript_exec?: ToolConfig | null
  readonly key?: ToolConfig | null
  readonly left_click?: ToolConfig | null
  readonly left_click_drag?: ToolConfig | null
  readonly left_mouse_down?: ToolConfig | null
  readonly left_mouse_up?: ToolConfig | null
  readonly list_tabs?: ToolConfig | null
  readonly middle_click?: ToolConfig | null
  readonly mouse_move?: ToolConfig | null
  readonly navigate?: ToolConfig | null
  readonly new_tab?: ToolConfig | null
  readonly read_console?: ToolConfig | null
  readonly read_network?: ToolConfig | null
  readonly read_page?: ToolConfig | null
  readonly right_click?: ToolConfig | null
  readonly screenshot?: ToolConfig | null
  readonly scroll?: ToolConfig | null
  readonly scroll_to?: ToolConfig | null
  readonly switch_tab?: ToolConfig | null
  readonly triple_click?: ToolConfig | null
  readonly type?: ToolConfig | null
  readonly wait?: ToolConfig | null
  readonly zoom?: ToolConfig | null
}
export const BrowserToolsetConfigs: Schema.Codec<BrowserToolsetConfigs> = Schema.Struct({
  close_tab: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  double_click: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  file_upload: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  find: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  form_input: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  get_page_text: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  hold_key: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  hover: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  javascript_exec: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  key: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  left_click: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  left_click_drag: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  left_mouse_down: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  left_mouse_up: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  list_tabs: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  middle_click: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  mouse_move: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  navigate: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  new_tab: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  read_console: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  read_network: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  read_page: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  right_click: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  screenshot: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  scroll: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  scroll_to: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  switch_tab: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  triple_click: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  type: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  wait: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  zoom: Schema.optionalKey(Schema.NullOr(ToolConfig))
})

export interface BrowserToolset20260801 {
  readonly type: "browser_toolset_20260801"
  readonly cache_control?: CacheControlEphemeral | null
  readonly configs?: BrowserToolsetConfigs | null
}
export const BrowserToolset20260801: Schema.Codec<BrowserToolset20260801> = Schema.Struct({
  type: Schema.Literal("browser_toolset_20260801"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  configs: Schema.optionalKey(Schema.NullOr(BrowserToolsetConfigs))
})

export interface MemoryTool20250818 {
  readonly name: "memory"
  readonly type: "memory_20250818"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  readonly strict?: boolean
}
export const MemoryTool20250818: Schema.Codec<MemoryTool20250818> = Schema.Struct({
  name: Schema.Literal("memory"),
  type: Schema.Literal("memory_20250818"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  input_examples: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Json))),
  strict: Schema.optionalKey(Schema.Boolean)
})

export interface ComputerToolsetConfigs {
  readonly cursor_position?: ToolConfig | null
  readonly double_click?: ToolConfig | null
  readonly hold_key?: ToolConfig | null
  readonly key?: ToolConfig | null
  readonly left_click?: ToolConfig | null
  readonly left_click_drag?: ToolConfig | null
  readonly left_mouse_down?: ToolConfig | null
  readonly left_mouse_up?: ToolConfig | null
  readonly middle_click?: ToolConfig | null
  readonly mouse_move?: ToolConfig | null
  readonly right_click?: ToolConfig | null
  readonly screenshot?: ToolConfig | null
  readonly scroll?: ToolConfig | null
  readonly triple_click?: ToolConfig | null
  readonly type?: ToolConfig | null
  readonly wait?: ToolConfig | null
  readonly zoom?: ToolConfig | null
}
export const ComputerToolsetConfigs: Schema.Codec<ComputerToolsetConfigs> = Schema.Struct({
  cursor_position: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  double_click: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  hold_key: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  key: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  left_click: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  left_click_drag: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  left_mouse_down: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  left_mouse_up: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  middle_click: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  mouse_move: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  right_click: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  screenshot: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  scroll: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  triple_click: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  type: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  wait: Schema.optionalKey(Schema.NullOr(ToolConfig)),
  zoom: Schema.optionalKey(Schema.NullOr(ToolConfig))
})

export interface ComputerToolset20260801 {
  readonly type: "computer_toolset_20260801"
  readonly cache_control?: CacheControlEphemeral | null
  readonly configs?: ComputerToolsetConfigs | null
}
export const ComputerToolset20260801: Schema.Codec<ComputerToolset20260801> = Schema.Struct({
  type: Schema.Literal("computer_toolset_20260801"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  configs: Schema.optionalKey(Schema.NullOr(ComputerToolsetConfigs))
})

export interface ToolTextEditor20250124 {
  readonly name: "str_replace_editor"
  readonly type: "text_editor_20250124"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  readonly strict?: boolean
}
export const ToolTextEditor20250124: Schema.Codec<ToolTextEditor20250124> = Schema.Struct({
  name: Schema.Literal("str_replace_editor"),
  type: Schema.Literal("text_editor_20250124"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  input_examples: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Json))),
  strict: Schema.optionalKey(Schema.Boolean)
})

export interface ToolTextEditor20250429 {
  readonly name: "str_replace_based_edit_tool"
  readonly type: "text_editor_20250429"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  readonly strict?: boolean
}
export const ToolTextEditor20250429: Schema.Codec<ToolTextEditor20250429> = Schema.Struct({
  name: Schema.Literal("str_replace_based_edit_tool"),
  type: Schema.Literal("text_editor_20250429"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  input_examples: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Json))),
  strict: Schema.optionalKey(Schema.Boolean)
})

export interface ToolTextEditor20250728 {
  readonly name: "str_replace_based_edit_tool"
  readonly type: "text_editor_20250728"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  readonly max_characters?: number | null
  readonly strict?: boolean
}
export const ToolTextEditor20250728: Schema.Codec<ToolTextEditor20250728> = Schema.Struct({
  name: Schema.Literal("str_replace_based_edit_tool"),
  type: Schema.Literal("text_editor_20250728"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  input_examples: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Json))),
  max_characters: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  strict: Schema.optionalKey(Schema.Boolean)
})

export interface UserLocation {
  readonly type: "approximate"
  readonly city?: string | null
  readonly country?: string | null
  readonly region?: string | null
  readonly timezone?: string | null
}
export const UserLocation: Schema.Codec<UserLocation> = Schema.Struct({
  type: Schema.Literal("approximate"),
  city: Schema.optionalKey(Schema.NullOr(Schema.String)),
  country: Schema.optionalKey(Schema.NullOr(Schema.String)),
  region: Schema.optionalKey(Schema.NullOr(Schema.String)),
  timezone: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface WebSearchTool20250305 {
  readonly name: "web_search"
  readonly type: "web_search_20250305"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly allowed_domains?: ReadonlyArray<string> | null
  readonly blocked_domains?: ReadonlyArray<string> | null
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly max_uses?: number | null
  readonly strict?: boolean
  readonly user_location?: UserLocation | null
}
export const WebSearchTool20250305: Schema.Codec<WebSearchTool20250305> = Schema.Struct({
  name: Schema.Literal("web_search"),
  type: Schema.Literal("web_search_20250305"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  allowed_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  blocked_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  max_uses: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  strict: Schema.optionalKey(Schema.Boolean),
  user_location: Schema.optionalKey(Schema.NullOr(UserLocation))
})

export interface WebFetchURLSourceAll {
  readonly type: "all"
}
export const WebFetchURLSourceAll: Schema.Codec<WebFetchURLSourceAll> = Schema.Struct({
  type: Schema.Literal("all")
})

export interface WebFetchURLSourceNone {
  readonly type: "none"
}
export const WebFetchURLSourceNone: Schema.Codec<WebFetchURLSourceNone> = Schema.Struct({
  type: Schema.Literal("none")
})

export interface WebFetchURLSourceToolReference {
  readonly name: string
  readonly type: "tool_reference"
}
export const WebFetchURLSourceToolReference: Schema.Codec<WebFetchURLSourceToolReference> = Schema.Struct({
  name: Schema.String,
  type: Schema.Literal("tool_reference")
})

export interface WebFetchURLSourceOnly {
  readonly tools: ReadonlyArray<WebFetchURLSourceToolReference>
  readonly type: "only"
}
export const WebFetchURLSourceOnly: Schema.Codec<WebFetchURLSourceOnly> = Schema.Struct({
  tools: Schema.Array(WebFetchURLSourceToolReference),
  type: Schema.Literal("only")
})

export interface WebFetchURLSourceExcept {
  readonly tools: ReadonlyArray<WebFetchURLSourceToolReference>
  readonly type: "except"
}
export const WebFetchURLSourceExcept: Schema.Codec<WebFetchURLSourceExcept> = Schema.Struct({
  tools: Schema.Array(WebFetchURLSourceToolReference),
  type: Schema.Literal("except")
})

export interface WebFetchURLSources {
  readonly client_tool_results?:
    | WebFetchURLSourceAll
    | WebFetchURLSourceNone
    | WebFetchURLSourceOnly
    | WebFetchURLSourceExcept
  readonly server_tool_results?:
    | WebFetchURLSourceAll
    | WebFetchURLSourceNone
    | WebFetchURLSourceOnly
    | WebFetchURLSourceExcept
  readonly user_input?: WebFetchURLSourceAll | WebFetchURLSourceNone
}
export const WebFetchURLSources: Schema.Codec<WebFetchURLSources> = Schema.Struct({
  client_tool_results: Schema.optionalKey(
    Schema.Union([WebFetchURLSourceAll, WebFetchURLSourceNone, WebFetchURLSourceOnly, WebFetchURLSourceExcept])
  ),
  server_tool_results: Schema.optionalKey(
    Schema.Union([WebFetchURLSourceAll, WebFetchURLSourceNone, WebFetchURLSourceOnly, WebFetchURLSourceExcept])
  ),
  user_input: Schema.optionalKey(Schema.Union([WebFetchURLSourceAll, WebFetchURLSourceNone]))
})

export interface WebFetchTool20250910 {
  readonly name: "web_fetch"
  readonly type: "web_fetch_20250910"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly allowed_domains?: ReadonlyArray<string> | null
  readonly blocked_domains?: ReadonlyArray<string> | null
  readonly cache_control?: CacheControlEphemeral | null
  readonly citations?: CitationsConfigParam | null
  readonly defer_loading?: boolean
  readonly max_content_tokens?: number | null
  readonly max_uses?: number | null
  readonly strict?: boolean
  readonly url_sources?: WebFetchURLSources | null
}
export const WebFetchTool20250910: Schema.Codec<WebFetchTool20250910> = Schema.Struct({
  name: Schema.Literal("web_fetch"),
  type: Schema.Literal("web_fetch_20250910"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  allowed_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  blocked_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  citations: Schema.optionalKey(Schema.NullOr(CitationsConfigParam)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  max_content_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  max_uses: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  strict: Schema.optionalKey(Schema.Boolean),
  url_sources: Schema.optionalKey(Schema.NullOr(WebFetchURLSources))
})

export interface WebSearchTool20260209 {
  readonly name: "web_search"
  readonly type: "web_search_20260209"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly allowed_domains?: ReadonlyArray<string> | null
  readonly blocked_domains?: ReadonlyArray<string> | null
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly max_uses?: number | null
  readonly strict?: boolean
  readonly user_location?: UserLocation | null
}
export const WebSearchTool20260209: Schema.Codec<WebSearchTool20260209> = Schema.Struct({
  name: Schema.Literal("web_search"),
  type: Schema.Literal("web_search_20260209"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  allowed_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  blocked_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  max_uses: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  strict: Schema.optionalKey(Schema.Boolean),
  user_location: Schema.optionalKey(Schema.NullOr(UserLocation))
})

export interface WebFetchTool20260209 {
  readonly name: "web_fetch"
  readonly type: "web_fetch_20260209"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly allowed_domains?: ReadonlyArray<string> | null
  readonly blocked_domains?: ReadonlyArray<string> | null
  readonly cache_control?: CacheControlEphemeral | null
  readonly citations?: CitationsConfigParam | null
  readonly defer_loading?: boolean
  readonly max_content_tokens?: number | null
  readonly max_uses?: number | null
  readonly strict?: boolean
  readonly url_sources?: WebFetchURLSources | null
}
export const WebFetchTool20260209: Schema.Codec<WebFetchTool20260209> = Schema.Struct({
  name: Schema.Literal("web_fetch"),
  type: Schema.Literal("web_fetch_20260209"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  allowed_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  blocked_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  citations: Schema.optionalKey(Schema.NullOr(CitationsConfigParam)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  max_content_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  max_uses: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  strict: Schema.optionalKey(Schema.Boolean),
  url_sources: Schema.optionalKey(Schema.NullOr(WebFetchURLSources))
})

export interface WebFetchTool20260309 {
  readonly name: "web_fetch"
  readonly type: "web_fetch_20260309"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly allowed_domains?: ReadonlyArray<string> | null
  readonly blocked_domains?: ReadonlyArray<string> | null
  readonly cache_control?: CacheControlEphemeral | null
  readonly citations?: CitationsConfigParam | null
  readonly defer_loading?: boolean
  readonly max_content_tokens?: number | null
  readonly max_uses?: number | null
  readonly strict?: boolean
  readonly url_sources?: WebFetchURLSources | null
  readonly use_cache?: boolean
}
export const WebFetchTool20260309: Schema.Codec<WebFetchTool20260309> = Schema.Struct({
  name: Schema.Literal("web_fetch"),
  type: Schema.Literal("web_fetch_20260309"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  allowed_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  blocked_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  citations: Schema.optionalKey(Schema.NullOr(CitationsConfigParam)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  max_content_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  max_uses: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  strict: Schema.optionalKey(Schema.Boolean),
  url_sources: Schema.optionalKey(Schema.NullOr(WebFetchURLSources)),
  use_cache: Schema.optionalKey(Schema.Boolean)
})

export interface WebSearchTool20260318 {
  readonly name: "web_search"
  readonly type: "web_search_20260318"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly allowed_domains?: ReadonlyArray<string> | null
  readonly blocked_domains?: ReadonlyArray<string> | null
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly max_uses?: number | null
  readonly response_inclusion?: "full" | "excluded"
  readonly strict?: boolean
  readonly user_location?: UserLocation | null
}
export const WebSearchTool20260318: Schema.Codec<WebSearchTool20260318> = Schema.Struct({
  name: Schema.Literal("web_search"),
  type: Schema.Literal("web_search_20260318"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  allowed_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  blocked_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  max_uses: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  response_inclusion: Schema.optionalKey(Schema.Literals(["full", "excluded"])),
  strict: Schema.optionalKey(Schema.Boolean),
  user_location: Schema.optionalKey(Schema.NullOr(UserLocation))
})

export interface WebFetchTool20260318 {
  readonly name: "web_fetch"
  readonly type: "web_fetch_20260318"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly allowed_domains?: ReadonlyArray<string> | null
  readonly blocked_domains?: ReadonlyArray<string> | null
  readonly cache_control?: CacheControlEphemeral | null
  readonly citations?: CitationsConfigParam | null
  readonly defer_loading?: boolean
  readonly max_content_tokens?: number | null
  readonly max_uses?: number | null
  readonly response_inclusion?: "full" | "excluded"
  readonly strict?: boolean
  readonly url_sources?: WebFetchURLSources | null
  readonly use_cache?: boolean
}
export const WebFetchTool20260318: Schema.Codec<WebFetchTool20260318> = Schema.Struct({
  name: Schema.Literal("web_fetch"),
  type: Schema.Literal("web_fetch_20260318"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  allowed_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  blocked_domains: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  citations: Schema.optionalKey(Schema.NullOr(CitationsConfigParam)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  max_content_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  max_uses: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  response_inclusion: Schema.optionalKey(Schema.Literals(["full", "excluded"])),
  strict: Schema.optionalKey(Schema.Boolean),
  url_sources: Schema.optionalKey(Schema.NullOr(WebFetchURLSources)),
  use_cache: Schema.optionalKey(Schema.Boolean)
})

export interface ToolSearchToolBm25_20251119 {
  readonly name: "tool_search_tool_bm25"
  readonly type: "tool_search_tool_bm25_20251119" | "tool_search_tool_bm25"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly strict?: boolean
}
export const ToolSearchToolBm25_20251119: Schema.Codec<ToolSearchToolBm25_20251119> = Schema.Struct({
  name: Schema.Literal("tool_search_tool_bm25"),
  type: Schema.Literals(["tool_search_tool_bm25_20251119", "tool_search_tool_bm25"]),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  strict: Schema.optionalKey(Schema.Boolean)
})

export interface ToolSearchToolRegex20251119 {
  readonly name: "tool_search_tool_regex"
  readonly type: "tool_search_tool_regex_20251119" | "tool_search_tool_regex"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly strict?: boolean
}
export const ToolSearchToolRegex20251119: Schema.Codec<ToolSearchToolRegex20251119> = Schema.Struct({
  name: Schema.Literal("tool_search_tool_regex"),
  type: Schema.Literals(["tool_search_tool_regex_20251119", "tool_search_tool_regex"]),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  strict: Schema.optionalKey(Schema.Boolean)
})

/** Beta. */
export interface ToolBash20241022 {
  readonly name: "bash"
  readonly type: "bash_20241022"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  readonly strict?: boolean
}
export const ToolBash20241022: Schema.Codec<ToolBash20241022> = Schema.Struct({
  name: Schema.Literal("bash"),
  type: Schema.Literal("bash_20241022"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  input_examples: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Json))),
  strict: Schema.optionalKey(Schema.Boolean)
})

/** Beta. */
export interface ToolComputerUse20241022 {
  readonly display_height_px: number
  readonly display_width_px: number
  readonly name: "computer"
  readonly type: "computer_20241022"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly display_number?: number | null
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  readonly strict?: boolean
}
export const ToolComputerUse20241022: Schema.Codec<ToolComputerUse20241022> = Schema.Struct({
  display_height_px: OpenSchema.number,
  display_width_px: OpenSchema.number,
  name: Schema.Literal("computer"),
  type: Schema.Literal("computer_20241022"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  display_number: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  input_examples: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Json))),
  strict: Schema.optionalKey(Schema.Boolean)
})

/** Beta. */
export interface ToolComputerUse20250124 {
  readonly display_height_px: number
  readonly display_width_px: number
  readonly name: "computer"
  readonly type: "computer_20250124"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly display_number?: number | null
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  readonly strict?: boolean
}
export const ToolComputerUse20250124: Schema.Codec<ToolComputerUse20250124> = Schema.Struct({
  display_height_px: OpenSchema.number,
  display_width_px: OpenSchema.number,
  name: Schema.Literal("computer"),
  type: Schema.Literal("computer_20250124"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  display_number: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  input_examples: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Json))),
  strict: Schema.optionalKey(Schema.Boolean)
})

/** Beta. */
export interface ToolTextEditor20241022 {
  readonly name: "str_replace_editor"
  readonly type: "text_editor_20241022"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  readonly strict?: boolean
}
export const ToolTextEditor20241022: Schema.Codec<ToolTextEditor20241022> = Schema.Struct({
  name: Schema.Literal("str_replace_editor"),
  type: Schema.Literal("text_editor_20241022"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  input_examples: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Json))),
  strict: Schema.optionalKey(Schema.Boolean)
})

/** Beta. */
export interface ToolComputerUse20251124 {
  readonly display_height_px: number
  readonly display_width_px: number
  readonly name: "computer"
  readonly type: "computer_20251124"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly display_number?: number | null
  readonly enable_zoom?: boolean
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  readonly strict?: boolean
}
export const ToolComputerUse20251124: Schema.Codec<ToolComputerUse20251124> = Schema.Struct({
  display_height_px: OpenSchema.number,
  display_width_px: OpenSchema.number,
  name: Schema.Literal("computer"),
  type: Schema.Literal("computer_20251124"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  display_number: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  enable_zoom: Schema.optionalKey(Schema.Boolean),
  input_examples: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Json))),
  strict: Schema.optionalKey(Schema.Boolean)
})

/** Beta. */
export interface AdvisorTool20260301 {
  readonly model: Model
  readonly name: "advisor"
  readonly type: "advisor_20260301"
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly cache_control?: CacheControlEphemeral | null
  readonly caching?: CacheControlEphemeral | null
  readonly defer_loading?: boolean
  readonly max_tokens?: number | null
  readonly max_uses?: number | null
  readonly strict?: boolean
}
export const AdvisorTool20260301: Schema.Codec<AdvisorTool20260301> = Schema.Struct({
  model: Model,
  name: Schema.Literal("advisor"),
  type: Schema.Literal("advisor_20260301"),
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  caching: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  max_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  max_uses: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  strict: Schema.optionalKey(Schema.Boolean)
})

/** Beta. */
export interface MCPToolConfig {
  readonly defer_loading?: boolean
  readonly enabled?: boolean
}
export const MCPToolConfig: Schema.Codec<MCPToolConfig> = Schema.Struct({
  defer_loading: Schema.optionalKey(Schema.Boolean),
  enabled: Schema.optionalKey(Schema.Boolean)
})

/** Beta. */
export interface MCPToolParam {
  readonly input_schema: { readonly [key: string]: Schema.Json }
  readonly name: string
  readonly description?: string | null
}
export const MCPToolParam: Schema.Codec<MCPToolParam> = Schema.Struct({
  input_schema: Schema.Record(Schema.String, Schema.Json),
  name: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface MCPToolset {
  readonly mcp_server_name: string
  readonly type: "mcp_toolset"
  readonly cache_control?: CacheControlEphemeral | null
  readonly configs?: { readonly [key: string]: MCPToolConfig } | null
  readonly default_config?: MCPToolConfig
  readonly tools?: ReadonlyArray<MCPToolParam> | null
}
export const MCPToolset: Schema.Codec<MCPToolset> = Schema.Struct({
  mcp_server_name: Schema.String,
  type: Schema.Literal("mcp_toolset"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  configs: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, MCPToolConfig))),
  default_config: Schema.optionalKey(MCPToolConfig),
  tools: Schema.optionalKey(Schema.NullOr(Schema.Array(MCPToolParam)))
})

export type ToolUnion =
  | Tool
  | ToolBash20250124
  | CodeExecutionTool20250522
  | CodeExecutionTool20250825
  | CodeExecutionTool20260120
  | CodeExecutionTool20260521
  | BrowserToolset20260801
  | MemoryTool20250818
  | ComputerToolset20260801
  | ToolTextEditor20250124
  | ToolTextEditor20250429
  | ToolTextEditor20250728
  | WebSearchTool20250305
  | WebFetchTool20250910
  | WebSearchTool20260209
  | WebFetchTool20260209
  | WebFetchTool20260309
  | WebSearchTool20260318
  | WebFetchTool20260318
  | ToolSearchToolBm25_20251119
  | ToolSearchToolRegex20251119
  | ToolBash20241022
  | ToolComputerUse20241022
  | ToolComputerUse20250124
  | ToolTextEditor20241022
  | ToolComputerUse20251124
  | AdvisorTool20260301
  | MCPToolset
  | OpenSchema.Variant
export const ToolUnion: Schema.Codec<ToolUnion> = OpenSchema.variants("ToolUnion", "type", [
  "custom",
  "bash_20250124",
  "code_execution_20250522",
  "code_execution_20250825",
  "code_execution_20260120",
  "code_execution_20260521",
  "browser_toolset_20260801",
  "memory_20250818",
  "computer_toolset_20260801",
  "text_editor_20250124",
  "text_editor_20250429",
  "text_editor_20250728",
  "web_search_20250305",
  "web_fetch_20250910",
  "web_search_20260209",
  "web_fetch_20260209",
  "web_fetch_20260309",
  "web_search_20260318",
  "web_fetch_20260318",
  "tool_search_tool_bm25_20251119",
  "tool_search_tool_bm25",
  "tool_search_tool_regex_20251119",
  "tool_search_tool_regex",
  "bash_20241022",
  "computer_20241022",
  "computer_20250124",
  "text_editor_20241022",
  "computer_20251124",
  "advisor_20260301",
  "mcp_toolset"
], [
  Tool,
  ToolBash20250124,
  CodeExecutionTool20250522,
  CodeExecutionTool20250825,
  CodeExecutionTool20260120,
  CodeExecutionTool20260521,
  BrowserToolset20260801,
  MemoryTool20250818,
  ComputerToolset20260801,
  ToolTextEditor20250124,
  ToolTextEditor20250429,
  ToolTextEditor20250728,
  WebSearchTool20250305,
  WebFetchTool20250910,
  WebSearchTool20260209,
  WebFetchTool20260209,
  WebFetchTool20260309,
  WebSearchTool20260318,
  WebFetchTool20260318,
  ToolSearchToolBm25_20251119,
  ToolSearchToolRegex20251119,
  ToolBash20241022,
  ToolComputerUse20241022,
  ToolComputerUse20250124,
  ToolTextEditor20241022,
  ToolComputerUse20251124,
  AdvisorTool20260301,
  MCPToolset
])

/** Beta. */
export interface ToolChangeToolDefinitionParam {
  readonly definition: ToolUnion
  readonly type: "tool_definition"
}
export const ToolChangeToolDefinitionParam: Schema.Codec<ToolChangeToolDefinitionParam> = Schema.Struct({
  definition: ToolUnion,
  type: Schema.Literal("tool_definition")
})

/** Beta. */
export interface ResponseToolChangeToolReference {
  readonly name: string
  readonly type: "tool_reference"
}
export const ResponseToolChangeToolReference: Schema.Codec<ResponseToolChangeToolReference> = Schema.Struct({
  name: Schema.String,
  type: Schema.Literal("tool_reference")
})

/** Beta. */
export interface ResponseToolChangeMCPToolReference {
  readonly name: string
  readonly server_name: string
  readonly type: "mcp_tool_reference"
}
export const ResponseToolChangeMCPToolReference: Schema.Codec<ResponseToolChangeMCPToolReference> = Schema.Struct({
  name: Schema.String,
  server_name: Schema.String,
  type: Schema.Literal("mcp_tool_reference")
})

/** Beta. */
export interface ResponseToolChangeMCPToolsetReference {
  readonly server_name: string
  readonly type: "mcp_toolset_reference"
}
export const ResponseToolChangeMCPToolsetReference: Schema.Codec<ResponseToolChangeMCPToolsetReference> = Schema.Struct(
  {
    server_name: Schema.String,
    type: Schema.Literal("mcp_toolset_reference")
  }
)

/** Beta. */
export interface ResponseToolInputSchema {
  readonly type: "object"
  readonly properties?: { readonly [key: string]: Schema.Json } | null
  readonly required?: ReadonlyArray<string> | null
  readonly [field: string]: Schema.Json
}
export const ResponseToolInputSchema: Schema.Codec<ResponseToolInputSchema> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.Literal("object"),
    properties: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
    required: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  }),
  [Schema.Record(Schema.String, Schema.Json)]
)

/** Beta. */
export interface ResponseTool {
  readonly input_schema: ResponseToolInputSchema
  readonly name: string
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  readonly defer_loading?: boolean
  readonly description?: string
  readonly eager_input_streaming?: boolean | null
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  readonly strict?: boolean
  readonly type?: "custom" | null
}
export const ResponseTool: Schema.Codec<ResponseTool> = Schema.Struct({
  input_schema: ResponseToolInputSchema,
  name: Schema.String,
  allowed_callers: Schema.optionalKey(Schema.Array(AllowedCaller)),
  defer_loading: Schema.optionalKey(Schema.Boolean),
  description: Schema.optionalKey(Schema.String),
  eager_input_streaming: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  input_examples: Schema.optionalKey(Schema.Array(Schema.Record(Schema.String, Schema.Json))),
  strict: Schema.optionalKey(Schema.Boolean),
  type: Schema.optionalKey(Schema.NullOr(Schema.Literal("custom")))
})

/** Beta. */
export type ResponseToolUnion =
  | ResponseTool
  | ToolBash20241022
  | ToolBash20250124
  | CodeExecutionTool20250522
  | CodeExecutionTool20250825
  | CodeExecutionTool20260120
  | CodeExecutionTool20260521
  | BrowserToolset20260801
  | ToolComputerUse20241022
  | MemoryTool20250818
  | ToolComputerUse20250124
  | ToolTextEditor20241022
  | ToolComputerUse20251124
  | ComputerToolset20260801
  | ToolTextEditor20250124
  | ToolTextEditor20250429
  | ToolTextEditor20250728
  | WebSearchTool20250305
  | WebFetchTool20250910
  | WebSearchTool20260209
  | WebFetchTool20260209
  | WebFetchTool20260309
  | WebSearchTool20260318
  | WebFetchTool20260318
  | AdvisorTool20260301
  | ToolSearchToolBm25_20251119
  | ToolSearchToolRegex20251119
  | MCPToolset
  | OpenSchema.Variant
export const ResponseToolUnion: Schema.Codec<ResponseToolUnion> = OpenSchema.variants("ResponseToolUnion", "type", [
  "custom",
  "bash_20241022",
  "bash_20250124",
  "code_execution_20250522",
  "code_execution_20250825",
  "code_execution_20260120",
  "code_execution_20260521",
  "browser_toolset_20260801",
  "computer_20241022",
  "memory_20250818",
  "computer_20250124",
  "text_editor_20241022",
  "computer_20251124",
  "computer_toolset_20260801",
  "text_editor_20250124",
  "text_editor_20250429",
  "text_editor_20250728",
  "web_search_20250305",
  "web_fetch_20250910",
  "web_search_20260209",
  "web_fetch_20260209",
  "web_fetch_20260309",
  "web_search_20260318",
  "web_fetch_20260318",
  "advisor_20260301",
  "tool_search_tool_bm25_20251119",
  "tool_search_tool_bm25",
  "tool_search_tool_regex_20251119",
  "tool_search_tool_regex",
  "mcp_toolset"
], [
  ResponseTool,
  ToolBash20241022,
  ToolBash20250124,
  CodeExecutionTool20250522,
  CodeExecutionTool20250825,
  CodeExecutionTool20260120,
  CodeExecutionTool20260521,
  BrowserToolset20260801,
  ToolComputerUse20241022,
  MemoryTool20250818,
  ToolComputerUse20250124,
  ToolTextEditor20241022,
  ToolComputerUse20251124,
  ComputerToolset20260801,
  ToolTextEditor20250124,
  ToolTextEditor20250429,
  ToolTextEditor20250728,
  WebSearchTool20250305,
  WebFetchTool20250910,
  WebSearchTool20260209,
  WebFetchTool20260209,
  WebFetchTool20260309,
  WebSearchTool20260318,
  WebFetchTool20260318,
  AdvisorTool20260301,
  ToolSearchToolBm25_20251119,
  ToolSearchToolRegex20251119,
  MCPToolset
])

/** Beta. */
export interface ToolChangeToolDefinition {
  readonly definition: ResponseToolUnion
  readonly type: "tool_definition"
}
export const ToolChangeToolDefinition: Schema.Codec<ToolChangeToolDefinition> = Schema.Struct({
  definition: ResponseToolUnion,
  type: Schema.Literal("tool_definition")
})

/** Beta. */
export interface MCPTool {
  readonly input_schema: { readonly [key: string]: Schema.Json }
  readonly name: string
  readonly description?: string
}
export const MCPTool: Schema.Codec<MCPTool> = Schema.Struct({
  input_schema: Schema.Record(Schema.String, Schema.Json),
  name: Schema.String,
  description: Schema.optionalKey(Schema.String)
})
