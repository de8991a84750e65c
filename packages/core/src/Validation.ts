/**
 * Checks against schemas: responses always, request bodies on demand.
 *
 * A valid response is returned as it was parsed: nothing is dropped or rebuilt.
 */
import * as Context from "effect/Context"
import { type BodyCheck, bodyProblem } from "./internal/validate/bodyProblem.ts"
import { set, type Setting } from "./Setting.ts"

/** What happens to a 2xx response that does not match its schema. */
export type Mode = "fail" | "report"

/** What happens to a response that does not match its schema (default: decided by the base URL, see {@link onMismatch}). */
export const OnMismatch: Context.Reference<Mode | undefined> = Context.Reference<Mode | undefined>(
  "@effect-genai/core/Validation/OnMismatch",
  { defaultValue: () => undefined }
)

/**
 * `"fail"` ends the call with `Undecodable`; it is the default at the provider's own
 * base URL and on the embedded platforms. `"report"` returns the raw value, counts
 * the mismatch in the metric `genai.mismatch` with its path, and logs one warning for
 * each route; it is the default at any other base URL, because gateways bend the
 * protocol. Functions that derive values from such a response (`accumulate`, `parse`)
 * work with what is there; pagination and jobs fail with `Undecodable` where a field
 * they need is missing. Batch runs, results and stored files always use `"fail"`.
 */
export const onMismatch = (mode: Mode): Setting => set(OnMismatch, mode)

/** For responses on which money or files depend. */
export const strictly: Setting = /* @__PURE__ */ onMismatch("fail")

/** How request bodies are checked (default: not at all). */
export const CheckRequests: Context.Reference<BodyCheck | undefined> = Context.Reference<BodyCheck | undefined>(
  "@effect-genai/core/Validation/CheckRequests",
  { defaultValue: () => undefined }
)

// The setting holds the check itself, so bundles of programs that do not use it leave it out.
/** Checks request bodies against their schemas before sending. Problems and unknown fields fail with `UnsafeInput`. */
export const checkRequests: Setting = /* @__PURE__ */ set(CheckRequests, bodyProblem)
