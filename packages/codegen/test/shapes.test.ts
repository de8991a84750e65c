import { assert, describe, it } from "@effect/vitest"
import { code, object, ref, request, response } from "./fixture.ts"

const text = { type: "string" }
const file = object(
  {
    id: text,
    size: { type: "integer" },
    expires_at: { type: ["string", "null"], format: "date-time" },
    scope: { anyOf: [ref("Scope"), { type: "null" }] },
    "content-type": text
  },
  "id",
  "size",
  "expires_at"
)
const Scope = object({ id: text }, "id")

describe("a struct", () => {
  it("in a response: nullable fields may be absent, and numbers may be fractions", () => {
    assert.strictEqual(
      response({ X: file, Scope }),
      code(`
        export interface Scope {
          readonly id: string
        }
        export const Scope: Schema.Codec<Scope> = Schema.Struct({
          id: Schema.String
        })

        export interface X {
          readonly id: string
          readonly size: number
          /** RFC 3339. */
          readonly expires_at?: string | null
          readonly scope?: Scope | null
          readonly "content-type"?: string
        }
        export const X: Schema.Codec<X> = Schema.Struct({
          id: Schema.String,
          size: OpenSchema.number,
          expires_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
          scope: Schema.optionalKey(Schema.NullOr(Scope)),
          "content-type": Schema.optionalKey(Schema.String)
        })`)
    )
  })

  it("in a request: required fields and integers are checked", () => {
    assert.strictEqual(
      request({ X: file, Scope }).slice(request({ X: file, Scope }).indexOf("export interface X")),
      code(`
        export interface X {
          readonly id: string
          readonly size: number
          /** RFC 3339. */
          readonly expires_at: string | null
          readonly scope?: Scope | null
          readonly "content-type"?: string
        }
        export const X: Schema.Codec<X> = Schema.Struct({
          id: Schema.String,
          size: Schema.Int,
          expires_at: Schema.NullOr(Schema.String),
          scope: Schema.optionalKey(Schema.NullOr(Scope)),
          "content-type": Schema.optionalKey(Schema.String)
        })`)
    )
  })

  it("without a name is named after its place", () => {
    assert.strictEqual(
      response({ X: object({ by_day: { type: "array", items: object({ count: { type: "number" } }, "count") } }) }),
      code(`
        export interface XByDay {
          readonly count: number
        }
        export const XByDay: Schema.Codec<XByDay> = Schema.Struct({
          count: OpenSchema.number
        })

        export interface X {
          readonly by_day?: ReadonlyArray<XByDay>
        }
        export const X: Schema.Codec<X> = Schema.Struct({
          by_day: Schema.optionalKey(Schema.Array(XByDay))
        })`)
    )
  })

  it("with additional fields has them", () => {
    const Inner = object({ a: text })
    assert.strictEqual(
      request({ X: { ...object({ inner: ref("Inner") }), additionalProperties: true }, Inner }).split("\n\n")[1],
      code(`
        export interface X {
          readonly inner?: Inner
          readonly [field: string]: Schema.Json | Inner | undefined
        }
        export const X: Schema.Codec<X> = Schema.StructWithRest(
          Schema.Struct({
            inner: Schema.optionalKey(Inner)
          }),
          [Schema.Record(Schema.String, Schema.Json)]
        )`)
    )
  })

  it("that contains itself is suspended", () => {
    assert.strictEqual(
      response({ X: object({ children: { type: "array", items: ref("X") } }, "children") }),
      code(`
        export interface X {
          readonly children: ReadonlyArray<X>
        }
        export const X: Schema.Codec<X> = Schema.Struct({
          children: Schema.Array(Schema.suspend((): Schema.Codec<X> => X))
        })`)
    )
  })
})

it("values of any kind, maps, constants, flags", () => {
  const X = object({
    any: {},
    map: { type: "object", additionalProperties: { type: "boolean" } },
    bag: { type: "object", additionalProperties: true },
    constant: { type: "string", const: "x" },
    either: { anyOf: [text, { type: "array", items: text }, { type: "null" }] }
  })
  assert.strictEqual(
    request({ X }),
    code(`
      export interface X {
        readonly any?: Schema.Json
        readonly map?: { readonly [key: string]: boolean }
        readonly bag?: { readonly [key: string]: Schema.Json }
        readonly constant?: "x"
        readonly either?: string | ReadonlyArray<string> | null
      }
      export const X: Schema.Codec<X> = Schema.Struct({
        any: Schema.optionalKey(Schema.Json),
        map: Schema.optionalKey(Schema.Record(Schema.String, Schema.Boolean)),
        bag: Schema.optionalKey(Schema.Record(Schema.String, Schema.Json)),
        constant: Schema.optionalKey(Schema.Literal("x")),
        either: Schema.optionalKey(Schema.NullOr(Schema.Union([Schema.String, Schema.Array(Schema.String)])))
      })`)
  )
})

