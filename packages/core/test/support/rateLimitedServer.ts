// A server that enforces the rate limits it reports.
import * as RateLimit from "@effect-genai/core/RateLimit"
import * as Testing from "@effect-genai/core/Testing"
import { Window } from "@effect-genai/core/TestingPlatform"
import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import { type AcmeConfig, type Ask, ask, config, isolated } from "./acme.ts"

export interface Server {
  /** The limit per minute, by window. */
  readonly limits?: { readonly [window in "calls" | "sent" | "written"]?: number }
  /** The real tokens of a request (default: one per four bytes). */
  readonly tokens?: (bytes: number) => number
  /** Whether responses report the tokens of their requests (default: false). */
  readonly counts?: boolean
  /** The tokens of a response (default: 0). */
  readonly writes?: number
  /** How long a request travels before the server counts it (default: 0). */
  readonly arrives?: () => Duration.Input
  /** How long a response takes, by the text of its request. */
  readonly takes?: (text: string) => Duration.Input
  /** What other clients use of the windows. */
  readonly others?: (spend: (window: "calls" | "sent" | "written", amount: number) => void, now: number) => void
}

/** Whether a window admits this amount, within rounding. */
const admits = (window: Window.Window, amount: number, now: number) => window.left(now) >= amount - 1e-6

/** A client of such a server. */
export const serving = (
  {
    arrives = () => 0,
    counts = false,
    limits = {},
    others,
    takes = () => 0,
    tokens = (bytes) => Math.ceil(bytes / 4),
    writes = 0
  }: Server
): Layer.Layer<HttpClient.HttpClient | Testing.RecordedRequests> => {
  const windows = {
    calls: new Window.Window(limits.calls ?? 1e9),
    sent: new Window.Window(limits.sent ?? 1e9),
    written: new Window.Window(limits.written ?? 1e9)
  }
  const details = (now: number) => ({
    headers: {
      "x-windows": JSON.stringify(
        Object.entries(windows).filter(([name]) => name in limits).map(([name, window]) => ({
          name,
          limit: window.limit,
          remaining: Math.max(0, Math.floor(window.left(now) + 1e-6))
        }))
      )
    }
  })
  return Testing.layer(Effect.fnUntraced(function*({ body }) {
    yield* Effect.sleep(arrives())
    const now = yield* Clock.currentTimeMillis
    others?.((window, amount) => windows[window].spend(amount, now), now)
    const needed = tokens(body.byteLength)
    const { text } = JSON.parse(new TextDecoder().decode(body))
    if (!admits(windows.calls, 1, now) || !admits(windows.sent, needed, now) || !admits(windows.written, 1, now)) {
      return Testing.json({ message: "too much" }, { status: 429, ...details(now) })
    }
    windows.calls.spend(1, now)
    windows.sent.spend(needed, now)
    yield* Effect.sleep(takes(text))
    const then = yield* Clock.currentTimeMillis
    windows.written.spend(writes, then)
    const usage = { ...(writes > 0 ? { written: writes } : {}), ...(counts ? { sent: needed } : {}) }
    return Testing.json({ id: text, usage }, details(then))
  }))
}

/** A client of such a server with the `RateLimit` layer. */
export const limited = (
  server: Server,
  options?: RateLimit.Options
): Layer.Layer<HttpClient.HttpClient | Testing.RecordedRequests | AcmeConfig | RateLimit.RateLimit> =>
  Layer.mergeAll(serving(server), config(), isolated, RateLimit.layer(options))

/** A request of 80 bytes, estimated as 20 tokens. */
export const requestFor = (text: string, more: Partial<Ask> = {}) => {
  const rest = { model: "m", text: "", ...more }
  return ask({ ...rest, text: text.padEnd(80 - JSON.stringify(rest).length, ".") })
}

/** This many requests at once. */
export const askAll = (times: number, more: Partial<Ask> = {}) =>
  Effect.forEach(Array.from({ length: times }, (_, index) => String(index)), (text) => requestFor(text, more), {
    concurrency: "unbounded",
    discard: true
  })

/** The texts of the requests, in order of arrival. */
export const arrived: Effect.Effect<ReadonlyArray<string>, never, Testing.RecordedRequests> = Effect.map(
  Effect.flatMap(Testing.RecordedRequests, ({ all }) => all),
  (requests) => requests.map(({ body }) => String(JSON.parse(new TextDecoder().decode(body)).text).replace(/\.+$/, ""))
)
