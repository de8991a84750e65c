/** Routes of the platform and how their requests are read. */
import { Route } from "@effect-genai/core/TestingPlatform"
import { type Refusal, refuse } from "./Refusal.ts"

export type Call = Route.Call

export const respondJson = Route.respondJson

export type Routes = Route.Routes<Refusal>

/** Formats a time as RFC 3339. */
export const dateTime = (millis: number): string => new Date(millis).toISOString()

export const { readJson } = Route.reader(refuse)
