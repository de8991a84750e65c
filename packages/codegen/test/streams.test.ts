import { assert, describe, it } from "@effect/vitest"
import { code, documentOf, file, object, oneOf, ref, type Schemas, taking } from "./fixture.ts"

const text = { type: "string" }
const flag = (value: boolean) => ({ type: "boolean", const: value, default: value })

const schemas = {
  Ask: object({ prompt: text }, "prompt"),
  Answer: object({ text }, "text"),
  AnswerEvent: object({ data: ref("AnswerChunk") }, "data"),
  AnswerChunk: object({ delta: text }, "delta")
}
const responses = {
  200: {
    content: {
      "application/json": { schema: ref("Answer") },
      "text/event-stream": { schema: ref("AnswerEvent") }
    }
  }
}
const page = (more: Schemas, body: string, request: string, type?: string) => {
  const post = {
    operationId: "ask",
    requestBody: taking(body, type),
    responses,
    "x-stream": { format: "sse", data: ref("AnswerChunk"), request: ref(request), done: "[DONE]" }
  }
  const document = documentOf({ schemas: { ...schemas, ...more }, paths: { "/ask": { post } } })
  return (names: { readonly [shape: string]: string } = {}) =>
    file(document, "Page.ts", { pages: { Page: { operations: { Ask: "POST /ask" } } }, names })
}

describe("a call that may be streamed", () => {
  it("answers with what its events hold", () => {
    const result = page({}, "Ask", "Ask")({ Ask: "AskBody" })
    assert.include(result, "export interface Answer {")
    assert.include(result, "export interface AnswerChunk {\n  readonly delta: string\n}")
    assert.notInclude(result, "AnswerEvent")
  })

  it("takes one body", () => {
    const AskStream = object({ prompt: text }, "prompt")
    const result = page({ AskStream }, "Ask", "AskStream")({ Ask: "AskBody", AskStream: "AskBody" })
    assert.strictEqual(result.split("export interface AskBody ").length, 2)
    assert.include(result, "export interface Ask extends AskBody {}")
  })

  it("of a form takes one form", () => {
    const Form = object({ file: { type: "string", format: "binary" } }, "file")
    assert.include(
      page({ Form, FormStream: Form }, "Form", "FormStream", "multipart/form-data")(),
      'form: Upload.form({ files: ["file"] })'
    )
    const FormStream = object({ file: { type: "string", format: "binary" }, stream: flag(true) }, "file")
    assert.throws(page({ Form, FormStream }, "Form", "FormStream", "multipart/form-data"), "it takes another body")
  })

  it("is refused with two", () => {
    const AskStream = object({ prompt: text, stream: flag(true) }, "prompt")
    assert.throws(
      () => page({ AskStream }, "Ask", "AskStream")({ Ask: "AskBody" }),
      "Ask: to stream it takes another body; give both one name, or repair them"
    )
    assert.throws(
      () => page({ AskStream }, "Ask", "AskStream")({ Ask: "AskBody", AskStream: "AskBody" }),
      "would both be AskBody, and differ"
    )
  })
})

it("a socket has messages of either side: what is sent is closed, what is received is open", () => {
  const message = (type: string) => object({ type: { type: "string", const: type }, size: { type: "integer" } }, "type")
  const get = {
    operationId: "talk",
    parameters: [{ name: "model", in: "query", required: true, schema: text }],
    responses: { 101: {} },
    "x-websocket": { client: ref("Said"), server: ref("Heard") }
  }
  const shapes = { Event: oneOf("Say", "Stop"), Heard: oneOf("Word", "End") }
  const arms = { Say: message("say"), Stop: message("stop"), Word: message("word"), End: message("end") }
  const document = documentOf({ schemas: { ...shapes, ...arms }, paths: { "/talk": { get } } })
  const result = file(document, "Page.ts", { pages: { Page: { operations: { Talk: "GET /talk" } } } })
  assert.include(result, "export const Said: Schema.Codec<Said> = Schema.Union([Say, Stop])")
  assert.include(
    result,
    'Heard: Schema.Codec<Heard> = OpenSchema.variants("Heard", "type", ["word", "end"], [Word, End])'
  )
  assert.include(
    result,
    code(`
      export interface Say {
        readonly type: "say"
        readonly size?: number
      }
      export const Say: Schema.Codec<Say> = Schema.Struct({
        type: Schema.Literal("say"),
        size: Schema.optionalKey(Schema.Int)
      })`)
  )
  assert.include(file(document, "routes.ts", {}), '"GET /talk": { operation: "talk", beta: false, websocket: true }')
})
