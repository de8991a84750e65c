/** The provider of a scenario: it receives the requests of all processes, and those of another client. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Stream from "effect/Stream"
import { broken } from "../broken.ts"
import { bodyOf } from "../Server.ts"
import type { Time } from "../Time.ts"
import { Ledger } from "./Ledger.ts"
import { clockOf, type Process } from "./Process.ts"
import type { Provider } from "./providers.ts"
import type { ProcessPlan, Scenario } from "./Scenario.ts"

/** Receives requests as the provider does, and records what it accepts. */
export const receiverOf = (
  provider: Provider,
  { failures, startup }: Pick<Scenario, "failures" | "startup">,
  time: Time
) => {
  const ledger = new Ledger(failures, provider.request)
  const respond = provider.platform(startup, ledger.model)
  const clock = clockOf(time, () => 0)
  const isSubmission = ({ method }: HttpClientRequest.HttpClientRequest, { pathname }: URL) =>
    method === "POST" && pathname === provider.path
  const isList = ({ method }: HttpClientRequest.HttpClientRequest, { pathname }: URL) =>
    method === "GET" && pathname === provider.path
  /** Receives a request; returns its response, and the number of the submission that it is, if it was accepted. */
  const receive = (request: HttpClientRequest.HttpClientRequest, url: URL, body: Uint8Array) =>
    Effect.gen(function*() {
      const step = yield* respond({ method: request.method, url, headers: request.headers, body: Stream.succeed(body) })
      if (typeof step === "string") return yield* Effect.die(new Error(`the platform has a connection fault: ${step}`))
      const bytes = yield* Effect.orDie(Stream.mkUint8Array(step.body))
      const isAccepted = isSubmission(request, url) && step.status < 300
      return {
        response: HttpClientResponse.fromWeb(request, new Response(bytes, step)),
        accepted: isAccepted ? ledger.accept(JSON.parse(Buffer.from(body).toString())) : undefined
      }
    }).pipe(Effect.provideService(Clock.Clock, clock))
  return { ledger, receive, respond, clock, isList, isSubmission }
}

/** The bytes of the body of a request. */
export const bytesOf = (request: HttpClientRequest.HttpClientRequest) =>
  Effect.orDie(Stream.mkUint8Array(bodyOf(request)))

export type Receiver = ReturnType<typeof receiverOf>

/** The HTTP client of a process. */
export const clientOf = (
  { isSubmission, receive: receiveBytes }: Receiver,
  { reset }: ProcessPlan,
  process: Process
): HttpClient.HttpClient => {
  let requests = 0
  const receive = (request: HttpClientRequest.HttpClientRequest, url: URL) =>
    Effect.map(
      Effect.flatMap(bytesOf(request), (body) => receiveBytes(request, url, body)),
      ({ response }) => response
    )
  return HttpClient.make((request, url) => {
    const responded = Effect.suspend(() => {
      if (requests++ !== reset?.at) return receive(request, url)
      return Effect.andThen(reset.received ? receive(request, url) : Effect.void, broken(request, "ECONNRESET"))
    })
    return process.inSteps(responded, Effect.interrupt, isSubmission(request, url) ? "submission" : "any")
  })
}

/** Another client submits a batch. */
export const submitForeign = async (
  { clock, respond }: Receiver,
  { origin, path, submission }: Provider,
  count: number
) => {
  if (count === 0) return
  const prompts = Array.from({ length: count }, (_, index) => `request ${index} of another client`)
  const body = Stream.succeed(new TextEncoder().encode(JSON.stringify(submission(prompts))))
  const headers = {
    "content-type": "application/json",
    "x-api-key": "another",
    "anthropic-version": "2023-06-01",
    authorization: "Bearer another"
  }
  await Effect.runPromise(
    respond({ method: "POST", url: new URL(path, origin), headers, body }).pipe(
      Effect.provideService(Clock.Clock, clock)
    )
  )
}
