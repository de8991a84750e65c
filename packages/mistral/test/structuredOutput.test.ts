import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import * as Chat from "@effect-genai/mistral/Chat"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { inspect } from "node:util"
import { against, baseRequest, completion, errorResponse, reasonOf, sent } from "./support/mistral.ts"

const Recipe = Schema.Struct({ name: Schema.String, minutes: Schema.optionalKey(Schema.Int) })

const parsing = Chat.parse(Recipe)(baseRequest)

const responding = (message: object, finish_reason?: string) =>
  against([Testing.json(completion(message, finish_reason), { headers: { "mistral-correlation-id": "cor_1" } })])

describe("Chat.parse", () => {
  it.effect("sends the schema, and returns the value with its completion", () =>
    Effect.gen(function*() {
      const { completion: whole, value } = yield* parsing.pipe(Validation.checkRequests)
      assert.deepStrictEqual(value, { name: "Soup", minutes: 5 })
      assert.strictEqual(whole.id, "cmpl_1")
      const [request] = yield* sent
      assert.deepStrictEqual<unknown>(request && Testing.bodyJson(request), {
        ...baseRequest,
        response_format: {
          type: "json_schema",
          json_schema: {
            name: "answer",
            schema: {
              type: "object",
              properties: { name: { type: "string" }, minutes: { anyOf: [{ type: "integer" }, { type: "null" }] } },
              required: ["name", "minutes"],
              additionalProperties: false
            },
            strict: true
          }
        }
      })
    }).pipe(Effect.provide(responding({ content: `{"name":"Soup","minutes":5}` }))))

  it.effect("parses the text of all chunks, without the thinking", () =>
    Effect.gen(function*() {
      const { value } = yield* Chat.parse(Schema.Struct({ since: Schema.DateFromString }))(baseRequest)
      assert.deepStrictEqual(value, { since: new Date("2026-11-20T00:00:00Z") })
    }).pipe(Effect.provide(responding({
      content: [
        { type: "thinking", thinking: [{ type: "text", text: `{"since":` }] },
        { type: "text", text: `{"since":` },
        { type: "text", text: `"2026-11-20T00:00:00.000Z"}` }
      ]
    }))))

  it.effect("parses the first choice", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* parsing).value, { name: "a" })
    }).pipe(Effect.provide(against([
      Testing.json({
        ...completion(),
        choices: [`{"name":"a"}`, "nonsense"].map((content, index) => ({
          index,
          message: { content },
          finish_reason: "stop"
        }))
      })
    ]))))

  it.effect.each([
    { content: `{"name":"private"`, path: "", about: "the response is not JSON" },
    { content: `{"name":7}`, path: "name", about: "does not match the schema at `name`" },
    { content: `{"name":"private","minutes":"5"}`, path: "minutes", about: "does not match the schema at `minutes`" },
    { content: `"private"`, path: "", about: "does not match the schema at its root" },
    { content: null, path: "", about: "the response is not JSON" },
    { content: [], path: "", about: "the response is not JSON" }
  ])(
    "fails with the path of a mismatch, and does not show the content: $content",
    ({ about, content, path }) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(parsing)
        assert.deepInclude(reason, {
          _tag: "Undecodable",
          path,
          attempts: 1,
          endpoint: "POST /v1/chat/completions"
        })
        assert.strictEqual(reason.meta?.requestId, "cor_1")
        assert.include(reason.message, about)
        assert.notInclude(inspect(reason, { depth: 9 }), "private")
        assert.strictEqual((yield* sent).length, 1)
      }).pipe(Effect.provide(responding({ content })))
  )

  it.effect("fails with Incomplete if the completion has no choices", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* reasonOf(parsing), {
        _tag: "Incomplete",
        partial: { ...completion(), choices: [] }
      })
    }).pipe(Effect.provide(against([Testing.json({ ...completion(), choices: [] })]))))

  it.effect("fails with InvalidRequest if the request is rejected", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* reasonOf(parsing), { _tag: "InvalidRequest", message: "no" })
    }).pipe(Effect.provide(against([errorResponse(422, "invalid_request_error")]))))
})

