/** Derives what is known about the cost of a request before it is sent. */
import type { Sketch } from "@effect-genai/core/Estimate"
import { numberAt, valueAt } from "@effect-genai/core/Provider"
import * as Predicate from "effect/Predicate"
import type * as Schema from "effect/Schema"

/** The body of a request to any endpoint. */
export interface Body {
  readonly [field: string]: Schema.Json
}

const listAt = (body: object, field: string): ReadonlyArray<unknown> => {
  const value = valueAt(body, field)
  return Array.isArray(value) ? value : []
}

/** Chunks whose bytes do not bound their tokens. Text cannot match: its quotes are escaped. */
const media = /"type":"(image_url|document_url|file)"/
const audio = /"type":"input_audio"/

/** Fields of bodies whose input is elsewhere: agents, conversations, documents and audio. */
const externalInputs = ["agent_id", "inputs", "document", "file", "file_id", "file_url"]

const boundOf = (body: object, json: string): Sketch["bound"] => {
  const hasServerTools = listAt(body, "tools").some((tool) => !Predicate.hasProperty(tool, "function"))
  if (hasServerTools || audio.test(json) || externalInputs.some((field) => field in body)) return "none"
  return media.test(json) ? "context" : "length"
}

const encoder = new TextEncoder()

/** An upper bound of the instructions that tools, formats, thinking and safety add to a prompt. */
const instructionTokens = 1000

const isInstructed = (body: object) =>
  listAt(body, "tools").length > 0 || valueAt(body, "response_format") != null ||
  valueAt(body, "prompt_mode") != null ||
  valueAt(body, "safe_prompt") === true

const lengthOf = (json: string) => encoder.encode(json).length

/** Embeddings, moderations and classifications have no output. Rejected parts of a prediction are billed too. */
const outputOf = (body: object) => {
  const longest = "input" in body ? 0 : numberAt(body, "max_tokens")
  const predicted = valueAt(body, "prediction") == null ? 0 : lengthOf(JSON.stringify(valueAt(body, "prediction")))
  return longest === undefined ? {} : { outputTokens: (longest + predicted) * (numberAt(body, "n") ?? 1) }
}

export const sketch = (body: object, model: string): Sketch => {
  const json = JSON.stringify(body)
  return {
    model,
    bytes: lengthOf(json),
    added: isInstructed(body) ? instructionTokens : 0,
    ...outputOf(body),
    kinds: "input" in body ? ["input"] : ["input", "cacheRead"],
    bound: boundOf(body, json),
    ...(valueAt(body, "service_tier") === "auto" ? { dearestTier: "priority" } : {})
  }
}
