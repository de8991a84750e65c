import { assert, describe, it } from "@effect/vitest"
import { expand } from "../src/guide.ts"
import { arm, code, documentOf, file, type Files, object, ref, respondingWith, taking } from "./fixture.ts"

const text = { type: "string" }
const limited = { type: "integer", minimum: 1, maximum: 9, default: 3 }
const old = { type: "string", deprecated: true }

const document = documentOf({
  schemas: {
    X: object({
      id: text,
      size: limited,
      old,
      inner: object({ id: text }),
      parts: { type: "array", items: ref("Part") }
    }),
    Part: arm("part", { id: text }),
    Body: object({ name: text }, "name")
  },
  paths: {
    "/x/{x_id}": {
      post: {
        operationId: "x",
        parameters: [{ name: "x_id", in: "path", required: true, schema: text }],
        requestBody: taking("Body"),
        responses: respondingWith("X")
      }
    }
  }
})

const page = {
  Body: { name: "The name." },
  PostX: { self: "Makes an X.", x_id: "The id of the X." },
  X: {
    self: "An X.",
    size: "The size, from one to nine.",
    old: "An older size.",
    inner: "A part.",
    parts: "The parts."
  }
}

const all = { id: "Its id." }

const written = (files: Files) =>
  file(document, "Page.ts", { pages: { Page: { operations: { PostX: "POST /x/{x_id}" } } } }, files)

describe("a sentence", () => {
  it("is the start of a comment, before the facts", () => {
    assert.include(
      written({ Page: page, all }),
      code(`
        /** An X. */
        export interface X {
          /** Its id. */
          readonly id?: string
          /** The size, from one to nine. 1 to 9. Default \`3\`. */
          readonly size?: number
          /**
           * An older size.
           * @deprecated
           */
          readonly old?: string`)
    )
  })

  it("describes the fields of an input that its body does not have", () => {
    assert.include(
      written({ Page: page, all }),
      code(`
        /** Makes an X. \`POST /x/{x_id}\` */
        export interface PostX extends Body {
          /** The id of the X. */
          readonly x_id: string
        }`)
    )
  })

  it("leaves out the facts that it mentions", () => {
    const X = { ...page.X, size: "The size: 1 to 9, default `3`." }
    assert.include(written({ Page: { ...page, X }, all }), "/** The size: 1 to 9, default `3`. */")
  })

  it("is wrapped at 120 columns", () => {
    const X = { ...page.X, size: `${"word ".repeat(40)}end.\n` }
    const lines = written({ Page: { ...page, X }, all }).split("\n")
    assert.isBelow(Math.max(...lines.map((line) => line.length)), 121)
    assert.strictEqual(lines.filter((line) => line.startsWith("   * word")).length, 2)
  })

  it("of the shape's own name wins over a pattern, and a pattern over `all`", () => {
    const patterns = { "X*": { id: "The id of an X." }, "*rt": { id: "Of a part." }, Part: { id: "The id of a part." } }
    const text = written({ Page: { ...page, ...patterns, XInner: { id: "The id inside." }, "*rt": {} } })
    assert.include(text, "export interface X {\n  /** The id of an X. */\n")
    assert.include(text, "export interface XInner {\n  /** The id inside. */\n")
    assert.throws(
      () => written({ Page: { ...page, ...patterns }, all }),
      "Page.yaml has entries that match nothing: *rt.id\nall.yaml has entries that match nothing: id"
    )
  })

  it("that is missing is an error, except for a constant", () => {
    const { x_id: _, ...PostX } = page.PostX
    assert.throws(() => written({ Page: { ...page, PostX } }), "Page.yaml lacks: XInner.id, Part.id, X.id, PostX.x_id")
    assert.doesNotThrow(() => written({ all: {} }))
  })

  it("of a shape or field that does not exist is an error", () => {
    const [X, Y] = [{ ...page.X, sise: "Misspelt." }, { self: "No shape." }]
    assert.throws(
      () => written({ Page: { ...page, X, Y }, all }),
      /^Page\.yaml has entries that match nothing: X\.sise, Y\.self$/
    )
  })

  it("ends with a period", () => {
    assert.throws(
      () => written({ Page: { X: { id: "No end" } } }),
      /Page\.yaml: Expected a sentence that ends with a period/
    )
  })
})

describe("a link to the guide", () => {
  const link = (target: string) => expand(`See [prices](guide:${target}).`, "X.id")

  it("is an address of the docs site", () => {
    const site = "https://effect-genai.github.io/effect-genai/guide"
    assert.strictEqual(link("prices"), `See [prices](${site}/prices.html).`)
    assert.strictEqual(link("prices#cost-of-a-call"), `See [prices](${site}/prices.html#cost-of-a-call).`)
  })

  it("to a page or heading that does not exist is an error", () => {
    assert.throws(() => link("price"), "X.id: the guide has no page for ](guide:price)")
    assert.throws(() => link("prices#cost"), "X.id: guide/prices.md has no heading for ](guide:prices#cost)")
  })
})
