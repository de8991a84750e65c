/**
 * Writes the generated shapes of every package that has a `codegen.yaml`.
 * With `--check` it writes nothing, and fails where a file would differ.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { format } from "./format.ts"
import { outputOf } from "./provider.ts"
import { Refusal } from "./Refusal.ts"

const packages = dirname(dirname(import.meta.dirname))
const root = dirname(packages)
const checking = process.argv.includes("--check")

const textAt = (path: string) => existsSync(path) ? readFileSync(path, "utf8") : undefined

/** Writes what differs, removes what is not generated any more, and names both. */
const update = (provider: string): ReadonlyArray<string> => {
  const folder = join(provider, "src", "generated")
  const output = new Map([...outputOf(provider)].map(([name, text]) => [join(folder, name), format(text)]))
  const stale = existsSync(folder)
    ? readdirSync(folder).map((name) => join(folder, name)).filter((path) => !output.has(path))
    : []
  const changed = [...output].filter(([path, text]) => textAt(path) !== text)
  if (!checking) {
    mkdirSync(folder, { recursive: true })
    changed.forEach(([path, text]) => writeFileSync(path, text))
    stale.forEach((path) => rmSync(path))
  }
  return [...changed.map(([path]) => path), ...stale]
}

try {
  const providers = readdirSync(packages).map((name) => join(packages, name))
  const changed = providers.filter((path) => existsSync(join(path, "codegen.yaml"))).flatMap(update)
  changed.forEach((path) => console.log(`${checking ? "differs" : "written"}: ${relative(root, path)}`))
  if (checking && changed.length > 0) process.exitCode = 1
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
