/** How answers are checked. A value that passes is returned as it was parsed: nothing is dropped or rebuilt. */
import * as Context from "effect/Context"
import { set, type Setting } from "./Setting.ts"

/** What becomes of a 2xx answer that breaks its schema. */
export const OnMismatch: Context.Reference<"fail" | "report"> = Context.Reference<"fail" | "report">(
  "@effect-genai/core/Answers/OnMismatch",
  { defaultValue: () => "fail" }
)

/**
 * `"fail"` (unless set) ends the call with `Undecodable`; `"report"` counts it in
 * the metric `genai.mismatch` with its path and hands on the raw value, for
 * gateways that bend the protocol. What is made of such values (`accumulate`,
 * `parse`, a list that goes on) is `Undecodable` only where it lacks what it is
 * made of; runs, results and stored files are always held to their schemas.
 */
export const onMismatch = (what: "fail" | "report"): Setting => set(OnMismatch, what)

/** For answers on which money or files depend. */
export const strictly: Setting = onMismatch("fail")

/** The most bytes an answer that is no stream may decode to: 256 MiB unless set. */
export const MaxBytes: Context.Reference<number> = Context.Reference<number>("@effect-genai/core/Answers/MaxBytes", {
  defaultValue: () => 256 * 1024 * 1024
})

/** Bounds the decoded size of an answer; more is `BodyTooLarge`. */
export const maxBytes = (bytes: number): Setting => set(MaxBytes, bytes)
