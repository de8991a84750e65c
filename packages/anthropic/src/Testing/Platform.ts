/** The platform: authentication, routing, and the headers of every response. */
import { faults, type ServerRequest, type Step } from "@effect-genai/core/Testing"
import { Route } from "@effect-genai/core/TestingPlatform"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { SelfHostedWork } from "../generated/Work.ts"
import * as Admin from "./admin.ts"
import * as Batches from "./Batches.ts"
import * as Cache from "./Cache.ts"
import * as Files from "./Files.ts"
import { idsOf } from "./ids.ts"
import * as Limits from "./Limits.ts"
import * as Managed from "./managed.ts"
import * as MemoryStores from "./MemoryStores.ts"
import * as Messages from "./Messages.ts"
import * as Models from "./Models.ts"
import type { Options } from "./Options.ts"
import { refuse, responseOf } from "./Refusal.ts"
import * as Resources from "./resources.ts"
import * as Skills from "./Skills.ts"
import * as Tunnels from "./Tunnels.ts"
import * as UserProfiles from "./UserProfiles.ts"
import * as Vaults from "./Vaults.ts"
import type * as Work from "./Work.ts"

/** An in-memory Anthropic with its state. */
export class Platform extends Context.Service<Platform, {
  /** Responds to a request as Anthropic would. */
  readonly respond: (request: ServerRequest) => Effect.Effect<Step>
  /** The CRC-32 of an uploaded file, whether or not its content is stored. */
  readonly checksum: (file_id: string) => Effect.Effect<number | undefined>
  /** Adds an item to the queue of a self-hosted environment, as a new session does. */
  readonly enqueue: (item: Work.Enqueued) => Effect.Effect<SelfHostedWork>
}>()("@effect-genai/anthropic/Testing/Platform") {}

const versions = new Set(["2023-06-01", "2026-10-21"])

const authenticate = ({ headers }: ServerRequest, apiKeys: ReadonlyArray<string> | undefined) => {
  const bearer = /^Bearer (.+)$/i.exec(headers["authorization"] ?? "")?.[1]
  const key = bearer ?? headers["x-api-key"] ?? ""
  if (key === "") return Effect.fail(refuse(401, "x-api-key header is required"))
  return apiKeys === undefined || apiKeys.includes(key)
    ? Effect.void
    : Effect.fail(refuse(401, bearer === undefined ? "invalid x-api-key" : "Invalid bearer token"))
}

const isOfOrganization = ({ url }: ServerRequest) => url.pathname.startsWith("/v1/organizations/")

/** The keys that are accepted: those of the organization for its routes. */
const keysFor = (request: ServerRequest, { adminKeys }: Options, work: Work.Work) =>
  isOfOrganization(request) ? adminKeys : work.keys()

/** The routes of the organization, made by the first request for one: few programs have any. */
const organizationOf = (options: Options) => {
  const make = () => {
    const store = Resources.make(idsOf(`organization ${options.seed ?? 0}`), options.pageSize ?? 20)
    return Route.router(refuse, Admin.make(options, store, store.contextAt(0)))
  }
  let organization: ReturnType<typeof make> | undefined
  return () => organization ??= make()
}

const checkVersion = ({ headers }: ServerRequest) => {
  const version = headers["anthropic-version"]
  if (version === undefined) return Effect.fail(refuse(400, "anthropic-version: header is required"))
  return versions.has(version)
    ? Effect.void
    : Effect.fail(refuse(400, `anthropic-version: "${version}" is not a valid version`))
}

/** Creates a platform; it only runs while it handles requests. */
export const make = (options: Options): Platform["Service"] => {
  const ids = idsOf(`seed ${options.seed ?? 0}`)
  const limits = Limits.make(options.rateLimits)
  const models = Models.make(options)
  const files = Files.make(options, ids)
  const messages = Messages.make({ options, ids, models, files, limits, cache: Cache.make() })
  const batches = Batches.make(options, ids, messages)
  const store = Resources.make(ids, options.pageSize ?? 20)
  const memoryStores = MemoryStores.make(store, options.pageSize ?? 20)
  const managed = Managed.make({ options, ids, messages, store, memoryStores })
  const stores = [
    Skills.make(store),
    memoryStores,
    Vaults.make(store),
    Tunnels.make(store),
    UserProfiles.make(store)
  ]
  const handle = Route.router(refuse, [models, files, messages, batches, ...managed.resources, ...stores])
  const organization = organizationOf(options)

  const respond = Effect.fnUntraced(function*(request: ServerRequest) {
    const requestId = ids("req")
    const now = yield* Clock.currentTimeMillis
    const route = isOfOrganization(request) ? organization() : handle
    const { body, headers, status } = yield* route(
      request,
      now,
      Effect.andThen(authenticate(request, keysFor(request, options, managed.work)), checkVersion(request))
    ).pipe(
      Effect.catchTag("Refusal", (refusal) => Effect.succeed(responseOf(refusal, requestId)))
    )
    const always = {
      "request-id": requestId,
      "anthropic-organization-id": Admin.organizationId,
      ...limits.headers(now)
    }
    return { status, body, headers: { ...always, ...headers } }
  })

  return {
    respond: faults(options.faults ?? {})(respond),
    checksum: (id) => Effect.sync(() => files.checksum(id)),
    enqueue: (item) => Effect.map(Clock.currentTimeMillis, (now) => managed.work.enqueue(item, now))
  }
}
