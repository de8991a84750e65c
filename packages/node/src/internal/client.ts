/** Effect's `HttpClient` directly on undici's dispatcher: no Node stream between the connection and the reader. */
import * as BodyLimit from "@effect-genai/core/BodyLimit"
import * as Limits from "@effect-genai/core/Limits"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as NodeStream from "@effect/platform-node/NodeStream"
import { type Dispatcher, FormData } from "@effect/platform-node/Undici"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import * as Headers from "effect/http/Headers"
import * as HttpClient from "effect/http/HttpClient"
import { DecodeError, HttpClientError, TransportError } from "effect/http/HttpClientError"
import type { HttpClientRequest } from "effect/http/HttpClientRequest"
import { decodersOf, none } from "./contentEncoding.ts"
import { type Head, Incoming, type Options } from "./incoming.ts"
import { UndiciResponse } from "./response.ts"

type Context = Pick<Fiber.Fiber<unknown, unknown>, "getRef">

const optionsOf = (request: HttpClientRequest, url: URL, signal: AbortSignal, fiber: Context): Options => ({
  ...fiber.getRef(NodeHttpClient.UndiciOptions),
  method: request.method,
  headers: request.headers,
  origin: url.origin,
  path: url.pathname + url.search,
  body: null,
  signal
})

/** The options with the body as undici sends it. */
const withBody = (options: Options, { body, headers }: HttpClientRequest): Effect.Effect<Options> | Options => {
  switch (body._tag) {
    case "Empty":
      return options
    case "Uint8Array":
    case "Raw":
      // undici rejects what it cannot send.
      return Object.assign(options, { body: body.body })
    case "FormData": {
      const form = new FormData()
      for (const [name, value] of body.formData) form.append(name, value)
      return Object.assign(options, { body: form, headers: Headers.remove(headers, "content-type") })
    }
    case "Stream":
      return Effect.map(NodeStream.toReadable(body.stream), (body) => Object.assign(options, { body }))
  }
}

const hasNoBody = ({ method }: HttpClientRequest, status: number) =>
  method === "HEAD" || status === 204 || status === 205 || status === 304

const respond = (
  request: HttpClientRequest,
  url: URL,
  head: Head,
  incoming: Incoming,
  limit: number
): Effect.Effect<UndiciResponse, HttpClientError> => {
  const encoding = head.headers["content-encoding"]?.toString()
  const decoders = hasNoBody(request, head.status) ? none : decodersOf(encoding)
  const response = new UndiciResponse({ request, url, head, incoming, decoders: decoders ?? none, limit })
  if (decoders !== undefined) return Effect.succeed(response)
  incoming.abort()
  const description = `the content encoding \`${encoding}\` is not supported`
  return Effect.fail(new HttpClientError({ reason: new DecodeError({ request, response, description }) }))
}

/** One wait, for the headers. */
const send = (dispatcher: Dispatcher, request: HttpClientRequest, url: URL, options: Options, limit: number) =>
  Effect.callback<UndiciResponse, HttpClientError>((resume) => {
    const incoming = new Incoming(options)
    incoming.head.then(
      (head) => resume(respond(request, url, head, incoming, limit)),
      (cause) => resume(Effect.fail(new HttpClientError({ reason: new TransportError({ request, cause }) })))
    )
    incoming.dispatch(dispatcher)
    return Effect.sync(() => incoming.abort())
  })

/** A client over the dispatcher in the context. Upgrades, which take a connection over, are those of Effect's client. */
export const make: Effect.Effect<HttpClient.HttpClient, never, NodeHttpClient.Dispatcher> = Effect.gen(function*() {
  const dispatcher = yield* NodeHttpClient.Dispatcher
  const upgrading = yield* NodeHttpClient.makeUndici
  return HttpClient.make((request, url, signal, fiber) => {
    if (request.headers["upgrade"] !== undefined) {
      return Effect.provideService(upgrading.execute(request), HttpClient.TracerDisabledWhen, () => true)
    }
    BodyLimit.enforce(request)
    const limit = fiber.getRef(Limits.ResponseBytes)
    const options = withBody(optionsOf(request, url, signal, fiber), request)
    return Effect.isEffect(options)
      ? Effect.flatMap(options, (options) => send(dispatcher, request, url, options, limit))
      : send(dispatcher, request, url, options, limit)
  })
})
