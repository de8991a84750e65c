/** Reads whole bodies: the JSON document of a response, the text of an error. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import * as BodyLimit from "../../BodyLimit.ts"
import { TooLarge } from "../../Framing.ts"
import type { ErrorBody } from "../../Provider.ts"
import * as Reason from "../../Reason.ts"
import { join } from "../bytes.ts"
import { marked } from "../exactNumbers.ts"
import { parseJson } from "../parseJson.ts"
import { type Facts, fromErrorBody, unreachable } from "../reasons.ts"
import type { ProviderResponse } from "./response.ts"

/** A JSON document, and the same with its inexact numbers marked, if it has any. */
export interface Document {
  readonly value: unknown
  readonly marked?: { readonly value: unknown } | undefined
}

const noDocument: Document = { value: undefined }

/** The JSON document of a response with at most `maxBytes`; `undefined` if it has no body. */
export const readJson = (response: ProviderResponse, maxBytes: number): Effect.Effect<Document, Reason.Reason> =>
  Effect.matchEffect(wholeText(response, maxBytes), {
    onFailure: (error) =>
      error.reason._tag === "EmptyBodyError"
        ? Effect.succeed(noDocument)
        : Effect.fail(unreachable(response.facts, error)),
    onSuccess: (text): Effect.Effect<Document, Reason.Reason> => {
      if (text === undefined) return Effect.fail(tooLarge(response.facts, maxBytes))
      if (text === "") return Effect.succeed(noDocument)
      try {
        return Effect.succeed({ value: JSON.parse(text), marked: marked(text) })
      } catch {
        return Effect.fail(notJson(response))
      }
    }
  })

const tooLarge = (facts: Facts, limitBytes: number) =>
  new Reason.BodyTooLarge({
    ...facts,
    limitBytes,
    message: `the response has more than ${limitBytes} bytes; Limits.responseBytes sets the limit`
  })

const notJson = ({ facts, headers }: ProviderResponse) =>
  new Reason.Undecodable({
    ...facts,
    path: "",
    message: `the response is not valid JSON (content type: ${headers["content-type"] ?? "none"}): ` +
      "it may come from a proxy or gateway; check the base URL"
  })

type Text = Effect.Effect<string | undefined, HttpClientError.HttpClientError>

const nothing = Effect.succeed(undefined)

/** The text of a body; `undefined` where it has more bytes than the limit. */
const wholeText = ({ headers, http }: ProviderResponse, maxBytes: number): Text => {
  const { request } = http
  if (BodyLimit.isEnforced(request)) return Effect.catchIf(http.text, isTooLarge, () => nothing)
  const web = webOf(http)
  if (web !== undefined) return textOfWeb(http, web, maxBytes)
  const declared = headers["content-encoding"] === undefined ? Number(headers["content-length"]) : NaN
  return declared <= maxBytes || isRead(http)
    ? http.text
    : Effect.map(collect(http.stream, maxBytes), ({ text, whole }) => whole ? text : undefined)
}

/** Whether a client has read the body, which it caches then. */
const isRead = (http: HttpClientResponse.HttpClientResponse): boolean =>
  Option.exists(HttpClientResponse.toWeb(http), ({ bodyUsed }) => bodyUsed)

/**
 * The web `Response` behind a response, if its body can be read here: a client that sends a stream ends it with the body
 * that it reads itself.
 */
export const webOf = (http: HttpClientResponse.HttpClientResponse): Response | undefined => {
  if (http.request.body._tag === "Stream") return undefined
  const web = Option.getOrUndefined(HttpClientResponse.toWeb(http))
  return web === undefined || web.bodyUsed || web.body?.locked === true ? undefined : web
}

const isTooLarge = ({ reason }: HttpClientError.HttpClientError): boolean =>
  reason._tag === "DecodeError" && reason.cause instanceof TooLarge

const utf8 = new TextDecoder()

/** Counts a body while it is read, and cancels the rest of one that is too large. */
const textOfWeb = (http: HttpClientResponse.HttpClientResponse, { body }: Response, maxBytes: number): Text =>
  body === null ? Effect.succeed("") : Effect.callback((resume) => {
    const reader = body.getReader()
    const cancel = () => void reader.cancel().catch(() => undefined)
    const chunks: Array<Uint8Array> = []
    let size = 0
    const failed = (cause: unknown) => resume(Effect.fail(decodeError(http, cause)))
    const next = (): void => void reader.read().then(read, failed)
    const read = ({ done, value }: ReadableStreamReadResult<Uint8Array>): void => {
      if (done) return resume(Effect.sync(() => utf8.decode(chunks.length === 1 ? chunks[0] : join(chunks))))
      size += value.byteLength
      if (size <= maxBytes) {
        chunks.push(value)
        return next()
      }
      cancel()
      resume(nothing)
    }
    next()
    return Effect.sync(cancel)
  })

export const decodeError = (response: HttpClientResponse.HttpClientResponse, cause: unknown) =>
  new HttpClientError.HttpClientError({
    reason: new HttpClientError.DecodeError({ request: response.request, response, cause })
  })

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

/** The most bytes that are read of an error. */
export const errorBodyBytes = 64 * 1024

const errorTimeout = Duration.seconds(5)

/** Reads the text of an error, which cannot fail: whatever takes longer than 5 s or has more than 64 KiB is left out. */
export const textOf = ({ clean, http }: ProviderResponse): Effect.Effect<string> =>
  collect(http.stream, errorBodyBytes).pipe(
    Effect.timeoutOption(errorTimeout),
    Effect.map(Option.match({ onNone: () => "", onSome: ({ text }) => clean(text) })),
    Effect.orElseSucceed(() => "")
  )

/** Reads the body of a response with an error status. */
export const readError = (
  provider: { readonly readError: (body: unknown) => ErrorBody },
  response: ProviderResponse
): Effect.Effect<never, Reason.Reason> =>
  Effect.flatMap(textOf(response), (text) => {
    const { clean, facts, headers, http } = response
    const body = parseJson(text)
    const error = provider.readError(body)
    const { message = body === undefined ? withoutJson(http.status, headers["content-type"], text) : undefined } = error
    return Effect.fail(fromErrorBody(
      text === "" ? facts : { ...facts, body: Redacted.make(text) },
      message === undefined ? error : { ...error, message },
      clean
    ))
  })

const withoutJson = (status: number, type: string | undefined, text: string) =>
  text === ""
    ? `HTTP ${status} without a body`
    : `HTTP ${status} with a body that is ${type?.split(";")[0] ?? "of no type"}, not the API's JSON: ` +
      "the response may come from a proxy or gateway"

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
