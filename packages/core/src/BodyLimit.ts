/**
 * For transports that count a body while its bytes arrive: how they take the limit of `Limits.responseBytes` over.
 *
 * A transport that calls `enforce` for a request reads at most `Limits.ResponseBytes` decoded bytes in `text` and
 * `arrayBuffer` of its response; beyond, they fail with a `DecodeError` whose cause is `Framing.TooLarge`. The bodies of
 * other transports are counted here.
 */
import type { HttpClientRequest } from "effect/http/HttpClientRequest"

const enforced = new WeakSet<HttpClientRequest>()

/** Declares that the transport of this request limits the response itself. */
export const enforce = (request: HttpClientRequest): void => {
  enforced.add(request)
}

/** Whether the transport of this request limits the response itself. */
export const isEnforced = (request: HttpClientRequest): boolean => enforced.has(request)
