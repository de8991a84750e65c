/** Small specifications and their generated code. */
import * as Schema from "effect/Schema"
import type { Config } from "../src/Config.ts"
import { format } from "../src/format.ts"
import { generate } from "../src/generate.ts"
import { expand } from "../src/guide.ts"
import { Document } from "../src/OpenApi.ts"
import * as Sentences from "../src/Sentences.ts"

export type Schemas = { readonly [name: string]: Schema.Json }

interface Specification {
  readonly schemas?: Schemas
  readonly paths?: { readonly [path: string]: { readonly [method: string]: unknown } }
}

export const documentOf = ({ paths = {}, schemas = {} }: Specification): Document =>
  Schema.decodeUnknownSync(Document)({ info: { version: "2026-10-21" }, paths, components: { schemas } })

export const config = (parts: Partial<Config> = {}): Config => ({
  title: "Some API",
  spec: "some",
  pages: {},
  ...parts
})

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

export const object = (properties: { readonly [name: string]: Schema.Json }, ...required: ReadonlyArray<string>) => ({
  type: "object",
  properties,
  required
})

/** A struct as an arm of a union. */
export const arm = (type: string, properties: { readonly [name: string]: Schema.Json } = {}) =>
  object({ type: { type: "string", const: type }, ...properties }, "type", ...Object.keys(properties))

export const oneOf = (...names: ReadonlyArray<string>) => ({
  oneOf: names.map(ref),
  discriminator: { propertyName: "type" }
})

export const respondingWith = (name: string) => ({ 200: { content: { "application/json": { schema: ref(name) } } } })

export const taking = (name: string, type = "application/json") => ({
  required: true,
  content: { [type]: { schema: ref(name) } }
})

/** The text of every generated file. */
export const output = (document: Document, parts: Partial<Config>, files: Files = {}): ReadonlyMap<string, string> => {
  const sentences = Sentences.make(files, expand)
  const texts = generate(document, config(parts), sentences)
  sentences.rejectIncomplete()
  return texts
}

/** The files of `sentences`, by name. */
export type Files = { readonly [page: string]: unknown }

/** The formatted text of one generated file. */
export const file = (document: Document, name: string, parts: Partial<Config>, files: Files = {}): string =>
  format(output(document, parts, files).get(name) ?? "")

/** The code for the shapes that a response `X` uses. */
export const response = (schemas: Schemas, parts: Partial<Config> = {}) => {
  const paths = { "/x": { get: { operationId: "x", responses: respondingWith("X") } } }
  return shapesOf(documentOf({ schemas, paths }), { pages: { Page: { operations: { GetX: "GET /x" } } }, ...parts })
}

/** The code for the shapes that a request body `X` uses. */
export const request = (schemas: Schemas, parts: Partial<Config> = {}) => {
  const paths = { "/x": { post: { operationId: "x", requestBody: taking("X"), responses: {} } } }
  return shapesOf(documentOf({ schemas, paths }), { pages: { Page: { operations: { PostX: "POST /x" } } }, ...parts })
}

/** The code for the shapes of a response `X` whose beta twin is `BetaX`. */
export const twins = (schemas: Schemas, parts: Partial<Config> = {}) => {
  const beta = { operationId: "beta.x", responses: respondingWith("BetaX") }
  const paths = { "/x": { get: { operationId: "x", responses: respondingWith("X"), "x-beta-operation": beta } } }
  const pages = { Page: { operations: { GetX: "GET /x" } } }
  return shapesOf(documentOf({ schemas, paths }), { betaPrefixes: ["Beta"], pages, ...parts })
}

/** Without imports and inputs. */
const shapesOf = (document: Document, parts: Partial<Config>) => {
  const text = file(document, "Page.ts", parts)
  return text.slice(text.indexOf("\n\n") + 2, text.indexOf("/** `")).trim()
}

/** A text of a test without its indentation. */
export const code = (text: string) => {
  const lines = text.replace(/^\n/, "").trimEnd().split("\n")
  const indent = /^ */.exec(lines[0] ?? "")?.[0].length ?? 0
  return lines.map((line) => line.slice(indent)).join("\n")
}
