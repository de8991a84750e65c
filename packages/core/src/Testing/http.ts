/** HTTP as tests see it: requests, responses, and what goes wrong with a connection. */
import * as Stream from "effect/Stream"

/** The response of a server. */
export interface ServerResponse {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  /** A body that fails is a cut connection; one that never ends stalls. */
  readonly body: Stream.Stream<Uint8Array, unknown>
}

/** No response: the connection is refused or reset, or the server never responds. */
export type ConnectionFault = "refused" | "reset" | "hang"

export type Step = ServerResponse | ConnectionFault

/** A request as a server receives it. */
export interface ServerRequest {
  readonly method: string
  readonly url: URL
  readonly headers: { readonly [name: string]: string }
  readonly body: Stream.Stream<Uint8Array, unknown>
}

/** A recorded request; its body was read to the end. */
export interface RecordedRequest {
  readonly method: string
  readonly url: URL
  readonly headers: { readonly [name: string]: string }
  readonly body: Uint8Array
  /** When it was sent, in milliseconds since 1970 by Effect's clock. */
  readonly at: number
}

const encoder = new TextEncoder()

interface Options {
  /** 200 by default. */
  readonly status?: number
  readonly headers?: { readonly [name: string]: string }
}

/** A response of plain text. */
export const text = (body: string, { headers = {}, status = 200 }: Options = {}): ServerResponse => ({
  status,
  headers: { "content-type": "text/plain", ...headers },
  body: body === "" ? Stream.empty : Stream.succeed(encoder.encode(body))
})

/** A response of one JSON document. */
export const json = (body: unknown, { headers = {}, status = 200 }: Options = {}): ServerResponse =>
  text(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } })

/** A response of server-sent events, named by their `type` if they have one. Strings are sent without encoding. */
export const sse = (events: ReadonlyArray<unknown>, { headers = {}, status = 200 }: Options = {}): ServerResponse =>
  text(events.map(frameOf).join(""), { status, headers: { "content-type": "text/event-stream", ...headers } })

/** A server-sent event as text. */
export const frame = (data: string, event?: string): string =>
  `${event === undefined ? "" : `event: ${event}\n`}data: ${data}\n\n`

const frameOf = (event: unknown) => {
  if (typeof event === "string") return frame(event)
  const name = typeof event === "object" && event !== null && "type" in event ? String(event.type) : undefined
  return frame(JSON.stringify(event), name)
}

/** A response of JSON lines. */
export const lines = (documents: ReadonlyArray<unknown>, options: Options = {}): ServerResponse =>
  text(documents.map((document) => `${JSON.stringify(document)}\n`).join(""), {
    ...options,
    headers: { "content-type": "application/x-jsonl", ...options.headers }
  })

/** A 502 of a gateway: an HTML page. */
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

/** The end of a body whose connection is cut. */
export const cutOff = Stream.fail(new Error("socket hang up"))

/** Cuts the connection after this many bytes of the body. */
export const cutAfter = (bytes: number) => (self: ServerResponse): ServerResponse => ({
  ...self,
  body: Stream.concat(first(self, bytes), cutOff)
})

/** Sends nothing more after this many bytes of the body, and leaves the connection open. */
export const stallAfter = (bytes: number) => (self: ServerResponse): ServerResponse => ({
  ...self,
  body: Stream.concat(first(self, bytes), Stream.never)
})

/** Ends the body after this many bytes with `last`, for example an error in the middle of a stream. */
export const endAfter = (bytes: number, last: string) => (self: ServerResponse): ServerResponse => ({
  ...self,
  body: Stream.concat(first(self, bytes), Stream.succeed(encoder.encode(last)))
})

/** Sends the body in chunks of this many bytes, which may split characters. */
export const splitBy = (bytes: number) => (self: ServerResponse): ServerResponse => ({
  ...self,
  body: Stream.flatMap(self.body, (chunk) =>
    Stream.fromIterable(Array.from(
      { length: Math.ceil(chunk.byteLength / bytes) },
      (_, index) => chunk.subarray(index * bytes, (index + 1) * bytes)
    )))
})

/** Whether a response with this status has no body. */
export const hasNoBody = (status: number): boolean => status === 204 || status === 304

/** The JSON body of a request. */
export const bodyJson = ({ body }: RecordedRequest): unknown => JSON.parse(new TextDecoder().decode(body))
