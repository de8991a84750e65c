// The errors of the embedded platform, also for requests that no typed call sends.
import { Chat, Models } from "@effect-genai/mistral"
import * as Testing from "@effect-genai/mistral/Testing"
import { type RawRequest, sender } from "@effect-genai/provider-contract/support/rawRequests"
import { settle } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { prices } from "../src/Price/prices.ts"

const known = { authorization: "Bearer key" }

const send = sender("https://api.mistral.ai", known)

const rejection = (route: string, sent?: RawRequest) =>
  Effect.map(send(route, sent), ({ body, status }) => {
    const { detail, message } = Object(body)
    const first = Array.isArray(detail) ? Object(detail[0]) : undefined
    return [status, first === undefined ? message ?? detail : `${first.loc.join(".")}: ${first.msg} (${first.type})`]
  })

const chatRequest = { model: "mistral-large-latest", messages: [{ role: "user", content: "Hello" }] }

const chat = (body: unknown) => rejection("POST /v1/chat/completions", { body })

const messages = (...messages: ReadonlyArray<unknown>) => chat({ ...chatRequest, messages })

describe("the embedded platform", () => {
  it.effect("has every model that has a price, under each of its names", () =>
    Effect.gen(function*() {
      const names = Object.entries(prices.models).flatMap(([id, { aliases = [] }]) => [id, ...aliases])
      const found = yield* Effect.forEach(names, (name) => send(`GET /v1/models/${name}`))
      assert.deepStrictEqual(names.filter((_, index) => found[index]?.status !== 200), [])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("rejects a request without a valid key", () =>
    Effect.gen(function*() {
      const on = (headers: RawRequest["headers"] = {}) => rejection("GET /v1/models", { headers })
      assert.deepStrictEqual(yield* on(), [401, "Unauthorized"])
      assert.deepStrictEqual(yield* on({ authorization: "Bearer other" }), [401, "Unauthorized"])
      assert.strictEqual((yield* send("GET /v1/models")).status, 200)
    }).pipe(Effect.provide(Testing.layer({ apiKeys: ["key"] }))))

  it.effect("rejects an unknown route or method with an error, a request id and the rate limits", () =>
    Effect.gen(function*() {
      const { body, headers, status } = yield* send("GET /v1/nothing")
      assert.strictEqual(status, 404)
      assert.deepStrictEqual(body, {
        object: "error",
        message: "Not Found",
        type: "invalid_request_error",
        param: null,
        code: null
      })
      assert.match(headers["mistral-correlation-id"] ?? "", /^[0-9a-f-]{36}$/)
      assert.strictEqual(headers["x-request-id"], headers["mistral-correlation-id"])
      assert.strictEqual(headers["x-ratelimit-limit-req-minute"], "360")
      assert.deepStrictEqual(yield* rejection("DELETE /v1/chat/completions"), [405, "Method Not Allowed"])
      assert.deepStrictEqual(yield* rejection("GET /v1/agents/completions"), [405, "Method Not Allowed"])
      assert.deepStrictEqual(yield* rejection("GET /v1/files/%zz"), [404, "Not Found"])
    }).pipe(Effect.provide(Testing.layer())))
})

describe("a request body to the embedded platform", () => {
  it.effect("is rejected with the path of each invalid field", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* chat("{"), [400, "The request body is not valid JSON"])
      assert.deepStrictEqual(yield* chat([]), [422, "body: Input should be an object (model_type)"])
      assert.deepStrictEqual(yield* chat({ ...chatRequest, model: undefined }), [
        422,
        "body.model: Field required (missing)"
      ])
      assert.deepStrictEqual(yield* chat({ ...chatRequest, top_k: 1 }), [
        422,
        "body.top_k: Extra inputs are not permitted (extra_forbidden)"
      ])
      assert.deepStrictEqual(yield* chat({ ...chatRequest, temperature: 7 }), [
        422,
        "body.temperature: Input should be less than or equal to 1.5 (less_than_equal)"
      ])
      assert.deepStrictEqual(yield* chat({ ...chatRequest, max_tokens: -1 }), [
        422,
        "body.max_tokens: Input should be greater than or equal to 0 (greater_than_equal)"
      ])
      assert.deepStrictEqual(yield* chat({ ...chatRequest, top_p: 0 }), [
        422,
        "body.top_p: Input should be greater than 0 (greater_than)"
      ])
      assert.deepStrictEqual(yield* chat({ ...chatRequest, max_tokens: "many" }), [
        422,
        "body.max_tokens: Input should be a valid number or null (float_type)"
      ])
      assert.deepStrictEqual(yield* chat({ ...chatRequest, stream: "yes" }), [
        422,
        "body.stream: Input should be a valid boolean (bool_type)"
      ])
      assert.deepStrictEqual(yield* chat({ ...chatRequest, reasoning_effort: "gigantic" }), [
        422,
        "body: Input should be a known ReasoningEffort (enum)"
      ])
      const { body } = yield* send("POST /v1/chat/completions", { body: { messages: [{ role: "user" }], top_k: 1 } })
      const { detail } = Object(body)
      assert.deepStrictEqual(detail.map(({ loc }: { loc: ReadonlyArray<string> }) => loc.join(".")).sort(), [
        "body.messages.0.content",
        "body.model",
        "body.top_k"
      ])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is rejected for invalid messages or tools, or for too much input", () =>
    Effect.gen(function*() {
      const user = { role: "user", content: "Hello" }
      const assistant = { role: "assistant", content: "Hello" }
      assert.deepStrictEqual(yield* messages({ role: "robot", content: "Beep" }), [
        422,
        "body.messages.0.role: Input should be 'system', 'user', 'assistant' or 'tool' (literal_error)"
      ])
      assert.deepStrictEqual(yield* messages({ role: "user", content: [{ type: "text" }] }), [
        422,
        "body.messages.0.content.0.text: Field required (missing)"
      ])
      assert.deepStrictEqual(yield* messages({ role: "user", content: [{ type: "smell" }] }), [
        422,
        "body: Input should be a known ContentChunk (enum)"
      ])
      assert.strictEqual((yield* messages())[0], 422)
      assert.match(String((yield* messages(user, assistant))[1]), /Expected last role User or Tool/)
      assert.match(String((yield* messages(user, assistant, assistant))[1]), /Unexpected role 'assistant'/)
      assert.match(String((yield* messages(user, { role: "tool", content: "a" }))[1]), /Unexpected role 'tool'/)
      const tool_choice = { type: "function", function: { name: "none" } }
      assert.match(String((yield* chat({ ...chatRequest, tool_choice }))[1]), /Tool 'none' of tool_choice/)
      const tools = Array.from({ length: 129 }, (_, index) => ({
        type: "function",
        function: { name: `t${index}`, parameters: {} }
      }))
      assert.match(String((yield* chat({ ...chatRequest, tools }))[1]), /At most 128 tools/)
      const long = { ...user, content: "word ".repeat(300_000) }
      assert.match(String((yield* messages(long))[1]), /too large for model with 256000 maximum context length/)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("of an upload is rejected if it is not a complete form with a file", () =>
    Effect.gen(function*() {
      const files = (sent: RawRequest) => rejection("POST /v1/files", sent)
      assert.deepStrictEqual(yield* files({ body: {} }), [400, "Content-Type must be multipart/form-data"])
      const type = "multipart/form-data; boundary=x"
      assert.strictEqual((yield* files({ type, body: "--x\r\nnothing" }))[0], 400)
      const field = '--x\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nbatch\r\n--x--\r\n'
      assert.deepStrictEqual(yield* files({ type, body: field }), [422, "body.file: Field required (missing)"])
    }).pipe(Effect.provide(Testing.layer())))
})

describe("a query to the embedded platform", () => {
  it.effect("is rejected with the name of an invalid parameter", () =>
    Effect.gen(function*() {
      assert.match(
        String((yield* rejection("GET /v1/files?page=one"))[1]),
        /query.page: Input should be a valid integer/
      )
      assert.match(String((yield* rejection("GET /v1/files?page="))[1]), /valid integer/)
      assert.match(String((yield* rejection("GET /v1/batch/jobs?created_after=never"))[1]), /valid datetime/)
      assert.match(String((yield* rejection("GET /v1/agents?metadata=7"))[1]), /JSON object/)
      const none = "00000000-0000-4000-8000-000000000000"
      assert.strictEqual((yield* rejection(`GET /v1/fine_tuning/jobs/${none}`))[0], 404)
      assert.deepStrictEqual(Object((yield* send("GET /v1/models?model=mistral-embed")).body).data.length, 1)
    }).pipe(Effect.provide(Testing.layer())))
})

describe("the rate limits of the embedded platform", () => {
  it.effect("reject requests and tokens beyond the configured number per minute", () =>
    Effect.gen(function*() {
      yield* chat(chatRequest)
      const limited = yield* send("POST /v1/chat/completions", { body: chatRequest })
      assert.strictEqual(limited.status, 429)
      assert.deepInclude(Object(limited.body), { type: "rate_limit_error", code: "1300" })
      assert.strictEqual(limited.headers["retry-after"], "60")
      assert.strictEqual(limited.headers["x-ratelimit-remaining-req-minute"], "0")
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* send("POST /v1/chat/completions", { body: chatRequest })).status, 200)
      yield* TestClock.adjust("1 minute")
      const long = { ...chatRequest, messages: [{ role: "user", content: "word ".repeat(200) }] }
      assert.strictEqual((yield* chat(long))[0], 429)
    }).pipe(Effect.provide(Testing.layer({ rateLimits: { requests: 1, tokens: 100 } }))))
})

describe("a response of the embedded platform", () => {
  it.effect("has the retirement date of a deprecated model in a header", () =>
    Effect.gen(function*() {
      const { headers } = yield* send("POST /v1/chat/completions", {
        body: { ...chatRequest, model: "mistral-small-2506" }
      })
      assert.strictEqual(headers["x-model-deprecation-timestamp"], "2026-07-31T00:00:00.000Z")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("streams at the configured pace, and fails with the configured faults", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* Effect.flip(send("GET /v1/models"))).reason._tag, "TransportError")
      assert.strictEqual((yield* send("GET /v1/models")).status, 503)
      assert.strictEqual((yield* send("GET /v1/models")).headers["retry-after"], "2")
      assert.strictEqual((yield* send("GET /v1/models")).status, 200)
      const reader = yield* Effect.forkChild(Stream.runCount(Chat.stream({
        model: "mistral-large-latest",
        messages: [{ role: "user", content: "Hello" }]
      })))
      yield* settle
      assert.isUndefined(reader.pollUnsafe())
      for (let second = 0; second < 10; second++) {
        yield* TestClock.adjust("1 second")
        yield* settle
      }
      assert.isAbove(yield* Fiber.join(reader), 2)
    }).pipe(Effect.provide(Testing.layer({
      pace: "1 second",
      faults: { "GET /v1/models": ["reset", Testing.unavailable, Testing.rateLimited(2)] }
    }))))

  it.effect("can be from a model that the test defines", () =>
    Effect.gen(function*() {
      const ids = yield* Models.list().pipe(Stream.map((card) => card["id"]), Stream.runCollect)
      assert.deepStrictEqual(ids, ["mine", "my-alias", "old"])
      const { headers } = yield* send("POST /v1/chat/completions", { body: { ...chatRequest, model: "old" } })
      assert.strictEqual(headers["x-model-deprecation-timestamp"], "2030-01-01T00:00:00Z")
      assert.strictEqual(
        (yield* send("POST /v1/chat/completions", { body: { ...chatRequest, model: "my-alias" } })).status,
        200
      )
    }).pipe(Effect.provide(Testing.layer({
      models: [
        { id: "mine", type: "base", aliases: ["my-alias"], capabilities: { completion_chat: true } },
        { id: "old", type: "base", deprecation: "2030-01-01T00:00:00Z", capabilities: { completion_chat: true } }
      ]
    }))))

  it.effect("can be scripted by the test", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Models.retrieve({ model_id: "none" }))
      assert.strictEqual(error.reason._tag, "NotFound")
      const { all } = yield* Testing.RecordedRequests
      assert.strictEqual((yield* all)[0]?.headers["authorization"], "Bearer embedded")
    }).pipe(Effect.provide(Testing.script([Testing.json({ detail: "Not Found" }, { status: 404 })]))))

  it.effect("has the same id for the same seed, and another id for another seed", () =>
    Effect.gen(function*() {
      const idOf = (options: Testing.Options) =>
        Effect.provide(
          Effect.map(
            Chat.complete({ model: "mistral-large-latest", messages: [{ role: "user", content: "Hello" }] }),
            ({ id }) => id
          ),
          Testing.layer(options)
        )
      assert.strictEqual(yield* idOf({}), yield* idOf({ seed: 0 }))
      assert.notStrictEqual(yield* idOf({ seed: 1 }), yield* idOf({ seed: 2 }))
    }))
})
