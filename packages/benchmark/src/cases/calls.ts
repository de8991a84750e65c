/** A call that returns a message, many at once, by each of the clients. */
import type * as Effect from "effect/Effect"
import type { Contestant, Load, Program, Server } from "../Case.ts"
import * as clients from "../clients.ts"

/** Sends `units` requests with 16 workers. */
const sixteen = (send: () => Promise<unknown>): Program => async (units) => {
  let completed = 0
  let started = 0
  const worker = async () => {
    while (started++ < units) if (await send()) completed++
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  return completed
}

type Call = Effect.Effect<unknown, unknown, clients.Services>

/** One platform, its request, and the clients that know it. The model configures the server: see `server/main.ts`. */
export interface Wire {
  readonly name: "anthropic" | "mistral"
  readonly title: string
  readonly path: string
  readonly input: object
  readonly ours: () => Promise<Call>
  readonly theirs: Load
}

const messages = [{ role: "user" as const, content: "What does a request cost?" }]

export const anthropic = (model: string): Wire => {
  const input = { model, max_tokens: 1024, messages }
  return {
    name: "anthropic",
    title: "Anthropic",
    path: "/v1/messages",
    input,
    ours: async () => (await import("@effect-genai/anthropic/Messages")).create(input),
    theirs: async (server) => {
      const client = await clients.anthropic(server)
      return sixteen(() => client.messages.create(input))
    }
  }
}

export const mistral = (model: string): Wire => {
  const input = { model, max_tokens: 1024, messages }
  return {
    name: "mistral",
    title: "Mistral",
    path: "/v1/chat/completions",
    input,
    ours: async () => (await import("@effect-genai/mistral/Chat")).complete(input),
    theirs: async (server) => {
      const client = await clients.mistral(server)
      return sixteen(() => client.chat.complete({ model, maxTokens: 1024, messages }))
    }
  }
}

export const bare = ({ input, name, path }: Wire, on: clients.Transport): Contestant => ({
  load: async (server) => {
    const send = await clients.bare(on)
    const url = server[name] + path
    return sixteen(async () => JSON.parse(await (await send(url, input)).text()))
  }
})

/** Runs `units` Effects, 16 at once or more. */
export const effectful = (load: (server: Server) => Promise<Call>, on: clients.Http, atOnce = 16): Contestant => ({
  load: async (server) => {
    const run = await clients.ours(on, server)
    const call = await load(server)
    const Effect = await import("effect/Effect")
    return async (units) => {
      let completed = 0
      const one = Effect.map(call, () => void completed++)
      await run(Effect.forEach(Array.from({ length: units }), () => one, { concurrency: atOnce, discard: true }))
      return completed
    }
  }
})

export const ours = (wire: Wire, on: clients.Http, atOnce?: number): Contestant => effectful(wire.ours, on, atOnce)

/** Effect's client used directly: code built on it cannot cost less. */
export const effect = ({ input, name, path }: Wire, on: clients.Http): Contestant =>
  effectful(async (server) => {
    const [Effect, HttpClient, HttpClientRequest] = await Promise.all([
      import("effect/Effect"),
      import("effect/http/HttpClient"),
      import("effect/http/HttpClientRequest")
    ])
    const request = HttpClientRequest.bearerToken(HttpClientRequest.post(server[name] + path), "none")
    return Effect.gen(function*() {
      const response = yield* HttpClient.execute(HttpClientRequest.bodyJsonUnsafe(request, input))
      return JSON.parse(yield* response.text)
    })
  }, on)
