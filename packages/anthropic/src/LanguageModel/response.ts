/** A message of the model, as parts of a response. */
import { numberAt, textAt } from "@effect-genai/core/Provider"
import type { ResponseMeta } from "@effect-genai/core/ResponseMeta"
import { isObject, type JsonObject } from "@effect-genai/core/ToolInput"
import type * as Prompt from "effect/ai/Prompt"
import type * as Response from "effect/ai/Response"
import type { ContentBlock, Message } from "../generated/Messages.ts"
import { contentOf } from "../Messages/content.ts"
import { carrier, type Names, partOf } from "./parts.ts"

const reasons = new Map<string | undefined, Response.FinishReason>([
  [undefined, "unknown"],
  ["end_turn", "stop"],
  ["stop_sequence", "stop"],
  ["tool_use", "tool-calls"],
  ["max_tokens", "length"],
  ["model_context_window_exceeded", "length"],
  ["pause_turn", "pause"],
  ["compaction", "pause"],
  ["refusal", "content-filter"]
])

/** A number of tokens; `undefined` if the response does not say it, or it cannot be one. */
const tokens = (count: number | undefined): number | undefined => Number.isSafeInteger(count) ? count : undefined

/** All input and output; `input_tokens` counts neither what was read from the cache nor what was written to it. */
const usageOf = (usage: unknown): typeof Response.Usage.Encoded => {
  const uncached = tokens(numberAt(usage, "input_tokens"))
  const cacheRead = tokens(numberAt(usage, "cache_read_input_tokens"))
  const cacheWrite = tokens(numberAt(usage, "cache_creation_input_tokens"))
  const total = tokens(numberAt(usage, "output_tokens"))
  const reasoning = tokens(numberAt(usage, "output_tokens_details", "thinking_tokens"))
  return {
    inputTokens: {
      uncached,
      total: uncached === undefined ? undefined : tokens(uncached + (cacheRead ?? 0) + (cacheWrite ?? 0)),
      cacheRead,
      cacheWrite
    },
    outputTokens: { total, text: total === undefined ? undefined : tokens(total - (reasoning ?? 0)), reasoning }
  }
}

/** The end of a message; its metadata has the fields of the message except its content. */
export const finishOf = (message: Message): Response.FinishPartEncoded => {
  const { content: _, id: _id, model: _model, role: _role, type: _type, ...fields } = message
  return {
    type: "finish",
    reason: reasons.get(message.stop_reason ?? undefined) ?? "other",
    usage: usageOf(message.usage),
    ...(isObject(fields) ? { metadata: { anthropic: fields } } : {})
  }
}

/** Who responded, and when. */
export const metadataOf = (
  { id, model }: Pick<Message, "id" | "model">,
  meta: ResponseMeta | undefined
): Response.ResponseMetadataPartEncoded => ({
  type: "response-metadata",
  id: id ?? undefined,
  modelId: model ?? undefined,
  ...(meta?.date === undefined ? {} : { timestamp: new Date(meta.date).toISOString() }),
  ...(meta?.requestId === undefined ? {} : { metadata: { anthropic: { request_id: meta.requestId } } })
})

/** A document of the request, by its index. */
const documentOf = (citation: JsonObject): Response.DocumentSourcePartEncoded => {
  const index = numberAt(citation, "document_index") ?? 0
  return {
    type: "source",
    sourceType: "document",
    id: textAt(citation, "file_id") ?? `document-${index}`,
    mediaType: citation["type"] === "page_location" ? "application/pdf" : "text/plain",
    title: textAt(citation, "document_title") ?? `Document ${index + 1}`,
    metadata: { anthropic: citation }
  }
}

/** A page of the web or a search result. */
const foundAt = (
  citation: JsonObject,
  place: string
): Response.UrlSourcePartEncoded | Response.DocumentSourcePartEncoded => {
  const shared = {
    type: "source",
    id: place,
    title: textAt(citation, "title") ?? place,
    metadata: { anthropic: citation }
  } as const
  return /^https?:/i.test(place) && URL.canParse(place)
    ? { ...shared, sourceType: "url", url: place }
    : { ...shared, sourceType: "document", mediaType: "text/plain" }
}

/** The sources that a block cites. */
export const sourcesOf = (
  { citations }: JsonObject
): ReadonlyArray<Response.UrlSourcePartEncoded | Response.DocumentSourcePartEncoded> =>
  Array.isArray(citations)
    ? citations.filter(isObject).map((citation: JsonObject) => {
      const place = textAt(citation, "url") ?? textAt(citation, "source")
      return place === undefined ? documentOf(citation) : foundAt(citation, place)
    })
    : []

/** A part of a response that a block becomes. */
export type BlockPart = Prompt.TextPart | Prompt.ReasoningPart | Prompt.ToolCallPart | Prompt.ToolResultPart

/** The part of a block. */
export const blockPartOf = (block: JsonObject, names: Names): BlockPart => {
  const part = partOf(block, names)
  return part.type === "file" || part.type === "tool-approval-request" ? carrier(block) : part
}

/** A call of a tool or its result, as a part of a response. */
export const toolToResponse = (
  part: Prompt.ToolCallPart | Prompt.ToolResultPart
): Response.ToolCallPartEncoded | Response.ToolResultPartEncoded => {
  const { id, name, providerExecuted } = part
  return part.type === "tool-call"
    ? { type: part.type, id, name, params: part.params, providerExecuted, metadata: part.options }
    : {
      type: part.type,
      id,
      name,
      result: part.result,
      isFailure: part.isFailure,
      providerExecuted,
      metadata: part.options
    }
}

/** A part of a prompt, as a part of a response. */
const toResponse = (part: BlockPart): Response.PartEncoded => {
  switch (part.type) {
    case "text":
      return { type: "text", text: part.text, metadata: part.options }
    case "reasoning":
      return { type: "reasoning", text: part.text, metadata: part.options }
    default:
      return toolToResponse(part)
  }
}

const isText = (block: ContentBlock): boolean => block.type === "text"

/** The texts that are the result: the last ones that nothing interrupts. */
const resultBlocks = (content: ReadonlyArray<ContentBlock>): ReadonlySet<ContentBlock> => {
  let blocks: Array<ContentBlock> = []
  let isOpen = false
  for (const block of content) {
    if (!isText(block)) isOpen = false
    else if (isOpen) blocks.push(block)
    else if ((textAt(block, "text") ?? "").trim() !== "") {
      blocks = [block]
      isOpen = true
    }
  }
  return new Set(blocks)
}

/**
 * The parts of a message. For a value of a schema, texts around it are not part of the text: what calls `generateObject`
 * reads all of it.
 */
export const partsOf = (
  message: Message,
  { isObject: isValue, names }: { readonly isObject: boolean; readonly names: Names }
): ReadonlyArray<Response.PartEncoded> => {
  const content = contentOf(message)
  const result = isValue ? resultBlocks(content) : undefined
  return content.flatMap((block) => {
    const json = isObject(block) ? block : {}
    const part = result === undefined || !isText(block) || result.has(block) ? blockPartOf(json, names) : carrier(json)
    return [toResponse(part), ...sourcesOf(json)]
  })
}
