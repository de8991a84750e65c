/** Completions by an agent: chats with its model, instructions and tools. */
import { present } from "@effect-genai/core/OpenSchema"
import * as Effect from "effect/Effect"
import { CreateAgentCompletionBody } from "../generated/Agents.ts"
import type { CreateChatCompletionBody } from "../generated/Chat.ts"
import type { CompletionArgs } from "../generated/Common.ts"
import type { Agent, Agents } from "./Agents.ts"
import type { Chat } from "./Chat.ts"
import { check, readingStreamed } from "./check.ts"
import type { Routes } from "./Route.ts"
import { task } from "./Task.ts"

const checkBody = check(CreateAgentCompletionBody)
const readBody = readingStreamed(CreateAgentCompletionBody)

/** Converts an agent's completion arguments to chat fields. */
export const settingsOf = (args: CompletionArgs | null | undefined): Partial<CreateChatCompletionBody> => {
  const { prediction, response_format, ...rest } = args ?? {}
  return { ...rest, ...present({ prediction, response_format }) }
}

const requestOf = (
  { completion_args, instructions, model, tools }: Agent,
  { agent_id: _, messages, ...rest }: CreateAgentCompletionBody
): CreateChatCompletionBody => {
  const head = instructions === null ? [] : [{ role: "system" as const, content: instructions }]
  return { tools, ...settingsOf(completion_args), ...rest, model, messages: [...head, ...messages] }
}

export const make = (chat: Chat, agents: Agents) => {
  const translated = (body: CreateAgentCompletionBody) =>
    Effect.map(agents.version(body.agent_id, undefined), (agent) => requestOf(agent, body))

  const routes: Routes = {
    "POST /v1/agents/completions": Effect.fnUntraced(function*(call) {
      const { request, stream } = yield* readBody(call)
      return yield* chat.respond(yield* translated(request), stream, call.now)
    })
  }
  const batched = task(
    (body, now) =>
      Effect.flatMap(Effect.flatMap(checkBody(body), translated), (request) => chat.validate(request, now)),
    chat.write
  )
  return { routes, tasks: { "/v1/agents/completions": batched } }
}
