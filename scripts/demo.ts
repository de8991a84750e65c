// `npm run demo [-- --provider anthropic|mistral] [FILE]`: runs the example of that provider.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { provider: { type: "string", default: "anthropic" } }
})

const examples: { readonly [provider: string]: string } = {
  anthropic: "../docs/examples/batch.ts",
  mistral: "../docs/examples/fine-tune.ts"
}

interface Platform {
  readonly pid: number
  readonly address: string
}

const folder = `${import.meta.dirname}/../.cache/demo`
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
  const child = spawn(process.execPath, [`${import.meta.dirname}/demo-platform.ts`], {
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

const example = examples[values.provider]
if (example === undefined) {
  console.error(`No provider ${values.provider}: there is ${Object.keys(examples).join(" and ")}`)
  process.exit(2)
}
if (values.provider === "anthropic" && (process.env["ANTHROPIC_API_KEY"] ?? "") === "") {
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
process.argv.splice(2, Infinity, ...positionals)
await import(example)
