import { assert, describe, it } from "@effect/vitest"
import { arm, code, object, oneOf, ref, twins } from "./fixture.ts"

const text = { type: "string" }
const list = (items: { readonly [key: string]: string }) => ({ type: "array", items })

describe("an operation and its beta twin", () => {
  it("have one shape: fields and values of beta are added and marked", () => {
    assert.strictEqual(
      twins({
        X: object(
          { id: text, state: { type: "string", enum: ["on", "off"] }, part: ref("Part") },
          "id",
          "state",
          "part"
        ),
        Part: object({ a: text }, "a"),
        BetaX: object(
          {
            id: text,
            state: { type: "string", enum: ["off", "paused", "on"] },
            part: ref("BetaPart"),
            scope: ref("BetaScope"),
            until: { type: "string", format: "date-time" }
          },
          "id",
          "state",
          "part",
          "scope",
          "until"
        ),
        BetaPart: object({ a: text, b: { type: ["integer", "null"] } }, "a", "b"),
        BetaScope: object({ part: ref("BetaPart") })
      }),
      code(`
        export interface Part {
          readonly a: string
          /** Beta. */
          readonly b?: number | null
        }
        export const Part: Schema.Codec<Part> = Schema.Struct({
          a: Schema.String,
          b: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
        })

        /** Beta. */
        export interface Scope {
          readonly part?: Part
        }
        export const Scope: Schema.Codec<Scope> = Schema.Struct({
          part: Schema.optionalKey(Part)
        })

        export interface X {
          readonly id: string
          /** Beta: \`paused\`. */
          readonly state: OpenSchema.Enum<"on" | "off" | "paused">
          readonly part: Part
          /** Beta. */
          readonly scope?: Scope
          /** Beta. RFC 3339. */
          readonly until?: string
        }
        export const X: Schema.Codec<X> = Schema.Struct({
          id: Schema.String,
          state: OpenSchema.literals("X.state", ["on", "off", "paused"]),
          part: Part,
          scope: Schema.optionalKey(Scope),
          until: Schema.optionalKey(Schema.String)
        })`)
    )
  })

  it("have one union: arms are paired by their tag, not by their name", () => {
    assert.include(
      twins({
        X: oneOf("Text", "Image"),
        Text: arm("text", { text }),
        Image: arm("image"),
        BetaX: oneOf("BetaPicture", "BetaSound", "BetaWords"),
        BetaWords: arm("text", { text, language: text }),
        BetaPicture: arm("image"),
        BetaSound: arm("sound", { words: ref("BetaWords") })
      }),
      code(`
        /** Beta. */
        export interface Sound {
          readonly type: "sound"
          readonly words: Text
        }
        export const Sound: Schema.Codec<Sound> = Schema.Struct({
          type: Schema.Literal("sound"),
          words: Text
        })

        export type X = Text | Image | Sound | OpenSchema.Variant
        export const X: Schema.Codec<X> = OpenSchema.variants("X", "type", ["text", "image", "sound"], [Text, Image, Sound])`)
    )
  })

  it("have a union if only beta has one", () => {
    const result = twins({
      X: object({ blocks: list(ref("Text")), token: text }),
      Text: arm("text"),
      BetaX: object({
        blocks: { type: "array", items: oneOf("BetaText", "BetaSound") },
        token: { anyOf: [text, ref("BetaToken")] }
      }),
      BetaText: arm("text"),
      BetaSound: arm("sound"),
      BetaToken: object({ a: text })
    })
    assert.include(
      result,
      code(`
        export interface X {
          readonly blocks?: ReadonlyArray<Text | Sound | OpenSchema.Variant>
          readonly token?: string | Token
        }`)
    )
  })

  it("have no required field in responses that only one of them has", () => {
    const shapes = (usage: string) => ({
      X: { ...object({ a: text, b: text }, "a", "b"), "x-usage": usage },
      BetaX: { ...object({ a: text }, "a"), "x-usage": usage }
    })
    assert.include(twins(shapes("response")), "  readonly a: string\n  readonly b?: string\n")
    assert.include(twins(shapes("both")), "  readonly a: string\n  readonly b: string\n")
  })

  it("are merged in recursive shapes, and through x-same-as", () => {
    const node = (self: string, leaf: string) => object({ children: list(ref(self)), leaf: ref(leaf) })
    const result = twins({
      X: node("X", "Leaf"),
      Leaf: object({ a: text }),
      BetaX: { ...node("BetaX", "BetaLeaf"), "x-same-as": "#/components/schemas/X" },
      BetaLeaf: object({ a: text, more: ref("BetaSame") }),
      BetaSame: { ...object({ b: text }), "x-same-as": "#/components/schemas/Same" },
      Same: object({ b: text })
    })
    assert.include(result, "readonly children?: ReadonlyArray<X>\n  readonly leaf?: Leaf\n")
    assert.include(result, "export interface Same {")
    assert.notInclude(result, "BetaLeaf")
  })
})

