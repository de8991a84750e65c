import { assert, describe, it } from "@effect/vitest"
import {
  arm,
  code,
  documentOf,
  file,
  object,
  oneOf,
  output,
  ref,
  request,
  respondingWith,
  response
} from "./fixture.ts"

const text = { type: "string" }

describe("names", () => {
  it("rename shapes, and name unnamed ones", () => {
    const schemas = { X: object({ source: oneOf("Inline", "Url") }, "source"), Inline: arm("inline"), Url: arm("url") }
    const result = response(schemas, { names: { Url: "Link", "*.source": "Source" } })
    assert.include(result, "export type Source = Inline | Link | OpenSchema.Variant\n")
    assert.include(result, 'OpenSchema.variants("Source", "type", ["inline", "url"], [Inline, Link])')
    assert.include(result, "readonly source: Source\n")
  })

  it("may be shared by identical shapes", () => {
    const schemas = {
      X: object({ a: ref("AConfig"), b: ref("BConfig") }),
      AConfig: object({ c: text }),
      BConfig: object({ c: text })
    }
    const result = request(schemas, { names: { "*Config": "Config" } })
    assert.include(result, "readonly a?: Config\n  readonly b?: Config\n")
    assert.strictEqual(result.split("export interface Config ").length, 2)
  })

  it("may be shared by an open and a closed shape: the result is open", () => {
    const level = { type: "string", enum: ["low", "high"] }
    const schemas = { X: object({ a: ref("A"), b: ref("B") }), A: level, B: { ...level, "x-open": true } }
    assert.include(
      request(schemas, { names: { A: "Level", B: "Level" } }),
      'export type Level = OpenSchema.Enum<"low" | "high">'
    )
  })

  it("may not be shared by different shapes", () => {
    const schemas = { X: object({ a: ref("A"), b: ref("BetaA") }), A: object({ c: text }), BetaA: object({ d: text }) }
    assert.throws(
      () => request(schemas, { betaPrefixes: ["Beta"] }),
      "A and BetaA differ but are both named A: rename one in codegen.yaml"
    )
    assert.include(request(schemas, { betaPrefixes: ["Beta"], names: { BetaA: "NewA" } }), "readonly b?: NewA\n")
  })

  it("lose the first prefix of beta shapes that they have", () => {
    const schemas = {
      X: object({ a: ref("BetaAgentsTool"), b: ref("BetaFile"), c: ref("Alphabeta") }),
      BetaAgentsTool: object({ d: text }),
      BetaFile: object({ e: text }),
      Alphabeta: object({ f: text })
    }
    const members = "  readonly a?: Tool\n  readonly b?: File\n  readonly c?: Alphabeta\n"
    assert.include(request(schemas, { betaPrefixes: ["BetaAgents", "Beta"] }), members)
    assert.include(request(schemas, { betaPrefixes: ["Beta", "BetaAgents"] }), "readonly a?: AgentsTool\n")
  })
})

describe("files", () => {
  const schemas = {
    X: object({ parts: ref("Parts"), other: ref("Other") }),
    Parts: object({ part: ref("Part") }),
    Part: object({ a: text }),
    Other: object({ b: text })
  }
  const document = documentOf({
    schemas,
    paths: { "/x": { get: { operationId: "x", responses: respondingWith("X") } } }
  })
  const Page = { operations: { GetX: "GET /x" } }

  it("have the shapes they claim by name or pattern, and import the others", () => {
    const pages = { Page, Parts: { shapes: ["Part*"] } }
    assert.include(
      file(document, "Parts.ts", { pages }),
      code(`
        import * as Schema from "effect/Schema"

        export interface Part {
          readonly a?: string
        }
        export const Part: Schema.Codec<Part> = Schema.Struct({
          a: Schema.optionalKey(Schema.String)
        })

        export interface Parts {`)
    )
    const page = file(document, "Page.ts", { pages })
    assert.include(page, 'import { Parts } from "./Parts.ts"\n\nexport interface Other {')
    assert.notInclude(page, "export interface Part")
  })

  it("may be in folders, and import each other from there", () => {
    const pages = {
      "admin/Page": Page,
      "admin/parts/Parts": { shapes: ["Parts"] },
      "admin/parts/Part": { shapes: ["Part"] },
      Other: { shapes: ["Other"] }
    }
    const page = file(document, "admin/Page.ts", { pages })
    assert.include(page, 'import { Parts } from "./parts/Parts.ts"\n')
    assert.include(page, 'import { Other } from "../Other.ts"\n')
    assert.include(
      file(document, "admin/parts/Parts.ts", { pages }),
      'import { Part } from "./Part.ts"\n'
    )
  })

  it("include unused shapes that are listed as roots", () => {
    const retained = documentOf({ schemas: { Code: { type: "string", enum: ["a", "b"], "x-usage": "response" } } })
    assert.include(
      file(retained, "Page.ts", { pages: { Page: { roots: ["Code"] } } }),
      'export const Code: Schema.Codec<Code> = /* @__PURE__ */ OpenSchema.literals("Code", ["a", "b"])'
    )
  })

  it("include unused shapes in response style, with all their parts", () => {
    const line = { ...object({ status: object({ code: { type: "integer" } }, "code") }), "x-usage": "response" }
    assert.include(
      file(documentOf({ schemas: { Line: line } }), "Page.ts", { pages: { Page: { roots: ["Line"] } } }),
      "code: OpenSchema.number"
    )
  })

  it("do not import each other", () => {
    const pages = { Page, Inner: { shapes: ["Part", "X"] } }
    assert.throws(
      () => output(document, { pages }),
      "files would import each other: Page imports Inner (Parts needs Part), Inner imports Page (X needs Parts)"
    )
  })

  it("do not claim the same shape", () => {
    const pages = { Page: { ...Page, shapes: ["Part"] }, Parts: { shapes: ["Part"] } }
    assert.throws(() => output(document, { pages }), "Page and Parts both claim Part")
  })

  it("are deterministic", () => {
    const regenerate = () => JSON.stringify([...output(document, { pages: { Page } })])
    assert.strictEqual(regenerate(), regenerate())
  })
})

describe("rejected:", () => {
  const X = object({ a: text })

  it("entries that match nothing", () => {
    assert.throws(
      () => response({ X }, { names: { Y: "Z", "*Config": "C" }, decide: { "X.b": "ga" }, open: ["W"] }),
      "codegen.yaml has entries that match nothing: names: Y, names: *Config, decide: X.b, open: W"
    )
  })

  it("unknown keywords and types", () => {
    assert.throws(() => response({ X: { ...X, patternProperties: {} } }), /^X: .*patternProperties/s)
    assert.throws(
      () => response({ X: object({ a: { type: "tuple" } }) }),
      "X.a: unknown type tuple"
    )
  })

  it("references to missing shapes", () => {
    assert.throws(() => response({ X: object({ a: ref("Y") }) }), "the specification has no shape Y")
  })
})
