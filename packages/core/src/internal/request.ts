/** Input → request: path, query, headers, body; refuses what is not safe to send. */
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { type Form, type Locations, type Method, RawJsonBody, type Route } from "../Endpoint.ts"
import type { Additions } from "../Extra.ts"
import type { RateLimitCost } from "../RateLimit.ts"
import type { Reading } from "../Upload/reading.ts"
import { isSource, type Source } from "../Upload/source.ts"
import { bodyProblem } from "./validate/bodyProblem.ts"

/** Refused before sending; `limitBytes` when the size is why. */
export interface Problem {
  readonly message: string
  readonly limitBytes?: number
  readonly actualBytes?: number
}

export interface Plan {
  readonly route: Route
  readonly template: Template
  readonly input?: Locations | undefined
  /** Fields the endpoint adds to every body. */
  readonly fixed?: { readonly [field: string]: unknown } | undefined
  readonly accept: string
  readonly limitBytes?: number | undefined
  /** What the GenAI conventions call it: `chat`, `embeddings`. */
  readonly operation?: string | undefined
  /** What replaces the route, should it be gone. */
  readonly retired?: string | undefined
  /** Names the function that finds what an unclear create has created. */
  readonly reconcile?: string | undefined
  /** For creates that are not idempotent: how many items an input holds. */
  readonly submits?: ((input: Fields) => number) | undefined
  /** For calls that cost tokens: what they are counted under. */
  readonly rateLimitCost?: ((input: Fields) => RateLimitCost) | undefined
}

export interface Built {
  readonly request: HttpClientRequest.HttpClientRequest
  /** The body for one attempt: files are opened anew, and each chunk read from them is told. */
  readonly body: ((read: Reading) => Effect.Effect<HttpBody.HttpBody>) | undefined
  /** The size of the body in bytes, where it is JSON. */
  readonly size?: number
  /** Whether the same bytes can be sent twice. */
  readonly repeatable: boolean
  /** How many items it holds, where it costs money. */
  readonly items: number | undefined
}

type Fields = { readonly [field: string]: unknown }

const problem = (message: string, size?: Omit<Problem, "message">) => Result.fail<Problem>({ message, ...size })

/** One encoded segment; `.` and `..` would be resolved away even when encoded, so they are refused. */
const segment = (name: string, value: unknown): Result.Result<string, Problem> => {
  if (typeof value !== "string" || value === "") return problem(`\`${name}\` is empty: it must name one resource`)
  if (value === "." || value === "..") return problem(`\`${name}\` is a dot segment, which names no resource`)
  return Result.try({
    try: () => encodeURIComponent(value),
    catch: () => ({ message: `\`${name}\` is no valid Unicode` })
  })
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** Names are tokens, values are text without control characters: neither can end a header. The value is not repeated. */
export const checkHeader = (name: string, value: string): string | undefined => {
  if (!token.test(name)) return "a header's name is no HTTP token"
  if (typeof value !== "string") return `the header \`${name}\` is no text`
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000a-\u001f\u007f]/.test(value) || /[^\u0000-\u00ff]/.test(value)
    ? `the header \`${name}\` holds characters that HTTP does not allow`
    : undefined
}

const scalar = (value: unknown) => value === null ? "" : String(value)

/** `key[]=a&key[]=b` for arrays under a name that ends so, `key[sub]=a` for objects, `undefined` dropped. */
const pairs = (name: string, value: unknown): ReadonlyArray<readonly [string, string]> => {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.map((each) => [name, scalar(each)] as const)
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, each]) => pairs(`${name}[${key}]`, each))
  }
  return [[name, scalar(value)]]
}

const utf8 = new TextEncoder()

/** The caller's fields, checked where that is asked for; what is added to them is added on purpose. */
const jsonBody = (plan: Plan, own: Fields, added: Fields, checked: boolean): Result.Result<Uint8Array, Problem> => {
  if (checked && plan.input?.body !== undefined) {
    const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
    const wrong = bodyProblem(plan.input.body, given)
    if (wrong !== undefined) return problem(wrong)
  }
  const text = Result.try({
    try: () => JSON.stringify({ ...own, ...added }),
    catch: () => ({ message: "the body cannot be written as JSON: it holds a cycle, a bigint, or is too long" })
  })
  return Result.flatMap(text, (text) => {
    const bytes = utf8.encode(text)
    return sized(plan, bytes.byteLength) ?? Result.succeed(bytes)
  })
}

const sized = ({ limitBytes }: Plan, actualBytes: number) =>
  limitBytes !== undefined && actualBytes > limitBytes
    ? problem(`the request has ${actualBytes} bytes, the limit is ${limitBytes}`, { limitBytes, actualBytes })
    : undefined

const methods: { readonly [name: string]: Method } = {
  GET: "GET",
  POST: "POST",
  PUT: "PUT",
  PATCH: "PATCH",
  DELETE: "DELETE"
}

