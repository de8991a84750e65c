import * as Reason from "@effect-genai/core/Reason"
import * as Testing from "@effect-genai/core/Testing"
import * as Chat from "@effect-genai/mistral/Chat"
import { MistralError } from "@effect-genai/mistral/MistralError"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { completionStreams } from "./support/calls.ts"
import {
  against,
  baseRequest,
  chunk,
  chunks,
  completion,
  counted,
  done,
  errorResponse,
  reasonOf,
  requested,
  sent
} from "./support/mistral.ts"

/** The chunks as Chat.stream emits them. */
const streamOf = (all: ReadonlyArray<unknown>) =>
  Stream.unwrap(Effect.map(
    Stream.runCollect(Chat.stream(baseRequest)).pipe(Effect.provide(against([done(all)]))),
    Stream.fromIterable
  ))

const accumulated = (all: ReadonlyArray<unknown>) => Chat.accumulate(streamOf(all))

/** The message that these deltas are joined to. */
const message = (...deltas: ReadonlyArray<object>) =>
  Effect.map(accumulated(chunks(deltas)), ({ choices }) => choices[0]?.message)

const content = (...contents: ReadonlyArray<unknown>) =>
  Effect.map(message(...contents.map((content) => ({ content }))), (message) => message?.content)

/** The tool calls that these pieces are joined to; each piece is in its own chunk. */
const calls = (...pieces: ReadonlyArray<object>) =>
  Effect.map(message(...pieces.map((piece) => ({ tool_calls: [piece] }))), (message) => message?.tool_calls)

const text = (text: string) => ({ type: "text", text })
const thinking = (text: string, more: object = {}) => ({
  type: "thinking",
  thinking: [{ type: "text", text }],
  ...more
})

describe("a chat stream", () => {
  it.effect("emits the chunks of the completion unchanged", () =>
    Effect.gen(function*() {
      const all = chunks([{ content: "H", future: 1 }, { content: "i" }])
      const received = yield* Stream.runCollect(Chat.stream(baseRequest)).pipe(
        Effect.provide(Testing.script([done(all)]))
      )
      assert.deepStrictEqual<unknown>(received, all)
    }).pipe(Effect.provide(against([]))))

  describe.each(completionStreams)("from %s", (route, stream) => {
    it.effect("accumulates to the completion that the call without streaming returns", () =>
      Effect.gen(function*() {
        assert.deepStrictEqual<unknown>(yield* Chat.accumulate(stream), completion())
        assert.deepStrictEqual(yield* requested, [route])
      }).pipe(Effect.provide(against([done(chunks([{ content: "H" }, { content: "i" }]))]))))
  })

  it.effect("emits unknown finish reasons, chunks and fields unchanged, and counts them", () =>
    Effect.gen(function*() {
      const strange = [
        chunk({ content: [{ type: "hologram", depth: 3 }, { text: "untagged" }] }),
        chunk({ content: { parts: [] } }),
        chunk({ tool_calls: [{ type: "program", function: { name: "f", arguments: 7 } }] }),
        chunk({}, "eos_token", { p: "abc" })
      ]
      const received = yield* Stream.runCollect(Chat.stream(baseRequest)).pipe(
        Effect.provide(Testing.script([done(strange)]))
      )
      assert.deepStrictEqual<unknown>(received, strange)
      assert.deepStrictEqual(yield* counted("genai.unrecognized"), {
        ContentChunk: 2,
        FinishReason: 1,
        FunctionArguments: 1,
        MessageContent: 1,
        ToolType: 1
      })
    }).pipe(Effect.provide(against([]))))

  it.effect("may have null for missing values, even for `error`", () =>
    Effect.gen(function*() {
      const all = [
        chunk({ role: null, content: null, tool_calls: null }, null, { object: null, created: null, usage: null }),
        chunk({ content: "Hi" }, "stop", { error: null })
      ]
      assert.deepStrictEqual((yield* accumulated(all)).choices[0]?.message?.content, "Hi")
    }))

  it.effect.each([
    { what: "that is not JSON", event: "{", path: "" },
    {
      what: "with an invalid content chunk",
      event: chunk({ content: [{ type: "text" }] }),
      path: "choices[0].delta.content[0].text"
    },
    { what: "that is not a completion chunk", event: { id: 7 }, path: "id" }
  ])("fails with the partial completion at an event $what", ({ event, path }) =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Stream.runDrain(Chat.stream(baseRequest)))
      assert.deepInclude(error.reason, { _tag: "Undecodable", path })
      assert.strictEqual(Chat.partial(error)?.choices[0]?.message?.content, "Hi")
    }).pipe(Effect.provide(against([done([...chunks([{ content: "Hi" }]).slice(0, 2), event])]))))

  it.effect("is retried until its first content, and emits nothing before", () =>
    Effect.gen(function*() {
      const received = yield* skipSleeps(Stream.runCollect(Chat.stream(baseRequest)))
      assert.strictEqual(received.length, 3)
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      errorResponse(429, "rate_limited"),
      Testing.sse([chunk({ role: "assistant", content: "" })]),
      done(chunks([{ content: "Hi" }]))
    ]))))
})

