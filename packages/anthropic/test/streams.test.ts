import { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Reason from "@effect-genai/core/Reason"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import { against, baseRequest, counted, events, message, reasonOf, sent } from "./support/anthropic.ts"

type Block = readonly [start: object, ...deltas: ReadonlyArray<object>]

/** The decoded events of a message stream. */
const streamOf = (all: ReadonlyArray<object>) =>
  Stream.unwrap(Effect.map(
    Stream.runCollect(Messages.stream(baseRequest)).pipe(Effect.provide(against([Testing.sse(all)]))),
    Stream.fromIterable
  ))

const accumulated = (...blocks: ReadonlyArray<Block>) => Messages.accumulate(streamOf(events(blocks)))

/** The accumulated content of these blocks. */
const content = (...blocks: ReadonlyArray<Block>) => Effect.map(accumulated(...blocks), ({ content }) => content)

const toolUse = { type: "tool_use", id: "toolu_1", name: "weather", input: {} }
const json = (partial_json: string) => ({ type: "input_json_delta", partial_json })
const text = (text: string) => ({ type: "text_delta", text })

describe("a message stream", () => {
  it.effect("is requested with the fields of a message, and emits its events unchanged, pings too", () =>
    Effect.gen(function*() {
      const received = yield* Stream.runCollect(Messages.stream({ ...baseRequest, workspace_id: "wrkspc_1" }))
      assert.deepStrictEqual<unknown>(received, events())
      const [request] = yield* sent
      assert.deepStrictEqual<unknown>(request && Testing.bodyJson(request), { ...baseRequest, stream: true })
      assert.deepInclude(request?.headers, { accept: "text/event-stream", "anthropic-workspace-id": "wrkspc_1" })
    }).pipe(Effect.provide(against([Testing.sse(events())]))))

  it.effect("emits unknown events, blocks and deltas unchanged, and counts them", () =>
    Effect.gen(function*() {
      const strange = [
        ...events([[{ type: "hologram", depth: 3 }, { type: "hologram_delta", depth: 4 }]]).slice(0, -1),
        { type: "message_note", note: { a: 1 } },
        { type: "message_stop" }
      ]
      const all = yield* Stream.runCollect(Messages.stream(baseRequest)).pipe(
        Effect.provide(Testing.script([Testing.sse(strange)]))
      )
      assert.deepStrictEqual<unknown>(all, strange)
      assert.deepStrictEqual(yield* counted("genai.unrecognized"), {
        ContentBlock: 1,
        RawContentBlockDelta: 1,
        RawMessageStreamEvent: 1
      })
    }).pipe(Effect.provide(against([]))))

  it.effect("reports the metadata of its response", () =>
    Effect.gen(function*() {
      const [last, meta] = yield* ResponseMeta.with(Stream.runLast(Messages.stream(baseRequest)))
      assert.strictEqual(last._tag, "Some")
      assert.deepInclude(meta, { requestId: "req_1", status: 200, attempts: 1, endpoint: "POST /v1/messages" })
    }).pipe(Effect.provide(against([Testing.sse(events(), { headers: { "request-id": "req_1" } })]))))
})

describe("Messages.accumulate", () => {
  it.effect("returns the same message as Messages.create", () =>
    Effect.gen(function*() {
      const atOnce = yield* Messages.create(baseRequest).pipe(
        Effect.provide(against([Testing.json(message([{ type: "text", text: "Hi" }]))]))
      )
      assert.deepStrictEqual(yield* accumulated([{ type: "text", text: "" }, text("H"), text("i")]), atOnce)
    }))

  it.effect("joins text and collects its citations", () =>
    Effect.gen(function*() {
      const citation = {
        type: "char_location",
        cited_text: "a",
        document_index: 0,
        start_char_index: 0,
        end_char_index: 1
      }
      assert.deepStrictEqual<unknown>(
        yield* content(
          [{ type: "text", text: "", citations: null }, text("a"), { type: "citations_delta", citation }, text("b"), {
            type: "citations_delta",
            citation
          }],
          [{ type: "text", text: "c" }]
        ),
        [{ type: "text", text: "ab", citations: [citation, citation] }, { type: "text", text: "c" }]
      )
    }))

  it.effect("joins thinking, and has its signature once", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(
        yield* content([
          { type: "thinking", thinking: "", signature: "" },
          { type: "thinking_delta", thinking: "a", estimated_tokens: 7 },
          { type: "thinking_delta", thinking: "b" },
          { type: "signature_delta", signature: "s" },
          { type: "signature_delta", signature: "ig" },
          { type: "signature_delta", signature: "sig" }
        ], [{ type: "redacted_thinking", data: "…" }]),
        [{ type: "thinking", thinking: "ab", signature: "sig" }, { type: "redacted_thinking", data: "…" }]
      )
    }))

  it.effect("merges the fields of a compaction, and ignores null", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(
        yield* content([
          { type: "compaction", content: null, encrypted_content: "e" },
          { type: "compaction_delta", content: "summary", encrypted_content: null }
        ]),
        [{ type: "compaction", content: "summary", encrypted_content: "e" }]
      )
    }))

  it.effect("keeps unknown blocks in their place, and ignores deltas of the wrong type", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(
        yield* content([{ type: "hologram", depth: 3 }, { type: "hologram_delta" }, text("not mine")], [
          { type: "text", text: "a" },
          { type: "hologram_delta" },
          { type: "thinking_delta", thinking: "not mine" },
          { type: "signature_delta", signature: "not mine" },
          { type: "compaction_delta", content: "not mine" },
          json("not mine")
        ], [
          { type: "thinking", thinking: "b" },
          text("not mine"),
          { type: "citations_delta", citation: { type: "tomorrows_location" } }
        ]),
        [{ type: "hologram", depth: 3 }, { type: "text", text: "a" }, { type: "thinking", thinking: "b" }]
      )
    }))

  it.effect("merges the stop reason and the usage, and ignores null", () =>
    Effect.gen(function*() {
      const all = [
        {
          type: "message_start",
          message: {
            ...message([]),
            stop_reason: null,
            container: { id: "c", expires_at: "t" },
            usage: { input_tokens: 10, output_tokens: 1, cache_read_input_tokens: 3, service_tier: "standard" }
          }
        },
        {
          type: "message_delta",
          delta: { stop_reason: "stop_sequence", stop_sequence: "END", container: null },
          usage: { output_tokens: 9, input_tokens: null, cache_creation_input_tokens: 4 },
          context_management: { applied_edits: [] },
          input_transformations: null
        },
        { type: "message_stop" }
      ]
      const { context_management, input_transformations, ...whole } = yield* Messages.accumulate(streamOf(all))
      assert.deepStrictEqual<unknown>(whole, {
        ...message([]),
        stop_reason: "stop_sequence",
        stop_sequence: "END",
        container: { id: "c", expires_at: "t" },
        usage: {
          input_tokens: 10,
          output_tokens: 9,
          cache_read_input_tokens: 3,
          cache_creation_input_tokens: 4,
          service_tier: "standard"
        }
      })
      assert.deepStrictEqual(context_management, { applied_edits: [] })
      assert.strictEqual(input_transformations, undefined)
    }))

  it.effect("returns the name of the fallback model", () =>
    Effect.gen(function*() {
      const { model } = yield* accumulated([{
        type: "fallback",
        from: { model: "claude-sonnet-5" },
        to: { model: "claude-haiku-5" },
        trigger: { type: "refusal" }
      }])
      assert.strictEqual(model, "claude-haiku-5")
    }))

  it.effect("restarts a block that starts twice", () =>
    Effect.gen(function*() {
      const [start, ping, block, delta, ...rest] = events()
      const { content } = yield* Messages.accumulate(streamOf([start!, ping!, block!, delta!, block!, delta!, ...rest]))
      assert.deepStrictEqual<unknown>(content, [{ type: "text", text: "Hi" }])
    }))

  it.effect.each([
    { what: "received `message_start` twice", disorder: [events()[0]!, ...events()] },
    ...[1, -1, 0.5].map((index) => ({
      what: `unexpected start of block ${index}`,
      disorder: [
        events()[0]!,
        { type: "content_block_start", index, content_block: { type: "text", text: "" } },
        ...events().slice(1)
      ]
    })),
    {
      what: "received a delta for block 0, which has not started",
      disorder: [events()[0]!, events()[3]!, ...events().slice(1)]
    },
    { what: "received `message_delta` before `message_start`", disorder: events().slice(1) }
  ])("fails if the events are out of order: $what", ({ disorder, what }) =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Messages.accumulate(streamOf(disorder)))
      assert.deepInclude(reason, {
        _tag: "StreamFailed",
        because: "Undecodable",
        transient: false,
        isRetryable: false,
        message: `the events are out of order: ${what}`
      })
    }))

  it.effect("fails with the partial message if the events end too early", () =>
    Effect.gen(function*() {
      const cut = Stream.filter(streamOf(events()), ({ type }) => type !== "message_stop")
      const error = yield* Effect.flip(Messages.accumulate(cut))
      assert.strictEqual(error.reason._tag, "StreamTruncated")
      assert.deepStrictEqual(Messages.partial(error)?.content, [{ type: "text", text: "Hi" }])
      assert.strictEqual((yield* reasonOf(Messages.accumulate(Stream.empty)))._tag, "StreamTruncated")
    }))
})

