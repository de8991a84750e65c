// Every module of the package that a program can import, by its name: `Messages`, `admin/Workspaces`.
import { globSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

const src = join(import.meta.dirname, "..", "..", "src")

const load = async (file: string): Promise<readonly [name: string, exports: object]> => {
  const exports: object = await import(pathToFileURL(join(src, file)).href)
  return [file.replace(/\.ts$/, ""), exports]
}

const files = globSync(["*.ts", "admin/*.ts"], { cwd: src }).filter((file) => file !== "index.ts").toSorted()

export const pages: { readonly [name: string]: object } = Object.fromEntries(await Promise.all(files.map(load)))
