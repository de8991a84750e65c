/** Checks a request against a model's card before it is sent. */
import { type Card, lacking, type Problem } from "@effect-genai/core/Catalog"
import type { CreateMessageBody } from "../generated/Messages.ts"
import type { ModelInfo } from "../generated/Models.ts"
import { sketch } from "../Price/sketch.ts"
import { at, blocksOf, type Placed } from "./blocks.ts"

/** A request, including fields that only older API versions accept. */
export type Request = CreateMessageBody & {
  readonly temperature?: number | null
  readonly top_p?: number | null
  readonly top_k?: number | null
}

const problem = (path: string, message: string): Problem => ({ severity: "error", path, message })

const removed = ["temperature", "top_p", "top_k"]

/** Fields and blocks that API version 2026-10-21 no longer accepts. */
const outdated = (request: Request, blocks: ReadonlyArray<Placed>): ReadonlyArray<Problem> => [
  ...removed.flatMap((field) =>
    at(request, field) == null ? [] : [problem(field, `API version 2026-10-21 does not accept ${field}`)]
  ),
  ...blocks.flatMap(({ block, path, role }) => {
    const type = at(block, "type")
    if (role === "assistant" && type === "document") {
      return [problem(path, "API version 2026-10-21 does not accept documents from the assistant")]
    }
    return role === "user" && type === "text" && at(block, "citations") != null
      ? [problem(`${path}.citations`, "API version 2026-10-21 does not accept citations on a user's text")]
      : []
  })
]

/** At most 4 breakpoints, and those of 1 hour before those of 5 minutes. */
const caching = (request: Request, blocks: ReadonlyArray<Placed>): ReadonlyArray<Problem> => {
  const marked = [...blocks, { path: "", block: request }].flatMap(({ block, path }) => {
    const mark = at(block, "cache_control")
    const long = at(mark, "ttl") === "1h"
    return mark == null ? [] : [{ path: path === "" ? "cache_control" : `${path}.cache_control`, long }]
  })
  const short = marked.findIndex(({ long }) => !long)
  return [
    ...marked.slice(4).map(({ path }) =>
      problem(path, `a request has at most 4 cache breakpoints, not ${marked.length}`)
    ),
    ...marked.flatMap(({ long, path }, index) =>
      long && short !== -1 && short < index
        ? [problem(path, `cache breakpoints of 1 hour must precede those of 5 minutes: see ${marked[short]?.path}`)]
        : []
    )
  ]
}

const mediaOf = (card: Card<ModelInfo>, { block, path }: Placed): ReadonlyArray<Problem> => {
  const type = at(block, "type")
  if (type === "image") return lacking(card, "vision", path)
  const source = at(block, "source", "type")
  return type === "document" && (source === "base64" || source === "url") ? lacking(card, "pdf", path) : []
}

const serverTool = (card: Card<ModelInfo>, { block, path }: Placed): ReadonlyArray<Problem> => {
  const type = String(at(block, "type"))
  const tool = ["web_search", "code_execution"].find((name) => type.startsWith(`${name}_20`))
  return tool === undefined ? [] : lacking(card, tool, path)
}

const features = (card: Card<ModelInfo>, request: Request, blocks: ReadonlyArray<Placed>): ReadonlyArray<Problem> => {
  const { output_config, thinking } = request
  const effort = output_config?.effort
  return [
    ...blocks.flatMap((placed) => [...mediaOf(card, placed), ...serverTool(card, placed)]),
    ...(thinking === undefined ? [] : lacking(card, `thinking:${thinking.type}`, "thinking.type")),
    ...(output_config?.format == null ? [] : lacking(card, "structured", "output_config.format")),
    ...(effort == null ? [] : lacking(card, `effort:${effort}`, "output_config.effort"))
  ]
}

const lengths = ({ contextTokens = Infinity, id, maxOutputTokens = Infinity }: Card<ModelInfo>, request: Request) => {
  const { max_tokens, thinking } = request
  const { bound, bytes } = sketch(request)
  const problems: Array<Problem> = []
  if (max_tokens > maxOutputTokens) {
    problems.push(problem("max_tokens", `${id} writes at most ${maxOutputTokens} tokens, not ${max_tokens}`))
  }
  if (thinking?.type === "enabled" && !(thinking.budget_tokens >= 1024 && thinking.budget_tokens < max_tokens)) {
    const message = "the thinking budget must be at least 1024 tokens and less than max_tokens"
    problems.push(problem("thinking.budget_tokens", message))
  }
  if (bound === "length" && bytes / 4 > contextTokens) {
    const message = `${id} reads at most ${contextTokens} tokens; this request has about ${Math.ceil(bytes / 4)}`
    problems.push({ severity: "warning", path: "messages", message })
  }
  return problems
}

/** All problems of a request to a known model. */
export const inspect = (
  card: Card<ModelInfo> | undefined,
  request: Request,
  apiVersion: string
): ReadonlyArray<Problem> => {
  const blocks = blocksOf(request)
  return [
    ...(request.messages.length === 0 ? [problem("messages", "there are no messages")] : []),
    ...(apiVersion >= "2026-10-21" ? outdated(request, blocks) : []),
    ...caching(request, blocks),
    ...(card === undefined ? [] : [...lengths(card, request), ...features(card, request, blocks)])
  ]
}
