// Gateways leave fields out or send null: everything derived from their responses works with what is there.
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Price from "@effect-genai/anthropic/Price"
import * as Testing from "@effect-genai/core/Testing"
import * as Usage from "@effect-genai/core/Usage"
import * as Validation from "@effect-genai/core/Validation"
import { toolInputs } from "@effect-genai/provider-contract/toolInputs"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, baseRequest, message } from "./support/anthropic.ts"
import { derived, type Events, stream } from "./support/gateway.ts"

toolInputs({
  name: "Anthropic",
  decode: (schema) => (input) => Messages.toolInput(schema)(input === undefined ? {} : { input })
})

const start = (more: object = {}) => ({
  type: "message_start",
  message: { ...message([]), stop_reason: null, ...more }
})
const block = (content_block: unknown, ...deltas: ReadonlyArray<unknown>): Events => [
  { type: "content_block_start", index: 0, content_block },
  ...deltas.map((delta) => ({ type: "content_block_delta", index: 0, delta })),
  { type: "content_block_stop", index: 0 }
]
const text = (text: unknown) => ({ type: "text_delta", text })
const hello = block({ type: "text", text: "" }, text("Hel"), text("lo"))
const ended = { type: "message_delta", delta: { stop_reason: "end_turn" } }
const stop = { type: "message_stop" }

const without = (key: string, value: object = start()): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))

describe("a stream whose last usage is missing", () => {
  it.effect.each([ended, { ...ended, usage: null }])(
    "is whole, and its cost unknown: %j",
    (ended) =>
      Effect.gen(function*() {
        const { cost, message, text } = yield* derived([start(), ...hello, ended, stop], "fail")
        assert.strictEqual(text, "Hello")
        assert.strictEqual(Messages.textOf(message), "Hello")
        assert.strictEqual(message.stop_reason, "end_turn")
        // The output tokens of `message_start` are those of the first event only.
        assert.deepStrictEqual<unknown>(message.usage, { input_tokens: 10 })
        assert.isTrue(Option.isNone(cost))
      })
  )

  it.effect("has the usage of another `message_delta`, before or after", () =>
    Effect.gen(function*() {
      const counted = { type: "message_delta", delta: { stop_reason: null }, usage: { output_tokens: 7 } }
      for (const last of [[ended, counted], [counted, ended]]) {
        const { message } = yield* derived([start(), ...hello, ...last, stop], "fail")
        assert.deepInclude(message, { stop_reason: "end_turn", usage: { input_tokens: 10, output_tokens: 7 } })
      }
    }))

  it.effect("is not missing where the message is whole at its start", () =>
    Effect.gen(function*() {
      const whole = start({ content: message().content, stop_reason: "tool_use" })
      const { message: { usage } } = yield* derived([whole, stop], "fail")
      assert.deepStrictEqual(usage, message().usage)
    }))

  it.effect("is reported with what is known", () =>
    Effect.gen(function*() {
      const reports: Array<Usage.Report> = []
      yield* Stream.runDrain(stream([start(), ...hello, ended, stop])).pipe(
        Usage.tap((report) => void reports.push(report))
      )
      assert.deepStrictEqual<unknown>(reports.map(({ usage }) => usage), [{ input_tokens: 10 }])
      assert.isTrue(Option.isNone(yield* Price.ofReport("claude-haiku-4-5", reports[0]!)))
    }))
})

