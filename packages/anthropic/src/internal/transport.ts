/** Anthropic's adapter for core's transport. */
import * as Account from "@effect-genai/core/Account"
import * as Transport from "@effect-genai/core/Transport"
import { AnthropicConfig } from "../AnthropicConfig.ts"
import { provider } from "./provider.ts"

const anthropic = /* @__PURE__ */ provider(AnthropicConfig)

/** Declares an endpoint that returns one JSON document. */
export const call = /* @__PURE__ */ Transport.call(anthropic)

/** Declares an endpoint that is paginated: a stream of every item, `pages` or one `page`. */
export const list = /* @__PURE__ */ Transport.list(anthropic)

/** Declares an endpoint that returns server-sent events. */
export const events = /* @__PURE__ */ Transport.events(anthropic)

/** Declares an endpoint that returns one JSON document a line. A line that cannot be read is an `Undecodable` element. */
export const lines = /* @__PURE__ */ Transport.lines(anthropic)

/** Declares an endpoint that returns the bytes of a file. */
export const bytes = /* @__PURE__ */ Transport.bytes(anthropic)

/** Declares a job: work that continues at the provider. */
export const job = /* @__PURE__ */ Transport.job(anthropic)

/** Derives a value from a response; fails with `Undecodable` when the response lacks a field it needs. */
export const derive = /* @__PURE__ */ Transport.derive(anthropic)

/** Derives values from each element of a stream, up to the first that cannot be used. */
export const deriveStream = /* @__PURE__ */ Transport.deriveStream(anthropic)

/** The fingerprint of the configured account; fails like a call of the endpoint. */
export const account = /* @__PURE__ */ Account.make(anthropic, ({ apiKey }) => apiKey)
