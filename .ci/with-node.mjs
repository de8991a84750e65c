// Runs a program of this repository on the pinned Node, from any Node ≥ 20 and an empty checkout:
// `node .ci/with-node.mjs FILE ARGS…`. Installs first when the lock file has changed since the last time.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pnpm = `pnpm@${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).config.pnpm}`
const windows = process.platform === "win32"

const install = () => {
  const lock = createHash("sha256").update(readFileSync(join(root, "pnpm-lock.yaml"))).digest("hex")
  const stamp = join(root, "node_modules", ".installed")
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return
  console.error(`Installing with ${pnpm} …`)
  const args = ["--yes", pnpm, "install", "--frozen-lockfile", "--silent"]
  const { error, status } = spawnSync("npx", args, { cwd: root, stdio: ["ignore", 2, 2], shell: windows })
  if (error !== undefined || status !== 0) {
    console.error(`The installation failed. To see why: npx --yes ${pnpm} install --frozen-lockfile`)
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

const node = () => {
  const pinned = join(root, "node_modules", ".bin", windows ? "node.cmd" : "node")
  if (existsSync(pinned)) return pinned
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major > 22 || (major === 22 && minor >= 19)) return process.execPath
  console.error(`No pinned Node for ${process.platform} ${process.arch}: please use Node 22.19 or newer.`)
  process.exit(1)
}

install()
const bin = join(root, "node_modules", ".bin")
const [program, ...args] = process.argv.slice(2)
const { signal, status } = spawnSync(node(), ["--disable-warning=ExperimentalWarning", join(root, program), ...args], {
  stdio: "inherit",
  shell: windows,
  env: { ...process.env, PATH: `${bin}${windows ? ";" : ":"}${process.env.PATH}` }
})
process.exit(signal === null ? (status ?? 1) : 130)
