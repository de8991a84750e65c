// The `LanguageModel` of `effect/ai` over scripted responses: what is sent, and the parts of what comes back.
import * as RateLimit from "@effect-genai/core/RateLimit"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Chat from "@effect-genai/mistral/Chat"
import * as MistralLanguageModel from "@effect-genai/mistral/LanguageModel"
import { MistralError } from "@effect-genai/mistral/MistralError"
import { assert, describe, it } from "@effect/vitest"
import * as AiError from "effect/ai/AiError"
import * as AiChat from "effect/ai/Chat"
import * as LanguageModel from "effect/ai/LanguageModel"
import * as Prompt from "effect/ai/Prompt"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { bodies, call, lastBody, plain, responding, whole } from "./support/languageModel.ts"
import { against, chunk, chunks, completion, done, errorResponse, sent } from "./support/mistral.ts"

const generate = LanguageModel.generateText({ prompt: "Hello" })

/** The reason of an error that is expected. */
const reasonOf = <A, R>(self: Effect.Effect<A, AiError.AiError, R>) =>
  Effect.map(Effect.flip(self), ({ reason }) => reason)

const usage = {
  prompt_tokens: 10,
  completion_tokens: 5,
  total_tokens: 15,
  prompt_tokens_details: { cached_tokens: 4 },
  completion_tokens_details: { reasoning_tokens: 2 }
}

const finish = (reason: string, finish_reason: string) => ({
  type: "finish",
  reason,
  usage: { inputTokens: { uncached: 10, total: 10 }, outputTokens: { total: 5, text: 5 } },
  metadata: { mistral: { finish_reason, usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 } } }
})

const Weather = Tool.make("weather", {
  description: "The weather of a city",
  parameters: Schema.Struct({ city: Schema.String, days: Schema.optionalKey(Schema.Int) }),
  success: Schema.Struct({ celsius: Schema.Finite }),
  failure: Schema.String,
  failureMode: "return"
})
const Chart = Tool.make("chart", {
  parameters: Schema.Struct({ title: Schema.String }),
  success: Schema.String,
  toModelOutput: (png) => [
    Prompt.textPart({ text: "the chart" }),
    Prompt.filePart({ mediaType: "image/png", data: png })
  ]
})
const Tools = Toolkit.make(Weather, Chart)
const handlers = Tools.toLayer({
  weather: ({ city }) => city === "Atlantis" ? Effect.fail("no such city") : Effect.succeed({ celsius: 20 }),
  chart: () => Effect.succeed("iVBORw0KGgo=")
})

describe("a response", () => {
  it.effect("has its text, metadata, usage and finish reason", () =>
    Effect.gen(function*() {
      const response = yield* generate
      assert.strictEqual(response.text, "Hi")
      assert.deepStrictEqual<unknown>(yield* bodies, [
        { model: "mistral-small-latest", messages: [{ role: "user", content: "Hello" }] }
      ])
      assert.deepStrictEqual(plain(response.content), [
        {
          type: "response-metadata",
          id: "cmpl_1",
          modelId: "mistral-small-latest",
          timestamp: "2023-11-14T22:13:20.000Z",
          metadata: { mistral: { requestId: "cor_1" } }
        },
        { type: "text", text: "Hi", metadata: {} },
        {
          type: "finish",
          reason: "stop",
          usage: {
            inputTokens: { uncached: 6, total: 10, cacheRead: 4 },
            outputTokens: { total: 5, text: 3, reasoning: 2 }
          },
          metadata: { mistral: { finish_reason: "stop", usage } }
        }
      ])
    }).pipe(Effect.provide(responding(whole({ content: "Hi" }, "stop", { usage })))))

  it.effect.each<readonly [string, string]>([
    ["stop", "stop"],
    ["length", "length"],
    ["model_length", "length"],
    ["tool_calls", "tool-calls"],
    ["error", "error"],
    ["new_reason", "other"],
    ["", "unknown"]
  ])("that ended by %j has the finish reason %s", ([wire, reason]) =>
    Effect.gen(function*() {
      assert.strictEqual<string>((yield* generate).finishReason, reason)
    }).pipe(Effect.provide(responding(whole({ content: "Hi" }, wire)))))

  it.effect("has the sources of its references, by the results of tools", () =>
    Effect.gen(function*() {
      const documents = { "0": { title: "Paris", url: "https://example.com/paris" }, "1": { title: "Rome" } }
      const response = yield* LanguageModel.generateText({
        prompt: [
          { role: "assistant", content: [{ type: "tool-call", id: "a", name: "search", params: {} }] },
          {
            role: "tool",
            content: [{ type: "tool-result", id: "a", name: "search", isFailure: false, result: documents }]
          }
        ]
      })
      assert.strictEqual(response.text, "In Paris and Rome.")
      assert.deepStrictEqual(plain(response.content.filter(({ type }) => type === "source")), [
        { type: "source", sourceType: "url", id: "0", url: "https://example.com/paris", title: "Paris", metadata: {} },
        { type: "source", sourceType: "document", id: "1", mediaType: "text/plain", title: "Rome", metadata: {} },
        { type: "source", sourceType: "document", id: "7", mediaType: "text/plain", title: "[7]", metadata: {} }
      ])
    }).pipe(Effect.provide(responding(whole({
      content: [
        { type: "text", text: "In Paris" },
        { type: "reference", reference_ids: [0] },
        { type: "text", text: " and Rome." },
        { type: "reference", reference_ids: ["1", 7] }
      ]
    })))))

  it.effect("has the images it contains as files", () =>
    Effect.gen(function*() {
      const file = (yield* generate).content.find((part) => part.type === "file")
      assert.strictEqual(file?.mediaType, "image/png")
      assert.deepStrictEqual(file?.data, new Uint8Array([1, 2, 3]))
    }).pipe(Effect.provide(responding(whole({
      content: [{ type: "image_url", image_url: "data:image/png;base64,AQID" }]
    })))))

  it.effect.each([false, true])(
    "that is neither text nor chunks is an error; streamed: %s",
    (isStreamed) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(
          isStreamed ? Stream.runDrain(LanguageModel.streamText({ prompt: "Hello" })) : Effect.asVoid(generate)
        )
        assert.strictEqual(reason._tag, "InvalidOutputError")
      }).pipe(Effect.provide(responding(isStreamed ? done(chunks([{ content: 7 }])) : whole({ content: 7 }))))
  )
})

