/** How a request finds what answers it, and how what it carries is read. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { json, type ServerRequest, type ServerResponse } from "../Testing.ts"

/** One request as a resource of a platform sees it. */
export interface Call extends ServerRequest {
  /** The first variable part of the path. */
  readonly id: string
  /** The second, where there is one. */
  readonly part: string
  /** In milliseconds since 1970. */
  readonly now: number
}

export interface Handler<E> {
  (call: Call): Effect.Effect<ServerResponse, E>
}

/** Handlers by route, in the spelling of the vendor. */
export interface Routes<E> {
  readonly [route: string]: Handler<E>
}

/** How a provider says no. */
export interface Refuse<E> {
  (status: number, message: string): E
}

/** Answers one document. */
export const respondJson = <E>(f: (call: Call) => Effect.Effect<unknown, E>): Handler<E> => (call) =>
  Effect.map(f(call), (body) => json(body))

/** Reads what callers send, to the end or up to a limit. */
export const reader = <E>(refuse: Refuse<E>) => {
  const readBytes = ({ body }: ServerRequest, limitBytes: number): Effect.Effect<Uint8Array, E> =>
    Effect.suspend(() => {
      let bytes = 0
      return body.pipe(
        Stream.mapError(() => refuse(400, "The request body was cut off")),
        Stream.tap((chunk) =>
          (bytes += chunk.byteLength) > limitBytes
            ? Effect.fail(refuse(413, "Request exceeds the maximum size"))
            : Effect.void
        ),
        Stream.mkUint8Array
      )
    })

  /** The JSON the caller sent. */
  const readJson = (call: ServerRequest, limitBytes: number): Effect.Effect<unknown, E> =>
    Effect.flatMap(readBytes(call, limitBytes), (bytes) =>
      Effect.try({
        try: (): unknown => JSON.parse(new TextDecoder().decode(bytes)),
        catch: () => refuse(400, "The request body is not valid JSON")
      }))

  return { readBytes, readJson }
}

/** Finds what answers a request, and hands it over after what comes first. */
export const router = <E>(refuse: Refuse<E>, resources: ReadonlyArray<{ readonly routes: Routes<E> }>) => {
  const table = resources.flatMap(({ routes }) => Object.entries(routes)).map(([route, handler]) => {
    const [method = "", path = ""] = route.split(" ")
    return { method, handler, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "([^/]+)")}$`) }
  })
  const find = (path: string) => {
    const matching = table.flatMap(({ handler, method, pattern }) => {
      const match = pattern.exec(path)
      return match === null ? [] : [{ method, handler, parts: match.slice(1) }]
    })
    // `/v1/things/all` is no thing of the name `all`.
    const fewest = Math.min(...matching.map(({ parts }) => parts.length))
    return matching.filter(({ parts }) => parts.length === fewest)
  }
  const decoded = (part: string) =>
    Effect.try({ try: () => decodeURIComponent(part), catch: () => refuse(404, "Not Found") })

  return Effect.fnUntraced(function*(request: ServerRequest, now: number, first: Effect.Effect<void, E>) {
    const found = find(request.url.pathname)
    if (found.length === 0) return yield* Effect.fail(refuse(404, "Not Found"))
    const match = found.find(({ method }) => method === request.method)
    if (match === undefined) return yield* Effect.fail(refuse(405, "Method Not Allowed"))
    yield* first
    const [id = "", part = ""] = yield* Effect.forEach(match.parts, decoded)
    return yield* match.handler({ ...request, id, part, now })
  })
}
