/** What a run makes each attempt of its calls wait for before it leaves, after it has its permit. */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"

export interface BeforeSend {
  readonly wait: Effect.Effect<void>
  /** The request, whose body waits, too. */
  readonly guarded: (request: HttpClientRequest.HttpClientRequest) => HttpClientRequest.HttpClientRequest
}

export const BeforeSend: Context.Reference<BeforeSend | undefined> = Context.Reference<BeforeSend | undefined>(
  "@effect-genai/core/internal/BeforeSend",
  { defaultValue: () => undefined }
)
