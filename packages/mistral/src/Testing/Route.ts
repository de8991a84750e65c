/** Requests as the resources of the platform see them. */
import type { ServerResponse } from "@effect-genai/core/Testing"
import { Route } from "@effect-genai/core/TestingPlatform"
import * as Stream from "effect/Stream"
import { type Refusal, refuse } from "./Refusal.ts"

export type Call = Route.Call

export const respondJson = Route.respondJson

export type Routes = Route.Routes<Refusal>

/** Unix time, as Mistral gives it. */
export const seconds = (millis: number): number => Math.floor(millis / 1000)

/** RFC 3339. */
export const dateTime = (millis: number): string => new Date(millis).toISOString()

export const { readBytes, readJson } = Route.reader(refuse)

/** 204: done, with nothing to say of it. */
export const empty = (): ServerResponse => ({ status: 204, headers: {}, body: Stream.empty })
