/** Messages: validates requests, generates messages, truncates them to the limits and counts tokens. */
import { json } from "@effect-genai/core/Testing"
import { Events, type Ids, Tokens } from "@effect-genai/core/TestingPlatform"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import { CountTokensBody, type CreateMessageBody, type Message } from "../generated/Messages.ts"
import { type Cache, uncached } from "./Cache.ts"
import { check } from "./check.ts"
import { encode, eventsOf } from "./events.ts"
import { think, toolUse } from "./FakeModel.ts"
import type { Files } from "./Files.ts"
import type { Limits } from "./Limits.ts"
import type { Models } from "./Models.ts"
import type { Options, Reply } from "./Options.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import { type Call, readJson, type Routes } from "./Route.ts"
import { promptProblem } from "./rules.ts"
import * as Threads from "./Threads.ts"
import { ofInput } from "./tokens.ts"
import { ending, textOf, truncate } from "./truncate.ts"
import { make as makeValidate, type Validated } from "./validate.ts"

const limitBytes = 32 * 1024 * 1024
const checkCount = check(CountTokensBody)

export interface Dependencies {
  readonly options: Options
  readonly ids: Ids.Ids
  readonly models: Models
  readonly files: Files
  readonly limits: Limits
  readonly cache: Cache
}

export const make = ({ cache, files, ids, limits, models, options }: Dependencies) => {
  const threads = Threads.make()
  const validate = makeValidate(models, files)

  let replies = 0
  const replied = (request: CreateMessageBody): Effect.Effect<Reply | undefined, Refusal> =>
    Effect.suspend(() => {
      const reply = options.reply?.(request, replies++)
      return Effect.isEffect(reply) ? reply : Effect.succeed(reply)
    })

  /** Completes a reply. Generated content is truncated to the limits of the request; given content is not. */
  const composed = (request: CreateMessageBody, reply: Reply | undefined, named: Ids.Ids) => {
    if (typeof reply === "object" && (reply.content !== undefined || reply.calls !== undefined)) {
      const content = [...reply.content ?? [], ...(reply.calls ?? []).map(toolUse(named))]
      return { content, ...ending(content) }
    }
    return truncate(
      typeof reply === "string"
        ? [{ type: "text", text: reply }]
        : think(request, named, (file_id) => files.text(file_id)),
      request
    )
  }

  /** Generates the message for a validated request. */
  const write = Effect.fnUntraced(function*(
    { inputTokens, model, request }: Validated,
    named: Ids.Ids,
    service_tier: "standard" | "batch"
  ): Effect.fn.Return<Message, Refusal> {
    const reply = yield* replied(request)
    const now = yield* Clock.currentTimeMillis
    const composedReply = composed(request, reply, named)
    const { calls: _, content: __, ...given } = typeof reply === "object" ? reply : {}
    const thoughts = composedReply.content.filter(({ type }) => type === "thinking")
    const tokensOf = (blocks: Message["content"]) => blocks.reduce((sum, block) => sum + Tokens.count(textOf(block)), 0)
    return {
      id: named("msg"),
      type: "message",
      role: "assistant",
      model,
      ...composedReply,
      stop_details: null,
      ...given,
      usage: {
        ...(service_tier === "batch" ? uncached(inputTokens) : cache(request, inputTokens, now)),
        output_tokens: tokensOf(composedReply.content),
        ...(thoughts.length === 0 ? {} : { output_tokens_details: { thinking_tokens: tokensOf(thoughts) } }),
        service_tier,
        ...given.usage
      }
    }
  })

  const streamed = Events.streaming(options.pace)

  const versionOf = ({ headers }: Call) => headers["anthropic-version"] ?? ""

  const routes: Routes = {
    "POST /v1/messages": Effect.fnUntraced(function*(call) {
      const body = yield* readJson(call, limitBytes)
      const validated = yield* validate(body, call.now, versionOf(call), threads.resolve)
      const stream = Predicate.hasProperty(body, "stream") ? body.stream : false
      if (typeof stream !== "boolean") return yield* refuse(400, "stream: Input should be a valid boolean")
      yield* limits.admit(validated.inputTokens, call.now)
      const { request } = validated
      const message = yield* threads.write(request, write(validated, ids, "standard"))
      limits.spendOutput(message.usage.output_tokens, call.now)
      if (stream) return threads.streamed(request, message, eventsOf(message).map(encode), streamed)
      yield* threads.record(request, message)
      return json(message)
    }),
    "POST /v1/messages/count_tokens": Effect.fnUntraced(function*(call) {
      const request = yield* Effect.flatMap(readJson(call, limitBytes), checkCount)
      yield* models.require(request.model, call.now)
      yield* files.require(request.messages, call.now)
      const problem = promptProblem(request)
      if (problem !== undefined) return yield* refuse(400, problem)
      return json({ input_tokens: ofInput(request) })
    })
  }
  return {
    validate: (body: unknown, now: number, version: string) => validate(body, now, version, Threads.none),
    write,
    routes
  }
}

export type Messages = ReturnType<typeof make>