describe("Chat.accumulate", () => {
  it.effect("joins text from strings and from chunks", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* content("H", null, [text("i"), text(" ")], "there", []), "Hi there")
    }))

  it.effect("separates thinking from text, and joins the pieces of each", () =>
    Effect.gen(function*() {
      const sign = { type: "tool_reference", tool: "web_search", title: "t" }
      assert.deepStrictEqual<unknown>(
        yield* content(
          [thinking("The user", { closed: false })],
          [thinking(" asks")],
          [{ type: "thinking", thinking: [sign, { type: "text", text: "so" }], signature: "s", closed: true }],
          "Hi",
          [text("!"), { type: "reference", reference_ids: [1, "b"] }],
          [text("Bye")]
        ),
        [
          {
            type: "thinking",
            thinking: [{ type: "text", text: "The user asks" }, sign, { type: "text", text: "so" }],
            signature: "s",
            closed: true
          },
          text("Hi!"),
          { type: "reference", reference_ids: [1, "b"] },
          text("Bye")
        ]
      )
    }))

  it.effect("keeps unknown chunks in their place, and omits content that has no chunks", () =>
    Effect.gen(function*() {
      const strange = [{ type: "hologram", depth: 3 }, { text: "untagged" }]
      assert.deepStrictEqual<unknown>(yield* content("a", strange, { parts: [] }, "b"), [
        text("a"),
        ...strange,
        text("b")
      ])
    }))

  it.effect("returns an empty message if there is no content", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* message({}, { content: null }), { role: "assistant", content: "" })
    }))

  it.effect("separates the choices and sorts them by index", () =>
    Effect.gen(function*() {
      const choice = (index: number, content: string, finish_reason: string | null = null) => ({
        ...chunk({}),
        choices: [{ index, delta: { content }, finish_reason }]
      })
      const { choices } = yield* accumulated([
        choice(1, "b"),
        choice(0, "a"),
        choice(1, "B", "length"),
        choice(0, "A", "stop")
      ])
      assert.deepStrictEqual<unknown>(choices, [
        { index: 0, message: { role: "assistant", content: "aA" }, finish_reason: "stop" },
        { index: 1, message: { role: "assistant", content: "bB" }, finish_reason: "length" }
      ])
    }))

  it.effect("returns the last usage, or an empty one if there is none", () =>
    Effect.gen(function*() {
      const counted = (total_tokens: number) => chunk({ content: "a" }, null, { usage: { total_tokens } })
      assert.deepStrictEqual((yield* accumulated([counted(1), counted(2), chunk({})])).usage, { total_tokens: 2 })
      assert.deepStrictEqual<unknown>((yield* accumulated([chunk({ content: "a" })])).usage, {})
    }))

  it.effect("fails with StreamTruncated for an empty stream", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* reasonOf(accumulated([])), { _tag: "StreamTruncated", afterContent: false })
      assert.deepInclude(yield* reasonOf(Chat.accumulate(Stream.empty)), { _tag: "StreamTruncated", attempts: 1 })
    }))
})

