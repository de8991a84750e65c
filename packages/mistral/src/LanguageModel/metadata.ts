/** What parts and messages have in `options.mistral` and `metadata.mistral`. */
import type {} from "effect/ai/Prompt"
import type {} from "effect/ai/Response"
import * as ToolInput from "@effect-genai/core/ToolInput"
import type * as Schema from "effect/Schema"

/** The wire chunk of a part, where the part alone cannot rebuild it. It counts while the part is what it converts to. */
type OfChunk = { readonly chunk?: Schema.Json }

type OfFile = OfChunk & {
  /** The id of an uploaded file, in place of `data`. */
  readonly file_id?: string
  /** How closely the model looks at an image: `low`, `auto` or `high`. */
  readonly detail?: string
}

/** The wire call of a part, and its parameters if they differ from the arguments. */
type OfCall = { readonly call?: Schema.Json; readonly params?: Schema.Json }

/** The wire message of a message or a tool result. It counts while the parts are what it converts to. */
type OfMessage = { readonly message?: Schema.Json }

declare module "effect/ai/Prompt" {
  interface TextPartOptions extends ProviderOptions {
    readonly mistral?: OfChunk | null
  }
  interface ReasoningPartOptions extends ProviderOptions {
    readonly mistral?: OfChunk | null
  }
  interface FilePartOptions extends ProviderOptions {
    readonly mistral?: OfFile | null
  }
  interface ToolCallPartOptions extends ProviderOptions {
    readonly mistral?: OfCall | null
  }
  interface ToolResultPartOptions extends ProviderOptions {
    readonly mistral?: OfMessage | null
  }
  interface SystemMessageOptions extends ProviderOptions {
    readonly mistral?: OfMessage | null
  }
  interface UserMessageOptions extends ProviderOptions {
    readonly mistral?: OfMessage | null
  }
  interface AssistantMessageOptions extends ProviderOptions {
    /** With `prefix`, the model continues this message. */
    readonly mistral?: OfMessage & { readonly prefix?: boolean } | null
  }
}

declare module "effect/ai/Response" {
  interface TextPartMetadata extends ProviderMetadata {
    readonly mistral?: OfChunk | null
  }
  interface TextStartPartMetadata extends ProviderMetadata {
    readonly mistral?: OfChunk | null
  }
  interface ReasoningPartMetadata extends ProviderMetadata {
    readonly mistral?: OfChunk | null
  }
  interface ReasoningEndPartMetadata extends ProviderMetadata {
    readonly mistral?: OfChunk | null
  }
  interface FilePartMetadata extends ProviderMetadata {
    readonly mistral?: OfChunk | null
  }
  interface ToolCallPartMetadata extends ProviderMetadata {
    readonly mistral?: OfCall | null
  }
  interface ResponseMetadataPartMetadata extends ProviderMetadata {
    /** The id of the request, for Mistral's support. */
    readonly mistral?: { readonly requestId?: string } | null
  }
  interface FinishPartMetadata extends ProviderMetadata {
    /** The finish reason and the usage as Mistral reported them. */
    readonly mistral?: { readonly finish_reason: string; readonly usage: Schema.Json } | null
  }
}

/** Mistral's options of a part or a message; they may come from JSON, so their fields are not checked yet. */
export const optionsOf = (
  { options }: { readonly options: { readonly [provider: string]: Schema.Json | undefined } }
): { readonly [field: string]: Schema.Json | undefined } => {
  const { mistral } = options
  return ToolInput.isObject(mistral) ? mistral : {}
}
