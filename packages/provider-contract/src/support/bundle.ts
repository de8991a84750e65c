// Programs for processes of tests.
import { join } from "node:path"
import { build } from "rolldown"

/** A directory for compiled code. */
export const cache = join(import.meta.dirname, "../../../../.cache/crashes")

const bundles = new Map<string, Promise<string>>()

/** Bundles a program once for all processes: a process that loads every module of Effect takes four times as long. */
export const bundle = (program: string): Promise<string> => {
  const parts = program.split(/[\\/]/)
  const name = parts[parts.lastIndexOf("packages") + 1]
  const file = join(cache, `${name}.mjs`)
  const bundled = bundles.get(program) ??
    build({ input: program, platform: "node", output: { file, codeSplitting: false } }).then(() => file)
  bundles.set(program, bundled)
  return bundled
}
