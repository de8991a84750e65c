/** The response of undici as Effect's `HttpClientResponse`. */
import * as NodeStream from "@effect/platform-node/NodeStream"
import * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Cookies from "effect/http/Cookies"
import * as Headers from "effect/http/Headers"
import { DecodeError, HttpClientError, StatusCodeError } from "effect/http/HttpClientError"
import type { HttpClientRequest } from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as UrlParams from "effect/http/UrlParams"
import * as Inspectable from "effect/Inspectable"
import * as Option from "effect/Option"
import { pipeArguments } from "effect/Pipeable"
import type * as Pull from "effect/Pull"
import type * as Schema from "effect/Schema"
import type * as Socket from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import { type Decoders, decodeStream } from "./contentEncoding.ts"
import type { Head, Incoming } from "./incoming.ts"
import { readWhole } from "./wholeBody.ts"

const utf8 = new TextDecoder()
/** A form may begin with the byte order mark. */
const formUtf8 = new TextDecoder("utf-8", { ignoreBOM: true })

type Chunks = Arr.NonEmptyReadonlyArray<Uint8Array>

interface Source {
  readonly request: HttpClientRequest
  readonly url: URL
  readonly head: Head
  readonly incoming: Incoming
  readonly decoders: Decoders
  /** The largest whole body in bytes, decoded. */
  readonly limit: number
}

export class UndiciResponse extends Inspectable.Class implements HttpClientResponse.HttpClientResponse {
  readonly [HttpIncomingMessage.TypeId]: typeof HttpIncomingMessage.TypeId
  readonly [HttpClientResponse.TypeId]: typeof HttpClientResponse.TypeId
  private readonly source: Source

  constructor(source: Source) {
    super()
    this[HttpIncomingMessage.TypeId] = HttpIncomingMessage.TypeId
    this[HttpClientResponse.TypeId] = HttpClientResponse.TypeId
    this.source = source
  }

  get request(): HttpClientRequest {
    return this.source.request
  }

  get url(): string {
    const [address = ""] = this.source.url.href.split("#")
    return address
  }

  get status(): number {
    return this.source.head.status
  }

  private cachedHeaders: Headers.Headers | undefined
  get headers(): Headers.Headers {
    const { decoders, head } = this.source
    return this.cachedHeaders ??= decoders.length === 0
      ? Headers.fromInput(head.headers)
      : Headers.removeMany(Headers.fromInput(head.headers), ["content-encoding", "content-length"])
  }

  private cachedCookies: Cookies.Cookies | undefined
  get cookies(): Cookies.Cookies {
    return this.cachedCookies ??= Cookies.fromSetCookie(this.source.head.headers["set-cookie"] ?? [])
  }

  get remoteAddress(): Option.Option<string> {
    return Option.none()
  }

  get stream(): Stream.Stream<Uint8Array, HttpClientError> {
    const { decoders, incoming } = this.source
    const bytes = decoders.length === 0 ? Stream.fromPull(Effect.succeed(this.pull)) : this.decoded
    return Stream.ensuring(bytes, Effect.sync(() => incoming.abort()))
  }

  /** The chunks that wait, or else the next ones. */
  private get pull(): Pull.Pull<Chunks, HttpClientError> {
    const { incoming } = this.source
    const take = Effect.suspend((): Pull.Pull<Chunks, HttpClientError> => {
      if (incoming.waiting === 0 && incoming.failure !== undefined) return this.failed(incoming.failure)
      const chunks = incoming.take()
      return Arr.isReadonlyArrayNonEmpty(chunks) ? Effect.succeed(chunks) : Cause.done()
    })
    return Effect.callback((resume) => {
      const ready = incoming.ready(1)
      if (ready === undefined) resume(take)
      else ready.then(() => resume(take))
    })
  }

  /** An empty body is empty in every encoding. */
  private get decoded(): Stream.Stream<Uint8Array, HttpClientError> {
    const { decoders, incoming } = this.source
    return Stream.unwrap(
      Effect.map(
        Effect.promise(async () => incoming.ready(1)),
        () =>
          incoming.waiting === 0 && incoming.failure === undefined ? Stream.empty : NodeStream.fromReadable({
            evaluate: () => decodeStream(incoming, decoders),
            onError: (cause) => this.decodeError(cause)
          })
      )
    )
  }

  private collected: Promise<Uint8Array> | undefined
  private get bytes(): Effect.Effect<Uint8Array, HttpClientError> {
    const { decoders, incoming, limit } = this.source
    return Effect.callback((resume) => {
      this.collected ??= readWhole(incoming, decoders, limit)
      this.collected.then((bytes) => resume(Effect.succeed(bytes)), (cause) => resume(this.failed(cause)))
      return Effect.sync(() => incoming.abort())
    })
  }

  get arrayBuffer(): Effect.Effect<ArrayBuffer, HttpClientError> {
    return Effect.map(this.bytes, (bytes) => new Uint8Array(bytes).buffer)
  }

  get text(): Effect.Effect<string, HttpClientError> {
    return Effect.map(this.bytes, (bytes) => utf8.decode(bytes))
  }

  get json(): Effect.Effect<Schema.Json, HttpClientError> {
    return Effect.flatMap(this.text, (text) => this.attempt(() => text === "" ? null : JSON.parse(text)))
  }

  get urlParamsBody(): Effect.Effect<UrlParams.UrlParams, HttpClientError> {
    return Effect.flatMap(this.bytes, (bytes) =>
      // A leading "?" belongs to the form; `URLSearchParams` would remove it.
      this.attempt(() => UrlParams.fromInput(new URLSearchParams(formUtf8.decode(bytes).replace(/^\?/, "%3F")))))
  }

  get formData(): Effect.Effect<FormData, HttpClientError> {
    return Effect.flatMap(this.arrayBuffer, (body) =>
      Effect.tryPromise({
        try: () => new globalThis.Response(body, { headers: this.headers }).formData(),
        catch: (cause) => this.decodeError(cause)
      }))
  }

  /** Requests for an upgrade are sent by Effect's client: this is the response to another one. */
  get upgrade(): Effect.Effect<Socket.Socket, HttpClientError> {
    const { request } = this
    const description = "expected 101 Switching Protocols"
    return Effect.fail(new HttpClientError({ reason: new StatusCodeError({ request, response: this, description }) }))
  }

  private attempt<A>(evaluate: () => A): Effect.Effect<A, HttpClientError> {
    return Effect.try({ try: evaluate, catch: (cause) => this.decodeError(cause) })
  }

  private failed(cause: unknown): Effect.Effect<never, HttpClientError> {
    return Effect.fail(this.decodeError(cause))
  }

  private decodeError(cause: unknown): HttpClientError {
    return new HttpClientError({ reason: new DecodeError({ request: this.request, response: this, cause }) })
  }

  override toJSON(): unknown {
    const { request, status } = this
    return HttpIncomingMessage.inspect(this, {
      _id: "effect/http/HttpClientResponse",
      request: request.toJSON(),
      status
    })
  }

  pipe() {
    return pipeArguments(this, arguments)
  }
}
