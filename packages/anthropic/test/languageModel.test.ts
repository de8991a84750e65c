// Stories of programs that use `LanguageModel` of `effect/ai`.
import * as LanguageModel from "@effect-genai/anthropic/LanguageModel"
import type * as Messages from "@effect-genai/anthropic/Messages"
import * as Anthropic from "@effect-genai/anthropic/Testing"
import * as Tools from "@effect-genai/anthropic/Tools"
import * as RateLimit from "@effect-genai/core/RateLimit"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import { traced } from "@effect-genai/provider-contract/support/recordedSpans"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as AiError from "effect/ai/AiError"
import * as Chat from "effect/ai/Chat"
import * as Ai from "effect/ai/LanguageModel"
import * as Model from "effect/ai/Model"
import * as Prompt from "effect/ai/Prompt"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { inspect } from "node:util"
import { against, errorResponse, events, key, message, sent } from "./support/anthropic.ts"
import { bodies, sonnet } from "./support/languageModel.ts"

const Weather = Tool.make("weather", {
  description: "The weather in a city",
  parameters: Schema.Struct({ city: Schema.String }),
  success: Schema.Struct({ degrees: Schema.Finite }),
  failure: Schema.String,
  failureMode: "return"
})
const Kit = Toolkit.make(Weather)
const KitLayer = Kit.toLayer({
  weather: ({ city }) => city === "Atlantis" ? Effect.fail("No such city.") : Effect.succeed({ degrees: 20 })
})

const use = (id: string, city: string): Messages.ToolUseBlock => ({
  type: "tool_use",
  id,
  name: "weather",
  input: { city }
})

const hello = { prompt: "Hello" }

/** A program against scripted responses, and the bodies it sent. */
const requested = <A, E>(
  program: Effect.Effect<A, E, Ai.LanguageModel>,
  model: Layer.Layer<Ai.LanguageModel, never, Layer.Services<typeof sonnet>> = sonnet,
  steps: Testing.Script = [Testing.json(message())]
) =>
  Effect.gen(function*() {
    yield* Effect.provide(program, model)
    return yield* bodies
  }).pipe(Effect.provide(against(steps)))

describe("a request", () => {
  it.effect("has the model, the default limit and the prompt", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* requested(Ai.generateText(hello)), [{
        model: "claude-sonnet-5",
        max_tokens: 8192,
        messages: [{ role: "user", content: [{ type: "text", text: "Hello" }] }]
      }])
    }))

  it.effect("has room for thinking beside the default limit", () =>
    Effect.gen(function*() {
      const thinking = { type: "enabled", budget_tokens: 2000 } as const
      const [body] = yield* requested(Ai.generateText(hello), LanguageModel.model("claude-sonnet-5", { thinking }))
      assert.deepInclude(body, { thinking, max_tokens: 10_192 })
    }))

  it.effect("has the fields of the model, and those that replace them for a call", () =>
    Effect.gen(function*() {
      const model = LanguageModel.layer({
        model: "claude-sonnet-5",
        max_tokens: 100,
        service_tier: "auto",
        system: "Be brief."
      })
      const prompt = [{ role: "system", content: "Be kind." }, { role: "user", content: "Hello" }] as const
      const [body] = yield* requested(
        Ai.generateText({ prompt }).pipe(
          LanguageModel.withConfigOverride({ model: "claude-opus-5" }),
          LanguageModel.withConfigOverride({ max_tokens: 50, model: "ignored" })
        ),
        model
      )
      assert.deepInclude(body, {
        model: "claude-opus-5",
        max_tokens: 50,
        service_tier: "auto",
        system: [{ type: "text", text: "Be brief." }, { type: "text", text: "Be kind." }]
      })
    }))

  it.effect("has what the configuration says", () =>
    Effect.gen(function*() {
      const model = LanguageModel.layerConfig({
        model: Config.String("MODEL"),
        max_tokens: Config.Int("MAX_TOKENS")
      }).pipe(
        Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnvRecord({ MODEL: "claude-opus-5", MAX_TOKENS: "9" }))),
        Layer.orDie
      )
      assert.deepInclude((yield* requested(Ai.generateText(hello), model))[0], {
        model: "claude-opus-5",
        max_tokens: 9
      })
    }))

  it.effect.each<[Ai.ToolChoice<"weather">, object]>([
    ["auto", { type: "auto" }],
    ["required", { type: "any" }],
    ["none", { type: "none" }],
    [{ tool: "weather" }, { type: "tool", name: "weather" }],
    [{ oneOf: ["weather"] }, { type: "auto" }],
    [{ oneOf: ["weather"], mode: "required" }, { type: "any" }]
  ])("has the tools, and as their choice %o", ([toolChoice, tool_choice]) =>
    Effect.gen(function*() {
      const [body] = yield* requested(
        Effect.provide(Ai.generateText({ ...hello, toolkit: Kit, toolChoice }), KitLayer)
      )
      assert.deepInclude(body, {
        tool_choice,
        tools: [{
          name: "weather",
          description: "The weather in a city",
          input_schema: {
            type: "object",
            properties: { city: { type: "string" } },
            required: ["city"],
            additionalProperties: false
          }
        }]
      })
    }))

  it.effect("has the configured choice of tools where a call has none", () =>
    Effect.gen(function*() {
      const choose = (options: LanguageModel.Options, toolChoice?: "required") =>
        Ai.generateText({ ...hello, toolkit: Kit, ...(toolChoice && { toolChoice }) }).pipe(
          LanguageModel.withConfigOverride(options),
          Effect.provide(KitLayer),
          requested,
          Effect.map(([body]) => body)
        )
      const one = { type: "auto", disable_parallel_tool_use: true } as const
      assert.deepInclude(yield* choose({ tool_choice: one }), { tool_choice: one })
      assert.deepInclude(yield* choose({ tool_choice: one }, "required"), {
        tool_choice: { type: "any", disable_parallel_tool_use: true }
      })
    }))
})

