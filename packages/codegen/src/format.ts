import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { fail } from "./CodegenError.ts"

const root = join(import.meta.dirname, "..", "..", "..")

/** Formats TypeScript as the repository does. */
export const format = (text: string): string => {
  const dprint = join(root, "node_modules", ".bin", "dprint")
  const run = spawnSync(dprint, ["fmt", "--config", ".dprint.json", "--stdin", "generated.ts"], {
    cwd: root,
    input: text,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024
  })
  return run.status === 0 ? run.stdout : fail(`dprint could not format a file: ${run.stderr}`)
}
