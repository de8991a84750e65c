/**
 * Chromium can send streams over HTTP/2 only; over HTTP/1.1 the request fails. There
 * a stream is collected into a blob first, which the browser may store on disk.
 */
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"

const isChromium = (globalThis.navigator?.userAgent ?? "").includes("Chrome/")

const withBlobs = (fetch: typeof globalThis.fetch): typeof globalThis.fetch => async (input, init) =>
  init?.body instanceof ReadableStream
    ? fetch(input, { ...init, body: await new Response(init.body).blob() })
    : fetch(input, init)

/** Makes the request streams of an effect sendable in every browser. */
export const sendable = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  isChromium ? Effect.updateService(effect, FetchHttpClient.Fetch, withBlobs) : effect
