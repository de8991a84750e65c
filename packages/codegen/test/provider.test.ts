import { assert, describe, it } from "@effect/vitest"
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import * as Config from "../src/Config.ts"
import * as Patch from "../src/patch.ts"
import { sync } from "../src/sync.ts"

describe("a patch", () => {
  const specification = { components: { A: { required: ["a", "b"] } } }
  const apply = (...patch: ReadonlyArray<unknown>) =>
    Patch.apply(specification, "patches/a.json", { reason: "It is so.", patch })

  it("repairs a specification", () => {
    const repaired = apply(
      { op: "test", path: "/components/A/required/1", value: "b" },
      { op: "remove", path: "/components/A/required/1" }
    )
    assert.deepStrictEqual(repaired, { components: { A: { required: ["a"] } } })
    assert.deepStrictEqual(specification.components.A.required, ["a", "b"])
  })

  it("that no longer fits is rejected", () => {
    const remove = { op: "remove", path: "/components/B/required" }
    const test = { op: "test", path: "/components/A/required/0", value: "b" }
    assert.throws(() => apply(remove), /^patches\/a\.json does not apply: /)
    assert.throws(() => apply(test), /^patches\/a\.json does not apply: Test operation failed/)
  })

  it("without a reason is rejected", () => {
    assert.throws(() => Patch.apply({}, "patches/a.json", { reason: "", patch: [] }), /^patches\/a\.json: /)
  })
})

it("a misspelled key of codegen.yaml is rejected", () => {
  assert.throws(() => Config.read("title: A\nspec: a\npages: {}\nrename: {}\n"), /^codegen\.yaml: .*rename/s)
})

describe("the generated folder", () => {
  const syncing = (
    yaml: string,
    use: (folder: string, differing: (write: boolean) => ReadonlyArray<string>) => void
  ) => {
    const provider = mkdtempSync(join(tmpdir(), "provider-"))
    const folder = join(provider, "src", "generated")
    try {
      writeFileSync(join(provider, "codegen.yaml"), yaml)
      use(folder, (write) => sync(provider, write).map((path) => relative(folder, path)))
    } finally {
      rmSync(provider, { recursive: true })
    }
  }

  it("has only generated files", () => {
    const yaml = "title: Some API\nspec: anthropic\npages: { Errors: { roots: [ErrorResponse] } }\n"
    syncing(yaml, (folder, differing) => {
      assert.deepStrictEqual(differing(true), ["Errors.ts", "routes.ts"])
      assert.deepStrictEqual(differing(true), [])
      writeFileSync(join(folder, "Stale.ts"), "")
      writeFileSync(join(folder, "Errors.ts"), "")
      assert.deepStrictEqual(differing(false), ["Errors.ts", "Stale.ts"])
      assert.deepStrictEqual(differing(true), ["Errors.ts", "Stale.ts"])
      assert.deepStrictEqual(readdirSync(folder), ["Errors.ts", "routes.ts"])
    })
  })

  it("has folders, whose files are also generated ones only", () => {
    const yaml = "title: Some API\nspec: anthropic\npages: { admin/Errors: { roots: [ErrorResponse] } }\n"
    syncing(yaml, (folder, differing) => {
      assert.deepStrictEqual(differing(true), ["admin/Errors.ts", "routes.ts"])
      assert.deepStrictEqual(differing(true), [])
      mkdirSync(join(folder, "old"))
      writeFileSync(join(folder, "old", "Stale.ts"), "")
      writeFileSync(join(folder, "admin", "Stale.ts"), "")
      assert.deepStrictEqual(differing(false).toSorted(), ["admin/Stale.ts", "old/Stale.ts"])
      differing(true)
      assert.deepStrictEqual(readdirSync(join(folder, "admin")), ["Errors.ts"])
      assert.deepStrictEqual(readdirSync(join(folder, "old")), [])
    })
  })
})
