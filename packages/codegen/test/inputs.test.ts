import { assert, describe, it } from "@effect/vitest"
import { arm, code, documentOf, file, object, oneOf, ref, taking } from "./fixture.ts"

const text = { type: "string" }
const id = { name: "file_id", in: "path", required: true, schema: text, "x-param": "fileID" }
const workspace = { name: "some-workspace", in: "header", schema: text, "x-param": "workspace" }
const ids = { name: "ids[]", in: "query", schema: { type: ["array", "null"], items: text }, "x-param": "ids" }
const flags = { name: "some-beta", in: "header", schema: text, "x-param": "betas" }

const schemas = {
  Body: object({ name: text, count: { type: "integer" } }, "name"),
  Upload: object({ file: { type: "string", format: "binary" }, ttl: { type: "integer", minimum: 1 } }, "file")
}

const input = (method: string, path: string, operation: { readonly [key: string]: unknown }) => {
  const paths = { [path]: { [method]: { operationId: "x", responses: {}, ...operation } } }
  const pages = { Page: { operations: { Call: `${method.toUpperCase()} ${path}` } } }
  const settings = Array.isArray(operation["parameters"]) && operation["parameters"].includes(flags)
    ? ["some-beta"]
    : []
  return file(documentOf({ schemas, paths }), "Page.ts", { pages, settings })
}

describe("an input", () => {
  it("is flat: path, query and headers, with names that are identifiers", () => {
    assert.strictEqual(
      input("get", "/v1/files/{file_id}", { parameters: [ids, workspace, id, flags] }),
      code(`
        // Shapes of Some API, 2026-10-21. Written by \`pnpm codegen\`: do not edit.
        import * as Endpoint from "@effect-genai/core/Endpoint"

        /** \`GET /v1/files/{file_id}\` */
        export interface Call {
          readonly file_id: string
          readonly ids?: ReadonlyArray<string> | null
          /** Header \`some-workspace\`. */
          readonly workspace?: string
        }
        export const Call: Endpoint.Input<Call> = /* @__PURE__ */ Endpoint.input({
          query: { ids: "ids[]" },
          header: { workspace: "some-workspace" }
        })
      `) + "\n"
    )
  })

  it("has the fields of its body", () => {
    assert.include(
      input("post", "/v1/x", { requestBody: taking("Body"), parameters: [workspace] }),
      code(`
        /** \`POST /v1/x\` */
        export interface Call extends Body {
          /** Header \`some-workspace\`. */
          readonly workspace?: string
        }
        export const Call: Endpoint.Input<Call> = /* @__PURE__ */ Endpoint.input({
          header: { workspace: "some-workspace" },
          body: Body
        })`)
    )
  })

  it("of a form has its fields and lists the files", () => {
    assert.strictEqual(
      input("post", "/v1/files", { requestBody: taking("Upload", "multipart/form-data") }),
      code(`
        // Shapes of Some API, 2026-10-21. Written by \`pnpm codegen\`: do not edit.
        import * as Endpoint from "@effect-genai/core/Endpoint"
        import * as Upload from "@effect-genai/core/Upload"

        /** \`POST /v1/files\` */
        export interface Call {
          readonly file: Upload.Source
          /** At least 1. */
          readonly ttl?: number
        }
        export const Call: Endpoint.Input<Call> = /* @__PURE__ */ Endpoint.input({
          form: /* @__PURE__ */ Upload.form({ files: ["file"] })
        })
      `) + "\n"
    )
  })

  it("of a form lists the fields that hold folders, optional files and the names of fields in the form", () => {
    const binary = { type: "string", format: "binary" }
    const folder = { type: "array", items: binary, "x-form-name": "files[]" }
    const form = object({ files: folder, cover: binary, tags: { ...text, "x-form-name": "tag" } }, "files")
    const paths = {
      "/v1/x": { post: { operationId: "x", responses: {}, requestBody: taking("Form", "multipart/form-data") } }
    }
    assert.include(
      file(documentOf({ schemas: { Form: form }, paths }), "Page.ts", {
        pages: { Page: { operations: { Call: "POST /v1/x" } } }
      }),
      code(`
        export interface Call {
          readonly files: ReadonlyArray<Upload.Source>
          readonly cover?: Upload.Source
          readonly tags?: string
        }
        export const Call: Endpoint.Input<Call> = /* @__PURE__ */ Endpoint.input({
          form: /* @__PURE__ */ Upload.form({
            files: ["files"],
            optionalFiles: ["cover"],
            folders: ["files"],
            names: { files: "files[]", tags: "tag" }
          })
        })`)
    )
  })

  it("has the fields of one arm of a body that is a union, which no interface extends", () => {
    const union = {
      Either: oneOf("One", "Two"),
      One: arm("one", { name: text }),
      Two: arm("two", { count: { type: "integer" } })
    }
    const inputOf = (parameters: ReadonlyArray<unknown>) => {
      const operation = { operationId: "x", responses: {}, requestBody: taking("Either"), parameters }
      return file(documentOf({ schemas: union, paths: { "/v1/x": { post: operation } } }), "Page.ts", {
        pages: { Page: { operations: { Call: "POST /v1/x" } } }
      })
    }
    assert.include(
      inputOf([workspace]),
      code(`
        export type Call = Either & {
          /** Header \`some-workspace\`. */
          readonly workspace?: string
        }
        export const Call: Endpoint.Input<Call> = /* @__PURE__ */ Endpoint.input({
          header: { workspace: "some-workspace" },
          body: Either
        })`)
    )
    assert.throws(
      () => inputOf([{ name: "count", in: "query", schema: text }]),
      "Call: more than one of path, query, header and body has count"
    )
  })

  it("may be empty", () => {
    assert.include(
      input("get", "/v1/x", {}),
      code(`
        /** \`GET /v1/x\` */
        export interface Call {}
        export const Call: Endpoint.Input<Call> = /* @__PURE__ */ Endpoint.input({})`)
    )
  })

  it("has documents as text, and lists deprecated fields and known values", () => {
    const metadata = {
      name: "metadata",
      in: "query",
      deprecated: true,
      content: { "application/json": { schema: { type: "object", additionalProperties: true } } }
    }
    const page = { name: "page", in: "query", deprecated: true, schema: { type: "integer", default: 0 } }
    const sort = { name: "sort", in: "query", schema: text, "x-supported-values": ["name"] }
    assert.include(
      input("get", "/v1/x", { parameters: [metadata, page, sort] }),
      code(`
        export interface Call {
          /**
           * JSON, as text.
           * @deprecated
           */
          readonly metadata?: string
          /**
           * Default \`0\`.
           * @deprecated
           */
          readonly page?: number
          /** Known values: \`name\`. */
          readonly sort?: string
        }`)
    )
  })

  it("has the stability of its route", () => {
    const marks = { deprecated: true, "x-retired": true, "x-docs-only": true }
    assert.include(
      input("get", "/v1/x", marks),
      code(`
        /**
         * \`GET /v1/x\` Retired: the API no longer has it. Documented, but in no client of the vendor.
         * @deprecated
         */
        export interface Call {}`)
    )
  })

  it("lists the feature flags of its route, always or on opt-in", () => {
    const twin = {
      operationId: "b",
      responses: {},
      "x-beta-headers": ["a", "b"],
      parameters: [{ ...ids, name: "more" }]
    }
    const result = input("get", "/v1/x", { "x-beta-headers": ["a"], "x-beta-operation": twin })
    assert.include(result, "  /** Beta. */\n  readonly ids?: ReadonlyArray<string> | null\n")
    assert.include(result, 'flags: { always: ["a"], optedIn: ["b"] }')
  })
})

