/** What comes back: sending one attempt, reading its meta, its refusal, its body. */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Option from "effect/Option"
import * as Record from "effect/Record"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { present } from "../Open.ts"
import type { Headers, Provider } from "../Provider.ts"
import * as Reason from "../Reason.ts"
import { Listener, type ResponseMeta } from "../ResponseMeta.ts"
import * as Retry from "../Retry.ts"
import { sendable } from "./chromium.ts"
import { type Facts, refused, unreachable } from "./failure.ts"
import type { Telemetry } from "./telemetry.ts"

export interface Answered {
  readonly response: HttpClientResponse.HttpClientResponse
  readonly headers: Headers
  readonly facts: Facts
  /** Takes the credential out of what the provider says, for it may repeat what it was sent. */
  readonly clean: (text: string) => string
}

/**
 * Redirects are answers to us. The client's own span is left out: it would say
 * what failed in the platform's words, which may repeat headers, and it would send
 * trace headers to a third party.
 */
const manual = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  sendable(Effect.updateContext(effect, (context: Context.Context<R>) =>
    context.pipe(
      Context.add(FetchHttpClient.RequestInit, {
        ...Context.getOrElse(context, FetchHttpClient.RequestInit, () => undefined),
        redirect: "manual"
      }),
      Context.add(FetchHttpClient.StreamBodyFallback, "buffer"),
      Context.add(HttpClient.TracerDisabledWhen, () => true)
    )))

/** Sends a request once; whatever is no 2xx is a reason. */
export const send = <Id, Config, E>(
  provider: Provider<Id, Config, E>,
  request: HttpClientRequest.HttpClientRequest,
  facts: Facts,
  telemetry: Telemetry
): Effect.Effect<Answered, Reason.Reason, HttpClient.HttpClient> =>
  Effect.gen(function*() {
    const client = yield* HttpClient.HttpClient
    const response = yield* Effect.catch(manual(client.execute(request)), (error) =>
      // A client may refuse statuses by itself; they are read here all the same.
      error.reason._tag === "StatusCodeError"
        ? Effect.succeed(error.reason.response)
        : Effect.fail(unreachable(facts, error)))
    const now = yield* Clock.currentTimeMillis
    const clean = withoutSecrets(request)
    const { status } = response
    const headers = Record.map(response.headers, clean)
    telemetry.answered(status, facts.attempts)
    const { endpoint, attempts } = facts
    const meta: ResponseMeta = { windows: [], ...present(provider.beside(headers, now)), endpoint, status, attempts }
    const listener = yield* Listener
    listener?.(meta)
    const known: Facts = {
      ...facts,
      status,
      meta,
      ...(meta.requestId === undefined ? {} : { requestId: meta.requestId })
    }
    if (status >= 200 && status < 300) return { response, headers, clean, facts: known }
    if (status < 400) return yield* dismiss(response, redirected(known))
    const refused: Facts = {
      ...known,
      ...Option.match(Retry.after(headers, status === 429 ? meta.windows : [], now), {
        onNone: () => ({}),
        onSome: (retryAfter) => ({ retryAfter })
      }),
      ...(headers["x-should-retry"] === "true" ? { shouldRetry: true } : {}),
      ...(headers["x-should-retry"] === "false" ? { shouldRetry: false } : {})
    }
    return yield* refuse(provider, { response, headers, clean, facts: refused })
  })

const patience = Duration.seconds(5)

/** Fails for an answer nobody wants to read, and closes its connection. */
export const dismiss = (
  { stream }: HttpClientResponse.HttpClientResponse,
  reason: Reason.Reason
): Effect.Effect<never, Reason.Reason> =>
  Stream.runDrain(Stream.take(stream, 1)).pipe(
    Effect.timeoutOption(patience),
    Effect.ignore,
    Effect.andThen(Effect.fail(reason))
  )

