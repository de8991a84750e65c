// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export type ToolType = OpenSchema.Enum<"function">
export const ToolType: Schema.Codec<ToolType> = /* @__PURE__ */ OpenSchema.literals("ToolType", ["function"])

/** A function of yours. `Chat.tool` makes it from a schema. */
export interface FunctionDefinition {
  /** The name by which the model calls the function. */
  readonly name: string
  /** What the function does and when to call it; the model decides based on this text. Default `""`. */
  readonly description?: string
  /** Whether the arguments are certain to follow the schema. Default `false`. */
  readonly strict?: boolean
  /** The JSON schema of the arguments. */
  readonly parameters: { readonly [key: string]: Schema.Json }
}
export const FunctionDefinition: Schema.Codec<FunctionDefinition> = Schema.Struct({
  name: Schema.String,
  description: Schema.optionalKey(Schema.String),
  strict: Schema.optionalKey(Schema.Boolean),
  parameters: Schema.Record(Schema.String, Schema.Json)
})

/** A function of yours that the model may call. */
export interface FunctionTool {
  readonly type: "function"
  /** The function. */
  readonly function: FunctionDefinition
}
export const FunctionTool: Schema.Codec<FunctionTool> = Schema.Struct({
  type: Schema.Literal("function"),
  function: FunctionDefinition
})

export interface ToolConfiguration {
  /** The functions that the model may not call; all others are allowed. */
  readonly exclude?: ReadonlyArray<string> | null
  /** The functions that the model may call; no others are allowed. */
  readonly include?: ReadonlyArray<string> | null
  /**
   * The functions whose calls wait for your
   * [approval](https://effect-genai.github.io/effect-genai/guide/mistral-agents.html#approvals).
   */
  readonly requires_confirmation?: ReadonlyArray<string> | null
}
export const ToolConfiguration: Schema.Codec<ToolConfiguration> = Schema.Struct({
  exclude: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  include: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  requires_confirmation: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
})

/** Searches the web. */
export interface WebSearchTool {
  /** Which functions of the tool the model may call, and which need your confirmation. */
  readonly tool_configuration?: ToolConfiguration | null
  readonly type: "web_search"
}
export const WebSearchTool: Schema.Codec<WebSearchTool> = Schema.Struct({
  tool_configuration: Schema.optionalKey(Schema.NullOr(ToolConfiguration)),
  type: Schema.Literal("web_search")
})

/** Searches the web and news agencies. */
export interface WebSearchPremiumTool {
  /** Which functions of the tool the model may call, and which need your confirmation. */
  readonly tool_configuration?: ToolConfiguration | null
  readonly type: "web_search_premium"
}
export const WebSearchPremiumTool: Schema.Codec<WebSearchPremiumTool> = Schema.Struct({
  tool_configuration: Schema.optionalKey(Schema.NullOr(ToolConfiguration)),
  type: Schema.Literal("web_search_premium")
})

/** Runs code that the model writes, at Mistral. */
export interface CodeInterpreterTool {
  /** Which functions of the tool the model may call, and which need your confirmation. */
  readonly tool_configuration?: ToolConfiguration | null
  readonly type: "code_interpreter"
}
export const CodeInterpreterTool: Schema.Codec<CodeInterpreterTool> = Schema.Struct({
  tool_configuration: Schema.optionalKey(Schema.NullOr(ToolConfiguration)),
  type: Schema.Literal("code_interpreter")
})

/** Makes images. */
export interface ImageGenerationTool {
  /** Which functions of the tool the model may call, and which need your confirmation. */
  readonly tool_configuration?: ToolConfiguration | null
  readonly type: "image_generation"
}
export const ImageGenerationTool: Schema.Codec<ImageGenerationTool> = Schema.Struct({
  tool_configuration: Schema.optionalKey(Schema.NullOr(ToolConfiguration)),
  type: Schema.Literal("image_generation")
})

