// What the READMEs of the tarballs tell a user to do: the packages to install, and the program to run.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { blocksOf } from "../../docs/test/blocks.ts"
import type { Packed } from "../pack.ts"

/** The packages that the commands of a README install. */
export const installs = ({ folder }: Packed): ReadonlyArray<string> =>
  [...readFileSync(join(folder, "README.md"), "utf8").matchAll(/^npm install ([^#\n]+)/gm)]
    .flatMap(([, names = ""]) => names.trim().split(" "))
    .filter((name) => !name.startsWith("-"))

/** The programs of a README, each with the name of its package: `core`. */
export const programs = ({ folder, manifest }: Packed) =>
  blocksOf(manifest.name, readFileSync(join(folder, "README.md"), "utf8"))
    .map((block) => ({ ...block, file: manifest.name.replace(/.*\//, "") }))
