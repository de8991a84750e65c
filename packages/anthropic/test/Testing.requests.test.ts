// Requests that the embedded platform rejects, and its errors. No typed call would send them.
import * as Testing from "@effect-genai/anthropic/Testing"
import { type RawRequest, sender } from "@effect-genai/provider-contract/support/rawRequests"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpMethod from "effect/http/HttpMethod"

const validHeaders = { authorization: "Bearer key", "anthropic-version": "2026-10-21" }

const send = sender("https://api.anthropic.com", validHeaders)

const errorOf = (route: string, sent?: RawRequest) =>
  Effect.map(send(route, sent), ({ body, status }) => {
    const { error } = Object(body)
    return [status, error?.type, error?.message]
  })

const baseRequest = { model: "claude-opus-5", max_tokens: 100, messages: [{ role: "user", content: "Hello" }] }
const message = (content: unknown) => ({ ...baseRequest, messages: [{ role: "user", content }] })
const text = { type: "text", text: "Hello" }

describe("the embedded platform", () => {
  it.effect("requires a valid key and a known version", () =>
    Effect.gen(function*() {
      const { "anthropic-version": version, authorization } = validHeaders
      const on = (headers: RawRequest["headers"] = {}) => errorOf("GET /v1/models", { headers })
      assert.deepStrictEqual(yield* on({ "anthropic-version": version }), [
        401,
        "authentication_error",
        "x-api-key header is required"
      ])
      assert.deepStrictEqual(yield* on({ authorization: "Bearer other", "anthropic-version": version }), [
        401,
        "authentication_error",
        "Invalid bearer token"
      ])
      assert.deepStrictEqual(yield* on({ "x-api-key": "other", "anthropic-version": version }), [
        401,
        "authentication_error",
        "invalid x-api-key"
      ])
      assert.deepStrictEqual(yield* on({ authorization }), [
        400,
        "invalid_request_error",
        "anthropic-version: header is required"
      ])
      assert.deepStrictEqual(yield* on({ authorization, "anthropic-version": "1999-01-01" }), [
        400,
        "invalid_request_error",
        'anthropic-version: "1999-01-01" is not a valid version'
      ])
      assert.strictEqual(
        (yield* send("GET /v1/models", { headers: { "x-api-key": "key", "anthropic-version": version } })).status,
        200
      )
    }).pipe(Effect.provide(Testing.layer({ apiKeys: ["key"] }))))

  it.effect("returns the official error, with a request id, for an unknown route or method", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* errorOf("GET /v1/nothing"), [404, "not_found_error", "Not Found"])
      assert.deepStrictEqual(yield* errorOf("DELETE /v1/messages"), [
        405,
        "invalid_request_error",
        "Method Not Allowed"
      ])
      assert.deepStrictEqual(yield* errorOf("PATCH /v1/files/file_1"), [
        405,
        "invalid_request_error",
        "Method Not Allowed"
      ])
      assert.deepStrictEqual(yield* errorOf("GET /v1/models/%zz"), [404, "not_found_error", "Not Found"])
      const { body, headers } = yield* send("GET /v1/nothing")
      assert.deepStrictEqual(body, {
        type: "error",
        error: { type: "not_found_error", message: "Not Found" },
        request_id: headers["request-id"] ?? ""
      })
      assert.match(headers["request-id"] ?? "", /^req_01\w{22}$/)
      assert.match(headers["anthropic-ratelimit-tokens-reset"] ?? "", /^1970-01-01T/)
      assert.isTrue(HttpMethod.isHttpMethod("GET") && "anthropic-organization-id" in headers)
    }).pipe(Effect.provide(Testing.layer())))
})

