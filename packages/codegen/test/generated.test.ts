import * as OpenSchema from "@effect-genai/core/OpenSchema"
import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import { globSync } from "node:fs"
import { join } from "node:path"
import { walk } from "../../core/src/internal/validate/walk.ts"
import { CreatedFineTuningJob } from "../../mistral/src/generated/FineTuning.ts"
import { bySchema } from "./bySchema.ts"

const packages = join(import.meta.dirname, "..", "..")
const files = globSync("*/src/generated/**/*.ts", { cwd: packages }).toSorted()

const isCodec = (u: unknown): u is Schema.Codec<unknown> => Schema.isSchema(u)

const codecsOf = async (file: string): Promise<ReadonlyArray<readonly [string, Schema.Codec<unknown>]>> => {
  const module: { readonly [name: string]: unknown } = await import(join(packages, file))
  return Object.entries(module).flatMap(([name, value]) => isCodec(value) ? [[name, value] as const] : [])
}

/** Whether a part of a schema has a different encoded form. */
const transforms = (node: unknown, seen: Set<unknown>): boolean => {
  if (!Predicate.isObject(node) || seen.has(node)) return false
  seen.add(node)
  if (Predicate.hasProperty(node, "encoding") && node.encoding !== undefined) return true
  return Object.values(node).some((inside) => transforms(inside, seen))
}

/** A JSON value, and variations with one part removed, emptied, renamed or of another kind. */
const changed = (value: unknown): ReadonlyArray<unknown> => {
  if (Array.isArray(value)) {
    return [value, {}, null, ...value.flatMap((item, index) => changed(item).map((each) => value.with(index, each)))]
  }
  if (!Predicate.isObject(value)) return [value, `${String(value)}?`, 1.5, null, {}, []]
  const fields = Object.entries(value)
  const without = fields.map(([name]) => Object.fromEntries(fields.filter(([other]) => other !== name)))
  const inside = fields.flatMap(([name, field]) => changed(field).slice(1).map((each) => ({ ...value, [name]: each })))
  return [value, null, [], ...without, ...inside, { ...value, more: 1 }]
}

/** Whether a schema accepts a value by `walk`, and the unrecognized parts it reports. */
const byWalk = (schema: Schema.Codec<unknown>) => {
  const is = walk(schema)
  return (value: unknown) => {
    const seen = new Set<string>()
    const accepted = OpenSchema.observe(() => is(value), (what) => seen.add(what))
    return [accepted, accepted ? [...seen].sort() : []]
  }
}

describe.each(files)("%s", (file) => {
  it("transforms nothing", async () => {
    const found = (await codecsOf(file)).filter(([, codec]) => transforms(codec.ast, new Set()))
    assert.deepStrictEqual(found.map(([name]) => name), [])
  })

  it("accepts its own samples after a JSON round trip", async () => {
    for (const [name, codec] of await codecsOf(file)) {
      const samples = await Effect.runPromise(Arbitrary.sampleEffect(Arbitrary.schema(codec), { count: 10, size: 2 }))
      const is = Schema.is(codec)
      const refused = samples.map((sample) => JSON.stringify(sample)).filter((json) => !is(JSON.parse(json)))
      assert.deepStrictEqual(refused, [], name)
    }
  })

  it("gives the same verdict by walk and by schema for all variations", async () => {
    for (const [name, codec] of await codecsOf(file)) {
      const [expected, actual] = [bySchema(codec), byWalk(codec)]
      const samples = await Effect.runPromise(Arbitrary.sampleEffect(Arbitrary.schema(codec), { count: 3, size: 1 }))
      for (const value of samples.flatMap((sample) => changed(JSON.parse(JSON.stringify(sample))).slice(0, 400))) {
        assert.deepStrictEqual<unknown>(actual(value), expected(value), `${name} ${JSON.stringify(value)}`)
      }
    }
  })
})

describe("an arm of a union that rejects a value", () => {
  it("reports nothing, by walk and by schema", () => {
    const job = {
      auto_start: false,
      model: "m",
      status: "PAUSED",
      created_at: 0.5,
      modified_at: 1,
      training_files: ["f"],
      job_type: "completion",
      hyperparameters: {}
    }
    for (const report of [byWalk(CreatedFineTuningJob), bySchema(CreatedFineTuningJob)]) {
      assert.deepStrictEqual<unknown>(report(job), [true, ["CreatedFineTuningJob"]])
    }
  })
})
