/** The adapter for routes of the organization: like that of the other routes, with the key of `AdminConfig`. */
import * as Transport from "@effect-genai/core/Transport"
import { AdminConfig } from "../AdminConfig.ts"
import { provider } from "./provider.ts"

const admin = /* @__PURE__ */ provider(AdminConfig)

/** Declares an endpoint that returns one JSON document. */
export const call = /* @__PURE__ */ Transport.call(admin)

/** Declares an endpoint that is paginated: a stream of every item, `pages` or one `page`. */
export const list = /* @__PURE__ */ Transport.list(admin)

/** Declares an endpoint that returns the bytes of a file. */
export const bytes = /* @__PURE__ */ Transport.bytes(admin)
