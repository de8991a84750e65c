// What the embedded platform refuses although its request schema accepts it.
import * as Testing from "@effect-genai/mistral/Testing"
import { sender } from "@effect-genai/provider-contract/support/rawRequests"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"

const send = sender("https://api.mistral.ai", { authorization: "Bearer key" })

const hello = { role: "user", content: "Hello" }
const assistant = (content: string) => ({ role: "assistant", content })
const call = (id = "call00001", given: unknown = "{}") => ({ id, function: { name: "now", arguments: given } })
const calls = (...tool_calls: ReadonlyArray<unknown>) => ({ role: "assistant", content: "", tool_calls })
const result = (tool_call_id = "call00001") => ({ role: "tool", tool_call_id, content: "noon" })
const messages = (...messages: ReadonlyArray<unknown>) => ({ messages })

const object = { type: "object", properties: {}, additionalProperties: false }
const tool = (more: object = {}) => ({ type: "function", function: { name: "now", parameters: object, ...more } })
const tools = (...tools: ReadonlyArray<unknown>) => ({ messages: [hello], tools })
const format = (schema: object, strict = true) => ({
  messages: [hello],
  response_format: { type: "json_schema", json_schema: { name: "it", schema, strict } }
})
const inside = (schema: object) => ({ ...object, properties: { a: { anyOf: [schema, { type: "null" }] } } })

const order = "invalid_request_message_order"
const functions = "invalid_function_call"
const invalid = "invalid_request_error"

const refused: ReadonlyArray<readonly [what: string, body: object, type: string, message: RegExp]> = [
  ["a function's name with a space", tools(tool({ name: "get weather" })), functions, /^Function name was get weather/],
  ["a function's name that is too long", tools(tool({ name: "a".repeat(65) })), functions, /maximum length of 64/],
  ["two functions of a name", tools(tool(), tool()), functions, /not unique/],
  ["parameters that are a string", tools(tool({ parameters: { type: "string" } })), invalid, /of type object/],
  ["an open strict function", tools(tool({ strict: true, parameters: { type: "object" } })), invalid, /must be false$/],
  ["a result first of all", messages(result()), order, /^Unexpected role 'tool'/],
  ["a result after words", messages(hello, assistant("Yes"), result()), order, /^Not the same number/],
  ["a result of the user", messages(hello, result()), order, /^Unexpected role 'tool' after role 'user'/],
  ["a result of another call", messages(hello, calls(call()), result("call00002")), order, /^Unexpected tool call id/],
  ["a call without a result", messages(hello, calls(call()), hello), order, /^Not the same number/],
  [
    "one result of two calls",
    messages(hello, calls(call(), call("call00002")), result()),
    order,
    /^Not the same number/
  ],
  ["the user after a result", messages(hello, calls(call()), result(), hello), order, /'user' after role 'tool'/],
  [
    "the system after the assistant",
    messages(hello, assistant("Yes"), { role: "system", content: "Be kind." }, hello),
    order,
    /'system' after/
  ],
  ["the assistant last", messages(hello, assistant("Yes")), order, /^Expected last role User or Tool/],
  [
    "a prefix in the middle",
    messages(hello, { ...assistant("Yes"), prefix: true }, hello),
    order,
    /must be the last message/
  ],
  [
    "an assistant without words",
    messages(hello, assistant(""), hello),
    "invalid_request_assistant_message",
    /^Assistant message must have either content or tool_calls/
  ],
  ...["[1]", "{", "1"].map((given) =>
    [
      `the arguments ${given}`,
      messages(hello, calls(call("call00001", given)), result()),
      functions,
      /not a JSON object$/
    ] as const
  ),
  ["an open object", format({ type: "object", additionalProperties: true }), invalid, /must be false$/],
  ["an object that is not closed", format(inside({ type: "object" })), invalid, /properties\.a\.anyOf\.0: additional/],
  ["a record", format({ ...object, additionalProperties: { type: "string" } }, false), invalid, /must be false$/],
  ["a recursive schema", format(inside({ $ref: "#" })), invalid, /circular reference #$/],
  ["a reference to nothing", format(inside({ $ref: "#/$defs/none" })), invalid, /unresolved reference/]
]

const accepted: ReadonlyArray<readonly [what: string, body: object]> = [
  ["results of all calls", messages(hello, calls(call(), call("call00002", "")), result("call00002"), result())],
  [
    "another question after a reply to results",
    messages(hello, calls(call("a", {})), result("a"), assistant("Noon."), hello)
  ],
  ["open parameters", tools(tool({ parameters: { type: "object" } }), tool({ name: "none", parameters: {} }))],
  ["a closed format", format(inside(object))],
  ["a format that is not strict", format({ type: "object" }, false)]
]

const model = "mistral-large-latest"

describe("the embedded platform", () => {
  it.effect.each(refused)("real refusals: refused: %s", ([, body, type, message]) =>
    Effect.gen(function*() {
      const found = yield* send("POST /v1/chat/completions", { body: { model, ...body } })
      assert.strictEqual(found.status, 400, JSON.stringify(found.body))
      const error = Object(found.body)
      assert.deepStrictEqual([error.object, error.type, error.param], ["error", type, null])
      assert.match(error.message, message)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect.each(accepted)("real refusals: accepted: %s", ([, body]) =>
    Effect.gen(function*() {
      const { body: found, status } = yield* send("POST /v1/chat/completions", { body: { model, ...body } })
      assert.strictEqual(status, 200, JSON.stringify(found))
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("real refusals: an agent with a tool or a format that is refused is not created", () =>
    Effect.gen(function*() {
      const { tools: named } = tools(tool({ name: "get weather" }))
      const { response_format } = format({ type: "object" })
      for (const settings of [{ tools: named }, { completion_args: { response_format } }]) {
        const { status } = yield* send("POST /v1/agents", { body: { model, name: "clerk", ...settings } })
        assert.strictEqual(status, 400)
      }
    }).pipe(Effect.provide(Testing.layer())))
})
