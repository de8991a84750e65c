import { assert, describe, it } from "@effect/vitest"
import { code, documentOf, file, object, oneOf, ref, type Schemas, taking } from "./fixture.ts"

const text = { type: "string" }
const flag = (value: boolean) => ({ type: "boolean", const: value, default: value })

const schemas = {
  Complete: object({ prompt: text }, "prompt"),
  Completion: object({ text }, "text"),
  CompletionEvent: object({ data: ref("CompletionChunk") }, "data"),
  CompletionChunk: object({ delta: text }, "delta")
}
const responses = {
  200: {
    content: {
      "application/json": { schema: ref("Completion") },
      "text/event-stream": { schema: ref("CompletionEvent") }
    }
  }
}
const page = (more: Schemas, body: string, request: string, type?: string) => {
  const post = {
    operationId: "complete",
    requestBody: taking(body, type),
    responses,
    "x-stream": { format: "sse", data: ref("CompletionChunk"), request: ref(request), done: "[DONE]" }
  }
  const document = documentOf({ schemas: { ...schemas, ...more }, paths: { "/complete": { post } } })
  return (names: { readonly [shape: string]: string } = {}) =>
    file(document, "Page.ts", { pages: { Page: { operations: { Complete: "POST /complete" } } }, names })
}

describe("a call that may be streamed", () => {
  it("has the shapes of its response and its events", () => {
    const result = page({}, "Complete", "Complete")({ Complete: "CompleteBody" })
    assert.include(result, "export interface Completion {")
    assert.include(result, "export interface CompletionChunk {\n  readonly delta: string\n}")
    assert.notInclude(result, "CompletionEvent")
  })

  it("takes one body", () => {
    const CompleteStream = object({ prompt: text }, "prompt")
    const result = page({ CompleteStream }, "Complete", "CompleteStream")({
      Complete: "CompleteBody",
      CompleteStream: "CompleteBody"
    })
    assert.strictEqual(result.split("export interface CompleteBody ").length, 2)
    assert.include(result, "export interface Complete extends CompleteBody {}")
  })

  it("of a form takes one form", () => {
    const Form = object({ file: { type: "string", format: "binary" } }, "file")
    assert.include(
      page({ Form, FormStream: Form }, "Form", "FormStream", "multipart/form-data")(),
      'form: /* @__PURE__ */ Upload.form({ files: ["file"] })'
    )
    const FormStream = object({ file: { type: "string", format: "binary" }, stream: flag(true) }, "file")
    assert.throws(
      page({ Form, FormStream }, "Form", "FormStream", "multipart/form-data"),
      "the streamed call has a different body"
    )
  })

  it("is rejected with two", () => {
    const CompleteStream = object({ prompt: text, stream: flag(true) }, "prompt")
    assert.throws(
      () => page({ CompleteStream }, "Complete", "CompleteStream")({ Complete: "CompleteBody" }),
      "Complete: the streamed call has a different body; give both one name, or patch them"
    )
    assert.throws(
      () =>
        page({ CompleteStream }, "Complete", "CompleteStream")({
          Complete: "CompleteBody",
          CompleteStream: "CompleteBody"
        }),
      "differ but are both named CompleteBody"
    )
  })
})

it("a socket has messages of both sides: sent ones are closed, received ones are open", () => {
  const message = (type: string) => object({ type: { type: "string", const: type }, size: { type: "integer" } }, "type")
  const get = {
    operationId: "talk",
    parameters: [{ name: "model", in: "query", required: true, schema: text }],
    responses: { 101: {} },
    "x-websocket": { client: ref("Sent"), server: ref("Received") }
  }
  const shapes = { Sent: oneOf("Append", "Stop"), Received: oneOf("Word", "End") }
  const arms = { Append: message("append"), Stop: message("stop"), Word: message("word"), End: message("end") }
  const document = documentOf({ schemas: { ...shapes, ...arms }, paths: { "/talk": { get } } })
  const result = file(document, "Page.ts", { pages: { Page: { operations: { Talk: "GET /talk" } } } })
  assert.include(result, "export const Sent: Schema.Codec<Sent> = Schema.Union([Append, Stop])")
  assert.include(
    result,
    'Received: Schema.Codec<Received> = OpenSchema.variants("Received", "type", ["word", "end"], [Word, End])'
  )
  assert.include(
    result,
    code(`
      export interface Append {
        readonly type: "append"
        readonly size?: number
      }
      export const Append: Schema.Codec<Append> = Schema.Struct({
        type: Schema.Literal("append"),
        size: Schema.optionalKey(Schema.Int)
      })`)
  )
  assert.include(file(document, "routes.ts", {}), '"GET /talk": { operation: "talk", beta: false, websocket: true }')
})
