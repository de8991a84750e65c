// The official client's tool runner and message threads, as they are by default.
import Anthropic from "@anthropic-ai/sdk"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import { createServer } from "node:http"
import { textOf, weatherTool } from "../clients/anthropicSdk.ts"
import { claude, prompt, weatherPrompt } from "../clients/Client.ts"

const user = (content: string) => ({ role: "user" as const, content })

/** Runs a program of the client against a platform; returns its result, and the threads and messages it sent. */
const run = <A>(options: Testing.Options, use: (client: Anthropic) => Promise<A>) =>
  Effect.gen(function*() {
    const sent: Array<string> = []
    const { address } = yield* HttpServer.HttpServer
    const client = new Anthropic({
      apiKey: "any",
      baseURL: HttpServer.formatAddress(address),
      maxRetries: 0,
      fetch: (url, init) => {
        const { messages, thread, tools } = JSON.parse(String(init?.body))
        sent.push([thread?.type ?? "none", messages.length, ...(tools === undefined ? [] : ["tools"])].join(" "))
        return fetch(url, init)
      }
    })
    return { result: yield* Effect.promise(() => use(client)), sent }
  }).pipe(Effect.provide(
    Testing.serve(options).pipe(
      Layer.provideMerge(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 })),
      Layer.orDie
    )
  ))

const params = { ...claude, messages: [user(weatherPrompt)], tools: [weatherTool] }

const runners: ReadonlyArray<
  readonly [form: string, last: (client: Anthropic) => Promise<Anthropic.Beta.BetaMessage>]
> = [
  ["whole", (client) => client.beta.messages.toolRunner(params).runUntilDone()],
  ["streamed", (client) => client.beta.messages.toolRunner({ ...params, stream: true }).runUntilDone()]
]

describe.each(runners)("the tool runner of @anthropic-ai/sdk, %s", (_, last) => {
  it.live("threads: it sends only new messages", () =>
    Effect.gen(function*() {
      const { result, sent } = yield* run({}, last)
      assert.include(textOf(result), "Paris")
      assert.deepStrictEqual(sent, ["create 1 tools", "continue 1"])
    }))

  it.live("threads: it sends the whole history after an error of the thread", () =>
    Effect.gen(function*() {
      const reply = Testing.turns(
        Testing.calls(["get_weather", { city: "Paris" }]),
        Effect.fail(Testing.refuse(404, "Lost", { code: "thread_not_found" })),
        Testing.calls(["get_weather", { city: "Rome" }]),
        Effect.fail(Testing.refuse(400, "Cannot", { code: "thread_unsupported_request" })),
        "Done."
      )
      const { result, sent } = yield* run({ reply }, last)
      assert.strictEqual(textOf(result), "Done.")
      const threads = ["create 1 tools", "continue 1", "create 3 tools", "continue 1", "none 5 tools"]
      assert.deepStrictEqual(sent, threads)
    }))
})

describe("a thread of @anthropic-ai/sdk", () => {
  /** Replies with the number of messages that the model reads. */
  const reply: Testing.Options["reply"] = ({ messages }) => String(messages.length)

  it.live("threads: it continues, whole and streamed", () =>
    Effect.gen(function*() {
      const { result, sent } = yield* run({ reply }, async (client) => {
        const thread = client.beta.messages.thread({ ...claude, system: "Be brief." })
        const first = await thread.send(user(prompt))
        const second = await thread.stream(user("And the jar?")).finalMessage()
        return [first, second, await thread.send(user("And the stones?"))].map(textOf)
      })
      assert.deepStrictEqual(result, ["1", "3", "5"])
      assert.deepStrictEqual(sent, ["create 1", "continue 1", "continue 1"])
    }))

  it.live("threads: it sends a turn again that was cut", () =>
    Effect.gen(function*() {
      const faults = { "POST /v1/messages": ["none", Testing.failAfter(5)] as const }
      const { result, sent } = yield* run({ faults, reply }, async (client) => {
        const thread = client.beta.messages.thread(claude)
        await thread.send(user(prompt))
        const cut = await thread.stream(user("And the jar?")).finalMessage().then(() => "whole", () => "cut")
        const retried = await thread.stream().finalMessage()
        return [cut, textOf(retried), textOf(await thread.send(user("And the stones?")))]
      })
      assert.deepStrictEqual(result, ["cut", "3", "5"])
      assert.deepStrictEqual(sent, ["create 1", "continue 1", "create 3", "continue 1"])
    }))
})
