import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { shapes } from "./support/modelIds.ts"

const Patch = Schema.fromJsonString(
  Schema.Struct({ patch: Schema.Array(Schema.Struct({ path: Schema.String, value: Schema.Json })) })
)

const { patch } = Schema.decodeUnknownSync(Patch)(
  readFileSync(join(import.meta.dirname, "..", "patches", "16-model-ids.json"), "utf8")
)

describe("the ids that complete in a request", () => {
  it.each([...shapes])("%s are those of the catalog", (shape, value) => {
    const written = patch.find(({ path }) => path === `/components/schemas/${shape}`)
    assert.deepStrictEqual<unknown>(written?.value, value)
  })
})
