// What the blocks of a response become, whole and streamed.
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as AiLanguageModel from "effect/ai/LanguageModel"
import * as Prompt from "effect/ai/Prompt"
import type * as Response from "effect/ai/Response"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, events, message } from "./support/anthropic.ts"
import { generated, sentFrom, sonnet, streamedEvents } from "./support/languageModel.ts"

/** A part as JSON, without its marks. */
const plain = (part: object): unknown =>
  JSON.parse(JSON.stringify(part, (key, value) => key.startsWith("~effect/") ? undefined : value))

/** The parts between the metadata and the finish. */
const contentOf = (parts: ReadonlyArray<Response.AnyPart>) =>
  parts.filter(({ type }) => type !== "response-metadata" && type !== "finish").map(plain)

const partsOf = (block: object) => Effect.map(generated(message([block])), contentOf)

const streamedParts = (...blocks: Parameters<typeof events>[0] & object) =>
  Effect.map(streamedEvents(events(blocks)), contentOf)

const text = (text: string) => ({ type: "text_delta", text })
const json = (partial_json: string) => ({ type: "input_json_delta", partial_json })

const charLocation = {
  type: "char_location",
  cited_text: "a",
  document_index: 1,
  document_title: "Notes",
  start_char_index: 0,
  end_char_index: 1,
  file_id: "file_1"
}

const rows: ReadonlyArray<readonly [string, object, ReadonlyArray<object>]> = [
  ["a text", { type: "text", text: "Hi" }, [{ type: "text", text: "Hi", metadata: {} }]],
  ["thinking with its signature", { type: "thinking", thinking: "hm", signature: "c2ln" }, [
    { type: "reasoning", text: "hm", metadata: { anthropic: { signature: "c2ln" } } }
  ]],
  ["redacted thinking", { type: "redacted_thinking", data: "abc" }, [
    { type: "reasoning", text: "", metadata: { anthropic: { type: "redacted_thinking", data: "abc" } } }
  ]],
  [
    "a call",
    { type: "tool_use", id: "toolu_1", name: "weather", input: { city: "Paris" }, caller: { type: "direct" } },
    [{
      type: "tool-call",
      id: "toolu_1",
      name: "weather",
      params: { city: "Paris" },
      providerExecuted: false,
      metadata: { anthropic: { caller: { type: "direct" } } }
    }]
  ],
  ["a text with citations, which are sources", { type: "text", text: "a", citations: [charLocation] }, [
    { type: "text", text: "a", metadata: { anthropic: { citations: [charLocation] } } },
    {
      type: "source",
      sourceType: "document",
      id: "file_1",
      mediaType: "text/plain",
      title: "Notes",
      metadata: { anthropic: charLocation }
    }
  ]],
  ["a block that has no part", { type: "container_upload", file_id: "file_1" }, [
    { type: "text", text: "", metadata: { anthropic: { block: { type: "container_upload", file_id: "file_1" } } } }
  ]],
  ["a block that this version does not know", { type: "hologram", beam: [1] }, [
    { type: "text", text: "", metadata: { anthropic: { block: { type: "hologram", beam: [1] } } } }
  ]]
]

describe("a block of a response", () => {
  it.effect.each(rows.map(([name, block, parts]) => ({ name, block, parts })))(
    "is $name",
    ({ block, parts }) =>
      Effect.gen(function*() {
        assert.deepStrictEqual<unknown>(yield* partsOf(block), parts)
      })
  )

  it.effect.each(rows.map(([name, block]) => ({ name, block })))(
    "comes back the same: $name",
    ({ block }) =>
      Effect.gen(function*() {
        const prompt = Prompt.fromResponseParts(yield* generated(message([block])))
        assert.deepStrictEqual<unknown>(sentFrom(prompt).messages, [{ role: "assistant", content: [block] }])
      })
  )
})

