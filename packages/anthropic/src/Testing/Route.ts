/** Requests as the resources of the platform see them. */
import { Route } from "@effect-genai/core/TestingPlatform"
import { type Refusal, refuse } from "./Refusal.ts"

export type Call = Route.Call

export const respondJson = Route.respondJson

export type Routes = Route.Routes<Refusal>

/** RFC 3339. */
export const dateTime = (millis: number): string => new Date(millis).toISOString()

export const { readJson } = Route.reader(refuse)
