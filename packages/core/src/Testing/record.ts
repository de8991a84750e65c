/** Records the requests and responses of a client as a cassette. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { join } from "../internal/bytes.ts"
import { bodyOf, type Cassette, encodeBytes, type Interaction, redactHeaders, redactUrl } from "./cassette.ts"
import { hasNoBody } from "./http.ts"

/** Returns the interactions recorded so far. */
export class Recorder extends Context.Service<Recorder, {
  readonly cassette: Effect.Effect<Cassette>
}>()("@effect-genai/core/Testing/Recorder") {}

/** Copies the chunks that are read from a body. */
const copying = <E>(body: Stream.Stream<Uint8Array, E>, recorded: Array<Uint8Array>) =>
  Stream.tap(body, (chunk) => Effect.sync(() => recorded.push(chunk.slice())))

const copyingBody = (request: HttpClientRequest.HttpClientRequest, recorded: Array<Uint8Array>) => {
  const { body } = request
  if (body._tag === "Uint8Array") recorded.push(body.body)
  return body._tag === "Stream"
    ? HttpClientRequest.setBody(
      request,
      HttpBody.stream(copying(body.stream, recorded), body.contentType, body.contentLength)
    )
    : request
}

const typeOf = ({ body }: HttpClientRequest.HttpClientRequest) => body._tag === "Empty" ? undefined : body.contentType

/** Records the requests of the `HttpClient` in context. Requests without a response are not recorded. */
export const record: Layer.Layer<HttpClient.HttpClient | Recorder, never, HttpClient.HttpClient> = Layer.effectContext(
  Effect.gen(function*() {
    const upstream = yield* HttpClient.HttpClient
    const interactions: Array<() => Interaction> = []
    const client = HttpClient.make(Effect.fnUntraced(function*(request, url) {
      const sent: Array<Uint8Array> = []
      const received: Array<Uint8Array> = []
      let isWhole = false
      const response = yield* upstream.execute(copyingBody(request, sent))
      const { clean, headers } = redactHeaders(response.headers)
      interactions.push(() => ({
        request: {
          method: request.method,
          url: redactUrl(url),
          body: bodyOf(join(sent), typeOf(request))
        },
        response: {
          status: response.status,
          headers,
          body: received.map(encodeBytes).map(clean),
          ...(isWhole ? {} : { cut: true })
        }
      }))
      const whole = Stream.fromEffectDrain(Effect.sync(() => isWhole = true))
      const body = yield* Stream.toReadableStreamEffect(Stream.concat(copying(response.stream, received), whole))
      const init = { status: response.status, headers: response.headers }
      const empty = hasNoBody(response.status)
      if (empty) isWhole = true
      return HttpClientResponse.fromWeb(request, new Response(empty ? null : body, init))
    }))
    const cassette = Effect.sync((): Cassette => ({
      version: 1,
      interactions: interactions.map((interaction) => interaction())
    }))
    return Context.make(HttpClient.HttpClient, client).pipe(Context.add(Recorder, { cassette }))
  })
)
