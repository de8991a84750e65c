// Bodies that no client sends, to both platforms: always an error in the provider's form.
import * as Anthropic from "@effect-genai/anthropic"
import * as Mistral from "@effect-genai/mistral"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"

const platforms = [
  {
    name: "Anthropic",
    url: "https://api.anthropic.com/v1/messages",
    model: "claude-opus-5",
    isError: (body: unknown) => Object(body).error?.type === "invalid_request_error",
    tool: (schema: string) => `{"name":"a","input_schema":${schema}}`
  },
  {
    name: "Mistral",
    url: "https://api.mistral.ai/v1/chat/completions",
    model: "mistral-large-latest",
    isError: (body: unknown) => Object(body).object === "error" || Array.isArray(Object(body).detail),
    tool: (schema: string) => `{"type":"function","function":{"name":"a","parameters":${schema}}}`
  }
]

type Platform = (typeof platforms)[number]

const nested = (open: string, close: string, times = 50_000) => open.repeat(times) + close.repeat(times)
const list = (item: string, times: number) => `[${Array.from({ length: times }, () => item).join(",")}]`

const request = (platform: Platform, fields: string) => `{"model":"${platform.model}","max_tokens":9,${fields}}`
const messages = (content: string) => `"messages":[{"role":"user","content":${content}}]`

const bodies: ReadonlyArray<readonly [what: string, body: (platform: Platform) => string]> = [
  ["nested arrays", () => nested("[", "]")],
  ["nested objects", () => `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`],
  ["a nested content", (platform) => request(platform, messages(nested("[", "]", 500)))],
  [
    "a nested schema",
    (platform) =>
      request(
        platform,
        `${messages('"a"')},"tools":[${
          platform.tool(`${'{"type":"object","properties":{"a":'.repeat(5000)}{}${"}}".repeat(5000)}`)
        }]`
      )
  ],
  ["many numbers for messages", (platform) => request(platform, `"messages":${list("1", 200_000)}`)],
  ["many blocks without text", (platform) => request(platform, messages(list('{"type":"text"}', 50_000)))],
  [
    "many tools of a name",
    (platform) => request(platform, `${messages('"a"')},"tools":${list(platform.tool('{"type":"object"}'), 20_000)}`)
  ],
  ["a long text for messages", (platform) => request(platform, `"messages":"${"a".repeat(1_000_000)}"`)],
  ["values of the wrong types", (platform) => request(platform, '"messages":{"a":1},"stream":"yes","tools":true')],
  ["half a document", (platform) => request(platform, messages('"a"')).slice(0, -1)],
  ...["null", "1", '"a"', "[]", ""].map((body) => [`the body ${JSON.stringify(body)}`, () => body] as const)
]

describe("a body is refused in the form of the provider", () => {
  it.effect.each(platforms.flatMap((platform) => bodies.map(([what, body]) => ({ what, body, platform }))))(
    "hostile requests: $platform.name: $what",
    ({ body, platform: { isError, url }, platform }) =>
      Effect.gen(function*() {
        const client = yield* HttpClient.HttpClient
        const response = yield* HttpClientRequest.post(url).pipe(
          HttpClientRequest.setHeaders({ authorization: "Bearer any", "anthropic-version": "2026-10-21" }),
          HttpClientRequest.bodyText(body(platform), "application/json"),
          client.execute
        )
        const text = yield* response.text
        assert.isTrue(response.status >= 400 && response.status < 500, `${response.status} ${text.slice(0, 200)}`)
        assert.isTrue(isError(JSON.parse(text)), text.slice(0, 200))
        assert.isBelow(text.length, 2000)
      }).pipe(Effect.provide([Anthropic.Testing.layer(), Mistral.Testing.layer()])),
    // On the code before, single bodies took minutes.
    10_000
  )
})
