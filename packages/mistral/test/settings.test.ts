import * as Extra from "@effect-genai/core/Extra"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Files from "@effect-genai/mistral/Files"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as Models from "@effect-genai/mistral/Models"
import * as Speech from "@effect-genai/mistral/Speech"
import { soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import {
  against,
  ask,
  chunks,
  completion,
  config,
  counted,
  done,
  isolated,
  key,
  reasonOf,
  refusal,
  sent
} from "./support/mistral.ts"

const response = Testing.json(completion())

/** The request of a completion that is asked for under a config. */
const requested = (layer: typeof MistralConfig.layerConfig, environment: { readonly [name: string]: string } = {}) =>
  Effect.gen(function*() {
    yield* Chat.complete(ask)
    const [request] = yield* sent
    return { headers: request?.headers ?? {}, href: request?.url.href }
  }).pipe(
    Effect.provide(Layer.mergeAll(layer, Testing.script([response]), isolated)),
    Effect.provide(ConfigProvider.layer(ConfigProvider.fromEnvRecord(environment)))
  )

/** Why an environment will not do. */
const unusable = (environment: { readonly [name: string]: string }) =>
  Effect.map(
    Effect.exit(requested(MistralConfig.layerConfig, environment)),
    (exit) => Exit.isFailure(exit) ? inspect(exit.cause, { depth: 9 }) : assert.fail("it will do")
  )

describe("the environment", () => {
  it.effect("gives the key", () =>
    Effect.gen(function*() {
      const { headers, href } = yield* requested(MistralConfig.layerConfig, { MISTRAL_API_KEY: ` ${key}\r\n` })
      assert.strictEqual(headers["authorization"], `Bearer ${key}`)
      assert.strictEqual(href, "https://api.mistral.ai/v1/chat/completions")
    }))

  it.effect("gives the address where it is set", () =>
    Effect.gen(function*() {
      const at = (url: string) => requested(MistralConfig.layerConfig, { MISTRAL_API_KEY: key, MISTRAL_BASE_URL: url })
      assert.strictEqual((yield* at(" https://gateway.test/a/v1/ ")).href, "https://gateway.test/a/v1/chat/completions")
      assert.strictEqual((yield* at("  ")).href, "https://api.mistral.ai/v1/chat/completions")
    }))

  it.effect.each([{}, { MISTRAL_API_KEY: "" }, { MISTRAL_API_KEY: "  " }])(
    "without a key is told what to set: %j",
    (environment) =>
      Effect.gen(function*() {
        assert.include(yield* unusable(environment), "Set MISTRAL_API_KEY to your key")
      })
  )

  it.effect.each([
    { key: "secret\r\nX-Evil: 1", address: "" },
    { key: "se cret", address: "" },
    { key: "sécret", address: "" },
    { key: "k", address: "secret.test" },
    { key: "k", address: "ftp://secret.test" },
    { key: "k", address: "https://me:secret@gateway.test" },
    { key: "k", address: "https://gateway.test/?key=secret" }
  ])("that cannot work is refused without being repeated: %#", ({ address, key }) =>
    Effect.gen(function*() {
      const message = yield* unusable({ MISTRAL_API_KEY: key, MISTRAL_BASE_URL: address })
      assert.notInclude(message, "cret")
      assert.match(message, /the key holds|the base URL/)
    }))
})

describe("a config of values", () => {
  it.effect.each(
    [
      { options: {}, at: "https://api.mistral.ai/v1/chat/completions" },
      { options: { server: "global" }, at: "https://api.mistral.ai/v1/chat/completions" },
      { options: { server: "eu" }, at: "https://api.eu.mistral.ai/v1/chat/completions" },
      { options: { server: "us" }, at: "https://api.us.mistral.ai/v1/chat/completions" },
      { options: { baseUrl: "https://gateway.test" }, at: "https://gateway.test/v1/chat/completions" },
      { options: { baseUrl: "https://gateway.test/v1" }, at: "https://gateway.test/v1/chat/completions" },
      {
        options: { baseUrl: "https://gateway.test/mistral/v1/" },
        at: "https://gateway.test/mistral/v1/chat/completions"
      },
      { options: { server: "eu", baseUrl: "http://127.0.0.1:80/a" }, at: "http://127.0.0.1/a/v1/chat/completions" }
    ] as const
  )("leads to $at", ({ at, options }) =>
    Effect.gen(function*() {
      assert.strictEqual((yield* requested(MistralConfig.layer({ apiKey: key, ...options }))).href, at)
    }))

  it.effect("sends its headers with every request, and its own words win", () =>
    Effect.gen(function*() {
      const { headers } = yield* requested(
        MistralConfig.layer({ apiKey: key, headers: { "X-Tenant": "t1", "user-agent": "mine" } })
      )
      assert.deepInclude(headers, { "x-tenant": "t1", "user-agent": "mine", authorization: `Bearer ${key}` })
    }))

  it.effect("takes a key from an effect, for each attempt", () =>
    Effect.gen(function*() {
      yield* soon(Chat.complete(ask))
      yield* Stream.runDrain(Chat.stream(ask))
      assert.deepStrictEqual((yield* sent).map(({ headers }) => headers["authorization"]), [
        "Bearer k1",
        "Bearer k2",
        "Bearer k3"
      ])
    }).pipe(
      Effect.provide(against([refusal(503, "server_error"), response, done(chunks([]))], { apiKey: rotating() }))
    ))

  it.effect.each([Effect.fail(new Error(`vault: ${key}`)), Effect.succeed(`${key} ${key}`), Effect.succeed("")])(
    "whose key does not come sends nothing: %#",
    (apiKey) =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(Chat.complete(ask))
        assert.deepInclude(error.reason, { _tag: "Unauthenticated", attempts: 0 })
        assert.notInclude(inspect(error, { depth: 9 }), key)
        assert.deepStrictEqual(yield* sent, [])
      }).pipe(Effect.provide(against([], { apiKey })))
  )

  it.effect("is one of many: each tenant has its own", () =>
    Effect.gen(function*() {
      yield* Chat.complete(ask).pipe(Effect.provide(config({ apiKey: "tenant-1" })))
      yield* Chat.complete(ask).pipe(Effect.provide(config({ apiKey: Redacted.make("tenant-2") })))
      assert.deepStrictEqual((yield* sent).map(({ headers }) => headers["authorization"]), [
        "Bearer tenant-1",
        "Bearer tenant-2"
      ])
    }).pipe(Effect.provide(against([response, response]))))
})

