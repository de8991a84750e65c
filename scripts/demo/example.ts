// Runs the example of a provider, Anthropic's on a platform that outlives it.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"

const examples = {
  anthropic: "../../docs/examples/batch.ts",
  mistral: "../../docs/examples/fine-tune.ts"
}

interface Platform {
  readonly pid: number
  readonly address: string
}

const folder = `${import.meta.dirname}/../../.cache/demo`
const file = `${folder}.json`

/** The platform of a demo that was interrupted, if it is still there. */
const left = async (): Promise<Platform | undefined> => {
  try {
    const platform: Platform = JSON.parse(readFileSync(file, "utf8"))
    await fetch(platform.address)
    return platform
  } catch {
    // Its batches are gone with it.
    rmSync(folder, { recursive: true, force: true })
    return undefined
  }
}

/** A new one, which a demo that is interrupted leaves behind. */
const start = async (): Promise<Platform> => {
  const child = spawn(process.execPath, [`${import.meta.dirname}/platform.ts`], {
    detached: true,
    stdio: ["ignore", "pipe", "ignore"]
  })
  const [line] = await once(child.stdout, "data")
  child.stdout.destroy()
  child.unref()
  const platform = { pid: child.pid ?? 0, address: String(line).trim() }
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(platform))
  return platform
}

/** Runs the example, which reads its arguments from the command line. */
export const run = async (provider: "anthropic" | "mistral", args: ReadonlyArray<string>): Promise<void> => {
  if (provider === "anthropic" && (process.env["ANTHROPIC_API_KEY"] ?? "") === "") {
    console.log("No ANTHROPIC_API_KEY: running on the embedded platform.")
    const { address, pid } = await left() ?? await start()
    process.env["ANTHROPIC_API_KEY"] = "embedded"
    process.env["ANTHROPIC_BASE_URL"] = address
    // It is on this machine, where no proxy leads.
    process.env["no_proxy"] = "*"
    process.once("exit", (code) => {
      if (code !== 0) return
      rmSync(file, { force: true })
      process.kill(pid)
    })
  }
  process.argv.splice(2, Infinity, ...args)
  await import(examples[provider])
}