describe("a chat", () => {
  const Thinking = LanguageModel.model("claude-sonnet-5", {
    max_tokens: 4000,
    thinking: { type: "enabled", budget_tokens: 2000 }
  })

  /** Checks every request by the rules of the API. */
  const story = (whole: boolean) =>
    Effect.gen(function*() {
      const requests: Array<Messages.CreateMessageBody> = []
      const reply = (request: Messages.CreateMessageBody) => {
        requests.push(request)
        return requests.length === 1
          ? {
            content: [
              { type: "thinking" as const, thinking: "Two cities.", signature: "c2ln" },
              { type: "redacted_thinking" as const, data: "abc" },
              use("toolu_1", "Paris"),
              use("toolu_2", "Atlantis")
            ],
            stop_reason: "tool_use" as const
          }
          : `Turn ${requests.length}`
      }
      yield* Effect.gen(function*() {
        const chat = yield* Chat.empty
        const say = (prompt: Prompt.RawInput) =>
          whole
            ? Effect.map(chat.generateText({ prompt, toolkit: Kit, concurrency: 1 }), ({ text }) => text)
            : Stream.runFold(
              chat.streamText({ prompt, toolkit: Kit, concurrency: 1 }),
              () => "",
              (text, part) => part.type === "text-delta" ? text + part.delta : text
            )
        assert.strictEqual(yield* say("Weather in Paris and Atlantis?"), "")
        assert.strictEqual(yield* say([]), "Turn 2")
        const loaded = yield* Chat.fromJson(yield* chat.exportJson)
        yield* Ref.set(chat.history, yield* Ref.get(loaded.history))
        assert.strictEqual(yield* say("Thanks!"), "Turn 3")
      }).pipe(Effect.provide(Thinking), Effect.provide(KitLayer), Effect.provide(Anthropic.layer({ reply })))
      return requests.map(({ messages }) => messages)
    })

  const question = { role: "user", content: [{ type: "text", text: "Weather in Paris and Atlantis?" }] }
  const transcript = [
    question,
    {
      role: "assistant",
      content: [
        { type: "thinking", thinking: "Two cities.", signature: "c2ln" },
        { type: "redacted_thinking", data: "abc" },
        use("toolu_1", "Paris"),
        use("toolu_2", "Atlantis")
      ]
    },
    {
      role: "user",
      content: [
        { type: "tool_result", tool_use_id: "toolu_1", content: `{"degrees":20}` },
        { type: "tool_result", tool_use_id: "toolu_2", content: "No such city.", is_error: true }
      ]
    },
    { role: "assistant", content: [{ type: "text", text: "Turn 2" }] },
    { role: "user", content: [{ type: "text", text: "Thanks!" }] }
  ]

  it.effect("thinks, calls tools and is stored: its history is the transcript of the wire", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* story(true), [[question], transcript.slice(0, 3), transcript])
    }))

  it.effect("does the same while it streams", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* story(false), [[question], transcript.slice(0, 3), transcript])
    }))

  it.effect("has the results of approved calls after their calls", () => {
    const requests: Array<ReadonlyArray<Messages.MessageParam>> = []
    const typesOf = (content: Messages.MessageParam["content"]) =>
      Array.isArray(content) ? content.map(({ type }) => type) : content
    return Effect.gen(function*() {
      const Order = Tool.make("order", { success: Schema.String, needsApproval: true })
      const toolkit = Toolkit.make(Order)
      const chat = yield* Chat.empty
      const say = (prompt: Prompt.RawInput) =>
        Effect.provide(
          chat.generateText({ prompt, toolkit }),
          toolkit.toLayer({ order: () => Effect.succeed("ordered") })
        )
      const { content } = yield* say("Use order, please.")
      const request = content.find((part) => part.type === "tool-approval-request")
      const approvalId = request?.approvalId ?? ""
      yield* say([{ role: "tool", content: [{ type: "tool-approval-response", approvalId, approved: true }] }])
      const loaded = yield* Chat.fromJson(yield* chat.exportJson)
      yield* Ref.set(chat.history, yield* Ref.get(loaded.history))
      yield* say("Thanks!")
      assert.deepStrictEqual(requests.at(-1)?.map(({ content, role }) => [role, typesOf(content)]), [
        ["user", ["text"]],
        ["assistant", ["tool_use"]],
        ["user", ["tool_result"]],
        ["assistant", ["text"]],
        ["user", ["text"]]
      ])
    }).pipe(
      Effect.provide(sonnet),
      Effect.provide(Anthropic.layer({
        reply: ({ messages }) => {
          requests.push(messages)
          return requests.length === 1
            ? { content: [{ ...use("toolu_1", ""), name: "order", input: {} }], stop_reason: "tool_use" }
            : "Fine."
        }
      }))
    )
  })

  it.effect("continues a turn that was paused", () =>
    Effect.gen(function*() {
      const paused = { ...message([{ type: "text", text: "Still" }]), stop_reason: "pause_turn" }
      yield* Effect.gen(function*() {
        const chat = yield* Chat.empty
        assert.strictEqual((yield* chat.generateText(hello)).finishReason, "pause")
        yield* chat.generateText({ prompt: [] })
        const [, body] = yield* bodies
        assert.deepNestedInclude(body, { "messages[1]": { role: "assistant", content: paused.content } })
      }).pipe(Effect.provide(sonnet), Effect.provide(against([Testing.json(paused), Testing.json(message())])))
    }))

  it.effect("starts from a transcript of the wire, and becomes one", () =>
    Effect.gen(function*() {
      const messages: ReadonlyArray<Messages.MessageParam> = [
        { role: "user", content: "Hello" },
        { role: "assistant", content: "Hi" }
      ]
      const chat = yield* Chat.fromPrompt(LanguageModel.toPrompt({ messages }))
      yield* chat.generateText({ prompt: "And?" })
      const transcript = yield* Effect.fromResult(LanguageModel.toMessages(yield* Ref.get(chat.history)))
      assert.deepStrictEqual<unknown>(transcript.messages, [
        ...messages,
        { role: "user", content: [{ type: "text", text: "And?" }] },
        { role: "assistant", content: message().content }
      ])
    }).pipe(Effect.provide(sonnet), Effect.provide(against([Testing.json(message())]))))

  it.effect("reads images and PDFs", () =>
    Effect.gen(function*() {
      const prompt = Prompt.make([{
        role: "user",
        content: [
          { type: "text", text: "What is it?" },
          { type: "file", mediaType: "image/png", data: new Uint8Array([137, 80, 78, 71]) },
          { type: "file", mediaType: "application/pdf", data: new URL("https://a.com/b.pdf") }
        ]
      }])
      assert.strictEqual((yield* Ai.generateText({ prompt })).text, "text image document")
    }).pipe(
      Effect.provide(sonnet),
      Effect.provide(Anthropic.layer({
        reply: ({ messages: [first] }) =>
          Array.isArray(first?.content) ? first.content.map(({ type }) => type).join(" ") : "nothing"
      }))
    ))
})

