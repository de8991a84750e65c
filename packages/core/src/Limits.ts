/** How large requests and responses may be. */
import * as Context from "effect/Context"
import { set, type Setting } from "./Setting.ts"

/** The largest response in bytes, decoded; streams are not limited. */
export const ResponseBytes: Context.Reference<number> = Context.Reference<number>(
  "@effect-genai/core/Limits/ResponseBytes",
  { defaultValue: () => 256 * 1024 * 1024 }
)

/** Limits the decoded size of a response in bytes (default: 256 MiB). A larger one fails with `BodyTooLarge`. */
export const responseBytes = (bytes: number): Setting => set(ResponseBytes, bytes)

export const RequestBytes: Context.Reference<number | undefined> = Context.Reference<number | undefined>(
  "@effect-genai/core/Limits/RequestBytes",
  { defaultValue: () => undefined }
)

/** Limits the size of a request in bytes, in place of the endpoint's own limit: for gateways, and for raised limits. */
export const requestBytes = (bytes: number): Setting => set(RequestBytes, bytes)
