/**
 * A provider to test against, without a network: scripted answers, recorded
 * requests, and everything that goes wrong on a wire.
 *
 * `script` answers by route, in order; `layer` answers by a function. Both
 * provide an `HttpClient` and the `Requests` it was sent. `faults` lays trouble
 * over answers, `server` gives them over sockets; `record` writes down what a
 * real provider said, `replay` says it again. Waits are Effect's `Clock`, so
 * `TestClock` drives them. `Testing/` holds the parts that embedded platforms are
 * made of.
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

export { Cassette, type Interaction } from "./Testing/cassette.ts"
export { record, Recorder } from "./Testing/record.ts"
export { server } from "./Testing/server.ts"

/** What a server says. */
export interface ServerResponse {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  /** An answer whose body fails was cut; one whose body never ends stalls. */
  readonly body: Stream.Stream<Uint8Array, unknown>
}

/** No answer at all: the connection is refused or reset, or nothing ever comes. */
export type ConnectionFault = "refused" | "reset" | "hang"

export type Step = ServerResponse | ConnectionFault

/** A request as a server sees it. */
export interface ServerRequest {
  readonly method: string
  readonly url: URL
  readonly headers: { readonly [name: string]: string }
  readonly body: Stream.Stream<Uint8Array, unknown>
}

/** A request as it was recorded, its body read to the end. */
export interface RecordedRequest {
  readonly method: string
  readonly url: URL
  readonly headers: { readonly [name: string]: string }
  readonly body: Uint8Array
  /** When it was sent, in milliseconds since 1970 by Effect's clock. */
  readonly at: number
}

/** The requests that were sent, in their order. */
export class RecordedRequests extends Context.Service<RecordedRequests, {
  readonly all: Effect.Effect<ReadonlyArray<RecordedRequest>>
}>()("@effect-genai/core/Testing/Requests") {}

const encoder = new TextEncoder()

interface Options {
  readonly status?: number
  readonly headers?: { readonly [name: string]: string }
}

/** An answer of text. */
export const text = (body: string, { headers = {}, status = 200 }: Options = {}): ServerResponse => ({
  status,
  headers: { "content-type": "text/plain", ...headers },
  body: body === "" ? Stream.empty : Stream.succeed(encoder.encode(body))
})

/** An answer of one JSON document. */
export const json = (body: unknown, { headers = {}, status = 200 }: Options = {}): ServerResponse =>
  text(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } })

/** An answer of server-sent events, each named by its `type` if it has one; strings are sent as they are. */
export const sse = (events: ReadonlyArray<unknown>, { headers = {}, status = 200 }: Options = {}): ServerResponse =>
  text(events.map(frame).join(""), { status, headers: { "content-type": "text/event-stream", ...headers } })

const frame = (event: unknown) => {
  if (typeof event === "string") return `data: ${event}\n\n`
  const name = typeof event === "object" && event !== null && "type" in event ? `event: ${String(event.type)}\n` : ""
  return `${name}data: ${JSON.stringify(event)}\n\n`
}

/** An answer of JSON lines. */
export const lines = (documents: ReadonlyArray<unknown>, options: Options = {}): ServerResponse =>
  text(documents.map((document) => `${JSON.stringify(document)}\n`).join(""), {
    ...options,
    headers: { "content-type": "application/x-jsonl", ...options.headers }
  })

/** What a gateway says when it is the one that fails. */
export const badGateway: ServerResponse = text("<html><body><h1>502 Bad Gateway</h1></body></html>", {
  status: 502,
  headers: { "content-type": "text/html" }
})

const first = (self: ServerResponse, bytes: number) =>
  Stream.suspend(() => {
    let left = bytes
    return self.body.pipe(
      Stream.map((chunk) => {
        const part = chunk.subarray(0, left)
        left -= part.byteLength
        return { part, isLast: left === 0 }
      }),
      Stream.takeUntil(({ isLast }) => isLast),
      Stream.map(({ part }) => part),
      Stream.filter((part) => part.byteLength > 0)
    )
  })

