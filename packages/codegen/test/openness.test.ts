import { assert, describe, it } from "@effect/vitest"
import { arm, code, object, oneOf, ref, request, response } from "./fixture.ts"

const text = { type: "string" }

describe("an enum", () => {
  const status = { type: "string", enum: ["running", "ended"] }
  const X = object({ status, level: { type: ["string", "null"], enum: ["low", "high", null] } }, "status", "level")

  it("in a response accepts any string", () => {
    assert.strictEqual(
      response({ X }),
      code(`
        export interface X {
          readonly status: OpenSchema.Enum<"running" | "ended">
          readonly level?: OpenSchema.Enum<"low" | "high"> | null
        }
        export const X: Schema.Codec<X> = Schema.Struct({
          status: OpenSchema.literals("X.status", ["running", "ended"]),
          level: Schema.optionalKey(Schema.NullOr(OpenSchema.literals("X.level", ["low", "high"])))
        })`)
    )
  })

  it("in a request is closed", () => {
    assert.strictEqual(
      request({ X }),
      code(`
        export interface X {
          readonly status: "running" | "ended"
          readonly level: "low" | "high" | null
        }
        export const X: Schema.Codec<X> = Schema.Struct({
          status: Schema.Literals(["running", "ended"]),
          level: Schema.NullOr(Schema.Literals(["low", "high"]))
        })`)
    )
  })

  it("in a request is open if the specification or codegen.yaml says so, and lists deprecated values", () => {
    const schemas = {
      X: object({ model: ref("Model"), effort: ref("Effort") }, "model", "effort"),
      Model: { type: "string", enum: ["new", "old"], "x-open": true, "x-deprecated-values": ["old"] },
      Effort: { type: "string", enum: ["low", "high"] }
    }
    assert.strictEqual(
      request(schemas, { open: ["Effort"] }).split("\n\n").slice(0, 2).join("\n\n"),
      code(`
        /** Deprecated: \`old\`. */
        export type Model = OpenSchema.Enum<"new" | "old">
        export const Model: Schema.Codec<Model> = /* @__PURE__ */ OpenSchema.literals("Model", ["new", "old"])

        export type Effort = OpenSchema.Enum<"low" | "high">
        export const Effort: Schema.Codec<Effort> = /* @__PURE__ */ OpenSchema.literals("Effort", ["low", "high"])`)
    )
  })
})

describe("a tagged union", () => {
  const schemas = {
    X: object({ block: ref("Block") }, "block"),
    Block: oneOf("Text", "Image"),
    Text: arm("text", { text }),
    Image: object({ type: { type: "string", enum: ["png", "jpeg"] } }, "type")
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

    export interface Image {
      readonly type: "png" | "jpeg"
    }
    export const Image: Schema.Codec<Image> = Schema.Struct({
      type: Schema.Literals(["png", "jpeg"])
    })`)
  const open = code(`
    export type Block = Text | Image | OpenSchema.Variant
    export const Block: Schema.Codec<Block> = OpenSchema.variants("Block", "type", ["text", "png", "jpeg"], [Text, Image])`)

  it("in a response has an arm for unknown values; the tags themselves are closed", () => {
    assert.include(response(schemas), `${arms}\n\n${open}`)
  })

  it("in a request is closed", () => {
    assert.include(
      request(schemas),
      code(`
        export type Block = Text | Image
        export const Block: Schema.Codec<Block> = Schema.Union([Text, Image])`)
    )
  })

  it("in a request is open if codegen.yaml says so", () => {
    assert.include(request(schemas, { open: ["Block"] }), open)
  })

  it("may have any field as its tag", () => {
    const A = object({ role: { type: "string", const: "a" } }, "role")
    const B = object({ role: { type: "string", const: "b" } }, "role")
    assert.include(
      response({ X: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "role" } }, A, B }),
      code(`
        export type X = A | B | OpenSchema.Variant<"role">
        export const X: Schema.Codec<X> = OpenSchema.variants("X", "role", ["a", "b"], [A, B])`)
    )
  })
})
