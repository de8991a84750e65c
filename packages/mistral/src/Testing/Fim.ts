/** Fill-in-the-middle: a line of code that uses names of the prompt and the suffix. */
import { json } from "@effect-genai/core/Testing"
import { streaming } from "@effect-genai/core/Testing/events"
import type { Ids } from "@effect-genai/core/Testing/ids"
import * as Effect from "effect/Effect"
import type { ChatCompletion } from "../generated/Chat.ts"
import { CreateFimCompletionBody } from "../generated/Fim.ts"
import type { Chat, Dependencies } from "./Chat.ts"
import { check, readingStreamed } from "./check.ts"
import { eventsOf } from "./chunks.ts"
import { type Card, headersOf } from "./Models.ts"
import { type Refusal } from "./Refusal.ts"
import { type Routes, seconds } from "./Route.ts"
import { task } from "./Task.ts"
import { ofPart } from "./tokens.ts"
import { tokensOf, truncate } from "./truncate.ts"

interface Validated {
  readonly request: CreateFimCompletionBody
  readonly card: Card
  readonly now: number
}

const keywords = new Set(
  "const let var def return function if else for while class import from async await new".split(" ")
)

/** A line that returns or assigns the parameters of the last function. */
const middleOf = ({ prompt, suffix }: CreateFimCompletionBody) => {
  const names = (text: string) => (text.match(/[A-Za-z_]\w*/g) ?? []).filter((name) => !keywords.has(name))
  const given = /\(([^()]*)\)[^()]*$/.exec(prompt)?.[1] ?? ""
  const [one = "value", other] = names(given.replace(/:\s*\w+/g, ""))
  const after = names(suffix ?? "")[0]
  const value = other === undefined ? one : `${one} + ${other}`
  const end = /\bdef\b/.test(prompt) ? "" : ";"
  return after === undefined ? `  return ${value}${end}` : `  ${after} = ${value}${end}`
}

const checkBody = check(CreateFimCompletionBody)
const readBody = readingStreamed(CreateFimCompletionBody)

export const make = ({ ids, limits, models, options }: Dependencies, chat: Chat) => {
  const validate = (request: CreateFimCompletionBody, now: number): Effect.Effect<Validated, Refusal> =>
    Effect.map(models.require(request.model, now, "completion_fim"), (card) => ({ request, card, now }))

  /** If `reply` is set, uses it as for a chat. */
  const writeReply = ({ card, request }: Validated, named: Ids) => {
    const { max_tokens = null, model, prompt, stop = null } = request
    const chatRequest = { model, max_tokens, stop, messages: [{ role: "user" as const, content: prompt }] }
    return chat.write({ request: chatRequest, card, inputTokens: inputOf(request) }, named)
  }

  const inputOf = ({ prompt, suffix }: CreateFimCompletionBody) => ofPart(prompt) + ofPart(suffix)

  const write = (validated: Validated, named: Ids): Effect.Effect<ChatCompletion, Refusal> => {
    if (options.reply !== undefined) return writeReply(validated, named)
    const { now, request } = validated
    const completed = truncate({ role: "assistant", content: middleOf(request) }, request)
    const [prompt_tokens, completion_tokens] = [inputOf(request), tokensOf(completed.message)]
    return Effect.succeed({
      id: named("completion"),
      object: "chat.completion",
      created: seconds(now),
      model: request.model,
      choices: [{ index: 0, ...completed }],
      usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens }
    })
  }

  const streamed = streaming(options.pace)

  const routes: Routes = {
    "POST /v1/fim/completions": Effect.fnUntraced(function*(call) {
      const { request, stream } = yield* readBody(call)
      const validated = yield* validate(request, call.now)
      yield* limits.admit(inputOf(request), call.now)
      const completion = yield* write(validated, ids)
      limits.spendOutput(Number(completion.usage.completion_tokens), call.now)
      const reply = stream ? streamed(eventsOf(completion)) : json(completion)
      return { ...reply, headers: { ...headersOf(validated.card), ...reply.headers } }
    })
  }
  const batched = task((body, now) => Effect.flatMap(checkBody(body), (request) => validate(request, now)), write)
  return { routes, tasks: { "/v1/fim/completions": batched } }
}
