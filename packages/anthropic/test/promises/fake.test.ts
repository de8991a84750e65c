import Anthropic, * as Sdk from "@anthropic-ai/sdk"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Extra from "@effect-genai/core/Extra"
import * as Scripted from "@effect-genai/core/Testing"
import { routesOf, routesWithout } from "@effect-genai/provider-contract/responses"
import { specification } from "@effect-genai/provider-contract/support/openApi"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { createServer } from "node:http"
import { calls } from "../support/calls.ts"
import { requested } from "../support/sentRequest.ts"

/** The embedded platform on its own port, with the test clock. */
const platform = (options: Testing.Options = {}) =>
  Testing.serve(options).pipe(
    Layer.provideMerge(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 }))
  )

const connect = (apiKey = "any") =>
  Effect.map(
    HttpServer.HttpServer,
    ({ address }) => new Anthropic({ apiKey, baseURL: HttpServer.formatAddress(address), maxRetries: 0 })
  )

const withClient = <A>(use: (client: Anthropic) => Promise<A>) =>
  Effect.flatMap(connect(), (client) => Effect.promise(() => use(client)))

const errorOf = (use: (client: Anthropic) => Promise<unknown>, apiKey?: string) =>
  Effect.flatMap(
    connect(apiKey),
    (client) => Effect.promise(() => use(client).then(() => undefined, (error: unknown) => error))
  )

const baseRequest = {
  model: "claude-opus-5",
  max_tokens: 256,
  messages: [{
    role: "user" as const,
    content: "Summarise: the crow was thirsty. The crow dropped stones into the jar."
  }]
}

const request = (custom_id: string, params: Anthropic.MessageCreateParamsNonStreaming = baseRequest) => ({
  custom_id,
  params
})

const collect = async <A>(items: AsyncIterable<A>) => {
  const all: Array<A> = []
  for await (const item of items) all.push(item)
  return all
}

const big = "0123456789abcdef".repeat(8192)

describe("the embedded platform: messages", () => {
  it.effect("fake server fidelity: create returns a message with its request id", () =>
    withClient(async (client) => {
      const message = await client.messages.create(baseRequest)
      assert.strictEqual(message.stop_reason, "end_turn")
      assert.strictEqual(message.content[0]?.type, "text")
      assert.match(message._request_id ?? "", /^req_/)
      const { input_tokens } = await client.messages.countTokens({
        model: baseRequest.model,
        messages: baseRequest.messages
      })
      assert.strictEqual(message.usage.input_tokens, input_tokens)
    }).pipe(Effect.provide(platform())))

  it.effect("fake server fidelity: a stream accumulates to the message that create returns", () =>
    withClient(async (client) => {
      const body = { ...baseRequest, max_tokens: 2000, thinking: { type: "enabled" as const, budget_tokens: 1024 } }
      const stream = client.messages.stream(body)
      const deltas: Array<string> = []
      stream.on("text", (delta) => deltas.push(delta))
      const { id: _, parsed_output: __, ...streamed } = await stream.finalMessage()
      const { id: ___, ...whole } = await client.messages.create(body)
      assert.deepStrictEqual<unknown>(streamed, whole)
      assert.isAbove(deltas.length, 1)
      assert.strictEqual(await stream.finalText(), deltas.join(""))
      assert.strictEqual(streamed.content[0]?.type, "thinking")
    }).pipe(Effect.provide(platform())))

  it.effect("fake server fidelity: a streamed tool call has its whole input", () =>
    withClient(async (client) => {
      const input_schema = {
        type: "object" as const,
        properties: { city: { type: "string" }, days: { type: "integer", minimum: 1, maximum: 5 } },
        required: ["city", "days"]
      }
      const message = await client.messages.stream({
        ...baseRequest,
        tools: [{ name: "get_weather", input_schema }],
        tool_choice: { type: "any" }
      }).finalMessage()
      assert.strictEqual(message.stop_reason, "tool_use")
      const [block] = message.content
      assert.isTrue(block?.type === "tool_use" && block.name === "get_weather")
      assert.hasAllKeys(block?.type === "tool_use" ? block.input : {}, ["city", "days"])
    }).pipe(Effect.provide(platform())))

  it.effect("fake server fidelity: a structured output is a value of its schema", () =>
    withClient(async (client) => {
      const message = await client.messages.create({
        ...baseRequest,
        output_config: {
          format: {
            type: "json_schema",
            schema: {
              type: "object",
              properties: { mood: { enum: ["good", "bad"] } },
              required: ["mood"],
              additionalProperties: false
            }
          }
        }
      })
      const [block] = message.content
      const value: unknown = JSON.parse(block?.type === "text" ? block.text : "")
      assert.oneOf(Object.values(value ?? {})[0], ["good", "bad"])
    }).pipe(Effect.provide(platform())))
})

