import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Page from "@effect-genai/core/Page"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as Agents from "@effect-genai/mistral/Agents"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Conversations from "@effect-genai/mistral/Conversations"
import * as Documents from "@effect-genai/mistral/Documents"
import * as Files from "@effect-genai/mistral/Files"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import * as Raw from "@effect-genai/mistral/Raw"
import * as Speech from "@effect-genai/mistral/Speech"
import * as Transcriptions from "@effect-genai/mistral/Transcriptions"
import { bodyOf, requests } from "@effect-genai/provider-contract/requests"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { type Calling, calls, drained, requestOf } from "./support/calls.ts"
import { against, baseRequest, formOf, type Needs, reasonOf, requested, sent } from "./support/mistral.ts"
import { mistral } from "./support/provider.ts"

const unchecked = (fields: object): Chat.CreateChatCompletion =>
  JSON.parse(JSON.stringify({ ...baseRequest, ...fields }))
const [wrong, misspelt] = [unchecked({ temperature: 3 }), unchecked({ temprature: 1 })]

requests(mistral, {
  calls: calls.map(([documented, calling, body]) => [documented, requestOf(calling), body]),
  headers: {},
  invalid: [
    [
      "the field `temperature` is not valid: Expected a value less than or equal to 1.5",
      Chat.complete(wrong),
      Chat.stream(wrong)
    ],
    ["unknown field `temprature` (did you mean `temperature`?)", Chat.complete(misspelt), Chat.stream(misspelt)]
  ]
})

describe("Mistral: requests", () => {
  it.effect("the accept header names the response type of the endpoint", () =>
    Effect.gen(function*() {
      const accepts = (calling: Calling) => Effect.map(requestOf(calling), ({ headers }) => headers["accept"])
      assert.strictEqual(yield* accepts(Chat.complete(baseRequest)), "application/json")
      assert.strictEqual(yield* accepts(Speech.complete({ input: "a" })), "application/json")
      assert.strictEqual(yield* accepts(drained(Chat.stream(baseRequest))), "text/event-stream")
      assert.strictEqual(yield* accepts(drained(Speech.stream({ input: "a" }))), "text/event-stream")
      assert.strictEqual(yield* accepts(drained(Files.download({ file_id: "f" }))), "*/*")
    }))
})

describe("Mistral: forms", () => {
  const audio = Upload.fromBytes("RIFF", { name: "talk.wav" })

  const form = (calling: Calling) => Effect.flatMap(requestOf(calling), formOf)

  it.effect("a transcription form has the given fields, one entry for each list item, no defaults and no nulls", () =>
    Effect.gen(function*() {
      const fields = yield* form(Transcriptions.complete({
        model: "voxtral-mini-latest",
        file: audio,
        language: null,
        temperature: 0,
        diarize: false,
        context_bias: ["Zürich", "Bern"],
        timestamp_granularities: ["segment", "word"]
      }))
      assert.deepStrictEqual([...fields].map(([name, value]) => [name, value instanceof File ? value.name : value]), [
        ["file", "talk.wav"],
        ["model", "voxtral-mini-latest"],
        ["temperature", "0"],
        ["diarize", "false"],
        ["context_bias", "Zürich"],
        ["context_bias", "Bern"],
        ["timestamp_granularities", "segment"],
        ["timestamp_granularities", "word"]
      ])
    }))

  it.effect("a streaming transcription sets stream", () =>
    Effect.gen(function*() {
      const fields = yield* form(drained(Transcriptions.stream({ model: "m", file: audio })))
      assert.deepStrictEqual([...fields.keys()], ["file", "model", "stream"])
      assert.strictEqual(fields.get("stream"), "true")
    }))

  it.effect("a transcription of a URL or a stored file has no file", () =>
    Effect.gen(function*() {
      for (const where of [{ file_url: "https://a.test/talk.wav" }, { file_id: "f" }]) {
        const fields = yield* form(Transcriptions.complete({ model: "m", ...where }))
        assert.deepStrictEqual(Object.fromEntries(fields), { model: "m", ...where })
      }
    }))

  it.effect("a document form has the file; its library is in the path", () =>
    Effect.gen(function*() {
      const request = yield* requestOf(
        Documents.upload({ library_id: "l", file: Upload.fromBytes("%PDF-1.7", { name: "a.pdf" }) })
      )
      const { method, url } = request
      assert.strictEqual(`${method} ${url.pathname}`, "POST /v1/libraries/l/documents")
      const fields = yield* formOf(request)
      assert.deepStrictEqual([...fields.keys()], ["file"])
      assert.deepInclude(fields.get("file"), { name: "a.pdf", type: "application/pdf", size: 8 })
    }))
})

describe("Mistral: a list in the query", () => {
  it.effect("is one parameter for each value, and none if it is empty", () =>
    Effect.gen(function*() {
      yield* Stream.runDrain(BatchJobs.list({ status: ["QUEUED", "paused"], created_after: "2026-11-20T00:00:00Z" }))
      yield* Stream.runDrain(BatchJobs.list({ status: [] }))
      assert.deepStrictEqual(yield* requested, [
        "GET /v1/batch/jobs?created_after=2026-11-20T00%3A00%3A00Z&status=QUEUED&status=paused",
        "GET /v1/batch/jobs"
      ])
    }).pipe(Effect.provide(against([Testing.json({ total: 0 }), Testing.json({ total: 0 })]))))
})

