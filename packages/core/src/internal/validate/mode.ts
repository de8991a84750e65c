/** What happens to a response that does not match its schema, where the caller has not decided. */
import type { Headers } from "../../Provider.ts"
import type { Mode } from "../../Validation.ts"
import type { Facts } from "../reasons.ts"

/** The header of an embedded platform, which counts as the provider's own at any address. */
export const embedded = "x-embedded-platform"

const hostOf = (url: string | undefined) => url === undefined ? "" : new URL(url).hostname

/** The provider's own responses must match their schemas; those of gateways are returned as they are. */
export const defaultMode = (
  { domain }: { readonly domain: string },
  { facts, headers }: { readonly facts: Facts; readonly headers: Headers }
): Mode => {
  const host = hostOf(facts.url)
  const isOwn = host === domain || host.endsWith(`.${domain}`) || headers[embedded] !== undefined
  return isOwn ? "fail" : "report"
}
