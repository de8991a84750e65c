import { assert, describe, it } from "@effect/vitest"
import type * as Schema from "effect/Schema"
import { code, object, ref, request, response } from "./fixture.ts"

const text = { type: "string" }
const constant = (value: string) => ({ type: "string", const: value, default: value })

/** A union whose arms have default tags. */
const byDefault = (...names: ReadonlyArray<string>) => ({
  oneOf: names.map(ref),
  discriminator: { propertyName: "type" },
  "x-tag-optional": true
})

describe("a union whose arms have default tags", () => {
  const schemas = {
    X: object({ chunks: { type: "array", items: ref("Chunk") } }, "chunks"),
    Chunk: byDefault("Text", "Link"),
    Text: object({ type: constant("text"), text }, "text"),
    Link: object({ type: constant("link"), url: text }, "url")
  }
  const arms = code(`
    export interface Text {
      readonly type: "text"
      readonly text: string
    }
    export const Text: Schema.Codec<Text> = Schema.Struct({
      type: Schema.Literal("text"),
      text: Schema.String
    })

    export interface Link {
      readonly type: "link"
      readonly url: string
    }
    export const Link: Schema.Codec<Link> = Schema.Struct({
      type: Schema.Literal("link"),
      url: Schema.String
    })`)

  it("in a response accepts a value without a tag, which matches none of the arms", () => {
    assert.include(
      response(schemas),
      `${arms}\n\n${
        code(`
          export type Chunk = Text | Link | OpenSchema.Variant | OpenSchema.Untagged
          export const Chunk: Schema.Codec<Chunk> = OpenSchema.variantsOrUntagged("Chunk", "type", ["text", "link"], [Text, Link])`)
      }`
    )
  })

  it("in a request requires the tag, since nothing fills it in", () => {
    assert.include(
      request(schemas),
      `${arms}\n\n${
        code(`
          export type Chunk = Text | Link
          export const Chunk: Schema.Codec<Chunk> = Schema.Union([Text, Link])`)
      }`
    )
  })

  it("may have any field as its tag", () => {
    const role = { oneOf: [ref("User")], discriminator: { propertyName: "role" }, "x-tag-optional": true }
    const result = response({
      X: { ...role, oneOf: [ref("User"), ref("Robot")] },
      User: object({ role: constant("user") }),
      Robot: object({ role: constant("robot") })
    })
    assert.include(result, 'export type X = User | Robot | OpenSchema.Variant<"role"> | OpenSchema.Untagged<"role">\n')
    assert.include(result, 'OpenSchema.variantsOrUntagged("X", "role", ["user", "robot"], [User, Robot])')
  })

  it("leaves the default to an arm that is also used elsewhere", () => {
    const result = response({ ...schemas, X: object({ chunks: ref("Chunk"), first: ref("Text") }) })
    assert.include(result, 'export interface Text {\n  /** Default `text`. */\n  readonly type?: "text"\n')
    assert.include(result, 'type: Schema.optionalKey(Schema.Literal("text"))')
    assert.include(result, 'export interface Link {\n  readonly type: "link"\n')
  })

  it("may have arms that differ only in the default", () => {
    const Kind = { type: "string", enum: ["STEP", "MARK"], "x-open": true }
    const kind = (value: string) => ({ ...ref("Kind"), default: value })
    const result = response({
      X: { ...byDefault("Step", "Mark"), "x-tag-by-default": true },
      Step: object({ type: kind("STEP"), name: text }, "name"),
      Mark: object({ type: kind("MARK"), name: text }, "name"),
      Kind
    })
    assert.include(result, 'export interface Step {\n  readonly type: "STEP"\n  readonly name: string\n')
    assert.include(result, 'OpenSchema.variantsOrUntagged("X", "type", ["STEP", "MARK"], [Step, Mark])')
    assert.notInclude(result, "Kind")
  })
})

describe("a union without a tag", () => {
  const union = (...arms: ReadonlyArray<Schema.Json>) => ({ anyOf: arms, "x-untagged": true })
  const Content = union(text, { type: "array", items: text })

  it("in a response accepts any other kind of JSON", () => {
    assert.strictEqual(
      response({
        X: object({ content: ref("Content"), id: union({ type: "integer" }, text) }, "content", "id"),
        Content
      }),
      code(`
        export type Content = string | ReadonlyArray<string> | OpenSchema.Other<"string" | "array">
        export const Content: Schema.Codec<Content> = OpenSchema.kinds("Content", ["string", "array"], [
          Schema.String,
          Schema.Array(Schema.String)
        ])

        export interface X {
          readonly content: Content
          readonly id: number | string | OpenSchema.Other<"number" | "string">
        }
        export const X: Schema.Codec<X> = Schema.Struct({
          content: Content,
          id: OpenSchema.kinds("X.id", ["number", "string"], [OpenSchema.number, Schema.String])
        })`)
    )
  })

  it("in a request is closed", () => {
    assert.include(
      request({ X: object({ content: ref("Content") }), Content }),
      "export const Content: Schema.Codec<Content> = Schema.Union([Schema.String, Schema.Array(Schema.String)])"
    )
  })

  it("of objects distinguishes them by a field that only one requires", () => {
    const result = response({
      X: union(ref("ByModel"), ref("ByAgent")),
      ByModel: object({ id: text, model: text }, "id", "model"),
      ByAgent: object({ id: text, agent: text }, "id", "agent")
    })
    assert.include(result, 'export type X = ByModel | ByAgent | OpenSchema.Other<"object", "model" | "agent">\n')
    assert.include(result, 'OpenSchema.kinds("X", ["object"], [ByModel, ByAgent], ["model", "agent"])')
  })

  it("of objects that cannot be distinguished accepts other kinds only", () => {
    const result = response({
      X: union(ref("A"), ref("B")),
      A: object({ a: text }),
      B: object({ a: text, b: text }, "b")
    })
    assert.include(result, 'OpenSchema.kinds("X", ["object"], [A, B])')
  })

  it("has no open arm where an arm accepts anything", () => {
    const result = response({ X: object({ value: union({}, text) }) })
    assert.include(result, "readonly value?: Schema.Json | string\n")
    assert.include(result, "Schema.Union([Schema.Json, Schema.String])")
  })
})
