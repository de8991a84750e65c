import * as OpenSchema from "@effect-genai/core/OpenSchema"
import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { bodyProblem } from "../src/internal/validate/bodyProblem.ts"
import { editDistance, nearest } from "../src/internal/validate/nearest.ts"

describe("the nearest name", () => {
  it.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "", 3],
    ["kitten", "sitting", 3],
    ["contnet", "content", 1],
    ["temprature", "temperature", 1]
  ])("editDistance(%j, %j) is %i", (one, other, distance) => {
    assert.strictEqual(editDistance(one, other), distance)
    assert.strictEqual(editDistance(other, one), distance)
  })

  const known = ["max_tokens", "messages", "model", "temperature", "top_k", "top_p"]

  it.each([
    ["temprature", "temperature"],
    ["maxTokens", "max_tokens"],
    ["MODEL", "model"],
    ["modle", "model"],
    ["top_l", "top_k"],
    ["mesages", "messages"],
    ["frequency", undefined],
    ["x", undefined],
    ["", undefined]
  ])("of %j is %j", (name, expected) => {
    assert.strictEqual(nearest(name, known), expected)
  })
})

interface Tree {
  readonly name: string
  readonly children?: ReadonlyArray<Tree>
}

const Tree: Schema.Codec<Tree> = Schema.Struct({
  name: Schema.String,
  children: Schema.optionalKey(Schema.Array(Schema.suspend(() => Tree)))
})

const Text = Schema.Struct({ type: Schema.Literal("text"), text: Schema.String })
const Image = Schema.Struct({ type: Schema.Literal("image"), source: Schema.Struct({ media_type: Schema.String }) })
const closed = Schema.Union([Text, Image])
const open = OpenSchema.variants("Block", "type", ["text", "image"], [Text, Image])
const Range = Schema.Struct({ from: Schema.Finite, until: Schema.optionalKey(Schema.Finite) })
const Limit = Schema.Struct({ limit: Schema.Finite, offset: Schema.optionalKey(Schema.Finite) })

const Body = Schema.Struct({
  model: Schema.String,
  temperature: Schema.optionalKey(Schema.Finite),
  tree: Schema.optionalKey(Tree),
  closed: Schema.optionalKey(Schema.Array(closed)),
  open: Schema.optionalKey(Schema.Union([Schema.String, Schema.Array(open)])),
  page: Schema.optionalKey(Schema.Union([Range, Limit])),
  labels: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  pair: Schema.optionalKey(Schema.Tuple([Text, Text]))
})

describe("the problem of a body", () => {
  const text = { type: "text", text: "a" }

  it.each([
    { fields: { temprature: 1 }, message: "unknown field `temprature` (did you mean `temperature`?)" },
    { fields: { frequency: 1 }, message: "unknown field `frequency`" },
    { fields: { temprature: 1, temperature: 1 }, message: "unknown field `temprature`" },
    { fields: { model: 7 }, message: "the field `model` is not valid: Expected string" },
    { fields: { tree: { nme: "a" } }, message: "unknown field `tree.nme` (did you mean `name`?)" },
    { fields: { tree: {} }, message: "the field `tree.name` is missing" },
    {
      fields: { tree: { name: "a", children: [{ name: "b" }, { name: "c", childern: [] }] } },
      message: "unknown field `tree.children[1].childern` (did you mean `children`?)"
    },
    {
      fields: { closed: [text, { type: "text", txet: "a" }] },
      message: "unknown field `closed[1].txet` (did you mean `text`?)"
    },
    {
      fields: { closed: [{ type: "image", source: { mediaType: "a" } }] },
      message: "unknown field `closed[0].source.mediaType` (did you mean `media_type`?)"
    },
    { fields: { closed: [{ typ: "text" }] }, message: "unknown field `closed[0].typ` (did you mean `type`?)" },
    {
      fields: { closed: [{ type: "txt", text: "a" }] },
      message: 'the field `closed[0].type` is not valid: Expected "text" | "image"'
    },
    { fields: { closed: [{ text: "a" }] }, message: "the field `closed[0].type` is missing" },
    {
      fields: { open: [{ type: "text", txet: "a" }] },
      message: "unknown field `open[0].txet` (did you mean `text`?)"
    },
    { fields: { open: [{ typ: "text" }] }, message: "unknown field `open[0].typ` (did you mean `type`?)" },
    { fields: { page: { limit: 1, ofset: 2 } }, message: "unknown field `page.ofset` (did you mean `offset`?)" },
    { fields: { page: { from: 1, untill: 2 } }, message: "unknown field `page.untill` (did you mean `until`?)" },
    { fields: { labels: { a: 1 } }, message: "the field `labels.a` is not valid: Expected string" },
    {
      fields: { pair: [text, { ...text, txt: "a" }] },
      message: "unknown field `pair[1].txt`"
    }
  ])("is: $message", ({ fields, message }) => {
    assert.strictEqual(bodyProblem(Body, { model: "m", ...fields }), message)
  })

  it.each([
    {},
    { open: [{ type: "unheard of", at: 1 }] },
    { labels: { anything: "a" } },
    { page: { limit: 1, offset: 2 } },
    { tree: { name: "a", children: [{ name: "b", children: [] }] } }
  ])("is none for %j", (fields) => {
    assert.isUndefined(bodyProblem(Body, { model: "m", ...fields }))
  })

  it.each([7, null, [], "a"])("at its root: %j", (body) => {
    assert.strictEqual(bodyProblem(Body, body), "the body is not valid: Expected object")
  })

  it("is its depth where it is nested too deeply to be checked", () => {
    let tree: Tree = { name: "a" }
    for (let depth = 0; depth < 100_000; depth++) tree = { name: "a", children: [tree] }
    assert.strictEqual(bodyProblem(Tree, tree), "the body is not valid: Expected a value that is nested less deeply")
  })
})
