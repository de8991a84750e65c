/** Ends a loop from a tool. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"

/** What {@link end} calls. */
export const End: Context.Reference<() => void> = Context.Reference<() => void>("@effect-genai/core/ToolLoop/End", {
  defaultValue: () => () => {}
})

/**
 * Called by a tool: the loop ends once the tools of this turn have run; the model does not read their results. Where the
 * call waited for an approval, the loop ends after the model's next turn.
 */
export const end: Effect.Effect<void> = Effect.map(End, (end) => end())
