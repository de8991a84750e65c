/** Reads the headers of a response: its metadata, and whether it is an error. */
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as HttpHeaders from "effect/http/Headers"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Option from "effect/Option"
import * as Record from "effect/Record"
import type { Headers } from "../../Provider.ts"
import * as Reason from "../../Reason.ts"
import type { ResponseMeta } from "../../ResponseMeta.ts"
import * as Retry from "../../Retry.ts"
import { type Facts, retired } from "../reasons.ts"
import { withoutSecrets } from "../secrets.ts"
import type { Call } from "./call.ts"
import { withNearestModel } from "./nearestModel.ts"
import * as Permit from "./permit.ts"
import { dismiss, readError } from "./read.ts"
import type { ProviderResponse } from "./response.ts"

/** The response of an attempt; a status other than 2xx is a reason. */
export const receive = (
  call: Call,
  request: HttpClientRequest.HttpClientRequest,
  http: HttpClientResponse.HttpClientResponse
): Effect.Effect<ProviderResponse, Reason.Reason> => {
  const { provider, recorder } = call
  const { status } = http
  // The client may have added headers.
  const clean = withoutSecrets(request === http.request ? [request] : [request, http.request], provider.publicHeaders)
  const headers = cleanHeaders(http.headers, clean)
  recorder.responded(status, call.attempts, clean)
  const meta = metaOf(call, status, headers)
  call.listener?.(meta)
  const { requestId } = meta
  const known = { endpoint: call.plan.route, url: call.url, attempts: call.attempts, status, meta }
  const facts: Facts = requestId === undefined ? known : { ...known, requestId }
  const response = { http, headers, clean, facts }
  if (status < 200 || status >= 300) return rejected(call, response)
  Permit.observe(call, meta)
  call.responded = facts
  return Effect.succeed(response)
}

const metaOf = ({ attempts, clock, plan, provider }: Call, status: number, headers: Headers): ResponseMeta => {
  const { organizationId, requestId, windows, workspaceId } = provider.readMeta(
    headers,
    clock.currentTimeMillisUnsafe()
  )
  const date = headers["date"] === undefined ? NaN : Date.parse(headers["date"])
  return {
    windows,
    ...(requestId === undefined ? {} : { requestId }),
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(workspaceId === undefined ? {} : { workspaceId }),
    ...(Number.isFinite(date) ? { date } : {}),
    endpoint: plan.route,
    status,
    attempts
  }
}

/** One search of all values: it costs a fraction of a search of each, and they rarely have secrets. */
const cleanHeaders = (headers: HttpHeaders.Headers, clean: ProviderResponse["clean"]): Headers => {
  let all = ""
  for (const name in headers) all += `${headers[name]}\n`
  return clean(all) === all ? headers : Record.map(headers, clean)
}

const rejected = (call: Call, response: ProviderResponse): Effect.Effect<never, Reason.Reason> => {
  const { facts, headers, http } = response
  const reading = http.status < 400
    ? dismiss(http, redirected(facts))
    : readError(call.provider, { ...response, facts: { ...facts, ...retryFacts(call, facts, headers) } })
  return Effect.catch(reading, (reason) => {
    Permit.observe(call, reason.meta, reason)
    return Effect.fail(withNearestModel(retired(reason, call.plan.retired), call))
  })
}

/** What the response says about retrying. */
const retryFacts = (
  { clock }: Call,
  { meta, status }: Facts,
  headers: Headers
): { readonly retryAfter?: Duration.Duration; readonly shouldRetry?: boolean } => {
  const retryAfter = Retry.after(
    headers,
    status === 429 ? meta?.windows ?? [] : [],
    clock.currentTimeMillisUnsafe()
  )
  const shouldRetry = headers["x-should-retry"]
  return {
    ...(Option.isSome(retryAfter) ? { retryAfter: retryAfter.value } : {}),
    ...(shouldRetry === "true" || shouldRetry === "false" ? { shouldRetry: shouldRetry === "true" } : {})
  }
}

const redirected = (facts: Facts) =>
  new Reason.UnsafeInput({
    ...facts,
    message: "the server responded with a redirect, which is not followed: it could send the key to another server. " +
      "Set the base URL to the address of the API"
  })
