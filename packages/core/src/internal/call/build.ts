/** Builds a request from an input: path, query, headers, body. Rejects values that are not safe to send. */
import * as Effect from "effect/Effect"
import * as Headers from "effect/http/Headers"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as UrlParams from "effect/http/UrlParams"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { type Form, RawJsonBody } from "../../Endpoint.ts"
import type { Additions } from "../../Extra.ts"
import type { ReadObserver } from "../../Upload/content.ts"
import { isSource, type Source } from "../../Upload/source.ts"
import type { BodyCheck } from "../validate/bodyProblem.ts"
import { headerProblem } from "./headers.ts"
import type { Fields, Plan } from "./plan.ts"

/** Why an input is rejected before anything is sent; the byte counts are set where its size is the reason. */
export interface Problem {
  readonly message: string
  readonly limitBytes?: number
  readonly actualBytes?: number
}

/** How a call builds its request. */
export interface Building {
  readonly plan: Plan
  readonly baseUrl: string
  /** The largest request in bytes. */
  readonly limitBytes: number | undefined
  readonly extra: Additions
  readonly check: BodyCheck | undefined
}

/** A request without its key. */
export interface Built extends Content {
  readonly request: HttpClientRequest.HttpClientRequest
  /** How many items a create that is not idempotent submits. */
  readonly items: number | undefined
}

interface Content {
  /** Makes the body of one attempt: opens its files and reports each chunk that is read from them. */
  readonly write?: (observer: ReadObserver) => Effect.Effect<HttpBody.HttpBody>
  /** The size of a JSON body in bytes. */
  readonly size?: number
  /** Whether the body can be sent more than once. */
  readonly repeatable: boolean
}

/** Thrown where a part of an input is rejected; `build` returns its problem. */
class Rejection extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

const reject = (message: string, size?: Omit<Problem, "message">): never => {
  throw new Rejection({ message, ...size })
}

/** Builds the request of a call. An input of the wrong type is a problem, not a defect. */
export const build = (building: Building, input: Fields): Result.Result<Built, Problem> => {
  try {
    return Result.succeed(assemble(building, input))
  } catch (error) {
    return Result.fail(
      error instanceof Rejection
        ? error.problem
        : { message: "the input cannot be encoded: a field is missing, or a value cannot be converted to text" }
    )
  }
}

const assemble = (building: Building, input: Fields): Built => {
  const { baseUrl, extra, plan } = building
  const { header, query } = plan.input ?? {}
  const { ids, method, texts } = plan.template
  /** The fields that are left for the body. */
  const rest: { [field: string]: unknown } = { ...input }
  const take = (field: string) => {
    const value = rest[field]
    rest[field] = undefined
    return value
  }

  let url = baseUrl + (texts[0] ?? "")
  for (let at = 0; at < ids.length; at++) url += segment(ids[at] ?? "", take(ids[at] ?? "")) + (texts[at + 1] ?? "")
  const parameters: Array<readonly [string, string]> = []
  for (const field in query) parameters.push(...pairs(query[field] ?? field, take(field)))
  for (const name in extra.query) parameters.push([name, extra.query[name] ?? ""])
  const headers: { [name: string]: string } = { accept: plan.accept }
  for (const field in header) {
    const [name, value] = [header[field] ?? field, take(field)]
    if (value !== undefined) headers[name] = scalar(value)
  }
  const problem = headerProblem(headers)
  if (problem !== undefined) return reject(problem)

  const items = plan.submits?.(input)
  const { body, ...content } = contentOf(building, rest)
  const request = HttpClientRequest.makeWith(
    method,
    url,
    parameters.length === 0 ? UrlParams.empty : UrlParams.fromInput(parameters),
    Option.none(),
    Headers.fromInput(headers),
    HttpBody.empty
  )
  return { ...content, items, request: body === undefined ? request : HttpClientRequest.setBody(request, body) }
}