describe("an object", () => {
  const Prices = Schema.Struct({
    prices: Schema.Record(Schema.String, Schema.Finite),
    note: Schema.optionalKey(Schema.String)
  })

  const object = (content: ReadonlyArray<object>, fields: object = {}) =>
    Ai.generateObject({ ...hello, schema: Prices }).pipe(
      Effect.provide(sonnet),
      Effect.provide(against([Testing.json({ ...message(content), ...fields })]))
    )

  const json = `{"prices":[{"0":"soup","1":3}],"note":null}`

  it.effect("is sent in the form that Anthropic enforces, and read back", () =>
    Effect.gen(function*() {
      const { value } = yield* Ai.generateObject({ ...hello, schema: Prices })
      assert.deepStrictEqual(value, { prices: { soup: 3 } })
      assert.deepNestedInclude((yield* bodies)[0], {
        "output_config.format.type": "json_schema",
        "output_config.format.schema.properties.prices.type": "array",
        "output_config.effort": "low"
      })
    }).pipe(
      LanguageModel.withConfigOverride({ output_config: { effort: "low" } }),
      Effect.provide(sonnet),
      Effect.provide(against([Testing.json(message([{ type: "text", text: json }]))]))
    ))

  it.effect("is the last text: what comes before it is in the history", () =>
    Effect.gen(function*() {
      const blocks = [
        { type: "text", text: "Let me think." },
        { type: "thinking", thinking: "hm", signature: "c2ln" },
        { type: "text", text: json }
      ]
      const { content, value } = yield* object(blocks)
      assert.deepStrictEqual(value, { prices: { soup: 3 } })
      const { messages } = yield* Effect.fromResult(LanguageModel.toMessages(Prompt.fromResponseParts(content)))
      assert.deepStrictEqual<unknown>(messages, [{ role: "assistant", content: blocks }])
    }))

  it.effect.each<[string, ReadonlyArray<object>, object, string, RegExp]>([
    ["was refused", [], { stop_reason: "refusal" }, "ContentPolicyError", /declined/],
    [
      "was cut",
      [{ type: "text", text: `{"prices":[` }],
      { stop_reason: "max_tokens" },
      "InvalidResponseError",
      /allow more tokens/
    ],
    ["does not match", [{ type: "text", text: `{"prices":1}` }], {}, "StructuredOutputError", /prices/]
  ])("that %s is an error that says so", ([, content, fields, tag, words]) =>
    Effect.gen(function*() {
      const { message, reason } = yield* Effect.flip(object(content, fields))
      assert.strictEqual(reason._tag, tag)
      assert.match(message, words)
    }))

  it.effect("whose schema Anthropic would reject is an error before anything is sent", () =>
    Effect.gen(function*() {
      const schema = Schema.Struct({ any: Schema.Unknown })
      const { reason } = yield* Effect.flip(Ai.generateObject({ ...hello, schema }))
      assert.strictEqual(reason._tag, "UnsupportedSchemaError")
      assert.strictEqual((yield* sent).length, 0)
    }).pipe(Effect.provide(sonnet), Effect.provide(against([]))))
})