describe("the embedded platform: batches", () => {
  it.effect("fake server fidelity: a batch is created, processed, read and deleted", () =>
    Effect.gen(function*() {
      const created = yield* withClient((client) =>
        client.messages.batches.create({
          requests: [request("first"), request("second", { ...baseRequest, model: "no-such-model" }), request("third")]
        })
      )
      assert.strictEqual(created.processing_status, "in_progress")
      yield* TestClock.adjust("1 minute")
      yield* withClient(async ({ messages: { batches } }) => {
        const ended = await batches.retrieve(created.id)
        assert.strictEqual(ended.processing_status, "ended")
        assert.deepInclude(ended.request_counts, { succeeded: 2, errored: 1, processing: 0 })
        const results = await collect(await batches.results(created.id))
        assert.deepStrictEqual(results.map(({ custom_id }) => custom_id).sort(), ["first", "second", "third"])
        const failed = results.find(({ custom_id }) => custom_id === "second")?.result
        assert.strictEqual(failed?.type === "errored" ? failed.error.error.type : "", "not_found_error")
        assert.strictEqual((await batches.delete(created.id)).type, "message_batch_deleted")
        const deleted = await batches.retrieve(created.id).catch((error: unknown) => error)
        assert.instanceOf(deleted, Sdk.NotFoundError)
      })
    }).pipe(Effect.provide(platform())))

  it.effect("fake server fidelity: a batch can be canceled", () =>
    withClient(async ({ messages: { batches } }) => {
      const { id } = await batches.create({ requests: [request("only")] })
      assert.strictEqual((await batches.cancel(id)).processing_status, "canceling")
    }).pipe(Effect.provide(platform())))

  it.effect("fake server fidelity: batches are listed over several pages", () =>
    withClient(async ({ messages: { batches } }) => {
      const ids: Array<string> = []
      for (let index = 0; index < 7; index++) {
        ids.unshift((await batches.create({ requests: [request(`r${index}`)] })).id)
      }
      assert.deepStrictEqual((await collect(batches.list({ limit: 3 }))).map(({ id }) => id), ids)
      const before = await batches.list({ limit: 2, before_id: ids[4]! })
      assert.deepStrictEqual(before.data.map(({ id }) => id), ids.slice(2, 4))
    }).pipe(Effect.provide(platform())))
})

describe("the embedded platform: files", () => {
  it.effect("fake server fidelity: files are uploaded, listed, retrieved, downloaded and deleted", () =>
    withClient(async ({ files }) => {
      const file = await files.upload({
        file: await Sdk.toFile(Buffer.from(big), "folder/big.txt", { type: "text/plain" })
      })
      assert.deepInclude(file, {
        filename: "big.txt",
        mime_type: "text/plain",
        size_bytes: big.length,
        downloadable: true
      })
      assert.deepStrictEqual(await files.retrieveMetadata(file.id), file)
      assert.strictEqual(await (await files.download(file.id)).text(), big)
      assert.deepStrictEqual((await collect(files.list())).map(({ id }) => id), [file.id])
      assert.strictEqual((await files.delete(file.id)).type, "file_deleted")
      assert.deepStrictEqual(await collect(files.list()), [])
    }).pipe(Effect.provide(platform({ files: { downloadable: true } }))))

  it.effect("fake server fidelity: uploaded files cannot be downloaded, files from tools can", () =>
    Effect.gen(function*() {
      const uploaded = yield* errorOf(async ({ files }) => {
        const { id } = await files.upload({ file: await Sdk.toFile(Buffer.from("a"), "a.txt") })
        return files.download(id)
      })
      assert.instanceOf(uploaded, Sdk.BadRequestError)
      assert.propertyVal(uploaded, "errorCode", "file_not_downloadable")
      yield* withClient(async ({ files }) => {
        const produced = (await collect(files.list())).find(({ downloadable }) => downloadable)
        assert.strictEqual((await (await files.download(produced!.id)).arrayBuffer()).byteLength, 1_000_000)
      })
    }).pipe(Effect.provide(platform({ files: { seeded: [{ filename: "plot.png", content: 1_000_000 }] } }))))

  it.effect("fake server fidelity: files are listed over several pages", () =>
    withClient(async ({ files }) => {
      const names = ["a", "b", "c", "d", "e"]
      for (const name of names) await files.upload({ file: await Sdk.toFile(Buffer.from(name), name) })
      assert.deepStrictEqual((await collect(files.list({ limit: 2 }))).map(({ filename }) => filename), names.reverse())
    }).pipe(Effect.provide(platform())))
})

