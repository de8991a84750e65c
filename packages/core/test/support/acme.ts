// A made-up provider with an endpoint of each kind, for the tests of core.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Page from "@effect-genai/core/Page"
import { type ErrorTag, type Headers, numberAt, type Provider } from "@effect-genai/core/Provider"
import * as Reason from "@effect-genai/core/Reason"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Testing from "@effect-genai/core/Testing"
import * as Transport from "@effect-genai/core/Transport"
import * as Upload from "@effect-genai/core/Upload"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"

export { counted, isolated, reasonOf, sent, times } from "@effect-genai/provider-contract/support/scripted"

export class AcmeConfig extends Context.Service<AcmeConfig, {
  readonly baseUrl: string
  readonly key: Effect.Effect<string, { readonly message: string }>
}>()("acme/AcmeConfig") {}

export class AcmeError extends Schema.TaggedError<AcmeError>("acme/AcmeError")("AcmeError", { reason: Reason.Reason }) {
  override get message() {
    return `${this.reason._tag}: ${this.reason.message}`
  }
}

const text = (value: unknown, name: string) => {
  const field = Predicate.hasProperty(value, name) ? value[name] : undefined
  return typeof field === "string" ? field : undefined
}

const tags = new Map<string | undefined, ErrorTag>([["busy", "Overloaded"], ["broke", "BillingRefused"], [
  "lost",
  "NotFound"
]])