/** Cuts the connection after this many bytes of the body. */
export const cutAfter = (bytes: number) => (self: ServerResponse): ServerResponse => ({
  ...self,
  body: Stream.concat(first(self, bytes), Stream.fail(new Error("socket hang up")))
})

/** Falls silent after this many bytes of the body, the connection open. */
export const stallAfter = (bytes: number) => (self: ServerResponse): ServerResponse => ({
  ...self,
  body: Stream.concat(first(self, bytes), Stream.never)
})

/** Says this instead of the rest after this many bytes, and ends: an error in the middle of a stream. */
export const endAfter = (bytes: number, last: string) => (self: ServerResponse): ServerResponse => ({
  ...self,
  body: Stream.concat(first(self, bytes), Stream.succeed(encoder.encode(last)))
})

/** Sends the body in chunks of this many bytes, wherever that cuts. */
export const splitBy = (bytes: number) => (self: ServerResponse): ServerResponse => ({
  ...self,
  body: Stream.flatMap(self.body, (chunk) =>
    Stream.fromIterable(Array.from(
      { length: Math.ceil(chunk.byteLength / bytes) },
      (_, index) => chunk.subarray(index * bytes, (index + 1) * bytes)
    )))
})

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

/** The body runs where the request was sent from, so that its waits follow that clock. */
const responseOf = (request: HttpClientRequest.HttpClientRequest, { body, headers, status }: ServerResponse) =>
  Effect.map(Stream.toReadableStreamEffect(body), (readable) =>
    HttpClientResponse.fromWeb(
      request,
      new Response(status === 204 || status === 304 ? null : readable, { status, headers })
    ))

/** An `HttpClient` answered by a function. */
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

/** An `HttpClient` answered by a function, and the requests it was sent. */
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

const matches = (route: string, { method, url }: { readonly method: string; readonly url: URL }) => {
  const [verb, path = ""] = route.split(" ")
  const pattern = path.split("/").map((part) => part === "*" ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  return verb === method && new RegExp(`^${pattern.join("/")}$`).test(url.pathname)
}

/** Answers by a script. A request it has no step for is a defect that names the request. */
export const script = (steps: Script): Layer.Layer<HttpClient.HttpClient | RecordedRequests> =>
  Layer.unwrap(Effect.sync(() => {
    const queues = Array.isArray(steps)
      ? [{ takes: () => true, left: [...steps] }]
      : Object.entries(steps).map(([route, responses]) => ({
        takes: (request: RecordedRequest) => matches(route, request),
        left: [...responses]
      }))
    return layer((request) => {
      const step = queues.find(({ left, takes }) => left.length > 0 && takes(request))?.left.shift()
      return step ?? Effect.die(new Error(`The script has no answer for ${request.method} ${request.url.pathname}`))
    })
  }))

/** What befalls one request: a step instead of its answer, a change of its answer, or nothing. */
export type Fault = Step | "none" | ((response: ServerResponse) => ServerResponse)

/** What befalls the first, the second, … request of a route. */
export interface Faults {
  readonly [route: string]: ReadonlyArray<Fault>
}

/** Lays mishaps over answers; a request that none is left for is answered as ever. */
export const faults = (faultsByRoute: Faults) => {
  const queues = Object.entries(faultsByRoute).map(([route, steps]) => ({ route, left: [...steps] }))
  return <E, R>(response: (request: ServerRequest) => Effect.Effect<ServerResponse, E, R>) =>
  (request: ServerRequest): Effect.Effect<Step, E, R> =>
    Effect.suspend(() => {
      const fault = queues.find(({ left, route }) => left.length > 0 && matches(route, request))?.left.shift() ?? "none"
      if (fault === "none") return response(request)
      return typeof fault === "function" ? Effect.map(response(request), fault) : Effect.succeed(fault)
    })
}

/** Answers from a cassette, each recording once. A request that was not recorded is a defect that names the nearest. */
export const replay = (cassette: Cassette): Layer.Layer<HttpClient.HttpClient | RecordedRequests> =>
  Layer.unwrap(Effect.sync(() => layer(player(cassette))))

/** The JSON a request carried. */
export const bodyJson = ({ body }: RecordedRequest): unknown => JSON.parse(new TextDecoder().decode(body))
