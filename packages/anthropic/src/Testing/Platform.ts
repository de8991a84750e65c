/** The platform itself: who may ask, which resource answers, what every answer carries. */
import { type Asked, faults, type Step } from "@effect-genai/core/Testing"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Batches from "./Batches.ts"
import * as Cache from "./Cache.ts"
import * as Files from "./Files.ts"
import { idsOf } from "./identify.ts"
import * as Limits from "./Limits.ts"
import * as Messages from "./Messages.ts"
import * as Models from "./Models.ts"
import type { Options } from "./Options.ts"
import { answerOf, refuse } from "./Refusal.ts"
import type { Handler, Routes } from "./Route.ts"

/** One Anthropic, with everything that was sent to it. */
export class Platform extends Context.Service<Platform, {
  /** Answers a request as Anthropic would. */
  readonly answer: (asked: Asked) => Effect.Effect<Step>
  /** The CRC-32 of a file that was uploaded, kept or not. */
  readonly checksum: (file_id: string) => Effect.Effect<number | undefined>
}>()("@effect-genai/anthropic/Testing/Platform") {}

const versions = new Set(["2023-06-01", "2026-10-21"])

const authenticate = ({ headers }: Asked, apiKeys: ReadonlyArray<string> | undefined) => {
  const bearer = /^Bearer (.+)$/i.exec(headers["authorization"] ?? "")?.[1]
  const key = bearer ?? headers["x-api-key"] ?? ""
  if (key === "") return Effect.fail(refuse(401, "x-api-key header is required"))
  return apiKeys === undefined || apiKeys.includes(key)
    ? Effect.void
    : Effect.fail(refuse(401, bearer === undefined ? "invalid x-api-key" : "Invalid bearer token"))
}

const checkVersion = ({ headers }: Asked) => {
  const version = headers["anthropic-version"]
  if (version === undefined) return Effect.fail(refuse(400, "anthropic-version: header is required"))
  return versions.has(version)
    ? Effect.void
    : Effect.fail(refuse(400, `anthropic-version: "${version}" is not a valid version`))
}

interface Found {
  readonly method: string
  readonly handler: Handler
  readonly id: string
}

/** Finds what answers a path, whatever the method. */
const router = (routes: Routes) => {
  const table = Object.entries(routes).map(([route, handler]) => {
    const [method = "", path = ""] = route.split(" ")
    return { method, handler, pattern: new RegExp(`^${path.replace(/\{\w+\}/, "([^/]+)")}$`) }
  })
  return (path: string): ReadonlyArray<Found> => {
    const matching = table.flatMap(({ handler, method, pattern }) => {
      const match = pattern.exec(path)
      return match === null ? [] : [{ method, handler, id: match[1] ?? "", isExact: match[1] === undefined }]
    })
    // `/v1/messages/batches` is no message of the name `batches`.
    return matching.some(({ isExact }) => isExact) ? matching.filter(({ isExact }) => isExact) : matching
  }
}

const decoded = (id: string) => Effect.try({ try: () => decodeURIComponent(id), catch: () => refuse(404, "Not Found") })

/** Builds one platform; nothing of it runs until it is asked. */
export const make = (options: Options): Platform["Service"] => {
  const ids = idsOf(`seed ${options.seed ?? 0}`)
  const limits = Limits.make(options.rateLimits)
  const models = Models.make(options)
  const files = Files.make(options, ids)
  const messages = Messages.make({ options, ids, models, files, limits, cache: Cache.make() })
  const batches = Batches.make(options, ids, messages)
  const find = router({ ...models.routes, ...files.routes, ...messages.routes, ...batches.routes })

  const handle = Effect.fnUntraced(function*(asked: Asked, now: number) {
    const path = asked.url.pathname
    const found = find(path)
    if (found.length === 0) return yield* refuse(404, "Not Found")
    const match = found.find(({ method }) => method === asked.method)
    if (match === undefined) return yield* refuse(405, "Method Not Allowed")
    yield* authenticate(asked, options.apiKeys)
    yield* checkVersion(asked)
    return yield* match.handler({ ...asked, id: yield* decoded(match.id), now })
  })

  const answer = Effect.fnUntraced(function*(asked: Asked) {
    const requestId = ids("req")
    const now = yield* Clock.currentTimeMillis
    const { body, headers, status } = yield* handle(asked, now).pipe(
      Effect.catchTag("Refusal", (refusal) => Effect.succeed(answerOf(refusal, requestId)))
    )
    const always = {
      "request-id": requestId,
      "anthropic-organization-id": "00000000-0000-4000-8000-000000000000",
      ...limits.headers(now)
    }
    return { status, body, headers: { ...always, ...headers } }
  })

  return { answer: faults(options.faults ?? {})(answer), checksum: (id) => Effect.sync(() => files.checksum(id)) }
}
