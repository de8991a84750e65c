/**
 * Every shape of Anthropic's API, each a type and a schema of the same name: `Schemas.WebSearchTool20260318`.
 *
 * A page exports its functions and the shapes that programs usually name: inputs, responses, and the main parts of
 * both. The other shapes are exported only here.
 */
export * from "./generated/Batches.ts"
export * from "./generated/Citations.ts"
export * from "./generated/Common.ts"
export * from "./generated/Content.ts"
export * from "./generated/ContentParams.ts"
export * from "./generated/Errors.ts"
export * from "./generated/Files.ts"
export * from "./generated/Messages.ts"
export * from "./generated/Models.ts"
export * from "./generated/Settings.ts"
export * from "./generated/Stream.ts"
export * from "./generated/ToolResultParams.ts"
export * from "./generated/ToolResults.ts"
export * from "./generated/Tools.ts"
export * from "./generated/Usage.ts"
export * from "./generated/Webhooks.ts"