describe("the input of a tool", () => {
  const input = { city: "Zürich 😀", 'a"b\\c': [1.5e-3, -0.25, true, null, { deep: ["…"] }], empty: {} }
  const written = JSON.stringify(input)

  it.effect("may be split at any position", () =>
    Effect.gen(function*() {
      for (let at = 0; at <= written.length; at++) {
        const [block] = yield* content([toolUse, json(""), json(written.slice(0, at)), json(written.slice(at))])
        assert.deepStrictEqual<unknown>(block, { ...toolUse, input })
      }
      const [block] = yield* content([toolUse, ...Array.from(written, json)])
      assert.deepStrictEqual<unknown>(block, { ...toolUse, input })
    }))

  it.effect("is taken from the start of its block if no JSON follows", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* content([toolUse], [toolUse, json("")]), [toolUse, toolUse])
    }))

  it.effect("is accumulated for server tools and MCP tools, too", () =>
    Effect.gen(function*() {
      const search = { type: "server_tool_use", id: "srvtoolu_1", name: "web_search", input: {} }
      const mcp = { type: "mcp_tool_use", id: "mcptoolu_1", name: "find", server_name: "s", input: {} }
      assert.deepStrictEqual<unknown>(
        yield* content([search, json(`{"query":"a"}`)], [mcp, json(`{"q":1}`)]),
        [{ ...search, input: { query: "a" } }, { ...mcp, input: { q: 1 } }]
      )
    }))

  it.effect("is an object in which any text may be, and numbers as precise as JavaScript's", () =>
    Effect.gen(function*() {
      for (
        const input of [
          { INVALID_JSON: 7 },
          { INVALID_JSON: "a", more: 1 },
          { text: `"12345678901234567890" \\ 1e999` },
          { n: [9007199254740991, 6.022e23, 0.1, -0] }
        ]
      ) {
        const [block] = yield* content([toolUse, json(JSON.stringify(input))])
        assert.strictEqual(JSON.stringify(block), JSON.stringify({ ...toolUse, input }))
        assert.isUndefined(block?.type === "tool_use" ? Messages.invalidInput(block) : "")
      }
    }))

  it.effect("is whole at the end of the message if its block is not closed, unless the message was cut", () =>
    Effect.gen(function*() {
      const text = `{"path":"/","all":fal`
      const inputOf = (stop_reason: string) =>
        Effect.gen(function*() {
          const open = [
            ...events([[toolUse, json(text)]]).slice(0, -3),
            { type: "message_delta", delta: { stop_reason }, usage: { output_tokens: 5 } },
            { type: "message_stop" }
          ]
          const [block] = (yield* Messages.accumulate(streamOf(open))).content
          return block?.type === "tool_use" ? block.input : undefined
        })
      assert.deepStrictEqual<unknown>(yield* inputOf("tool_use"), { INVALID_JSON: text })
      assert.deepStrictEqual<unknown>(yield* inputOf("max_tokens"), { path: "/" })
    }))

  it.effect("is decoded by Messages.toolInput, or fails with the path of the invalid value", () =>
    Effect.gen(function*() {
      const decode = Messages.toolInput(Schema.Struct({ city: Schema.String, since: Schema.DateFromString }))
      const value = yield* decode({ input: { city: "Zürich", since: "2026-11-20T00:00:00.000Z" } })
      assert.deepStrictEqual(value, { city: "Zürich", since: new Date("2026-11-20T00:00:00Z") })
      const reason = yield* reasonOf(decode({ input: { city: "private", since: ["private"] } }))
      assert.deepInclude(reason, { _tag: "Undecodable", path: "since" })
      assert.notInclude(inspect(reason, { depth: 9 }), "private")
      const whole = yield* reasonOf(decode({ input: 7 }))
      assert.deepInclude(whole, { _tag: "Undecodable", path: "" })
      assert.include(whole.message, "the input of the tool call is not a JSON object")
    }))
})