describe("citations", () => {
  const cited = (citation: object) =>
    Effect.map(partsOf({ type: "text", text: "a", citations: [citation] }), (parts) => parts.at(1))
  const web = { type: "web_search_result_location", cited_text: "a", encrypted_index: "x" }
  const found = { type: "search_result_location", cited_text: "a", start_block_index: 0, end_block_index: 1 }

  it.effect("of the web are sources with a URL", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* cited({ ...web, url: "https://a.com/b", title: "B" }), {
        sourceType: "url",
        url: "https://a.com/b",
        title: "B"
      })
    }))

  it.effect("of something that is no URL are documents, titled or not", () =>
    Effect.gen(function*() {
      const citation = { ...found, search_result_index: 0, source: "notes", title: null }
      assert.deepInclude(yield* cited(citation), { sourceType: "document", id: "notes", title: "notes" })
    }))

  it.effect("of pages are documents with their index", () =>
    Effect.gen(function*() {
      const pages = { type: "page_location", cited_text: "a", document_index: 2 }
      assert.deepInclude(yield* cited({ ...pages, start_page_number: 1, end_page_number: 2 }), {
        id: "document-2",
        title: "Document 3",
        mediaType: "application/pdf"
      })
    }))
})

describe("the end of a response", () => {
  const finish = (fields: object) =>
    Effect.map(generated({ ...message(), ...fields }), (parts) => plain(parts.at(-1) ?? {}))

  it.effect.each([
    ["end_turn", "stop"],
    ["stop_sequence", "stop"],
    ["tool_use", "tool-calls"],
    ["max_tokens", "length"],
    ["model_context_window_exceeded", "length"],
    ["pause_turn", "pause"],
    ["compaction", "pause"],
    ["refusal", "content-filter"],
    ["tired", "other"],
    [null, "unknown"]
  ])("is %s, the finish reason %s", ([stop_reason, reason]) =>
    Effect.gen(function*() {
      assert.deepNestedInclude(yield* finish({ stop_reason }), {
        reason,
        "metadata.anthropic.stop_reason": stop_reason
      })
    }))

  it.effect("has all tokens, of the cache and of thinking too, and the usage as it came", () =>
    Effect.gen(function*() {
      const usage = {
        input_tokens: 10,
        cache_read_input_tokens: 200,
        cache_creation_input_tokens: 30,
        output_tokens: 50,
        output_tokens_details: { thinking_tokens: 40 }
      }
      assert.deepNestedInclude(yield* finish({ usage }), {
        usage: {
          inputTokens: { uncached: 10, total: 240, cacheRead: 200, cacheWrite: 30 },
          outputTokens: { total: 50, text: 10, reasoning: 40 }
        },
        "metadata.anthropic.usage": usage
      })
    }))

  it.effect("has the other fields of the message as metadata", () =>
    Effect.gen(function*() {
      const container = { id: "c", expires_at: "2026-12-01T00:00:00Z" }
      assert.deepNestedInclude(yield* finish({ container }), { "metadata.anthropic.container": container })
    }))
})

describe("the start of a response", () => {
  const headers = { "request-id": "req_1", date: "Mon, 30 Nov 2026 10:00:00 GMT" }
  const expected = {
    type: "response-metadata",
    id: "msg_1",
    modelId: "claude-sonnet-5",
    timestamp: "2026-11-30T10:00:00.000Z",
    metadata: { anthropic: { request_id: "req_1" } }
  }

  it.effect("has the id, the model, the time and the id of the request", () =>
    Effect.gen(function*() {
      const { content } = yield* AiLanguageModel.generateText({ prompt: "Hello" })
      assert.deepStrictEqual(plain(content.at(0) ?? {}), expected)
    }).pipe(Effect.provide(sonnet), Effect.provide(against([Testing.json(message(), { headers })]))))

  it.effect("has them in a stream, too", () =>
    Effect.gen(function*() {
      const parts = yield* Stream.runCollect(AiLanguageModel.streamText({ prompt: "Hello" }))
      assert.deepStrictEqual(plain(parts.at(0) ?? {}), expected)
    }).pipe(
      Effect.provide(sonnet),
      Effect.provide(against([{ ...Testing.sse(events()), headers: { ...Testing.sse([]).headers, ...headers } }]))
    ))
})

