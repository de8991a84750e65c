/**
 * Chromium says that it can send a stream, and does so over HTTP/2 alone; what
 * speaks HTTP/1.1 fails there. It is given a blob, which it may keep on disk.
 */
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"

const isChromium = (globalThis.navigator?.userAgent ?? "").includes("Chrome/")

const whole = (fetch: typeof globalThis.fetch): typeof globalThis.fetch => async (input, init) =>
  init?.body instanceof ReadableStream
    ? fetch(input, { ...init, body: await new Response(init.body).blob() })
    : fetch(input, init)

/** Sends streams where they can be sent. */
export const sendable = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  isChromium ? Effect.updateService(effect, FetchHttpClient.Fetch, whole) : effect
