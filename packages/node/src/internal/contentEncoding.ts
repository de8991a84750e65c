/** Decodes the content encoding of responses: undici hands bodies over as they were sent, and gateways compress unasked. */
import * as NodeStream from "@effect/platform-node/NodeStream"
import * as Effect from "effect/Effect"
import { identity } from "effect/Function"
import * as Headers from "effect/http/Headers"
import * as HttpClient from "effect/http/HttpClient"
import { DecodeError, HttpClientError } from "effect/http/HttpClientError"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Stream from "effect/Stream"
import type { Duplex } from "node:stream"
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib"

const decoders = new Map<string, () => Duplex>([
  ["br", createBrotliDecompress],
  ["deflate", createInflate],
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["zstd", createZstdDecompress]
])

/** The encodings of a body, in the order in which they were applied. */
const encodingsOf = (headers: Headers.Headers): ReadonlyArray<string> =>
  (headers["content-encoding"] ?? "").split(",").map((each) => each.trim().toLowerCase()).filter((each) =>
    each !== "" && each !== "identity"
  )

const hasNoBody = (status: number) => status === 204 || status === 205 || status === 304

/** A body that ends before its encoding does is an error, not a shorter body. */
const decode = Effect.fnUntraced(function*(response: HttpClientResponse.HttpClientResponse) {
  const encodings = encodingsOf(response.headers)
  if (encodings.length === 0 || hasNoBody(response.status)) return response
  const unknown = encodings.find((encoding) => !decoders.has(encoding))
  if (unknown !== undefined || encodings.length > 3) {
    const description = `the content encoding \`${response.headers["content-encoding"]}\` is not supported`
    const { request } = response
    return yield* Effect.fail(new HttpClientError({ reason: new DecodeError({ request, response, description }) }))
  }
  const bytes = encodings.reduceRight(
    (bytes, encoding) => {
      const evaluate = decoders.get(encoding)
      return evaluate === undefined ? bytes : NodeStream.pipeThroughDuplex(bytes, { evaluate, onError: identity })
    },
    Stream.mapError(response.stream, identity<unknown>)
  )
  const body = yield* Stream.toReadableStreamEffect(bytes)
  const headers = Headers.removeMany(response.headers, ["content-encoding", "content-length"])
  return HttpClientResponse.fromWeb(response.request, new Response(body, { status: response.status, headers }))
})

/** Decodes the responses of a client. */
export const decoded: (client: HttpClient.HttpClient) => HttpClient.HttpClient = HttpClient.transformResponse(
  Effect.flatMap(decode)
)
