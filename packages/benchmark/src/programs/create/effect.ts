import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Schema from "effect/Schema"

const Message = Schema.Struct({ content: Schema.Array(Schema.Struct({ type: Schema.String })) })

const request = HttpClientRequest.post(`${process.env["ANTHROPIC_BASE_URL"]}/v1/messages`).pipe(
  HttpClientRequest.setHeader("x-api-key", `${process.env["ANTHROPIC_API_KEY"]}`),
  HttpClientRequest.bodyJsonUnsafe({
    model: "claude-haiku-4-5",
    max_tokens: 256,
    messages: [{ role: "user", content: "Hello" }]
  })
)

const program = HttpClient.execute(request).pipe(
  Effect.flatMap(HttpClientResponse.filterStatusOk),
  Effect.flatMap(HttpClientResponse.schemaBodyJson(Message))
)

export const { content } = await Effect.runPromise(Effect.provide(program, FetchHttpClient.layer))
