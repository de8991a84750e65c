/** Requests as the resources of the platform see them. */
import * as Route from "@effect-genai/core/Testing/Route"
import { type Refusal, refuse } from "./Refusal.ts"

export { type Call, respondJson } from "@effect-genai/core/Testing/Route"

export type Routes = Route.Routes<Refusal>

/** RFC 3339. */
export const dateTime = (millis: number): string => new Date(millis).toISOString()

export const { readJson } = Route.reader(refuse)
