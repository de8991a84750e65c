// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export type ToolType = OpenSchema.Enum<"function">
export const ToolType: Schema.Codec<ToolType> = /* @__PURE__ */ OpenSchema.literals("ToolType", ["function"])

export interface FunctionDefinition {
  readonly name: string
  /** Default `""`. */
  readonly description?: string
  /** Default `false`. */
  readonly strict?: boolean
  readonly parameters: { readonly [key: string]: Schema.Json }
}
export const FunctionDefinition: Schema.Codec<FunctionDefinition> = Schema.Struct({
  name: Schema.String,
  description: Schema.optionalKey(Schema.String),
  strict: Schema.optionalKey(Schema.Boolean),
  parameters: Schema.Record(Schema.String, Schema.Json)
})

export interface FunctionTool {
  readonly type: "function"
  readonly function: FunctionDefinition
}
export const FunctionTool: Schema.Codec<FunctionTool> = Schema.Struct({
  type: Schema.Literal("function"),
  function: FunctionDefinition
})

export interface ToolConfiguration {
  readonly exclude?: ReadonlyArray<string> | null
  readonly include?: ReadonlyArray<string> | null
  readonly requires_confirmation?: ReadonlyArray<string> | null
}
export const ToolConfiguration: Schema.Codec<ToolConfiguration> = Schema.Struct({
  exclude: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  include: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  requires_confirmation: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
})

export interface WebSearchTool {
  readonly tool_configuration?: ToolConfiguration | null
  readonly type: "web_search"
}
export const WebSearchTool: Schema.Codec<WebSearchTool> = Schema.Struct({
  tool_configuration: Schema.optionalKey(Schema.NullOr(ToolConfiguration)),
  type: Schema.Literal("web_search")
})

export interface WebSearchPremiumTool {
  readonly tool_configuration?: ToolConfiguration | null
  readonly type: "web_search_premium"
}
export const WebSearchPremiumTool: Schema.Codec<WebSearchPremiumTool> = Schema.Struct({
  tool_configuration: Schema.optionalKey(Schema.NullOr(ToolConfiguration)),
  type: Schema.Literal("web_search_premium")
})

export interface CodeInterpreterTool {
  readonly tool_configuration?: ToolConfiguration | null
  readonly type: "code_interpreter"
}
export const CodeInterpreterTool: Schema.Codec<CodeInterpreterTool> = Schema.Struct({
  tool_configuration: Schema.optionalKey(Schema.NullOr(ToolConfiguration)),
  type: Schema.Literal("code_interpreter")
})

export interface ImageGenerationTool {
  readonly tool_configuration?: ToolConfiguration | null
  readonly type: "image_generation"
}
export const ImageGenerationTool: Schema.Codec<ImageGenerationTool> = Schema.Struct({
  tool_configuration: Schema.optionalKey(Schema.NullOr(ToolConfiguration)),
  type: Schema.Literal("image_generation")
})

export interface DocumentLibraryTool {
  readonly tool_configuration?: ToolConfiguration | null
  readonly type: "document_library"
  /** At least 1 item. */
  readonly library_ids: ReadonlyArray<string>
}
export const DocumentLibraryTool: Schema.Codec<DocumentLibraryTool> = Schema.Struct({
  tool_configuration: Schema.optionalKey(Schema.NullOr(ToolConfiguration)),
  type: Schema.Literal("document_library"),
  library_ids: Schema.Array(Schema.String)
})

export interface OAuth2TokenAuth {
  readonly type: "oauth2-token"
  readonly value: string
}
export const OAuth2TokenAuth: Schema.Codec<OAuth2TokenAuth> = Schema.Struct({
  type: Schema.Literal("oauth2-token"),
  value: Schema.String
})

export interface APIKeyAuth {
  readonly type: "api-key"
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

export interface CustomConnector {
  readonly type: "connector"
  readonly connector_id: string
  readonly authorization?: Authorization | null
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
  readonly name: string
}
export const FunctionName: Schema.Codec<FunctionName> = Schema.Struct({
  name: Schema.String
})

export interface NamedToolChoice {
  /** Default `function`. */
  readonly type?: ToolType
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
