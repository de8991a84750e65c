/**
 * What is checked against a schema: responses always, request bodies on demand.
 *
 * A response that passes is returned as it was parsed: nothing is dropped or rebuilt.
 */
import * as Context from "effect/Context"
import { set, type Setting } from "./Setting.ts"

/** What happens to a 2xx response that breaks its schema. */
export const OnMismatch: Context.Reference<"fail" | "report"> = Context.Reference<"fail" | "report">(
  "@effect-genai/core/Validation/OnMismatch",
  { defaultValue: () => "fail" }
)

/**
 * `"fail"` (default) ends the call with `Undecodable`. `"report"` counts the
 * mismatch in the metric `genai.mismatch` with its path and returns the raw
 * value, for gateways that bend the protocol. Functions that derive values from
 * such a response (`accumulate`, `parse`, pagination) fail with `Undecodable` only
 * where a field they need is missing. Batch runs, results and stored files always
 * use `"fail"`.
 */
export const onMismatch = (mode: "fail" | "report"): Setting => set(OnMismatch, mode)

/** For responses on which money or files depend. */
export const strictly: Setting = onMismatch("fail")

export const CheckRequests: Context.Reference<boolean> = Context.Reference<boolean>(
  "@effect-genai/core/Validation/CheckRequests",
  { defaultValue: () => false }
)

/** Checks whole request bodies against their schema before sending; unknown fields are `UnsafeInput`, too. */
export const checkRequests: Setting = set(CheckRequests, true)
