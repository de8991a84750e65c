// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { CitationsConfigParam } from "./Citations.ts"
import { AllowedCaller, CacheControlEphemeral, Model } from "./Common.ts"

/** Names a tool of the request that a system message adds or removes in the middle of a conversation. Beta. */
export interface ToolChangeToolReference {
  /** The name of the tool in `tools` of the request. */
  readonly name: string
  readonly type: "tool_reference"
}
export const ToolChangeToolReference: Schema.Codec<ToolChangeToolReference> = Schema.Struct({
  name: Schema.String,
  type: Schema.Literal("tool_reference")
})

/** Names one tool of an MCP server that a system message adds or removes in the middle of a conversation. Beta. */
export interface ToolChangeMCPToolReference {
  /** The name of the tool on its MCP server. */
  readonly name: string
  /** The `name` of the MCP server in `mcp_servers` of the request. */
  readonly server_name: string
  readonly type: "mcp_tool_reference"
}
export const ToolChangeMCPToolReference: Schema.Codec<ToolChangeMCPToolReference> = Schema.Struct({
  name: Schema.String,
  server_name: Schema.String,
  type: Schema.Literal("mcp_tool_reference")
})

/** Names all tools of an MCP server, which a system message adds or removes in the middle of a conversation. Beta. */
export interface ToolChangeMCPToolsetReference {
  /** The `name` of the MCP server in `mcp_servers` of the request. */
  readonly server_name: string
  readonly type: "mcp_toolset_reference"
}
export const ToolChangeMCPToolsetReference: Schema.Codec<ToolChangeMCPToolsetReference> = Schema.Struct({
  server_name: Schema.String,
  type: Schema.Literal("mcp_toolset_reference")
})

/** The JSON Schema of a tool's input, always an object. It may use other keywords of JSON Schema, such as `$defs`. */
export interface ToolInputSchema {
  readonly type: "object"
  /** The arguments by name, each with its JSON Schema. A `description` in it teaches the model what to write. */
  readonly properties?: Schema.Json
  /** The names of the arguments that every call has; the model may omit all others. */
  readonly required?: ReadonlyArray<string> | null
  readonly [field: string]: Schema.Json | undefined
}
export const ToolInputSchema: Schema.Codec<ToolInputSchema> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.Literal("object"),
    properties: Schema.optionalKey(Schema.Json),
    required: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  }),
  [Schema.Record(Schema.String, Schema.Json)]
)

/**
 * A tool of your own: the model writes its input, [your program runs
 * it](https://effect-genai.github.io/effect-genai/guide/agents.html#an-agent) and sends the result back.
 */
