/** The sources a response refers to. */
import * as ToolInput from "@effect-genai/core/ToolInput"
import type * as Response from "effect/ai/Response"
import type { Json } from "effect/Schema"
import { thinkingOf } from "../Chat/ContentBuilder.ts"
import type { ContentChunk, ThinkingPart } from "../generated/Content.ts"
import type { ChatMessage } from "../generated/Messages.ts"
import { listOf } from "../internal/listOf.ts"

export type Source = Response.DocumentSourcePartEncoded | Response.UrlSourcePartEncoded

/** The documents that tools returned, by their ids: `{ "0": { url, title, … }, … }`. */
export type Documents = ReadonlyMap<string, { readonly [field: string]: Json }>

/** Reads the documents in the results of tools. */
export const documentsIn = (messages: ReadonlyArray<ChatMessage>): Documents =>
  new Map(
    messages.flatMap((message) =>
      message.role === "tool" && typeof message.content === "string"
        ? Object.entries(ToolInput.parse(message.content) ?? {}).flatMap(([id, document]) =>
          ToolInput.isObject(document) ? [[id, document] as const] : []
        )
        : []
    )
  )

const isText = (value: unknown): value is string => typeof value === "string" && value !== ""

const sourceOf = (id: string, { title, url }: { readonly [field: string]: unknown }): Source => {
  const named = isText(title) ? title : `[${id}]`
  return isText(url) && URL.canParse(url)
    ? { type: "source", sourceType: "url", id, url, title: named }
    : { type: "source", sourceType: "document", id, mediaType: "text/plain", title: named }
}

/** The sources of a chunk, those of its thinking included. */
export const sourcesOf = (chunk: ContentChunk | ThinkingPart, documents: Documents): ReadonlyArray<Source> => {
  if (chunk.type === "thinking") return thinkingOf(chunk).flatMap((part) => sourcesOf(part, documents))
  if (chunk.type === "reference") {
    return listOf(chunk.reference_ids).map((id) => sourceOf(String(id), documents.get(String(id)) ?? {}))
  }
  // Chat may have this chunk of conversations; its type does not know it.
  const type: string | null | undefined = chunk.type
  return type === "tool_reference" && "title" in chunk ? [sourceOf(String(chunk.url ?? chunk.title), { ...chunk })] : []
}