describe("Messages.snapshots", () => {
  it.effect("emits the message as it grows, each tool input with its growing string and without an unfinished number", () =>
    Effect.gen(function*() {
      const all = events([
        [{ type: "text", text: "" }, text("H"), text("i")],
        [toolUse, json(`{"city":"Zü`), json(`rich","days":[1,`), json(`2]}`)]
      ])
      const grown = yield* Stream.runCollect(Messages.snapshots(streamOf(all)))
      assert.strictEqual(grown.length, all.length)
      const texts = grown.map(({ content }) => content[0]?.type === "text" ? content[0].text : undefined)
      assert.deepStrictEqual(texts.filter((each, index) => each !== texts[index - 1]), ["", "H", "Hi"])
      const inputs = grown.flatMap(({ content }) =>
        content[1]?.type === "tool_use" ? [JSON.stringify(content[1].input)] : []
      )
      assert.deepStrictEqual(inputs.filter((each, index) => each !== inputs[index - 1]), [
        "{}",
        `{"city":"Zü"}`,
        `{"city":"Zürich","days":[1]}`,
        `{"city":"Zürich","days":[1,2]}`
      ])
      assert.strictEqual(grown.at(-1)?.stop_reason, "end_turn")
    }))

  it.effect("drops the unfinished string of an input at the end of the message, as accumulate does", () =>
    Effect.gen(function*() {
      const whole = events([[toolUse, json(`{"city":"Zü","street":"Bahnho`)]])
      const cut = whole.flatMap((event): ReadonlyArray<object> => {
        const type = Reflect.get(event, "type")
        if (type === "content_block_stop") return []
        return [type === "message_delta" ? { ...event, delta: { stop_reason: "max_tokens" } } : event]
      })
      const grown = yield* Stream.runCollect(Messages.snapshots(streamOf(cut)))
      const inputs = grown.flatMap(({ content }) => content[0]?.type === "tool_use" ? [content[0].input] : [])
      assert.deepStrictEqual<unknown>(inputs, [
        {},
        { city: "Zü", street: "Bahnho" },
        { city: "Zü" },
        { city: "Zü" }
      ])
      assert.deepStrictEqual(yield* Messages.accumulate(streamOf(cut)), grown.at(-1))
    }))

  it.effect("emits an input that is not JSON in the form that can be sent back", () =>
    Effect.gen(function*() {
      const grown = yield* Stream.runCollect(Messages.snapshots(streamOf(events([[toolUse, json("nonsense")]]))))
      const [block] = grown.at(-3)?.content ?? []
      assert.deepStrictEqual<unknown>(block, { ...toolUse, input: { INVALID_JSON: "nonsense" } })
    }))

  it.effect("does not change a snapshot after it was emitted", () =>
    Effect.gen(function*() {
      const grown = yield* Stream.runCollect(
        Messages.snapshots(streamOf(events([[{ type: "text", text: "" }, text("H"), text("i")]])))
      )
      assert.deepStrictEqual<unknown>(grown[3]?.content, [{ type: "text", text: "H" }])
    }))

  it.effect("emits nothing before the message starts", () =>
    Effect.gen(function*() {
      const pings = Stream.fromIterable([{ type: "ping" } as const])
      assert.deepStrictEqual(yield* Stream.runCollect(Messages.snapshots(pings)), [])
    }))
})

