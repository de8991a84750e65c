/**
 * What a stream has cost, however it ends: the usage the provider has reported
 * by then, also when the reader stops or is interrupted.
 */
import * as Context from "effect/Context"
import type * as Schema from "effect/Schema"
import { change, type Setting } from "./Setting.ts"

export interface Report {
  /** The route of the endpoint that streamed. */
  readonly endpoint: string
  /** The last usage that came, in the provider's shape; what was not reported is not in it. */
  readonly usage: Schema.Json
  /** Whether the stream came to its own end; else more may have been used than was reported. */
  readonly complete: boolean
}

/** Told once for each stream that has reported usage, when it is over. */
export const Listener: Context.Reference<((report: Report) => void) | undefined> = Context.Reference<
  ((report: Report) => void) | undefined
>("@effect-genai/core/Usage/Listener", { defaultValue: () => undefined })

/** Calls `f` with what each stream has cost when it is over. */
export const tap = (f: (report: Report) => void): Setting =>
  change(Listener, (outer) => (report) => {
    outer?.(report)
    f(report)
  })