describe("the embedded platform: models", () => {
  it.effect("fake server fidelity: models are listed over several pages and retrieved by alias", () =>
    withClient(async ({ models }) => {
      const all = await collect(models.list({ limit: 4 }))
      assert.isAbove(all.length, 12)
      assert.strictEqual(new Set(all.map(({ id }) => id)).size, all.length)
      assert.strictEqual((await models.retrieve("claude-haiku-4-5")).id, "claude-haiku-4-5-20251001")
    }).pipe(Effect.provide(platform())))
})

describe("the embedded platform: errors", () => {
  it.effect("fake server fidelity: errors have the classes of the official client", () =>
    Effect.gen(function*() {
      const create = (client: Anthropic) => client.messages.create(baseRequest)
      const limited = yield* errorOf(create, "good")
      assert.instanceOf(limited, Sdk.RateLimitError)
      assert.propertyVal(limited, "type", "rate_limit_error")
      assert.instanceOf(yield* errorOf(create, "good"), Sdk.OverloadedError)
      assert.instanceOf(yield* errorOf(create, "good"), Sdk.APIConnectionError)
      assert.instanceOf(yield* errorOf(create, "good"), Sdk.InternalServerError)
      assert.instanceOf(yield* errorOf(create, "bad"), Sdk.AuthenticationError)
      assert.instanceOf(
        yield* errorOf((client) => client.messages.create({ ...baseRequest, model: "gpt" }), "good"),
        Sdk.NotFoundError
      )
      const much = { ...baseRequest, max_tokens: 200_000 }
      const bad = yield* errorOf((client) => client.messages.create(much, { timeout: 10_000 }), "good")
      assert.instanceOf(bad, Sdk.BadRequestError)
      assert.match(String(bad), /max_tokens: 200000 > 128000, which is the maximum allowed/)
      assert.match(bad instanceof Sdk.APIError ? bad.requestID ?? "" : "", /^req_/)
      assert.isUndefined(yield* errorOf(create, "good"))
    }).pipe(
      Effect.provide(platform({
        apiKeys: ["good"],
        faults: { "POST /v1/messages": [Testing.rateLimited(2), Testing.overloaded, "reset", Testing.badGateway] }
      }))
    ))

  it.effect("fake server fidelity: a truncated stream is an error, not a message", () =>
    Effect.gen(function*() {
      const cut = yield* errorOf((client) => client.messages.stream(baseRequest).finalMessage())
      assert.instanceOf(cut, Sdk.AnthropicError)
      const broken = yield* errorOf((client) => client.messages.stream(baseRequest).finalMessage())
      assert.propertyVal(broken, "type", "overloaded_error")
    }).pipe(
      Effect.provide(platform({
        faults: { "POST /v1/messages": [Testing.cutAfter(700), Testing.failAfter(5)] }
      }))
    ))
})

describe("Anthropic's specification", () => {
  const problems = specification(new URL("../../../codegen/specs/anthropic.openapi.json", import.meta.url))

  it.effect.each(calls)("spec validation: the request is valid: %s", ([, call]) =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* problems(yield* Effect.orDie(call)), [])
    }))

  it("spec validation: every endpoint is validated", () => {
    const routes = routesOf({ Batches, Files, Messages, Models })
    assert.isAbove(routes.length, 14)
    assert.deepStrictEqual(routesWithout(calls.map(([request]) => request), routes), [])
  })

  it.effect("spec validation: unknown names, values of the wrong type and missing fields are reported", () =>
    Effect.gen(function*() {
      const odd = Messages.create(baseRequest).pipe(Extra.query({ limits: "1" }), Extra.body({ max_token: 1 }))
      assert.lengthOf(yield* problems(yield* requested(odd)), 2)
      const wrong = Messages.create(baseRequest).pipe(Extra.body({ max_tokens: "many" }))
      assert.match((yield* problems(yield* requested(wrong))).join(), /max_tokens/)
      const absent = Messages.create(baseRequest).pipe(Extra.body({ model: undefined }))
      assert.match((yield* problems(yield* requested(absent))).join(), /model/)
      const list = Stream.runDrain(Models.list().pipe(Extra.query({ limit: "few" })))
      const nothing = Scripted.json({ data: [], has_more: false })
      assert.deepStrictEqual(yield* problems(yield* requested(list, nothing)), ["limit may not be few"])
    }).pipe(Effect.orDie))
})