describe("tool calls in a chat stream", () => {
  const call = (name: string, args: unknown, more: object = {}) => ({ ...more, function: { name, arguments: args } })

  it.effect("may arrive whole, one or many per chunk, with or without an index", () =>
    Effect.gen(function*() {
      const [a, b] = [call("f", `{"a":1}`, { id: "a1" }), call("g", `{"b":2}`, { id: "b2" })]
      assert.deepStrictEqual<unknown>(yield* calls(a), [a])
      const indexed = [{ ...a, index: 0 }, { ...b, index: 1 }]
      for (const both of [[a, b], indexed, [{ ...a, index: 0 }, { ...b, index: 0 }]]) {
        assert.deepStrictEqual<unknown>(yield* calls(...both), both)
        assert.deepStrictEqual<unknown>((yield* message({ tool_calls: both }))?.tool_calls, both)
      }
      const nameless = [call("f", "1"), call("f", "2")]
      assert.deepStrictEqual<unknown>(yield* calls(...nameless), nameless)
    }))

  it.effect.each([{ id: "null" }, { id: null }, { id: "" }, {}, { id: "chatcmpl-tool-again" }])(
    "are joined from pieces with the same index, whatever the id of later pieces: %o",
    (later) =>
      Effect.gen(function*() {
        assert.deepStrictEqual<unknown>(
          yield* calls(
            call("f", "", { id: "a1", index: 0 }),
            call("", `{"a"`, { ...later, index: 0 }),
            call("g", `{"b`, { id: "b2", index: 1 }),
            call("", `":2}`, { ...later, index: 1 }),
            call("", `:1}`, { ...later, index: 0 })
          ),
          [call("f", `{"a":1}`, { id: "a1", index: 0 }), call("g", `{"b":2}`, { id: "b2", index: 1 })]
        )
      })
  )

  it.effect("are joined by their ids or by their order if they have no index", () =>
    Effect.gen(function*() {
      const whole = [call("f", `{"a":1}`, { id: "a1" }), call("g", `{"b":2}`, { id: "b2" })]
      assert.deepStrictEqual<unknown>(
        yield* calls(
          call("f", `{"a"`, { id: "a1" }),
          call("g", `{"b"`, { id: "b2" }),
          call("", ":1}", { id: "a1" }),
          call("", ":2}", { id: "b2" })
        ),
        whole
      )
      assert.deepStrictEqual<unknown>(
        yield* calls(
          call("f", `{"a"`, { id: "a1" }),
          call("", ":1}", { id: "null" }),
          call("g", `{"b"`, { id: "b2" }),
          call("", ":2}")
        ),
        whole
      )
    }))

  it.effect("may have their id or name in a later piece", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(
        yield* calls(
          call("", "", { id: "null", index: 0 }),
          call("f", "{", { id: "a1", index: 0 }),
          call("", "}", { index: 0 })
        ),
        [call("f", "{}", { id: "a1", index: 0 })]
      )
      assert.deepStrictEqual<unknown>(yield* calls(call("f", "{}", { id: "null" })), [call("f", "{}", { id: "null" })])
    }))

  it.effect("may have an object as arguments, which an empty piece does not replace", () =>
    Effect.gen(function*() {
      const whole = [call("f", { a: 1 }, { id: "a1", index: 0 })]
      assert.deepStrictEqual<unknown>(yield* calls(...whole, call("", "", { index: 0 })), whole)
      assert.deepStrictEqual<unknown>(
        yield* calls(call("f", "", { id: "a1", index: 0 }), call("", { a: 1 }, { index: 0 })),
        whole
      )
    }))
})

/** The output of a model, and the sizes of its pieces. */
const ModelOutput = Schema.Struct({
  content: Schema.Union([
    Schema.String,
    Schema.Array(Schema.Struct({
      thought: Schema.NonEmptyString,
      references: Schema.Array(Schema.Int),
      text: Schema.NonEmptyString
    }))
  ]),
  calls: Schema.Array(Schema.Struct({ name: Schema.NonEmptyString, arguments: Schema.String })),
  finish_reason: Schema.NonEmptyString,
  sizes: Schema.NonEmptyArray(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 })))
})

/** The output as one message, and as deltas. */
const messageAndDeltas = ({ calls, content, sizes }: typeof ModelOutput.Type) => {
  let turn = 0
  const cut = (text: string): ReadonlyArray<string> => {
    const size = sizes[turn++ % sizes.length] ?? 1
    return text.length <= size ? [text] : [text.slice(0, size), ...cut(text.slice(size))]
  }
  interface Part {
    readonly whole: object
    readonly pieces: ReadonlyArray<unknown>
  }
  const parts: ReadonlyArray<Part> = typeof content === "string"
    ? []
    : content.flatMap(({ references, text: received, thought }) => [
      { whole: thinking(thought), pieces: cut(thought).map((each) => [thinking(each)]) },
      {
        whole: { type: "reference", reference_ids: references },
        pieces: [[{ type: "reference", reference_ids: references }]]
      },
      { whole: text(received), pieces: cut(received).map((each, n) => n % 2 === 0 ? each : [text(each)]) }
    ])
  const tool_calls = calls.map((call, index) => ({ id: `call_${index}`, index, function: call }))
  const message = {
    content: typeof content === "string" ? content : parts.length === 0 ? "" : parts.map(({ whole }) => whole),
    ...(calls.length === 0 ? {} : { tool_calls })
  }
  const deltas = [
    ...(typeof content === "string" ? cut(content) : parts.flatMap(({ pieces }) => pieces)).map((content) => ({
      content
    })),
    ...tool_calls.flatMap((call) =>
      cut(call.function.arguments).map((args, n) => ({
        tool_calls: [
          n === 0
            ? { ...call, function: { ...call.function, arguments: args } }
            : { id: "null", index: call.index, function: { name: "", arguments: args } }
        ]
      }))
    )
  ]
  return { message, deltas }
}

