import { assert, describe, it } from "@effect/vitest"
import { spawnSync } from "node:child_process"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

const packages = join(import.meta.dirname, "..", "..", "..")
const modulesOf = (name: string) =>
  globSync(`${name}/src/**/*.ts`, { cwd: packages }).map((file) => join(packages, file))

/** What modules do while they are imported by a process that makes no code out of text. */
const importing = (...modules: ReadonlyArray<string>): unknown => {
  const program = join(import.meta.dirname, "..", "support", "imports.program.ts")
  const { stderr, stdout } = spawnSync(
    process.execPath,
    ["--disallow-code-generation-from-strings", program, ...modules],
    { encoding: "utf8" }
  )
  return stdout === "" ? stderr : JSON.parse(stdout)
}

const written = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`

describe("supply", () => {
  it.each([
    ["core", []],
    ["anthropic", []],
    ["mistral", []],
    // Two switches of undici's own, which it reads when it is loaded.
    ["node", ["read UNDICI_NO_WASM_SIMD", "read UNDICI_USE_MILO"]]
  ])(
    "no eval, no dynamic require, no env reads at import: the modules of %s come in and do nothing",
    (name, expected) => {
      const modules = modulesOf(name)
      assert.isAbove(modules.length, 4)
      assert.deepStrictEqual(importing(...modules.map((file) => pathToFileURL(file).href)), expected)
    }
  )

  it.each([
    ["read HOME", "process.env.HOME"],
    ["looked for HOME", `"HOME" in process.env`],
    ["listed the environment", "({ ...process.env })"],
    ["opened a client's socket", `import { connect } from "node:net"; connect(1, "127.0.0.1").on("error", () => {})`],
    ["threw EvalError: Code generation from strings disallowed for this context", `new Function("return 1")`],
    ["Timeout", "setTimeout(() => {}, 1e6)"]
  ])("no eval, no dynamic require, no env reads at import: it would be seen: %s", (what, code) => {
    assert.include(importing(written(code)), what)
  })

  it("no eval, no dynamic require, no env reads at import: no module is named by anything but a text", () => {
    const loads = /(?<![\w.])(import\s*\(|createRequire|getBuiltinModule|eval\s*\(|new Function\b)/
    const modules = ["core", "anthropic", "mistral", "node"].flatMap(modulesOf)
    assert.deepStrictEqual(modules.filter((file) => loads.test(readFileSync(file, "utf8"))), [])
  })
})
