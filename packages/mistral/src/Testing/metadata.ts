/** Filters by metadata: matches if all fields of a JSON object in the query are present. */
import { child } from "@effect-genai/core/Testing/validationErrors"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import { type Refusal, refuseField } from "./Refusal.ts"

export interface Matches {
  (metadata: unknown): boolean
}

export const metadataMatcher = (query: URLSearchParams): Effect.Effect<Matches, Refusal> => {
  const text = query.get("metadata")
  if (text === null) return Effect.succeed(() => true)
  const no = refuseField(["query", "metadata"], "Input should be a JSON object", "json_invalid")
  return Effect.flatMap(
    Effect.try({ try: (): unknown => JSON.parse(text), catch: () => no }),
    (wanted) =>
      Predicate.isObject(wanted)
        ? Effect.succeed((metadata: unknown) =>
          Object.entries(wanted).every(([key, value]) => JSON.stringify(child(metadata, key)) === JSON.stringify(value))
        )
        : Effect.fail(no)
  )
}
