/** Sends one attempt and reads its response: metadata, error, body. */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type * as HttpHeaders from "effect/http/Headers"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Option from "effect/Option"
import * as Record from "effect/Record"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { present } from "../OpenSchema.ts"
import type { Headers, Provider } from "../Provider.ts"
import * as Reason from "../Reason.ts"
import { Listener, type ResponseMeta } from "../ResponseMeta.ts"
import * as Retry from "../Retry.ts"
import { marked } from "./exactNumbers.ts"
import { parseJson } from "./parseJson.ts"
import { type Facts, fromErrorBody, unreachable } from "./reasons.ts"
import { sendable } from "./requestStreams.ts"
import { withoutSecrets } from "./secrets.ts"
import type { Telemetry } from "./telemetry.ts"

export interface ProviderResponse {
  readonly http: HttpClientResponse.HttpClientResponse
  readonly headers: Headers
  readonly facts: Facts
  /** Removes the secrets in the request's headers from a text of the provider, which may repeat what it was sent. */
  readonly clean: (text: string) => string
}

/**
 * Turns off redirects, which are responses here, and the client's own span: it
 * would quote the platform's errors, which may repeat headers, and would send trace
 * headers to a third party.
 */
const withoutRedirects = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  sendable(Effect.updateContext(effect, (context: Context.Context<R>) =>
    context.pipe(
      Context.add(FetchHttpClient.RequestInit, {
        ...Context.getOrElse(context, FetchHttpClient.RequestInit, () => undefined),
        redirect: "manual"
      }),
      Context.add(FetchHttpClient.StreamBodyFallback, "buffer"),
      Context.add(HttpClient.TracerDisabledWhen, () => true)
    )))

/** Sends a request once; a status other than 2xx is a reason. */
export const send = <Id, Config, E>(
  provider: Provider<Id, Config, E>,
  request: HttpClientRequest.HttpClientRequest,
  facts: Facts,
  telemetry: Telemetry
): Effect.Effect<ProviderResponse, Reason.Reason, HttpClient.HttpClient> =>
  Effect.gen(function*() {
    const client = yield* HttpClient.HttpClient
    const response = yield* Effect.catch(withoutRedirects(client.execute(request)), (error) =>
      // A client may turn a status into a failure; its response is read here all the same.
      error.reason._tag === "StatusCodeError"
        ? Effect.succeed(error.reason.response)
        : Effect.fail(unreachable(facts, error)))
    const now = yield* Clock.currentTimeMillis
    // The client may have added headers.
    const clean = withoutSecrets([request, response.request], provider.publicHeaders)
    const { status } = response
    const headers = cleanHeaders(response.headers, clean)
    telemetry.recordStatus(status, facts.attempts, clean)
    const { endpoint, attempts } = facts
    const date = Date.parse(headers["date"] ?? "")
    const meta: ResponseMeta = {
      windows: [],
      ...present(provider.readMeta(headers, now)),
      ...(Number.isFinite(date) ? { date } : {}),
      endpoint,
      status,
      attempts
    }
    const listener = yield* Listener
    listener?.(meta)
    const known: Facts = {
      ...facts,
      status,
      meta,
      ...(meta.requestId === undefined ? {} : { requestId: meta.requestId })
    }
    if (status >= 200 && status < 300) return { http: response, headers, clean, facts: known }
    if (status < 400) return yield* dismiss(response, redirected(known))
    const failed: Facts = {
      ...known,
      ...Option.match(Retry.after(headers, status === 429 ? meta.windows : [], now), {
        onNone: () => ({}),
        onSome: (retryAfter) => ({ retryAfter })
      }),
      ...(headers["x-should-retry"] === "true" ? { shouldRetry: true } : {}),
      ...(headers["x-should-retry"] === "false" ? { shouldRetry: false } : {})
    }
    return yield* readError(provider, { http: response, headers, clean, facts: failed })
  })

/** One search of all values: it costs a fraction of a search of each, and they rarely have secrets. */
const cleanHeaders = (headers: HttpHeaders.Headers, clean: ProviderResponse["clean"]): Headers => {
  const all = Object.values(headers).join("\n")
  return clean(all) === all ? headers : Record.map(headers, clean)
}

const errorTimeout = Duration.seconds(5)

/** Fails without reading the response, and closes its connection. */
export const dismiss = (
  { stream }: HttpClientResponse.HttpClientResponse,
  reason: Reason.Reason
): Effect.Effect<never, Reason.Reason> =>
  Stream.runDrain(Stream.take(stream, 1)).pipe(
    Effect.timeoutOption(errorTimeout),
    Effect.ignore,
    Effect.andThen(Effect.fail(reason))
  )

