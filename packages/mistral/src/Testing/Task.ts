/** How an endpoint handles a batch request: validated when outcomes are counted, run when results are read. */
import type { Ids } from "@effect-genai/core/Testing/ids"
import * as Effect from "effect/Effect"
import type { Refusal } from "./Refusal.ts"

export interface Task {
  readonly check: (body: unknown, now: number) => Effect.Effect<void, Refusal>
  readonly run: (body: unknown, now: number, ids: Ids) => Effect.Effect<unknown, Refusal>
}

/** Tasks by the path of their endpoint. */
export interface Tasks {
  readonly [endpoint: string]: Task
}

export const task = <A>(
  validate: (body: unknown, now: number) => Effect.Effect<A, Refusal>,
  write: (validated: A, ids: Ids) => Effect.Effect<unknown, Refusal>
): Task => ({
  check: (body, now) => Effect.asVoid(validate(body, now)),
  run: (body, now, ids) => Effect.flatMap(validate(body, now), (validated) => write(validated, ids))
})