describe("a streamed completion of any content", () => {
  it.effect.prop(
    "is accumulated from its chunks, for any split of the bytes",
    [ModelOutput],
    ([output]) =>
      Effect.gen(function*() {
        const { deltas, message } = messageAndDeltas(output)
        const response = Testing.splitBy(output.sizes[0] * 50)(done(chunks(deltas, output.finish_reason)))
        const folded = yield* Chat.accumulate(Chat.stream(baseRequest)).pipe(Effect.provide(against([response])))
        assert.deepStrictEqual<unknown>(folded, JSON.parse(JSON.stringify(completion(message, output.finish_reason))))
      }),
    { arbitrary: { runs: 60 } }
  )

  it.effect.prop(
    "equals its last snapshot, and its text equals the joined pieces of Chat.text",
    [ModelOutput],
    ([output]) =>
      Effect.gen(function*() {
        const { deltas, message } = messageAndDeltas(output)
        const all = chunks(deltas, output.finish_reason)
        const snapshots = yield* Stream.runCollect(Chat.snapshots(streamOf(all)))
        assert.strictEqual(snapshots.length, all.length)
        assert.deepStrictEqual(snapshots.at(-1), yield* accumulated(all))
        const pieces = yield* Stream.runCollect(Chat.text(streamOf(all)))
        const whole = yield* Chat.complete(baseRequest).pipe(
          Effect.provide(against([Testing.json(completion(message))]))
        )
        assert.strictEqual(pieces.join(""), Chat.textOf(whole.choices[0]?.message?.content))
        assert.isTrue(pieces.every((piece) => piece !== ""))
      }),
    { arbitrary: { runs: 30 } }
  )
})

describe("Chat.snapshots", () => {
  it.effect("emits the completion after each chunk, and does not change earlier snapshots", () =>
    Effect.gen(function*() {
      const all = chunks([
        { content: "H" },
        { content: "i" },
        { tool_calls: [{ index: 0, id: "a", function: { name: "f", arguments: "{" } }] },
        { tool_calls: [{ index: 0, function: { name: "", arguments: "}" } }] }
      ], "tool_calls")
      const grown = yield* Stream.runCollect(Chat.snapshots(streamOf(all)))
      const seen = grown.map(({ choices: [choice] }) => [
        choice?.message?.content,
        choice?.message?.tool_calls?.[0]?.function.arguments,
        choice?.finish_reason
      ])
      assert.deepStrictEqual(seen, [
        ["", undefined, ""],
        ["H", undefined, ""],
        ["Hi", undefined, ""],
        ["Hi", "{", ""],
        ["Hi", "{}", ""],
        ["Hi", "{}", "tool_calls"]
      ])
    }))
})

describe("Chat.text", () => {
  it.effect("emits the text of the first choice, without the thinking", () =>
    Effect.gen(function*() {
      const all = [
        ...chunks([
          { content: [thinking("hm")] },
          { content: "H" },
          { content: [text("i"), { type: "reference", reference_ids: [1] }, text("!")] },
          { content: { parts: [] } }
        ]),
        { ...chunk({}), choices: [{ index: 1, delta: { content: "other" }, finish_reason: null }] },
        { ...chunk({}), choices: [] }
      ]
      assert.deepStrictEqual(yield* Stream.runCollect(Chat.text(streamOf(all))), ["H", "i!"])
    }))
})

describe("Chat.partial", () => {
  it("returns the partial completion of a failed stream, and undefined for other failures", () => {
    const about = { endpoint: "POST /v1/chat/completions", attempts: 1, message: "m" }
    const partial = (reason: Reason.Reason) => Chat.partial(new MistralError({ reason }))
    const cut = (partial: Schema.Json) => new Reason.StreamTruncated({ ...about, afterContent: true, partial })
    assert.strictEqual(partial(cut(JSON.parse(JSON.stringify(completion()))))?.id, "cmpl_1")
    assert.strictEqual(partial(cut({ id: "cmpl_1" })), undefined)
    assert.strictEqual(partial(new Reason.StreamTruncated({ ...about, afterContent: false })), undefined)
    assert.strictEqual(partial(new Reason.NotFound(about)), undefined)
  })
})
