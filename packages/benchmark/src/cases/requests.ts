/** JSON requests, 16 at once: the cost of a call that returns a message. */
import type * as Effect from "effect/Effect"
import type { Case, Contestant, Load, Program, Server } from "../Case.ts"
import * as clients from "../clients.ts"

const question = { role: "user", content: "What does a request cost?" } as const
const anthropicInput = { model: "claude-haiku-4-5", max_tokens: 1024, messages: [question] }
const mistralInput = { model: "mistral-small-latest", max_tokens: 1024, messages: [question] }

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

interface Wire {
  readonly name: "anthropic" | "mistral"
  readonly title: string
  readonly path: string
  readonly input: object
  readonly ours: () => Promise<Call>
  readonly theirs: Load
}

const anthropic: Wire = {
  name: "anthropic",
  title: "Anthropic",
  path: "/v1/messages",
  input: anthropicInput,
  ours: async () => (await import("@effect-genai/anthropic/Messages")).create(anthropicInput),
  theirs: async (server) => {
    const client = await clients.anthropic(server)
    return sixteen(() => client.messages.create(anthropicInput))
  }
}

const mistral: Wire = {
  name: "mistral",
  title: "Mistral",
  path: "/v1/chat/completions",
  input: mistralInput,
  ours: async () => (await import("@effect-genai/mistral/Chat")).complete(mistralInput),
  theirs: async (server) => {
    const client = await clients.mistral(server)
    const { max_tokens: maxTokens, ...rest } = mistralInput
    return sixteen(() => client.chat.complete({ maxTokens, ...rest }))
  }
}

const bare = ({ input, name, path }: Wire, on: clients.Transport): Contestant => ({
  load: async (server) => {
    const send = await clients.bare(on)
    const url = server[name] + path
    return sixteen(async () => JSON.parse(await (await send(url, input)).text()))
  }
})

type Call = Effect.Effect<unknown, unknown, clients.Services>

const effectful = (on: clients.Transport, load: (server: Server) => Promise<Call>): Contestant => ({
  load: async (server) => {
    const run = await clients.ours(on, server)
    const call = await load(server)
    const Effect = await import("effect/Effect")
    return async (units) => {
      let completed = 0
      const one = Effect.map(call, () => void completed++)
      await run(Effect.forEach(Array.from({ length: units }), () => one, { concurrency: 16, discard: true }))
      return completed
    }
  }
})

const ours = (wire: Wire, on: clients.Transport): Contestant => effectful(on, wire.ours)

/** Effect's client used directly: code built on it cannot cost less. */
const effect = ({ input, name, path }: Wire, on: clients.Transport): Contestant =>
  effectful(on, async (server) => {
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
  })

const requests = (wire: Wire, undici: number, fetch: number): Case => ({
  name: `requests/${wire.name}`,
  title: `JSON request, 16 at once, ${wire.title}`,
  unit: "request",
  units: 20_000,
  contestants: {
    "bare undici": bare(wire, "undici"),
    "Effect, undici": effect(wire, "undici"),
    "ours, undici": ours(wire, "undici"),
    "bare fetch": bare(wire, "fetch"),
    "Effect, fetch": effect(wire, "fetch"),
    "ours, fetch": ours(wire, "fetch"),
    "official SDK": { load: wire.theirs }
  },
  claims: [
    { metric: "cpu", of: "ours, undici", to: "official SDK", atMost: undici },
    { metric: "cpu", of: "ours, undici", to: "bare undici", atMost: 1.6 },
    { metric: "cpu", of: "ours, fetch", to: "official SDK", atMost: fetch },
    { metric: "cpu", of: "ours, fetch", to: "bare fetch", atMost: 1.2 }
  ]
})

export default [requests(anthropic, 0.4, 0.9), requests(mistral, 0.28, 0.65)]
