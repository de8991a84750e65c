/** Checks a request against a model's card before it is sent. */
import { type Card, lacking, type Problem } from "@effect-genai/core/Catalog"
import type { CreateChatCompletionBody } from "../generated/Chat.ts"
import type { CreateFimCompletionBody } from "../generated/Fim.ts"
import type { ModelCard } from "../generated/Models.ts"

/** The body of a chat or fill-in-the-middle completion. */
export type Request = CreateChatCompletionBody | CreateFimCompletionBody

const chunks = ({ messages }: CreateChatCompletionBody, type: string): ReadonlyArray<string> =>
  messages.flatMap(({ content }, message) => {
    const all: ReadonlyArray<unknown> = Array.isArray(content) ? content : []
    return all.flatMap((chunk, index) =>
      JSON.stringify(chunk).includes(`"type":"${type}"`) ? [`messages[${message}].content[${index}]`] : []
    )
  })

const chat = (card: Card<ModelCard>, request: CreateChatCompletionBody): ReadonlyArray<Problem> => [
  ...lacking(card, "chat", "model"),
  ...(request.messages.length === 0
    ? [{ severity: "error", path: "messages", message: "there are no messages" } as const]
    : []),
  ...((request.tools ?? []).length === 0 ? [] : lacking(card, "tools", "tools")),
  ...chunks(request, "image_url").flatMap((path) => lacking(card, "vision", path)),
  ...chunks(request, "input_audio").flatMap((path) => lacking(card, "audio", path)),
  ...(request.reasoning_effort == null ? [] : lacking(card, "thinking", "reasoning_effort")),
  ...(request.prompt_mode === "reasoning" ? lacking(card, "thinking", "prompt_mode") : [])
]

const lengths = (
  { contextTokens = Infinity, id, maxOutputTokens = contextTokens }: Card<ModelCard>,
  request: Request
): ReadonlyArray<Problem> => {
  const longest = request.max_tokens ?? 0
  // The byte length of images and audio does not relate to their tokens.
  const tokens = "messages" in request && chunks(request, "image_url").concat(chunks(request, "input_audio")).length > 0
    ? 0
    : Math.ceil(new TextEncoder().encode(JSON.stringify(request)).length / 4)
  if (longest > maxOutputTokens) {
    const message = `${id} writes at most ${maxOutputTokens} tokens, not ${longest}`
    return [{ severity: "error", path: "max_tokens", message }]
  }
  if (tokens + longest <= contextTokens) return []
  const message = `${id} reads and writes at most ${contextTokens} tokens; this request has about ${tokens + longest}`
  return [{ severity: "warning", path: "messages" in request ? "messages" : "prompt", message }]
}

/** All problems of a request to a known model. */
export const inspect = (card: Card<ModelCard>, request: Request): ReadonlyArray<Problem> => [
  ...("messages" in request ? chat(card, request) : lacking(card, "fim", "model")),
  ...lengths(card, request)
]