describe("a tool", () => {
  const Prices = Schema.Record(Schema.String, Schema.Finite)

  it.effect("that is strict has its parameters in its own form, and in the model's in the history", () =>
    Effect.gen(function*() {
      const Order = Tool.make("order", { parameters: Schema.Struct({ prices: Prices }), success: Prices })
        .annotate(Tool.Strict, true)
      const toolkit = Toolkit.make(Order)
      const input = { prices: [{ 0: "soup", 1: 3 }] }
      yield* Effect.gen(function*() {
        const { content, toolCalls, toolResults } = yield* Ai.generateText({ ...hello, toolkit })
        assert.deepStrictEqual<unknown>(toolCalls.map(({ params }) => params), [{ prices: { soup: 3 } }])
        assert.deepStrictEqual(toolResults.map(({ result }) => result), [{ soup: 3 }])
        const { messages } = yield* Effect.fromResult(LanguageModel.toMessages(Prompt.fromResponseParts(content)))
        assert.deepNestedInclude(messages[0], { "content[0].input": input })
      }).pipe(
        Effect.provide(toolkit.toLayer({ order: ({ prices }) => Effect.succeed(prices) })),
        Effect.provide(sonnet),
        Effect.provide(against([
          Testing.json({
            ...message([{ type: "tool_use", id: "toolu_1", name: "order", input }]),
            stop_reason: "tool_use"
          })
        ]))
      )
    }))

  it.effect("whose schema has no form is an error that names it, before anything is sent", () =>
    Effect.gen(function*() {
      const toolkit = Toolkit.make(Tool.make("größe", { parameters: Schema.Struct({ a: Schema.String }) }))
      const { message, reason } = yield* Effect.flip(
        Effect.provide(Ai.generateText({ ...hello, toolkit }), toolkit.toLayer({ größe: () => Effect.void }))
      )
      assert.strictEqual(reason._tag, "UnsupportedSchemaError")
      assert.include(message, "größe")
      assert.strictEqual((yield* sent).length, 0)
    }).pipe(Effect.provide(sonnet), Effect.provide(against([]))))

  it.effect("is an error if another has its name on the wire, before anything is sent", () =>
    Effect.gen(function*() {
      const own = Toolkit.make(Tool.make("web_search", { parameters: Schema.Struct({ a: Schema.String }) }))
      const toolkit = Toolkit.merge(own, Toolkit.make(Tools.WebSearch_20250305()))
      const error = yield* Effect.flip(
        Effect.provide(Ai.generateText({ ...hello, toolkit }), own.toLayer({ web_search: () => Effect.void }))
      )
      if (!AiError.isAiError(error)) return assert.fail("it is an AiError")
      assert.strictEqual(error.reason._tag, "ToolConfigurationError")
      assert.include(error.message, "two tools have the name `web_search`: rename one")
      assert.strictEqual((yield* sent).length, 0)
    }).pipe(Effect.provide(sonnet), Effect.provide(against([]))))

  it.effect("of another provider is an error that names it, before anything is sent", () =>
    Effect.gen(function*() {
      const Other = Tool.providerDefined({
        id: "mistral.web_search",
        customName: "Other",
        providerName: "web_search"
      })()
      const { message, reason } = yield* Effect.flip(Ai.generateText({ ...hello, toolkit: Toolkit.make(Other) }))
      assert.strictEqual(reason._tag, "ToolConfigurationError")
      assert.include(message, "mistral.web_search")
      assert.strictEqual((yield* sent).length, 0)
    }).pipe(Effect.provide(sonnet), Effect.provide(against([]))))
})

