import * as Messages from "@effect-genai/anthropic/Messages"
import * as Tools from "@effect-genai/anthropic/Tools"
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import { bodyJson, json, sse } from "@effect-genai/core/Testing"
import { elapse } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Prompt from "effect/ai/Prompt"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import { against, baseRequest, events, message, sent } from "./support/anthropic.ts"

const Weather = Tool.make("get_weather", {
  description: "Current weather of a city.",
  parameters: Schema.Struct({ city: Schema.String }),
  success: Schema.String
})

const only = (tool: Tool.Any) => Messages.tools(Toolkit.make(tool))[0]

describe("Tools", () => {
  it("sends the fields of a definition that the schema does not know yet", () => {
    const newer = Tool.providerDefined({
      id: "anthropic.web_search_20250305",
      customName: "NewerSearch",
      providerName: "web_search",
      args: Schema.Struct({ region: Schema.String })
    })({ region: "pe" })
    assert.deepStrictEqual<unknown>(only(newer), { type: "web_search_20250305", name: "web_search", region: "pe" })
  })

  it("sends a tool of a version that the schema does not know yet", () => {
    const unknown = (id: `${string}.${string}`) =>
      only(Tool.providerDefined({ id, customName: "Unknown", providerName: "web_search" })(undefined))
    assert.deepStrictEqual<unknown>(unknown("anthropic.web_search_20990101"), {
      type: "web_search_20990101",
      name: "web_search"
    })
    assert.deepStrictEqual<unknown>(unknown("anthropic.phone_toolset_20990101"), { type: "phone_toolset_20990101" })
  })

  it("reads results of the server with all their fields", () => {
    const results = [{
      type: "web_search_result",
      url: "u",
      title: "t",
      encrypted_content: "e",
      page_age: null,
      score: 1
    }]
    assert.deepStrictEqual<unknown>(
      Schema.decodeUnknownSync(Tools.WebSearch_20250305().successSchema)(results),
      results
    )
    const input = { query: "q", recency: "day" }
    assert.deepStrictEqual<unknown>(Schema.decodeUnknownSync(Tools.WebSearch_20250305().parametersSchema)(input), input)
  })
})

describe("Tools.Options", () => {
  it.effect("sends the fields that only Anthropic has", () =>
    Effect.gen(function*() {
      const options: typeof Tools.Options.Service = {
        defer_loading: true,
        cache_control: { type: "ephemeral", ttl: "1h" },
        allowed_callers: ["direct", "code_execution_20260120"],
        input_examples: [{ city: "Lima" }],
        eager_input_streaming: true
      }
      const { defer_loading, ...others } = options
      yield* Messages.create({
        ...baseRequest,
        tools: Messages.tools(
          Toolkit.make(
            Weather.annotate(Tools.Options, options),
            Tools.Memory_20250818().annotate(Tools.Options, { defer_loading: true })
          )
        )
      })
      const [request] = yield* sent
      assert.deepNestedInclude(request && bodyJson(request), {
        "tools[0].defer_loading": defer_loading,
        "tools[0].cache_control": others.cache_control,
        "tools[0].allowed_callers": others.allowed_callers,
        "tools[0].input_examples": others.input_examples,
        "tools[0].eager_input_streaming": true,
        "tools[1]": { type: "memory_20250818", name: "memory", defer_loading: true }
      })
    }).pipe(Effect.provide(against([json(message())]))))
})

describe("Messages.tools", () => {
  it("sends a tool with a schema", () => {
    assert.deepStrictEqual(only(Weather), {
      name: "get_weather",
      description: "Current weather of a city.",
      input_schema: {
        type: "object",
        properties: { city: { type: "string" } },
        required: ["city"],
        additionalProperties: false
      }
    })
  })

  it("sends a tool without parameters as an empty object", () => {
    const input_schema = { type: "object", properties: {}, additionalProperties: false }
    assert.deepNestedInclude(only(Tool.make("now")), { input_schema })
    assert.deepNestedInclude(only(Tool.make("now", { parameters: Tool.EmptyParams })), { input_schema })
  })

  it("sends a strict tool in the form that Anthropic enforces", () => {
    const parameters = Schema.Struct({ days: Schema.optionalKey(Schema.Int) })
    const tool = only(Tool.make("plan", { parameters }).annotate(Tool.Strict, true))
    assert.deepNestedInclude(tool, { strict: true, "input_schema.required": ["days"] })
    assert.notProperty(only(Tool.make("plan", { parameters })), "strict")
  })

  it("sends a given JSON Schema as it is", () => {
    const parameters = { type: "object", properties: { q: { type: "string", minLength: 2 } }, required: ["q"] } as const
    const tool = only(Tool.dynamic("search", { description: "Searches.", parameters }))
    assert.deepStrictEqual<unknown>(tool, { name: "search", description: "Searches.", input_schema: parameters })
  })

  it.each<[string, Tool.Any, RegExp]>([
    ["a name that Anthropic rejects", Tool.make("get weather"), /name of a tool/],
    ["parameters that are no object", Tool.make("a", { parameters: Schema.String }), /schema/],
    ["a given schema that is no object", Tool.dynamic("a", { parameters: { type: "string" } }), /schema/],
    [
      "a strict tool with a field of any JSON",
      Tool.make("a", { parameters: Schema.Struct({ more: Schema.Unknown }) }).annotate(Tool.Strict, true),
      /`more`/
    ],
    [
      "a tool of another provider",
      Tool.providerDefined({ id: "openai.web_search", customName: "OpenAiWebSearch", providerName: "web_search" })(
        undefined
      ),
      /another provider: `openai.web_search`/
    ],
    [
      "a definition that Anthropic rejects",
      Tool.providerDefined({
        id: "anthropic.computer_20251124",
        customName: "Computer",
        providerName: "computer",
        args: Schema.Struct({ display_width_px: Schema.String })
      })({ display_width_px: "wide" }),
      /of the definition of the tool `Computer` is not valid/
    ]
  ])("throws UnsupportedSchema for %s", (_, tool, expected) => {
    assert.throws(() => only(tool), StructuredOutput.UnsupportedSchema, expected)
  })
})