describe("several turns", () => {
  const thought = {
    type: "thinking",
    thinking: [{ type: "text", text: "Hm." }, { type: "reference", reference_ids: [1] }],
    signature: "sig",
    closed: false
  }
  const content = [thought, { type: "text", text: "Hi" }, { type: "new_chunk", data: [1] }]

  it.effect.each([false, true])(
    "send thinking and unknown chunks back as they were; streamed: %s",
    (isStreamed) =>
      Effect.gen(function*() {
        const chat = yield* AiChat.empty
        const turn = isStreamed
          ? Stream.runCollect(chat.streamText({ prompt: "Hello" }))
          : Effect.map(chat.generateText({ prompt: "Hello" }), (response) => response.content)
        const parts = yield* turn
        assert.isTrue(parts.some(({ type }) => type.startsWith("reasoning")))
        const stored = yield* AiChat.fromJson(yield* chat.exportJson)
        yield* stored.generateText({ prompt: "Go on" })
        assert.deepStrictEqual<unknown>(yield* lastBody, {
          messages: [
            { role: "user", content: "Hello" },
            { role: "assistant", content },
            { role: "user", content: "Go on" }
          ]
        })
      }).pipe(Effect.provide(responding(
        isStreamed ? done(chunks(content.map((chunk) => ({ content: [chunk] })))) : whole({ content }),
        whole({ content: "Yes" })
      )))
  )
})

