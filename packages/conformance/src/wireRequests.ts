/**
 * Requests of the official clients: the module of each route sends the same
 * request, and both are compared on the wire.
 */
import * as Beta from "@effect-genai/anthropic/Beta"
import * as Extra from "@effect-genai/core/Extra"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as Effect from "effect/Effect"
import * as Record from "effect/Record"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { isDeepStrictEqual } from "node:util"
import * as Calls from "./calls.ts"
import type { Difference } from "./differences.ts"
import * as Outcome from "./Outcome.ts"
import * as Suite from "./Suite.ts"
import { type Part, part, parts } from "./wire/multipart.ts"
import { type CaseInput, type Page, pages } from "./wire/pages.ts"

const JsonObject = Schema.Record(Schema.String, Schema.Json)

export const Request = Schema.Struct({
  client: Schema.String,
  method: Schema.String,
  path: Schema.String,
  query: Schema.optionalKey(Schema.String),
  headers: Schema.Record(Schema.String, Schema.String),
  jsonBody: Schema.optionalKey(JsonObject),
  multipart: Schema.optionalKey(Schema.Array(Schema.Struct({
    headers: Schema.Array(Schema.String),
    bytes: Schema.optionalKey(Schema.Int),
    text: Schema.String
  }))),
  /** The path is not that of the call. */
  pathOverriddenByTest: Schema.optionalKey(Schema.Boolean)
})

export type Request = typeof Request.Type

export interface PageRequest {
  readonly page: Page
  readonly ids: ReadonlyArray<string>
  readonly request: Request
}

/** A suite of the requests of some clients. */
export const requestSuite = (
  name: string,
  pages: ReadonlyArray<Page>,
  run: (request: PageRequest) => Effect.Effect<Outcome.Outcome, unknown>,
  covers: (client: string) => boolean
): Suite.Suite =>
  Suite.make<Request>(name, {
    schema: Request,
    covers: ({ client }) => covers(String(client)),
    nameOf: ({ client, method, path, query = "" }) => [client, method, `${String(path)}${String(query)}`].join(" "),
    run: (request) => {
      if (request.pathOverriddenByTest === true) {
        return Outcome.notRun("the suite replaced the path, so the module is unknown")
      }
      const [found] = pages.flatMap((page) => requestOf(page, request))
      return found === undefined ? Outcome.notRun(`no module has the route`) : run(found)
    }
  })

/** The request as a request of a page, if its route matches. */
const requestOf = (page: Page, request: Request): ReadonlyArray<PageRequest> => {
  const [method, template = ""] = page.route.split(" ")
  const pattern = template.replace(/\{\w+\}/g, "([^/]+)")
  const match = new RegExp(`^${pattern}$`).exec(request.path)
  const ids = match?.slice(1).map(decodeURIComponent) ?? []
  return match !== null && method === request.method ? [{ page, ids, request }] : []
}

/** Fields without a type: the API no longer has sampling parameters, and streaming is a separate function. */
const untypedFields = new Set(["temperature", "top_k", "top_p", "stream"])

const withoutUntyped = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, field: unknown) => untypedFields.has(key) ? undefined : field)

const run = Effect.fnUntraced(function*({ ids: [id = ""], page, request }: PageRequest) {
  const { headers, jsonBody = {} } = request
  const shape = page.body === undefined ? undefined : checked(page.body, jsonBody)
  if (shape !== undefined) return Outcome.failed(`the request schema rejects the body: ${shape}`)
  const sampling = Record.filter(jsonBody, (_, name) => untypedFields.has(name) && name !== "stream")
  const own = page.flags?.optedIn ?? []
  const flags = flagsOf(headers)
  const wanted = flags.length > 1 ? flags.filter((flag) => !own.includes(flag)) : flags
  const call = page.call(inputOf(id, request)).pipe(Extra.body(sampling), Beta.with(...wanted))
  const apiVersion = headers["anthropic-version"]
  const { exit, requests } = yield* Calls.play(call, rejecting, { config: { apiVersion } })
  const [sent] = requests
  return sent === undefined || requests.length > 1 ? Outcome.failed(Calls.describe(exit)) : compare(request, sent)
})

