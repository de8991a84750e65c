/** Faults of single requests, by route. */
import * as Effect from "effect/Effect"
import type { ServerRequest, ServerResponse, Step } from "./http.ts"

/** Whether a request is for a route: `"POST /v1/messages"`, with `*` for a segment. */
export const matches = (route: string, { method, url }: { readonly method: string; readonly url: URL }) => {
  const [verb, path = ""] = route.split(" ")
  const pattern = path.split("/").map((part) => part === "*" ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  return verb === method && new RegExp(`^${pattern.join("/")}$`).test(url.pathname)
}

/** The fault of one request: a step in place of its response, a change of its response, or none. */
export type Fault = Step | "none" | ((response: ServerResponse) => ServerResponse)

/** The faults of the first, second, … request of each route. */
export interface Faults {
  readonly [route: string]: ReadonlyArray<Fault>
}

/** Adds faults to a function that responds. Each fault is used once; other requests get their normal response. */
export const faults = (faultsByRoute: Faults) => {
  const queues = Object.entries(faultsByRoute).map(([route, steps]) => ({ route, left: [...steps] }))
  return <E, R>(response: (request: ServerRequest) => Effect.Effect<ServerResponse, E, R>) =>
  (request: ServerRequest): Effect.Effect<Step, E, R> =>
    Effect.suspend(() => {
      const fault = queues.find(({ left, route }) => left.length > 0 && matches(route, request))?.left.shift() ?? "none"
      if (fault === "none") return response(request)
      return typeof fault === "function" ? Effect.map(response(request), fault) : Effect.succeed(fault)
    })
}
