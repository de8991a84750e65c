// Builds and packs what is published, as `pnpm publish` would, into a temporary folder.
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { exec } from "./exec.ts"

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly description?: string
  readonly keywords?: ReadonlyArray<string>
  readonly homepage?: string
  readonly bugs?: string
  readonly repository?: { readonly type: string; readonly url: string; readonly directory: string }
  readonly license?: string
  readonly author?: string
  readonly engines?: Readonly<Record<string, string>>
  readonly private?: boolean
  readonly config?: { readonly pnpm: string }
  readonly bin?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, string | null>>
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

export interface Packed {
  readonly tarball: string
  /** Where the tarball is unpacked. */
  readonly folder: string
  readonly manifest: Manifest
}

export const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))

const folders: Array<string> = []
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone when the process ends. */
export const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "effect-genai-"))
  folders.push(folder)
  return folder
}

/** Runs the pinned pnpm. */
export const pnpm = (...args: ReadonlyArray<string>): string =>
  exec("npx", ["--yes", `pnpm@${manifestOf(".").config?.pnpm}`, ...args])

export const pack = (): ReadonlyArray<Packed> => {
  const published = globSync("packages/*/package.json").map(dirname).filter((folder) => !manifestOf(folder).private)
  const tarballs = temporary()
  const filters = published.map((folder) => `--filter=./${folder}`)
  exec("tsc", ["-b", ...published])
  pnpm("--recursive", ...filters, "pack", "--out", join(tarballs, "%s.tgz"))
  return readdirSync(tarballs).map((name) => {
    const tarball = join(tarballs, name)
    const folder = temporary()
    exec("tar", ["-xzf", tarball, "-C", folder])
    return { tarball, folder: join(folder, "package"), manifest: manifestOf(join(folder, "package")) }
  })
}

/** What users can import: what the patterns of `exports` reach and no `null` closes. */
export const entrypoints = ({ folder, manifest }: Packed): ReadonlyArray<string> => {
  const closed = Object.entries(manifest.exports ?? {}).filter(([, to]) => to === null).map(([path]) => path)
  const modules = globSync("**/*.js", { cwd: join(folder, "dist") }).map((file) => `./${file.slice(0, -3)}`)
  return [".", ...modules.filter((path) => !closed.some((pattern) => path.startsWith(pattern.replace("*", ""))))]
}
