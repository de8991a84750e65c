import * as Credential from "@effect-genai/core/Credential"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as Webhook from "@effect-genai/core/Webhook"
import { clients, serve } from "@effect-genai/provider-contract/support/loopbackServer"
import { recorded } from "@effect-genai/provider-contract/support/recordedSpans"
import { assert, describe, it, vi } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import {
  against,
  ask,
  config,
  isolated,
  reasonOf,
  records,
  retrieve,
  sent,
  talk,
  Thing,
  upload
} from "../support/acme.ts"
import { untyped } from "../support/sentRequest.ts"

/** An error in all the forms in which a program may print it. */
const printed = (error: unknown): string =>
  [
    inspect(error, { depth: 20, showHidden: true, getters: true }),
    JSON.stringify(error),
    String(error),
    Cause.pretty(Cause.fail(error)),
    error instanceof Error ? error.stack : ""
  ].join("\n")

describe("secrets", () => {
  const thing = { thing_id: "t1" }

  it.live.each(clients)(
    "header redaction in traces: a span has no headers, even if a filter includes them: over $client",
    ({ layer }) =>
      Effect.gen(function*() {
        const baseUrl = yield* serve((_, response) => {
          response.setHeader("set-cookie", "session=cookie-private").end(`{"id":"t1"}`)
        })
        const calls = Effect.all([
          retrieve(thing),
          ask({ model: "m", text: "a" }),
          upload({ file: Upload.fromBytes("a", { name: "a" }) }),
          Stream.runDrain(records(thing))
        ])
        const spans = yield* traced(calls).pipe(
          Effect.provide(Layer.mergeAll(config({ baseUrl, key: Effect.succeed("key-private") }), isolated, layer))
        )
        assert.lengthOf(spans, 4)
        for (const span of spans) assert.notMatch(span, /private|header|authorization|cookie/i)
        // The spans of the HttpClient itself: header names, and secrets as `<redacted>`.
        const bare = HttpClient.get(baseUrl, { headers: { "x-api-key": "key-private" } })
        const [span] = yield* traced(bare).pipe(Effect.provide(layer))
        assert.include(span, `["http.request.header.x-api-key","<redacted>"]`)
        assert.include(span, `["http.response.header.set-cookie","<redacted>"]`)
        assert.notInclude(span, "private")
      })
  )

  const payload = `{"type":"word","id":"sk-private","patient":"Jane Private","text":`
  const wrong = `{"type":"word","id":["sk-private"],"text":["Jane Private"]}`
  const secret = Redacted.make("whsec_c2VjcmV0")
  const delivered = (body: string) =>
    Effect.flatMap(
      Webhook.sign({ id: "m", body, secret }),
      (headers) => Webhook.reader(Thing, "acme")({ body, headers, secret })
    )

  const respondingWith = (body: string, status = 200) =>
    Effect.provide(reasonOf(retrieve(thing).pipe(Retry.none)), against([Testing.text(body, { status })]))
  const event = (data: string) => Effect.provide(reasonOf(Stream.runDrain(talk({}))), against([Testing.sse([data])]))

  it.effect.each<{ readonly what: string; readonly failing: Effect.Effect<unknown, unknown> }>([
    { what: "a truncated response", failing: respondingWith(payload) },
    { what: "a response that does not match its schema", failing: respondingWith(wrong) },
    { what: "a string in place of a response", failing: respondingWith(`"Jane Private"`) },
    { what: "an HTML page in place of a response", failing: respondingWith("<p>Jane Private</p>") },
    { what: "a truncated error response", failing: respondingWith(payload, 500) },
    { what: "a truncated event", failing: event(payload) },
    { what: "an event that does not match its schema", failing: event(wrong) },
    {
      what: "lines",
      failing: Effect.provide(Stream.runCollect(records(thing)), against([Testing.text(`${payload}\n${wrong}\n`)]))
    },
    { what: "a truncated delivery", failing: Effect.flip(delivered(payload)) },
    { what: "a delivery that does not match its schema", failing: Effect.flip(delivered(wrong)) }
  ])("malformed payload not echoed: neither error nor console shows $what", ({ failing }) =>
    Effect.gen(function*() {
      const methods = ["debug", "error", "info", "log", "trace", "warn"] as const
      const spies = methods.map((method) => vi.spyOn(console, method))
      const failed = yield* failing
      assert.deepStrictEqual(spies.flatMap(({ mock }) => mock.calls), [])
      for (const spy of spies) spy.mockRestore()
      assert.match(printed(failed), /Undecodable|ServerFailure|WebhookRefused/)
      assert.notInclude(printed(failed), "rivate")
    }))

  const names = { provider: "Acme", key: "ACME_KEY", baseUrl: "ACME_URL" }

  const resolved = (credential: Credential.Credential) =>
    Effect.flatMap(Effect.fromResult(Credential.resolve(credential, names)), (key) => Effect.map(key, Redacted.value))

  const refusal = <A, E extends { readonly message: string }>(result: Result.Result<A, E>) =>
    Result.isFailure(result) ? printed(result.failure) : assert.fail("it was taken")

  it.effect("key has no CR/LF/space: white space around a key is removed, whatever its source", () =>
    Effect.gen(function*() {
      for (
        const key of [
          "sk-1",
          " sk-1\r\n",
          Redacted.make("sk-1\n"),
          Effect.succeed("\tsk-1"),
          Effect.succeed(Redacted.make("sk-1"))
        ]
      ) {
        assert.strictEqual(yield* resolved(key), "sk-1")
      }
    }))

  it.each([
    "sk-hidden\r\nX-Evil: 1",
    "sk hidden",
    "sk-hidden\u0000",
    "sk-híhidden",
    "sk-hidden\u200b",
    "Bearer\thidden"
  ])(
    "key has no CR/LF/space: a key that cannot be in a header is rejected and not repeated: %j",
    (key) => {
      const message = refusal(Credential.resolve(key, names))
      assert.include(
        message,
        "Acme: the API key has a space, a line break or another character that no key has: check ACME_KEY"
      )
      assert.notInclude(message, "hidden")
    }
  )

  it.each(["", " ", "\n", undefined, null, 7, {}])(
    "key has no CR/LF/space: a value that is not a key is rejected: %j",
    (key) => {
      assert.include(refusal(Credential.resolve(untyped(key), names)), "Acme: the API key is empty: check ACME_KEY")
      assert.include(
        refusal(Credential.resolve(Redacted.make(untyped(key)), names)),
        "Acme: the API key is empty: check ACME_KEY"
      )
    }
  )

  it.effect("key has no CR/LF/space: a key from an effect is rejected when it is resolved", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Effect.flip(resolved(Effect.succeed("sk hidden"))), {
        message: "Acme: the API key has a space, a line break or another character that no key has: check ACME_KEY"
      })
      assert.deepStrictEqual(yield* Effect.flip(resolved(Effect.fail(new Error("vault: hidden")))), {
        message: "Acme: the effect that returns the API key failed: check ACME_KEY"
      })
    }))

  it.effect("key has no CR/LF/space: a key that was not checked is rejected as a header, and nothing is sent", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(retrieve(thing))
      assert.deepInclude(reason, { _tag: "UnsafeInput", attempts: 0 })
      assert.notInclude(printed(reason), "hidden")
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(
      Layer.mergeAll(config({ key: Effect.succeed("hidden\r\nX-Evil: 1") }), isolated, Testing.script([]))
    )))
})

/** The spans, as text, of a program whose filter includes the headers. */
const traced = <A, E, R>(program: Effect.Effect<A, E, R>) =>
  Effect.map(
    recorded(Effect.provideService(program, HttpClient.TracerHeaderFilter, () => true)),
    (spans) =>
      spans.map(({ attributes, events, name, status }) =>
        JSON.stringify([name, [...attributes], events, status], (_, value) =>
          typeof value === "bigint" ? `${value}` : value)
      )
  )
