/** Builds a request from an input: path, query, headers, body. Rejects values that are not safe to send. */
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { type Form, RawJsonBody } from "../../Endpoint.ts"
import type { Additions } from "../../Extra.ts"
import type { ReadObserver } from "../../Upload/content.ts"
import { isSource, type Source } from "../../Upload/source.ts"
import type { BodyCheck } from "../validate/bodyProblem.ts"
import type { Fields, Plan } from "./plan.ts"

/** Why an input is rejected before anything is sent; the byte counts are set where its size is the reason. */
export interface Problem {
  readonly message: string
  readonly limitBytes?: number
  readonly actualBytes?: number
}

export interface Built {
  readonly request: HttpClientRequest.HttpClientRequest
  /** The body of all attempts, but for files. */
  readonly body: HttpBody.HttpBody | undefined
  /** Makes the body of one attempt: opens its files and reports each chunk that is read from them. */
  readonly write?: (observer: ReadObserver) => Effect.Effect<HttpBody.HttpBody>
  /** The size of a JSON body in bytes. */
  readonly size?: number
  /** Whether the body can be sent more than once. */
  readonly repeatable: boolean
  /** How many items a create that is not idempotent submits. */
  readonly items: number | undefined
}

const problem = (message: string, size?: Omit<Problem, "message">) => Result.fail<Problem>({ message, ...size })

/** Encodes one segment of the path. `.` and `..` are rejected: URLs resolve them even where they are encoded. */
const segment = (name: string, value: unknown): Result.Result<string, Problem> => {
  if (value === undefined || value === null) return problem(`\`${name}\` is missing: it must name a resource`)
  if (typeof value !== "string") return problem(`\`${name}\` must be a string`)
  if (value === "") return problem(`\`${name}\` is empty: it must name a resource`)
  if (value === "." || value === "..") {
    return problem(`\`${name}\` must not be \`.\` or \`..\`: it would change the path`)
  }
  return Result.try({
    try: () => encodeURIComponent(value),
    catch: () => ({ message: `\`${name}\` is not valid Unicode` })
  })
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** Printable ASCII without `:` and `=`: a name with one of them may hold a value, which is never repeated. */
const quotable = /^[ -9;<>-_a-~]{1,64}$/

/** Why a header is not valid: names must be tokens, and values text without control characters. */
export const checkHeader = (name: string, value: string | undefined): string | undefined => {
  if (!token.test(name)) {
    return `${quotable.test(name) ? `the header name \`${name}\`` : "a header name"} is not a valid HTTP token`
  }
  if (typeof value !== "string") return `the header \`${name}\` is not a string`
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000a-\u001f\u007f]/.test(value) || /[^\u0000-\u00ff]/.test(value)
    ? `the header \`${name}\` has characters that HTTP does not allow`
    : undefined
}

const scalar = (value: unknown) => value === null ? "" : String(value)

/** The query parameters or form fields of a value: one for each array item, `name[key]` for each key of an object. */
const pairs = (name: string, value: unknown): ReadonlyArray<readonly [string, string]> => {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.map((each) => [name, scalar(each)] as const)
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, each]) => pairs(`${name}[${key}]`, each))
  }
  return [[name, scalar(value)]]
}

const utf8 = new TextEncoder()

/** Encodes the caller's fields, checked on demand, and those that are added to them, which are not. */
const jsonBody = (
  plan: Plan,
  own: Fields,
  added: Fields,
  check: BodyCheck | undefined
): Result.Result<Uint8Array, Problem> => {
  if (check !== undefined && plan.input?.body !== undefined) {
    const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
    const wrong = check(plan.input.body, given)
    if (wrong !== undefined) return problem(wrong)
  }
  const text = Result.try({
    try: () => JSON.stringify({ ...own, ...added }),
    catch: () => ({ message: "the body cannot be written as JSON: it has a cycle or a bigint, or is too long" })
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
            `\`${field}\` is not a file: make one with Upload.fromPath, fromBytes, fromBlob or fromStream`
          )
        }
        sources.push([field, source])
      }
    }
    return sources
  })

/** Builds the request of a call, without base URL and key. An input of the wrong type is a problem, not a defect. */
export const build = (...parts: Parameters<typeof assemble>): Result.Result<Built, Problem> =>
  Result.try({
    try: () => assemble(...parts),
    catch: () => ({
      message: "the input cannot be encoded: a field is missing, or a value cannot be converted to text"
    })
  }).pipe(Result.flatMap((built) => built))

const assemble = (
  plan: Plan,
  input: Fields,
  extra: Additions,
  check: BodyCheck | undefined
): Result.Result<Built, Problem> =>
  Result.gen(function*() {
    const { ids, method, texts } = plan.template
    /** The fields that are left for the body. */
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
    const done = (body: Built["body"]): Built => ({ request, body, repeatable: true, items })

    const form = plan.input?.form
    if (form !== undefined) {
      const sources = yield* sourcesOf(form, rest)
      for (const field of [...form.files, ...form.optionalFiles]) take(field)
      const files = sources.map(([, source]) => source)
      yield* sized(plan, files.reduce((sum, { size = 0 }) => sum + size, 0)) ?? Result.void
      // Forms cannot express null.
      const fields = [...Object.entries(rest), ...Object.entries(plan.fixed ?? {})]
        .flatMap(([field, value]) => value === null ? [] : pairs(field, value))
      const content = { fields, files: sources, textAs: plan.input?.textAs, limitBytes: plan.limitBytes }
      let attempt = 0
      return {
        ...done(undefined),
        write: (observer) => Effect.suspend(() => form.write(content, ++attempt, observer)),
        repeatable: files.every(({ reopens }) => reopens)
      }
    }
    const encoded = plan.input?.encoded === undefined ? undefined : take(plan.input.encoded)
    if (encoded instanceof RawJsonBody) {
      yield* sized(plan, encoded.bytes) ?? Result.void
      return done(HttpBody.stream(Stream.fromIterable(encoded.chunks), "application/json", encoded.bytes))
    }
    if (plan.input?.body === undefined && plan.fixed === undefined) return done(undefined)
    const bytes = yield* jsonBody(plan, rest, { ...plan.fixed, ...extra.body }, check)
    return { ...done(HttpBody.uint8Array(bytes, "application/json")), size: bytes.byteLength }
  })
