/**
 * Requests of the official Mistral client: the module of each route sends the same
 * request, and both are compared on the wire.
 */
import type * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as Effect from "effect/Effect"
import * as Record from "effect/Record"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { isDeepStrictEqual } from "node:util"
import * as Calls from "./calls.ts"
import * as Results from "./Results.ts"
import { mistralPages } from "./wire/mistralPages.ts"
import { type Part, part } from "./wire/multipart.ts"
import type { CaseInput } from "./wire/pages.ts"
import { bodyOf, essence, File, type PageRequest, partsOf, rejecting, type Request, requestOf } from "./wireRequests.ts"

export const mistralRequests = (file: unknown): Effect.Effect<Results.Results> => {
  const { requests } = Schema.decodeUnknownSync(File)(file)
  const mistral = requests.filter(({ client }) => client.startsWith("@mistralai/"))
  const wanted = mistral.flatMap((request) => mistralPages.flatMap((page) => requestOf(page, request)))
  return Effect.map(Calls.collect("wire-requests of mistral", wanted, run), (results) => ({
    ...results,
    notRun: [{ reason: "no module for the route", count: mistral.length - wanted.length }]
  }))
}

const run = Effect.fnUntraced(function*({ id, page, request }: PageRequest) {
  const shape = page.body === undefined ? undefined : checked(page.body, withoutStream(request.jsonBody))
  if (shape !== undefined) return Results.failed(`the request schema rejects the body: ${shape}`)
  const { exit, requests } = yield* Calls.play(page.call(inputOf(id, request)), rejecting)
  const [sent] = requests
  return sent === undefined || requests.length > 1 ? Results.failed(Calls.describe(exit)) : compare(request, sent)
})

const checked = (schema: Schema.Codec<unknown>, body: unknown): string | undefined => {
  const result = Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })(body)
  return Result.isFailure(result) ? String(result.failure) : undefined
}

/** Defaults of the API that the client sends explicitly. */
const defaults: { readonly [name: string]: string } = {
  include_total: "true",
  page: "0",
  page_size: "100",
  visibility: "workspace"
}

const isMeant = ([name, value]: readonly [string, string]) => defaults[name] !== value

const parametersOf = (query: URLSearchParams) => [...query].filter(isMeant).sort(([a], [b]) => a.localeCompare(b))

/** List parameters. */
const lists = new Set(["sample_type", "source"])

const multipartOf = ({ multipart }: Request): ReadonlyArray<Part> | undefined =>
  multipart?.map(({ headers, text }) => part(headers, text))

const meantParts = (parts: ReadonlyArray<Part> | undefined) =>
  parts?.filter(({ filename, name = "", text }) => filename !== undefined || isMeant([name, text]))

const withoutStream = (body: Request["jsonBody"] = {}) => Record.remove(body, "stream")

const inputOf = (id: string, request: Request): CaseInput => {
  const parts = meantParts(multipartOf(request)) ?? []
  const file = parts.find(({ filename }) => filename !== undefined)
  return {
    id,
    query: Object.fromEntries(
      parametersOf(new URLSearchParams(request.query)).map(([name, value]) => [name, lists.has(name) ? [value] : value])
    ),
    body: withoutStream(request.jsonBody),
    streamed: request.jsonBody?.["stream"] === true,
    fields: Object.fromEntries(parts.filter((part) => part !== file).map(({ name, text }) => [name, text])),
    file: file?.filename === undefined
      ? undefined
      : Upload.fromBytes(file.text, {
        name: file.filename.replaceAll("%22", '"'),
        type: file.type ?? "application/octet-stream"
      })
  }
}

const compare = (request: Request, sent: Testing.RecordedRequest): Results.Outcome => {
  const query = new URLSearchParams(request.query)
  const isDownload = request.headers["accept"] === "application/octet-stream"
  const wrong = [
    ["method", sent.method, request.method],
    ["path", sent.url.pathname, request.path],
    ["query", parametersOf(sent.url.searchParams), parametersOf(query)],
    ["content type", essence(sent.headers), essence(request.headers)],
    ["credentials", sent.headers["authorization"], request.headers["authorization"]],
    ["accept", sent.headers["accept"], isDownload ? "*/*" : request.headers["accept"]],
    ["body", bodyOf(sent), request.jsonBody?.["stream"] === false ? withoutStream(request.jsonBody) : request.jsonBody],
    ["parts", meantParts(partsOf(sent)), meantParts(multipartOf(request))]
  ].find(([, ours, theirs]) => !isDeepStrictEqual(ours, theirs))
  if (wrong !== undefined) {
    return Results.failed(`${wrong[0]}: ${JSON.stringify(wrong[1])}, not ${JSON.stringify(wrong[2])}`)
  }
  const sentInput = [...query, ...(multipartOf(request) ?? []).map(({ name = "", text }) => [name, text] as const)]
  const reasons = [
    sentInput.every(isMeant) ? "" : "defaults of the API are not sent",
    request.jsonBody?.["stream"] === false
      ? "`stream: false` is not sent: the function decides whether it is streamed"
      : "",
    isDownload ? "a file of any type is accepted: that client fails on another type" : ""
  ].filter((reason) => reason !== "")
  return reasons.length === 0 ? Results.passed : Results.different(reasons.join("; "))
}
