/** What an endpoint does with one request of a batch: checked when somebody counts, answered when somebody reads. */
import type { Ids } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import type { Refusal } from "./Refusal.ts"

export interface Task {
  readonly check: (body: unknown, now: number) => Effect.Effect<void, Refusal>
  readonly run: (body: unknown, now: number, ids: Ids.Ids) => Effect.Effect<unknown, Refusal>
}

/** Tasks by the path of their endpoint. */
export interface Tasks {
  readonly [endpoint: string]: Task
}

export const task = <A>(
  examine: (body: unknown, now: number) => Effect.Effect<A, Refusal>,
  write: (examined: A, ids: Ids.Ids) => Effect.Effect<unknown, Refusal>
): Task => ({
  check: (body, now) => Effect.asVoid(examine(body, now)),
  run: (body, now, ids) => Effect.flatMap(examine(body, now), (examined) => write(examined, ids))
})
