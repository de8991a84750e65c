/** Routes that refuse some of their requests before the store serves them. */
import * as Effect from "effect/Effect"
import type { Refusal } from "./Refusal.ts"
import type { Call, Routes } from "./Route.ts"

/** Runs a check before the given routes. */
export const guarded = (
  routes: Routes,
  checks: { readonly [route: string]: (call: Call) => Effect.Effect<unknown, Refusal> }
): Routes => {
  const own = Object.entries(checks).flatMap(([route, check]) => {
    const handler = routes[route]
    return handler === undefined ? [] : [[route, (call: Call) => Effect.andThen(check(call), handler(call))] as const]
  })
  return { ...routes, ...Object.fromEntries(own) }
}