describe("a prompt", () => {
  const png = new Uint8Array([1, 2, 3])
  const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
  const image = (image_url: unknown) => ({ type: "image_url", image_url })
  const pdf = (document_url: string, more: object = {}) => ({ type: "document_url", document_url, ...more })

  it.effect.each<readonly [string, Prompt.UserMessagePartEncoded, object]>([
    [
      "the URL of an image",
      { type: "file", mediaType: "image/*", data: new URL("https://a.b/c.png") },
      image("https://a.b/c.png")
    ],
    ["the bytes of an image", { type: "file", mediaType: "image/png", data: png }, image("data:image/png;base64,AQID")],
    [
      "the Base64 of an image",
      { type: "file", mediaType: "image/png", data: "AQID" },
      image("data:image/png;base64,AQID")
    ],
    [
      "the data URL of an image",
      { type: "file", mediaType: "image/png", data: "data:image/webp;base64,AQID" },
      image("data:image/webp;base64,AQID")
    ],
    [
      "the detail of an image",
      { type: "file", mediaType: "image/png", data: "AQID", options: { mistral: { detail: "low" } } },
      image({ url: "data:image/png;base64,AQID", detail: "low" })
    ],
    [
      "the bytes of a PDF",
      { type: "file", mediaType: "application/pdf", data: png, fileName: "a.pdf" },
      pdf("data:application/pdf;base64,AQID", { document_name: "a.pdf" })
    ],
    [
      "the URL of a document",
      { type: "file", mediaType: "application/pdf", data: "https://a.b/c.pdf" },
      pdf("https://a.b/c.pdf")
    ],
    [
      "a text as a document",
      { type: "file", mediaType: "text/plain", data: "Hello, world!" },
      pdf("data:text/plain;base64,SGVsbG8sIHdvcmxkIQ==")
    ],
    ["the id of a file", { type: "file", mediaType: "application/pdf", data: id }, { type: "file", file_id: id }],
    [
      "the id of a file in the options",
      { type: "file", mediaType: "application/pdf", data: "", options: { mistral: { file_id: "f_1" } } },
      { type: "file", file_id: "f_1" }
    ],
    ["the bytes of audio", { type: "file", mediaType: "audio/mpeg", data: png }, {
      type: "input_audio",
      input_audio: "AQID"
    }],
    [
      "the URL of audio",
      { type: "file", mediaType: "audio/mpeg", data: new URL("https://a.b/c.mp3") },
      { type: "input_audio", input_audio: "https://a.b/c.mp3" }
    ],
    [
      "a chunk that has no part",
      { type: "text", text: "", options: { mistral: { chunk: { type: "new_chunk", data: [1] } } } },
      { type: "new_chunk", data: [1] }
    ]
  ])("with %s", ([, part, expected]) =>
    Effect.gen(function*() {
      yield* LanguageModel.generateText({
        prompt: [{ role: "user", content: [{ type: "text", text: "Look" }, part] }]
      })
      assert.deepStrictEqual<unknown>(yield* lastBody, {
        messages: [{ role: "user", content: [{ type: "text", text: "Look" }, expected] }]
      })
    }).pipe(Effect.provide(responding(whole({ content: "Hi" })))))

  it.effect("has its system messages where they are, and the start of the response", () =>
    Effect.gen(function*() {
      yield* LanguageModel.generateText({
        prompt: [
          { role: "system", content: "Be brief." },
          { role: "user", content: "Hello" },
          { role: "system", content: "In French." },
          { role: "assistant", content: "Bon", options: { mistral: { prefix: true } } }
        ]
      })
      assert.deepStrictEqual<unknown>(yield* lastBody, {
        messages: [
          { role: "system", content: "Be brief." },
          { role: "user", content: "Hello" },
          { role: "system", content: "In French." },
          { role: "assistant", content: "Bon", prefix: true }
        ]
      })
    }).pipe(Effect.provide(responding(whole({ content: "jour" })))))

  it.effect("with a part that was changed has no chunk of before", () =>
    Effect.gen(function*() {
      const chunk = { type: "text", text: "secret", extra: 1 }
      yield* LanguageModel.generateText({
        prompt: [{
          role: "assistant",
          content: [{ type: "text", text: "redacted", options: { mistral: { chunk } } }, {
            type: "tool-call",
            id: "a",
            name: "b",
            params: { c: "redacted" },
            options: { mistral: { call: call("b", `{"c":"secret"}`, "a") } }
          }]
        }]
      })
      assert.notInclude(JSON.stringify(yield* lastBody), "secret")
      assert.include(JSON.stringify(yield* lastBody), "redacted")
    }).pipe(Effect.provide(responding(whole({ content: "Hi" })))))

  const result = {
    type: "tool-result",
    id: "a",
    name: "b",
    isFailure: false,
    result: 1,
    providerExecuted: true
  } as const
  const requested = { type: "tool-approval-request", approvalId: "x", toolCallId: "a" } as const
  it.effect.each<readonly [string, Prompt.MessageEncoded, RegExp]>([
    ["a video", { role: "user", content: [{ type: "file", mediaType: "video/mp4", data: png }] }, /video\/mp4/],
    [
      "a file without data",
      { role: "user", content: [{ type: "file", mediaType: "image/png", data: "" }] },
      /not bytes/
    ],
    [
      "data that is none",
      { role: "user", content: [{ type: "file", mediaType: "image/png", data: "?" }] },
      /not bytes/
    ],
    ["a call of another provider", {
      role: "assistant",
      content: [{ type: "tool-call", id: "a", name: "search", params: {}, providerExecuted: true }]
    }, /`search`, which another provider ran/],
    ["parameters that are not JSON", {
      role: "assistant",
      content: [{ type: "tool-call", id: "a", name: "b", params: { c: 1n } }]
    }, /`b` whose parameters are not JSON/],
    ["a result that is not JSON", {
      role: "tool",
      content: [{ type: "tool-result", id: "a", name: "b", isFailure: false, result: 1n }]
    }, /`b`, which is not JSON/],
    ["a result of another provider", { role: "assistant", content: [result] }, /`b`, which another provider ran/],
    ["a call that waits for its approval", { role: "assistant", content: [requested] }, /tool-approval-response/],
    [
      "a video for the model",
      {
        role: "tool",
        content: [{
          ...result,
          providerExecuted: false,
          modelOutput: [{ type: "file", mediaType: "video/mp4", data: png }]
        }]
      },
      /video\/mp4/
    ]
  ])("with %s is an error, and nothing is sent", ([, message, description]) =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(LanguageModel.generateText({ prompt: [message] }))
      assert.strictEqual(reason._tag, "InvalidUserInputError")
      assert.match(reason.message, description)
      const streamed = yield* reasonOf(Stream.runDrain(LanguageModel.streamText({ prompt: [message] })))
      assert.deepStrictEqual(streamed, reason)
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(responding())))

  it.effect("has results right after their calls", () =>
    Effect.gen(function*() {
      const calls = (id: string) => ({ type: "tool-call", id, name: "b", params: {} }) as const
      const results = (id: string) => ({ ...result, id, providerExecuted: false }) as const
      yield* LanguageModel.generateText({
        prompt: [
          { role: "assistant", content: [calls("1"), calls("2")] },
          { role: "tool", content: [results("2")] },
          { role: "user", content: "Go on" },
          { role: "tool", content: [results("1")] }
        ]
      })
      const { messages } = yield* lastBody
      const shape = ({ role, tool_call_id = "" }: { readonly role: string; readonly tool_call_id?: string }) =>
        role + tool_call_id
      assert.deepStrictEqual(messages.map(shape), ["assistant", "tool1", "tool2", "user"])
    }).pipe(Effect.provide(responding(whole({ content: "Hi" })))))

  it.effect("has no approvals of calls that have their results", () =>
    Effect.gen(function*() {
      yield* LanguageModel.generateText({
        prompt: [
          { role: "assistant", content: [{ type: "tool-call", id: "a", name: "b", params: {} }, requested] },
          {
            role: "tool",
            content: [{ type: "tool-approval-response", approvalId: "x", approved: true }, {
              ...result,
              providerExecuted: false
            }]
          }
        ]
      })
      assert.deepStrictEqual<unknown>(yield* lastBody, {
        messages: [
          {
            role: "assistant",
            content: "",
            tool_calls: [{ id: "a", type: "function", function: { name: "b", arguments: "{}" } }]
          },
          { role: "tool", tool_call_id: "a", name: "b", content: "1" }
        ]
      })
    }).pipe(Effect.provide(responding(whole({ content: "Hi" })))))
})

