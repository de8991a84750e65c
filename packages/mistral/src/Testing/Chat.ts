/** Chat completions: validates requests, generates messages, truncates them to the limits and counts tokens. */
import { present } from "@effect-genai/core/OpenSchema"
import { json } from "@effect-genai/core/Testing"
import { Events, type Ids, Tokens } from "@effect-genai/core/TestingPlatform"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { type ChatCompletion, CreateChatCompletionBody } from "../generated/Chat.ts"
import type { AssistantMessage } from "../generated/Messages.ts"
import { check, readingStreamed } from "./check.ts"
import { eventsOf } from "./chunks.ts"
import { think, thoughtsOf, toolCalls } from "./FakeModel.ts"
import type { Limits } from "./Limits.ts"
import { type Card, headersOf, type Models } from "./Models.ts"
import type { Options, Reply } from "./Options.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import { type Routes, seconds } from "./Route.ts"
import { problemOf } from "./rules.ts"
import type { Find } from "./sources.ts"
import { type Task, task } from "./Task.ts"
import { ofInput } from "./tokens.ts"
import { type Completion, ending, tokensOf, truncate } from "./truncate.ts"

export interface Dependencies {
  readonly options: Options
  readonly ids: Ids.Ids
  readonly models: Models
  readonly limits: Limits
  readonly find: Find
}

/** A valid request. */
export interface Validated {
  readonly request: CreateChatCompletionBody
  readonly card: Card
  readonly inputTokens: number
}

const checkBody = check(CreateChatCompletionBody)
const readBody = readingStreamed(CreateChatCompletionBody)

export const make = ({ find, ids, limits, models, options }: Dependencies) => {
  let replies = 0
  const replied = (request: CreateChatCompletionBody): Effect.Effect<Reply | undefined, Refusal> =>
    Effect.suspend(() => {
      const reply = options.reply?.(request, replies++)
      return Effect.isEffect(reply) ? reply : Effect.succeed(reply)
    })

  /** Validates the rules that a schema cannot express. */
  const validate = Effect.fnUntraced(function*(
    request: CreateChatCompletionBody,
    now: number
  ): Effect.fn.Return<Validated, Refusal> {
    const card = yield* models.require(request.model, now, "completion_chat")
    const inputTokens = ofInput(request)
    const problem = problemOf(request)
    if (problem !== undefined) return yield* problem
    const max = card.max_context_length ?? Infinity
    return inputTokens + (request.max_tokens ?? 0) > max
      ? yield* refuse(
        400,
        `Prompt contains ${inputTokens} tokens, too large for model with ${max} maximum context length`
      )
      : { request, card, inputTokens }
  })

  /** Completes a reply. Generated content is truncated to the limits of the request; given content is not. */
  const composed = (
    { card, request }: Validated,
    reply: Reply | undefined,
    named: Ids.Ids,
    now: number
  ): Completion => {
    const { calls, finish_reason, usage: _, ...given } = typeof reply === "object" ? reply : {}
    if (given.content !== undefined || given.tool_calls !== undefined || calls !== undefined) {
      const tool_calls = [...given.tool_calls ?? [], ...toolCalls(calls ?? [], named)]
      const message: AssistantMessage = {
        role: "assistant",
        content: "",
        ...given,
        ...(tool_calls.length === 0 ? {} : { tool_calls })
      }
      return { message, finish_reason: finish_reason ?? ending(message) }
    }
    const message: AssistantMessage = typeof reply === "string"
      ? { role: "assistant", content: reply }
      : think(request, card, named, (where) => find(where, now)?.text)
    return { ...truncate(message, request), ...present({ finish_reason }) }
  }

  /** Generates the completion for a validated request. */
  const write = Effect.fnUntraced(function*(
    validated: Validated,
    named: Ids.Ids
  ): Effect.fn.Return<ChatCompletion, Refusal> {
    const { inputTokens, request } = validated
    const reply = yield* replied(request)
    const now = yield* Clock.currentTimeMillis
    const replies = Array.from({ length: request.n ?? 1 }, () => composed(validated, reply, named, now))
    const completion = replies.reduce((sum, { message }) => sum + tokensOf(message), 0)
    const thought = replies.reduce((sum, { message }) => sum + Tokens.count(thoughtsOf(message.content)), 0)
    return {
      id: named("completion"),
      object: "chat.completion",
      created: seconds(now),
      model: request.model,
      choices: replies.map(({ finish_reason, message }, index) => ({ index, message, finish_reason })),
      usage: {
        prompt_tokens: inputTokens,
        completion_tokens: completion,
        total_tokens: inputTokens + completion,
        ...(thought === 0 ? {} : { completion_tokens_details: { reasoning_tokens: thought } }),
        ...(typeof reply === "object" ? reply.usage : {})
      }
    }
  })

  const streamed = Events.streaming(options.pace)

  /** Responds to a request within the rate limits, whole or streamed. */
  const respond = Effect.fnUntraced(function*(request: CreateChatCompletionBody, stream: boolean, now: number) {
    const validated = yield* validate(request, now)
    yield* limits.admit(validated.inputTokens, now)
    const completion = yield* write(validated, ids)
    limits.spendOutput(Number(completion.usage.completion_tokens), now)
    const response = stream ? streamed(eventsOf(completion)) : json(completion)
    return { ...response, headers: { ...headersOf(validated.card), ...response.headers } }
  })

  const batched: Task = task(
    (body, now) => Effect.flatMap(checkBody(body), (request) => validate(request, now)),
    write
  )

  const routes: Routes = {
    "POST /v1/chat/completions": Effect.fnUntraced(function*(call) {
      const { request, stream } = yield* readBody(call)
      return yield* respond(request, stream, call.now)
    })
  }
  return { routes, validate, write, respond, tasks: { "/v1/chat/completions": batched } }
}

export type Chat = ReturnType<typeof make>
