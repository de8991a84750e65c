/** A cassette: recorded requests and responses as a document, to respond from in tests. */
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { cutOff, type RecordedRequest, type ServerResponse } from "./http.ts"

/** Text as a string, other bytes as base64. */
type Bytes = string | { readonly base64: string }
const Bytes: Schema.Codec<Bytes> = Schema.Union([Schema.String, Schema.Struct({ base64: Schema.String })])

interface Headers {
  readonly [name: string]: string
}

/** A request and its response; secrets and account ids are redacted. */
export interface Interaction {
  readonly request: { readonly method: string; readonly url: string; readonly body: Bytes }
  /** The body in the chunks it arrived in; `cut` if it did not arrive completely. */
  readonly response: {
    readonly status: number
    readonly headers: Headers
    readonly body: ReadonlyArray<Bytes>
    readonly cut?: boolean
  }
}

/** The recorded interactions, in their order. */
export interface Cassette {
  readonly version: 1
  readonly interactions: ReadonlyArray<Interaction>
}
export const Cassette: Schema.Codec<Cassette> = Schema.Struct({
  version: Schema.Literal(1),
  interactions: Schema.Array(Schema.Struct({
    request: Schema.Struct({ method: Schema.String, url: Schema.String, body: Bytes }),
    response: Schema.Struct({
      status: Schema.Int,
      headers: Schema.Record(Schema.String, Schema.String),
      body: Schema.Array(Bytes),
      cut: Schema.optionalKey(Schema.Boolean)
    })
  }))
})

const encoder = new TextEncoder()

export const encodeBytes = (bytes: Uint8Array): Bytes => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { base64: Base64.encode(bytes) }
  }
}

const decodeBytes = (bytes: Bytes): Uint8Array =>
  typeof bytes === "string"
    ? encoder.encode(bytes)
    : Result.getOrThrow(Base64.decode(bytes.base64))

const redacted = "REDACTED"

const secretHeader =
  /authorization|cookie|api-?key|[-_]token$|secret|organization|workspace|project|request-id|^cf-ray$/i
const secretParameter = /key|token|secret|signature|sig$/i
const transferHeader = /^(content-encoding|content-length|transfer-encoding|connection|keep-alive|date)$/i

/** Path and query of a URL, secret parameters redacted. */
export const redactUrl = (url: URL) => {
  const query = [...url.searchParams].map(([name, value]) => [name, secretParameter.test(name) ? redacted : value])
  return query.length === 0 ? url.pathname : `${url.pathname}?${new URLSearchParams(query)}`
}

/** Redacts the secrets in headers; `clean` redacts the same secrets in a body. */
export const redactHeaders = (headers: Headers) => {
  const stored = Object.entries(headers).filter(([name]) => !transferHeader.test(name))
  const secrets = stored.flatMap(([name, value]) => secretHeader.test(name) && value.length > 7 ? [value] : [])
  return {
    headers: Object.fromEntries(stored.map(([name, value]) => [name, secretHeader.test(name) ? redacted : value])),
    clean: (bytes: Bytes): Bytes =>
      typeof bytes === "string" ? secrets.reduce((text, secret) => text.replaceAll(secret, redacted), bytes) : bytes
  }
}

/** A body in comparable form: the boundary of a multipart body, which is random, is replaced. */
export const bodyOf = (bytes: Uint8Array, contentType = ""): Bytes => {
  const body = encodeBytes(bytes)
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1]
  return typeof body === "string" && boundary !== undefined ? body.replaceAll(boundary, "boundary") : body
}

const textOf = (bytes: Bytes) => typeof bytes === "string" ? bytes : bytes.base64

const commonPrefix = (one: string, other: string) => {
  let length = 0
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++
  return length
}

/** The message for a request without a recording; names the most similar one. */
const noRecording = (incoming: Interaction["request"], requests: ReadonlyArray<Interaction["request"]>) => {
  const name = ({ method, url }: Interaction["request"]) => `${method} ${url}`
  const similarity = (request: Interaction["request"]) =>
    (name(request) === name(incoming) ? 1e9 : commonPrefix(name(request), name(incoming))) +
    commonPrefix(textOf(request.body), textOf(incoming.body))
  const [nearest] = [...requests].sort((one, other) => similarity(other) - similarity(one))
  if (nearest === undefined) return `The cassette is empty; the request was ${name(incoming)}`
  const at = commonPrefix(textOf(nearest.body), textOf(incoming.body))
  const around = ({ body }: Interaction["request"]) => JSON.stringify(textOf(body).slice(Math.max(0, at - 20), at + 40))
  if (name(nearest) !== name(incoming)) return `The cassette has no ${name(incoming)}; the nearest is ${name(nearest)}`
  return textOf(nearest.body) === textOf(incoming.body)
    ? `The cassette has no further ${name(incoming)} with this body: all were replayed`
    : `The cassette has no ${name(incoming)} with this body; the nearest differs at ${at}: ` +
      `recorded ${around(nearest)}, sent ${around(incoming)}`
}

const responseOf = ({ body, cut, headers, status }: Interaction["response"]): ServerResponse => ({
  status,
  headers,
  body: Stream.concat(Stream.fromIterable(body.map(decodeBytes)), cut === true ? cutOff : Stream.empty)
})

/** Replays responses, to equal requests in their recorded order. A request without a recording is a defect. */
export const player = ({ interactions }: Cassette) => {
  const left = [...interactions]
  return ({ body, headers, method, url }: RecordedRequest): Effect.Effect<ServerResponse> =>
    Effect.suspend(() => {
      const incoming = { method, url: redactUrl(url), body: bodyOf(body, headers["content-type"]) }
      const index = left.findIndex(({ request }) =>
        request.method === incoming.method && request.url === incoming.url &&
        textOf(request.body) === textOf(incoming.body)
      )
      const [found] = index < 0 ? [] : left.splice(index, 1)
      return found === undefined
        ? Effect.die(new Error(noRecording(incoming, interactions.map(({ request }) => request))))
        : Effect.succeed(responseOf(found.response))
    })
}
