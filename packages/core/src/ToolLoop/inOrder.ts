/** Tools whose calls depend on each other. */
import type * as Tool from "effect/ai/Tool"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"

/** Annotates a tool whose calls run one at a time, in the order of the model: `tool.annotate(ToolLoop.InOrder, true)`. */
export const InOrder: Context.Reference<boolean> = Context.Reference<boolean>("@effect-genai/core/ToolLoop/InOrder", {
  defaultValue: () => false
})

/** Runs a call; of a tool in order, once its earlier calls are done. */
export type Turnstile = <A, E, R>(call: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

export const turnstileOf = (tool: Tool.Any): Turnstile =>
  Context.get(tool.annotations, InOrder) ? Semaphore.makeUnsafe(1).withPermits(1) : (call) => call
