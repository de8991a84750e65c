/** An in-memory server that follows given behaviors and tracks the bodies of its responses. */
import { type ServerRequest, type Step } from "@effect-genai/core/Testing"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Stream from "effect/Stream"
import type { Behavior, Responses } from "./Behavior.ts"
import { Body } from "./Body.ts"
import { broken } from "./broken.ts"
import { apply } from "./changes.ts"
import type { Samples } from "./Samples.ts"
import type { RawResponse } from "./sockets/faults.ts"
import type { Time } from "./Time.ts"

/** The message of a defect that the client, not the server, causes. */
export const defect = "the client dies"

const normal: Responses = {
  does: "responds",
  from: "platform",
  headers: [],
  changes: [],
  delivery: { headersAfter: 0, pieces: 1, pause: 0, end: "whole", after: 1, seed: "" }
}

const withoutBody: ReadonlySet<number> = new Set([204, 205, 304])

export interface Options {
  readonly time: Time
  readonly platform: (incoming: ServerRequest) => Effect.Effect<Step>
  readonly samples: Samples
  readonly behaviors: ReadonlyArray<Behavior>
  /** Further requests get no response. */
  readonly most: number
}

export class Server {
  /** Before `start`, all responses are normal. */
  private started = false
  /** The number of requests since `start`. */
  requests = 0
  readonly bodies: Array<Body> = []
  /** Whether the client died or interrupted itself. */
  hasDied = false
  private readonly options: Options

  constructor(options: Options) {
    this.options = options
  }

  readonly start = Effect.sync(() => {
    this.started = true
  })

  readonly client: HttpClient.HttpClient = HttpClient.make((request, url, signal) => {
    const incoming = { method: request.method, url, headers: request.headers, body: bodyOf(request) }
    const behavior = this.started ? this.options.behaviors[this.requests] ?? normal : normal
    if (this.started) this.requests += 1
    if (this.requests > this.options.most) return Effect.never
    if (behavior.does === "responds") return this.respond(request, incoming, signal, behavior)
    return Effect.andThen(
      behavior.received ? this.make(incoming, normal) : Effect.void,
      Effect.delay(broken(request, behavior.how), behavior.after)
    )
  })

  private respond(
    request: HttpClientRequest.HttpClientRequest,
    incoming: ServerRequest,
    signal: AbortSignal,
    behavior: Responses
  ): Effect.Effect<HttpClientResponse.HttpClientResponse> {
    return Effect.map(Effect.delay(this.make(incoming, behavior), behavior.delivery.headersAfter), (raw) => {
      const status = behavior.status ?? raw.status
      const headers = new Headers(raw.headers)
      for (const [name, value] of behavior.headers) headers.set(name, value)
      const { delivery } = behavior
      if (withoutBody.has(status)) {
        return HttpClientResponse.fromWeb(request, new Response(null, { status, headers }))
      }
      const body = new Body(apply(raw.bytes, behavior.changes), delivery, this.options.time)
      if (delivery.end === "dies" || delivery.end === "interrupts") {
        return this.dying(HttpClientResponse.fromWeb(request, new Response("", { status, headers })), delivery.end)
      }
      this.bodies.push(body)
      signal.addEventListener("abort", () => body.abort())
      return HttpClientResponse.fromWeb(request, new Response(body.stream, { status, headers }))
    })
  }

  /** A response whose body fails because of the client. */
  private dying(response: HttpClientResponse.HttpClientResponse, how: "dies" | "interrupts") {
    const end = Effect.suspend(() => {
      this.hasDied = true
      return how === "dies" ? Effect.die(new Error(defect)) : Effect.interrupt
    })
    return Object.defineProperties(response, {
      stream: { value: Stream.fromEffect(end) },
      text: { value: end }
    })
  }

  private make(incoming: ServerRequest, { from }: Responses): Effect.Effect<RawResponse> {
    const sampled = from === "schema" ? this.options.samples.response(incoming) : undefined
    if (sampled !== undefined) return Effect.succeed({ status: 200, ...sampled })
    return Effect.flatMap(this.options.platform(incoming), (step) =>
      typeof step === "string"
        ? Effect.die(new Error(`the platform has a connection fault: ${step}`))
        : Effect.map(Effect.orDie(Stream.mkUint8Array(step.body)), (bytes) => ({ ...step, bytes })))
  }
}

export const bodyOf = ({ body }: HttpClientRequest.HttpClientRequest): Stream.Stream<Uint8Array, unknown> => {
  if (body._tag === "Uint8Array") return Stream.succeed(body.body)
  return body._tag === "Stream" ? body.stream : Stream.empty
}
