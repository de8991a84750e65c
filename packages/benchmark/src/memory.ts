/** A platform without a network: the bytes of the server, as responses of the web. */
import type * as HttpClientRequest from "effect/http/HttpClientRequest"

/** What a client sends to each request; a promise to let other calls run first, or never to respond. */
export type Respond = (request: HttpClientRequest.HttpClientRequest) => Response | Promise<Response>

/** Loads a client that responds at once. */
export const client = (respond: Respond) => async () => {
  const [Effect, HttpClient, HttpClientResponse, Layer] = await Promise.all([
    import("effect/Effect"),
    import("effect/http/HttpClient"),
    import("effect/http/HttpClientResponse"),
    import("effect/Layer")
  ])
  const send = HttpClient.make((request) =>
    Effect.suspend(() => {
      const response = respond(request)
      return Effect.map(
        response instanceof Promise ? Effect.promise(() => response) : Effect.succeed(response),
        (web) => HttpClientResponse.fromWeb(request, web)
      )
    })
  )
  return Layer.succeed(HttpClient.HttpClient, send)
}

const headers = { "content-type": "application/json", "request-id": "req_011CSHoEeqs5C35K2UUqR7Fy" }

/** A JSON response, whose length is not declared, as behind compression. */
export const chunked = (text: string, init: { readonly [header: string]: string } = {}, status = 200): Response =>
  new Response(text, { status, headers: { ...headers, ...init } })

/** A JSON response with `content-length`. */
export const sized = (text: string): Response => chunked(text, { "content-length": `${Buffer.byteLength(text)}` })

/** A streamed response. */
export const streamed = (body: ReadableStream<Uint8Array>): Response =>
  new Response(body, { headers: { ...headers, "content-type": "text/event-stream" } })

/** Bytes of chunks, which are all there when they are read. */
export const encoded = function*(chunks: Iterable<string | Uint8Array>) {
  for (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk
}

/** A body of chunks. `pause` returns when the chunk after the one with this index is there, unless it is at once. */
export const body = (
  chunks: Iterable<string | Uint8Array>,
  pause: (index: number) => Promise<void> | undefined = () => undefined
): ReadableStream<Uint8Array> => {
  const bytes = encoded(chunks)
  let index = 0
  return new ReadableStream({
    pull: (controller) => {
      const { done, value } = bytes.next()
      if (done === true) return controller.close()
      controller.enqueue(value)
      return pause(index++)
    }
  }, { highWaterMark: 4 })
}