export const wireRequests = requestSuite("wire-requests", pages, run, (client) => !client.includes("mistral"))

export const rejecting = Testing.layer(() => Testing.json({}, { status: 400 }))

const checked = (schema: Schema.Codec<unknown>, body: unknown): string | undefined => {
  const result = Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })(withoutUntyped(body))
  return Result.isFailure(result) ? String(result.failure) : undefined
}

const flagsOf = (headers: Request["headers"]): ReadonlyArray<string> =>
  (headers["anthropic-beta"] ?? "").split(",").filter((flag) => flag !== "")

/** The parameters without `beta=true`, which an old client adds. */
const parameters = (query: URLSearchParams) => [...query].filter(([name]) => name !== "beta")

const inputOf = (id: string, { jsonBody, multipart = [], query }: Request): CaseInput => {
  const all = parameters(new URLSearchParams(query))
  const bodies = multipart.map(({ headers, text }) => part(headers, text))
  const file = bodies.find(({ filename }) => filename !== undefined)
  return {
    id,
    query: Object.fromEntries(all.map(([name, value]) =>
      name.endsWith("[]")
        ? [name.slice(0, -2), all.filter(([other]) => other === name).map(([, each]) => each)]
        : [name, value]
    )),
    body: Record.filter(jsonBody ?? {}, (_, name) => !untypedFields.has(name)),
    streamed: jsonBody?.["stream"] === true,
    fields: Object.fromEntries(bodies.filter((body) => body !== file).map(({ name, text }) => [name, text])),
    file: file?.filename === undefined
      ? undefined
      : Upload.fromBytes(file.text, { name: file.filename, type: file.type ?? "text/plain" })
  }
}

const compare = (request: Request, sent: Testing.RecordedRequest): Outcome.Outcome => {
  const query = new URLSearchParams(request.query)
  const wrong = [
    ["method", sent.method, request.method],
    ["path", sent.url.pathname, request.path],
    ["query", [...sent.url.searchParams], parameters(query)],
    ["content type", essence(sent.headers), essence(request.headers)],
    ["credentials", credentials(sent.headers), credentials(request.headers)],
    ["headers", vendorHeaders(sent.headers), vendorHeaders(request.headers)],
    ["flags", flagsOf(sent.headers), [...new Set(flagsOf(request.headers))]],
    ["body", bodyOf(sent), withoutStream(request.jsonBody)],
    ["parts", partsOf(sent), request.multipart?.map(({ headers, text }): Part => part(headers, text))]
  ].find(([, ours, theirs]) => !isDeepStrictEqual(ours, theirs))
  if (wrong !== undefined) {
    return Outcome.failed(`${wrong[0]}: ${JSON.stringify(wrong[1])}, not ${JSON.stringify(wrong[2])}`)
  }
  return Outcome.agreesExcept(differencesOf(request, query))
}

/** The body without `stream: false`, which is the default. */
const withoutStream = (body: Request["jsonBody"]) => body?.["stream"] === false ? Record.remove(body, "stream") : body

const differencesOf = ({ headers, jsonBody }: Request, query: URLSearchParams): ReadonlyArray<Difference> => {
  const flags = flagsOf(headers)
  const found: Array<Difference> = []
  if (query.get("beta") === "true") found.push("noBetaQuery")
  if (new Set(flags).size < flags.length) found.push("flagOnce")
  if (!isDeepStrictEqual(withoutUntyped(jsonBody ?? {}), jsonBody ?? {})) found.push("untypedSampling")
  return found
}

export const essence = (headers: Request["headers"]) => headers["content-type"]?.split(";")[0]

const credentials = (headers: Request["headers"]) => ({
  authorization: headers["authorization"],
  "x-api-key": headers["x-api-key"]
})

const vendorHeaders = (headers: Request["headers"]) =>
  Record.filter({ ...headers }, (_, name) => name.startsWith("anthropic-") && name !== "anthropic-beta")

export const bodyOf = (sent: Testing.RecordedRequest) =>
  essence(sent.headers) === "application/json" ? Testing.bodyJson(sent) : undefined

export const partsOf = ({ body, headers }: Testing.RecordedRequest) =>
  essence(headers) === "multipart/form-data" ? parts(body, headers["content-type"] ?? "") : undefined