describe("a stream", () => {
  it.effect("starts, grows and ends its texts and its thinking", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(
        yield* streamedParts(
          [
            { type: "thinking", thinking: "", signature: "" },
            { type: "thinking_delta", thinking: "hm" },
            { type: "signature_delta", signature: "c2ln" }
          ],
          [{ type: "text", text: "" }, text("H"), text("i")]
        ),
        [
          { type: "reasoning-start", id: "0", metadata: {} },
          { type: "reasoning-delta", id: "0", delta: "hm", metadata: {} },
          { type: "reasoning-end", id: "0", metadata: { anthropic: { signature: "c2ln" } } },
          { type: "text-start", id: "1", metadata: {} },
          { type: "text-delta", id: "1", delta: "H", metadata: {} },
          { type: "text-delta", id: "1", delta: "i", metadata: {} },
          { type: "text-end", id: "1", metadata: {} }
        ]
      )
    }))

  it.effect("has the parameters of a call as they are written, then the call", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(
        yield* streamedParts([
          { type: "tool_use", id: "toolu_1", name: "weather", input: {} },
          json(""),
          json(`{"a"`),
          json(`:1}`)
        ]),
        [
          { type: "tool-params-start", id: "toolu_1", name: "weather", providerExecuted: false, metadata: {} },
          { type: "tool-params-delta", id: "toolu_1", delta: `{"a"`, metadata: {} },
          { type: "tool-params-delta", id: "toolu_1", delta: `:1}`, metadata: {} },
          { type: "tool-params-end", id: "toolu_1", metadata: {} },
          { type: "tool-call", id: "toolu_1", name: "weather", params: { a: 1 }, providerExecuted: false, metadata: {} }
        ]
      )
    }))

  it.effect("has what it does not know as metadata, unchanged", () =>
    Effect.gen(function*() {
      const [event, delta] = [{ type: "weather_report", wind: 3 }, { type: "gesture_delta", hand: "left" }]
      const [start, ...rest] = events([[{ type: "text", text: "" }, delta, text("Hi")]])
      const parts = yield* streamedEvents([start ?? {}, event, ...rest])
      assert.deepStrictEqual<unknown>(
        parts.flatMap((part) => part.type === "response-metadata" ? [part.metadata.anthropic?.event ?? part.id] : []),
        ["msg_1", event, { type: "content_block_delta", index: 0, delta }]
      )
      assert.deepStrictEqual<unknown>(sentFrom(Prompt.fromResponseParts(parts)).messages, [
        { role: "assistant", content: [{ type: "text", text: "Hi" }] }
      ])
    }))

  it.effect("ends the blocks of a message that was cut", () =>
    Effect.gen(function*() {
      const whole = events([[{ type: "text", text: "" }, text("Hi")]])
      const cut = whole.filter((event) => !JSON.stringify(event).includes("content_block_stop"))
      const parts = yield* streamedEvents(JSON.parse(JSON.stringify(cut).replace("end_turn", "max_tokens")))
      assert.deepStrictEqual(parts.slice(-2).map(({ type }) => type), ["text-end", "finish"])
    }))
})