describe("a call of a tool that the toolkit does not have", () => {
  const calls = [{ type: "tool_use", id: "toolu_1", name: "erase", input: {} }]

  it.effect("is an error that names it, whole and streamed", () =>
    Effect.gen(function*() {
      const failures = [Ai.generateText({ ...hello, toolkit: Kit }), Stream.runDrain(Ai.streamText(hello))]
      for (const failing of failures) {
        const { reason } = yield* Effect.flip(failing)
        assert.deepInclude(reason, { _tag: "ToolNotFoundError", toolName: "erase" })
      }
    }).pipe(
      Effect.provide(KitLayer),
      Effect.provide(sonnet),
      Effect.provide(against([
        Testing.json({ ...message(calls), stop_reason: "tool_use" }),
        Testing.sse(events([[calls[0] ?? {}]]))
      ]))
    ))
})

describe("a response behind a gateway", () => {
  const baseUrl = "https://gateway.example.com"

  it.effect("has what arrived", () =>
    Effect.gen(function*() {
      const { content, finishReason, text, usage } = yield* Ai.generateText(hello)
      assert.deepStrictEqual([text, finishReason, usage.inputTokens.total], ["Hi", "unknown", undefined])
      const { messages } = yield* Effect.fromResult(LanguageModel.toMessages(Prompt.fromResponseParts(content)))
      assert.deepStrictEqual<unknown>(messages, [{ role: "assistant", content: [{ type: "text", text: "Hi" }] }])
    }).pipe(Effect.provide(sonnet), Effect.provide(against([Testing.json({ content: "Hi" })], { baseUrl }))))

  it.effect("may stream without indexes", () =>
    Effect.gen(function*() {
      const parts = yield* Stream.runCollect(Ai.streamText(hello))
      assert.deepStrictEqual<unknown>(
        yield* Effect.fromResult(LanguageModel.toMessages(Prompt.fromResponseParts(parts))),
        { messages: [{ role: "assistant", content: [{ type: "text", text: "Hi" }, { type: "text", text: "there" }] }] }
      )
    }).pipe(
      Effect.provide(sonnet),
      Effect.provide(against([
        Testing.sse(
          events([
            [{ type: "text" }, { type: "text_delta", text: "Hi" }],
            [{}, { type: "text_delta", text: "there" }]
          ]).map((event) => ({ ...event, index: undefined }))
        )
      ], { baseUrl }))
    ))
})

