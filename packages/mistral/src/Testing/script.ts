/** Scripted turns: plays the model with what a test writes. */
import { Turns } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import type { Options, Reply, Turn } from "./Options.ts"
import { refuse } from "./Refusal.ts"

/** A turn that calls tools: `calls(["get_weather", { city: "Paris" }], ["get_time"])`; the platform makes the ids. */
export const calls = (...calls: ReadonlyArray<Turns.CallInput>): Exclude<Reply, string> => ({
  calls: Turns.callsOf(calls)
})

/** A `reply` that returns the n-th turn for the n-th request; more requests fail with an error that names both. */
export const turns = (...turns: ReadonlyArray<Turn>): NonNullable<Options["reply"]> =>
  Turns.inOrder(turns, (message) => Effect.fail(refuse(400, message)))
