/**
 * Settings of calls: a `Context.Reference` with a default value that can be changed for
 * the calls of an effect or a stream. Settings never appear in `R`.
 */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

/** Applies to an effect or a stream, and does not change its type. */
export interface Setting {
  <S extends Effect.Effect<unknown, unknown, unknown> | Stream.Stream<unknown, unknown, unknown>>(self: S): S
}

/** Derives a setting from its outer value, for the calls of an effect or a stream. */
export const change = <S>(reference: Context.Reference<S>, f: (outer: NoInfer<S>) => NoInfer<S>): Setting => {
  function apply<Self>(self: Self): Self
  function apply(self: Effect.Effect<unknown, unknown, unknown> | Stream.Stream<unknown, unknown, unknown>): unknown {
    return Stream.isStream(self) ? Stream.updateService(self, reference, f) : Effect.updateService(self, reference, f)
  }
  return apply
}

/** Sets a setting for the calls of an effect or a stream. */
export const set = <S>(reference: Context.Reference<S>, value: NoInfer<S>): Setting => change(reference, () => value)

/** The settings in a context; equal ones are the same settings. */
export const settingsIn = (
  context: Context.Context<never>
): ReadonlyArray<readonly [key: string, value: unknown]> =>
  [...context.mapUnsafe].filter(([key]) => key.startsWith("@effect-genai/"))
