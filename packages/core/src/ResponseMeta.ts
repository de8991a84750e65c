/**
 * The metadata of a response: request id, rate-limit windows, attempts.
 *
 * Errors have it as `error.meta`; `with` and `tap` return it for successful calls and
 * streams.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { change, type Setting } from "./Setting.ts"

/** One rate limit as the provider reported it. */
export interface Window {
  /** What it counts, as named by the provider: `requests`, `input-tokens` … */
  readonly name: string
  readonly limit?: number
  readonly remaining?: number
  /** When the window is full again, in milliseconds since 1970. */
  readonly resetsAt?: number
}

export const Window: Schema.Codec<Window> = Schema.Struct({
  name: Schema.String,
  limit: Schema.optionalKey(Schema.Finite),
  remaining: Schema.optionalKey(Schema.Finite),
  resetsAt: Schema.optionalKey(Schema.Finite)
})

export interface ResponseMeta {
  /** The route of the endpoint. */
  readonly endpoint: string
  /** The HTTP status. */
  readonly status: number
  /** The provider's id of the request, for their support. */
  readonly requestId?: string
  readonly organizationId?: string
  readonly workspaceId?: string
  /** How often the request had been sent. */
  readonly attempts: number
  /** When it was sent, by the server's clock, in milliseconds since 1970. */
  readonly date?: number
  readonly windows: ReadonlyArray<Window>
}

export const ResponseMeta: Schema.Codec<ResponseMeta> = Schema.Struct({
  endpoint: Schema.String,
  status: Schema.Finite,
  requestId: Schema.optionalKey(Schema.String),
  organizationId: Schema.optionalKey(Schema.String),
  workspaceId: Schema.optionalKey(Schema.String),
  attempts: Schema.Finite,
  date: Schema.optionalKey(Schema.Finite),
  windows: Schema.Array(Window)
})

/** Called for every response when its headers have arrived. */
export const Listener: Context.Reference<((meta: ResponseMeta) => void) | undefined> = Context.Reference<
  ((meta: ResponseMeta) => void) | undefined
>("@effect-genai/core/ResponseMeta/Listener", { defaultValue: () => undefined })

/** Calls `f` with the metadata of each response, errors included. Must not block. Nested calls add up. */
export const tap = (f: (meta: ResponseMeta) => void): Setting =>
  change(Listener, (outer) => (meta) => {
    outer?.(meta)
    f(meta)
  })

/** Returns the result of an effect with the metadata of its last response. */
const with_ = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<readonly [A, ResponseMeta | undefined], E, R> =>
  Effect.suspend(() => {
    let last: ResponseMeta | undefined
    return self.pipe(
      tap((meta) => {
        last = meta
      }),
      Effect.map((value) => [value, last] as const)
    )
  })

export { with_ as with }
