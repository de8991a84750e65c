import * as Testing from "@effect-genai/core/Testing"
import { traced } from "@effect-genai/provider-contract/support/recordedSpans"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, ask, byId, reasonOf, retrieve, sent, talk } from "./support/acme.ts"

const thing = { thing_id: "t1" }

const response = Testing.json({
  id: "t1",
  by: "acme-1-0815",
  why: "said it all",
  usage: { sent: 7, written: 5, stored: 3 }
})

describe("the span of a call", () => {
  it.effect("covers all attempts, and has the number of retries", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* traced(skipSleeps(retrieve(thing))), [{
        name: "acme GET /v1/things/{thing_id}",
        kind: "client",
        parent: true,
        attributes: {
          "gen_ai.provider.name": "acme",
          "http.response.status_code": 200,
          "http.request.resend_count": 1
        },
        links: [],
        ended: "well"
      }])
    }).pipe(Effect.provide(against([Testing.json({}, { status: 503 }), Testing.json({ id: "t1" })]))))

  it.effect("ends with an error and the reason if the call fails", () =>
    Effect.gen(function*() {
      const [span] = yield* traced(reasonOf(retrieve(thing)))
      assert.deepInclude(span, { ended: "badly" })
      assert.deepInclude(span?.attributes, {
        "http.response.status_code": 404,
        "http.request.resend_count": 0,
        "error.type": "NotFound"
      })
    }).pipe(Effect.provide(against([Testing.json({}, { status: 404 })]))))

  it.effect("ends with the last byte of a stream, or when its reader stops", () =>
    Effect.gen(function*() {
      const events = Testing.sse([{ type: "word", text: "a" }, { type: "word", text: "b" }, { type: "over" }])
      for (const reading of [Stream.runDrain(talk({})), Stream.runDrain(Stream.take(talk({}), 1))]) {
        const spans = yield* traced(reading).pipe(Effect.provide(against([events])))
        assert.deepStrictEqual(spans.map(({ ended, name }) => [name, ended]), [["acme POST /v1/talk", "well"]])
        assert.deepInclude(spans[0]?.attributes, { "http.response.status_code": 200 })
      }
    }))

  it.effect("covers one page of a list", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* traced(Stream.runDrain(byId()))).map(({ name }) => name), [
        "acme GET /v1/things",
        "acme GET /v1/things"
      ])
    }).pipe(Effect.provide(against([
      Testing.json({ data: [], has_more: true, last_id: "a" }),
      Testing.json({ data: [], has_more: false })
    ]))))

  it.effect("is not propagated to the provider", () =>
    Effect.gen(function*() {
      yield* traced(retrieve(thing))
      const [request] = yield* sent
      assert.deepStrictEqual(Object.keys(request?.headers ?? {}).sort(), ["accept", "authorization"])
    }).pipe(Effect.provide(against([Testing.json({ id: "t1" })]))))

  it.effect("has the name and attributes of the GenAI conventions for a call of a model", () =>
    Effect.gen(function*() {
      const [span] = yield* traced(ask({ model: "acme-1", text: "why?" }))
      assert.deepInclude(span, { name: "chat acme-1" })
      assert.deepStrictEqual(span?.attributes, {
        "gen_ai.provider.name": "acme",
        "gen_ai.operation.name": "chat",
        "gen_ai.request.model": "acme-1",
        "http.response.status_code": 200,
        "http.request.resend_count": 0,
        "gen_ai.response.id": "t1",
        "gen_ai.response.model": "acme-1-0815",
        "gen_ai.response.finish_reasons": ["said it all"],
        "gen_ai.usage.input_tokens": 7,
        "gen_ai.usage.output_tokens": 5,
        "gen_ai.usage.cache_read.input_tokens": 3
      })
    }).pipe(Effect.provide(against([response]))))

  it.effect("counts the events of a stream, even if the stream is truncated", () =>
    Effect.gen(function*() {
      const [span] = yield* traced(Effect.exit(Stream.runDrain(talk({}))))
      assert.deepInclude(span, { ended: "badly" })
      assert.deepInclude(span?.attributes, { "genai.stream.events": 2, "error.type": "StreamTruncated" })
    }).pipe(Effect.provide(against([Testing.sse([{ type: "word", text: "a" }, { type: "word", text: "b" }])]))))
})
