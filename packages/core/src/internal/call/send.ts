/** Sends the request of an attempt: up to the headers of its response. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Reason from "../../Reason.ts"
import { unreachable } from "../reasons.ts"
import { active, type Call, factsOf } from "./call.ts"
import { receive } from "./receive.ts"
import { sendable } from "./requestStreams.ts"
import type { ProviderResponse } from "./response.ts"

export const send = (
  call: Call,
  request: HttpClientRequest.HttpClientRequest
): Effect.Effect<ProviderResponse, Reason.Reason> =>
  call.beforeSend === undefined
    ? sendNow(call, request)
    : Effect.flatMap(call.beforeSend.wait, () => sendNow(call, request))

const sendNow = (
  call: Call,
  request: HttpClientRequest.HttpClientRequest
): Effect.Effect<ProviderResponse, Reason.Reason> => {
  active(call)
  const { write } = call.built
  return write === undefined ? exchange(call, request) : upload(call, request, write)
}

/** Sends files: a failure to read one is the reason, whatever became of the request. */
const upload = (
  call: Call,
  request: HttpClientRequest.HttpClientRequest,
  write: NonNullable<Call["built"]["write"]>
): Effect.Effect<ProviderResponse, Reason.Reason> =>
  Effect.gen(function*() {
    let problem: string | undefined
    const body = yield* write({
      chunk: () => active(call),
      failed: (error) => {
        problem = error instanceof Error ? error.message : "its stream failed"
      }
    })
    return yield* Effect.mapError(
      exchange(call, HttpClientRequest.setBody(request, body)),
      (reason) =>
        problem === undefined
          ? reason
          : new Reason.UnsafeInput({ ...factsOf(call), message: `the file could not be read: ${problem}` })
    )
  })

const exchange = (
  call: Call,
  request: HttpClientRequest.HttpClientRequest
): Effect.Effect<ProviderResponse, Reason.Reason> => {
  call.attempts += 1
  if (call.attempts > 1) call.recorder.retried()
  call.sentAt = call.clock.currentTimeMillisUnsafe()
  const sent = call.beforeSend === undefined ? request : call.beforeSend.guarded(request)
  return Effect.matchEffect(sendable(Effect.updateContext(call.client.execute(sent), withoutRedirects)), {
    onFailure: (error) =>
      // A client may turn a status into a failure; its response is read here all the same.
      error.reason._tag === "StatusCodeError"
        ? receive(call, sent, error.reason.response)
        : Effect.fail(unreachable(factsOf(call), error)),
    onSuccess: (response) => receive(call, sent, response)
  })
}

const manual: RequestInit = { redirect: "manual" }

/**
 * Turns off redirects, which are responses here, and the client's own span: it
 * would quote the platform's errors, which may repeat headers, and would send trace
 * headers to a third party.
 */
const withoutRedirects = (context: Context.Context<never>): Context.Context<never> => {
  const init = Context.getOrUndefined(context, FetchHttpClient.RequestInit)
  return context.pipe(
    Context.add(FetchHttpClient.RequestInit, init === undefined ? manual : { ...init, ...manual }),
    Context.add(FetchHttpClient.StreamBodyFallback, "buffer"),
    Context.add(HttpClient.TracerDisabledWhen, always)
  )
}

const always = () => true
