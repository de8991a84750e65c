/** Confirms the claim of a run before each attempt leaves, and while it uploads. */
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Stream from "effect/Stream"
import type { BeforeSend } from "../../internal/call/beforeSend.ts"

/**
 * The parts and the end of a body wait, too: a process that is frozen while it uploads does not complete the request
 * later, unless the last part was on its way to the socket.
 */
export const sendConfirmed = (confirm: Effect.Effect<void>): BeforeSend => ({
  wait: confirm,
  guarded: (request) => {
    const { body } = request
    if (body._tag !== "Stream") return request
    const parts = Stream.concat(
      Stream.mapEffect(body.stream, (part) => Effect.as(confirm, part)),
      Stream.fromEffectDrain(confirm)
    )
    return HttpClientRequest.setBody(request, HttpBody.stream(parts, body.contentType, body.contentLength))
  }
})