describe("the text of a message", () => {
  it.effect("is emitted in pieces by Messages.text, without thinking and tool inputs", () =>
    Effect.gen(function*() {
      const pieces = Messages.text(streamOf(events([
        [{ type: "thinking", thinking: "" }, { type: "thinking_delta", thinking: "hm" }],
        [{ type: "text", text: "" }, text("H"), text("i")],
        [toolUse, json("{}")],
        [{ type: "text", text: "" }, text("!")]
      ])))
      assert.deepStrictEqual(yield* Stream.runCollect(pieces), ["H", "i", "!"])
    }))

  it.effect("is that of all its text blocks for Messages.textOf", () =>
    Effect.gen(function*() {
      const whole = yield* accumulated([{ type: "text", text: "a" }], [toolUse], [{ type: "text", text: "b" }])
      assert.strictEqual(Messages.textOf(whole), "ab")
    }))
})

describe("Messages.partial", () => {
  it("returns the partial message of a truncated stream, and undefined for other errors", () => {
    const about = { endpoint: "POST /v1/messages", attempts: 1, message: "m" }
    const partial = (reason: Reason.Reason) => Messages.partial(new AnthropicError({ reason }))
    const cut = (partial: Schema.Json) => new Reason.StreamTruncated({ ...about, afterContent: true, partial })
    assert.strictEqual(partial(cut(JSON.parse(JSON.stringify(message()))))?.id, "msg_1")
    assert.strictEqual(partial(cut({ id: "msg_1" })), undefined)
    assert.strictEqual(partial(new Reason.StreamTruncated({ ...about, afterContent: false })), undefined)
    assert.strictEqual(partial(new Reason.NotFound(about)), undefined)
  })

  it.effect("includes the complete part of a tool input", () =>
    Effect.gen(function*() {
      const all = events([[{ type: "text", text: "a" }], [toolUse, json(`{"city":"Zürich","da`)]])
      const error = yield* Effect.flip(Stream.runDrain(Messages.stream(baseRequest))).pipe(
        Effect.provide(against([Testing.sse(all.slice(0, 6))]))
      )
      assert.deepStrictEqual<unknown>(Messages.partial(error)?.content, [
        { type: "text", text: "a" },
        { ...toolUse, input: { city: "Zürich" } }
      ])
      assert.deepInclude(error.reason, { usage: { input_tokens: 10, output_tokens: 1 } })
    }))
})
