/** Faults of single requests, by route. */
import * as Effect from "effect/Effect"
import type { ServerRequest, ServerResponse, Step } from "./http.ts"

/** A pattern for the paths of a route: `"POST /v1/messages"`, with `*` for a segment. */
const patternOf = (path: string) => {
  const parts = path.split("/").map((part) => part === "*" ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  return new RegExp(`^${parts.join("/")}$`)
}

/** Takes the next element of the first route that matches a request and has one left. */
export const queueByRoute = <A>(elements: { readonly [route: string]: ReadonlyArray<A> }) => {
  const queues = Object.entries(elements).map(([route, all]) => {
    const [method, path = ""] = route.split(" ")
    return { method, pattern: patternOf(path), left: [...all] }
  })
  return ({ method, url }: { readonly method: string; readonly url: URL }): A | undefined =>
    queues.find((queue) => queue.left.length > 0 && queue.method === method && queue.pattern.test(url.pathname))
      ?.left.shift()
}

/** The fault of one request: a step in place of its response, a change of its response, or none. */
export type Fault = Step | "none" | ((response: ServerResponse) => ServerResponse)

/** The faults of the first, second, … request of each route. */
export interface Faults {
  readonly [route: string]: ReadonlyArray<Fault>
}

/** Adds faults to a function that responds. Each fault is used once; other requests get their normal response. */
export const faults = (faultsByRoute: Faults) => {
  const next = queueByRoute(faultsByRoute)
  return <E, R>(response: (request: ServerRequest) => Effect.Effect<ServerResponse, E, R>) =>
  (request: ServerRequest): Effect.Effect<Step, E, R> =>
    Effect.suspend(() => {
      const fault = next(request) ?? "none"
      if (fault === "none") return response(request)
      return typeof fault === "function" ? Effect.map(response(request), fault) : Effect.succeed(fault)
    })
}
