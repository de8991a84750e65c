/** Filters by metadata: matches if all fields of a JSON object in the query are present. */
import { Json, ValidationErrors } from "@effect-genai/core/TestingPlatform"
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
  const parsed = Json.parse(text)
  if ("problem" in parsed || !Predicate.isObject(parsed.value)) return Effect.fail(no)
  const wanted = Object.entries(parsed.value)
  return Effect.succeed((metadata) =>
    wanted.every(([key, value]) => JSON.stringify(ValidationErrors.child(metadata, key)) === JSON.stringify(value))
  )
}
