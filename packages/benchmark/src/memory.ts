/**
 * Peak memory of large streams and of a batch run, each in a process of its own against a server in another.
 *
 * `npm run memory` prints a table, the bare HTTP client beside ours, and fails when a case of ours needs more than its
 * limit in MB. Programs are bundled first: Node's type stripping alone would add 40 MB.
 */
import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { build } from "rolldown"

const GiB = 1024 ** 3
const cases = [
  ["results", 500_000, 150],
  ["upload", 2 * GiB, 150],
  ["download", 2 * GiB, 150],
  ["download, bare", 2 * GiB, Infinity],
  ["run", 1_000_000, 300],
  // What V8 keeps for what it has not collected yet goes by the memory there is: it was 325 MB of 24 GB.
  ["run, journal", 1_000_000, 400]
] as const

const folder = mkdtempSync(`${tmpdir()}/effect-genai-memory-`)
const program = `${folder}/case.mjs`
await build({
  input: `${import.meta.dirname}/memory-case.ts`,
  platform: "node",
  output: { file: program, codeSplitting: false }
})

/** A server in a process of its own: bare, or the embedded platform with what it keeps of a million requests. */
const serve = async (file: string) => {
  const server = spawn(process.execPath, ["--max-old-space-size=12000", `${import.meta.dirname}/${file}`], {
    stdio: ["ignore", "pipe", "inherit"]
  })
  const [line] = await once(server.stdout, "data")
  return { server, address: String(line).trim() }
}

const bare = await serve("server/main.ts")
const platform = await serve("server/platform.ts")
try {
  const table = ["undici", "fetch"].flatMap((client) =>
    cases.map(([name, size, limit]) => {
      const { address } = name.startsWith("run") ? platform : bare
      const output = execFileSync(process.execPath, [program, name, client, address, `${size}`]).toString()
      const { count, peak, seconds }: { count: number; peak: number; seconds: number } = JSON.parse(output)
      if (count < size || (peak > limit * 1e6 && client === "undici")) process.exitCode = 1
      return { case: name, client, count, "peak MB": Math.round(peak / 1e6), seconds: Math.round(seconds * 10) / 10 }
    })
  )
  console.table(table)
} finally {
  bare.server.kill()
  platform.server.kill()
  rmSync(folder, { recursive: true })
}
