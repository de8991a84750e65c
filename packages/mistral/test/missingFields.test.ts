// Gateways leave fields out or send null: everything derived from their responses works with what is there.
import * as Testing from "@effect-genai/core/Testing"
import * as Usage from "@effect-genai/core/Usage"
import * as Validation from "@effect-genai/core/Validation"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Price from "@effect-genai/mistral/Price"
import * as Realtime from "@effect-genai/mistral/Realtime"
import * as Speech from "@effect-genai/mistral/Speech"
import { toolInputs } from "@effect-genai/provider-contract/toolInputs"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { type Chunks, derived } from "./support/gateway.ts"
import { against, baseRequest, chunk, chunks, completion } from "./support/mistral.ts"

toolInputs({
  name: "Mistral",
  decode: (schema) => (input) =>
    Chat.toolArguments(schema)({ function: input === undefined ? {} : { arguments: input } })
})

const choice = (choice: object) => ({ ...chunk({}), choices: [choice] })
const usageOnly = { usage: { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 } }
const hello = chunks([{ content: "Hel" }, { content: "lo" }])

describe("a chat stream that lacks fields", () => {
  it.effect.each<{ readonly what: string; readonly all: Chunks }>([
    { what: "a chunk has only usage", all: [...hello, usageOnly] },
    { what: "choices are null", all: [...hello, { ...chunk({}), choices: null }] },
    { what: "choices are empty", all: [...hello, { ...chunk({}), choices: [] }] },
    { what: "a choice is null", all: [...hello, { ...chunk({}), choices: [null] }] },
    { what: "a delta is null", all: [...hello, choice({ index: 0, delta: null, finish_reason: "stop" })] },
    { what: "a delta is absent", all: [...hello, choice({ index: 0, finish_reason: "stop" })] },
    {
      what: "a message is in place of a delta",
      all: [choice({ index: 0, message: { role: "assistant", content: "Hello" }, finish_reason: "stop" })]
    },
    { what: "an index is absent", all: [choice({ delta: { content: "Hello" } }), choice({ index: null, delta: {} })] },
    {
      what: "content is null",
      all: [...hello, chunk({ content: null }), chunk({ content: [null, { type: "text" }] })]
    },
    { what: "ids and models are null", all: hello.map((each) => ({ ...each, id: null, model: null })) },
    { what: "tool calls are null", all: [...hello, chunk({ tool_calls: null }), chunk({ tool_calls: [null] })] }
  ])("has its text, if $what", ({ all }) =>
    Effect.gen(function*() {
      const { completion, text } = yield* derived(all)
      assert.strictEqual(text, "Hello")
      assert.strictEqual(Chat.textOf(completion), "Hello")
      assert.strictEqual(Chat.messageOf(completion).content, "Hello")
    }))

  it.effect("has the usage of a chunk without choices", () =>
    Effect.gen(function*() {
      const reports: Array<Usage.Report> = []
      const { completion, cost } = yield* derived([chunk({ content: "Hi" }, "stop"), usageOnly]).pipe(
        Usage.tap((report) => void reports.push(report))
      )
      assert.deepInclude<unknown>(completion, { id: "cmpl_1", ...usageOnly })
      assert.isTrue(Option.isSome(cost))
      assert.deepStrictEqual<unknown>(reports[0]?.usage, usageOnly.usage)
    }))

  it.effect.each([{}, { usage: null }, { usage: {} }, { usage: { completion_tokens: 5 } }, {
    usage: { prompt_tokens: 5, total_tokens: 9 }
  }])("has an unknown cost, if its usage is not known: %j", (more) =>
    Effect.gen(function*() {
      assert.isTrue(Option.isNone((yield* derived([chunk({ content: "Hi" }, "stop", more)])).cost))
    }))

  it.effect("has no choices if there are none, and no id or model that did not arrive", () =>
    Effect.gen(function*() {
      const { completion } = yield* derived([{}])
      assert.deepStrictEqual<unknown>(completion, { object: "chat.completion", created: 0, usage: {}, choices: [] })
      assert.strictEqual(Chat.textOf(completion), "")
      assert.deepStrictEqual(Chat.messageOf(completion), { role: "assistant" })
    }))

  it.effect("has its thinking, with the signature whole", () =>
    Effect.gen(function*() {
      const piece = (fields: object) => chunk({ content: [{ type: "thinking", ...fields }] })
      const { completion } = yield* derived([
        piece({ thinking: "h", signature: "s" }),
        piece({ thinking: [null, { type: "text", text: "m" }], signature: "ig" }),
        piece({ thinking: null, signature: null }),
        piece({ thinking: [{ type: "text", text: null }] })
      ])
      assert.deepStrictEqual<unknown>(Chat.messageOf(completion).content, [
        { type: "thinking", thinking: [{ type: "text", text: "hm" }], signature: "sig" }
      ])
    }))

  it.effect("fails with what arrived if it breaks off", () =>
    Effect.gen(function*() {
      const broken = Chat.stream(baseRequest).pipe(
        Validation.onMismatch("report"),
        Stream.provide(against([Testing.sse([{ choices: [{ delta: { content: "Hello" } }] }])]))
      )
      const error = yield* Effect.flip(Chat.accumulate(broken))
      assert.strictEqual(error.reason._tag, "StreamTruncated")
      assert.strictEqual(Chat.textOf(Chat.partial(error)?.choices[0]?.message?.content), "Hello")
    }))
})