/** Errors are `{ "kind": …, "code": …, "message": … }`. */
const readError = (body: unknown) => {
  const [message, type, code, requestId] = ["message", "kind", "code", "request"].map((name) => text(body, name))
  const tag = tags.get(type)
  return {
    ...(message === undefined ? {} : { message }),
    ...(type === undefined ? {} : { type }),
    ...(code === undefined ? {} : { code }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(tag === undefined ? {} : { tag })
  }
}

/** Windows are JSON in `x-windows`; the window of calls is `x-calls-remaining` and `x-calls-reset`, a date. */
const meta = (headers: Headers) => ({
  windows: headers["x-windows"] !== undefined
    ? Schema.decodeUnknownSync(Schema.fromJsonString(Schema.Array(ResponseMeta.Window)))(headers["x-windows"])
    : headers["x-calls-reset"] === undefined
    ? []
    : [{
      name: "calls",
      remaining: Number(headers["x-calls-remaining"]),
      resetsAt: Date.parse(headers["x-calls-reset"])
    }],
  ...(headers["x-request"] === undefined ? {} : { requestId: headers["x-request"] })
})

const acme: Provider<AcmeConfig, AcmeConfig["Service"], AcmeError> = {
  name: "acme",
  config: AcmeConfig,
  baseUrl: ({ baseUrl }) => baseUrl,
  domain: "acme.test",
  authenticate: (request, { key }, flags) =>
    Effect.map(key, (key) =>
      HttpClientRequest.setHeaders(request, {
        authorization: `Bearer ${key}`,
        ...(flags?.always === undefined ? {} : { "x-flags": flags.always.join(",") })
      })),
  readError,
  readMeta: meta,
  rateLimits: {
    calls: { counts: "requests", period: 60_000 },
    sent: { counts: "input", period: 60_000 },
    written: { counts: "output", period: 60_000 },
    words: { counts: "tokens", period: 60_000 }
  },
  readUsage: (response) => ({
    input: numberAt(response, "usage", "sent"),
    output: numberAt(response, "usage", "written")
  }),
  readTelemetry: (response) => {
    const why = text(response, "why")
    return {
      id: text(response, "id"),
      model: text(response, "by"),
      finishReasons: why === undefined ? undefined : [why],
      input: numberAt(response, "usage", "sent"),
      output: numberAt(response, "usage", "written"),
      cacheRead: numberAt(response, "usage", "stored"),
      cacheWrite: undefined
    }
  },
  error: (reason) => new AcmeError({ reason }),
  reason: (error) => error.reason
}

export const bytes = Transport.bytes(acme)
export const call = Transport.call(acme)
export const events = Transport.events(acme)
export const job = Transport.job(acme)
export const lines = Transport.lines(acme)
export const list = Transport.list(acme)

// Things: documents.

export interface Thing {
  readonly id: string
  readonly color?: OpenSchema.Enum<"red" | "blue"> | null
  readonly parts?: ReadonlyArray<Part>
  readonly nested?: Schema.Json
}

export type Part = { readonly type: "wheel"; readonly spokes: number } | { readonly type: "bell" } | OpenSchema.Variant

const Wheel = Schema.Struct({ type: Schema.Literal("wheel"), spokes: Schema.Finite })
const Bell = Schema.Struct({ type: Schema.Literal("bell") })
const Part: Schema.Codec<Part> = OpenSchema.variants("Part", "type", ["wheel", "bell"], [Wheel, Bell])

export const Thing: Schema.Codec<Thing> = Schema.Struct({
  id: Schema.String,
  color: Schema.optionalKey(Schema.NullOr(OpenSchema.literals("Thing.color", ["red", "blue"]))),
  parts: Schema.optionalKey(Schema.Array(Part)),
  nested: Schema.optionalKey(Schema.Json)
})

export const retrieve = call("GET /v1/things/{thing_id}", { response: Thing })

export interface CreateThing {
  readonly name: string
  readonly size?: number
  readonly tags?: ReadonlyArray<string>
  readonly since?: { readonly gte?: string; readonly lt?: string }
  readonly owner?: string
}

export const create = call("POST /v1/things", {
  input: Endpoint.input<CreateThing>({
    query: { tags: "tags[]", since: "since" },
    header: { owner: "x-owner" },
    body: Schema.Struct({ name: Schema.String, size: Schema.optionalKey(Schema.Finite) }),
    flags: { always: ["things-2"] }
  }),
  response: Thing,
  limitBytes: 1000
})

export interface Ask {
  readonly model: string
  readonly text: string
  readonly most?: number
}

const requestFor = {
  input: Endpoint.input<Ask>({
    body: Schema.Struct({ model: Schema.String, text: Schema.String, most: Schema.optionalKey(Schema.Finite) })
  }),
  operation: "chat",
  rateLimitCost: ({ model, most }: Ask) => ({ key: model, output: most })
} as const

/** Costs tokens. */
export const ask = call("POST /v1/ask", { ...requestFor, response: Thing })

interface Tree {
  readonly children: ReadonlyArray<Tree>
}

const Tree: Schema.Codec<Tree> = Schema.Struct({ children: Schema.Array(Schema.suspend(() => Tree)) })

/** Its response may have any depth. */
export const tree = call("GET /v1/tree", { response: Tree })

/** Retired. */
export const old = call("GET /v1/old", { response: Thing, retired: "Use things instead." })

/** Costs money; its input holds several items. */
export const order = call("POST /v1/orders", {
  input: Endpoint.input<{ readonly items: ReadonlyArray<string> }>({
    body: Schema.Struct({ items: Schema.Array(Schema.String) })
  }),
  response: Thing,
  submits: ({ items }) => items.length
})

export interface UploadThing {
  readonly file: Upload.Source
  readonly thumbnails?: ReadonlyArray<Upload.Source>
  readonly label?: string | null
  readonly notes?: ReadonlyArray<string>
}

export const upload = call("POST /v1/files", {
  input: Endpoint.input<UploadThing>({ form: Upload.form({ files: ["file"], optionalFiles: ["thumbnails"] }) }),
  fixed: { kind: "thing" },
  response: Thing,
  limitBytes: 1000
})

export const uploadFolder = call("POST /v1/folders", {
  input: Endpoint.input<{ readonly files: ReadonlyArray<Upload.Source>; readonly title?: string }>({
    form: Upload.form({ files: ["files"], folders: ["files"], names: { files: "files[]" } })
  }),
  response: Thing,
  limitBytes: 1000
})

// Lists, one for each kind of pager.

const page = { data: Schema.Array(Thing) }
const cursor = Schema.optionalKey(Schema.NullOr(Schema.String))

export const byId = list("GET /v1/things", {
  input: Endpoint.input<{ readonly after_id?: string; readonly before_id?: string; readonly limit?: number }>({
    query: { after_id: "after_id", before_id: "before_id", limit: "limit" }
  }),
  response: Schema.Struct({ ...page, has_more: Schema.Boolean, first_id: cursor, last_id: cursor }),
  pager: Page.afterId<Thing>()
})

const paged = { query: { page: "page", page_token: "page_token", page_size: "page_size" } }

interface Paged {
  readonly page?: string | number
  readonly page_token?: string
  readonly page_size?: number
}

export const byCursor = list("GET /v1/things", {
  input: Endpoint.input<Paged>(paged),
  response: Schema.Struct({ ...page, next_page: cursor, has_more: Schema.optionalKey(Schema.Boolean) }),
  pager: Page.cursor<Thing>()
})

export const byReport = list("GET /v1/things", {
  input: Endpoint.input<Paged>(paged),
  response: Schema.Struct({ ...page, next_page: cursor, has_more: Schema.Boolean }),
  pager: Page.report<Thing>()
})

export const byToken = list("GET /v1/things", {
  input: Endpoint.input<Paged>(paged),
  response: Schema.Struct({ ...page, next_page: cursor, has_more: Schema.Boolean }),
  pager: Page.token<Thing>()
})

export const byNumber = list("GET /v1/things", {
  input: Endpoint.input<Paged>(paged),
  response: Schema.Struct({ ...page, total: Schema.optionalKey(Schema.NullOr(Schema.Finite)) }),
  pager: Page.numbered({
    first: 1,
    size: 2,
    items: ({ data }: { readonly data: ReadonlyArray<Thing>; readonly total?: number | null }) => data,
    total: ({ total }) => total
  })
})

const Marked = Schema.Struct({ ...page, links: Schema.Struct({ next: cursor }) })

export const byMark = list("GET /v1/things", {
  input: Endpoint.input<{ readonly from?: string }>({ query: { from: "from" } }),
  response: Marked,
  pager: Page.following({
    field: "from",
    items: ({ data }: typeof Marked.Type) => data,
    cursor: ({ links }) => links.next
  })
})

const Things = Schema.Array(Thing)

/** Rows may shift between two pages: a thing on both is emitted once. */
export const byOffset = list("GET /v1/things", {
  input: Endpoint.input<{ readonly offset?: number; readonly limit?: number }>({
    query: { offset: "offset", limit: "limit" }
  }),
  response: Things,
  pager: Page.offset({ size: 2, items: (page: typeof Things.Type) => page, key: ({ id }) => id })
})

export const atOnce = list("GET /v1/things", {
  response: Things,
  pager: Page.whole((page: typeof Things.Type) => page)
})

// Streams.

export type Event =
  | { readonly type: "begin"; readonly id: string }
  | { readonly type: "word"; readonly text: string }
  | { readonly type: "over" }
  | OpenSchema.Variant

const Event: Schema.Codec<Event> = OpenSchema.variants("Event", "type", ["begin", "word", "over"], [
  Schema.Struct({ type: Schema.Literal("begin"), id: Schema.String }),
  Schema.Struct({ type: Schema.Literal("word"), text: Schema.String }),
  Schema.Struct({ type: Schema.Literal("over") })
])

const saying = {
  input: Endpoint.input<{ readonly about?: string }>({
    body: Schema.Struct({ about: Schema.optionalKey(Schema.String) })
  }),
  response: Event,
  fixed: { stream: true },
  isContent: (event: Event) => event.type === "word",
  isError: (event: unknown) => Predicate.hasProperty(event, "kind")
}

/** Ends with `over`; an error carries the words so far. */
export const talk = events("POST /v1/talk", {
  ...saying,
  ends: (event) => event.type === "over",
  track: () => {
    const words: Array<string> = []
    return {
      add: (event) => {
        if (event.type === "word") words.push(event.text)
      },
      soFar: () => ({ partial: words.join(" "), usage: { words: words.length } })
    }
  }
})

/** Ends with `[DONE]`. */
export const chat = events("POST /v1/chat", { ...saying, sentinel: "[DONE]" })

/** Ends with its body. */
export const mutter = events("POST /v1/mutter", saying)

export const records = lines("GET /v1/things/{thing_id}/records", { response: Thing })

export const download = bytes("GET /v1/files/{file_id}/content", {})

// Jobs.

export interface Build {
  readonly id: string
  readonly state: string
  readonly poll_in?: number
}

export const Build: Schema.Codec<Build> = Schema.Struct({
  id: Schema.String,
  state: Schema.String,
  poll_in: Schema.optionalKey(Schema.Finite)
})

const phases: { readonly [state: string]: "running" | "done" | "failed" } = {
  queued: "running",
  built: "done",
  broken: "failed"
}

const build = call("GET /v1/builds/{build_id}", { response: Build })

export const builds = job(build.route, {
  name: "Build",
  poll: (input: { readonly build_id: string }) => build(input),
  cancel: call("POST /v1/builds/{build_id}/cancel", { response: Build }),
  classify: ({ state }: Build) => phases[state] ?? "unknown",
  hint: ({ poll_in }) => Option.map(Option.fromUndefinedOr(poll_in), Duration.seconds)
})

// Layers for tests.

/** Scripted responses, a config, and an isolated test. */
export const against = (
  steps: Testing.Script
): Layer.Layer<HttpClient.HttpClient | Testing.RecordedRequests | AcmeConfig> =>
  Layer.mergeAll(Testing.script(steps), config(), isolated)

export const config = (
  { baseUrl = "https://api.acme.test", key = Effect.succeed("acme-key") }: Partial<AcmeConfig["Service"]> = {}
): Layer.Layer<AcmeConfig> => Layer.succeed(AcmeConfig, { baseUrl, key })

/** A config with this base URL, an HTTP client, and an isolated test. */
export const at = (
  baseUrl: string,
  client: Layer.Layer<HttpClient.HttpClient>
): Layer.Layer<HttpClient.HttpClient | AcmeConfig> => Layer.mergeAll(config({ baseUrl }), isolated, client)