const redirected = (facts: Facts) =>
  new Reason.UnsafeInput({
    ...facts,
    message: "the address answers with a redirect, which is not followed: it would carry the key to where the answer " +
      "points. Set the base URL to where the API lives"
  })

const errorBodyBytes = 64 * 1024

/** Reading an error body cannot fail: what could not be read in 5 s or 64 KiB is not needed. */
const refuse = <Id, Config, E>(
  provider: Provider<Id, Config, E>,
  { clean, facts, headers, response }: Answered
): Effect.Effect<never, Reason.Reason> =>
  collect(response.stream, errorBodyBytes).pipe(
    Effect.timeoutOption(patience),
    Effect.map(Option.match({ onNone: () => "", onSome: ({ text }) => clean(text) })),
    Effect.orElseSucceed(() => ""),
    Effect.flatMap((text) => {
      const body = Result.getOrElse(parse(text), () => undefined)
      const refusal = provider.refusal(body)
      const { message = body === undefined ? notJson(response.status, headers["content-type"], text) : undefined } =
        refusal
      return Effect.fail(refused(
        text === "" ? facts : { ...facts, body: Redacted.make(text) },
        message === undefined ? refusal : { ...refusal, message },
        clean
      ))
    })
  )

const withoutSecrets = ({ headers }: HttpClientRequest.HttpClientRequest) => {
  const given = [headers["authorization"], headers["x-api-key"]].flatMap((value) => value ?? [])
  const secrets = new Set([...given, ...given.map((value) => value.replace(/^\S+\s+/, ""))])
  return (text: string) => {
    let clean = text
    for (const secret of secrets) {
      if (secret.length >= 8 && clean.includes(secret)) clean = clean.replaceAll(secret, "<redacted>")
    }
    return clean
  }
}

const notJson = (status: number, type: string | undefined, text: string) =>
  text === ""
    ? `HTTP ${status} without a body`
    : `HTTP ${status} with a body that is ${type?.split(";")[0] ?? "of no type"}, not the API's JSON: ` +
      "a proxy or gateway in between may have answered"

const parse = (text: string): Result.Result<unknown, void> =>
  Result.try({ try: () => JSON.parse(text), catch: () => undefined })

/** The text of a body, up to a limit, and whether that was all. */
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

/** The JSON document of an answer; `undefined` if it has no body. */
export const readJson = (
  { facts, headers, response }: Answered,
  maxBytes: number
): Effect.Effect<unknown, Reason.Reason> => {
  const declared = headers["content-encoding"] === undefined ? Number(headers["content-length"]) : NaN
  const text = declared <= maxBytes
    ? response.text
    : Effect.flatMap(
      collect(response.stream, maxBytes),
      ({ text, whole }) =>
        whole ? Effect.succeed(text) : Effect.fail(
          new Reason.BodyTooLarge({
            ...facts,
            limitBytes: maxBytes,
            message: `the answer has more than ${maxBytes} bytes; Answers.maxBytes sets the limit`
          })
        )
    )
  return text.pipe(
    Effect.catch((error) => {
      if (error._tag !== "HttpClientError") return Effect.fail(error)
      return error.reason._tag === "EmptyBodyError" ? Effect.succeed("") : Effect.fail(unreachable(facts, error))
    }),
    Effect.flatMap((text) => text === "" ? Effect.undefined : Effect.fromResult(parse(text))),
    Effect.mapError((error) =>
      error ?? new Reason.Undecodable({
        ...facts,
        path: "",
        message: `the answer is no JSON, but ${headers["content-type"] ?? "of no declared type"}`
      })
    )
  )
}

/** The bytes of an answer; none where it has no body. */
export const bytesOf = ({ facts, response }: Answered): Stream.Stream<Uint8Array, Reason.Reason> =>
  Stream.catch(
    response.stream,
    (error) => error.reason._tag === "EmptyBodyError" ? Stream.empty : Stream.fail(unreachable(facts, error))
  )
