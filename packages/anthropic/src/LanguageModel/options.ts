/**
 * What only Anthropic has: the fields of wire blocks that parts have no place for, as `options.anthropic` of the parts of
 * a prompt and `metadata.anthropic` of the parts of a response, in the spelling of the wire.
 */
import { isObject, type JsonObject } from "@effect-genai/core/ToolInput"
import type * as Prompt from "effect/ai/Prompt"
import type * as Schema from "effect/Schema"
import type {
  DocumentBlockParam,
  ImageBlockParam,
  RedactedThinkingBlockParam,
  TextBlockParam,
  ThinkingBlockParam,
  ToolUseBlockParam
} from "../generated/ContentParams.ts"
import type { SystemMessageParam } from "../generated/Messages.ts"
import type { ToolResultBlockParam } from "../generated/ToolResultParams.ts"

/** A type of the wire as a type of JSON. */
type Plain<A> = A extends Schema.Json ? A
  : A extends object ? { readonly [K in keyof A]: Plain<A[K]> }
  : A

/** The fields of a block except those that a part shows. */
type Fields<Block, Shown extends keyof Block = never> = Plain<Partial<Omit<Block, Shown>>>

/** A block that has no part: it is an empty text. */
type Whole = {
  readonly block?: JsonObject
}

export type TextOptions = Fields<TextBlockParam, "type" | "text"> & Whole

export type ReasoningOptions =
  | Fields<ThinkingBlockParam, "thinking">
  | Fields<RedactedThinkingBlockParam>

/**
 * How the data of a file is read: as `base64`, as `text`, as a `url` or as the id of a `file`. By default, URLs and ids
 * are recognized, and other strings are Base64.
 */
type Source = {
  readonly source?: { readonly type: "base64" | "text" | "url" | "file" } | JsonObject
}

export type FileOptions =
  & Fields<Omit<ImageBlockParam, "source" | "type"> & Omit<DocumentBlockParam, "source" | "type">>
  & Source
  & { readonly type?: "image" | "document" }

export type ToolCallOptions =
  & Fields<ToolUseBlockParam, "type" | "id" | "name" | "input">
  & {
    readonly type?: "tool_use" | "server_tool_use" | "mcp_tool_use"
    /** Its name on the wire, where the tool of the toolkit has another. */
    readonly name?: string
    /** The input as the model wrote it, where the parameters have another form. */
    readonly input?: Schema.Json
    /** The MCP server that runs it. */
    readonly server_name?: string
  }

export type ToolResultOptions = Fields<ToolResultBlockParam, "type" | "tool_use_id" | "content"> & {
  /** The type of the block, for the result of a tool that Anthropic runs: `web_search_tool_result` … */
  readonly type?: string
  /** The content of a tool that Anthropic runs, where the result has another form; null for no content at all. */
  readonly content?: Schema.Json
}

/** `cache_control` applies to the last block of the message. */
export type MessageOptions = Fields<Pick<TextBlockParam, "cache_control">> & {
  /** Sends the only text of the message as a string. */
  readonly content?: "string"
  /** Whether the message continues the turn of the message before (default: of tool results). */
  readonly joins?: boolean
}

export type SystemOptions = Fields<SystemMessageParam, "role" | "content"> & Fields<TextBlockParam, "type" | "text"> & {
  /** The blocks of the content, or none. */
  readonly content?: ReadonlyArray<JsonObject> | null
  /** Sends a system message at the start as the first of the messages. */
  readonly placement?: "messages"
}

// The interfaces of Effect have an index signature without `undefined`, which an optional field matches only with
// `exactOptionalPropertyTypes`. Programs without it would not compile, hence `@ts-ignore`.
declare module "effect/ai/Prompt" {
  interface TextPartOptions {
    /** @ts-ignore */
    readonly anthropic?: TextOptions | null
  }
  interface ReasoningPartOptions {
    /** @ts-ignore */
    readonly anthropic?: ReasoningOptions | null
  }
  interface FilePartOptions {
    /** @ts-ignore */
    readonly anthropic?: FileOptions | null
  }
  interface ToolCallPartOptions {
    /** @ts-ignore */
    readonly anthropic?: ToolCallOptions | null
  }
  interface ToolResultPartOptions {
    /** @ts-ignore */
    readonly anthropic?: ToolResultOptions | null
  }
  interface SystemMessageOptions {
    /** @ts-ignore */
    readonly anthropic?: SystemOptions | null
  }
  interface UserMessageOptions {
    /** @ts-ignore */
    readonly anthropic?: MessageOptions | null
  }
  interface AssistantMessageOptions {
    /** @ts-ignore */
    readonly anthropic?: MessageOptions | null
  }
  interface ToolMessageOptions {
    /** @ts-ignore */
    readonly anthropic?: MessageOptions | null
  }
}

declare module "effect/ai/Response" {
  interface TextPartMetadata {
    /** @ts-ignore */
    readonly anthropic?: TextOptions | null
  }
  interface TextEndPartMetadata {
    /** @ts-ignore */
    readonly anthropic?: TextOptions | null
  }
  interface ReasoningPartMetadata {
    /** @ts-ignore */
    readonly anthropic?: ReasoningOptions | null
  }
  interface ReasoningEndPartMetadata {
    /** @ts-ignore */
    readonly anthropic?: ReasoningOptions | null
  }
  interface ToolCallPartMetadata {
    /** @ts-ignore */
    readonly anthropic?: ToolCallOptions | null
  }
  interface ToolResultPartMetadata {
    /** @ts-ignore */
    readonly anthropic?: ToolResultOptions | null
  }
  interface DocumentSourcePartMetadata {
    /**
     * The citation.
     * @ts-ignore */
    readonly anthropic?: JsonObject | null
  }
  interface UrlSourcePartMetadata {
    /**
     * The citation.
     * @ts-ignore */
    readonly anthropic?: JsonObject | null
  }
  interface ResponseMetadataPartMetadata {
    /** @ts-ignore */
    readonly anthropic?: {
      /** For Anthropic's support. */
      readonly request_id?: string
      /** An event that this version does not know. */
      readonly event?: JsonObject
    } | null
  }
  interface FinishPartMetadata {
    /**
     * The fields of the message except its content: `stop_reason`, `usage`, `container` …
     * @ts-ignore */
    readonly anthropic?: JsonObject | null
  }
}

/** The fields for Anthropic of a part or a message of a prompt. */
export const fieldsOf = ({ options }: { readonly options?: Prompt.ProviderOptions | undefined }): JsonObject => {
  const fields = options?.["anthropic"]
  return isObject(fields) ? fields : {}
}

/** The options of a part with these fields; none if there are no fields. */
export const optionsOf = (fields: JsonObject): { readonly options?: { readonly anthropic: JsonObject } } =>
  Object.keys(fields).length === 0 ? {} : { options: { anthropic: fields } }