/** A route, read: `texts` are what stands before, between and after the ids of its path. */
export interface Template {
  readonly method: Method
  readonly texts: ReadonlyArray<string>
  readonly ids: ReadonlyArray<string>
}

export const templateOf = (route: Route): Template => {
  const [method = "", path = ""] = route.split(" ")
  const parts = path.split(/\{(\w+)\}/)
  return {
    method: methods[method] ?? "GET",
    texts: parts.filter((_, index) => index % 2 === 0),
    ids: parts.filter((_, index) => index % 2 === 1)
  }
}

const withHeader = (request: HttpClientRequest.HttpClientRequest, name: string, value: string) => {
  const bad = checkHeader(name, value)
  return bad === undefined ? Result.succeed(HttpClientRequest.setHeader(request, name, value)) : problem(bad)
}

/** The files of a form, by field. */
const sourcesOf = ({ files, optionalFiles }: Form, input: Fields) =>
  Result.gen(function*() {
    const sources: Array<readonly [field: string, source: Source]> = []
    for (const field of [...files, ...optionalFiles.filter((field) => input[field] !== undefined)]) {
      for (const source of [input[field]].flat()) {
        if (!isSource(source)) {
          return yield* problem(
            `\`${field}\` is no file: make one with Upload.fromPath, fromBytes, fromBlob or fromStream`
          )
        }
        sources.push([field, source])
      }
    }
    return sources
  })

/** Builds the request of a call, all but address and credentials. What an untyped input makes throw is its problem. */
export const build = (...parts: Parameters<typeof assemble>): Result.Result<Built, Problem> =>
  Result.try({
    try: () => assemble(...parts),
    catch: () => ({ message: "the input is not what the endpoint takes: it lacks a field, or holds what is no text" })
  }).pipe(Result.flatMap((built) => built))

const assemble = (
  plan: Plan,
  input: Fields,
  extra: Additions,
  checked: boolean
): Result.Result<Built, Problem> =>
  Result.gen(function*() {
    const { ids, method, texts } = plan.template
    /** What has no place but the body; what has been taken out of it is `undefined`, as is what was never there. */
    const rest: { [field: string]: unknown } = { ...input }
    const take = (field: string) => {
      const value = rest[field]
      rest[field] = undefined
      return value
    }

    let path = texts[0] ?? ""
    for (const [index, id] of ids.entries()) path += (yield* segment(id, take(id))) + (texts[index + 1] ?? "")

    let request = HttpClientRequest.make(method)(path, { headers: { accept: plan.accept } })
    const { header = {}, query = {} } = plan.input ?? {}
    const parameters = Object.keys(query).flatMap((field) => pairs(query[field] ?? field, take(field)))
    const added = Object.entries(extra.query)
    if (parameters.length + added.length > 0) {
      request = HttpClientRequest.setUrlParams(request, [...parameters, ...added])
    }
    for (const [field, name] of Object.entries(header)) {
      const value = take(field)
      if (value !== undefined) request = yield* withHeader(request, name, scalar(value))
    }
    const items = plan.submits?.(input)
    const done = (body: Built["body"], repeatable: boolean): Built => ({ request, body, repeatable, items })

    const form = plan.input?.form
    if (form !== undefined) {
      const sources = yield* sourcesOf(form, rest)
      for (const field of [...form.files, ...form.optionalFiles]) take(field)
      const files = sources.map(([, source]) => source)
      yield* sized(plan, files.reduce((sum, { size = 0 }) => sum + size, 0)) ?? Result.void
      // A form has no word for null.
      const fields = [...Object.entries(rest), ...Object.entries(plan.fixed ?? {})]
        .flatMap(([field, value]) => value === null ? [] : pairs(field, value))
      const content = { fields, files: sources, textAs: plan.input?.textAs, limitBytes: plan.limitBytes }
      let attempt = 0
      return done(
        (reading) => Effect.suspend(() => form.write(content, ++attempt, reading)),
        files.every(({ reopens }) => reopens)
      )
    }
    const encoded = plan.input?.encoded === undefined ? undefined : take(plan.input.encoded)
    if (encoded instanceof RawJsonBody) {
      yield* sized(plan, encoded.bytes) ?? Result.void
      const body = HttpBody.stream(Stream.fromIterable(encoded.chunks), "application/json", encoded.bytes)
      return done(() => Effect.succeed(body), true)
    }
    if (plan.input?.body === undefined && plan.fixed === undefined) return done(undefined, true)
    const bytes = yield* jsonBody(plan, rest, { ...plan.fixed, ...extra.body }, checked)
    const body = Effect.succeed(HttpBody.uint8Array(bytes, "application/json"))
    return { ...done(() => body, true), size: bytes.byteLength }
  })
