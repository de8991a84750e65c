/** What each attempt of a call waits for before it leaves, after it has its permit. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"

export const BeforeSend: Context.Reference<Effect.Effect<void>> = Context.Reference<Effect.Effect<void>>(
  "@effect-genai/core/internal/BeforeSend",
  { defaultValue: () => Effect.void }
)
