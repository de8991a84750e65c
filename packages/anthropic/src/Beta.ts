/** Beta features: their flags are sent in the `anthropic-beta` header. */
import { change, type Setting } from "@effect-genai/core/Setting"
import * as Context from "effect/Context"

/** The beta flags of the calls in scope. */
export const Flags: Context.Reference<ReadonlyArray<string>> = Context.Reference<ReadonlyArray<string>>(
  "@effect-genai/anthropic/Beta/Flags",
  { defaultValue: () => [] }
)

/**
 * Opts calls into beta features: `Messages.create(…).pipe(Beta.with("context-1m-2026-10-01"))`.
 * Fields and variants documented as beta require the flag of their feature.
 */
const with_ = (...flags: ReadonlyArray<string>): Setting => change(Flags, (outer) => [...outer, ...flags])

export { with_ as with }