it("a single shape may be a union in beta, and the other way round", () => {
  const result = twins({
    X: object({ a: ref("Either"), b: ref("One") }),
    Either: oneOf("One", "Two"),
    One: arm("one"),
    Two: arm("two"),
    BetaX: object({ a: ref("BetaOne"), b: ref("BetaEither") }),
    BetaEither: oneOf("BetaOne", "BetaThree"),
    BetaOne: arm("one", { more: text }),
    BetaThree: arm("three")
  })
  assert.include(result, "export type Either = One | Two | OpenSchema.Variant\n")
  assert.include(result, "  readonly a?: Either\n  readonly b?: One | Three | OpenSchema.Variant\n")
  assert.include(result, "  /** Beta. */\n  readonly more?: string\n")
})

describe("where the twins disagree", () => {
  const differing = {
    X: object({ id: text, input: {} }, "id"),
    BetaX: object({ id: { type: ["string", "null"] }, input: { type: "object", additionalProperties: true } })
  }
  const decided = (id: "ga" | "beta") => twins(differing, { decide: { "X.id": id, "X.input": "ga" } })

  it("generation fails without a decision", () => {
    assert.throws(
      () => twins(differing),
      'X.id: required, but optional in beta. Choose "ga" or "beta" under `decide`.'
    )
    assert.throws(() => twins(differing, { decide: { "X.id": "ga" } }), "X.input: any, but map in beta.")
  })

  it("codegen.yaml decides", () => {
    assert.include(decided("ga"), "  readonly id: string\n  readonly input?: Schema.Json\n")
    assert.include(decided("beta"), "  readonly id?: string | null\n  readonly input?: Schema.Json\n")
  })

  it("codegen.yaml decides about limits too", () => {
    const X = { X: object({ n: { type: "integer", maximum: 5 } }), BetaX: object({ n: { type: "integer" } }) }
    assert.throws(() => twins(X), "X.n: different limits in beta.")
    assert.include(twins(X, { decide: { "*.n": "ga" } }), "/** At most 5. */")
    assert.notInclude(twins(X, { decide: { "*.n": "beta" } }), "At most")
  })

  it("ambiguous arms without tags are rejected", () => {
    const arms = (...names: ReadonlyArray<string>) => ({ anyOf: names.map(ref) })
    const schemas = { X: arms("A"), A: object({}), BetaX: arms("BetaB", "BetaA"), BetaA: object({}), BetaB: object({}) }
    assert.throws(
      () => twins({ ...schemas, X: { anyOf: [ref("A"), text] } }),
      "X: several arms of the beta union match"
    )
    const BetaA = { ...object({}), "x-same-as": "#/components/schemas/A" }
    assert.include(twins({ ...schemas, BetaA, X: { anyOf: [ref("A"), text] } }), "export type X = A | string | B\n")
  })

  it("a shape cannot be the twin of two", () => {
    const schemas = {
      X: object({ a: ref("A"), b: ref("B") }),
      A: object({ a: text }),
      B: object({ b: text }),
      BetaX: object({ a: ref("BetaA"), b: ref("BetaA") }),
      BetaA: object({ a: text })
    }
    assert.throws(() => twins(schemas), "X.b: BetaA is the twin of B here, but of A elsewhere")
  })
})
