import * as Bulk from "@effect-genai/core/Bulk"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Conversations from "@effect-genai/mistral/Conversations"
import * as Realtime from "@effect-genai/mistral/Realtime"
import * as Platform from "@effect-genai/mistral/Testing"
import { omissions, omit } from "@effect-genai/provider-contract/support/omissions"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import * as NodeWS from "@effect/platform-node/NodeWS"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { derived } from "../support/gateway.ts"
import {
  against,
  baseRequest,
  chunk,
  chunks,
  completion,
  config,
  counted,
  isolated,
  reasonOf,
  sent
} from "../support/mistral.ts"
import { created, serve } from "../support/realtimeServer.ts"

const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`

describe("responses", () => {
  it.effect("deep nesting: a truncated stream with deep arguments fails with StreamTruncated", () =>
    Effect.gen(function*() {
      const piece = JSON.stringify(
        chunk({ tool_calls: [{ id: "c", index: 0, function: { name: "f", arguments: { a: "DEEP" } } }] })
      )
      const error = yield* Effect.flip(Stream.runDrain(Chat.stream(baseRequest))).pipe(
        Effect.provide(against([Testing.sse([piece.replace(`"DEEP"`, deep)])]))
      )
      assert.strictEqual(error.reason._tag, "StreamTruncated")
    }))

  it.effect("deep nesting: an error response of any depth fails with the reason of its status", () =>
    Effect.gen(function*() {
      for (const [open, close] of [["[", "]"], [`{"message":`, "}"], [`{"detail":[`, "]}"]] as const) {
        const times = Math.floor(60_000 / (open.length + close.length))
        const deep = Testing.text(`${open.repeat(times)}"m"${close.repeat(times)}`, { status: 400 })
        assert.deepInclude(yield* reasonOf(Chat.complete(baseRequest)).pipe(Effect.provide(against([deep]))), {
          _tag: "InvalidRequest",
          message: "HTTP 400 without an explanation"
        })
      }
    }))

  it.effect("deep nesting: deep output of a model is Undecodable, not a defect", () =>
    Effect.gen(function*() {
      const City = Schema.Struct({ city: Schema.String })
      for (const text of [deep, `{"city":${deep}}`]) {
        const parsed = Chat.parse(City)(baseRequest).pipe(
          Effect.provide(against([Testing.json(completion({ content: text }))]))
        )
        assert.strictEqual((yield* reasonOf(parsed))._tag, "Undecodable")
        for (const given of [text, JSON.parse(text)]) {
          const read = Chat.toolArguments(City)({ function: { arguments: given } })
          assert.strictEqual((yield* reasonOf(read))._tag, "Undecodable")
        }
      }
    }))

  it.effect("deep nesting: a list emits a deep item without an id", () =>
    Effect.gen(function*() {
      assert.lengthOf(yield* Stream.runCollect(Conversations.list()), 1)
    }).pipe(Effect.provide(against([Testing.text(`[${deep}]`)]))))

  it.live("deep nesting: a deep error event over a socket fails the session with its reason", () =>
    Effect.gen(function*() {
      const error = `{"type":"error","error":{"message":"no","code":500,"detail":${deep}}}`
      const { baseUrl } = yield* serve({ onConnection: ({ reply }) => reply(created, error) })
      const session = Realtime.transcribe(Stream.never, { model: "voxtral" })
      const reason = yield* reasonOf(Stream.runDrain(session)).pipe(
        Retry.none,
        Effect.provide(Layer.mergeAll(config({ baseUrl }), isolated, NodeWS.layerWebSocketConstructor))
      )
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "ServerFailure", message: "no" })
    }))

  it.effect("deep nesting: a batch result of any depth has one outcome", () =>
    Effect.gen(function*() {
      let id = ""
      const platform = Platform.layer({
        faults: {
          "GET /v1/files/*/content": Array(3).fill(() =>
            Testing.text(`{"custom_id":"${id}","response":{"status_code":200,"body":${deep}}}`)
          )
        },
        batch: { fate: ({ custom_id }) => (id = custom_id ?? "", undefined) }
      })
      const terms = { endpoint: "/v1/chat/completions", model: "ministral-3b-latest" } as const
      const request = { key: 1, body: { messages: [{ role: "user", content: "Why?" }] } }
      const outcomes = yield* BatchJobs.run([request], terms).pipe(
        Bulk.collectInOrder,
        skipSleeps,
        Effect.provide(platform)
      )
      assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag), ["Undecodable"])
    }).pipe(Effect.provide(isolated)))

  it.effect("unknown enum / field / event: a completion has its unknown fields, values and chunks unchanged", () =>
    Effect.gen(function*() {
      const body = {
        ...completion({
          content: [{ type: "text", text: "a", future: [1] }, { type: "hologram", depth: { of: [null, 1.5] } }],
          tool_calls: [{ id: "t", type: "program", function: { name: "f", arguments: [1] } }],
          audio: { id: "a" }
        }, "eos_token"),
        usage: { prompt_tokens: 1, dreams: 3, prompt_tokens_details: { cached_tokens: 1, dreamt: 2 } },
        future: { a: 1 }
      }
      const value = yield* Chat.complete(baseRequest).pipe(Effect.provide(Testing.script([Testing.json(body)])))
      assert.strictEqual(JSON.stringify(value), JSON.stringify(body))
      assert.deepStrictEqual(Object.keys(yield* counted("genai.unrecognized")).sort(), [
        "ContentChunk",
        "FinishReason",
        "FunctionArguments",
        "ToolType"
      ])
    }).pipe(Effect.provide(against([]))))

  it.effect("unknown enum / field / event: a message with unknown chunks and fields is sent back unchanged", () =>
    Effect.gen(function*() {
      const message = {
        role: "assistant",
        content: [
          { type: "thinking", thinking: [{ type: "text", text: "hm" }, { type: "sign", at: 1 }], closed: true },
          { type: "hologram", depth: { of: [1] } },
          { type: "text", text: "Hi", future: 1 }
        ],
        tool_calls: [{ id: "null", function: { name: "f", arguments: { a: 1 } }, index: 0 }]
      }
      const { choices } = yield* Chat.complete(baseRequest).pipe(
        Effect.provide(against([Testing.json(completion(message, "tool_calls"))]))
      )
      const [choice] = choices
      const repeated = Chat.complete({
        ...baseRequest,
        messages: [...baseRequest.messages, ...(choice?.message ? [choice.message] : [])]
      })
      yield* repeated
      const [request] = yield* sent
      assert.deepStrictEqual(request && Testing.bodyJson(request), {
        ...baseRequest,
        messages: [...baseRequest.messages, message]
      })
    }).pipe(Effect.provide(against([Testing.json(completion())]))))

  it.effect.each([`{"path": a.txt}`, `"a"`, "[1]", "null", `{"n":1e999}`, `{"n":12345678901234567890}`])(
    "malformed tool input: arguments that are not a JSON object are sent back unchanged, and never decoded: %s",
    (broken) =>
      Effect.gen(function*() {
        const pieces = [broken.slice(0, 2), broken.slice(2)].map((args, n) => ({
          tool_calls: [{
            index: 0,
            id: n === 0 ? "a" : null,
            function: { name: n === 0 ? "f" : null, arguments: args }
          }]
        }))
        const turn = Chat.messageOf((yield* derived(chunks(pieces, "tool_calls"), "fail")).completion)
        const call = turn.tool_calls?.[0] ?? assert.fail("the call is lost")
        for (const schema of [Schema.Struct({}), Schema.Record(Schema.String, Schema.Json)]) {
          const reason = yield* reasonOf(Chat.toolArguments<unknown, unknown>(schema)(call))
          assert.strictEqual(reason._tag, "Undecodable")
          assert.strictEqual(reason.body && Redacted.value(reason.body), broken)
        }
        const result = { role: "tool", tool_call_id: "a", content: "not JSON" } as const
        const messages = [...baseRequest.messages, turn, result]
        yield* Chat.complete({ ...baseRequest, messages }).pipe(Validation.checkRequests)
        const [request] = yield* sent
        assert.deepInclude(request && Testing.bodyJson(request), { messages })
      }).pipe(Effect.provide(against([Testing.json(completion())])))
  )

  it.effect.prop(
    "lacking fields: every text that arrived is in the completion, whatever else is missing or null",
    [omissions],
    ([chosen]) =>
      Effect.gen(function*() {
        const all = omit(
          chunks([
            { role: "assistant", content: "" },
            { content: [{ type: "thinking", thinking: [{ type: "text", text: "hm" }], signature: "s" }] },
            { content: "H" },
            { content: [{ type: "text", text: "el" }, { type: "reference", reference_ids: [1] }] },
            { tool_calls: [{ index: 0, id: "a", function: { name: "f", arguments: "{" } }] },
            { tool_calls: [{ index: 0, id: "null", function: { name: "", arguments: "}" } }] },
            { content: "lo" }
          ]),
          chosen,
          (path) => path.at(-1) === "type"
        )
        const textOf = (value: unknown): string =>
          Array.isArray(value) ? value.map(textOf).join("") : !Predicate.isObject(value) || value["type"] === "thinking"
            ? ""
            : typeof value["text"] === "string"
            ? value["text"]
            : typeof value["content"] === "string"
            ? value["content"]
            : Object.values(value).map(textOf).join("")
        const arrived = textOf(all)
        const { completion, text } = yield* derived(all)
        assert.strictEqual(Chat.textOf(completion), arrived)
        assert.strictEqual(text, arrived)
      }),
    { arbitrary: { runs: 200 } }
  )
})
