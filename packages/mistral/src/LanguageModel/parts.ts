/** A completion, as parts of a response. */
import { numberAt } from "@effect-genai/core/Provider"
import type * as Response from "effect/ai/Response"
import * as DateTime from "effect/DateTime"
import * as Base64 from "effect/encoding/Base64"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { isChunks, messageOf } from "../Chat/Accumulator.ts"
import type { ChatCompletion } from "../generated/Chat.ts"
import type { ContentChunk, MessageContent } from "../generated/Content.ts"
import type { ToolCall } from "../generated/Messages.ts"
import { listOf } from "../internal/listOf.ts"
import * as calls from "./calls.ts"
import { carriedBy, partOf, placeholder, thoughtsOf } from "./chunks.ts"
import { asJson } from "./json.ts"
import { type Documents, sourcesOf } from "./sources.ts"

/** What parts depend on in addition to their chunks. */
export interface Known {
  readonly documents: Documents
  /** The parameters of a call, on the encoded side of its tool's schema. */
  readonly paramsOf: (name: string, input: Schema.Json) => unknown
}

const dataUrl = /^data:([^;,]+);base64,(.*)$/is

/** The file of an image that is in the response itself. */
const fileOf = (chunk: ContentChunk): Response.FilePartEncoded | undefined => {
  if (chunk.type !== "image_url") return undefined
  const { image_url } = chunk
  const url = Predicate.hasProperty(image_url, "url") ? image_url.url : image_url
  const [, mediaType, data] = typeof url === "string" ? dataUrl.exec(url) ?? [] : []
  return mediaType === undefined || data === undefined || Result.isFailure(Base64.decode(data))
    ? undefined
    : { type: "file", mediaType, data, metadata: { mistral: { chunk: asJson(chunk) } } }
}

/** The part of a chunk that is no text and no thinking: a file, or an empty text that carries it. */
export const otherOf = (chunk: ContentChunk): Response.FilePartEncoded | Response.TextPartEncoded =>
  fileOf(chunk) ?? { type: "text", text: "", metadata: placeholder(chunk).options }

const chunkParts = (chunk: ContentChunk, known: Known, isOnly: boolean): ReadonlyArray<Response.PartEncoded> => {
  const sources = sourcesOf(chunk, known.documents)
  if (chunk.type !== "text" && chunk.type !== "thinking") return [...sources, otherOf(chunk)]
  const metadata = carriedBy(partOf(chunk, isOnly && chunk.type === "text"))
  return chunk.type === "text"
    ? [{ type: "text", text: chunk.text ?? "", metadata }]
    : [{ type: "reasoning", text: thoughtsOf(chunk), metadata }, ...sources]
}

/** The part of a call; Mistral may send calls without an id. */
export const callPart = (
  call: ToolCall,
  fallbackId: string,
  { paramsOf }: Known
): Response.ToolCallPartEncoded => {
  const { name } = call.function
  const id = calls.isAbsent(call) ? fallbackId : calls.idOf(call)
  const fields = { id, name, params: paramsOf(name, calls.inputOf(call)) }
  return { type: "tool-call", ...fields, metadata: calls.isAbsent(call) ? {} : calls.carried(fields, call) }
}

/** The id of a call that has none. */
export const callId = (completion: { readonly id?: string }, index: number) => `${completion.id ?? "call"}_${index}`

/** When the response was created, by its `created` in seconds since 1970. */
const timestampOf = (created: unknown) =>
  typeof created === "number" && created > 0
    ? Option.map(DateTime.make(created * 1000), DateTime.formatIso)
    : Option.none()

/** The metadata of a completion, or of the first chunk of one. */
export const metadataOf = (
  { created, id, model }: { readonly id?: string; readonly model?: string; readonly created?: number | null },
  requestId: string | undefined
): Response.ResponseMetadataPartEncoded => ({
  type: "response-metadata",
  ...(id === undefined ? {} : { id }),
  ...(model === undefined ? {} : { modelId: model }),
  ...Option.match(timestampOf(created), { onNone: () => ({}), onSome: (timestamp) => ({ timestamp }) }),
  ...(requestId === undefined ? {} : { metadata: { mistral: { requestId } } })
})

const finishReasons = new Map<string, Response.FinishReason>([
  ["stop", "stop"],
  ["length", "length"],
  ["model_length", "length"],
  ["tool_calls", "tool-calls"],
  ["error", "error"],
  ["", "unknown"]
])

const tokens = (value: unknown, ...path: ReadonlyArray<string>) => {
  const count = numberAt(value, ...path)
  return Number.isSafeInteger(count) ? count : undefined
}

const minus = (total: number | undefined, part: number | undefined) =>
  total === undefined ? undefined : Math.max(0, total - (part ?? 0))

const usageOf = (usage: ChatCompletion["usage"]): Response.FinishPartEncoded["usage"] => {
  const total = tokens(usage, "prompt_tokens")
  const cacheRead = tokens(usage, "prompt_tokens_details", "cached_tokens") ??
    tokens(usage, "prompt_token_details", "cached_tokens") ?? tokens(usage, "num_cached_tokens")
  const output = tokens(usage, "completion_tokens")
  const reasoning = tokens(usage, "completion_tokens_details", "reasoning_tokens")
  return {
    inputTokens: { uncached: minus(total, cacheRead), total, cacheRead, cacheWrite: undefined },
    outputTokens: { total: output, text: minus(output, reasoning), reasoning }
  }
}

const jsonIn = Schema.decodeUnknownOption(Schema.Json)

/** The end of a response; Mistral's finish reason and usage are in its metadata. */
export const finishOf = (
  finish_reason: string | null | undefined,
  usage: ChatCompletion["usage"] | null | undefined
): Response.FinishPartEncoded => ({
  type: "finish",
  reason: finishReasons.get(finish_reason ?? "") ?? "other",
  usage: usageOf(usage ?? {}),
  metadata: {
    mistral: { finish_reason: finish_reason ?? "", usage: Option.getOrElse(jsonIn(usage), () => null) }
  }
})

/** Whether a content is text or chunks; Mistral's schema admits other JSON. */
export const isReadable = (content: MessageContent | null | undefined): boolean =>
  content == null || typeof content === "string" || isChunks(content)

/** The parts of a completion's first choice. */
export const partsOf = (
  completion: ChatCompletion,
  known: Known,
  requestId: string | undefined
): Array<Response.PartEncoded> => {
  const { content, tool_calls } = messageOf(completion)
  const chunks = isChunks(content) ? listOf(content) : []
  return [
    metadataOf(completion, requestId),
    ...(typeof content === "string" && content !== "" ? [{ type: "text" as const, text: content }] : []),
    ...chunks.flatMap((chunk) => chunkParts(chunk, known, chunks.length === 1)),
    ...listOf(tool_calls).map((call, index) => callPart(call, callId(completion, index), known)),
    finishOf(listOf(completion.choices)[0]?.finish_reason, completion.usage)
  ]
}
