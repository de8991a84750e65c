import { assert, describe, it } from "@effect/vitest"
import { spawnSync } from "node:child_process"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

const packages = join(import.meta.dirname, "..", "..", "..")
const modulesOf = (name: string) =>
  globSync(`${name}/src/**/*.ts`, { cwd: packages }).map((file) => join(packages, file))

/** The side effects of modules when a process without code generation from strings imports them. */
const importing = (...modules: ReadonlyArray<string>): unknown => {
  const program = join(import.meta.dirname, "..", "support", "imports.program.ts")
  const { stderr, stdout } = spawnSync(
    process.execPath,
    ["--disallow-code-generation-from-strings", program, ...modules],
    { encoding: "utf8" }
  )
  return stdout === "" ? stderr : JSON.parse(stdout)
}

const dataUrl = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`

describe("supply", () => {
  it.each([
    ["core", []],
    ["anthropic", []],
    ["mistral", []],
    // Two variables that undici reads when it is loaded.
    ["node", ["read UNDICI_NO_WASM_SIMD", "read UNDICI_USE_MILO"]]
  ])(
    "no eval, no dynamic require, no env reads at import: the modules of %s have no side effects",
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
  ])("no eval, no dynamic require, no env reads at import: the test detects: %s", (what, code) => {
    assert.include(importing(dataUrl(code)), what)
  })

  it("no eval, no dynamic require, no env reads at import: every module specifier is a literal", () => {
    const loads = /(?<![\w.])(import\s*\(|createRequire|getBuiltinModule|eval\s*\(|new Function\b)/
    const modules = ["core", "anthropic", "mistral", "node"].flatMap(modulesOf)
    assert.deepStrictEqual(modules.filter((file) => loads.test(readFileSync(file, "utf8"))), [])
  })
})
