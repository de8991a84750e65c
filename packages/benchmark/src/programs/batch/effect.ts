import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"

const Batch = Schema.Struct({ id: Schema.String, processing_status: Schema.String })

const program = Effect.gen(function*() {
  const client = (yield* HttpClient.HttpClient).pipe(
    HttpClient.mapRequest(HttpClientRequest.prependUrl("https://api.anthropic.com/v1/messages/batches")),
    HttpClient.filterStatusOk,
    HttpClient.retryTransient({ schedule: Schedule.exponential("1 second"), times: 2 })
  )
  const body = {
    requests: [{
      custom_id: "one",
      params: { model: "claude-haiku-4-5", max_tokens: 256, messages: [{ role: "user", content: "Hello" }] }
    }]
  }
  const batch = HttpClientResponse.schemaBodyJson(Batch)
  const { id } = yield* Effect.flatMap(
    client.execute(HttpClientRequest.bodyJsonUnsafe(HttpClientRequest.post(""), body)),
    batch
  )
  yield* Effect.repeat(Effect.flatMap(client.get(`/${id}`), batch), {
    until: ({ processing_status }) => processing_status === "ended",
    schedule: Schedule.spaced("5 seconds")
  })
  yield* HttpClientResponse.stream(client.get(`/${id}/results`)).pipe(
    Stream.decodeText,
    Stream.splitLines,
    Stream.map((line) => JSON.parse(line)),
    Stream.runForEach(Console.log)
  )
})

await Effect.runPromise(Effect.provide(program, FetchHttpClient.layer))
