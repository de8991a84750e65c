// What the embedded platform refuses although its request schema accepts it.
import * as Testing from "@effect-genai/anthropic/Testing"
import { sender } from "@effect-genai/provider-contract/support/rawRequests"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"

const send = sender("https://api.anthropic.com", { authorization: "Bearer key", "anthropic-version": "2026-10-21" })

const user = (content: unknown) => ({ role: "user", content })
const assistant = (content: unknown) => ({ role: "assistant", content })
const hello = user("Hello")
const call = (id = "toolu_1", input: unknown = {}) => ({ type: "tool_use", id, name: "now", input })
const result = (tool_use_id = "toolu_1") => ({ type: "tool_result", tool_use_id, content: "noon" })
const text = (text: string) => ({ type: "text", text })
const messages = (...messages: ReadonlyArray<unknown>) => ({ messages })

const object = (properties: object = {}, more: object = {}) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...more
})
const tool = (more: object = {}) => ({ name: "now", input_schema: object(), ...more })
const tools = (...tools: ReadonlyArray<unknown>) => ({ messages: [hello], tools })
const input = (input_schema: object, more: object = {}) => tools(tool({ input_schema, ...more }))
const format = (schema: object) => ({
  messages: [hello],
  output_config: { format: { type: "json_schema", schema } }
})
const field = (schema: object) => format(object({ a: schema }))
const named = (count: number, schema: object) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, schema]))

const string = { type: "string" }

