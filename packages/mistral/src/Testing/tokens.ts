/** Counts the input tokens of a request. */
import * as Tokens from "@effect-genai/core/Testing/tokens"
import type { CreateChatCompletionBody } from "../generated/Chat.ts"

const blobs = new Set<unknown>(["image_url", "document_url", "file", "input_audio"])

/** Counts the tokens of a part of a request. */
export const ofPart = Tokens.ofPart({ skipped: new Set(["type", "role"]), isBlob: (type) => blobs.has(type) })

export const ofInput = ({ messages, response_format, tools }: CreateChatCompletionBody): number =>
  3 * messages.length + 5 +
  messages.reduce((sum, message) => sum + ofPart(message), 0) +
  (tools ?? []).reduce((sum, tool) => sum + Math.ceil(JSON.stringify(tool).length / 4) + 8, 0) +
  ofPart(response_format?.json_schema?.schema)