describe("tools", () => {
  const tool_calls = [
    call("weather", `{"city": "Paris", "days": null}`, "1"),
    call("weather", `{"city":"Atlantis"}`, "2"),
    call("chart", `{"title":"Heat"}`, "3")
  ]

  it.effect("run, and their results go back: values, failures, images", () =>
    Effect.gen(function*() {
      const chat = yield* AiChat.empty
      const response = yield* chat.generateText({ prompt: "Weather?", toolkit: Tools, concurrency: 1 })
      assert.deepStrictEqual<unknown>(response.toolCalls.map(({ params }) => params), [
        { city: "Paris" },
        { city: "Atlantis" },
        { title: "Heat" }
      ])
      assert.deepStrictEqual<unknown>(response.toolResults.map(({ isFailure, result }) => [result, isFailure]), [
        [{ celsius: 20 }, false],
        ["no such city", true],
        ["iVBORw0KGgo=", false]
      ])
      yield* chat.generateText({ prompt: [], toolkit: Tools })
      const { messages } = yield* lastBody
      assert.deepStrictEqual<unknown>(messages, [
        { role: "user", content: "Weather?" },
        { role: "assistant", content: "", tool_calls },
        { role: "tool", tool_call_id: "1", name: "weather", content: `{"celsius":20}` },
        { role: "tool", tool_call_id: "2", name: "weather", content: "Error: no such city" },
        {
          role: "tool",
          tool_call_id: "3",
          name: "chart",
          content: [
            { type: "text", text: "the chart" },
            { type: "image_url", image_url: "data:image/png;base64,iVBORw0KGgo=" }
          ]
        }
      ])
    }).pipe(Effect.provide([
      responding(whole({ content: null, tool_calls }, "tool_calls"), whole({ content: "20 degrees" })),
      handlers
    ])))

  it.effect("stream their parameters, then run", () =>
    Effect.gen(function*() {
      const parts = yield* Stream.runCollect(LanguageModel.streamText({ prompt: "Weather?", toolkit: Tools }))
      assert.deepStrictEqual(plain(parts.slice(1)), [
        { type: "text-start", id: "0", metadata: {} },
        { type: "text-delta", id: "0", delta: "Let me see.", metadata: {} },
        { type: "tool-params-start", id: "1", name: "weather", providerExecuted: false, metadata: {} },
        { type: "tool-params-delta", id: "1", delta: `{"city":`, metadata: {} },
        { type: "tool-params-delta", id: "1", delta: `"Paris"}`, metadata: {} },
        { type: "text-end", id: "0", metadata: {} },
        { type: "tool-params-end", id: "1", metadata: {} },
        {
          type: "tool-call",
          id: "1",
          name: "weather",
          params: { city: "Paris" },
          providerExecuted: false,
          metadata: { mistral: { call: call("weather", `{"city":"Paris"}`, "1") } }
        },
        {
          type: "tool-result",
          id: "1",
          name: "weather",
          result: { celsius: 20 },
          encodedResult: { celsius: 20 },
          isFailure: false,
          providerExecuted: false,
          preliminary: false,
          metadata: {}
        },
        finish("tool-calls", "tool_calls")
      ])
    }).pipe(Effect.provide([
      responding(done(chunks([
        { content: "Let me see." },
        { tool_calls: [call("weather", `{"city":`, "1")] },
        { tool_calls: [{ id: "null", index: 0, function: { name: "", arguments: `"Paris"}` } }] }
      ], "tool_calls"))),
      handlers
    ])))

  it.effect("get an id if Mistral sends none", () =>
    Effect.gen(function*() {
      const chat = yield* AiChat.empty
      yield* chat.generateText({ prompt: "Weather?", toolkit: Tools })
      yield* chat.generateText({ prompt: [] })
      const { messages } = yield* lastBody
      assert.deepStrictEqual<unknown>(messages.slice(1), [
        {
          role: "assistant",
          content: "",
          tool_calls: [{
            id: "cmpl_1_0",
            type: "function",
            function: { name: "weather", arguments: `{"city":"Paris"}` }
          }]
        },
        { role: "tool", tool_call_id: "cmpl_1_0", name: "weather", content: `{"celsius":20}` }
      ])
    }).pipe(Effect.provide([
      responding(
        whole({ tool_calls: [{ function: { name: "weather", arguments: `{"city": "Paris"}` } }] }, "tool_calls"),
        whole({ content: "20" })
      ),
      handlers
    ])))

  it.effect.each(
    [
      ["auto", "auto"],
      ["none", "none"],
      ["required", "any"],
      [{ tool: "chart" }, { type: "function", function: { name: "chart" } }],
      [{ oneOf: ["chart"] }, "auto"],
      [{ oneOf: ["chart"], mode: "required" }, "any"]
    ] as const
  )("are chosen: %j", ([toolChoice, tool_choice]) =>
    Effect.gen(function*() {
      yield* LanguageModel.generateText({ prompt: "Draw", toolkit: Tools, toolChoice })
      const body = yield* lastBody
      assert.deepStrictEqual<unknown>(body.tool_choice, tool_choice)
      const tools = typeof toolChoice === "object" && "oneOf" in toolChoice ? Toolkit.make(Chart) : Tools
      assert.strictEqual(body.tools.length, Object.keys(tools.tools).length)
    }).pipe(Effect.provide([responding(whole({ content: "No" })), handlers])))

  it.effect.each([false, true])("of another name are an error; streamed: %s", (isStreamed) =>
    Effect.gen(function*() {
      const options = { prompt: "Draw", toolkit: Tools }
      const reason = yield* reasonOf(
        isStreamed
          ? Stream.runDrain(LanguageModel.streamText(options))
          : Effect.asVoid(LanguageModel.generateText(options))
      )
      assert.deepStrictEqual<unknown>(
        reason,
        new AiError.ToolNotFoundError({ toolName: "paint", availableTools: ["weather", "chart"] })
      )
    }).pipe(Effect.provide([
      responding(
        isStreamed
          ? done(chunks([{ tool_calls: [call("paint", "{}")] }], "tool_calls"))
          : whole({ tool_calls: [call("paint", "{}")] }, "tool_calls")
      ),
      handlers
    ])))

  it.effect("that Mistral would reject are an error, and nothing is sent", () =>
    Effect.gen(function*() {
      const Bad = Toolkit.make(Tool.make("bad name", { success: Schema.String }))
      const reason = yield* reasonOf(
        LanguageModel.generateText({ prompt: "Hello", toolkit: Bad }).pipe(
          Effect.provide(Bad.toLayer({ "bad name": () => Effect.succeed("") }))
        )
      )
      assert.strictEqual(reason._tag, "UnsupportedSchemaError")
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(responding())))

  it.effect("of another provider are an error that names them, and nothing is sent", () =>
    Effect.gen(function*() {
      const Other = Tool.providerDefined({
        id: "anthropic.web_search_20250305",
        customName: "Other",
        providerName: "web_search"
      })()
      const reason = yield* reasonOf(LanguageModel.generateText({ prompt: "Hello", toolkit: Toolkit.make(Other) }))
      assert.strictEqual(reason._tag, "ToolConfigurationError")
      assert.include(reason.message, "anthropic.web_search_20250305")
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(responding())))

  it.effect("take parameters that are no JSON themselves", () =>
    Effect.gen(function*() {
      const Since = Toolkit.make(Tool.make("since", {
        parameters: Schema.Struct({ day: Schema.Date }),
        success: Schema.Int
      }))
      const { toolResults } = yield* LanguageModel.generateText({ prompt: "Hello", toolkit: Since }).pipe(
        Effect.provide(Since.toLayer({ since: ({ day }) => Effect.succeed(day.getUTCFullYear()) }))
      )
      assert.deepStrictEqual(toolResults.map(({ result }) => result), [2026])
    }).pipe(Effect.provide(responding(
      whole({ tool_calls: [call("since", `{"day":"2026-11-20T00:00:00.000Z"}`)] }, "tool_calls")
    ))))
})

describe("generateObject", () => {
  const Recipe = Schema.Struct({ name: Schema.String, minutes: Schema.optionalKey(Schema.Int) })
  const object = LanguageModel.generateObject({ prompt: "Cook", schema: Recipe, objectName: "My recipe" })

  it.effect("sends what `Chat.parse` sends, and decodes the same", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* object).value, { name: "Soup" })
      yield* Chat.parse(Recipe)({ model: "mistral-small-latest", messages: [{ role: "user", content: "Cook" }] })
      const [mine, parsed] = yield* bodies
      const named = JSON.parse(JSON.stringify(parsed).replace(`"answer"`, `"My_recipe"`))
      assert.deepStrictEqual<unknown>(mine, named)
    }).pipe(Effect.provide(responding(
      whole({ content: `{"name":"Soup","minutes":null}` }),
      whole({ content: `{"name":"Soup","minutes":null}` })
    ))))

  it.effect("decodes what is not an object", () =>
    Effect.gen(function*() {
      const Shape = Schema.Union([Schema.Struct({ side: Schema.Int }), Schema.Struct({ radius: Schema.Int })])
      const { value } = yield* LanguageModel.generateObject({ prompt: "Draw", schema: Shape })
      assert.deepStrictEqual(value, { radius: 2 })
    }).pipe(Effect.provide(responding(whole({ content: `{"value":{"radius":2}}` })))))

  it.effect.each(
    [
      [{ content: `{"name":"So` }, "length", "InvalidResponseError", /ended by `length`: allow more tokens/],
      [{ content: `{"name":7}` }, "stop", "StructuredOutputError", /at `name`/],
      [{ content: "Soup" }, "stop", "StructuredOutputError", /not JSON/]
    ] as const
  )("fails with why there is no value: %j", ([message, finish_reason, tag, description]) =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(object)
      assert.strictEqual(reason._tag, tag)
      assert.match(reason.message, description)
    }).pipe(Effect.provide(responding(whole(message, finish_reason)))))

  it.effect("of a schema that Mistral would reject is an error, and nothing is sent", () =>
    Effect.gen(function*() {
      const Anything = Schema.Struct({ any: Schema.Json })
      const reason = yield* reasonOf(LanguageModel.generateObject({ prompt: "Cook", schema: Anything }))
      assert.strictEqual(reason._tag, "UnsupportedSchemaError")
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(responding())))
})

