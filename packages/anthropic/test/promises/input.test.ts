import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Platform from "@effect-genai/anthropic/Testing"
import * as Bulk from "@effect-genai/core/Bulk"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { omissions, omit } from "@effect-genai/provider-contract/support/omissions"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, baseRequest, counted, events, file, isolated, message, reasonOf, sent } from "../support/anthropic.ts"
import { derived } from "../support/gateway.ts"
import { requested } from "../support/sentRequest.ts"

const text = (text: string) => ({ type: "text_delta", text })
const toolUse = { type: "tool_use", id: "t", name: "n", input: {} }
const json = (partial_json: string) => ({ type: "input_json_delta", partial_json })
const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`

describe("untrusted input", () => {
  it.effect("prototype pollution: odd names are plain data in the input of a tool", () =>
    Effect.gen(function*() {
      const odd = `{"__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}`
      const [block] = yield* content([toolUse, json(odd)])
      assert.include(JSON.stringify(block), odd)
      assert.notProperty({}, "x")
      const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`
      const [nested] = yield* content([toolUse, json(deep)])
      assert.strictEqual(nested?.type, "tool_use")
      const [open] = yield* content([toolUse, json("[".repeat(100_000))])
      assert.strictEqual(open?.type, "tool_use")
    }))

  it.effect("deep nesting: it is accepted in the input of a tool, and rejected elsewhere", () =>
    Effect.gen(function*() {
      const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`
      const tool = (input: string) =>
        JSON.stringify(message([{ type: "tool_use", id: "t", name: "n", input: 0 }])).replace(
          `"input":0`,
          `"input":${input}`
        )
      const taken = yield* Messages.create(baseRequest).pipe(Effect.provide(against([Testing.text(tool(deep))])))
      assert.strictEqual(taken.id, "msg_1")
      const refused = yield* reasonOf(Messages.create(baseRequest)).pipe(
        Effect.provide(against([Testing.text(JSON.stringify(message()).replace(`"Hi"`, deep))]))
      )
      assert.strictEqual(refused._tag, "Undecodable")
    }))

  it.effect("deep nesting: it does not hide the reason of a failed stream", () =>
    Effect.gen(function*() {
      for (const deep of [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, "[".repeat(100_000)]) {
        for (const cut of [4, 5]) {
          const all = events([[toolUse, json(deep)]]).slice(0, cut)
          const error = yield* Effect.flip(Stream.runDrain(Messages.stream(baseRequest))).pipe(
            Effect.provide(against([Testing.sse(all)]))
          )
          assert.strictEqual(error.reason._tag, "StreamTruncated")
          assert.notStrictEqual(Messages.partial(error)?.id, "")
        }
      }
    }))

  it.effect("deep nesting: output that is too deep for its schema is Undecodable, not a defect", () =>
    Effect.gen(function*() {
      for (const text of [deep, `{"children":${deep}}`, nestedTree(50_000)]) {
        const block = { type: "text", text, citations: null }
        const parsed = Messages.parse(Names)(baseRequest).pipe(
          Effect.provide(against([Testing.json(message([block]))]))
        )
        assert.strictEqual((yield* reasonOf(parsed))._tag, "Undecodable")
        const input = Messages.toolInput(Tree)({ input: JSON.parse(text) })
        assert.strictEqual((yield* reasonOf(input))._tag, "Undecodable")
      }
    }))

  it.effect.each([
    { result: `{"type":"postponed","until":${deep}}`, tag: "Undecodable" },
    { result: `{"type":"succeeded","message":${deep}}`, tag: "Undecodable" },
    {
      result: `{"type":"errored","error":{"type":"error","error":{"type":"t","message":"m","x":${deep}}}}`,
      tag: "Errored"
    }
  ])("deep nesting: a batch result of any depth is one outcome: $tag", ({ result, tag }) =>
    Effect.gen(function*() {
      let id = ""
      const platform = Platform.layer({
        faults: {
          "GET /v1/messages/batches/*/results": Array(3).fill(() =>
            Testing.text(`{"custom_id":"${id}","result":${result}}`)
          )
        },
        batch: { fate: ({ custom_id }) => (id = custom_id, undefined) }
      })
      const outcomes = yield* Batches.run([{ key: "a", params: baseRequest }]).pipe(
        Bulk.collectInOrder,
        skipSleeps,
        Effect.provide(platform)
      )
      assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag), [tag])
    }).pipe(Effect.provide(isolated)))

  it.effect("unknown enum / field / event: unknown fields, values, blocks and citations are kept, and counted", () =>
    Effect.gen(function*() {
      const body = {
        ...message([
          { type: "text", text: "a", citations: [{ type: "tomorrows_location", at: { x: 1 } }], future: [1] },
          { type: "hologram", depth: { of: [null, 1.5] } }
        ]),
        stop_reason: "tired",
        model: "claude-tomorrow",
        future: { a: 1 },
        usage: { input_tokens: 1, output_tokens: 2, dreams: 3, service_tier: "gold" }
      }
      const value = yield* Messages.create(baseRequest).pipe(Effect.provide(Testing.script([Testing.json(body)])))
      assert.strictEqual(JSON.stringify(value), JSON.stringify(body))
      const found = yield* counted("genai.unrecognized")
      assert.deepStrictEqual(Object.keys(found).sort(), [
        "ContentBlock",
        "Model",
        "StopReason",
        "TextCitation",
        "Usage.service_tier"
      ])
    }).pipe(Effect.provide(against([]))))

  it.effect("unknown enum / field / event: a message with unknown blocks and fields can be sent back unchanged", () =>
    Effect.gen(function*() {
      const content = [
        { type: "thinking", thinking: "hm", signature: "s", future: 1 },
        { type: "hologram", depth: { of: [1] } },
        { type: "text", text: "Hi", citations: null }
      ]
      const first = yield* Messages.create(baseRequest).pipe(Effect.provide(against([Testing.json(message(content))])))
      const repeated = Messages.create({
        ...baseRequest,
        messages: [...baseRequest.messages, { role: "assistant", content: first.content }, {
          role: "user",
          content: "And?"
        }]
      })
      const { body } = yield* requested(repeated)
      assert.include(new TextDecoder().decode(body), JSON.stringify({ role: "assistant", content }).slice(20, -1))
    }))

  it.effect.each(["1e999", "9007199254740993", "-9007199254740993", "123456789012345678901234567890"])(
    "big integers, dates, NaN: a number that is not exact is rejected: %s",
    (number) =>
      Effect.gen(function*() {
        const response = JSON.stringify(message()).replace(`"input_tokens":10`, `"input_tokens":${number}`)
        const reason = yield* reasonOf(Messages.create(baseRequest)).pipe(
          Effect.provide(against([Testing.text(response)]))
        )
        assert.deepInclude(reason, { _tag: "Undecodable", path: "usage.input_tokens" })
        const stored = JSON.stringify(file("f")).replace(`"size_bytes":7`, `"size_bytes":${number}`)
        const size = yield* reasonOf(Files.retrieve({ file_id: "f" })).pipe(
          Effect.provide(against([Testing.text(stored)]))
        )
        assert.deepInclude(size, { _tag: "Undecodable", path: "size_bytes" })
      })
  )

  it.effect.each(["0000-00-00T00:00:00Z", "tomorrow", "", "+292278994-08-17T07:12:55Z"])(
    "big integers, dates, NaN: a date is the text that was received: %j",
    (created_at) =>
      Effect.gen(function*() {
        const stored = yield* Files.retrieve({ file_id: "f" })
        assert.strictEqual(stored.created_at, created_at)
      }).pipe(Effect.provide(against([Testing.json({ ...file("f"), created_at })])))
  )

  it.effect.each([
    `{"city": "Z`,
    `{"city": }`,
    `{"path": a.txt}`,
    "[",
    "nonsense",
    `{"a":1}{"b":2}`,
    `"a"`,
    "[1]",
    "7",
    "null",
    `{"n":1e999}`,
    `{"n":[-18446744073709551616]}`
  ])(
    "malformed tool input: text that is not a JSON object is sent back as an object, and never decoded: %s",
    (broken) =>
      Effect.gen(function*() {
        const all = events([[toolUse, json(broken.slice(0, 2)), json(broken.slice(2))]])
        const turn = yield* Messages.accumulate(Messages.stream(baseRequest)).pipe(
          Effect.provide(against([Testing.sse(all)]))
        )
        const [block] = turn.content
        assert.deepStrictEqual<unknown>(block, { ...toolUse, input: { INVALID_JSON: broken } })
        if (block?.type !== "tool_use") return assert.fail("it is another block")
        assert.strictEqual(Messages.invalidInput(block), broken)
        for (const schema of [Schema.Struct({}), Schema.Record(Schema.String, Schema.Json)]) {
          const reason = yield* reasonOf(Messages.toolInput<unknown, unknown>(schema)(block))
          assert.strictEqual(reason._tag, "Undecodable")
          assert.match(reason.message, /is not a JSON object|is a number that cannot be read exactly/)
          assert.strictEqual(reason.body && Redacted.value(reason.body), broken)
        }
        const result = { type: "tool_result", tool_use_id: "t", is_error: true, content: "not JSON" } as const
        const messages: Messages.CreateMessage["messages"] = [
          ...baseRequest.messages,
          { role: "assistant", content: turn.content },
          { role: "user", content: [result] }
        ]
        yield* Messages.create({ ...baseRequest, messages }).pipe(Validation.checkRequests)
        const [request] = yield* sent
        const stored: unknown = request && JSON.parse(JSON.stringify(Testing.bodyJson(request)))
        assert.deepInclude(stored, { messages: JSON.parse(JSON.stringify(messages)) })
      }).pipe(Effect.provide(against([Testing.json(message())])))
  )

  it.effect.prop(
    "lacking fields: every text that arrived is in the message, whatever else is missing or null",
    [omissions],
    ([chosen]) =>
      Effect.gen(function*() {
        const citation = {
          type: "char_location",
          cited_text: "a",
          document_index: 0,
          start_char_index: 0,
          end_char_index: 1
        }
        const all = omit(
          events([
            [{ type: "thinking", thinking: "", signature: "" }, { type: "thinking_delta", thinking: "hm" }, {
              type: "signature_delta",
              signature: "s"
            }],
            [{ type: "text", text: "", citations: null }, text("H"), text("el"), { type: "citations_delta", citation }],
            [
              { type: "tool_use", id: "toolu_1", name: "f", input: {} },
              { type: "input_json_delta", partial_json: "{" },
              {
                type: "input_json_delta",
                partial_json: "}"
              }
            ],
            [{ type: "text", text: "" }, text("l"), text("o")]
          ]),
          chosen,
          (path) => path.at(-1) === "type" && path.at(-2) !== "content_block" && path.at(-2) !== "message"
        )
        const arrived = all.flatMap((event) =>
          Predicate.hasProperty(event, "delta") && Predicate.hasProperty(event.delta, "text") &&
            typeof event.delta.text === "string"
            ? [event.delta.text]
            : []
        ).join("")
        const { message, text: pieces } = yield* derived(all)
        assert.strictEqual(Messages.textOf(message), arrived)
        assert.strictEqual(pieces, arrived)
      }),
    { arbitrary: { runs: 200 } }
  )
})

/** The accumulated content of a stream of these blocks. */
const content = (...blocks: NonNullable<Parameters<typeof events>[0]>) =>
  Effect.map(Messages.accumulate(Messages.stream(baseRequest)), ({ content }) => content).pipe(
    Effect.provide(against([Testing.sse(events(blocks))]))
  )

interface Tree {
  readonly children: ReadonlyArray<Tree>
}

const Names = Schema.Struct({ children: Schema.Array(Schema.String) })

const Tree: Schema.Codec<Tree> = Schema.Struct({ children: Schema.Array(Schema.suspend(() => Tree)) })

const nestedTree = (depth: number) => `${`{"children":[`.repeat(depth)}${"]}".repeat(depth)}`
