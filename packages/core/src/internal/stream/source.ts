/** Where the bytes of a response come from. */
import type * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Channel from "effect/Channel"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type * as Reason from "../../Reason.ts"
import type { Call } from "../call/call.ts"
import { decodeError, webOf } from "../call/read.ts"
import type { ProviderResponse } from "../call/response.ts"
import { unreachable } from "../reasons.ts"

/** The next chunks, the end, or a failure. */
export type Received = Exit.Exit<Arr.NonEmptyReadonlyArray<Uint8Array>, Reason.Reason | Cause.Done>

/** Calls `receive` once with what comes next. The effect that it returns stops the wait. */
export type Source = (receive: (received: Received) => void) => Effect.Effect<void>

/** The source of a response, closed with the scope. */
export const sourceOf = (call: Call, response: ProviderResponse, scope: Scope.Scope): Effect.Effect<Source> => {
  const web = webOf(response.http)
  if (web === undefined) return ofStream(call, response, scope)
  return web.body === null ? Effect.succeed(nothing) : ofWeb(response, web.body, scope)
}

const end: Received = Exit.fail(Cause.Done())

const nothing: Source = (receive) => {
  receive(end)
  return Effect.void
}

/** Reads without a fiber. A chunk that arrives after its wait was stopped is the next one. */
const ofWeb = (
  { facts, http }: ProviderResponse,
  body: ReadableStream<Uint8Array>,
  scope: Scope.Scope
): Effect.Effect<Source> => {
  const reader = body.getReader()
  let reading: Promise<ReadableStreamReadResult<Uint8Array>> | undefined
  const source: Source = (receive) => {
    let isWaiting = true
    const settle = (received: Received) => {
      if (!isWaiting) return
      reading = undefined
      receive(received)
    }
    reading ??= reader.read()
    reading.then(
      ({ done, value }) => settle(done ? end : Exit.succeed([value])),
      (cause) => settle(Exit.fail(unreachable(facts, decodeError(http, cause))))
    )
    return Effect.sync(() => {
      isWaiting = false
    })
  }
  return Effect.as(Scope.addFinalizer(scope, Effect.sync(() => void reader.cancel().catch(() => undefined))), source)
}

/** Reads each chunk in a fiber, which can be interrupted. */
const ofStream = (
  { context }: Call,
  { facts, http }: ProviderResponse,
  scope: Scope.Scope
): Effect.Effect<Source> => {
  const bytes = Stream.catch(
    http.stream,
    (error) => error.reason._tag === "EmptyBodyError" ? Stream.empty : Stream.fail(unreachable(facts, error))
  )
  return Effect.map(Channel.toPullScoped(Stream.toChannel(bytes), scope), (pull): Source => (receive) => {
    const fiber = Effect.runForkWith(context)(pull)
    fiber.addObserver(receive)
    return Fiber.interrupt(fiber)
  })
}
