/** What each attempt of a call waits for before it leaves, after it has its permit. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as Stream from "effect/Stream"

export const BeforeSend: Context.Reference<Effect.Effect<void>> = Context.Reference<Effect.Effect<void>>(
  "@effect-genai/core/internal/BeforeSend",
  { defaultValue: () => Effect.void }
)

/**
 * A body whose parts and end wait, too: a process that is frozen while it uploads does not complete the request later,
 * unless the last part was on its way to the socket.
 */
export const checkedWhile = (beforeSend: Effect.Effect<void>, body: HttpBody.HttpBody): HttpBody.HttpBody =>
  body._tag === "Stream" && beforeSend !== Effect.void
    ? HttpBody.stream(
      Stream.concat(
        Stream.mapEffect(body.stream, (part) => Effect.as(beforeSend, part)),
        Stream.fromEffectDrain(beforeSend)
      ),
      body.contentType,
      body.contentLength
    )
    : body