describe("toPrompt", () => {
  const usual: ReadonlyArray<Chat.ChatMessage> = [
    { role: "system", content: "Be brief." },
    {
      role: "user",
      content: [
        { type: "text", text: "Look" },
        { type: "image_url", image_url: { url: "https://a.b/c.png", detail: "low" } },
        { type: "document_url", document_url: "data:application/pdf;base64,AQID", document_name: "a.pdf" },
        { type: "input_audio", input_audio: "AQID" },
        { type: "file", file_id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301" }
      ]
    },
    {
      role: "assistant",
      content: [{ type: "thinking", thinking: [{ type: "text", text: "Hm." }] }, { type: "text", text: "I look." }],
      tool_calls: [{ id: "1", type: "function", function: { name: "look", arguments: `{"at":"it"}` } }]
    },
    { role: "tool", tool_call_id: "1", name: "look", content: "Nothing." },
    {
      role: "tool",
      tool_call_id: "1",
      name: "look",
      content: [{ type: "text", text: "Really." }, { type: "image_url", image_url: "data:image/png;base64,AQID" }]
    },
    { role: "assistant", content: "It is", prefix: true }
  ]

  it.effect("has parts of `effect/ai` for all usual messages, which carry no message of the wire", () =>
    Effect.gen(function*() {
      const prompt = MistralLanguageModel.toPrompt(usual)
      assert.notMatch(JSON.stringify(prompt), /"(?:chunk|call|message)":/)
      const { content: [, , assistant, tool] } = prompt
      assert.deepStrictEqual(
        [assistant, tool].map((message) =>
          typeof message?.content === "string" ? [] : message?.content.map(({ type }) => type)
        ),
        [["reasoning", "text", "tool-call"], ["tool-result", "tool-result"]]
      )
      yield* LanguageModel.generateText({ prompt })
      assert.deepStrictEqual<unknown>(yield* lastBody, { messages: usual })
    }).pipe(Effect.provide(responding(whole({ content: "good" })))))

  it("leaves results that are not after their calls where they are", () => {
    const messages: ReadonlyArray<Chat.ChatMessage> = [
      {
        role: "assistant",
        content: "",
        tool_calls: [{ id: "1", type: "function", function: { name: "look", arguments: "{}" } }]
      },
      { role: "user", content: "Go on" },
      { role: "tool", tool_call_id: "1", name: "look", content: "Nothing." }
    ]
    const prompt = MistralLanguageModel.toPrompt(messages)
    assert.deepStrictEqual(Result.getOrThrow(MistralLanguageModel.toMessages(prompt)), messages)
  })

  it("names a result by its call, and carries what a part has no place for", () => {
    const call = { id: "1", type: "function", index: 2, function: { name: "look", arguments: { at: "it" } } }
    const messages: ReadonlyArray<Chat.ChatMessage> = [
      { content: null, tool_calls: [call] },
      { role: "tool", tool_call_id: "1", content: "Nothing." }
    ]
    const prompt = MistralLanguageModel.toPrompt(messages)
    const [, tool] = prompt.content
    assert.strictEqual(tool?.role === "tool" && tool.content[0]?.type === "tool-result" && tool.content[0].name, "look")
    assert.deepStrictEqual(Result.getOrThrow(MistralLanguageModel.toMessages(prompt)), messages)
  })
})

describe("options", () => {
  const model = MistralLanguageModel.layer({ model: "a", temperature: 0, safe_prompt: true })
  const scripted = Layer.provideMerge(model, against([whole({ content: "Hi" }), done(chunks([{ content: "Hi" }]))]))

  it.effect("are fields of requests, and calls can override them", () =>
    Effect.gen(function*() {
      yield* generate.pipe(MistralLanguageModel.withConfigOverride({ temperature: 1, max_tokens: 5 }))
      yield* Stream.runDrain(
        LanguageModel.streamText({ prompt: "Hello" }).pipe(MistralLanguageModel.withConfigOverride({ model: "b" }))
      )
      const messages = [{ role: "user", content: "Hello" }]
      assert.deepStrictEqual<unknown>(yield* bodies, [
        { model: "a", temperature: 1, safe_prompt: true, max_tokens: 5, messages },
        { model: "b", temperature: 0, safe_prompt: true, messages, stream: true }
      ])
    }).pipe(Effect.provide(scripted)))

  it.effect("come from the environment", () =>
    Effect.gen(function*() {
      yield* generate
      assert.deepStrictEqual<unknown>(yield* bodies, [
        { model: "m", temperature: 0.5, messages: [{ role: "user", content: "Hello" }] }
      ])
    }).pipe(Effect.provide(
      MistralLanguageModel.layerConfig({ model: Config.String("MODEL"), temperature: Config.Finite("HEAT") }).pipe(
        Layer.provideMerge(against([whole({ content: "Hi" })])),
        Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnvRecord({ MODEL: "m", HEAT: "0.5" })))
      )
    )))

  it.effect("with several choices are an error, and nothing is sent", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(generate.pipe(MistralLanguageModel.withConfigOverride({ n: 2 })))
      assert.strictEqual(reason._tag, "InvalidRequestError")
      assert.match(reason.message, /Chat\.complete/)
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(scripted)))
})