/** Encodes one segment of the path. `.` and `..` are rejected: URLs resolve them even where they are encoded. */
const segment = (name: string, value: unknown): string => {
  if (value === undefined || value === null) return reject(`\`${name}\` is missing: it must name a resource`)
  if (typeof value !== "string") return reject(`\`${name}\` must be a string`)
  if (value === "") return reject(`\`${name}\` is empty: it must name a resource`)
  if (value === "." || value === "..") {
    return reject(`\`${name}\` must not be \`.\` or \`..\`: it would change the path`)
  }
  try {
    return encodeURIComponent(value)
  } catch {
    return reject(`\`${name}\` is not valid Unicode`)
  }
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

/** The content of the fields that are neither in the path, nor in the query, nor in headers. */
const contentOf = (building: Building, fields: Fields): Content & { readonly body?: HttpBody.HttpBody } => {
  const { plan } = building
  const { body, encoded, form } = plan.input ?? {}
  if (form !== undefined) return formOf(building, form, fields)
  const raw = encoded === undefined ? undefined : fields[encoded]
  if (raw instanceof RawJsonBody) {
    limit(building, raw.bytes)
    return { body: HttpBody.stream(Stream.fromIterable(raw.chunks), "application/json", raw.bytes), repeatable: true }
  }
  return body === undefined && plan.fixed === undefined ? { repeatable: true } : jsonOf(building, fields)
}

const utf8 = new TextEncoder()

/** Encodes the caller's fields, checked on demand, and those that are added to them, which are not. */
const jsonOf = (building: Building, fields: Fields): Content & { readonly body: HttpBody.HttpBody } => {
  const { check, extra, plan } = building
  if (check !== undefined && plan.input?.body !== undefined) {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    const problem = check(plan.input.body, given)
    if (problem !== undefined) return reject(problem)
  }
  let text: string
  try {
    text = JSON.stringify({ ...fields, ...plan.fixed, ...extra.body })
  } catch {
    return reject("the body cannot be written as JSON: it has a cycle or a bigint, or is too long")
  }
  const bytes = utf8.encode(text)
  limit(building, bytes.byteLength)
  return { body: HttpBody.uint8Array(bytes, "application/json"), size: bytes.byteLength, repeatable: true }
}

const limit = ({ limitBytes }: Building, actualBytes: number): void => {
  if (limitBytes !== undefined && actualBytes > limitBytes) {
    reject(`the request has ${actualBytes} bytes, the limit is ${limitBytes}`, { limitBytes, actualBytes })
  }
}

const formOf = (building: Building, form: Form, fields: Fields): Content => {
  const { limitBytes, plan } = building
  const fileFields = new Set([...form.files, ...form.optionalFiles])
  const files = sourcesOf(form, fields)
  limit(building, files.reduce((sum, [, { size = 0 }]) => sum + size, 0))
  const content = {
    // Forms cannot express null.
    fields: [...Object.entries(fields), ...Object.entries(plan.fixed ?? {})]
      .flatMap(([field, value]) => value === null || fileFields.has(field) ? [] : pairs(field, value)),
    files: files.map(([field, source]) => ({
      field: form.names[field] ?? field,
      source,
      path: form.folders.includes(field) ? pathOf(source.name) : undefined
    })),
    textAs: plan.input?.textAs,
    limitBytes
  }
  let attempt = 0
  return {
    write: (observer) => Effect.suspend(() => form.write(content, ++attempt, observer)),
    repeatable: files.every(([, { reopens }]) => reopens)
  }
}

/** The path of a file within its folder; no path may lead out of it. */
const pathOf = (name: string) => {
  const path = name.replaceAll("\\", "/").replace(/^(?:\.\/+)+/, "")
  const parts = path.split("/")
  return parts.some((part) => part === "" || part === "." || part === "..")
    ? reject("the name of a file must be a path within the uploaded folder, such as `skill/SKILL.md`")
    : path
}

/** The files of a form, by field. */
const sourcesOf = (
  { files, optionalFiles }: Form,
  fields: Fields
): ReadonlyArray<readonly [field: string, source: Source]> =>
  [...files, ...optionalFiles.filter((field) => fields[field] !== undefined)].flatMap((field) =>
    [fields[field]].flat().map((source) =>
      [
        field,
        isSource(source)
          ? source
          : reject(`\`${field}\` is not a file: make one with Upload.fromPath, fromBytes, fromBlob or fromStream`)
      ] as const
    )
  )
