/** Chat completions: what is asked is checked, answered, cut to its limits, counted. */
import { present } from "@effect-genai/core/OpenSchema"
import { json } from "@effect-genai/core/Testing"
import { Events, type Ids, Tokens } from "@effect-genai/core/TestingPlatform"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { type ChatCompletion, CreateChatCompletionBody } from "../generated/Chat.ts"
import type { AssistantMessage, ChatMessage } from "../generated/Messages.ts"
import { check, readingStreamed } from "./check.ts"
import { eventsOf } from "./chunks.ts"
import { think, thoughtsOf } from "./FakeModel.ts"
import type { Limits } from "./Limits.ts"
import { type Card, headersOf, type Models } from "./Models.ts"
import type { Options, Reply } from "./Options.ts"
import { complain, type Refusal, refuse } from "./Refusal.ts"
import { type Routes, seconds } from "./Route.ts"
import type { Find } from "./sources.ts"
import { type Task, task } from "./Task.ts"
import { ofInput } from "./tokens.ts"
import { ending, type Said, tokensOf, truncate } from "./truncate.ts"

export interface Parts {
  readonly options: Options
  readonly ids: Ids.Ids
  readonly models: Models
  readonly limits: Limits
  readonly find: Find
}

/** A request that is in order. */
export interface Examined {
  readonly request: CreateChatCompletionBody
  readonly card: Card
  readonly inputTokens: number
}

/** Who may speak after whom. */
const follows = (role: string, before: string | undefined): boolean =>
  role === "assistant" ? before !== "assistant" : role !== "tool" || before === "assistant" || before === "tool"

/** What is wrong with a request that has its shape. */
const problemOf = ({ messages, tool_choice, tools }: CreateChatCompletionBody): Refusal | undefined => {
  const last = messages.at(-1)
  if (last === undefined) {
    return complain(["body", "messages"], "List should have at least 1 item after validation", "too_short")
  }
  const roles = messages.map(({ role = "assistant" }: ChatMessage) => role)
  const stray = roles.findIndex((role, index) => index > 0 && !follows(role, roles[index - 1]))
  if (stray >= 0) return refuse(400, `Unexpected role '${roles[stray]}' after role '${roles[stray - 1]}'`)
  if (last.role !== "user" && last.role !== "tool" && !("prefix" in last && last.prefix === true)) {
    const message = "Expected last role User or Tool (or Assistant with prefix True) for serving but got "
    return refuse(400, message + roles.at(-1))
  }
  const functions = (tools ?? []).flatMap((tool) => tool.type === "function" ? [tool.function.name] : [])
  if (typeof tool_choice === "object" && !functions.includes(tool_choice.function.name)) {
    return refuse(400, `Tool '${tool_choice.function.name}' of tool_choice is not among the tools`)
  }
  return functions.length > 128 ? refuse(400, "At most 128 tools may be given") : undefined
}

const checkBody = check(CreateChatCompletionBody)
const readBody = readingStreamed(CreateChatCompletionBody)

export const make = ({ find, ids, limits, models, options }: Parts) => {
  const replied = (request: CreateChatCompletionBody): Effect.Effect<Reply | undefined, Refusal> =>
    Effect.suspend(() => {
      const reply = options.reply?.(request)
      return Effect.isEffect(reply) ? reply : Effect.succeed(reply)
    })

  /** Looks at a request before anything answers it: what no schema can say. */
  const examine = Effect.fnUntraced(function*(
    request: CreateChatCompletionBody,
    now: number
  ): Effect.fn.Return<Examined, Refusal> {
    const card = yield* models.require(request.model, now, "completion_chat")
    const inputTokens = ofInput(request)
    const problem = problemOf(request)
    if (problem !== undefined) return yield* problem
    const most = card.max_context_length ?? Infinity
    return inputTokens + (request.max_tokens ?? 0) > most
      ? yield* refuse(
        400,
        `Prompt contains ${inputTokens} tokens, too large for model with ${most} maximum context length`
      )
      : { request, card, inputTokens }
  })

  /** What a reply leaves out, made up; what the platform makes up is cut to the limits of the request. */
  const composed = ({ card, request }: Examined, reply: Reply | undefined, named: Ids.Ids, now: number): Said => {
    const { finish_reason, usage: _, ...given } = typeof reply === "object" ? reply : {}
    if (given.content !== undefined || given.tool_calls !== undefined) {
      const message: AssistantMessage = { role: "assistant", content: "", ...given }
      return { message, finish_reason: finish_reason ?? ending(message) }
    }
    const message: AssistantMessage = typeof reply === "string"
      ? { role: "assistant", content: reply }
      : think(request, card, named, (where) => find(where, now)?.text)
    return { ...truncate(message, request), ...present({ finish_reason }) }
  }

  /** Answers a request that has been examined. */
  const write = Effect.fnUntraced(function*(
    examined: Examined,
    named: Ids.Ids
  ): Effect.fn.Return<ChatCompletion, Refusal> {
    const { inputTokens, request } = examined
    const reply = yield* replied(request)
    const now = yield* Clock.currentTimeMillis
    const replies = Array.from({ length: request.n ?? 1 }, () => composed(examined, reply, named, now))
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

  /** Answers a request within what the minute admits, whole or streamed. */
  const respond = Effect.fnUntraced(function*(request: CreateChatCompletionBody, stream: boolean, now: number) {
    const examined = yield* examine(request, now)
    yield* limits.admit(examined.inputTokens, now)
    const completion = yield* write(examined, ids)
    limits.wrote(Number(completion.usage.completion_tokens), now)
    const response = stream ? streamed(eventsOf(completion)) : json(completion)
    return { ...response, headers: { ...headersOf(examined.card), ...response.headers } }
  })

  const batched: Task = task(
    (body, now) => Effect.flatMap(checkBody(body), (request) => examine(request, now)),
    write
  )

  const routes: Routes = {
    "POST /v1/chat/completions": Effect.fnUntraced(function*(call) {
      const { request, stream } = yield* readBody(call)
      return yield* respond(request, stream, call.now)
    })
  }
  return { routes, examine, write, respond, tasks: { "/v1/chat/completions": batched } }
}

export type Chat = ReturnType<typeof make>
