// The modules that a program can import, from the `exports` of the libraries: `anthropic/Messages`, `anthropic/admin/Users`.
import { globSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { root } from "./pages.ts"

interface Manifest {
  readonly private?: boolean
  readonly bin?: object
  readonly exports?: Readonly<Record<string, string | null>>
}

export const entrypointsOf = (): ReadonlyArray<string> =>
  globSync("packages/*/package.json", { cwd: root }).flatMap((file) => {
    const manifest: Manifest = JSON.parse(readFileSync(join(root, file), "utf8"))
    if (manifest.private === true || manifest.bin !== undefined) return []
    const closed = Object.entries(manifest.exports ?? {}).filter(([, to]) => to === null).map(([path]) => path)
    return globSync("**/*.ts", { cwd: join(root, dirname(file), "src") })
      .map((module) => module.replace(/\.ts$/, ""))
      .filter((module) => !closed.some((path) => `./${module}`.startsWith(path.replace("*", ""))))
      .map((module) => `${basename(dirname(file))}/${module}`)
  })
