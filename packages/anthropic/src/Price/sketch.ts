/** Derives what is known about the cost of a request before it is sent. */
import type { Sketch } from "@effect-genai/core/Estimate"
import type { Kind } from "@effect-genai/core/Price"
import type { CreateMessageBody } from "../generated/Messages.ts"

/** Server tools add unknown input: their results, and the prompt once per pass. */
const serverTools = /^(web_search|web_fetch|code_execution|tool_search|advisor|mcp_toolset)/

const hasBound = (
  { compaction, container, context_management, fallbacks, mcp_servers, thread, tools = [] }: CreateMessageBody
) =>
  // The messages of a thread are not in the request that continues it.
  thread?.type !== "continue" && compaction == null && container == null && context_management == null &&
  fallbacks == null &&
  (mcp_servers ?? []).length === 0 &&
  !tools.some(({ type }) => serverTools.test(type ?? ""))

/** Blocks whose bytes do not bound their tokens. Text cannot match: its quotes are escaped. */
const media = /"type":"(image|document|container_upload)"/

const hasBreakpoint = /"cache_control":\{/
const hasLongBreakpoint = /"ttl":"1h"/

const kindsOf = (json: string): ReadonlyArray<Kind> =>
  !hasBreakpoint.test(json)
    ? ["input"]
    : ["input", "cacheRead", "cacheWrite5m", ...(hasLongBreakpoint.test(json) ? ["cacheWrite1h" as const] : [])]

const encoder = new TextEncoder()

/** An upper bound of the instructions that tools and formats add to a prompt. */
const instructionTokens = 1000

export const sketch = (request: CreateMessageBody): Sketch => {
  const { inference_geo, max_tokens, model, output_config, output_format, speed, tools = [] } = request
  const json = JSON.stringify(request)
  const isInstructed = tools.length > 0 || output_config?.format != null || output_format != null
  return {
    model,
    bytes: encoder.encode(json).length,
    added: isInstructed ? instructionTokens : 0,
    outputTokens: max_tokens,
    kinds: kindsOf(json),
    bound: !hasBound(request) ? "none" : media.test(json) ? "context" : "length",
    unpriced: speed === "fast" || inference_geo != null && inference_geo !== "global"
  }
}
