// Inputs of an operation, and the requests that its specification describes for them.
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type { Extent, Samples } from "./samples.ts"
import { formOf } from "./scripted.ts"
import {
  bodyOf,
  fieldOf,
  isSchema,
  type JsonSchema,
  type Operation,
  type Parameter,
  resolve,
  type Specification
} from "./specification.ts"

type Json = Schema.Json

/** The parts of a request that differ from endpoint to endpoint. */
export interface Request {
  readonly route: string
  readonly query: ReadonlyArray<string>
  readonly headers: { readonly [name: string]: string }
  /** A document, or the sorted parts of a form. */
  readonly body: unknown
}

export interface Case {
  readonly input: { readonly [field: string]: unknown }
  readonly request: Request
}

interface Body extends Pick<Request, "body"> {
  readonly fields: { readonly [field: string]: unknown }
  readonly type: string | undefined
}

const scalar = (value: Json) => value === null ? "" : String(value)

const pair = (name: string, value: string) => `${name}=${value}`

/** The parameters of a query: one for each element of an array. */
const pairsOf = ({ name }: Parameter, value: Json): ReadonlyArray<string> =>
  Array.isArray(value) ? value.map((each) => pair(name, scalar(each))) : [pair(name, scalar(value))]

const isFile = (specification: Specification, schema: Json | undefined): boolean =>
  isSchema(schema) && resolve(specification, schema)["format"] === "binary"

const partOf = (name: string, file: string, content: string) => `${name}=${file}: ${content}`

/** The files of a folder are sent with their paths, a single file with its name only. */
const formCase = (specification: Specification, samples: Samples, schema: JsonSchema, extent: Extent): Body => {
  const { properties, required } = schema
  const needed = Array.isArray(required) ? required : []
  const parts: Array<string> = []
  const fields: { [field: string]: unknown } = {}
  const fileOf = (name: string, path: string, sentAs: string) => {
    parts.push(partOf(name, sentAs, `content of ${path}`))
    return Upload.fromBytes(`content of ${path}`, { name: path })
  }
  for (const [field, property] of isSchema(properties) ? Object.entries(properties) : []) {
    if (!needed.includes(field) && !samples.includes(extent)) continue
    const isNamed = isSchema(property) && typeof property["x-form-name"] === "string"
    const name = isNamed ? String(property["x-form-name"]) : field
    if (isFile(specification, property)) fields[field] = fileOf(name, "folder/a file.txt", "a file.txt")
    else if (isSchema(property) && isFile(specification, property["items"])) {
      fields[field] = ["skill/SKILL.md", "skill/scripts/run.py"].map((path) => fileOf(name, path, path))
    } else {
      const value = samples.value(property, { extent })
      fields[field] = value
      parts.push(pair(name, scalar(value)))
    }
  }
  return { fields, type: "multipart/form-data", body: parts.toSorted() }
}

const bodyCase = (
  specification: Specification,
  samples: Samples,
  operation: Operation,
  extent: Extent,
  isStreamed: boolean
): Body => {
  const content = bodyOf(operation)
  if (content === undefined) return { fields: {}, type: undefined, body: undefined }
  const [type, schema] = content
  if (type === "multipart/form-data") return formCase(specification, samples, resolve(specification, schema), extent)
  const fields = samples.value(schema, { extent })
  if (!isSchema(fields)) throw new Error("a body must be an object")
  const [, flag] = /^body\.(\w+) == true$/.exec(operation["x-stream"]?.when ?? "") ?? []
  return { fields, type, body: isStreamed && flag !== undefined ? { ...fields, [flag]: true } : fields }
}

export interface Options {
  readonly extent: Extent
  readonly isStreamed: boolean
  /** The names of parameters that are settings, not fields of an input. */
  readonly settings: ReadonlyArray<string>
}

/** An input of an operation, and the request that it must send. */
export const make = (
  specification: Specification,
  samples: Samples,
  route: string,
  operation: Operation,
  { extent, isStreamed, settings }: Options
): Case => {
  const input: { [field: string]: unknown } = {}
  const headers: { [name: string]: string } = {}
  const query: Array<string> = []
  let sentTo = route
  for (const parameter of operation.parameters ?? []) {
    const { in: place, name, required, schema } = parameter
    if (settings.includes(name) || (required !== true && !samples.includes(extent))) continue
    const value = place === "query" ? samples.value(schema, { extent }) : samples.text(place === "path")
    input[fieldOf(parameter)] = value
    if (place === "query") query.push(...pairsOf(parameter, value))
    else if (place === "header") headers[name.toLowerCase()] = scalar(value)
    else sentTo = sentTo.replace(`{${name}}`, encodeURIComponent(scalar(value)))
  }
  const { body, fields, type } = bodyCase(specification, samples, operation, extent, isStreamed)
  return {
    input: { ...input, ...fields },
    request: {
      route: sentTo,
      query: query.toSorted(),
      headers: { ...headers, ...(type === undefined ? {} : { "content-type": type }) },
      body
    }
  }
}

/** A query with other values of one parameter. */
export const withQuery = ({ query, ...request }: Request, name: string, value: string): Request => ({
  ...request,
  query: [...query.filter((each) => !each.startsWith(pair(name, ""))), pair(name, value)].toSorted()
})

const partsOf = async (form: FormData): Promise<ReadonlyArray<string>> => {
  const parts = await Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === "string" ? pair(name, value) : partOf(name, value.name, await value.text())
    )
  )
  return parts.toSorted()
}

/** Headers that every request has, or that describe the length of its body. */
const common = new Set(["accept", "user-agent", "content-length"])

/** A request that was sent, to compare with the expected one. */
export const received = Effect.fnUntraced(function*(request: Testing.RecordedRequest): Effect.fn.Return<Request> {
  const { body, headers, method, url } = request
  const type = headers["content-type"]?.split(";")[0]
  const isForm = type === "multipart/form-data"
  const form = isForm ? yield* Effect.flatMap(formOf(request), (form) => Effect.promise(() => partsOf(form))) : []
  return {
    route: `${method} ${url.pathname}`,
    query: [...url.searchParams].map(([name, value]) => pair(name, value)).toSorted(),
    headers: {
      ...Object.fromEntries(Object.entries(headers).filter(([name]) => !common.has(name))),
      ...(type === undefined ? {} : { "content-type": type })
    },
    body: isForm ? form : body.byteLength === 0 ? undefined : Testing.bodyJson(request)
  }
})
