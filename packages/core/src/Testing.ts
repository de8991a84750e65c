/**
 * Tests without a network: scripted responses, recorded requests, and connection faults.
 *
 * `script` responds by route, in order; `layer` responds by a function. Both provide
 * an `HttpClient` and the `RecordedRequests` it was sent. `faults` adds faults to
 * responses; `server` serves them over sockets. `record` records the responses of a
 * real provider as a cassette, `replay` responds from it. All waits use Effect's
 * `Clock`, so `TestClock` controls them.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { type Cassette, player } from "./Testing/cassette.ts"
import { queueByRoute } from "./Testing/faults.ts"
import {
  type ConnectionFault,
  hasNoBody,
  type RecordedRequest,
  type ServerRequest,
  type ServerResponse,
  type Step
} from "./Testing/http.ts"

export { Cassette, type Interaction } from "./Testing/cassette.ts"
export { type Fault, type Faults, faults } from "./Testing/faults.ts"
export {
  badGateway,
  bodyJson,
  type ConnectionFault,
  cutAfter,
  endAfter,
  json,
  lines,
  type RecordedRequest,
  type ServerRequest,
  type ServerResponse,
  splitBy,
  sse,
  stallAfter,
  type Step,
  text
} from "./Testing/http.ts"
export { record, Recorder } from "./Testing/record.ts"
export { server } from "./Testing/server.ts"

/** The requests that were sent, in their order. */
export class RecordedRequests extends Context.Service<RecordedRequests, {
  readonly all: Effect.Effect<ReadonlyArray<RecordedRequest>>
}>()("@effect-genai/core/Testing/Requests") {}

const codes: { readonly [F in Exclude<ConnectionFault, "hang">]: string } = {
  refused: "ECONNREFUSED",
  reset: "ECONNRESET"
}

const bodyOf = ({ body }: HttpClientRequest.HttpClientRequest): Stream.Stream<Uint8Array, unknown> => {
  switch (body._tag) {
    case "Uint8Array":
      return Stream.succeed(body.body)
    case "Stream":
      return body.stream
    case "Raw":
      return body.body instanceof Uint8Array ? Stream.succeed(body.body) : Stream.empty
    default:
      return Stream.empty
  }
}

/** The body runs in the context of the request, so its waits use the caller's clock. */
const responseOf = (request: HttpClientRequest.HttpClientRequest, { body, headers, status }: ServerResponse) =>
  Effect.map(Stream.toReadableStreamEffect(body), (readable) =>
    HttpClientResponse.fromWeb(
      request,
      new Response(hasNoBody(status) ? null : readable, { status, headers })
    ))

/** An `HttpClient` whose responses come from a function. */
export const client = <E>(response: (request: ServerRequest) => Effect.Effect<Step, E>): HttpClient.HttpClient =>
  HttpClient.make((request, url) => {
    const fail = (cause: unknown) =>
      Effect.fail(
        new HttpClientError.HttpClientError({ reason: new HttpClientError.TransportError({ request, cause }) })
      )
    return response({ method: request.method, url, headers: request.headers, body: bodyOf(request) }).pipe(
      Effect.catch(fail),
      Effect.flatMap((step) => {
        if (step === "hang") return Effect.never
        if (typeof step === "string") return fail(Object.assign(new Error(step), { code: codes[step] }))
        return responseOf(request, step)
      })
    )
  })

/** Provides an `HttpClient` whose responses come from a function, and records its requests. */
export const layer = (
  response: (request: RecordedRequest) => Step | Effect.Effect<Step>
): Layer.Layer<HttpClient.HttpClient | RecordedRequests> =>
  Layer.effectContext(Effect.sync(() => {
    const requests: Array<RecordedRequest> = []
    const recording = client(Effect.fnUntraced(function*({ body, ...request }) {
      const at = yield* Clock.currentTimeMillis
      const bytes = yield* Stream.mkUint8Array(body)
      const recorded = { ...request, body: bytes, at }
      requests.push(recorded)
      const step = response(recorded)
      return Effect.isEffect(step) ? yield* step : step
    }))
    return Context.make(HttpClient.HttpClient, recording).pipe(
      Context.add(RecordedRequests, { all: Effect.sync(() => [...requests]) })
    )
  }))

/** Steps in their order, or steps by route: `"POST /v1/messages"`, with `*` for a segment. */
export type Script = ReadonlyArray<Step> | { readonly [route: string]: ReadonlyArray<Step> }

const isSteps = (steps: Script): steps is ReadonlyArray<Step> => Array.isArray(steps)

const queue = (steps: ReadonlyArray<Step>) => {
  const left = [...steps]
  return () => left.shift()
}

/** Responds by a script. A request without a step is a defect that names the request. */
export const script = (steps: Script): Layer.Layer<HttpClient.HttpClient | RecordedRequests> =>
  Layer.unwrap(Effect.sync(() => {
    const next = isSteps(steps) ? queue(steps) : queueByRoute(steps)
    return layer((request) => {
      const step = next(request)
      return step ?? Effect.die(new Error(`The script has no response for ${request.method} ${request.url.pathname}`))
    })
  }))

/** Responds from a cassette, each interaction once. A request without a recording is a defect that names the nearest. */
export const replay = (cassette: Cassette): Layer.Layer<HttpClient.HttpClient | RecordedRequests> =>
  Layer.unwrap(Effect.sync(() => layer(player(cassette))))
