/**
 * Writes the generated shapes of every package that has a `codegen.yaml`.
 * With `--check` it writes nothing and fails if a file differs.
 */
import { existsSync, readdirSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { CodegenError } from "./CodegenError.ts"
import { sync } from "./sync.ts"

const packages = dirname(dirname(import.meta.dirname))
const checking = process.argv.includes("--check")

try {
  const providers = readdirSync(packages).map((name) => join(packages, name))
  const differing = providers
    .filter((path) => existsSync(join(path, "codegen.yaml")))
    .flatMap((path) => sync(path, !checking))
  differing.forEach((path) => console.log(`${checking ? "differs" : "written"}: ${relative(dirname(packages), path)}`))
  if (checking && differing.length > 0) process.exitCode = 1
} catch (error) {
  if (!(error instanceof CodegenError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