describe("Mistral: a response without a body", () => {
  const gone: Testing.ServerResponse = { ...Testing.text(""), status: 204, headers: {} }
  const calls: ReadonlyArray<readonly [name: string, calling: Effect.Effect<void, MistralError, Needs>]> = [
    ["Agents.delete", Agents.delete({ agent_id: "a" })],
    ["Agents.deleteAlias", Agents.deleteAlias({ agent_id: "a", alias: "b" })],
    ["Conversations.delete", Conversations.delete({ conversation_id: "c" })],
    ["Documents.delete", Documents.delete({ library_id: "l", document_id: "d" })],
    ["Documents.reprocess", Documents.reprocess({ library_id: "l", document_id: "d" })]
  ]

  it.effect.each(calls)("%s accepts it", ([, calling]) =>
    Effect.gen(function*() {
      assert.strictEqual(yield* calling, undefined)
      yield* calling
      yield* calling
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([gone, Testing.text(""), Testing.json({ deleted: true })]))))

  it.effect("fails an endpoint that returns a value", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* reasonOf(Files.delete({ file_id: "f" })), { _tag: "Undecodable", path: "" })
    }).pipe(Effect.provide(against([gone]))))
})

describe("Mistral: a response of one string", () => {
  it.effect("is decoded from JSON", () =>
    Effect.gen(function*() {
      const d = { library_id: "l", document_id: "d" }
      assert.strictEqual(yield* Documents.signedUrl(d), "https://a.test/d?sig=1")
      assert.strictEqual(yield* Documents.signedTextUrl(d), "https://a.test/t?sig=2")
    }).pipe(Effect.provide(against([Testing.json("https://a.test/d?sig=1"), Testing.json("https://a.test/t?sig=2")]))))
})

describe("Mistral: Raw endpoints", () => {
  const Prompt = Schema.Struct({ promptId: Schema.String })

  it.effect("call a route with the caller's schemas and field names", () =>
    Effect.gen(function*() {
      const list = Raw.list("GET /v2/prompts", {
        input: Endpoint.input<{ readonly pageSize?: number; readonly pageToken?: string; readonly sortField?: string }>(
          {
            query: { pageSize: "pageSize", pageToken: "pageToken", sortField: "sort.field" }
          }
        ),
        response: Schema.Struct({ data: Schema.Array(Prompt), nextPageToken: Schema.optionalKey(Schema.String) }),
        pager: Page.following({
          field: "pageToken",
          items: (page: { readonly data: ReadonlyArray<typeof Prompt.Type>; readonly nextPageToken?: string }) =>
            page.data,
          cursor: ({ nextPageToken }) => nextPageToken
        })
      })
      const prompts = yield* Stream.runCollect(list({ pageSize: 1, sortField: "createdAt" }))
      assert.deepStrictEqual(prompts, [{ promptId: "a" }, { promptId: "b" }])
      const create = Raw.call("POST /v2/prompts/{promptId}/versions", {
        input: Endpoint.input<{ readonly promptId: string; readonly displayName: string }>({
          body: Schema.Struct({ displayName: Schema.String })
        }),
        response: Prompt
      })
      assert.deepStrictEqual(yield* create({ promptId: "a/b", displayName: "n" }), { promptId: "a/b" })
      assert.deepStrictEqual(yield* requested, [
        "GET /v2/prompts?pageSize=1&sort.field=createdAt",
        "GET /v2/prompts?pageSize=1&pageToken=t&sort.field=createdAt",
        "POST /v2/prompts/a%2Fb/versions"
      ])
      assert.deepStrictEqual((yield* sent).map(bodyOf), [undefined, undefined, { displayName: "n" }])
    }).pipe(Effect.provide(against([
      Testing.json({ data: [{ promptId: "a" }], nextPageToken: "t" }),
      Testing.json({ data: [{ promptId: "b" }] }),
      Testing.json({ promptId: "a/b" })
    ], { baseUrl: "https://test.mistral.ai/v1" }))))

  it.effect("stream and download", () =>
    Effect.gen(function*() {
      const lines = Raw.lines("GET /v2/log", { response: Prompt })
      assert.deepStrictEqual(yield* Stream.runCollect(lines()), [{ promptId: "a" }])
      const events = Raw.events("GET /v2/live", { response: Prompt, isContent: () => true, isError: () => false })
      assert.deepStrictEqual(yield* Stream.runCollect(events()), [{ promptId: "b" }])
      const bytes = Raw.bytes("GET /v2/prompts/{promptId}/content", {})
      assert.strictEqual((yield* Stream.runCollect(bytes({ promptId: "c" }))).length, 1)
    }).pipe(Effect.provide(against({
      "GET /v2/log": [Testing.lines([{ promptId: "a" }])],
      "GET /v2/live": [Testing.sse([{ promptId: "b" }])],
      "GET /v2/prompts/*/content": [Testing.text("c")]
    }))))
})
