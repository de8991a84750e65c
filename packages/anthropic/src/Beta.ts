/** Features that are not released yet: their flags go out in the header `anthropic-beta`. */
import { change, type Setting } from "@effect-genai/core/Setting"
import * as Context from "effect/Context"

/** The flags of the calls below. */
export const Flags: Context.Reference<ReadonlyArray<string>> = Context.Reference<ReadonlyArray<string>>(
  "@effect-genai/anthropic/Beta/Flags",
  { defaultValue: () => [] }
)

/**
 * Opts calls into beta features: `Messages.create(…).pipe(Beta.with("context-1m-2026-10-01"))`.
 * Fields and variants documented as beta need the flag of their feature.
 */
const with_ = (...flags: ReadonlyArray<string>): Setting => change(Flags, (outer) => [...outer, ...flags])

export { with_ as with }
