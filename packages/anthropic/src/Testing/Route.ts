/** Routes of the platform and how their requests are read. */
import * as Route from "@effect-genai/core/Testing/Route"
import { type Refusal, refuse } from "./Refusal.ts"

export { type Call, respondJson } from "@effect-genai/core/Testing/Route"

export type Routes = Route.Routes<Refusal>

/** Formats a time as RFC 3339. */
export const dateTime = (millis: number): string => new Date(millis).toISOString()

export const { readJson } = Route.reader(refuse)