export interface Tool {
  /** The JSON Schema of the input that the model writes. */
  readonly input_schema: ToolInputSchema
  /** The name by which the model calls the tool. No two tools of a request share a name. */
  readonly name: string
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic. When omitted, only the model. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** What the tool does, when to use it and what it returns. The model chooses by it, so be detailed. */
  readonly description?: string
  /** Streams the input unbuffered and unvalidated, so it can end as incomplete JSON. Off when omitted. */
  readonly eager_input_streaming?: boolean | null
  /** Sample inputs for the model, each valid under the tool's schema. They count as input tokens. */
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
  readonly strict?: boolean
  /** A tool of your own; may be omitted. */
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

/** A shell of yours: the model sends a command or a `restart`, and reads the output. */
export interface ToolBash20250124 {
  readonly name: "bash"
  readonly type: "bash_20250124"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Sample inputs for the model, each valid under the tool's schema. They count as input tokens. */
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Runs Python in a container at Anthropic. It is the only version without a shell. */
export interface CodeExecutionTool20250522 {
  readonly name: "code_execution"
  readonly type: "code_execution_20250522"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Runs shell commands and edits files in a container at Anthropic. The code can call tools that allow it. */
export interface CodeExecutionTool20250825 {
  readonly name: "code_execution"
  readonly type: "code_execution_20250825"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Runs code in a container at Anthropic. The code can call tools that allow it. */
export interface CodeExecutionTool20260120 {
  readonly name: "code_execution"
  readonly type: "code_execution_20260120"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Runs code at Anthropic and shows the model the time limit. The code can call tools that allow it. */
export interface CodeExecutionTool20260521 {
  readonly name: "code_execution"
  readonly type: "code_execution_20260521"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Settings of one action of a toolset. */
export interface ToolConfig {
  /** Leaves this action out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean | null
  /** Whether the model may use this action. */
  readonly enabled?: boolean | null
}
export const ToolConfig: Schema.Codec<ToolConfig> = Schema.Struct({
  defer_loading: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
  enabled: Schema.optionalKey(Schema.NullOr(Schema.Boolean))
})

/** Settings per action of the browser. An action without an entry has its default. */
export interface BrowserToolsetConfigs {
  /** Settings of the action that closes a tab. */
  readonly close_tab?: ToolConfig | null
  /** Settings of the action that clicks the left button twice. */
  readonly double_click?: ToolConfig | null
  /** Settings of the action that puts files into a file input of the page. */
  readonly file_upload?: ToolConfig | null
  /** Settings of the action that finds elements of the page by a description. */
  readonly find?: ToolConfig | null
  /** Settings of the action that sets the value of a form field. */
  readonly form_input?: ToolConfig | null
  /** Settings of the action that reads the text of the page. */
  readonly get_page_text?: ToolConfig | null
  /** Settings of the action that holds a key down for some seconds. */
  readonly hold_key?: ToolConfig | null
  /** Settings of the action that moves the cursor over an element. */
  readonly hover?: ToolConfig | null
  /** Settings of the action that runs JavaScript in the page, with the rights of its user there. */
  readonly javascript_exec?: ToolConfig | null
  /** Settings of the action that presses a key or a combination of keys. */
  readonly key?: ToolConfig | null
  /** Settings of the action that clicks the left button. */
  readonly left_click?: ToolConfig | null
  /** Settings of the action that drags with the left button from one point to another. */
  readonly left_click_drag?: ToolConfig | null
  /** Settings of the action that presses the left button without releasing it. */
  readonly left_mouse_down?: ToolConfig | null
  /** Settings of the action that releases the left button. */
  readonly left_mouse_up?: ToolConfig | null
  /** Settings of the action that lists the open tabs. */
  readonly list_tabs?: ToolConfig | null
  /** Settings of the action that clicks the middle button. */
  readonly middle_click?: ToolConfig | null
  /** Settings of the action that moves the cursor to a point. */
  readonly mouse_move?: ToolConfig | null
  /** Settings of the action that opens a URL in a tab. */
  readonly navigate?: ToolConfig | null
  /** Settings of the action that opens a tab. */
  readonly new_tab?: ToolConfig | null
  /** Settings of the action that reads the console of the page. */
  readonly read_console?: ToolConfig | null
  /** Settings of the action that reads the network requests of the page. */
  readonly read_network?: ToolConfig | null
  /** Settings of the action that reads the structure of the page, with a reference for each element. */
  readonly read_page?: ToolConfig | null
  /** Settings of the action that clicks the right button. */
  readonly right_click?: ToolConfig | null
  /** Settings of the action that takes a screenshot. */
  readonly screenshot?: ToolConfig | null
  /** Settings of the action that scrolls at a point, in one of four directions. */
  readonly scroll?: ToolConfig | null
  /** Settings of the action that scrolls until an element is visible. */
  readonly scroll_to?: ToolConfig | null
  /** Settings of the action that makes another tab the current one. */
  readonly switch_tab?: ToolConfig | null
  /** Settings of the action that clicks the left button three times, such as to select a line. */
  readonly triple_click?: ToolConfig | null
  /** Settings of the action that types a text. */
  readonly type?: ToolConfig | null
  /** Settings of the action that waits for some seconds. */
  readonly wait?: ToolConfig | null
  /** Settings of the action that takes a detailed screenshot of one region. */
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

/**
 * Controls a browser that [your program
 * runs](https://effect-genai.github.io/effect-genai/guide/provider-tools.html#anthropics-tools), one tool per action.
 * The content of pages is untrusted input.
 */
export interface BrowserToolset20260801 {
  readonly type: "browser_toolset_20260801"
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Turns single actions on or off, or defers them. When omitted, each action has its default. */
  readonly configs?: BrowserToolsetConfigs | null
}
export const BrowserToolset20260801: Schema.Codec<BrowserToolset20260801> = Schema.Struct({
  type: Schema.Literal("browser_toolset_20260801"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  configs: Schema.optionalKey(Schema.NullOr(BrowserToolsetConfigs))
})

/**
 * Stores what the model learns in files of yours, for later conversations.
 * [Memory](https://effect-genai.github.io/effect-genai/guide/memory.html) has its handler.
 */
export interface MemoryTool20250818 {
  readonly name: "memory"
  readonly type: "memory_20250818"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Sample inputs for the model, each valid under the tool's schema. They count as input tokens. */
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Settings per action of the screen. An action without an entry has its default. */
export interface ComputerToolsetConfigs {
  /** Settings of the action that reports where the cursor is. */
  readonly cursor_position?: ToolConfig | null
  /** Settings of the action that clicks the left button twice. */
  readonly double_click?: ToolConfig | null
  /** Settings of the action that holds a key down for some seconds. */
  readonly hold_key?: ToolConfig | null
  /** Settings of the action that presses a key or a combination of keys. */
  readonly key?: ToolConfig | null
  /** Settings of the action that clicks the left button. */
  readonly left_click?: ToolConfig | null
  /** Settings of the action that drags with the left button from one point to another. */
  readonly left_click_drag?: ToolConfig | null
  /** Settings of the action that presses the left button without releasing it. */
  readonly left_mouse_down?: ToolConfig | null
  /** Settings of the action that releases the left button. */
  readonly left_mouse_up?: ToolConfig | null
  /** Settings of the action that clicks the middle button. */
  readonly middle_click?: ToolConfig | null
  /** Settings of the action that moves the cursor to a point. */
  readonly mouse_move?: ToolConfig | null
  /** Settings of the action that clicks the right button. */
  readonly right_click?: ToolConfig | null
  /** Settings of the action that takes a screenshot. */
  readonly screenshot?: ToolConfig | null
  /** Settings of the action that scrolls at a point, in one of four directions. */
  readonly scroll?: ToolConfig | null
  /** Settings of the action that clicks the left button three times, such as to select a line. */
  readonly triple_click?: ToolConfig | null
  /** Settings of the action that types a text. */
  readonly type?: ToolConfig | null
  /** Settings of the action that waits for some seconds. */
  readonly wait?: ToolConfig | null
  /** Settings of the action that takes a detailed screenshot of one region. */
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

/**
 * Controls a screen of yours, one tool per action. [Your
 * program](https://effect-genai.github.io/effect-genai/guide/provider-tools.html#anthropics-tools) clicks, types and
 * takes the screenshots.
 */
export interface ComputerToolset20260801 {
  readonly type: "computer_toolset_20260801"
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Turns single actions on or off, or defers them. When omitted, each action has its default. */
  readonly configs?: ComputerToolsetConfigs | null
}
export const ComputerToolset20260801: Schema.Codec<ComputerToolset20260801> = Schema.Struct({
  type: Schema.Literal("computer_toolset_20260801"),
  cache_control: Schema.optionalKey(Schema.NullOr(CacheControlEphemeral)),
  configs: Schema.optionalKey(Schema.NullOr(ComputerToolsetConfigs))
})

/** Views, creates and edits text files of yours. It is the last version with `undo_edit`. */
export interface ToolTextEditor20250124 {
  readonly name: "str_replace_editor"
  readonly type: "text_editor_20250124"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Sample inputs for the model, each valid under the tool's schema. They count as input tokens. */
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Views, creates and edits text files of yours. It has no `undo_edit`. */
export interface ToolTextEditor20250429 {
  readonly name: "str_replace_based_edit_tool"
  readonly type: "text_editor_20250429"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Sample inputs for the model, each valid under the tool's schema. They count as input tokens. */
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Views, creates and edits text files of yours. `max_characters` limits what viewing a file costs. */
export interface ToolTextEditor20250728 {
  readonly name: "str_replace_based_edit_tool"
  readonly type: "text_editor_20250728"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Sample inputs for the model, each valid under the tool's schema. They count as input tokens. */
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  /** The most characters that a view of a file shows; the rest is cut off. */
  readonly max_characters?: number | null
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Roughly where the user is. Searches then prefer what is near. */
export interface UserLocation {
  readonly type: "approximate"
  /** The city, such as `Lima`. */
  readonly city?: string | null
  /** The country, as an ISO 3166-1 code of two letters, such as `PE`. */
  readonly country?: string | null
  /** The state, province or region. */
  readonly region?: string | null
  /** The time zone by its IANA name, such as `America/Lima`. */
  readonly timezone?: string | null
}
export const UserLocation: Schema.Codec<UserLocation> = Schema.Struct({
  type: Schema.Literal("approximate"),
  city: Schema.optionalKey(Schema.NullOr(Schema.String)),
  country: Schema.optionalKey(Schema.NullOr(Schema.String)),
  region: Schema.optionalKey(Schema.NullOr(Schema.String)),
  timezone: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Searches the web at Anthropic, for a fee per search. All results enter the prompt. */
export interface WebSearchTool20250305 {
  readonly name: "web_search"
  readonly type: "web_search_20250305"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** The only domains that results may come from, without `https://`. Excludes `blocked_domains`. */
  readonly allowed_domains?: ReadonlyArray<string> | null
  /** Domains that no result comes from, without `https://`. Excludes `allowed_domains`. */
  readonly blocked_domains?: ReadonlyArray<string> | null
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** The most uses in one request; a further one gets the error `max_uses_exceeded`. Unlimited when omitted. */
  readonly max_uses?: number | null
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
  readonly strict?: boolean
  /** Where the user roughly is, for results that fit the place. When omitted, no place is preferred. */
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

/** Every URL from this source may be fetched. */
export interface WebFetchURLSourceAll {
  readonly type: "all"
}
export const WebFetchURLSourceAll: Schema.Codec<WebFetchURLSourceAll> = Schema.Struct({
  type: Schema.Literal("all")
})

/** No URL from this source may be fetched. */
export interface WebFetchURLSourceNone {
  readonly type: "none"
}
export const WebFetchURLSourceNone: Schema.Codec<WebFetchURLSourceNone> = Schema.Struct({
  type: Schema.Literal("none")
})

/** Names a tool of the request whose results supply URLs, or do not. */
export interface WebFetchURLSourceToolReference {
  /** The name of a tool in `tools` of the request. */
  readonly name: string
  readonly type: "tool_reference"
}
export const WebFetchURLSourceToolReference: Schema.Codec<WebFetchURLSourceToolReference> = Schema.Struct({
  name: Schema.String,
  type: Schema.Literal("tool_reference")
})

/** Only the results of the named tools supply URLs. */
export interface WebFetchURLSourceOnly {
  /** The tools whose results supply URLs. */
  readonly tools: ReadonlyArray<WebFetchURLSourceToolReference>
  readonly type: "only"
}
export const WebFetchURLSourceOnly: Schema.Codec<WebFetchURLSourceOnly> = Schema.Struct({
  tools: Schema.Array(WebFetchURLSourceToolReference),
  type: Schema.Literal("only")
})

/** The results of all but the named tools supply URLs. */
export interface WebFetchURLSourceExcept {
  /** The tools whose results supply none. */
  readonly tools: ReadonlyArray<WebFetchURLSourceToolReference>
  readonly type: "except"
}
export const WebFetchURLSourceExcept: Schema.Codec<WebFetchURLSourceExcept> = Schema.Struct({
  tools: Schema.Array(WebFetchURLSourceToolReference),
  type: Schema.Literal("except")
})

/** Where a URL must have appeared to be fetched. */
export interface WebFetchURLSources {
  /** Which results of your own tools supply URLs. A tool that returns untrusted text supplies untrusted URLs. */
  readonly client_tool_results?:
    | WebFetchURLSourceAll
    | WebFetchURLSourceNone
    | WebFetchURLSourceOnly
    | WebFetchURLSourceExcept
  /** Which results of Anthropic's tools supply URLs. Only web search and web fetch have any. */
  readonly server_tool_results?:
    | WebFetchURLSourceAll
    | WebFetchURLSourceNone
    | WebFetchURLSourceOnly
    | WebFetchURLSourceExcept
  /** Whether messages of the user supply URLs. */
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

/** Fetches pages and PDFs by URLs that the conversation has. All of their text enters the prompt. */
export interface WebFetchTool20250910 {
  readonly name: "web_fetch"
  readonly type: "web_fetch_20250910"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** The only domains that may be fetched from, without `https://`. Excludes `blocked_domains`. */
  readonly allowed_domains?: ReadonlyArray<string> | null
  /** Domains that are never fetched from, without `https://`. Excludes `allowed_domains`. */
  readonly blocked_domains?: ReadonlyArray<string> | null
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Whether the model may cite passages of the fetched document. Off when omitted. */
  readonly citations?: CitationsConfigParam | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** The most tokens of one document in the prompt, approximately; the rest of a text is cut off. */
  readonly max_content_tokens?: number | null
  /** The most uses in one request; a further one gets the error `max_uses_exceeded`. Unlimited when omitted. */
  readonly max_uses?: number | null
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
  readonly strict?: boolean
  /** Which parts of the conversation supply URLs to fetch. Fewer make it harder for a page to leak data. */
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

/** Searches the web at Anthropic, for a fee per search. Code there can filter the results first. */
export interface WebSearchTool20260209 {
  readonly name: "web_search"
  readonly type: "web_search_20260209"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** The only domains that results may come from, without `https://`. Excludes `blocked_domains`. */
  readonly allowed_domains?: ReadonlyArray<string> | null
  /** Domains that no result comes from, without `https://`. Excludes `allowed_domains`. */
  readonly blocked_domains?: ReadonlyArray<string> | null
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** The most uses in one request; a further one gets the error `max_uses_exceeded`. Unlimited when omitted. */
  readonly max_uses?: number | null
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
  readonly strict?: boolean
  /** Where the user roughly is, for results that fit the place. When omitted, no place is preferred. */
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

/** Fetches pages and PDFs by URLs that the conversation has. Code at Anthropic can filter them first. */
export interface WebFetchTool20260209 {
  readonly name: "web_fetch"
  readonly type: "web_fetch_20260209"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** The only domains that may be fetched from, without `https://`. Excludes `blocked_domains`. */
  readonly allowed_domains?: ReadonlyArray<string> | null
  /** Domains that are never fetched from, without `https://`. Excludes `allowed_domains`. */
  readonly blocked_domains?: ReadonlyArray<string> | null
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Whether the model may cite passages of the fetched document. Off when omitted. */
  readonly citations?: CitationsConfigParam | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** The most tokens of one document in the prompt, approximately; the rest of a text is cut off. */
  readonly max_content_tokens?: number | null
  /** The most uses in one request; a further one gets the error `max_uses_exceeded`. Unlimited when omitted. */
  readonly max_uses?: number | null
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
  readonly strict?: boolean
  /** Which parts of the conversation supply URLs to fetch. Fewer make it harder for a page to leak data. */
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

/** Fetches pages and PDFs by URLs that the conversation has. `use_cache` can demand a fresh copy. */
export interface WebFetchTool20260309 {
  readonly name: "web_fetch"
  readonly type: "web_fetch_20260309"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** The only domains that may be fetched from, without `https://`. Excludes `blocked_domains`. */
  readonly allowed_domains?: ReadonlyArray<string> | null
  /** Domains that are never fetched from, without `https://`. Excludes `allowed_domains`. */
  readonly blocked_domains?: ReadonlyArray<string> | null
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Whether the model may cite passages of the fetched document. Off when omitted. */
  readonly citations?: CitationsConfigParam | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** The most tokens of one document in the prompt, approximately; the rest of a text is cut off. */
  readonly max_content_tokens?: number | null
  /** The most uses in one request; a further one gets the error `max_uses_exceeded`. Unlimited when omitted. */
  readonly max_uses?: number | null
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
  readonly strict?: boolean
  /** Which parts of the conversation supply URLs to fetch. Fewer make it harder for a page to leak data. */
  readonly url_sources?: WebFetchURLSources | null
  /** Whether a cached copy of the page may be returned. `false` fetches the page itself, which is slower. */
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

/** Searches the web at Anthropic, for a fee per search. `response_inclusion` can shorten the response. */
export interface WebSearchTool20260318 {
  readonly name: "web_search"
  readonly type: "web_search_20260318"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** The only domains that results may come from, without `https://`. Excludes `blocked_domains`. */
  readonly allowed_domains?: ReadonlyArray<string> | null
  /** Domains that no result comes from, without `https://`. Excludes `allowed_domains`. */
  readonly blocked_domains?: ReadonlyArray<string> | null
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** The most uses in one request; a further one gets the error `max_uses_exceeded`. Unlimited when omitted. */
  readonly max_uses?: number | null
  /** `excluded` drops results that code at Anthropic consumed from the response. When omitted, `full`. */
  readonly response_inclusion?: "full" | "excluded"
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
  readonly strict?: boolean
  /** Where the user roughly is, for results that fit the place. When omitted, no place is preferred. */
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

/** Fetches pages and PDFs by URLs that the conversation has. `response_inclusion` can shorten the response. */
export interface WebFetchTool20260318 {
  readonly name: "web_fetch"
  readonly type: "web_fetch_20260318"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** The only domains that may be fetched from, without `https://`. Excludes `blocked_domains`. */
  readonly allowed_domains?: ReadonlyArray<string> | null
  /** Domains that are never fetched from, without `https://`. Excludes `allowed_domains`. */
  readonly blocked_domains?: ReadonlyArray<string> | null
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Whether the model may cite passages of the fetched document. Off when omitted. */
  readonly citations?: CitationsConfigParam | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** The most tokens of one document in the prompt, approximately; the rest of a text is cut off. */
  readonly max_content_tokens?: number | null
  /** The most uses in one request; a further one gets the error `max_uses_exceeded`. Unlimited when omitted. */
  readonly max_uses?: number | null
  /** `excluded` drops documents that code at Anthropic consumed from the response. When omitted, `full`. */
  readonly response_inclusion?: "full" | "excluded"
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
  readonly strict?: boolean
  /** Which parts of the conversation supply URLs to fetch. Fewer make it harder for a page to leak data. */
  readonly url_sources?: WebFetchURLSources | null
  /** Whether a cached copy of the page may be returned. `false` fetches the page itself, which is slower. */
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

/** Finds tools with `defer_loading` by words, ranked by BM25. Those it finds enter the prompt. */
export interface ToolSearchToolBm25_20251119 {
  readonly name: "tool_search_tool_bm25"
  /** The version of the tool; the one without a date is the newest. */
  readonly type: "tool_search_tool_bm25_20251119" | "tool_search_tool_bm25"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Finds tools with `defer_loading` by a regular expression of the model. Those it finds enter the prompt. */
export interface ToolSearchToolRegex20251119 {
  readonly name: "tool_search_tool_regex"
  /** The version of the tool; the one without a date is the newest. */
  readonly type: "tool_search_tool_regex_20251119" | "tool_search_tool_regex"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** A shell of yours: the model sends a command or a `restart`, and reads the output. Beta. */
export interface ToolBash20241022 {
  readonly name: "bash"
  readonly type: "bash_20241022"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Sample inputs for the model, each valid under the tool's schema. They count as input tokens. */
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** The first version of the tool that controls a screen of yours. It cannot scroll or wait. Beta. */
export interface ToolComputerUse20241022 {
  /** The height of the screen in pixels. Coordinates refer to it, so screenshots need this height. */
  readonly display_height_px: number
  /** The width of the screen in pixels. Coordinates refer to it, so screenshots need this width. */
  readonly display_width_px: number
  readonly name: "computer"
  readonly type: "computer_20241022"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** The number of the X11 display, such as `0` or `1`. Only for an environment with X11. */
  readonly display_number?: number | null
  /** Sample inputs for the model, each valid under the tool's schema. They count as input tokens. */
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Controls a screen of yours. Since this version it can scroll, hold keys and wait. Beta. */
export interface ToolComputerUse20250124 {
  /** The height of the screen in pixels. Coordinates refer to it, so screenshots need this height. */
  readonly display_height_px: number
  /** The width of the screen in pixels. Coordinates refer to it, so screenshots need this width. */
  readonly display_width_px: number
  readonly name: "computer"
  readonly type: "computer_20250124"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** The number of the X11 display, such as `0` or `1`. Only for an environment with X11. */
  readonly display_number?: number | null
  /** Sample inputs for the model, each valid under the tool's schema. They count as input tokens. */
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Views, creates and edits text files of yours. Its command `undo_edit` reverts the last edit. Beta. */
export interface ToolTextEditor20241022 {
  readonly name: "str_replace_editor"
  readonly type: "text_editor_20241022"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Sample inputs for the model, each valid under the tool's schema. They count as input tokens. */
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Controls a screen of yours. Since this version it can zoom. Beta. */
export interface ToolComputerUse20251124 {
  /** The height of the screen in pixels. Coordinates refer to it, so screenshots need this height. */
  readonly display_height_px: number
  /** The width of the screen in pixels. Coordinates refer to it, so screenshots need this width. */
  readonly display_width_px: number
  readonly name: "computer"
  readonly type: "computer_20251124"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** The number of the X11 display, such as `0` or `1`. Only for an environment with X11. */
  readonly display_number?: number | null
  /** Lets the model ask for one region of the screen in detail. */
  readonly enable_zoom?: boolean
  /** Sample inputs for the model, each valid under the tool's schema. They count as input tokens. */
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Lets the model consult a stronger one about the conversation, at the price of that model. Beta. */
export interface AdvisorTool20260301 {
  /** The model that gives the advice. It has to be at least as capable as the one that asks. */
  readonly model: Model
  readonly name: "advisor"
  readonly type: "advisor_20260301"
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic, by its version. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Caches the advisor's prompt between its calls. It pays from about three calls on; off when omitted. */
  readonly caching?: CacheControlEphemeral | null
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** The most tokens of one piece of advice, thinking included. At least 1024. */
  readonly max_tokens?: number | null
  /** The most uses in one request; a further one gets the error `max_uses_exceeded`. Unlimited when omitted. */
  readonly max_uses?: number | null
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
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

/** Settings of one tool of an MCP server, or the defaults of all. Beta. */
export interface MCPToolConfig {
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** Whether the model may call the tool. Enabled when omitted. */
  readonly enabled?: boolean
}
export const MCPToolConfig: Schema.Codec<MCPToolConfig> = Schema.Struct({
  defer_loading: Schema.optionalKey(Schema.Boolean),
  enabled: Schema.optionalKey(Schema.Boolean)
})

/** A tool of an MCP server, as listed earlier, so that the server is not queried for its list. Beta. */
export interface MCPToolParam {
  /** The JSON Schema of the input, as the server defines it. */
  readonly input_schema: { readonly [key: string]: Schema.Json }
  /** The name of the tool on its server. */
  readonly name: string
  /** What the tool does, as its server describes it. */
  readonly description?: string | null
}
export const MCPToolParam: Schema.Codec<MCPToolParam> = Schema.Struct({
  input_schema: Schema.Record(Schema.String, Schema.Json),
  name: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/**
 * The tools of one MCP server, which [Anthropic
 * calls](https://effect-genai.github.io/effect-genai/guide/mcp.html#at-anthropic) for the model. Beta.
 */
export interface MCPToolset {
  /** The `name` of the server in `mcp_servers` of the request. */
  readonly mcp_server_name: string
  readonly type: "mcp_toolset"
  /** Ends a cached prefix of the prompt after this tool. A request has at most 4 such places. */
  readonly cache_control?: CacheControlEphemeral | null
  /** Settings per tool, by its name on the server. They override `default_config`. */
  readonly configs?: { readonly [key: string]: MCPToolConfig } | null
  /** Settings of all tools without an entry in `configs`. When omitted, all are enabled. */
  readonly default_config?: MCPToolConfig
  /** The tools of the server, when you have their list. When omitted, Anthropic gets it from the server. */
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

/**
 * A tool that a request gives the model, yours or [one of
 * Anthropic's](https://effect-genai.github.io/effect-genai/guide/provider-tools.html#anthropics-tools).
 */
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

/** Defines a tool in the middle of a conversation. Unlike a change of `tools`, this keeps the prompt cached. Beta. */
export interface ToolChangeToolDefinitionParam {
  /** The full definition of a new tool, or of one that replaces the tool of its name. */
  readonly definition: ToolUnion
  readonly type: "tool_definition"
}
export const ToolChangeToolDefinitionParam: Schema.Codec<ToolChangeToolDefinitionParam> = Schema.Struct({
  definition: ToolUnion,
  type: Schema.Literal("tool_definition")
})

/** Names a tool of the request, in a tool change that Anthropic returns. Beta. */
export interface ResponseToolChangeToolReference {
  /** The name of the tool in `tools` of the request. */
  readonly name: string
  readonly type: "tool_reference"
}
export const ResponseToolChangeToolReference: Schema.Codec<ResponseToolChangeToolReference> = Schema.Struct({
  name: Schema.String,
  type: Schema.Literal("tool_reference")
})

/** Names one tool of an MCP server, in a tool change that Anthropic returns. Beta. */
export interface ResponseToolChangeMCPToolReference {
  /** The name of the tool on its MCP server. */
  readonly name: string
  /** The `name` of the MCP server in `mcp_servers` of the request. */
  readonly server_name: string
  readonly type: "mcp_tool_reference"
}
export const ResponseToolChangeMCPToolReference: Schema.Codec<ResponseToolChangeMCPToolReference> = Schema.Struct({
  name: Schema.String,
  server_name: Schema.String,
  type: Schema.Literal("mcp_tool_reference")
})

/** Names all tools of an MCP server, in a tool change that Anthropic returns. Beta. */
export interface ResponseToolChangeMCPToolsetReference {
  /** The `name` of the MCP server in `mcp_servers` of the request. */
  readonly server_name: string
  readonly type: "mcp_toolset_reference"
}
export const ResponseToolChangeMCPToolsetReference: Schema.Codec<ResponseToolChangeMCPToolsetReference> = Schema.Struct(
  {
    server_name: Schema.String,
    type: Schema.Literal("mcp_toolset_reference")
  }
)

/** The JSON Schema of a tool's input, as Anthropic returns it. Beta. */
export interface ResponseToolInputSchema {
  readonly type: "object"
  /** The arguments by name, each with its JSON Schema. A `description` in it teaches the model what to write. */
  readonly properties?: { readonly [key: string]: Schema.Json } | null
  /** The names of the arguments that every call has; the model may omit all others. */
  readonly required?: ReadonlyArray<string> | null
  readonly [field: string]: Schema.Json | undefined
}
export const ResponseToolInputSchema: Schema.Codec<ResponseToolInputSchema> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.Literal("object"),
    properties: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
    required: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
  }),
  [Schema.Record(Schema.String, Schema.Json)]
)

/** A tool of your own, as Anthropic returns it. Beta. */
export interface ResponseTool {
  /** The JSON Schema of the input that the model writes. */
  readonly input_schema: ResponseToolInputSchema
  /** The name by which the model calls the tool. No two tools of a request share a name. */
  readonly name: string
  /** Who may call the tool: the model (`direct`) or code that runs at Anthropic. When omitted, only the model. */
  readonly allowed_callers?: ReadonlyArray<AllowedCaller>
  /** Leaves the tool out of the prompt until a tool search finds it, which saves input tokens. */
  readonly defer_loading?: boolean
  /** What the tool does, when to use it and what it returns. The model chooses by it, so be detailed. */
  readonly description?: string
  /** Streams the input unbuffered and unvalidated, so it can end as incomplete JSON. Off when omitted. */
  readonly eager_input_streaming?: boolean | null
  /** Sample inputs for the model, each valid under the tool's schema. They count as input tokens. */
  readonly input_examples?: ReadonlyArray<{ readonly [key: string]: Schema.Json }>
  /** Guarantees that every call matches the definition. When omitted, an input may break the schema. */
  readonly strict?: boolean
  /** A tool of your own; may be omitted. */
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

/** A tool of the conversation, as Anthropic returns it. Beta. */
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

/** Defines a tool, in a tool change that Anthropic returns. Beta. */
export interface ToolChangeToolDefinition {
  /** The full definition of the tool. */
  readonly definition: ResponseToolUnion
  readonly type: "tool_definition"
}
export const ToolChangeToolDefinition: Schema.Codec<ToolChangeToolDefinition> = Schema.Struct({
  definition: ResponseToolUnion,
  type: Schema.Literal("tool_definition")
})

/** A tool that an MCP server has listed to Anthropic. Beta. */
export interface MCPTool {
  /** The JSON Schema of the input, as the server defines it. */
  readonly input_schema: { readonly [key: string]: Schema.Json }
  /** The name of the tool on its server. */
  readonly name: string
  /** What the tool does, as its server describes it. */
  readonly description?: string
}
export const MCPTool: Schema.Codec<MCPTool> = Schema.Struct({
  input_schema: Schema.Record(Schema.String, Schema.Json),
  name: Schema.String,
  description: Schema.optionalKey(Schema.String)
})
