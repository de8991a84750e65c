/**
 * Tools: what Mistral defines, for a toolkit of `effect/ai`.
 *
 * Put them into a `Toolkit` with tools of your own, and send it with
 * `Chat.tools(toolkit)`, which agents and conversations take, too. A constructor
 * takes the fields of the tool in the spelling of the wire. All of them run at Mistral.
 */
import * as ToolDefinition from "@effect-genai/core/ToolDefinition"
import * as Tool from "effect/ai/Tool"
import * as Schema from "effect/Schema"
import {
  CodeInterpreterTool,
  CustomConnector,
  DocumentLibraryTool,
  ImageGenerationTool,
  WebSearchPremiumTool,
  WebSearchTool
} from "./generated/Tools.ts"

type Args<Definition> = ToolDefinition.Args<Definition>

/** A type on the wire, and the schema of the other fields. */
const wire = <const Type extends string, Definition extends { readonly type: Type }>(
  type: Type,
  definition: Schema.Codec<Definition>
): { readonly id: `mistral.${Type}`; readonly args: Schema.Codec<Args<Definition>> } => ({
  id: `mistral.${type}`,
  args: ToolDefinition.args(definition, { type })
})

const anyFields = Schema.Record(Schema.String, Schema.Json)

/** What Mistral reports of a run: the arguments of the tool, and its `info`. */
const run = { parameters: anyFields, success: anyFields } as const

/** Searches the web. */
export const WebSearch = (args: Args<WebSearchTool> = {}) =>
  Tool.providerDefined({
    ...wire("web_search", WebSearchTool),
    ...run,
    customName: "MistralWebSearch",
    providerName: "web_search"
  })(args)

/** Searches the web and the pages of news agencies. */
export const WebSearchPremium = (args: Args<WebSearchPremiumTool> = {}) =>
  Tool.providerDefined({
    ...wire("web_search_premium", WebSearchPremiumTool),
    ...run,
    customName: "MistralWebSearchPremium",
    providerName: "web_search_premium"
  })(args)

/** Runs Python. */
export const CodeInterpreter = (args: Args<CodeInterpreterTool> = {}) =>
  Tool.providerDefined({
    ...wire("code_interpreter", CodeInterpreterTool),
    ...run,
    customName: "MistralCodeInterpreter",
    providerName: "code_interpreter"
  })(args)

/** Draws images; `Files.download` reads them. */
export const ImageGeneration = (args: Args<ImageGenerationTool> = {}) =>
  Tool.providerDefined({
    ...wire("image_generation", ImageGenerationTool),
    ...run,
    customName: "MistralImageGeneration",
    providerName: "image_generation"
  })(args)

/** Searches document libraries: see `Libraries`. */
export const DocumentLibrary = (args: Args<DocumentLibraryTool>) =>
  Tool.providerDefined({
    ...wire("document_library", DocumentLibraryTool),
    ...run,
    customName: "MistralDocumentLibrary",
    providerName: "document_library"
  })(args)

/** The tools of a connector of your organization. */
export const Connector = <const Id extends string>(args: Args<CustomConnector> & { readonly connector_id: Id }) =>
  Tool.providerDefined({
    ...wire("connector", CustomConnector),
    ...run,
    customName: `MistralConnector_${args.connector_id}`,
    providerName: args.connector_id
  })(args)