it("limits are comments, and are checked in requests only", () => {
  const X = object({
    limit: { type: "integer", minimum: 1, maximum: 100, default: 20 },
    name: { type: "string", maxLength: 64, pattern: "^[a-z]*/$" },
    share: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
    ids: { type: "array", items: text, minItems: 1 },
    format: { type: "string", default: "text", deprecated: true }
  })
  const facts = code(`
    export interface X {
      /** 1 to 100. Default \`20\`. */
      readonly limit?: number
      /** At most 64 characters. Matches \`^[a-z]*\\/$\`. */
      readonly name?: string
      /** Above 0. Below 1. */
      readonly share?: number
      /** At least 1 item. */
      readonly ids?: ReadonlyArray<string>
      /**
       * Default \`text\`.
       * @deprecated
       */
      readonly format?: string
    }`)
  assert.strictEqual(
    request({ X }),
    `${facts}\n${
      code(`
        export const X: Schema.Codec<X> = Schema.Struct({
          limit: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1), Schema.isLessThanOrEqualTo(100))),
          name: Schema.optionalKey(
            Schema.String.check(Schema.isMaxCodePoints(64), Schema.isPattern(new RegExp("^[a-z]*/$", "u")))
          ),
          share: Schema.optionalKey(Schema.Finite.check(Schema.isGreaterThan(0), Schema.isLessThan(1))),
          ids: Schema.optionalKey(Schema.Array(Schema.String).check(Schema.isMinLength(1))),
          format: Schema.optionalKey(Schema.String)
        })`)
    }`
  )
  assert.strictEqual(
    response({ X }),
    `${facts}\n${
      code(`
        export const X: Schema.Codec<X> = Schema.Struct({
          limit: Schema.optionalKey(OpenSchema.number),
          name: Schema.optionalKey(Schema.String),
          share: Schema.optionalKey(OpenSchema.number),
          ids: Schema.optionalKey(Schema.Array(Schema.String)),
          format: Schema.optionalKey(Schema.String)
        })`)
    }`
  )
})

it("limits of keys and items, of the documentation and of encoded content", () => {
  const X = object({
    metadata: { type: "object", additionalProperties: text, propertyNames: { minLength: 1, maxLength: 32 } },
    tags: { type: "array", items: text, uniqueItems: true },
    expiry: { type: "integer", "x-documented-minimum": 1, "x-documented-maximum": 168 },
    name: { type: "string", "x-documented-max-length": 64 },
    audio: { type: "string", contentEncoding: "base64", "x-max-decoded-bytes": 9 },
    sort: { type: "string", "x-supported-values": ["name", "date"] },
    id: { type: "string", default: "null" },
    note: { type: ["string", "null"], default: null }
  })
  assert.strictEqual(
    request({ X }),
    code(`
      export interface X {
        /** Keys: 1 to 32 characters. */
        readonly metadata?: { readonly [key: string]: string }
        /** No item twice. */
        readonly tags?: ReadonlyArray<string>
        /** 1 to 168, by the documentation. */
        readonly expiry?: number
        /** At most 64 characters, by the documentation. */
        readonly name?: string
        /** Base64. At most 9 bytes when decoded. */
        readonly audio?: string
        /** Known values: \`name\`, \`date\`. */
        readonly sort?: string
        /** Default \`"null"\`. */
        readonly id?: string
        readonly note?: string | null
      }
      export const X: Schema.Codec<X> = Schema.Struct({
        metadata: Schema.optionalKey(
          Schema.Record(Schema.String, Schema.String).check(
            Schema.isPropertyNames(Schema.String.check(Schema.isMinCodePoints(1), Schema.isMaxCodePoints(32)))
          )
        ),
        tags: Schema.optionalKey(Schema.Array(Schema.String).check(Schema.isUnique())),
        expiry: Schema.optionalKey(Schema.Int),
        name: Schema.optionalKey(Schema.String),
        audio: Schema.optionalKey(Schema.String),
        sort: Schema.optionalKey(Schema.String),
        id: Schema.optionalKey(Schema.String),
        note: Schema.optionalKey(Schema.NullOr(Schema.String))
      })`)
  )
})

it("a response field that the vendor's client does not require is optional", () => {
  const X = {
    ...object({ id: text, count: { type: "integer", default: 0 } }, "id", "count"),
    "x-sdk-optional": ["count"]
  }
  assert.include(response({ X }), "readonly id: string\n  /** Default `0`. */\n  readonly count?: number\n")
})

it("notes about the origin do not change the output", () => {
  const marks = {
    "x-docs-only": true,
    "x-retired": true,
    "x-name-derived": true,
    "x-sdk-required": ["a"],
    readOnly: true
  }
  const a = { ...text, "x-added-from-sdk": true, writeOnly: true }
  assert.strictEqual(response({ X: { ...object({ a }), ...marks } }), response({ X: object({ a: text }) }))
})

it("a shape of requests and responses is typed as a request and checked as a response", () => {
  const X = object({ size: { type: "integer" }, kind: { type: "string", enum: ["a", "b"] } }, "size", "kind")
  assert.strictEqual(
    request({ X: { ...X, "x-usage": "both" } }),
    code(`
      export interface X {
        readonly size: number
        readonly kind: "a" | "b"
      }
      export const X: Schema.Codec<X> = Schema.Struct({
        size: OpenSchema.number,
        kind: Schema.Literals(["a", "b"])
      })`)
  )
})
