// One program that uses both platforms.
import * as Anthropic from "@effect-genai/anthropic"
import * as Mistral from "@effect-genai/mistral"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"

const messages = [{ role: "user", content: "Why?" }] as const

const claude = Anthropic.Messages.create({ model: "claude-haiku-4-5", max_tokens: 64, messages }).pipe(
  Effect.map(Anthropic.Messages.textOf)
)
const mistral = Mistral.Chat.complete({ model: "mistral-small-latest", messages }).pipe(
  Effect.map(({ choices }) => String(choices[0]?.message?.content))
)
const both = Effect.all([claude, mistral])

const A = (reply = "claude", options: Anthropic.Testing.Options = {}) =>
  Anthropic.Testing.layer({ ...options, reply: () => reply })
const M = (reply = "mistral", options: Mistral.Testing.Options = {}) =>
  Mistral.Testing.layer({ ...options, reply: () => reply })

const ofMessage = (text: string) =>
  Anthropic.Testing.json({
    id: "msg_1",
    type: "message",
    role: "assistant",
    model: "claude-haiku-4-5",
    content: [{ type: "text", text }],
    stop_reason: "end_turn",
    stop_sequence: null,
    usage: { input_tokens: 1, output_tokens: 1 }
  })

const ofCompletion = (content: string) =>
  Mistral.Testing.json({
    id: "1",
    object: "chat.completion",
    created: 1,
    model: "mistral-small-latest",
    choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
  })

/** Responds to every request with its host. */
const elsewhere = Layer.succeed(
  HttpClient.HttpClient,
  HttpClient.make((request, { host }) => Effect.succeed(HttpClientResponse.fromWeb(request, new Response(host))))
)

const hostOf = (url: string) =>
  HttpClient.HttpClient.pipe(
    Effect.flatMap((client) => client.execute(HttpClientRequest.get(url))),
    Effect.flatMap((response) => response.text)
  )

describe("requests of a provider go to its platform", () => {
  it.effect.each(
    [
      ["Anthropic first", [A(), M()]],
      ["Mistral first", [M(), A()]]
    ] as const
  )("two platforms: of layers provided together: %s", ([, layers]) =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* both, ["claude", "mistral"])
    }).pipe(Effect.provide(Layer.mergeAll(...layers))))

  it.effect("two platforms: of an array of layers", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Effect.provide(both, [A(), M()]), ["claude", "mistral"])
      assert.deepStrictEqual(yield* Effect.provide(both, [M(), A()]), ["claude", "mistral"])
    }))

  it.effect("two platforms: of layers provided one after the other", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Effect.provide(Effect.provide(both, A()), M()), ["claude", "mistral"])
      assert.deepStrictEqual(yield* Effect.provide(Effect.provide(both, M()), A()), ["claude", "mistral"])
      assert.deepStrictEqual(
        yield* Effect.provide(both, Layer.provideMerge(A(), M())),
        ["claude", "mistral"]
      )
    }))

  it.effect("two platforms: of clients, configs and platforms provided apart", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* both, ["claude", "mistral"])
    }).pipe(Effect.provide(
      Layer.mergeAll(
        Anthropic.Testing.client,
        Mistral.Testing.client,
        Mistral.MistralConfig.layer({ apiKey: "any", baseUrl: "https://one.example" }),
        Anthropic.AnthropicConfig.layer({ apiKey: "any", baseUrl: "https://other.example/v1/" })
      ).pipe(
        Layer.provideMerge(Layer.merge(
          Anthropic.Testing.platform({ reply: () => "claude" }),
          Mistral.Testing.platform({ reply: () => "mistral" })
        ))
      )
    )))

  it.effect("two platforms: of layers built in a program that has platforms", () =>
    Effect.gen(function*() {
      const inside = (name: string) =>
        Effect.all(
          [
            Effect.provide(Effect.andThen(Effect.yieldNow, both), [A(`claude ${name}`), M(`mistral ${name}`)]),
            Effect.provide(both, A(`claude ${name}`)),
            both
          ],
          { concurrency: 3 }
        )
      const found = yield* Effect.all([inside("one"), inside("two")], { concurrency: 2 })
      const expected = (name: string) => [
        [`claude ${name}`, `mistral ${name}`],
        [`claude ${name}`, "mistral"],
        ["claude", "mistral"]
      ]
      assert.deepEqual<unknown>(found, [expected("one"), expected("two")])
    }).pipe(Effect.provide([A(), M()])))

  it.effect("two platforms: of layers whose client a service has taken", () =>
    Effect.gen(function*() {
      const client = yield* Effect.provide(HttpClient.HttpClient, [A(), M()])
      const configs = Layer.merge(Anthropic.Testing.config, Mistral.Testing.config)
      const found = both.pipe(Effect.provide(configs), Effect.provideService(HttpClient.HttpClient, client))
      assert.deepStrictEqual(yield* found, ["claude", "mistral"])
    }))

  it.effect("two platforms: of a platform and a script, and of two scripts with their requests", () =>
    Effect.gen(function*() {
      const script = Anthropic.Testing.script([ofMessage("scripted")])
      assert.deepStrictEqual(yield* Effect.provide(both, [script, M()]), ["scripted", "mistral"])
      const found = Effect.gen(function*() {
        const texts = yield* both
        const [toClaude, toMistral] = [
          yield* (yield* Anthropic.Testing.RecordedRequests).all,
          yield* (yield* Mistral.Testing.RecordedRequests).all
        ]
        return { texts, hosts: [toClaude, toMistral].map((all) => all.map(({ url }) => url.host)) }
      })
      assert.deepStrictEqual(
        yield* Effect.provide(found, [script, Mistral.Testing.script([ofCompletion("also scripted")])]),
        { texts: ["scripted", "also scripted"], hosts: [["api.anthropic.com"], ["api.mistral.ai"]] }
      )
    }))
})

describe("requests to other hosts", () => {
  it.effect("two platforms: go to the client beneath", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* both, ["claude", "mistral"])
      assert.strictEqual(yield* hostOf("https://files.example/a"), "files.example")
    }).pipe(Effect.provide([A(), M()]), Effect.provide(elsewhere)))

  it.effect("two platforms: go to the platform where there is no client beneath", () =>
    Effect.gen(function*() {
      assert.match(yield* hostOf("https://files.example/a"), /Not Found/)
    }).pipe(Effect.provide(A())))
})
