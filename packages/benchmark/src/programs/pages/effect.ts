import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"

const Model = Schema.Struct({ id: Schema.String })

const program = Effect.gen(function*() {
  const model = yield* HttpClient.get("/v1/models/claude-haiku-4-5").pipe(
    Effect.flatMap(HttpClientResponse.schemaBodyJson(Model))
  )
  const bytes = yield* HttpClientResponse.stream(HttpClient.get("/v1/files/file_1/content")).pipe(Stream.runCount)
  return { model, bytes }
})

console.log(await Effect.runPromise(Effect.provide(program, FetchHttpClient.layer)))
