/** The environment, configs and the settings of calls. */
import * as Extra from "@effect-genai/core/Extra"
import type { ProviderError } from "@effect-genai/core/ProviderError"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { assert, describe, it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import type { Call, ProviderUnderTest } from "./ProviderUnderTest.ts"
import { counted, isolated, reasonOf, sent } from "./support/scripted.ts"
import { skipSleeps } from "./support/testTime.ts"

export interface SettingCases<E, C> {
  /** Parts of the message for an environment without a key. */
  readonly missingKey: ReadonlyArray<string>
  /** A field of the response of `call`, and a value its schema rejects. */
  readonly mismatch: { readonly field: string; readonly value: unknown }
  /** Response headers, and the metadata they become. */
  readonly meta: { readonly headers: { readonly [name: string]: string }; readonly expected: object }
  /** Calls that report metadata, by endpoint. */
  readonly reporting: ReadonlyArray<
    readonly [
      endpoint: string,
      run: Call<unknown, E, C>,
      response: (options: { readonly headers: { readonly [name: string]: string } }) => Testing.ServerResponse
    ]
  >
}

export interface Environment {
  readonly [name: string]: string
}

/** The headers and the URL of a call that is configured by the environment. */
export const requestIn =
  <E extends ProviderError, C>(provider: ProviderUnderTest<E, C>) => (environment: Environment) =>
    requestWith(provider, provider.layerConfig).pipe(
      Effect.provide(ConfigProvider.layer(ConfigProvider.fromEnvRecord(environment)))
    )

/** The headers and the URL of a call with a config. */
export const requestWith = <E extends ProviderError, C, E2>(
  { call: { response, run } }: ProviderUnderTest<E, C>,
  config: Layer.Layer<C, E2>
) =>
  Effect.gen(function*() {
    const context = yield* Layer.build(Layer.mergeAll(config, Testing.script([Testing.json(response)]), isolated))
    yield* Effect.provideContext(run, context)
    const [request] = yield* Effect.provideContext(sent, context)
    return { headers: request?.headers ?? {}, href: request?.url.href }
  })

/** A key that differs for each attempt: `key-1`, `key-2` … */
const rotatingKey = () => {
  let turn = 0
  return Effect.sync(() => Redacted.make(`key-${++turn}`))
}

const authorizations = Effect.map(sent, (requests) => requests.map(({ headers }) => headers["authorization"]))

export const settings = <E extends ProviderError, C>(
  provider: ProviderUnderTest<E, C>,
  { meta, mismatch, missingKey, reporting }: SettingCases<E, C>
) => {
  const { call, configure, defaultUrl, errorResponse, key, name, overloaded, provide, stream, variables } = provider
  const [apiKey] = variables.credentials
  const response = Testing.json(call.response)
  const inEnvironment = requestIn(provider)

  /** Why an environment is rejected. */
  const problemOf = (environment: Environment) =>
    Effect.map(
      Effect.exit(inEnvironment(environment)),
      (exit) => Exit.isFailure(exit) ? inspect(exit.cause, { depth: 9 }) : assert.fail("the environment is accepted")
    )

  describe(`${name}: the environment`, () => {
    it.effect.each([key, ` ${key}\r\n`])("the key is read and trimmed: %j", (value) =>
      Effect.gen(function*() {
        const { headers, href } = yield* inEnvironment({ [apiKey]: value })
        assert.strictEqual(headers["authorization"], `Bearer ${key}`)
        assert.strictEqual(href, `${defaultUrl}${call.path}`)
      }))

    it.effect("the base URL is read and trimmed; an empty one is the default", () =>
      Effect.gen(function*() {
        const at = (url: string) =>
          Effect.map(inEnvironment({ [apiKey]: key, [variables.baseUrl]: url }), ({ href }) => href)
        assert.strictEqual(yield* at(" https://gateway.test/a/v1/ "), `https://gateway.test/a${call.path}`)
        assert.strictEqual(yield* at("  "), `${defaultUrl}${call.path}`)
      }))

    it.effect.each([{}, { [apiKey]: "" }, { [apiKey]: "  " }])(
      "without a key the message says which variable to set: %j",
      (environment) =>
        Effect.gen(function*() {
          const message = yield* problemOf(environment)
          for (const part of missingKey) assert.include(message, part)
        })
    )

    it.effect.each([
      ...variables.credentials.flatMap((variable) =>
        ["sk-secret\r\nX-Evil: 1", "sk secret", "sécret"].map((value) => ({ [variable]: value }))
      ),
      ...["secret.test", "ftp://secret.test", "https://me:secret@gateway.test", "https://gateway.test/?key=secret"].map(
        (url) => ({ [apiKey]: "k", [variables.baseUrl]: url })
      )
    ])("an invalid value is rejected without repeating it: %j", (environment) =>
      Effect.gen(function*() {
        const message = yield* problemOf(environment)
        assert.notInclude(message, "cret")
        assert.match(message, /the (API key|base URL) .+: check the environment variable/)
      }))

    it.effect("a config of values does not read the environment", () =>
      Effect.gen(function*() {
        const reading = ConfigProvider.make((path) => Effect.die(new Error(`${path.join(".")} was read`)))
        yield* call.run.pipe(provide([response]), Effect.provideService(ConfigProvider.ConfigProvider, reading))
      }))
  })

  describe(`${name}: a config`, () => {
    it.effect.each(["sk-secret\n X: 1", "", " "])(
      "an invalid key is rejected: %j",
      (apiKey) =>
        Effect.gen(function*() {
          const error = yield* Effect.flip(Layer.build(provider.layer({ apiKey })))
          assert.strictEqual(error._tag, "ConfigError")
          assert.notInclude(inspect(error, { depth: 9 }), "secret")
        })
    )

    it.effect.each([
      { baseUrl: "https://gateway.test", origin: "https://gateway.test" },
      { baseUrl: "https://gateway.test/v1", origin: "https://gateway.test" },
      { baseUrl: "https://gateway.test/a/v1/", origin: "https://gateway.test/a" },
      { baseUrl: "http://127.0.0.1:80/a", origin: "http://127.0.0.1/a" }
    ])("requests to base URL $baseUrl go to $origin", ({ baseUrl, origin }) =>
      Effect.gen(function*() {
        const { href } = yield* requestWith(provider, provider.layer({ apiKey: key, baseUrl }))
        assert.strictEqual(href, `${origin}${call.path}`)
      }))

    it.effect("its headers are in every request and replace the default ones", () =>
      Effect.gen(function*() {
        const { headers } = yield* requestWith(
          provider,
          provider.layer({ apiKey: key, headers: { "X-Tenant": "t1", "user-agent": "mine" } })
        )
        assert.deepInclude(headers, { "x-tenant": "t1", "user-agent": "mine", authorization: `Bearer ${key}` })
      }))

    it.effect("every attempt reads the key from its effect, and has the same body", () =>
      Effect.gen(function*() {
        yield* skipSleeps(call.run)
        yield* Stream.runDrain(stream.run)
        assert.deepStrictEqual(yield* authorizations, ["Bearer key-1", "Bearer key-2", "Bearer key-3"])
        const [first, second] = (yield* sent).map(Testing.bodyJson)
        assert.deepStrictEqual(second, first)
      }).pipe(provide([overloaded, response, stream.response], { apiKey: rotatingKey() })))

    it.effect.each([Effect.fail(new Error(`vault: ${key}`)), Effect.succeed(`${key} ${key}`), Effect.succeed("")])(
      "no request is sent when the key is unavailable or invalid: %#",
      (apiKey) =>
        Effect.gen(function*() {
          const error = yield* Effect.flip(call.run)
          assert.deepInclude(error.reason, { _tag: "Unauthenticated", attempts: 0 })
          assert.notInclude(inspect(error, { depth: 9 }), key)
          assert.deepStrictEqual(yield* sent, [])
        }).pipe(provide([], { apiKey }))
    )

    it.effect("each tenant has its own config", () =>
      Effect.gen(function*() {
        yield* configure({ apiKey: "tenant-1" })(call.run)
        yield* configure({ apiKey: Redacted.make("tenant-2") })(call.run)
        assert.deepStrictEqual(yield* authorizations, ["Bearer tenant-1", "Bearer tenant-2"])
      }).pipe(provide([response, response])))
  })

  describe(`${name}: settings of calls`, () => {
    it.effect("Extra adds and replaces fields of the body, and adds query parameters and headers", () =>
      Effect.gen(function*() {
        yield* call.run.pipe(
          Extra.body({ tomorrow: { a: 1 }, model: "other" }),
          Extra.query({ beta: "true" }),
          Extra.headers({ "x-tomorrow": "1" })
        )
        const [request] = yield* sent
        assert.deepStrictEqual<unknown>(request && Testing.bodyJson(request), {
          ...call.body,
          model: "other",
          tomorrow: { a: 1 }
        })
        assert.strictEqual(request?.url.search, "?beta=true")
        assert.strictEqual(request?.headers["x-tomorrow"], "1")
      }).pipe(provide([response])))

    const mismatched = { ...call.response, [mismatch.field]: mismatch.value }

    it.effect('Validation.onMismatch("report") returns a response that breaks its schema, and counts it', () =>
      Effect.gen(function*() {
        assert.deepInclude(yield* reasonOf(call.run), { _tag: "Undecodable", path: mismatch.field })
        assert.deepStrictEqual<unknown>(yield* call.run.pipe(Validation.onMismatch("report")), mismatched)
        assert.deepStrictEqual(yield* counted("genai.mismatch"), { [mismatch.field]: 1 })
      }).pipe(provide([Testing.json(mismatched), Testing.json(mismatched)])))

    it.effect.each(reporting)(
      "ResponseMeta reports the metadata of %s",
      ([endpoint, run, response]) =>
        Effect.gen(function*() {
          const seen: Array<ResponseMeta.ResponseMeta> = []
          const report = ResponseMeta.tap((meta) => seen.push(meta))
          yield* report(run)
          yield* Effect.flip(report(run))
          assert.strictEqual(seen.length, 2)
          for (const each of seen) assert.deepInclude(each, { endpoint, ...meta.expected })
        }).pipe(provide([response(meta), errorResponse(404, "not_found_error", "no", meta)]))
    )
  })
}
