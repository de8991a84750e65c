/** What was measured, and on what. */
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

/** The manifest of a package that may not export it: found beside what it does export. */
const versionOf = (name: string): string => {
  const folder = require.resolve.paths(name)?.map((path) => join(path, name, "package.json")) ?? []
  for (const file of folder) {
    try {
      return JSON.parse(readFileSync(file, "utf8")).version
    } catch {
      // In one of the folders above.
    }
  }
  throw new Error(`${name} is not installed beside ${dirname(import.meta.filename)}`)
}

export const machine = (): Machine => ({
  processor: `${cpus()[0]?.model ?? "unknown"}, ${availableParallelism()} cores`,
  memory: `${Math.round(totalmem() / 1024 ** 3)} GiB`,
  system: `${type()} ${release()}`,
  node: process.version,
  packages: Object.fromEntries(compared.map((name) => [name, versionOf(name)]))
})