describe("a request body on the embedded platform", () => {
  it.effect.each<readonly [unknown, string]>([
    ["{", "The request body is not valid JSON"],
    ["[]", "Input should be an object"],
    [{ ...baseRequest, max_tokens: undefined }, "max_tokens: Field required"],
    [{ ...baseRequest, max_tokens: "1" }, "max_tokens: Input should be a valid number"],
    [{ ...baseRequest, max_tokens: 1.5 }, "max_tokens: Input should be a valid integer"],
    [{ ...baseRequest, temperature: 1 }, "temperature: Extra inputs are not permitted"],
    [{ ...baseRequest, messages: [] }, "messages: at least one message is required"],
    [{ ...baseRequest, messages: {} }, "messages: Input should be a valid list"],
    [{ ...baseRequest, stream: "yes" }, "stream: Input should be a valid boolean"],
    [{ ...baseRequest, service_tier: "gold" }, "service_tier: Input should be 'auto' or 'standard_only'"],
    [
      { ...baseRequest, messages: [{ role: "robot", content: "" }] },
      "messages.0.role: Input should be 'user', 'assistant' or 'system'"
    ],
    [{ ...baseRequest, messages: [{ role: "user" }] }, "messages.0.content: Field required"],
    [message(3), "messages.0.content: Input should be a valid string or a valid list"],
    [message([{ type: "text" }]), "messages.0.content.0.text.text: Field required"],
    [message([text, { ...text, color: "red" }]), "messages.0.content.1.text.color: Extra inputs are not permitted"],
    [
      message([{ type: "song" }]),
      "messages.0.content.0: Input tag 'song' found using 'type' does not match any of the expected tags"
    ],
    [
      { ...baseRequest, tools: [{ type: "hammer_20260101", name: "hammer" }] },
      "tools.0: Input tag 'hammer_20260101' found using 'type' does not match any of the expected tags"
    ],
    [{ ...baseRequest, tools: [{ name: "hammer" }] }, "tools.0.input_schema: Field required"],
    [
      { ...baseRequest, tool_choice: { type: "tool", name: "hammer" } },
      "tool_choice: Tool 'hammer' not found in provided tools"
    ],
    [
      { ...baseRequest, thinking: { type: "enabled", budget_tokens: 5 } },
      "thinking.enabled.budget_tokens: Input should be greater than or equal to 1024"
    ],
    [
      { ...baseRequest, thinking: { type: "enabled", budget_tokens: 2000 } },
      "`max_tokens` must be greater than `thinking.budget_tokens`"
    ],
    [
      { ...baseRequest, max_tokens: 128_001 },
      "max_tokens: 128001 > 128000, which is the maximum allowed number of output tokens for claude-opus-5"
    ]
  ])("is rejected with Anthropic's message for its problem: %#", ([body, received]) =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* errorOf("POST /v1/messages", { body }), [400, "invalid_request_error", received])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("may have sampling parameters in an older version", () =>
    Effect.gen(function*() {
      const headers = { ...validHeaders, "anthropic-version": "2023-06-01" }
      const { status } = yield* send("POST /v1/messages", {
        headers,
        body: { ...baseRequest, temperature: 0.5, top_k: 3 }
      })
      assert.strictEqual(status, 200)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is rejected if a file or the model does not exist, or if the prompt is too long", () =>
    Effect.gen(function*() {
      const file = message([{ type: "document", source: { type: "file", file_id: "file_1" } }])
      assert.deepStrictEqual(yield* errorOf("POST /v1/messages", { body: file }), [
        404,
        "not_found_error",
        "File not found: file_1"
      ])
      for (const route of ["POST /v1/messages", "POST /v1/messages/count_tokens"]) {
        const { max_tokens: _, ...rest } = baseRequest
        const body = { ...(route === "POST /v1/messages" ? baseRequest : rest), model: "gpt" }
        assert.deepStrictEqual(yield* errorOf(route, { body }), [404, "not_found_error", "model: gpt"])
      }
      const long = { ...message("word ".repeat(200_000)), model: "claude-haiku-4-5" }
      assert.match(
        String((yield* errorOf("POST /v1/messages", { body: long }))[2]),
        /prompt is too long: 25\d{4} tokens > 200000/
      )
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is rejected if it exceeds 32 MiB", () =>
    Effect.gen(function*() {
      const body = message("a".repeat(33 * 1024 * 1024))
      assert.deepStrictEqual(yield* errorOf("POST /v1/messages", { body }), [
        413,
        "request_too_large",
        "Request exceeds the maximum size"
      ])
    }).pipe(Effect.provide(Testing.layer())))
})

describe("an upload on the embedded platform", () => {
  const type = "multipart/form-data; boundary=cut"
  const part = (disposition: string, more = "") =>
    `--cut\r\ncontent-disposition: form-data; ${disposition}\r\n${more}\r\nHello\r\n--cut--\r\n`

  it.effect.each<readonly [string, string, string]>([
    ["application/json", "{}", "Content-Type must be multipart/form-data"],
    [type, "--cut\r\nno header", "The multipart body is malformed or was cut off"],
    [type, part('name="other"; filename="a.txt"'), "file: Field required"]
  ])("is rejected if its content type or its form is invalid: %s", ([type, body, received]) =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* errorOf("POST /v1/files", { body, type }), [400, "invalid_request_error", received])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is named after its content type if it has no name", () =>
    Effect.gen(function*() {
      const named = (more: string) =>
        Effect.map(
          send("POST /v1/files", { type, body: part('name="file"; filename=""', more) }),
          ({ body }) => Object(body).filename
        )
      assert.strictEqual(yield* named("content-type: application/pdf\r\n"), "unnamed.pdf")
      assert.strictEqual(yield* named("content-type: application/x-nobody-knows\r\n"), "unnamed")
    }).pipe(Effect.provide(Testing.layer())))
})
