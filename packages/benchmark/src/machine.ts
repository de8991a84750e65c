/** The machine and the versions that were measured. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { availableParallelism, cpus, release, totalmem, type } from "node:os"
import { dirname, join } from "node:path"

export interface Machine {
  readonly processor: string
  readonly memory: string
  readonly system: string
  readonly node: string
  readonly packages: Readonly<Record<string, string>>
}

const compared = [
  "effect",
  "@effect/platform-node",
  "@anthropic-ai/sdk",
  "@mistralai/mistralai",
  "typescript",
  "esbuild"
]

const require = createRequire(import.meta.url)

/** The version in the manifest of a package, which may not export it. */
const versionOf = (name: string): string => {
  const folder = require.resolve.paths(name)?.map((path) => join(path, name, "package.json")) ?? []
  for (const file of folder) {
    try {
      return JSON.parse(readFileSync(file, "utf8")).version
    } catch {
      // Try the next folder.
    }
  }
  throw new Error(`${name} is not installed near ${dirname(import.meta.filename)}`)
}

export const machine = (): Machine => ({
  processor: `${cpus()[0]?.model ?? "unknown"}, ${availableParallelism()} cores`,
  memory: `${Math.round(totalmem() / 1024 ** 3)} GiB`,
  system: `${type()} ${release()}`,
  node: process.version,
  packages: Object.fromEntries(compared.map((name) => [name, versionOf(name)]))
})