const refused: ReadonlyArray<readonly [what: string, body: object, message: string | RegExp]> = [
  ["a tool's name with a space", tools(tool({ name: "get weather" })), /^tools\.0\.custom\.name: String should match/],
  ["a tool's name that is too long", tools(tool({ name: "a".repeat(129) })), /^tools\.0\.custom\.name/],
  ["two tools of a name", tools(tool(), tool()), "tools: Tool names must be unique."],
  ["a tool whose input is a string", input(string), /^tools\.0\.input_schema\.type/],
  ...["anyOf", "oneOf", "allOf"].map((keyword) =>
    [
      `${keyword} at the root of an input`,
      input({ type: "object", [keyword]: [object()] }),
      "tools.0.custom.input_schema: input_schema does not support oneOf, allOf, or anyOf at the top level"
    ] as const
  ),
  ["a property name with a space", input(object({ "a b": string })), /Property keys should match pattern/],
  ["an open object of a strict tool", input({ type: "object" }, { strict: true }), /'additionalProperties' must be/],
  [
    "a choice without tools",
    { messages: [hello], tool_choice: { type: "any" } },
    "tool_choice: tool_choice may only be specified while providing tools."
  ],
  [
    "a forced choice with thinking",
    {
      ...tools(tool()),
      tool_choice: { type: "any" },
      max_tokens: 2048,
      thinking: { type: "enabled", budget_tokens: 1024 }
    },
    "Thinking may not be enabled when tool_choice forces tool use."
  ],
  ["a result first of all", messages(user([result()])), /^messages\.0\.content\.0: unexpected `tool_use_id`/],
  ["a result after words", messages(hello, assistant("Yes"), user([result()])), /^messages\.2\.content\.0: unexpected/],
  [
    "a result of another id",
    messages(hello, assistant([call()]), user([result("toolu_2")])),
    /^messages\.2\.content\.0: unexpected/
  ],
  [
    "a result one turn late",
    messages(hello, assistant([call()]), user([result()]), assistant("So?"), user([result()])),
    /^messages\.4\.content\.0: unexpected/
  ],
  [
    "a call without a result",
    messages(hello, assistant([call()]), hello),
    /^messages\.1: `tool_use` ids were found without/
  ],
  ["a call at the end", messages(hello, assistant([call()])), /^messages\.1: `tool_use` ids were found without/],
  [
    "one result of two calls",
    messages(hello, assistant([call(), call("toolu_2")]), user([result()])),
    /immediately after: toolu_2/
  ],
  [
    "words before a result",
    messages(hello, assistant([call()]), user([text("Here:"), result()])),
    /`tool_use` ids were found without/
  ],
  [
    "two results of a call",
    messages(hello, assistant([call()]), user([result(), result()])),
    /Found multiple `tool_result` blocks with id: toolu_1/
  ],
  [
    "two calls of an id",
    messages(hello, assistant([call(), call()]), user([result()])),
    "messages: `tool_use` ids must be unique"
  ],
  ["a call of the user", messages(user([call()]), assistant("?"), hello), /can only be in `assistant` messages/],
  ["a result of the assistant", messages(hello, assistant([result()]), hello), /can only be in `user` messages/],
  ...['{"path"', 1, null, []].map((value) =>
    [
      `the input ${JSON.stringify(value)} of a call`,
      messages(hello, assistant([call("toolu_1", value)]), user([result()])),
      "messages.1.content.0.tool_use.input: Input should be a valid dictionary"
    ] as const
  ),
  [
    "a call with an empty id",
    messages(hello, assistant([call("")]), user([result("")])),
    /tool_use\.id: String should/
  ],
  ["an empty text", messages(user([text("")])), "messages.0.content.0: text content blocks must be non-empty"],
  ["a blank text", messages(user([text(" ")])), /must contain non-whitespace text/],
  ["an empty text of the system", { messages: [hello], system: [text("")] }, /^system\.0: text content blocks/],
  ["an empty message", messages(user("")), /^messages\.0: all messages must have non-empty content/],
  [
    "a failed result without words",
    messages(hello, assistant([call()]), user([{ ...result(), content: "", is_error: true }])),
    /content cannot be empty if `is_error` is true/
  ],
  ["a prefill that ends in a space", messages(hello, assistant("So ")), /cannot end with trailing whitespace/],
  [
    "five breakpoints of the cache",
    messages(user(Array.from({ length: 5 }, () => ({ ...text("a"), cache_control: { type: "ephemeral" } })))),
    "A maximum of 4 blocks with cache_control may be provided. Found 5."
  ],
  ["a blank stop sequence", { messages: [hello], stop_sequences: ["\n"] }, /^stop_sequences: each/],
  [
    "an object that is not closed",
    format({ type: "object", properties: {} }),
    /'additionalProperties' must be explicitly/
  ],
  ["an open object", format(object({}, { additionalProperties: true })), /'additionalProperties' must be explicitly/],
  [
    "a record",
    field(object({}, { additionalProperties: string })),
    /^output_config\.format\.schema\.properties\.a: For/
  ],
  [
    "an open object inside a union",
    field({ anyOf: [{ type: ["object", "null"] }, string] }),
    /^output_config\.format\.schema\.properties\.a\.anyOf\.0: For/
  ],
  [
    "a recursive schema",
    format({ $ref: "#/$defs/node", $defs: { node: object({ next: { anyOf: [{ $ref: "#/$defs/node" }, string] } }) } }),
    /Circular reference/
  ],
  ["a schema that contains itself", field({ $ref: "#" }), /Circular reference/],
  ["a reference to nothing", field({ $ref: "#/$defs/%" }), /Reference cannot be resolved/],
  ["a reference to elsewhere", field({ $ref: "https://example.com/schema" }), /Reference cannot be resolved/],
  ["a value of any type", field({}), /properties\.a: Schema type is required/],
  ...[
    { type: "string", minLength: 1 },
    { type: "integer", minimum: 0, maximum: 9 },
    { type: "number", multipleOf: 2 },
    { type: "array", items: string, maxItems: 3 },
    { type: "array", items: string, uniqueItems: true },
    { type: "array", prefixItems: [string] },
    { oneOf: [string] },
    { type: "string", not: { const: "a" } }
  ].map((schema) => [`the keywords of ${JSON.stringify(schema)}`, field(schema), /not supported/] as const),
  ["two required items", field({ type: "array", items: string, minItems: 2 }), /'minItems' values other than 0 or 1/],
  ["an unknown format", field({ type: "string", format: "phone" }), /format 'phone' is not supported/],
  ["a pattern with lookahead", field({ type: "string", pattern: "^(?=a)" }), /pattern '\^\(\?=a\)' is not supported/],
  ["an enum of objects", field({ enum: [{}] }), /Enum values must be/],
  ["a reference in allOf", format({ allOf: [{ $ref: "#/$defs/a" }], $defs: { a: object() } }), /allOf with \$ref/],
  [
    "25 optional properties",
    format(object(named(25, string), { required: [] })),
    /too many optional parameters \(25\)/
  ],
  [
    "25 optional properties of two strict tools",
    tools(
      tool({ strict: true, input_schema: object(named(12, string), { required: [] }) }),
      tool({ name: "then", strict: true, input_schema: object(named(13, string), { required: [] }) })
    ),
    /too many optional parameters \(25\)/
  ],
  ["17 unions", format(object(named(17, { type: ["string", "null"] }))), /too many parameters with union types \(17/],
  [
    "21 strict tools",
    tools(...Array.from({ length: 21 }, (_, index) => tool({ name: `t${index}`, strict: true }))),
    /Too many strict tools \(21\)/
  ],
  ["structured output with a prefill", { ...field(string), messages: [hello, assistant("{")] }, /Prefilling/],
  [
    "structured output with citations",
    {
      ...field(string),
      messages: [user([{
        type: "document",
        source: { type: "text", media_type: "text/plain", data: "Rain" },
        citations: { enabled: true }
      }])]
    },
    /Citations/
  ]
]

const accepted: ReadonlyArray<readonly [what: string, body: object]> = [
  [
    "results of all calls",
    messages(hello, assistant([text("So"), call(), call("toolu_2")]), user([result("toolu_2"), result(), text("?")]))
  ],
  [
    "results in two messages",
    messages(hello, assistant([call(), call("toolu_2")]), user([result()]), user([result("toolu_2")]))
  ],
  [
    "an open input of a tool",
    input({ type: "object", properties: { a: { minLength: 1 } }, additionalProperties: true })
  ],
  [
    "24 optional properties and 16 unions",
    format(object({ ...named(24, string), u: object(named(16, { anyOf: [string] })) }, { required: ["u"] }))
  ],
  [
    "a definition used twice",
    format(object({ a: { $ref: "#/$defs/s" }, b: { $ref: "#/$defs/s" } }, { $defs: { s: string } }))
  ],
  ["one required item", field({ type: "array", items: { ...string, format: "date", pattern: "^\\d+$" }, minItems: 1 })],
  ["a prefill, also an empty one", messages(hello, assistant("So"))],
  ["a prefill of nothing", messages(hello, assistant([]))]
]

const base = { model: "claude-opus-5", max_tokens: 100 }

describe("the embedded platform", () => {
  it.effect.each(refused)("real refusals: refused: %s", ([, body, message]) =>
    Effect.gen(function*() {
      const found = yield* send("POST /v1/messages", { body: { ...base, ...body } })
      assert.strictEqual(found.status, 400)
      const { error, request_id, type } = Object(found.body)
      assert.deepStrictEqual([type, error.type], ["error", "invalid_request_error"])
      assert.match(request_id, /^req_/)
      if (typeof message === "string") assert.strictEqual(error.message, message)
      else assert.match(error.message, message)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect.each(accepted)("real refusals: accepted: %s", ([, body]) =>
    Effect.gen(function*() {
      const { body: found, status } = yield* send("POST /v1/messages", { body: { ...base, ...body } })
      assert.strictEqual(status, 200, JSON.stringify(found))
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("real refusals: the tokens of an invalid prompt are not counted", () =>
    Effect.gen(function*() {
      const body = { model: base.model, ...messages(user([result()])) }
      assert.strictEqual((yield* send("POST /v1/messages/count_tokens", { body })).status, 400)
    }).pipe(Effect.provide(Testing.layer())))
})