/** Searches your [libraries](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). */
export interface DocumentLibraryTool {
  /** Which functions of the tool the model may call, and which need your confirmation. */
  readonly tool_configuration?: ToolConfiguration | null
  readonly type: "document_library"
  /**
   * Ids of the [libraries](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). At
   * least 1 item.
   */
  readonly library_ids: ReadonlyArray<string>
}
export const DocumentLibraryTool: Schema.Codec<DocumentLibraryTool> = Schema.Struct({
  tool_configuration: Schema.optionalKey(Schema.NullOr(ToolConfiguration)),
  type: Schema.Literal("document_library"),
  library_ids: Schema.Array(Schema.String)
})

export interface OAuth2TokenAuth {
  readonly type: "oauth2-token"
  /** The OAuth 2 token. */
  readonly value: string
}
export const OAuth2TokenAuth: Schema.Codec<OAuth2TokenAuth> = Schema.Struct({
  type: Schema.Literal("oauth2-token"),
  value: Schema.String
})

export interface APIKeyAuth {
  readonly type: "api-key"
  /** The API key. */
  readonly value: string
}
export const APIKeyAuth: Schema.Codec<APIKeyAuth> = Schema.Struct({
  type: Schema.Literal("api-key"),
  value: Schema.String
})

export type Authorization = OAuth2TokenAuth | APIKeyAuth | OpenSchema.Variant | OpenSchema.Untagged
export const Authorization: Schema.Codec<Authorization> = OpenSchema.variantsOrUntagged("Authorization", "type", [
  "oauth2-token",
  "api-key"
], [OAuth2TokenAuth, APIKeyAuth])

/**
 * A connector that you registered, such as an [MCP
 * server](https://effect-genai.github.io/effect-genai/guide/mcp.html).
 */
export interface CustomConnector {
  readonly type: "connector"
  /** The id or the name of the connector. */
  readonly connector_id: string
  /** The credentials that the connector needs, where it does not have them. */
  readonly authorization?: Authorization | null
  /** Which functions of the tool the model may call, and which need your confirmation. */
  readonly tool_configuration?: ToolConfiguration | null
}
export const CustomConnector: Schema.Codec<CustomConnector> = Schema.Struct({
  type: Schema.Literal("connector"),
  connector_id: Schema.String,
  authorization: Schema.optionalKey(Schema.NullOr(Authorization)),
  tool_configuration: Schema.optionalKey(Schema.NullOr(ToolConfiguration))
})

export type Tool =
  | FunctionTool
  | WebSearchTool
  | WebSearchPremiumTool
  | CodeInterpreterTool
  | ImageGenerationTool
  | DocumentLibraryTool
  | CustomConnector
  | OpenSchema.Variant
  | OpenSchema.Untagged
export const Tool: Schema.Codec<Tool> = OpenSchema.variantsOrUntagged("Tool", "type", [
  "function",
  "web_search",
  "web_search_premium",
  "code_interpreter",
  "image_generation",
  "document_library",
  "connector"
], [
  FunctionTool,
  WebSearchTool,
  WebSearchPremiumTool,
  CodeInterpreterTool,
  ImageGenerationTool,
  DocumentLibraryTool,
  CustomConnector
])

export interface FunctionName {
  /** The name of the function. */
  readonly name: string
}
export const FunctionName: Schema.Codec<FunctionName> = Schema.Struct({
  name: Schema.String
})

/** Makes the model call this function. */
export interface NamedToolChoice {
  /** The kind of tool. Default `function`. */
  readonly type?: ToolType
  /** The function to call. */
  readonly function: FunctionName
}
export const NamedToolChoice: Schema.Codec<NamedToolChoice> = Schema.Struct({
  type: Schema.optionalKey(ToolType),
  function: FunctionName
})

export type ToolChoiceMode = OpenSchema.Enum<"auto" | "none" | "any" | "required">
export const ToolChoiceMode: Schema.Codec<ToolChoiceMode> = /* @__PURE__ */ OpenSchema.literals("ToolChoiceMode", [
  "auto",
  "none",
  "any",
  "required"
])

export type ToolChoice = NamedToolChoice | ToolChoiceMode
export const ToolChoice: Schema.Codec<ToolChoice> = Schema.Union([NamedToolChoice, ToolChoiceMode])