describe("the pieces of tool calls", () => {
  const piece = (piece: object) => chunk({ tool_calls: [piece] })
  const call = (id: string, name: string, args: string, index = 0) => ({
    id,
    index,
    function: { name, arguments: args }
  })
  const joined = (mode: "fail" | "report", ...pieces: ReadonlyArray<object>) =>
    Effect.map(derived(pieces.map(piece), mode), ({ completion }) => Chat.messageOf(completion).tool_calls)

  it.effect.each([null, undefined])("may have %o for what they do not add", (none) =>
    Effect.gen(function*() {
      const more = (index: number, args: string) => ({ index, id: none, function: { name: none, arguments: args } })
      assert.deepStrictEqual<unknown>(
        yield* joined(
          "fail",
          call("a", "f", "", 0),
          { ...call("b", "g", "", 1), function: { name: "g", arguments: none } },
          more(1, `{"b":2}`),
          more(0, `{"a":1}`),
          { index: 0, id: none, function: { name: none, arguments: none } }
        ),
        [call("a", "f", `{"a":1}`, 0), call("b", "g", `{"b":2}`, 1)]
      )
    }))

  it.effect.each([
    { what: "the name in pieces", names: ["get_", "weather", ""] },
    { what: "the name in pieces, after an empty one", names: ["", "get_", "weather"] },
    { what: "the name in every piece", names: ["get_weather", "get_weather", "get_weather"] },
    { what: "the name in the first piece", names: ["get_weather", "", null] },
    { what: "the name in the last piece", names: [null, "", "get_weather"] }
  ].flatMap((each) => [
    { ...each, ids: ["a", null, undefined] },
    { ...each, ids: ["a", "", "null"] },
    { ...each, ids: ["a", "a", "a"] },
    { ...each, ids: [null, "a", null] }
  ]))("have $what, with the ids $ids", ({ ids, names }) =>
    Effect.gen(function*() {
      for (const args of [["", `{"a":`, "1}"], [`{"a"`, ":", "1}"], ["", "", `{"a":1}`], [`{"a":1}`, "", ""]]) {
        assert.deepStrictEqual<unknown>(
          yield* joined(
            "fail",
            ...names.map((name, n) => ({ index: 0, id: ids[n], function: { name, arguments: args[n] } }))
          ),
          [call("a", "get_weather", `{"a":1}`)]
        )
      }
    }))

  it.effect("are those of another call after whole arguments, even with the same index", () =>
    Effect.gen(function*() {
      const both = [
        { index: 0, function: { name: "f", arguments: `{"a":1}` } },
        { index: 0, function: { name: "f", arguments: `{"a":2}` } },
        { index: 0, function: { name: "g", arguments: "{}" } }
      ]
      assert.deepStrictEqual<unknown>(yield* joined("fail", ...both), both)
    }))

  it.effect("are ignored if they repeat whole arguments", () =>
    Effect.gen(function*() {
      const whole = call("a", "f", `{"a":1}`)
      assert.deepStrictEqual<unknown>(yield* joined("fail", whole, whole, { ...whole, id: null }), [whole])
    }))

  it.effect("may lack their function", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(
        yield* joined("report", { index: 0, id: "a", function: null }, { index: 0 }, call("a", "f", "{}")),
        [call("a", "f", "{}")]
      )
      const [nameless] = (yield* joined("report", { index: 0, id: "a" })) ?? []
      assert.deepStrictEqual<unknown>(nameless, call("a", "", ""))
      assert.deepStrictEqual(yield* Chat.toolArguments(Schema.Struct({}))(nameless!), {})
    }))
})

describe("a response that lacks fields", () => {
  const completed = (body: object) =>
    Chat.complete(baseRequest).pipe(Validation.onMismatch("report"), Effect.provide(against([Testing.json(body)])))

  it.effect.each([{}, { choices: null }, { choices: [] }, { choices: [{}] }, { choices: [{ message: null }] }])(
    "has no text and no tool calls, and its cost is unknown: %j",
    (body) =>
      Effect.gen(function*() {
        const completion = yield* completed(body)
        assert.strictEqual(Chat.textOf(completion), "")
        assert.deepStrictEqual(Chat.messageOf(completion), { role: "assistant" })
        assert.isTrue(Option.isNone(yield* Price.ofCompletion(completion)))
      })
  )

  it.effect("is decoded by Chat.parse", () =>
    Effect.gen(function*() {
      const { value } = yield* Chat.parse(Schema.Struct({ a: Schema.Int }))(baseRequest).pipe(
        Validation.onMismatch("report"),
        Effect.provide(against([Testing.json({ choices: [{ message: { content: `{"a":1}` } }] })]))
      )
      assert.deepStrictEqual(value, { a: 1 })
    }))

  it.effect.each([undefined, null, {}])("has an unknown price, if its usage is %j", (usage) =>
    Effect.gen(function*() {
      const body = JSON.parse(
        JSON.stringify({ ...completion(), model: "voxtral-mini-latest", usage, usage_info: usage })
      )
      for (const price of [Price.ofCompletion, Price.ofTranscription, Price.ofOcr, Price.ofResponse]) {
        assert.isTrue(Option.isNone(yield* price(body)))
      }
    }))

  it.effect("adds nothing to live text and audio", () =>
    Effect.gen(function*() {
      const deltas = JSON.parse(`[{"type":"transcription.text.delta"},{"type":"transcription.text.delta","text":"a"}]`)
      assert.strictEqual((yield* Stream.runCollect(Realtime.text(Stream.fromIterable(deltas)))).join(""), "a")
      const audio = JSON.parse(`[{"type":"speech.audio.delta"},{"type":"speech.audio.delta","audio_data":"YQ=="}]`)
      const bytes = yield* Stream.runCollect(Speech.audio(Stream.fromIterable(audio)))
      assert.deepStrictEqual(bytes.flatMap((each) => [...each]), [97])
    }))
})
