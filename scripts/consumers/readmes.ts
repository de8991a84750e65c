// What the READMEs of the tarballs tell a user to do: the packages to install, and the program to run.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type Block, blocksOf } from "../../docs/test/blocks.ts"
import type { Packed } from "../pack.ts"

export interface Readme {
  /** The last part of the package's name: `core`. */
  readonly name: string
  readonly installs: ReadonlyArray<string>
  readonly program: Block
}

export const readmeOf = ({ folder, manifest }: Packed): Readme => {
  const text = readFileSync(join(folder, "README.md"), "utf8")
  const [program, ...more] = blocksOf(manifest.name, text)
  if (program === undefined || more.length > 0) throw new Error(`The README of ${manifest.name} has not one program`)
  const installs = [...text.matchAll(/^npm install ([^#\n]+)/gm)].flatMap(([, names = ""]) => names.trim().split(" "))
  return { name: manifest.name.replace(/.*\//, ""), installs, program }
}
