/** Messages: what is asked is checked, answered, cut to its limits, counted. */
import { type Answer, json } from "@effect-genai/core/Testing"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Stream from "effect/Stream"
import { type ContentBlock, CountTokensBody, CreateMessageBody, type Message } from "../generated/Messages.ts"
import { type Cache, uncached } from "./Cache.ts"
import { check } from "./check.ts"
import { encode, eventsOf } from "./events.ts"
import type { Files } from "./Files.ts"
import type { Ids } from "./identify.ts"
import type { Limits } from "./Limits.ts"
import { think } from "./Mind.ts"
import type { Models } from "./Models.ts"
import type { Options, Reply } from "./Options.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import { type Call, readJson, type Routes } from "./Route.ts"
import { clip, ofInput, ofText } from "./tokens.ts"

const limitBytes = 32 * 1024 * 1024
const checkBody = check(CreateMessageBody)
const checkCount = check(CountTokensBody)

/** What an older version of the API took besides. */
const sampling = new Set(["temperature", "top_p", "top_k"])

/** The fields of a body by which it is checked: `stream` is none, and older versions know more. */
const fieldsOf = (body: unknown, version: string): unknown =>
  Predicate.isObject(body)
    ? Object.fromEntries(
      Object.entries(body).filter(([field]) => field !== "stream" && !(version < "2026-10-21" && sampling.has(field)))
    )
    : body

const textOf = (block: ContentBlock): string => {
  switch (block.type) {
    case "text":
      return block.text
    case "thinking":
      return block.thinking
    case "tool_use":
      return JSON.stringify(block.input)
    default:
      return ""
  }
}

type Stop = Pick<Message, "stop_reason" | "stop_sequence">

