/** What each attempt of a call waits for before it leaves, after it has its permit. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Stream from "effect/Stream"

export const BeforeSend: Context.Reference<Effect.Effect<void>> = Context.Reference<Effect.Effect<void>>(
  "@effect-genai/core/internal/BeforeSend",
  { defaultValue: () => Effect.void }
)

/**
 * A request whose body waits before each part and before its end, too: a process that is frozen while it uploads does
 * not complete the request later, unless the last part was on its way to the socket.
 */
export const checkedWhile = (
  beforeSend: Effect.Effect<void>,
  request: HttpClientRequest.HttpClientRequest
): HttpClientRequest.HttpClientRequest => {
  const { body } = request
  if (body._tag !== "Stream" || beforeSend === Effect.void) return request
  const parts = Stream.concat(
    Stream.mapEffect(body.stream, (part) => Effect.as(beforeSend, part)),
    Stream.fromEffectDrain(beforeSend)
  )
  return HttpClientRequest.setBody(request, HttpBody.stream(parts, body.contentType, body.contentLength))
}
