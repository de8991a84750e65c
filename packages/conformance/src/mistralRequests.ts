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
import type { Difference } from "./differences.ts"
import * as Outcome from "./Outcome.ts"
import { mistralPages } from "./wire/mistralPages.ts"
import { type Part, part } from "./wire/multipart.ts"
import type { CaseInput } from "./wire/pages.ts"
import { bodyOf, essence, type PageRequest, partsOf, rejecting, type Request, requestSuite } from "./wireRequests.ts"

const run = Effect.fnUntraced(function*({ ids: [id = ""], page, request }: PageRequest) {
  const shape = page.body === undefined ? undefined : checked(page.body, withoutStream(request.jsonBody))
  if (shape !== undefined) return Outcome.failed(`the request schema rejects the body: ${shape}`)
  const { exit, requests } = yield* Calls.play(page.call(inputOf(id, request)), rejecting)
  const [sent] = requests
  return sent === undefined || requests.length > 1 ? Outcome.failed(Calls.describe(exit)) : compare(request, sent)
})

export const mistralRequests = requestSuite(
  "wire-requests of mistral",
  mistralPages,
  run,
  (client) => client.includes("mistral")
)

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

const compare = (request: Request, sent: Testing.RecordedRequest): Outcome.Outcome => {
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
    return Outcome.failed(`${wrong[0]}: ${JSON.stringify(wrong[1])}, not ${JSON.stringify(wrong[2])}`)
  }
  const sentInput = [...query, ...(multipartOf(request) ?? []).map(({ name = "", text }) => [name, text] as const)]
  const found: Array<Difference> = []
  if (!sentInput.every(isMeant)) found.push("defaultsNotSent")
  if (request.jsonBody?.["stream"] === false) found.push("streamByFunction")
  if (isDownload) found.push("anyDownload")
  return Outcome.agreesExcept(found)
}
