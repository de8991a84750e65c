/**
 * Writes the generated shapes of every package that has a `codegen.yaml`.
 * With `--check` it writes nothing and fails if a file differs; with `--undescribed` it lists the fields that have no
 * sentence yet.
 */
import { existsSync, readdirSync } from "node:fs"
import { basename, dirname, join, relative } from "node:path"
import { CodegenError } from "./CodegenError.ts"
import { undescribed } from "./provider.ts"
import { sync } from "./sync.ts"

const packages = dirname(dirname(import.meta.dirname))
const checking = process.argv.includes("--check")
const listing = process.argv.includes("--undescribed")

try {
  const providers = readdirSync(packages)
    .map((name) => join(packages, name))
    .filter((path) => existsSync(join(path, "codegen.yaml")))
  if (listing) {
    for (const path of providers) {
      for (const [page, fields] of undescribed(path)) {
        console.log([`${basename(path)} ${page}`, ...fields].join("\n  "))
      }
    }
  }
  const differing = listing ? [] : providers.flatMap((path) => sync(path, !checking))
  differing.forEach((path) => console.log(`${checking ? "differs" : "written"}: ${relative(dirname(packages), path)}`))
  if (checking && differing.length > 0) process.exitCode = 1
} catch (error) {
  if (!(error instanceof CodegenError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
