/** Counts the input tokens of a request. */
import * as Tokens from "@effect-genai/core/Testing/tokens"
import type { CountTokensBody } from "../generated/Messages.ts"

/** Counts the tokens of a part of a request. */
export const ofPart = Tokens.ofPart({
  skipped: new Set(["type", "cache_control"]),
  isBlob: (type) => type === "base64" || type === "file" || type === "url"
})

export const ofInput = ({ messages, output_config, system, tools = [] }: Omit<CountTokensBody, "model">): number =>
  3 * messages.length + 5 +
  ofPart(system) +
  messages.reduce((sum, { content }) => sum + ofPart(content), 0) +
  tools.reduce((sum, tool) => sum + Math.ceil(JSON.stringify(tool).length / 4) + 8, 0) +
  ofPart(output_config?.format)