describe("the span of a call", () => {
  it.effect("says which model responded; the tokens are on the span of Messages within it", () =>
    Effect.gen(function*() {
      const [outer, inner] = yield* traced(Ai.generateText(hello))
      assert.deepInclude(outer?.attributes, {
        "gen_ai.operation.name": "chat",
        "gen_ai.request.model": "claude-sonnet-5",
        "gen_ai.response.id": "msg_1"
      })
      assert.notProperty(outer?.attributes, "gen_ai.usage.input_tokens")
      assert.deepInclude(inner?.attributes, { "gen_ai.usage.input_tokens": 10 })
    }).pipe(Effect.provide(sonnet), Effect.provide(against([Testing.json(message())]))))
})

describe("an error", () => {
  const failure = (steps: Testing.Script) =>
    Ai.generateText(hello).pipe(
      Effect.flip,
      Retry.none,
      Effect.provide(sonnet),
      Effect.provide(against(steps))
    )

  it.effect("has the class of its reason, the wait that Anthropic asks for, and the original", () =>
    Effect.gen(function*() {
      const headers = { "retry-after": "7", "request-id": "req_1" }
      const error = yield* failure([errorResponse(429, "rate_limit_error", "slow down", { headers })])
      assert.strictEqual(error.reason._tag, "RateLimitError")
      assert.deepStrictEqual(error.retryAfter, Duration.seconds(7))
      assert.isTrue(error.isRetryable)
      assert.deepInclude(error, { module: "AnthropicLanguageModel", method: "generateText" })
      assert.deepNestedInclude(error.reason.cause, { _tag: "AnthropicError", "reason.requestId": "req_1" })
    }))

  it.effect.each<[number, string, string]>([
    [400, "invalid_request_error", "InvalidRequestError"],
    [401, "authentication_error", "AuthenticationError"],
    [402, "billing_error", "QuotaExhaustedError"],
    [404, "not_found_error", "InvalidRequestError"],
    [413, "request_too_large", "InvalidRequestError"],
    [500, "api_error", "InternalProviderError"],
    [529, "overloaded_error", "InternalProviderError"]
  ])("of status %d is %s: %s", ([status, type, tag]) =>
    Effect.gen(function*() {
      assert.strictEqual((yield* failure([errorResponse(status, type)])).reason._tag, tag)
    }))

  it.effect("about the prompt is one before anything is sent", () =>
    Effect.gen(function*() {
      const prompt = Prompt.make([{
        role: "user",
        content: [{ type: "file", mediaType: "video/mp4", data: new Uint8Array() }]
      }])
      for (const error of [Ai.generateText({ prompt }), Stream.runDrain(Ai.streamText({ prompt }))]) {
        assert.strictEqual((yield* Effect.flip(error)).reason._tag, "InvalidUserInputError")
      }
      assert.strictEqual((yield* sent).length, 0)
    }).pipe(Effect.provide(sonnet), Effect.provide(against([]))))

  it.effect("within a stream comes after the parts before it, with the partial message", () =>
    Effect.gen(function*() {
      const parts: Array<string> = []
      const error = yield* Ai.streamText(hello).pipe(
        Stream.runForEach(({ type }) => Effect.sync(() => parts.push(type))),
        Effect.flip
      )
      assert.deepStrictEqual(parts, ["response-metadata", "text-start", "text-delta"])
      assert.isFalse(error.isRetryable)
      assert.deepNestedInclude(error.reason.cause, {
        "reason._tag": "StreamTruncated",
        "reason.partial.content[0].text": "Hi"
      })
    }).pipe(Effect.provide(sonnet), Effect.provide(against([Testing.sse(events().slice(0, 4))]))))
})