const redirected = (facts: Facts) =>
  new Reason.UnsafeInput({
    ...facts,
    message: "the server responded with a redirect, which is not followed: it could send the key to another server. " +
      "Set the base URL to the address of the API"
  })

export const errorBodyBytes = 64 * 1024

/** Reads the text of an error, which cannot fail: whatever takes longer than 5 s or has more than 64 KiB is left out. */
export const textOf = ({ clean, http }: ProviderResponse): Effect.Effect<string> =>
  collect(http.stream, errorBodyBytes).pipe(
    Effect.timeoutOption(errorTimeout),
    Effect.map(Option.match({ onNone: () => "", onSome: ({ text }) => clean(text) })),
    Effect.orElseSucceed(() => "")
  )

/** Reads the body of a response with an error status. */
const readError = <Id, Config, E>(
  provider: Provider<Id, Config, E>,
  response: ProviderResponse
): Effect.Effect<never, Reason.Reason> =>
  Effect.flatMap(textOf(response), (text) => {
    const { clean, facts, headers, http } = response
    const body = parseJson(text)
    const error = provider.readError(body)
    const { message = body === undefined ? notJson(http.status, headers["content-type"], text) : undefined } = error
    return Effect.fail(fromErrorBody(
      text === "" ? facts : { ...facts, body: Redacted.make(text) },
      message === undefined ? error : { ...error, message },
      clean
    ))
  })

const notJson = (status: number, type: string | undefined, text: string) =>
  text === ""
    ? `HTTP ${status} without a body`
    : `HTTP ${status} with a body that is ${type?.split(";")[0] ?? "of no type"}, not the API's JSON: ` +
      "the response may come from a proxy or gateway"

const parse = (text: string): Result.Result<unknown, void> =>
  Result.try({ try: () => JSON.parse(text), catch: () => undefined })

/** The text of a body up to a limit, and whether that is the whole body. */
const collect = <E>(bytes: Stream.Stream<Uint8Array, E>, limit: number) =>
  Effect.suspend(() => {
    const decoder = new TextDecoder()
    let text = ""
    let size = 0
    return bytes.pipe(
      Stream.takeUntil((chunk) => {
        const room = limit - size
        size += chunk.byteLength
        text += decoder.decode(room < chunk.byteLength ? chunk.subarray(0, Math.max(room, 0)) : chunk, { stream: true })
        return size > limit
      }),
      Stream.runDrain,
      Effect.map(() => ({ text: text + decoder.decode(), whole: size <= limit }))
    )
  })

/** A JSON document, and the same with its inexact numbers marked, if it has any. */
export interface Document {
  readonly value: unknown
  readonly marked?: { readonly value: unknown } | undefined
}

/** The JSON document of a response; `undefined` if it has no body. */
export const readJson = (
  { facts, headers, http }: ProviderResponse,
  maxBytes: number
): Effect.Effect<Document, Reason.Reason> => {
  const declared = headers["content-encoding"] === undefined ? Number(headers["content-length"]) : NaN
  const text = declared <= maxBytes
    ? http.text
    : Effect.flatMap(
      collect(http.stream, maxBytes),
      ({ text, whole }) =>
        whole ? Effect.succeed(text) : Effect.fail(
          new Reason.BodyTooLarge({
            ...facts,
            limitBytes: maxBytes,
            message: `the response has more than ${maxBytes} bytes; Limits.responseBytes sets the limit`
          })
        )
    )
  return text.pipe(
    Effect.catch((error) => {
      if (error._tag !== "HttpClientError") return Effect.fail(error)
      return error.reason._tag === "EmptyBodyError" ? Effect.succeed("") : Effect.fail(unreachable(facts, error))
    }),
    Effect.flatMap((text): Effect.Effect<Document, Reason.Reason | void> =>
      text === ""
        ? Effect.succeed({ value: undefined })
        : Effect.map(Effect.fromResult(parse(text)), (value) => ({ value, marked: marked(text) }))
    ),
    Effect.mapError((error) =>
      error ?? new Reason.Undecodable({
        ...facts,
        path: "",
        message: `the response is not valid JSON (content type: ${headers["content-type"] ?? "none"}): ` +
          "it may come from a proxy or gateway; check the base URL"
      })
    )
  )
}

/** The bytes of a response; none where it has no body. */
export const bytesOf = ({ facts, http }: ProviderResponse): Stream.Stream<Uint8Array, Reason.Reason> =>
  Stream.catch(
    http.stream,
    (error) => error.reason._tag === "EmptyBodyError" ? Stream.empty : Stream.fail(unreachable(facts, error))
  )