describe("rejected:", () => {
  it("one name in two places", () => {
    const parameters = [{ name: "name", in: "query", schema: text }]
    assert.throws(
      () => input("post", "/v1/x", { parameters, requestBody: taking("Body") }),
      "Call: more than one of path, query, header and body has name"
    )
  })

  it("a body without fields, of an unknown type, or optional", () => {
    const schema = { type: "array", items: ref("Body") }
    const bare = { required: true, content: { "application/json": { schema } } }
    assert.throws(() => input("post", "/v1/x", { requestBody: bare }), "Call: a body must have fields")
    assert.throws(
      () => input("post", "/v1/x", { requestBody: taking("Body", "text/csv") }),
      "unsupported body types: text/csv"
    )
    const optional = { ...taking("Body"), required: false }
    assert.throws(() => input("post", "/v1/x", { requestBody: optional }), "the body is optional")
  })

  it("a parameter whose fields are separate parameters", () => {
    const schema = { type: "object", additionalProperties: true }
    const parameters = [{ name: "metadata", in: "query", style: "form", explode: true, schema }]
    assert.throws(
      () => input("get", "/v1/x", { parameters }),
      "GET /v1/x metadata: its fields are separate parameters"
    )
  })

  it("a route that is not in the specification", () => {
    const pages = { Page: { operations: { Call: "GET /v1/y" } } }
    assert.throws(() => file(documentOf({}), "Page.ts", { pages }), "the specification has no operation GET /v1/y")
  })
})

it("routes.ts lists every route", () => {
  const paths = {
    "/v1/x": { post: { operationId: "x.create", responses: {} }, get: { operationId: "x.list", responses: {} } },
    "/v1/a": { get: { operationId: "beta.a", responses: {}, "x-beta": true, "x-retired": true } },
    "/v2/b": { post: { operationId: "b", responses: {}, "x-docs-only": true } }
  }
  assert.strictEqual(
    file(documentOf({ paths }), "routes.ts", {}),
    code(`
      // Shapes of Some API, 2026-10-21. Written by \`pnpm codegen\`: do not edit.

      export const routes = {
        "GET /v1/a": { operation: "beta.a", beta: true, retired: true },
        "GET /v1/x": { operation: "x.list", beta: false },
        "POST /v1/x": { operation: "x.create", beta: false },
        "POST /v2/b": { operation: "b", beta: false, docsOnly: true }
      } as const
    `) + "\n"
  )
})
