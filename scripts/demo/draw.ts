// Draws the steps of an agent while they happen.
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { interval } from "./lines.ts"
import type { Output } from "./Screen.ts"
import { type Step, View } from "./View.ts"

/** Runs an agent and draws its steps, 12 times a second on a terminal. */
export const draw = <E extends { readonly message: string }, R>(
  steps: Stream.Stream<Step, E, R>,
  output: Output = process.stdout
): Effect.Effect<void, E, R> => {
  const view = new View(output)
  const at = (f: (now: number) => void) => Effect.map(Clock.currentTimeMillis, f)
  const ticks = Effect.repeat(at((now) => view.tick(now)), Schedule.spaced(interval))
  return Stream.runForEach(steps, (step) => at((now) => view.add(step, now))).pipe(
    Effect.raceFirst(Effect.andThen(ticks, Effect.never)),
    Effect.tapError(({ message }) => at((now) => view.stop(message, now))),
    Effect.onInterrupt(() => at((now) => view.stop("Interrupted", now))),
    Effect.ensuring(Effect.sync(() => view.close()))
  )
}
