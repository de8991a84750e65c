// The modules that a program can import, from the `exports` of the libraries: `anthropic/Messages`.
import { globSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { root } from "./pages.ts"

interface Manifest {
  readonly private?: boolean
  readonly bin?: object
}

export const entrypointsOf = (): ReadonlyArray<string> =>
  globSync("packages/*/package.json", { cwd: root }).flatMap((file) => {
    const manifest: Manifest = JSON.parse(readFileSync(join(root, file), "utf8"))
    if (manifest.private === true || manifest.bin !== undefined) return []
    const name = basename(dirname(file))
    return globSync(`${dirname(file)}/src/*.ts`, { cwd: root })
      .map((module) => `${name}/${basename(module, ".ts")}`)
      .filter((module) => !module.endsWith("/index"))
  })
