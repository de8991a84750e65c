/** Writes a cassette of what goes through a client. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { bodyOf, type Cassette, type Interaction, redactHeaders, redactUrl, write } from "./cassette.ts"

const join = (chunks: ReadonlyArray<Uint8Array>) => {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.byteLength
  }
  return joined
}

/** Gives what was recorded so far. */
export class Recorder extends Context.Service<Recorder, {
  readonly cassette: Effect.Effect<Cassette>
}>()("@effect-genai/core/Testing/Recorder") {}

/** A body that remembers what is read of it. */
const overheard = <E>(body: Stream.Stream<Uint8Array, E>, recorded: Array<Uint8Array>) =>
  Stream.tap(body, (chunk) => Effect.sync(() => recorded.push(chunk.slice())))

const listening = (request: HttpClientRequest.HttpClientRequest, recorded: Array<Uint8Array>) => {
  const { body } = request
  if (body._tag === "Uint8Array") recorded.push(body.body)
  return body._tag === "Stream"
    ? HttpClientRequest.setBody(
      request,
      HttpBody.stream(overheard(body.stream, recorded), body.contentType, body.contentLength)
    )
    : request
}

const typeOf = ({ body }: HttpClientRequest.HttpClientRequest) => body._tag === "Empty" ? undefined : body.contentType

/** Records what goes through the ambient `HttpClient`; requests that get no answer are left out. */
export const record: Layer.Layer<HttpClient.HttpClient | Recorder, never, HttpClient.HttpClient> = Layer.effectContext(
  Effect.gen(function*() {
    const upstream = yield* HttpClient.HttpClient
    const taken: Array<() => Interaction> = []
    const client = HttpClient.make(Effect.fnUntraced(function*(request, url) {
      const sent: Array<Uint8Array> = []
      const received: Array<Uint8Array> = []
      let isWhole = false
      const response = yield* upstream.execute(listening(request, sent))
      const { clean, headers } = redactHeaders(response.headers)
      taken.push(() => ({
        request: {
          method: request.method,
          url: redactUrl(url),
          body: bodyOf(join(sent), typeOf(request))
        },
        response: {
          status: response.status,
          headers,
          body: received.map(write).map(clean),
          ...(isWhole ? {} : { cut: true })
        }
      }))
      const whole = Stream.fromEffectDrain(Effect.sync(() => isWhole = true))
      const body = yield* Stream.toReadableStreamEffect(Stream.concat(overheard(response.stream, received), whole))
      const init = { status: response.status, headers: response.headers }
      const empty = response.status === 204 || response.status === 304
      if (empty) isWhole = true
      return HttpClientResponse.fromWeb(request, new Response(empty ? null : body, init))
    }))
    const cassette = Effect.sync((): Cassette => ({
      version: 1,
      interactions: taken.map((interaction) => interaction())
    }))
    return Context.make(HttpClient.HttpClient, client).pipe(Context.add(Recorder, { cassette }))
  })
)
