/**
 * Peak memory of large streams, each in a process of its own against a server in another.
 *
 * `npm run memory` prints a table, the bare HTTP client beside ours, and fails when a case of ours needs more than
 * 150 MB. Programs are bundled first: Node's type stripping alone would add 40 MB.
 */
import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { build } from "rolldown"

const limit = 150e6
const GiB = 1024 ** 3
const cases = [
  ["results", 500_000],
  ["upload", 2 * GiB],
  ["download", 2 * GiB],
  ["download, bare", 2 * GiB]
] as const

const folder = mkdtempSync(`${tmpdir()}/effect-genai-memory-`)
const program = `${folder}/case.mjs`
await build({
  input: `${import.meta.dirname}/memory-case.ts`,
  platform: "node",
  output: { file: program, codeSplitting: false }
})

const server = spawn(process.execPath, [`${import.meta.dirname}/server.ts`], { stdio: ["ignore", "pipe", "inherit"] })
try {
  const [line] = await once(server.stdout, "data")
  const address = String(line).trim()
  const table = ["undici", "fetch"].flatMap((client) =>
    cases.map(([name, size]) => {
      const output = execFileSync(process.execPath, [program, name, client, address, `${size}`]).toString()
      const { count, peak, seconds }: { count: number; peak: number; seconds: number } = JSON.parse(output)
      if (count < size || (peak > limit && client === "undici" && !name.includes("bare"))) process.exitCode = 1
      return { case: name, client, count, "peak MB": Math.round(peak / 1e6), seconds: Math.round(seconds * 10) / 10 }
    })
  )
  console.table(table)
} finally {
  server.kill()
  rmSync(folder, { recursive: true })
}
