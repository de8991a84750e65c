import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Extra from "@effect-genai/core/Extra"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Testing from "@effect-genai/core/Testing"
import * as Usage from "@effect-genai/core/Usage"
import * as Validation from "@effect-genai/core/Validation"
import { settle, soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import {
  against,
  ask,
  config,
  counted,
  events,
  isolated,
  key,
  message,
  reasonOf,
  refusal,
  sent
} from "./support/anthropic.ts"

const response = Testing.json(message())

/** The headers and the address of a message that is asked for in an environment. */
const requested = (environment: { readonly [name: string]: string }, step: Testing.ServerResponse = response) =>
  Effect.gen(function*() {
    yield* Messages.create(ask)
    const [request] = yield* sent
    return { headers: request?.headers ?? {}, href: request?.url.href }
  }).pipe(
    Effect.provide(Layer.mergeAll(AnthropicConfig.layerConfig, Testing.script([step]), isolated)),
    Effect.provide(ConfigProvider.layer(ConfigProvider.fromEnvRecord(environment)))
  )

/** Why an environment will not do. */
const unusable = (environment: { readonly [name: string]: string }) =>
  Effect.map(
    Effect.exit(requested(environment)),
    (exit) => Exit.isFailure(exit) ? inspect(exit.cause, { depth: 9 }) : assert.fail("it will do")
  )

describe("the environment", () => {
  it.effect("gives the key", () =>
    Effect.gen(function*() {
      const { headers, href } = yield* requested({ ANTHROPIC_API_KEY: key })
      assert.strictEqual(headers["authorization"], `Bearer ${key}`)
      assert.strictEqual(href, "https://api.anthropic.com/v1/messages")
    }))

  it.effect("gives a token where there is no key", () =>
    Effect.gen(function*() {
      const { headers } = yield* requested({ ANTHROPIC_AUTH_TOKEN: "token", ANTHROPIC_API_KEY: " " })
      assert.strictEqual(headers["authorization"], "Bearer token")
    }))

  it.effect("gives one credential where both are set: the key", () =>
    Effect.gen(function*() {
      const { headers } = yield* requested({ ANTHROPIC_AUTH_TOKEN: "token", ANTHROPIC_API_KEY: key })
      assert.strictEqual(headers["authorization"], `Bearer ${key}`)
      assert.notInclude(JSON.stringify(headers), "token")
    }))

  it.effect("is trimmed, and empty is as good as absent", () =>
    Effect.gen(function*() {
      const { headers, href } = yield* requested({
        ANTHROPIC_API_KEY: ` ${key}\r\n`,
        ANTHROPIC_BASE_URL: "  ",
        ANTHROPIC_CUSTOM_HEADERS: ""
      })
      assert.strictEqual(headers["authorization"], `Bearer ${key}`)
      assert.strictEqual(href, "https://api.anthropic.com/v1/messages")
    }))

  it.effect("gives the address", () =>
    Effect.gen(function*() {
      const { href } = yield* requested({ ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: " https://gateway.test/a/v1/ " })
      assert.strictEqual(href, "https://gateway.test/a/v1/messages")
    }))

  it.effect("gives headers, a line each", () =>
    Effect.gen(function*() {
      const { headers } = yield* requested({
        ANTHROPIC_API_KEY: key,
        ANTHROPIC_CUSTOM_HEADERS: "X-Team: blue\r\nX-Url:https://a.test:1\n\nnonsense\n: nameless\nx-team : green\n"
      })
      assert.deepInclude(headers, { "x-team": "green", "x-url": "https://a.test:1" })
      assert.notProperty(headers, "nonsense")
      assert.notProperty(headers, "")
    }))

  it.effect("without a key is told what to set", () =>
    Effect.gen(function*() {
      const message = yield* unusable({})
      assert.include(message, "ANTHROPIC_API_KEY")
      assert.include(message, "ANTHROPIC_AUTH_TOKEN")
    }))

  it.effect.each([
    { ANTHROPIC_API_KEY: "sk-secret\r\nX-Evil: 1" },
    { ANTHROPIC_API_KEY: "sk secret" },
    { ANTHROPIC_AUTH_TOKEN: "sécret" },
    { ANTHROPIC_API_KEY: "k", ANTHROPIC_BASE_URL: "secret.test" },
    { ANTHROPIC_API_KEY: "k", ANTHROPIC_BASE_URL: "ftp://secret.test" },
    { ANTHROPIC_API_KEY: "k", ANTHROPIC_BASE_URL: "https://me:secret@gateway.test" },
    { ANTHROPIC_API_KEY: "k", ANTHROPIC_BASE_URL: "https://gateway.test/?key=secret" }
  ])("that cannot work is refused without being repeated: %#", (environment) =>
    Effect.gen(function*() {
      const message = yield* unusable(Object.fromEntries(Object.entries(environment).filter(([, value]) => value)))
      assert.notInclude(message, "ecret")
      assert.match(message, /the key holds|the base URL/)
    }))

  it.effect("is not read before it is asked for", () =>
    Effect.gen(function*() {
      const reading = ConfigProvider.make((path) => Effect.die(new Error(`${path.join(".")} was read`)))
      yield* Messages.create(ask).pipe(
        Effect.provide(against([response])),
        Effect.provideService(ConfigProvider.ConfigProvider, reading)
      )
    }))
})

describe("a config of values", () => {
  it.effect.each(["sk-secret\n X: 1", "", " "])(
    "refuses a key that cannot be one: %j",
    (apiKey) =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(Layer.build(AnthropicConfig.layer({ apiKey })))
        assert.strictEqual(error._tag, "ConfigError")
        assert.notInclude(inspect(error, { depth: 9 }), "secret")
      })
  )

  it.effect("takes a key from an effect, for each attempt", () =>
    Effect.gen(function*() {
      yield* soon(Messages.create(ask))
      assert.deepStrictEqual((yield* sent).map(({ headers }) => headers["authorization"]), ["Bearer k1", "Bearer k2"])
    }).pipe(Effect.provide(against([refusal(529, "overloaded_error"), response], { apiKey: rotating() }))))

  it.effect.each([Effect.fail(new Error(`vault: ${key}`)), Effect.succeed(`${key} ${key}`), Effect.succeed("")])(
    "whose key does not come sends nothing: %#",
    (apiKey) =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(Messages.create(ask))
        assert.deepInclude(error.reason, { _tag: "Unauthenticated", attempts: 0 })
        assert.notInclude(inspect(error, { depth: 9 }), key)
        assert.deepStrictEqual(yield* sent, [])
      }).pipe(Effect.provide(against([], { apiKey })))
  )

  it.effect("is one of many: each tenant has its own", () =>
    Effect.gen(function*() {
      yield* Messages.create(ask).pipe(Effect.provide(config({ apiKey: "tenant-1" })))
      yield* Messages.create(ask).pipe(Effect.provide(config({ apiKey: Redacted.make("tenant-2") })))
      assert.deepStrictEqual((yield* sent).map(({ headers }) => headers["authorization"]), [
        "Bearer tenant-1",
        "Bearer tenant-2"
      ])
    }).pipe(Effect.provide(against([response, response]))))
})

