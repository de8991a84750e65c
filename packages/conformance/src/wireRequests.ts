/**
 * What the official clients put on the wire: each request is asked for again by
 * the page of its route, and what goes out is compared.
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
import * as Results from "./Results.ts"
import { type Part, part, parts } from "./wire/multipart.ts"
import { type CaseInput, type Page, pages } from "./wire/pages.ts"

const JsonObject = Schema.Record(Schema.String, Schema.Json)

export const Request = Schema.Struct({
  client: Schema.String,
  method: Schema.String,
  path: Schema.String,
  query: Schema.String,
  headers: Schema.Record(Schema.String, Schema.String),
  jsonBody: Schema.optionalKey(JsonObject),
  multipart: Schema.optionalKey(
    Schema.Array(Schema.Struct({ headers: Schema.Array(Schema.String), bytes: Schema.Int, text: Schema.String }))
  ),
  /** The path is not the one of the call. */
  pathOverriddenByTest: Schema.optionalKey(Schema.Boolean)
})

export type Request = typeof Request.Type

export const File = Schema.Struct({ requests: Schema.Array(Request) })

export const wireRequests = (file: unknown): Effect.Effect<Results.Results> => {
  const { requests } = Schema.decodeUnknownSync(File)(file)
  const anthropic = requests.filter(({ client }) => client.startsWith("@anthropic-ai/sdk@"))
  const known = anthropic.filter(({ pathOverriddenByTest }) => pathOverriddenByTest !== true)
  const wanted = known.flatMap((request) => pages.flatMap((page) => ask(page, request)))
  return Effect.map(Calls.collect("wire-requests", wanted, run), (results) => ({
    ...results,
    notRun: [
      { reason: "the suite replaced the path, so the page cannot be told", count: anthropic.length - known.length },
      { reason: "not yet: routes without a page (skills, completions)", count: known.length - wanted.length }
    ]
  }))
}

export interface Asked {
  readonly page: Page
  readonly id: string
  readonly request: Request
}

/** The request as one of a page, if it is. */
export const ask = (page: Page, request: Request): ReadonlyArray<Calls.Named<Asked>> => {
  const [method, template = ""] = page.route.split(" ")
  const pattern = template.replace(/\{\w+\}/g, "([^/]+)")
  const match = new RegExp(`^${pattern}$`).exec(request.path)
  const id = decodeURIComponent(match?.[1] ?? "")
  const name = `${request.client} ${request.method} ${request.path}${request.query}`
  return match !== null && method === request.method ? [{ name, one: { page, id, request } }] : []
}

/** Fields the types do not have: sampling is no part of the API any more, and to stream is a verb of its own. */
const goneFields = new Set(["temperature", "top_k", "top_p", "stream"])

const withoutGone = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, field: unknown) => goneFields.has(key) ? undefined : field)

const run = Effect.fnUntraced(function*({ id, page, request }: Asked) {
  const { headers, jsonBody = {} } = request
  const shape = page.body === undefined ? undefined : checked(page.body, jsonBody)
  if (shape !== undefined) return Results.failed(`the shape of requests does not allow what is sent here: ${shape}`)
  const sampling = Record.filter(jsonBody, (_, name) => goneFields.has(name) && name !== "stream")
  const own = page.flags?.optedIn ?? []
  const flags = flagsOf(headers)
  const wanted = flags.length > 1 ? flags.filter((flag) => !own.includes(flag)) : flags
  const call = page.call(inputOf(id, request)).pipe(Extra.body(sampling), Beta.with(...wanted))
  const apiVersion = headers["anthropic-version"]
  const { exit, requests } = yield* Calls.play(call, refusing, { config: { apiVersion } })
  const [sent] = requests
  return sent === undefined || requests.length > 1 ? Results.failed(Calls.describe(exit)) : compare(request, sent)
})

export const refusing = Testing.layer(() => Testing.json({}, { status: 400 }))

const checked = (schema: Schema.Codec<unknown>, body: unknown): string | undefined => {
  const result = Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })(withoutGone(body))
  return Result.isFailure(result) ? String(result.failure) : undefined
}

const flagsOf = (headers: Request["headers"]): ReadonlyArray<string> =>
  (headers["anthropic-beta"] ?? "").split(",").filter((flag) => flag !== "")

/** The parameters that are meant: `beta=true` is what an old client adds of its own. */
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
    body: Record.filter(jsonBody ?? {}, (_, name) => !goneFields.has(name)),
    streamed: jsonBody?.["stream"] === true,
    fields: Object.fromEntries(bodies.filter((body) => body !== file).map(({ name, text }) => [name, text])),
    file: file?.filename === undefined
      ? undefined
      : Upload.fromBytes(file.text, { name: file.filename, type: file.type ?? "text/plain" })
  }
}

const compare = (request: Request, sent: Testing.RecordedRequest): Results.Outcome => {
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
    return Results.failed(`${wrong[0]}: ${JSON.stringify(wrong[1])}, not ${JSON.stringify(wrong[2])}`)
  }
  const reasons = differences(request, query)
  return reasons.length === 0 ? Results.passed : Results.different(reasons.join("; "))
}

/** To ask for no stream is to say nothing. */
const withoutStream = (body: Request["jsonBody"]) => body?.["stream"] === false ? Record.remove(body, "stream") : body

/** What is compared less what is deliberately not sent: each is named. */
const differences = ({ headers, jsonBody }: Request, query: URLSearchParams): ReadonlyArray<string> => {
  const flags = flagsOf(headers)
  return [
    query.get("beta") === "true" ? "`beta=true` is not sent any more: a flag in `anthropic-beta` is what opts in" : "",
    new Set(flags).size < flags.length ? "a flag goes out once, however often it is asked for" : "",
    isDeepStrictEqual(withoutGone(jsonBody ?? {}), jsonBody ?? {})
      ? ""
      : "sampling is no part of the API any more, so the types lack it and `Extra.body` sends it; `stream` is said by the verb"
  ].filter((reason) => reason !== "")
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
