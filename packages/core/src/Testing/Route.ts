/** Routes requests to handlers, and reads their bodies. */
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { json, type ServerRequest, type ServerResponse } from "./http.ts"
import { parse } from "./json.ts"

/** A request as its handler receives it. */
export interface Call extends ServerRequest {
  /** The first path parameter. */
  readonly id: string
  /** The second path parameter, `""` if there is none. */
  readonly part: string
  /** In milliseconds since 1970. */
  readonly now: number
}

export interface Handler<E> {
  (call: Call): Effect.Effect<ServerResponse, E>
}

/** Handlers by route, in the vendor's spelling. */
export interface Routes<E> {
  readonly [route: string]: Handler<E>
}

/** Makes a provider's error response. */
export interface Refuse<E> {
  (status: number, message: string): E
}

/** Responds with a JSON document. */
export const respondJson = <E>(f: (call: Call) => Effect.Effect<unknown, E>): Handler<E> => (call) =>
  Effect.map(f(call), (body) => json(body))

/** Reads request bodies up to a limit. */
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

  /** The JSON body of a request. */
  const readJson = (call: ServerRequest, limitBytes: number): Effect.Effect<unknown, E> =>
    Effect.flatMap(readBytes(call, limitBytes), (bytes) => {
      const parsed = parse(new TextDecoder().decode(bytes))
      return "value" in parsed
        ? Effect.succeed(parsed.value)
        : Effect.fail(refuse(400, `The request body is ${parsed.problem}`))
    })

  return { readBytes, readJson }
}

const segmentsOf = (path: string) => String(path.split("/").length)

const patterns = new Map<string, RegExp>()

/** The pattern of a path, compiled once for all platforms of a process. */
const patternOf = (path: string): RegExp => {
  const pattern = patterns.get(path) ?? new RegExp(`^${path.replace(/\{\w+\}/g, "([^/]+)")}$`)
  patterns.set(path, pattern)
  return pattern
}

/** Runs the handler of a request after `first`. */
export const router = <E>(refuse: Refuse<E>, resources: ReadonlyArray<{ readonly routes: Routes<E> }>) => {
  const table = resources.flatMap(({ routes }) => Object.entries(routes)).map(([route, handler]) => {
    const [method = "", path = ""] = route.split(" ")
    return { method, handler, pattern: patternOf(path), segments: segmentsOf(path) }
  })
  const bySegments = Arr.groupBy(table, ({ segments }) => segments)
  const find = (path: string) => {
    const matching = (bySegments[segmentsOf(path)] ?? []).flatMap(({ handler, method, pattern }) => {
      const match = pattern.exec(path)
      return match === null ? [] : [{ method, handler, parts: match.slice(1) }]
    })
    // `/v1/things/all` is not the thing with the id `all`.
    const fewest = Math.min(...matching.map(({ parts }) => parts.length))
    return matching.filter(({ parts }) => parts.length === fewest)
  }
  const decode = (part: string) =>
    Effect.try({ try: () => decodeURIComponent(part), catch: () => refuse(404, "Not Found") })

  return Effect.fnUntraced(function*(request: ServerRequest, now: number, first: Effect.Effect<void, E>) {
    const found = find(request.url.pathname)
    if (found.length === 0) return yield* Effect.fail(refuse(404, "Not Found"))
    const match = found.find(({ method }) => method === request.method)
    if (match === undefined) return yield* Effect.fail(refuse(405, "Method Not Allowed"))
    yield* first
    const [id = "", part = ""] = yield* Effect.forEach(match.parts, decode)
    return yield* match.handler({ ...request, id, part, now })
  })
}