describe("the settings of calls", () => {
  it.effect("Extra: add what this version does not know", () =>
    Effect.gen(function*() {
      yield* Messages.create(ask).pipe(
        Extra.body({ tomorrow: { a: 1 }, max_tokens: 65 }),
        Extra.query({ beta: "true" }),
        Extra.headers({ "x-tomorrow": "1" })
      )
      const [request] = yield* sent
      assert.deepStrictEqual<unknown>(request && Testing.bodyJson(request), {
        ...ask,
        max_tokens: 65,
        tomorrow: { a: 1 }
      })
      assert.strictEqual(request?.url.search, "?beta=true")
      assert.strictEqual(request?.headers["x-tomorrow"], "1")
    }).pipe(Effect.provide(against([response]))))

  it.effect("Validation.onMismatch: hands on what a gateway bends", () =>
    Effect.gen(function*() {
      const bent = { ...message(), role: "model" }
      const create = Messages.create(ask)
      assert.deepInclude(yield* reasonOf(create), { _tag: "Undecodable", path: "role" })
      assert.deepStrictEqual<unknown>(yield* create.pipe(Validation.onMismatch("report")), bent)
      assert.deepStrictEqual(yield* counted("genai.mismatch"), { role: 1 })
    }).pipe(Effect.provide(against([
      Testing.json({ ...message(), role: "model" }),
      Testing.json({ ...message(), role: "model" })
    ]))))

  it.effect("Validation.onMismatch: what is made of bent answers needs no more than it is made of", () =>
    Effect.gen(function*() {
      const bent = Validation.onMismatch("report")
      const parsed = Messages.parse(Schema.String)(ask).pipe(bent)
      assert.strictEqual((yield* parsed).value, "yes")
      assert.deepInclude(yield* reasonOf(parsed), { _tag: "Undecodable", endpoint: "POST /v1/messages" })

      const details: Array<string> = []
      const text = Messages.text(Messages.stream(ask)).pipe(bent)
      assert.deepStrictEqual(yield* Stream.runCollect(text), ["Hi"])
      const cut = yield* text.pipe(Stream.runForEach((piece) => Effect.sync(() => details.push(piece))), reasonOf)
      assert.deepStrictEqual([cut._tag, details], ["Undecodable", ["Hi"]])

      const { usage: _, ...rest } = yield* Messages.accumulate(Messages.stream(ask)).pipe(bent)
      assert.strictEqual(Messages.textOf({ ...rest, usage: { input_tokens: 0, output_tokens: 0 } }), "Hi")
      assert.strictEqual((yield* reasonOf(Messages.accumulate(Messages.stream(ask)).pipe(bent)))._tag, "Undecodable")
      assert.strictEqual((yield* reasonOf(Files.usage().pipe(bent)))._tag, "Undecodable")

      // A run whose batch has no id looks for it, finds none and sends it again.
      const run = Batches.run([{ key: "a", params: ask }]).pipe(bent, Stream.runDrain, Effect.flip)
      assert.strictEqual((yield* soon(run))._tag, "RunError")
      assert.deepStrictEqual((yield* sent).slice(-3).map(({ method }) => method), ["POST", "GET", "POST"])
    }).pipe(Effect.provide(against([
      Testing.json({ content: [{ type: "text", text: '"yes"' }] }),
      Testing.json({ content: null }),
      Testing.sse(events().slice(2)),
      Testing.sse([...events()].toSpliced(5, 0, { type: "content_block_delta", index: 0, delta: null })),
      Testing.sse(events()),
      Testing.sse([...events().slice(0, 3), null]),
      Testing.json({ data: [null], has_more: false }),
      Testing.json({ type: "message_batch" }),
      Testing.json({ data: [], has_more: false }),
      refusal(401, "authentication_error")
    ]))))

  it.effect("ResponseMeta: tells request id, organization and windows of calls, lists and streams", () =>
    Effect.gen(function*() {
      const seen: Array<string | undefined> = []
      const program = Effect.gen(function*() {
        yield* Messages.create(ask)
        yield* Stream.runDrain(Messages.stream(ask))
        yield* Stream.runDrain(Models.list())
        yield* Batches.retrieve({ message_batch_id: "b" }).pipe(Effect.flip)
      })
      yield* program.pipe(
        ResponseMeta.tap(({ endpoint, organizationId, requestId }) =>
          seen.push(`${endpoint} ${requestId} ${organizationId}`)
        )
      )
      assert.deepStrictEqual(seen, [
        "POST /v1/messages req_1 org_1",
        "POST /v1/messages req_1 org_1",
        "GET /v1/models req_1 org_1",
        "GET /v1/messages/batches/{message_batch_id} req_1 org_1"
      ])
    }).pipe(Effect.provide(against([
      Testing.json(message(), withMeta),
      Testing.sse(events(), withMeta),
      Testing.json({ data: [], has_more: false }, withMeta),
      refusal(404, "not_found_error", "no", withMeta)
    ]))))

  it.effect("Usage: tells what a stream has cost, also when it is cut, left or interrupted", () =>
    Effect.gen(function*() {
      const seen: Array<Usage.Report> = []
      const details = Usage.tap((report) => seen.push(report))
      const stream = Messages.stream(ask)
      yield* stream.pipe(Stream.runDrain, details)
      yield* stream.pipe(Stream.runDrain, details, Effect.flip)
      yield* stream.pipe(details, Stream.take(1), Stream.runDrain)
      const fiber = yield* Effect.forkChild(stream.pipe(Stream.runDrain, details))
      yield* settle
      yield* Fiber.interrupt(fiber)
      yield* Messages.create(ask).pipe(details)
      const [started, whole] = [{ input_tokens: 10, output_tokens: 1 }, { input_tokens: 10, output_tokens: 5 }]
      assert.deepStrictEqual<unknown>(
        seen.map(({ complete, usage }) => [complete, usage]),
        [[true, whole], [false, started], [true, whole], [false, started]]
      )
      assert.strictEqual(seen[0]?.endpoint, "POST /v1/messages")
    }).pipe(Effect.provide(against([
      Testing.sse(events()),
      Testing.sse(events().slice(0, 4)),
      Testing.sse(events()),
      Testing.stallAfter(600)(Testing.sse(events())),
      response
    ]))))
})

const withMeta = { headers: { "request-id": "req_1", "anthropic-organization-id": "org_1" } }

const rotating = () => {
  let turn = 0
  return Effect.sync(() => `k${++turn}`)
}