describe("tools that Anthropic runs", () => {
  const Search = Tool.providerDefined({
    id: "anthropic.web_search_20250305",
    customName: "Search",
    providerName: "web_search",
    parameters: Schema.Struct({ query: Schema.String }),
    success: Schema.Array(Schema.Struct({ url: Schema.String })),
    failure: Schema.Struct({ type: Schema.Literal("web_search_tool_result_error"), error_code: Schema.String })
  })()

  const use = { type: "server_tool_use", id: "srvtoolu_1", name: "web_search", input: { query: "a" } }
  const result = (content: unknown) => ({ type: "web_search_tool_result", tool_use_id: "srvtoolu_1", content })
  const page = { type: "web_search_result", url: "https://a.com", title: "A", encrypted_content: "x" }

  const searched = (...blocks: ReadonlyArray<object>) =>
    AiLanguageModel.generateText({ prompt: "Hello", toolkit: Toolkit.make(Search) }).pipe(
      Effect.map(({ content }) => content),
      Effect.provide(sonnet),
      Effect.provide(against([Testing.json(message(blocks))]))
    )

  const searchedInStream = (...blocks: Parameters<typeof events>[0] & object) =>
    Stream.runCollect(AiLanguageModel.streamText({ prompt: "Hello", toolkit: Toolkit.make(Search) })).pipe(
      Effect.provide(sonnet),
      Effect.provide(against([Testing.sse(events(blocks))]))
    )

  const expected = [
    {
      type: "tool-call",
      id: "srvtoolu_1",
      name: "Search",
      params: { query: "a" },
      providerExecuted: true,
      metadata: { anthropic: { type: "server_tool_use", name: "web_search" } }
    },
    {
      type: "tool-result",
      id: "srvtoolu_1",
      name: "Search",
      isFailure: false,
      result: [{ url: "https://a.com" }],
      encodedResult: [{ url: "https://a.com" }],
      providerExecuted: true,
      preliminary: false,
      metadata: { anthropic: { type: "web_search_tool_result", content: [page] } }
    }
  ]

  it.effect("have their calls and results, named as in the toolkit", () =>
    Effect.gen(function*() {
      const parts = yield* searched(use, result([page]))
      assert.deepStrictEqual<unknown>(contentOf(parts), expected)
      assert.deepStrictEqual<unknown>(sentFrom(Prompt.fromResponseParts(parts)).messages, [
        { role: "assistant", content: [use, result([page])] }
      ])
    }))

  it.effect("have them in a stream, too", () =>
    Effect.gen(function*() {
      const parts = contentOf(yield* searchedInStream([{ ...use, input: {} }, json(`{"query":"a"}`)], [result([page])]))
      assert.deepStrictEqual<unknown>(parts, [
        { type: "tool-params-start", id: "srvtoolu_1", name: "Search", providerExecuted: true, metadata: {} },
        { type: "tool-params-delta", id: "srvtoolu_1", delta: `{"query":"a"}`, metadata: {} },
        { type: "tool-params-end", id: "srvtoolu_1", metadata: {} },
        ...expected
      ])
    }))

  it.effect("have failures, too", () =>
    Effect.gen(function*() {
      const parts = yield* searched(use, result({ type: "web_search_tool_result_error", error_code: "unavailable" }))
      assert.deepInclude(contentOf(parts).at(1), { type: "tool-result", isFailure: true })
    }))

  it.effect("that the toolkit does not have, or whose schema does not take what came, are carried", () =>
    Effect.gen(function*() {
      const blocks = [
        { ...use, name: "web_fetch" },
        { ...result("a"), tool_use_id: "srvtoolu_2", type: "web_fetch_tool_result" },
        { ...use, id: "srvtoolu_3", input: {} },
        result([{ type: "web_search_result" }]),
        { type: "mcp_tool_use", id: "mcptoolu_1", name: "list", server_name: "files", input: {} },
        { type: "mcp_tool_result", tool_use_id: "mcptoolu_1", is_error: false, content: "a" }
      ]
      const parts = yield* Effect.map(
        AiLanguageModel.generateText({ prompt: "Hello", toolkit: Toolkit.make(Search) }),
        ({ content }) => content
      ).pipe(
        Effect.provide(sonnet),
        Effect.provide(against([Testing.json(message(blocks))], { baseUrl: "https://gateway.example.com" }))
      )
      assert.deepStrictEqual<unknown>(
        contentOf(parts),
        blocks.map((block) => ({ type: "text", text: "", metadata: { anthropic: { block } } }))
      )
      assert.deepStrictEqual<unknown>(sentFrom(Prompt.fromResponseParts(parts)).messages, [
        { role: "assistant", content: blocks }
      ])
    }))
})