const firstStop = (text: string, sequences: ReadonlyArray<string>) =>
  sequences.filter((sequence) => sequence !== "").map((sequence) => ({ sequence, at: text.indexOf(sequence) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)[0]

/** Cuts what was said at a stop sequence or where the tokens are used up. */
const cut = (
  content: ReadonlyArray<ContentBlock>,
  { max_tokens, stop_sequences = [] }: CreateMessageBody
): { readonly content: ReadonlyArray<ContentBlock> } & Stop => {
  const kept: Array<ContentBlock> = []
  let left = max_tokens
  for (const block of content) {
    const stop = block.type === "text" ? firstStop(block.text, stop_sequences) : undefined
    const said = stop === undefined ? textOf(block) : textOf(block).slice(0, stop.at)
    if (ofText(said) > left) {
      const part = clip(said, left)
      if (block.type === "text" && part !== "") kept.push({ ...block, text: part })
      if (block.type === "thinking" && part !== "") kept.push({ ...block, thinking: part })
      return { content: kept, stop_reason: "max_tokens", stop_sequence: null }
    }
    left -= ofText(said)
    kept.push(block.type === "text" ? { ...block, text: said } : block)
    if (stop !== undefined) return { content: kept, stop_reason: "stop_sequence", stop_sequence: stop.sequence }
  }
  const tool = content.some(({ type }) => type === "tool_use")
  return { content: kept, stop_reason: tool ? "tool_use" : "end_turn", stop_sequence: null }
}

export interface Parts {
  readonly options: Options
  readonly ids: Ids
  readonly models: Models
  readonly files: Files
  readonly limits: Limits
  readonly cache: Cache
}

export const make = ({ cache, files, ids, limits, models, options }: Parts) => {
  /** The rules of a request that no schema can say. */
  const examine = Effect.fnUntraced(function*(body: unknown, now: number, version: string) {
    const request = yield* checkBody(fieldsOf(body, version))
    const { max_tokens, messages, model, thinking, tool_choice, tools = [] } = request
    const card = yield* models.require(model, now)
    if (messages.length === 0) return yield* refuse(400, "messages: at least one message is required")
    if (max_tokens < 0) return yield* refuse(400, "max_tokens: Input should be greater than or equal to 0")
    if (max_tokens > (card.max_tokens ?? Infinity)) {
      const most = `${max_tokens} > ${card.max_tokens}`
      return yield* refuse(
        400,
        `max_tokens: ${most}, which is the maximum allowed number of output tokens for ${card.id}`
      )
    }
    if (thinking?.type === "enabled") {
      if (thinking.budget_tokens < 1024) {
        return yield* refuse(400, "thinking.enabled.budget_tokens: Input should be greater than or equal to 1024")
      }
      if (thinking.budget_tokens >= max_tokens) {
        return yield* refuse(400, "`max_tokens` must be greater than `thinking.budget_tokens`")
      }
    }
    if (tool_choice?.type === "tool" && !tools.some((tool) => "name" in tool && tool.name === tool_choice.name)) {
      return yield* refuse(400, `tool_choice: Tool '${tool_choice.name}' not found in provided tools`)
    }
    yield* files.require(messages, now)
    const inputTokens = ofInput(request)
    if (inputTokens > (card.max_input_tokens ?? Infinity)) {
      return yield* refuse(400, `prompt is too long: ${inputTokens} tokens > ${card.max_input_tokens} maximum`)
    }
    return { request, inputTokens, model: card.id }
  })

  const replied = (request: CreateMessageBody): Effect.Effect<Reply | undefined, Refusal> =>
    Effect.suspend(() => {
      const reply = options.answer?.(request)
      return Effect.isEffect(reply) ? reply : Effect.succeed(reply)
    })

  /** Answers a request that has been examined. */
  const write = Effect.fnUntraced(function*(
    { inputTokens, model, request }: {
      readonly request: CreateMessageBody
      readonly inputTokens: number
      readonly model: string
    },
    named: Ids,
    service_tier: "standard" | "batch"
  ): Effect.fn.Return<Message, Refusal> {
    const reply = yield* replied(request)
    const now = yield* Clock.currentTimeMillis
    const { content, ...stop } = typeof reply === "object" && reply.content !== undefined
      ? { ...cut(reply.content, { ...request, max_tokens: Infinity, stop_sequences: [] }), content: reply.content }
      : cut(
        typeof reply === "string"
          ? [{ type: "text", text: reply, citations: null }]
          : think(request, named, (file_id) => files.text(file_id)),
        request
      )
    const thinking_tokens = content.reduce(
      (sum, block) => block.type === "thinking" ? sum + ofText(block.thinking) : sum,
      0
    )
    return {
      id: named("msg"),
      type: "message",
      role: "assistant",
      model,
      content,
      ...stop,
      stop_details: null,
      container: null,
      ...(typeof reply === "object" ? reply : {}),
      usage: {
        ...(service_tier === "batch" ? uncached(inputTokens) : cache(request, inputTokens, now)),
        output_tokens: content.reduce((sum, block) => sum + ofText(textOf(block)), 0),
        ...(thinking_tokens === 0 ? {} : { output_tokens_details: { thinking_tokens } }),
        server_tool_use: null,
        service_tier,
        ...(typeof reply === "object" ? reply.usage : {})
      }
    }
  })

  const streamed = (message: Message): Effect.Effect<Answer> =>
    Effect.sync(() => {
      const events = Stream.fromArray(eventsOf(message).map(encode))
      const pace = Duration.fromInputUnsafe(options.pace ?? 0)
      return {
        status: 200,
        headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" },
        body: Duration.isZero(pace) ? events : Stream.tap(events, () => Effect.sleep(pace))
      }
    })

  const versionOf = ({ headers }: Call) => headers["anthropic-version"] ?? ""

  const routes: Routes = {
    "POST /v1/messages": Effect.fnUntraced(function*(call) {
      const body = yield* readJson(call, limitBytes)
      const examined = yield* examine(body, call.now, versionOf(call))
      const stream = Predicate.hasProperty(body, "stream") ? body.stream : false
      if (typeof stream !== "boolean") return yield* refuse(400, "stream: Input should be a valid boolean")
      yield* limits.admit(examined.inputTokens, call.now)
      const message = yield* write(examined, ids, "standard")
      limits.wrote(message.usage.output_tokens, call.now)
      return stream ? yield* streamed(message) : json(message)
    }),
    "POST /v1/messages/count_tokens": Effect.fnUntraced(function*(call) {
      const request = yield* Effect.flatMap(readJson(call, limitBytes), checkCount)
      yield* models.require(request.model, call.now)
      yield* files.require(request.messages, call.now)
      return json({ input_tokens: ofInput(request) })
    })
  }
  return { examine, write, routes }
}

export type Messages = ReturnType<typeof make>
