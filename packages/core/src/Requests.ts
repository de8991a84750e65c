/** How requests are checked before they are sent. Ids, headers and sizes always are. */
import * as Context from "effect/Context"
import { set, type Setting } from "./Setting.ts"

export const Check: Context.Reference<boolean> = Context.Reference<boolean>("@effect-genai/core/Requests/Check", {
  defaultValue: () => false
})

/** Checks whole bodies by their schema, unknown fields included: what breaks it is `UnsafeInput`, not sent. */
export const check: Setting = set(Check, true)

export const MaxBytes: Context.Reference<number | undefined> = Context.Reference<number | undefined>(
  "@effect-genai/core/Requests/MaxBytes",
  { defaultValue: () => undefined }
)

/** Bounds the size of a request, in place of the endpoint's own limit: for gateways, and limits that were raised. */
export const maxBytes = (bytes: number): Setting => set(MaxBytes, bytes)
