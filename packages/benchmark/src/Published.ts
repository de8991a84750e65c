/** Our packages as npm would have them, and the contestants compiled, in a folder where the one finds the other. */
import { build } from "esbuild"
import { execFileSync } from "node:child_process"
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const packages = join(import.meta.dirname, "..", "..")
const names = ["core", "anthropic", "mistral", "node"]

/** Other packages are found in the folders above. */
export const folder = join(packages, "benchmark", ".cache", "published")

/** The manifest with the `exports` that publishing gives it: of what the compiler wrote, not of the sources. */
const manifest = (name: string) => {
  const { publishConfig, ...rest } = JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8"))
  return JSON.stringify({ ...rest, exports: publishConfig.exports })
}

/** Builds everything and answers the program that runs one contestant, beside the programs that are only looked at. */
export const prepare = async (): Promise<string> => {
  execFileSync("tsc", ["-b", ...names.map((name) => join(packages, name))], { stdio: ["ignore", "inherit", "inherit"] })
  rmSync(folder, { recursive: true, force: true })
  for (const name of names) {
    const target = join(folder, "node_modules", "@effect-genai", name)
    mkdirSync(target, { recursive: true })
    cpSync(join(packages, name, "dist"), join(target, "dist"), { recursive: true })
    writeFileSync(join(target, "package.json"), manifest(name))
  }
  await build({
    entryPoints: [join(import.meta.dirname, "contestant.ts")],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external"
  })
  cpSync(join(import.meta.dirname, "programs"), join(folder, "programs"), { recursive: true })
  return join(folder, "contestant.mjs")
}
