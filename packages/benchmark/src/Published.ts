/** Our packages as npm would install them, next to the compiled contestants. */
import { build } from "esbuild"
import { execFileSync } from "node:child_process"
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const packages = join(import.meta.dirname, "..", "..")
const names = ["core", "anthropic", "mistral", "node"]

/** Other packages resolve from the parent folders. */
export const folder = join(packages, "benchmark", ".cache", "published")

/** The manifest with the published `exports`, which point to the compiled files. */
const manifest = (name: string) => {
  const { publishConfig, ...rest } = JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8"))
  return JSON.stringify({ ...rest, exports: publishConfig.exports })
}

/** Builds everything and returns the path of the program that runs one contestant. */
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
