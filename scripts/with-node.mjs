// Runs a program of this repository on the pinned Node, from any Node ≥ 20 and an empty checkout:
// `node scripts/with-node.mjs FILE ARGS…`. Installs first when the lock file has changed since the last time.
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { constants } from "node:os"
import { delimiter, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const bin = join(root, "node_modules", ".bin")
const windows = process.platform === "win32"

/** Runs a child in our place: forwards signals to it, resolves with its exit status. */
const run = (command, args, options) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { shell: windows, ...options })
    const forward = (signal) => {
      // A terminal sends Ctrl-C to the child as well as to us.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal)
    }
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
    for (const signal of signals) process.on(signal, forward)
    let output = ""
    child.stdout?.on("data", (text) => output += text)
    child.stderr?.on("data", (text) => output += text)
    child.on("error", reject)
    child.on("close", (status, signal) => {
      for (const name of signals) process.off(name, forward)
      resolve({ status: signal === null ? status : 128 + constants.signals[signal], output })
    })
  })

/** One installation at a time: a second process waits until the first has finished. */
const alone = async (work) => {
  const lock = join(root, ".cache", "installing")
  const taken = () => {
    try {
      const owner = Number(readFileSync(lock, "utf8"))
      return Date.now() - statSync(lock).mtimeMs < 600_000 && process.kill(owner, 0)
    } catch {
      return false
    }
  }
  mkdirSync(join(root, ".cache"), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: "wx" })
      break
    } catch (error) {
      if (error.code !== "EEXIST") throw error
      if (taken()) await sleep(200)
      else rmSync(lock, { force: true })
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

const install = async () => {
  const lock = createHash("sha256").update(readFileSync(join(root, "pnpm-lock.yaml"))).digest("hex")
  const stamp = join(root, "node_modules", ".installed")
  const done = () => existsSync(stamp) && readFileSync(stamp, "utf8") === lock
  if (done()) return 0
  return alone(async () => {
    if (done()) return 0
    const pnpm = `pnpm@${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).config.pnpm}`
    console.error(`Installing with ${pnpm} …`)
    const args = ["--yes", pnpm, "install", "--frozen-lockfile", "--reporter=append-only"]
    const { output, status } = await run("npx", args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] })
    if (status === 0) writeFileSync(stamp, lock)
    else console.error(`${output}\nThe installation failed.`)
    return status
  })
}

const node = () => {
  const pinned = join(bin, windows ? "node.cmd" : "node")
  if (existsSync(pinned)) return pinned
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major > 22 || (major === 22 && minor >= 19)) return process.execPath
  console.error(`No pinned Node for ${process.platform} ${process.arch}: please use Node 22.19 or newer.`)
  process.exit(1)
}

const installed = await install()
if (installed !== 0) process.exit(installed)
const [program, ...args] = process.argv.slice(2)
const { status } = await run(node(), ["--disable-warning=ExperimentalWarning", join(root, program), ...args], {
  stdio: "inherit",
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` }
})
process.exit(status)
