/** Routes of the platform and how their requests are read. */
import type { ServerResponse } from "@effect-genai/core/Testing"
import * as Route from "@effect-genai/core/Testing/Route"
import * as Stream from "effect/Stream"
import { type Refusal, refuse } from "./Refusal.ts"

export { type Call, respondJson } from "@effect-genai/core/Testing/Route"

export type Routes = Route.Routes<Refusal>

/** Formats a time as Unix seconds. */
export const seconds = (millis: number): number => Math.floor(millis / 1000)

/** Formats a time as RFC 3339. */
export const dateTime = (millis: number): string => new Date(millis).toISOString()

export const { readBytes, readJson } = Route.reader(refuse)

/** An empty response with status 204. */
export const empty = (): ServerResponse => ({ status: 204, headers: {}, body: Stream.empty })