describe("the settings of calls", () => {
  it.effect("Extra: add what this version does not know", () =>
    Effect.gen(function*() {
      yield* Chat.complete(ask).pipe(Extra.body({ tomorrow: { a: 1 } }), Extra.query({ beta: "true" }))
      const [request] = yield* sent
      assert.deepStrictEqual<unknown>(request && Testing.bodyJson(request), { ...ask, tomorrow: { a: 1 } })
      assert.strictEqual(request?.url.search, "?beta=true")
    }).pipe(Effect.provide(against([response]))))

  it.effect("Validation.onMismatch: hands on what a gateway bends", () =>
    Effect.gen(function*() {
      const complete = Chat.complete(ask)
      assert.deepInclude(yield* reasonOf(complete), { _tag: "Undecodable", path: "created" })
      assert.deepStrictEqual<unknown>(yield* complete.pipe(Validation.onMismatch("report")), bent)
      assert.deepStrictEqual(yield* counted("genai.mismatch"), { created: 1 })
    }).pipe(Effect.provide(against([Testing.json(bent), Testing.json(bent)]))))

  it.effect("Validation.onMismatch: what is made of bent answers needs no more than it is made of", () =>
    Effect.gen(function*() {
      const report = Validation.onMismatch("report")
      const parsed = Chat.parse(Schema.String)(ask).pipe(report)
      assert.strictEqual((yield* parsed).value, "yes")
      assert.deepInclude(yield* reasonOf(parsed), { _tag: "Undecodable", endpoint: "POST /v1/chat/completions" })

      const details: Array<string> = []
      const text = Chat.text(Chat.stream(ask)).pipe(
        report,
        Stream.runForEach((piece) => Effect.sync(() => details.push(piece)))
      )
      assert.deepStrictEqual([(yield* reasonOf(text))._tag, details], ["Undecodable", ["Hi"]])
      const audio = Speech.audio(Speech.stream({ input: "Hi" })).pipe(report, Stream.runCollect)
      assert.deepStrictEqual(yield* audio, [Uint8Array.of(0, 0, 0)])
      assert.strictEqual((yield* reasonOf(audio))._tag, "Undecodable")

      const results = BatchJobs.results({ job_id: "j" }).pipe(report, Stream.runDrain)
      assert.deepInclude(yield* reasonOf(results), { _tag: "Undecodable", endpoint: "GET /v1/batch/jobs/{job_id}" })
    }).pipe(Effect.provide(against([
      Testing.json({ choices: [{ message: { content: '"yes"' } }] }),
      Testing.json({ choices: 7 }),
      done([...chunks([{ content: "Hi" }]), { choices: null }]),
      Testing.sse([{ type: "speech.audio.delta", audio_data: "AAAA" }, { type: "speech.audio.done" }]),
      Testing.sse([{ type: "speech.audio.delta", audio_data: 7 }, { type: "speech.audio.done" }]),
      Testing.json({ status: "SUCCESS", output_file: "f" })
    ]))))

  it.effect("ResponseMeta: tells request id and windows of calls, streams, lists, files and failures", () =>
    Effect.gen(function*() {
      const seen: Array<string> = []
      const program = Effect.gen(function*() {
        yield* Chat.complete(ask)
        yield* Stream.runDrain(Chat.stream(ask))
        yield* Stream.runDrain(Models.list())
        yield* Stream.runDrain(Files.download({ file_id: "f" }))
        yield* BatchJobs.retrieve({ job_id: "j" }).pipe(Effect.flip)
      })
      yield* program.pipe(
        ResponseMeta.tap(({ endpoint, requestId, windows }) =>
          seen.push(`${endpoint} ${requestId} ${windows.map(({ name, remaining }) => `${remaining} ${name}`).join()}`)
        )
      )
      assert.deepStrictEqual(seen, [
        "POST /v1/chat/completions cor_1 7 req-minute",
        "POST /v1/chat/completions cor_1 7 req-minute",
        "GET /v1/models cor_1 7 req-minute",
        "GET /v1/files/{file_id}/content cor_1 7 req-minute",
        "GET /v1/batch/jobs/{job_id} cor_1 7 req-minute"
      ])
    }).pipe(Effect.provide(against([
      Testing.json(completion(), withMeta),
      done(chunks([{ content: "Hi" }]), withMeta),
      Testing.json({ data: [] }, withMeta),
      Testing.text("a", withMeta),
      refusal(404, "invalid_request_error", "no", withMeta)
    ]))))
})

const bent = { ...completion(), created: "now" }

const withMeta = { headers: { "mistral-correlation-id": "cor_1", "x-ratelimit-remaining-req-minute": "7" } }

const rotating = () => {
  let turn = 0
  return Effect.sync(() => `k${++turn}`)
}
