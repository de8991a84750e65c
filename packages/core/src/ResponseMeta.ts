/**
 * What came beside an answer: request id, rate-limit windows, attempts.
 *
 * Errors carry it as `error.meta`; for answers and streams ask with `with` or `tap`.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { change, type Setting } from "./Setting.ts"

/** One rate limit as the provider reported it. */
export interface Window {
  /** What is counted, in the provider's word: `requests`, `input-tokens` … */
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
  /** The route of the endpoint that answered. */
  readonly endpoint: string
  readonly status: number
  /** The provider's name for this request: quote it to their support. */
  readonly requestId?: string
  readonly organizationId?: string
  readonly workspaceId?: string
  /** How often the request was sent until this response. */
  readonly attempts: number
  readonly windows: ReadonlyArray<Window>
}

export const ResponseMeta: Schema.Codec<ResponseMeta> = Schema.Struct({
  endpoint: Schema.String,
  status: Schema.Finite,
  requestId: Schema.optionalKey(Schema.String),
  organizationId: Schema.optionalKey(Schema.String),
  workspaceId: Schema.optionalKey(Schema.String),
  attempts: Schema.Finite,
  windows: Schema.Array(Window)
})

/** Told of every response of the calls below it, when its headers have arrived. */
export const Listener: Context.Reference<((meta: ResponseMeta) => void) | undefined> = Context.Reference<
  ((meta: ResponseMeta) => void) | undefined
>("@effect-genai/core/ResponseMeta/Listener", { defaultValue: () => undefined })

/** Calls `f` with the meta of each response, for calls and streams alike. */
export const tap = (f: (meta: ResponseMeta) => void): Setting =>
  change(Listener, (outer) => (meta) => {
    outer?.(meta)
    f(meta)
  })

/** The answer, and the meta of the last response on the way to it. */
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
