/** The generated folder of a package, and what should be in it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { format } from "./format.ts"
import { outputOf } from "./provider.ts"

/** Names the files that differ from what is generated now, and with `write` makes them the same. */
export const sync = (provider: string, write: boolean): ReadonlyArray<string> => {
  const folder = join(provider, "src", "generated")
  const output = new Map([...outputOf(provider)].map(([name, text]) => [join(folder, name), format(text)]))
  const there = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
  const changed = [...output].filter(([path, text]) => !there.includes(path) || readFileSync(path, "utf8") !== text)
  const stale = there.filter((path) => !output.has(path))
  if (write) {
    mkdirSync(folder, { recursive: true })
    changed.forEach(([path, text]) => writeFileSync(path, text))
    stale.forEach((path) => rmSync(path))
  }
  return [...changed.map(([path]) => path), ...stale]
}
