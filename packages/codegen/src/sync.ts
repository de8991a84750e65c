/** The generated folder of a package. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { format } from "./format.ts"
import { outputOf } from "./provider.ts"

/** Returns the files that differ from the generated output, and updates them if `write` is true. */
export const sync = (provider: string, write: boolean): ReadonlyArray<string> => {
  const folder = join(provider, "src", "generated")
  const output = new Map([...outputOf(provider)].map(([name, text]) => [join(folder, name), format(text)]))
  const existing = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).map((name) =>
      join(folder, name)
    )
    : []
  const changed = [...output].filter(([path, text]) => !existing.includes(path) || readFileSync(path, "utf8") !== text)
  const stale = existing.filter((path) => !output.has(path))
  if (write) {
    for (const [path, text] of changed) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
    stale.forEach((path) => rmSync(path))
  }
  return [...changed.map(([path]) => path), ...stale]
}