describe("a call", () => {
  it.effect.each<readonly [number, string, string]>([
    [400, "invalid_request_error", "InvalidRequestError"],
    [401, "unauthorized", "AuthenticationError"],
    [403, "forbidden", "AuthenticationError"],
    [422, "invalid_request_error", "InvalidRequestError"],
    [429, "rate_limited", "RateLimitError"],
    [500, "server_error", "InternalProviderError"],
    [503, "unavailable", "InternalProviderError"]
  ])("that fails with %d %s has the reason %s, whole and streamed", ([status, type, tag]) =>
    Effect.gen(function*() {
      const whole = yield* reasonOf(generate)
      const streamed = yield* reasonOf(Stream.runDrain(LanguageModel.streamText({ prompt: "Hello" })))
      assert.deepStrictEqual<ReadonlyArray<string>>([whole._tag, streamed._tag], [tag, tag])
      assert.instanceOf(streamed.cause, MistralError)
    }).pipe(Retry.none, Effect.provide(responding(errorResponse(status, type), errorResponse(status, type)))))

  it.effect("waits for the rate limit of the layer", () =>
    Effect.gen(function*() {
      const calls = yield* Effect.gen(function*() {
        const model = yield* LanguageModel.LanguageModel
        return yield* Effect.forkChild(
          Effect.all([model.generateText({ prompt: "a" }), model.generateText({ prompt: "b" })])
        )
      }).pipe(
        Effect.provide(MistralLanguageModel.model("m")),
        Effect.provide(RateLimit.layer())
      )
      yield* TestClock.adjust("30 seconds")
      assert.strictEqual((yield* sent).length, 1)
      yield* TestClock.adjust("31 seconds")
      yield* Fiber.join(calls)
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([
      Testing.json(completion(), {
        headers: { "x-ratelimit-limit-req-minute": "1", "x-ratelimit-remaining-req-minute": "0" }
      }),
      whole({ content: "Hi" })
    ]))))

  it.effect("fails with the error of Mistral as the cause", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(generate)
      assert.strictEqual(reason._tag, "RateLimitError")
      assert.instanceOf(reason.cause, MistralError)
    }).pipe(
      Retry.none,
      Effect.provide(responding(errorResponse(429, "rate_limited", "slow", { headers: { "retry-after": "2" } })))
    ))

  it.effect("obeys the settings of its caller, with the services of the layer", () =>
    Effect.gen(function*() {
      const broken = errorResponse(503, "unavailable")
      const requests = yield* Effect.gen(function*() {
        const model = yield* LanguageModel.LanguageModel
        yield* model.generateText({ prompt: "Hello" }).pipe(Retry.none, Effect.flip)
        return yield* sent
      }).pipe(Effect.provide(responding(broken, broken, broken)))
      assert.strictEqual(requests.length, 1)
    }))

  it.effect("that is cut has no finish", () =>
    Effect.gen(function*() {
      const types: Array<string> = []
      const reason = yield* reasonOf(
        Stream.runForEach(LanguageModel.streamText({ prompt: "Hello" }), ({ type }) =>
          Effect.sync(() => {
            types.push(type)
          }))
      )
      assert.deepStrictEqual(types, ["response-metadata", "text-start", "text-delta"])
      assert.instanceOf(reason.cause, MistralError)
    }).pipe(Effect.provide(responding(Testing.sse([chunk({ content: "Hi" })])))))

  it.effect("that is interrupted closes its stream", () =>
    Effect.gen(function*() {
      const closed = yield* Deferred.make<void>()
      const started = yield* Deferred.make<void>()
      const response = Testing.sse([chunk({ content: "Hi" })])
      const body = Stream.ensuring(Stream.concat(response.body, Stream.never), Deferred.succeed(closed, undefined))
      yield* Effect.gen(function*() {
        const fiber = yield* LanguageModel.streamText({ prompt: "Hello" }).pipe(
          Stream.runForEach(() => Deferred.succeed(started, undefined)),
          Effect.forkChild
        )
        yield* Deferred.await(started)
        yield* Fiber.interrupt(fiber)
        yield* Deferred.await(closed)
      }).pipe(Effect.provide(responding({ ...response, body })))
    }))
})