describe("Messages.tools of a toolkit", () => {
  it("throws UnsupportedSchema that names the tool and the place in its schema", () => {
    const find = Tool.make("find", { parameters: Schema.Struct({ by: Schema.instanceOf(Uint32Array) }) })
    assert.throws(
      () => Messages.tools(Toolkit.make(Tool.make("list"), find)),
      StructuredOutput.UnsupportedSchema,
      /^the tool `find`: the schema is not supported at `by`/
    )
  })

  it("throws UnsupportedSchema for two tools with one name on the wire", () => {
    const own = Tool.make("web_search", { parameters: Schema.Struct({ q: Schema.String }) })
    const toolkit = Toolkit.make(own, Tools.WebSearch_20250305())
    assert.throws(
      () => Messages.tools(toolkit),
      StructuredOutput.UnsupportedSchema,
      "two tools have the name `web_search`"
    )
    const toolsets = Toolkit.make(Tools.ComputerToolset_20260801(), Tools.BrowserToolset_20260801())
    assert.lengthOf(Messages.tools(toolsets), 2)
  })
})

describe("Messages.runTools", () => {
  const screenshot = Prompt.filePart({ mediaType: "image/png", data: "iVBORw0KGgo=" })
  const toolkit = Toolkit.make(
    Tools.Memory_20250818(),
    Tools.ComputerToolset_20260801(),
    Tools.BrowserToolset_20260801()
  )

  it.effect("runs tools that Anthropic defines, and members of toolsets", () =>
    Effect.gen(function*() {
      yield* Messages.runTools.result(baseRequest, { toolkit, maxTurns: 2 })
      const [, second] = yield* sent
      assert.deepNestedInclude(second && bodyJson(second), {
        "messages[2].content": [
          { type: "tool_result", tool_use_id: "a", content: "view /memories" },
          {
            type: "tool_result",
            tool_use_id: "b",
            content: [{
              type: "image",
              source: { type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" }
            }],
            toolset_name: "browser"
          },
          { type: "tool_result", tool_use_id: "c", content: "no screen", is_error: true, toolset_name: "computer" }
        ]
      })
    }).pipe(
      Effect.provide(toolkit.toLayer({
        AnthropicMemory: (command) =>
          Effect.succeed(command.command === "view" ? `${command.command} ${command.path}` : ""),
        AnthropicComputerToolset: () => Effect.fail("no screen"),
        AnthropicBrowserToolset: (params) =>
          Effect.succeed(params.action === "left_click" && params.target.type === "ref" ? [screenshot] : "")
      })),
      Effect.provide(against([
        sse(
          events([
            [{ type: "tool_use", id: "a", name: "memory", input: { command: "view", path: "/memories" } }],
            [{
              type: "tool_use",
              id: "b",
              name: "left_click",
              toolset_name: "browser",
              input: { target: { type: "ref", ref: "r1" } }
            }],
            [{ type: "tool_use", id: "c", name: "screenshot", toolset_name: "computer", input: {} }]
          ])
        ),
        sse(events())
      ]))
    ))

  it.effect("runs calls of one such tool in their order, of several at a time", () =>
    Effect.gen(function*() {
      const log: Array<string> = []
      const bash = Toolkit.make(Tools.Bash_20250124(), Tools.TextEditor_20250728())
      const slow = (name: string, millis: number) =>
        Effect.sync(() => log.push(`${name} starts`)).pipe(
          Effect.andThen(Effect.sleep(millis)),
          Effect.andThen(Effect.sync(() => log.push(`${name} ends`))),
          Effect.as(name)
        )
      const handlers = bash.toLayer({
        AnthropicBash: ({ command }) => slow(command ?? "restart", command === "cd /" ? 30 : 10),
        AnthropicTextEditor: () => slow("view", 20)
      })
      const fiber = yield* Messages.runTools.result(baseRequest, { toolkit: bash, maxTurns: 2 }).pipe(
        Effect.provide(handlers),
        Effect.forkChild
      )
      yield* Effect.repeat(elapse("10 millis"), { times: 10 })
      yield* Fiber.join(fiber)
      assert.deepStrictEqual(log, [
        "cd / starts",
        "view starts",
        "view ends",
        "cd / ends",
        "ls starts",
        "ls ends",
        "restart starts",
        "restart ends"
      ])
    }).pipe(Effect.provide(against([
      sse(events([
        [{ type: "tool_use", id: "a", name: "bash", input: { command: "cd /" } }],
        [{ type: "tool_use", id: "b", name: "bash", input: { command: "ls" } }],
        [{
          type: "tool_use",
          id: "c",
          name: "str_replace_based_edit_tool",
          input: { command: "view", path: "/a" }
        }],
        [{ type: "tool_use", id: "d", name: "bash", input: { restart: true } }]
      ])),
      sse(events())
    ]))))
})