describe("settings", () => {
  it.effect("around a call apply to it", () =>
    Effect.gen(function*() {
      const overloaded = errorResponse(529, "overloaded_error")
      const call = Effect.ignore(Ai.generateText(hello))
      const steps = [overloaded, overloaded, overloaded, overloaded]
      assert.strictEqual((yield* requested(skipSleeps(call), sonnet, steps)).length, 3)
      assert.strictEqual((yield* requested(Retry.none(call), sonnet, steps)).length, 1)
      const streaming = Effect.ignore(Stream.runDrain(Ai.streamText(hello).pipe(Retry.none)))
      assert.strictEqual((yield* requested(streaming, sonnet, steps)).length, 1)
    }))

  it.effect("of rate limits apply where the model is made with them", () =>
    Effect.gen(function*() {
      const windows = {
        "anthropic-ratelimit-requests-limit": "1",
        "anthropic-ratelimit-requests-remaining": "0",
        "anthropic-ratelimit-requests-reset": "1970-01-01T01:00:00Z"
      }
      const limited = sonnet.pipe(Layer.provide(RateLimit.layer()))
      const twice = Effect.gen(function*() {
        yield* Ai.generateText(hello)
        const waiting = yield* Effect.forkChild(Ai.generateText(hello))
        yield* TestClock.adjust("1 second")
        yield* Fiber.interrupt(waiting)
      })
      const steps = [Testing.json(message(), { headers: windows }), Testing.json(message())]
      assert.strictEqual((yield* requested(twice, sonnet, steps)).length, 2)
      assert.strictEqual((yield* requested(twice, limited, steps)).length, 1)
    }))
})

describe("interruption", () => {
  it.effect("closes the stream at the provider", () =>
    Effect.gen(function*() {
      const closed = yield* Deferred.make<void>()
      const { body, ...response } = Testing.sse(events().slice(0, 4))
      const open = {
        ...response,
        body: body.pipe(Stream.concat(Stream.never), Stream.ensuring(Deferred.succeed(closed, undefined)))
      }
      yield* Effect.gen(function*() {
        const received = yield* Deferred.make<void>()
        const fiber = yield* Ai.streamText({ ...hello, toolkit: Kit }).pipe(
          Stream.runForEach(({ type }) => type === "text-delta" ? Deferred.succeed(received, undefined) : Effect.void),
          Effect.forkChild
        )
        yield* Deferred.await(received)
        yield* Fiber.interrupt(fiber)
        yield* Deferred.await(closed)
      }).pipe(Effect.provide(KitLayer), Effect.provide(sonnet), Effect.provide(against([open])))
    }))
})

describe("a model", () => {
  it.effect("has its provider and its name, and takes system messages in the history", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* Model.ProviderName, "anthropic")
      assert.strictEqual(yield* Model.ModelName, "claude-sonnet-5")
      const { supportsSystemMessagesInHistory } = yield* Ai.LanguageModel
      assert.isTrue(yield* supportsSystemMessagesInHistory ?? Effect.succeed(false))
    }).pipe(Effect.provide(sonnet), Effect.provide(against([]))))

  it.effect("does not print the key", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Ai.generateText(hello))
      assert.notInclude(JSON.stringify(error) + inspect(error, { depth: 9 }), key)
    }).pipe(Effect.provide(sonnet), Effect.provide(against([errorResponse(401, "authentication_error")]))))
})
