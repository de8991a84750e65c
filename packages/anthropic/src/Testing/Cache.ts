/** The prompt cache: stores the prefix of a prompt up to its last breakpoint until it expires; reads the longest. */
import { Ids } from "@effect-genai/core/TestingPlatform"
import * as Predicate from "effect/Predicate"
import type { CreateMessageBody } from "../generated/Messages.ts"
import type { CacheCreation } from "../generated/Usage.ts"
import { ofPart } from "./tokens.ts"

/** The input fields of a message's usage. */
export interface InputUsage {
  readonly input_tokens: number
  readonly cache_creation_input_tokens: number
  readonly cache_read_input_tokens: number
  readonly cache_creation: CacheCreation
}

/** Anthropic's minimum length of a cached prefix. */
const minTokens = 512

const breakpoint = (value: unknown) =>
  Predicate.hasProperty(value, "cache_control") && Predicate.isObject(value.cache_control)
    ? value.cache_control
    : undefined

const partsOf = ({ messages, system, tools = [] }: CreateMessageBody): ReadonlyArray<unknown> => [
  ...tools,
  ...(typeof system === "object" ? system : [system ?? ""]),
  ...messages.flatMap(({ content = "" }): ReadonlyArray<unknown> => typeof content === "string" ? [content] : content)
]

/** The parts up to the last breakpoint, or all parts if the request itself has `cache_control`. */
const prefixOf = (request: CreateMessageBody) => {
  const parts = partsOf(request)
  const marks = parts.map(breakpoint)
  const whole = request.cache_control ?? undefined
  const last = whole === undefined
    ? marks.reduce((last, mark, index) => mark === undefined ? last : index, -1)
    : parts.length - 1
  const mark = whole ?? marks[last]
  if (mark === undefined) return undefined
  return { parts: parts.slice(0, last + 1), long: Predicate.hasProperty(mark, "ttl") && mark.ttl === "1h" }
}

const none: CacheCreation = { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 }

/** The usage of an uncached input. */
export const uncached = (inputTokens: number): InputUsage => ({
  input_tokens: inputTokens,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0,
  cache_creation: none
})

/** How many parts before its breakpoint a prompt is searched for a prefix that is cached. */
const lookback = 20

export const make = () => {
  const expiries = new Map<number, number>()

  /** Splits the input tokens of a request into cache reads, cache writes and uncached tokens. */
  return (request: CreateMessageBody, inputTokens: number, now: number): InputUsage => {
    const prefix = prefixOf(request)
    const tokens = prefix === undefined ? 0 : Math.min(ofPart(prefix.parts), inputTokens)
    if (prefix === undefined || tokens < minTokens) return uncached(inputTokens)
    const keyOf = (parts: number) => Ids.hash(JSON.stringify([request.model, prefix.parts.slice(0, parts)]))
    const length = prefix.parts.length
    const cached = Array.from({ length: Math.min(lookback, length) }, (_, back) => length - back)
      .find((parts) => (expiries.get(keyOf(parts)) ?? -1) > now)
    expiries.set(keyOf(length), now + (prefix.long ? 3_600_000 : 300_000))
    const read = cached === undefined ? 0 : Math.min(ofPart(prefix.parts.slice(0, cached)), tokens)
    const written = tokens - read
    return {
      input_tokens: inputTokens - tokens,
      cache_creation_input_tokens: written,
      cache_read_input_tokens: read,
      cache_creation: prefix.long
        ? { ...none, ephemeral_1h_input_tokens: written }
        : { ...none, ephemeral_5m_input_tokens: written }
    }
  }
}

export type Cache = ReturnType<typeof make>