describe("a stream that lacks fields", () => {
  const last = { ...ended, usage: { output_tokens: 5 } }

  it.effect.each(
    [
      ...["usage", "role", "type", "content", "id", "model", "stop_reason", "stop_sequence"].flatMap((field) => [
        { what: `${field} of the message is null`, all: [start({ [field]: null }), ...hello, last, stop] },
        {
          what: `${field} of the message is absent`,
          all: [{ type: "message_start", message: without(field, start().message) }, ...hello, last, stop]
        }
      ]),
      { what: "the message is null", all: [{ ...start(), message: null }, ...hello, last, stop] },
      { what: "the message is absent", all: [without("message"), ...hello, last, stop] },
      { what: "the delta is null", all: [start(), ...hello, { ...last, delta: null }, stop] },
      { what: "the delta is absent", all: [start(), ...hello, without("delta", last), stop] },
      { what: "the end is absent", all: [start(), ...hello, stop] },
      { what: "a text is null", all: [start(), ...block({ type: "text" }, text(null), text("Hello"), {}), last, stop] },
      { what: "a text is whole at its start", all: [start(), ...block({ type: "text", text: "Hello" }), last, stop] },
      { what: "a block is null", all: [start(), ...block(null, text("Hello")), last, stop] },
      { what: "a block has no type", all: [start(), ...block({ text: "" }, text("Hel"), text("lo")), last, stop] },
      {
        what: "citations are null",
        all: [
          start(),
          ...block({ type: "text", citations: null }, { type: "citations_delta", citation: null }, text("Hello"), null),
          last,
          stop
        ]
      },
      { what: "an index is null", all: [start(), ...hello.map((event) => ({ ...event, index: null })), last, stop] },
      { what: "an index is absent", all: [start(), ...hello.map((event) => without("index", event)), last, stop] },
      {
        what: "an event, a block and a delta are unknown",
        all: [
          start(),
          { type: "hologram" },
          ...hello,
          { type: "content_block_start", index: 1, content_block: { type: "hologram" } },
          { type: "content_block_delta", index: 1, delta: { type: "hologram_delta" } },
          last,
          stop
        ]
      }
    ]
  )("has its text, if $what", ({ all }) =>
    Effect.gen(function*() {
      const { message, text } = yield* derived(all)
      assert.strictEqual(Messages.textOf(message), "Hello")
      assert.strictEqual(text, "Hello")
      assert.deepInclude(message, { type: "message", role: "assistant" })
      assert.deepStrictEqual(message.content.map(({ type }) => type).slice(0, 1), ["text"])
      assert.isObject(message.usage)
    }))

  it.effect("has content that is text", () =>
    Effect.gen(function*() {
      const { message } = yield* derived([start({ content: "Hello" }), last, stop])
      assert.deepStrictEqual<unknown>(message.content, [{ type: "text", text: "Hello" }])
    }))

  it.effect("has no content if there is none, and no id, model or count that did not arrive", () =>
    Effect.gen(function*() {
      const { cost, message } = yield* derived([{ type: "message_start" }, stop])
      assert.deepStrictEqual<unknown>(message, { type: "message", role: "assistant", content: [], usage: {} })
      assert.isTrue(Option.isNone(cost))
    }))

  it.effect("has its thinking", () =>
    Effect.gen(function*() {
      const deltas = [
        { type: "thinking_delta", thinking: "hm" },
        { type: "thinking_delta", thinking: null },
        { type: "signature_delta", signature: "s" },
        { type: "signature_delta", signature: "ig" },
        { type: "signature_delta", signature: "sig" },
        { type: "signature_delta", signature: null }
      ]
      for (const first of [{ type: "thinking" }, { type: "thinking", thinking: null, signature: null }, null]) {
        const { message } = yield* derived([start(), ...block(first, ...deltas), last, stop])
        assert.deepStrictEqual<unknown>(message.content, [{ type: "thinking", thinking: "hm", signature: "sig" }])
      }
    }))

  it.effect.each([
    { what: "absent", deltas: [], input: {} },
    { what: "null", more: { input: null }, deltas: [null, { type: "input_json_delta" }], input: {} },
    { what: "blank", deltas: [{ type: "input_json_delta", partial_json: " " }], input: {} },
    { what: "text", more: { input: `{"a":1}` }, deltas: [], input: { a: 1 } },
    { what: "broken text", more: { input: `{"a"` }, deltas: [], input: { INVALID_JSON: `{"a"` } },
    { what: "a number", more: { input: 7 }, deltas: [], input: { INVALID_JSON: "7" } },
    {
      what: "streamed, after an absent one",
      deltas: [{ type: "input_json_delta", partial_json: null }, { type: "input_json_delta", partial_json: `{"a":1}` }],
      input: { a: 1 }
    }
  ])("has an object as tool input, if it is $what", ({ deltas, input, more = {} }) =>
    Effect.gen(function*() {
      const tool = { type: "tool_use", id: "toolu_1", name: "now" }
      const { message } = yield* derived([start(), ...block({ ...tool, ...more }, ...deltas), last, stop])
      assert.deepStrictEqual<unknown>(message.content, [{ ...tool, input }])
    }))

  it.effect("fails with what arrived if it breaks off", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Messages.accumulate(stream([{ type: "message_start" }, ...hello])))
      assert.strictEqual(error.reason._tag, "StreamTruncated")
      const partial = Messages.partial(error)
      assert.strictEqual(partial && Messages.textOf(partial), "Hello")
    }))
})

describe("a message that lacks fields", () => {
  const created = (body: object) =>
    Messages.create(baseRequest).pipe(Validation.onMismatch("report"), Effect.provide(against([Testing.json(body)])))

  it.effect.each([
    { body: { content: "Hi" }, text: "Hi" },
    { body: { content: null }, text: "" },
    { body: {}, text: "" },
    { body: { content: [null, { type: "text" }, { type: "text", text: "Hi" }] }, text: "Hi" },
    { body: without("usage", message()), text: "Hi" },
    { body: { ...message(), usage: null }, text: "Hi" },
    { body: { ...message(), usage: { output_tokens: 5 } }, text: "Hi" },
    { body: { ...message(), usage: { input_tokens: 5, output_tokens: null } }, text: "Hi" }
  ])("has its text, and a cost that is unknown: $body", ({ body, text }) =>
    Effect.gen(function*() {
      const message = yield* created(body)
      assert.strictEqual(Messages.textOf(message), text)
      assert.isTrue(Option.isNone(yield* Price.ofMessage(message)))
    }))

  it.effect("is decoded by Messages.parse", () =>
    Effect.gen(function*() {
      const { value } = yield* Messages.parse(Schema.Struct({ a: Schema.Int }))(baseRequest).pipe(
        Validation.onMismatch("report"),
        Effect.provide(against([Testing.json({ content: [{ type: "text", text: `{"a":1}` }] })]))
      )
      assert.deepStrictEqual(value, { a: 1 })
    }))
})
