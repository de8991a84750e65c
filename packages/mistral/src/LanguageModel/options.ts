/** What parts and messages have in `options.mistral` and `metadata.mistral`. */
import type * as Schema from "effect/Schema"

/** The wire chunk of a part, where the part alone cannot rebuild it. It counts while the part is what it converts to. */
export type ChunkOptions = { readonly chunk?: Schema.Json }

export type FileOptions = ChunkOptions & {
  /** The id of an uploaded file, in place of `data`. */
  readonly file_id?: string
  /** How closely the model looks at an image: `low`, `auto` or `high`. */
  readonly detail?: string
}

/** The wire call of a part, and its parameters if they differ from the arguments. */
export type ToolCallOptions = { readonly call?: Schema.Json; readonly params?: Schema.Json }

/** The wire message of a message or a tool result. It counts while the parts are what it converts to. */
export type MessageOptions = { readonly message?: Schema.Json }

export type AssistantOptions = MessageOptions & {
  /** Whether the model continues this message. */
  readonly prefix?: boolean
}

// The interfaces of Effect have an index signature without `undefined`, which an optional field matches only with
// `exactOptionalPropertyTypes`. Programs without it would not compile, hence `@ts-ignore`.
declare module "effect/ai/Prompt" {
  interface TextPartOptions {
    /** @ts-ignore */
    readonly mistral?: ChunkOptions | null
  }
  interface ReasoningPartOptions {
    /** @ts-ignore */
    readonly mistral?: ChunkOptions | null
  }
  interface FilePartOptions {
    /** @ts-ignore */
    readonly mistral?: FileOptions | null
  }
  interface ToolCallPartOptions {
    /** @ts-ignore */
    readonly mistral?: ToolCallOptions | null
  }
  interface ToolResultPartOptions {
    /** @ts-ignore */
    readonly mistral?: MessageOptions | null
  }
  interface SystemMessageOptions {
    /** @ts-ignore */
    readonly mistral?: MessageOptions | null
  }
  interface UserMessageOptions {
    /** @ts-ignore */
    readonly mistral?: MessageOptions | null
  }
  interface AssistantMessageOptions {
    /** @ts-ignore */
    readonly mistral?: AssistantOptions | null
  }
}

declare module "effect/ai/Response" {
  interface TextPartMetadata {
    /** @ts-ignore */
    readonly mistral?: ChunkOptions | null
  }
  interface TextStartPartMetadata {
    /** @ts-ignore */
    readonly mistral?: ChunkOptions | null
  }
  interface ReasoningPartMetadata {
    /** @ts-ignore */
    readonly mistral?: ChunkOptions | null
  }
  interface ReasoningEndPartMetadata {
    /** @ts-ignore */
    readonly mistral?: ChunkOptions | null
  }
  interface FilePartMetadata {
    /** @ts-ignore */
    readonly mistral?: ChunkOptions | null
  }
  interface ToolCallPartMetadata {
    /** @ts-ignore */
    readonly mistral?: ToolCallOptions | null
  }
  interface ResponseMetadataPartMetadata {
    /**
     * The id of the request, for Mistral's support.
     * @ts-ignore */
    readonly mistral?: { readonly requestId?: string } | null
  }
  interface FinishPartMetadata {
    /**
     * The finish reason and the usage as Mistral reported them.
     * @ts-ignore */
    readonly mistral?: { readonly finish_reason: string; readonly usage: Schema.Json } | null
  }
}