describe("a schema that is not a plain struct", () => {
  const Prices = Schema.Record(Schema.String, Schema.Finite)

  it.effect("is sent closed, as the field `value`, and read back", () =>
    Effect.gen(function*() {
      const { value } = yield* Chat.parse(Prices)(baseRequest).pipe(Validation.checkRequests)
      assert.deepStrictEqual(value, { soup: 3 })
      const [request] = yield* sent
      const at = "response_format.json_schema.schema"
      assert.deepNestedInclude(request && Testing.bodyJson(request), {
        [`${at}.required`]: ["value"],
        [`${at}.additionalProperties`]: false,
        [`${at}.properties.value.items.additionalProperties`]: false
      })
    }).pipe(Effect.provide(responding({ content: `{"value":[{"0":"soup","1":3}]}` }))))

  it("throws UnsupportedSchema where Mistral rejects it", () => {
    assert.throws(() => Chat.parse(Schema.Struct({ a: Schema.Json })), StructuredOutput.UnsupportedSchema, "`a`")
    for (const [name, input] of [["get weather", Schema.Struct({})], ["now", Schema.Void]] as const) {
      assert.throws(() => Chat.tool({ name, description: "", input }), StructuredOutput.UnsupportedSchema)
    }
  })

  it.effect("is enforced for a strict tool, and its arguments read back", () =>
    Effect.gen(function*() {
      const Menu = Schema.Struct({ prices: Prices })
      const tool = Chat.tool({ name: "menu", description: "A menu.", input: Menu, strict: true })
      assert.deepNestedInclude(tool, { "function.strict": true, "function.parameters.properties.prices.type": "array" })
      const read = Chat.toolArguments(Menu)
      for (const prices of [[{ 0: "soup", 1: 3 }], { soup: 3 }]) {
        assert.deepStrictEqual(yield* read({ function: { arguments: JSON.stringify({ prices }) } }), {
          prices: { soup: 3 }
        })
      }
    }))
})

describe("a tool with a schema", () => {
  const City = Schema.Struct({ city: Schema.String, since: Schema.optionalKey(Schema.DateFromString) })
  const weather = Chat.tool({ name: "weather", description: "The weather of a city.", input: City })

  it.effect("is sent as a function with a JSON Schema", () =>
    Effect.gen(function*() {
      yield* Chat.complete({ ...baseRequest, tools: [weather] }).pipe(Validation.checkRequests)
      const [request] = yield* sent
      assert.deepStrictEqual<unknown>(request && Testing.bodyJson(request), {
        ...baseRequest,
        tools: [{
          type: "function",
          function: {
            name: "weather",
            description: "The weather of a city.",
            parameters: {
              type: "object",
              properties: {
                city: { type: "string" },
                since: { type: "string", description: "a string that will be decoded as a Date" }
              },
              required: ["city"],
              additionalProperties: false
            }
          }
        }]
      })
    }).pipe(Effect.provide(responding({ content: "Hi" }))))

  const argumentsOf = Chat.toolArguments(City)
  const called = (args: Schema.Json) => argumentsOf({ function: { arguments: args } })

  it.effect.each([
    { args: `{"city":"Zürich","since":"2026-11-20T00:00:00.000Z"}` },
    { args: { city: "Zürich", since: "2026-11-20T00:00:00.000Z" } }
  ])("has its arguments decoded, from text or from an object: $args", ({ args }) =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* called(args), { city: "Zürich", since: new Date("2026-11-20T00:00:00Z") })
    }))

  it.effect.each(["1e999", "18446744073709551616"])(
    "fails with the path of a number in its arguments that parsing would change: %s",
    (number) =>
      Effect.gen(function*() {
        const decode = Chat.toolArguments(Schema.Struct({ id: Schema.Json }))
        const reason = yield* reasonOf(decode({ function: { arguments: `{"id":${number}}` } }))
        assert.deepInclude(reason, { _tag: "Undecodable", path: "id" })
      })
  )

  it.effect("has its arguments decoded from a tool call of the model", () =>
    Effect.gen(function*() {
      const { choices } = yield* Chat.complete(baseRequest)
      const [call] = choices[0]?.message?.tool_calls ?? []
      assert.deepStrictEqual(call && (yield* argumentsOf(call)), { city: "Bern" })
    }).pipe(Effect.provide(responding({
      content: "",
      tool_calls: [{ id: "a", function: { name: "weather", arguments: `{"city":"Bern"}` } }]
    }, "tool_calls"))))

  it.effect.each([
    {
      args: `{"city":"private"`,
      path: "",
      about: "the input of the tool call is not a JSON object",
      stored: `{"city":"private"`
    },
    {
      args: `{"city":7,"since":"private"}`,
      path: "city",
      about: "does not match the schema at `city`",
      stored: `"city":7`
    },
    {
      args: { city: "private", since: ["private"] },
      path: "since",
      about: "does not match the schema at `since`",
      stored: `["private"]`
    },
    ...[
      [`{"city":"private","n":1e999}`, "n"],
      [`{"city":"private","n":[12345678901234567890]}`, "n[0]"]
    ].map(([args = "", path = ""]) => ({ args, path, about: "cannot be read exactly", stored: args })),
    ...[
      7,
      "7",
      `"private"`,
      `["private"]`
    ].map((args) => ({
      args,
      path: "",
      about: "the input of the tool call is not a JSON object",
      stored: String(args)
    }))
  ])(
    "fails with the path of a mismatch, and does not show the arguments: $args",
    ({ about, args, stored, path }) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(called(args))
        assert.deepInclude(reason, { _tag: "Undecodable", path })
        assert.include(reason.message, about)
        assert.notInclude(inspect(reason, { depth: 9 }), "private")
        assert.include(reason.body && Redacted.value(reason.body), stored)
      })
  )
})
