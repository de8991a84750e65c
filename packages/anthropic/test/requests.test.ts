import * as Beta from "@effect-genai/anthropic/Beta"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Raw from "@effect-genai/anthropic/Raw"
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Page from "@effect-genai/core/Page"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { requests } from "@effect-genai/provider-contract/requests"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import { against, baseRequest, events, key, message, reasonOf, sent } from "./support/anthropic.ts"
import { calls } from "./support/calls.ts"
import { anthropic } from "./support/provider.ts"
import { type Calling, requested, response } from "./support/sentRequest.ts"

const why = (calling: Calling) => reasonOf(Effect.asVoid(calling))

const unchecked = (fields: object): Messages.CreateMessage => JSON.parse(JSON.stringify({ ...baseRequest, ...fields }))
const [wrong, misspelt] = [unchecked({ max_tokens: "64" }), unchecked({ temprature: 1 })]

requests(anthropic, {
  calls,
  headers: { "anthropic-version": "2026-10-21" },
  invalid: [
    ["the field `max_tokens` is not valid: Expected number", Messages.create(wrong), Messages.stream(wrong)],
    ["unknown field `temprature`", Messages.create(misspelt), Messages.stream(misspelt)]
  ]
})

describe("Anthropic: a message", () => {
  it.effect("fields are sent in the body, or as headers", () =>
    Effect.gen(function*() {
      const { body, headers } = yield* requested(
        Messages.create({ ...baseRequest, system: "Be brief.", workspace_id: "wrkspc_1", user_profile_id: "up_1" })
      )
      assert.deepStrictEqual(JSON.parse(new TextDecoder().decode(body)), { ...baseRequest, system: "Be brief." })
      assert.deepInclude(headers, {
        accept: "application/json",
        "content-type": "application/json",
        "anthropic-workspace-id": "wrkspc_1",
        "anthropic-user-profile-id": "up_1"
      })
    }))

  it.effect("a body over 32 MiB is rejected before it is sent", () =>
    Effect.gen(function*() {
      const long = { ...baseRequest, messages: [{ role: "user" as const, content: "a".repeat(32 * 1024 * 1024) }] }
      for (const calling of [Messages.create(long), Stream.runDrain(Messages.stream(long))]) {
        const reason = yield* why(calling)
        assert.deepInclude(reason, { _tag: "RequestTooLarge", limitBytes: 32 * 1024 * 1024, attempts: 0 })
      }
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(against([]))))

  it.effect("Messages.parse adds its schema to the output config", () =>
    Effect.gen(function*() {
      const Recipe = Schema.Struct({ name: Schema.String, minutes: Schema.Int })
      const parsed = Messages.parse(Recipe)({ ...baseRequest, output_config: { effort: "low" } })
      const step = Testing.json(
        message([{ type: "text", text: `{"name":"Soup",` }, { type: "text", text: `"minutes":5}` }])
      )
      const { body } = yield* requested(
        Effect.tap(
          parsed,
          ({ value }) => Effect.sync(() => assert.deepStrictEqual(value, { name: "Soup", minutes: 5 }))
        ),
        step
      )
      const { output_config } = JSON.parse(new TextDecoder().decode(body))
      assert.deepInclude(output_config, { effort: "low" })
      assert.deepInclude(output_config.format, { type: "json_schema" })
      assert.deepInclude(output_config.format.schema, {
        type: "object",
        required: ["name", "minutes"],
        additionalProperties: false
      })
    }))

  it.effect.each([
    { text: `{"name":"private"`, path: "", about: "is not JSON" },
    { text: `{"name":7}`, path: "name", about: "does not match the schema at `name`: Expected string" },
    { text: `[]`, path: "", about: "does not match the schema at its root: Expected object" }
  ])(
    "a text that is not a value of the schema fails with its path: $about",
    ({ about, path, text }) =>
      Effect.gen(function*() {
        const parsing = Messages.parse(Schema.Struct({ name: Schema.String }))(baseRequest)
        const reason = yield* reasonOf(parsing).pipe(
          Effect.provide(
            against([Testing.json(message([{ type: "text", text }]), { headers: { "request-id": "req_1" } })])
          )
        )
        assert.deepInclude(reason, { _tag: "Undecodable", path, attempts: 1, endpoint: "POST /v1/messages" })
        assert.strictEqual(reason.meta?.requestId, "req_1")
        assert.include(reason.message, about)
        assert.notInclude(inspect(reason, { depth: 9 }), "private")
      })
  )

  it.effect("Messages.parse moves unsupported constraints of a schema into descriptions", () =>
    Effect.gen(function*() {
      const Cake = Schema.Struct({
        id: Schema.String.check(Schema.isUUID()),
        name: Schema.String.check(Schema.isMaxLength(9)),
        since: Schema.DateFromString,
        slices: Schema.Array(Schema.Finite).check(Schema.isMinLength(1), Schema.isMaxLength(12))
      })
      const step = Testing.json(message([{ type: "text", text: "{}" }]))
      const { body } = yield* requested(Effect.exit(Messages.parse(Cake)(baseRequest)), step)
      const { properties } = JSON.parse(new TextDecoder().decode(body)).output_config.format.schema
      assert.deepInclude(properties.name, { type: "string", description: "a value with a length of at most 9" })
      assert.deepInclude(properties.id, { type: "string", format: "uuid" })
      assert.strictEqual(properties.since.type, "string")
      assert.include(properties.slices.description, "at least 1 and a value with a length of at most 12")
    }))

  it.effect("a tool is made from a schema", () =>
    Effect.gen(function*() {
      const tool = Messages.tool({
        name: "weather",
        description: "The weather of a city.",
        input: Schema.Struct({ city: Schema.String })
      })
      const { body } = yield* requested(
        Messages.create({ ...baseRequest, tools: [tool] }).pipe(Validation.checkRequests)
      )
      assert.deepStrictEqual(JSON.parse(new TextDecoder().decode(body)).tools, [{
        name: "weather",
        description: "The weather of a city.",
        input_schema: {
          type: "object",
          properties: { city: { type: "string" } },
          required: ["city"],
          additionalProperties: false
        }
      }])
    }))
})

describe("Anthropic: a list in the query", () => {
  it.effect("is one parameter for each value", () =>
    Effect.gen(function*() {
      const { url } = yield* requested(
        Stream.runDrain(Files.list({ ids: ["a&b", "é"], limit: 2 })),
        Testing.json({ data: [] })
      )
      assert.deepStrictEqual([...url.searchParams], [["limit", "2"], ["ids[]", "a&b"], ["ids[]", "é"]])
    }))
})

describe("Anthropic: request headers", () => {
  it.effect.each(
    [
      { apiVersion: "2026-10-21", scheme: undefined, sends: { authorization: `Bearer ${key}` } },
      { apiVersion: "2023-06-01", scheme: undefined, sends: { "x-api-key": key } },
      { apiVersion: "2027-01-01", scheme: undefined, sends: { authorization: `Bearer ${key}` } },
      { apiVersion: "2023-06-01", scheme: "bearer", sends: { authorization: `Bearer ${key}` } },
      { apiVersion: "2026-10-21", scheme: "x-api-key", sends: { "x-api-key": key } }
    ] as const
  )(
    "version $apiVersion with scheme $scheme sends $sends",
    ({ apiVersion, scheme, sends }) =>
      Effect.gen(function*() {
        const { headers } = yield* requested(Messages.create(baseRequest), response, { apiVersion, scheme })
        assert.deepInclude(headers, { "anthropic-version": apiVersion, ...sends })
        assert.strictEqual(["authorization", "x-api-key"].filter((name) => name in headers).length, 1)
      })
  )

  it.effect("contain the beta features of a call", () =>
    Effect.gen(function*() {
      const create = Messages.create(baseRequest).pipe(Beta.with("b-1"), Beta.with("a-1", "a-2"))
      assert.strictEqual((yield* requested(create)).headers["anthropic-beta"], "a-1,a-2,b-1")
      const stream = Stream.runDrain(Messages.stream(baseRequest).pipe(Beta.with("b-1")))
      assert.strictEqual((yield* requested(stream, Testing.sse(events()))).headers["anthropic-beta"], "b-1")
      assert.notProperty((yield* requested(Messages.create(baseRequest))).headers, "anthropic-beta")
    }))

  it.effect("contain the beta features of the route and of the call", () =>
    Effect.gen(function*() {
      const count = Messages.countTokens({ model: "m", messages: [] })
      const step = Testing.json({ input_tokens: 1 })
      assert.notProperty((yield* requested(count, step)).headers, "anthropic-beta")
      assert.strictEqual(
        (yield* requested(count.pipe(Beta.with("b-1")), step)).headers["anthropic-beta"],
        "b-1,token-counting-2024-11-01"
      )
      const always = Raw.call("GET /v1/skills", {
        input: Endpoint.input<{}>({ flags: { always: ["skills-2025-10-02"] } }),
        response: Schema.Struct({ input_tokens: Schema.Finite })
      })
      assert.strictEqual((yield* requested(always(), step)).headers["anthropic-beta"], "skills-2025-10-02")
    }))
})

describe("Anthropic: Raw endpoints", () => {
  const Skill = Schema.Struct({ id: Schema.String })

  it.effect("call a route with the caller's schemas", () =>
    Effect.gen(function*() {
      const skill = Raw.call("GET /v1/skills/{skill_id}", { response: Skill })
      const { headers, url } = yield* requested(skill({ skill_id: "a/b" }), Testing.json({ id: "a/b", new: 1 }))
      assert.strictEqual(url.pathname, "/v1/skills/a%2Fb")
      assert.strictEqual(headers["anthropic-version"], "2026-10-21")
    }))

  it.effect("list, stream and download", () =>
    Effect.gen(function*() {
      const list = Raw.list("GET /v1/skills", {
        response: Schema.Struct({ data: Schema.Array(Skill), next_page: Schema.NullOr(Schema.String) }),
        pager: Page.cursor<typeof Skill.Type>()
      })
      assert.deepStrictEqual(yield* Stream.runCollect(list()), [{ id: "a" }])
      const lines = Raw.lines("GET /v1/skills/log", { response: Skill })
      assert.deepStrictEqual(yield* Stream.runCollect(lines()), [{ id: "b" }])
      const events = Raw.events("GET /v1/skills/live", {
        response: Skill,
        isContent: () => true,
        isError: () => false,
        sentinel: "[DONE]"
      })
      assert.deepStrictEqual(yield* Stream.runCollect(events()), [{ id: "c" }])
      const bytes = Raw.bytes("GET /v1/skills/{id}/content", {})
      assert.strictEqual((yield* Stream.runCollect(bytes({ id: "d" }))).length, 1)
    }).pipe(Effect.provide(against({
      "GET /v1/skills": [Testing.json({ data: [{ id: "a" }], next_page: null })],
      "GET /v1/skills/log": [Testing.lines([{ id: "b" }])],
      "GET /v1/skills/live": [Testing.sse([{ id: "c" }, "[DONE]"])],
      "GET /v1/skills/*/content": [Testing.text("d")]
    }))))
})
