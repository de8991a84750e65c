// The program itself, as a shell starts it.
import * as Bulk from "@effect-genai/core/Bulk"
import * as JournalNode from "@effect-genai/node/JournalNode"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { execFile, spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { anthropic, cli, folder } from "./support/cli.ts"

const main = join(import.meta.dirname, "..", "src", "main.ts")
const files = folder()

const { ANTHROPIC_API_KEY: _, MISTRAL_API_KEY: __, NO_COLOR: ___, ...inherited } = process.env
const env = { ...inherited, EFFECT_GENAI_JOURNAL: files.path("journal") }

const start = (args: ReadonlyArray<string>, more: Readonly<Record<string, string>> = {}) =>
  new Promise<{ readonly code: number; readonly out: string; readonly err: string }>((resolve) => {
    execFile(
      process.execPath,
      [main, ...args],
      { env: { ...env, ...more } },
      (error, out, err) => resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err })
    )
  })

test("help names the commands, without colors where stdout is no terminal", async () => {
  const { code, err, out } = await start(["--help"])
  expect([code, err]).toEqual([0, ""])
  for (const name of ["ask", "batch", "files", "models", "cost", "usage", "serve", "fine-tune"]) {
    expect(out).toMatch(new RegExp(`^ +${name} +\\S`, "m"))
  }
  expect(out).not.toContain("\u001b")
})

test("a mistake ends with 2 and one line, no stack", async () => {
  const { code, err, out } = await start(["bathc", "run"])
  expect([code, out]).toEqual([2, ""])
  expect(err).toMatch(/^error: [^\n]*bathc[^\n]*\n$/)
})

test("a completion script is printed for a shell", async () => {
  const { code, out } = await start(["--completions", "bash"])
  expect([code, out]).toEqual([0, expect.stringMatching(/complete .*effect-genai/)])
})

/** Waits until the journal has a run whose requests are all sent. */
const sent = (id: string, count: number) =>
  Bulk.status(id, { provider: "anthropic" }).pipe(
    Effect.filterOrFail(({ progress }) => progress?.sent === count),
    Effect.retry(Schedule.spaced("100 millis")),
    Effect.provide(JournalNode.layer(files.path("journal"))),
    Effect.runPromise
  )

test("a run that is killed continues, and is bought once", async () => {
  const platform = await anthropic({ batch: { startup: "3 seconds" } })
  const lines = ["grass", "snow", "sky"].map((key) =>
    JSON.stringify({ key, params: { messages: [{ role: "user", content: `Why ${key}?` }] } })
  )
  const path = files.write("killed.jsonl", lines.join("\n"))
  const args = ["batch", "run", path, "--yes", "--id", "killed"]

  const child = spawn(process.execPath, [main, ...args], { env: { ...env, ...platform }, stdio: "ignore" })
  const closed = new Promise((resolve) => child.once("close", resolve))
  await sent("killed", 3)
  child.kill("SIGKILL")
  await closed

  const { code, err, out } = await start(args, platform)
  expect([code, out]).toEqual([0, expect.stringMatching(/^3 succeeded/)])
  expect(err).toMatch(/^The run killed continues: 3 of 3 requests were sent/)
  expect(readFileSync(files.path("killed.results.jsonl"), "utf8").trim().split("\n")).toHaveLength(3)
  const batches = await cli(["batch", "list", "--json"], { env: platform })
  expect(JSON.parse(batches.out)).toHaveLength(1)
})

test("serve prints what a shell needs to use it, and ends with Ctrl-C", async () => {
  const child = spawn(process.execPath, [main, "serve", "anthropic", "--port", "0"], { env })
  const closed = new Promise((resolve) => child.once("close", resolve))
  const text = await new Promise<string>((resolve) => {
    let text = ""
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes("API_KEY=any\n")) resolve(text)
    })
  })
  const address = /^export ANTHROPIC_BASE_URL=(http:\/\/127\.0\.0\.1:\d+)$/m.exec(text)?.[1] ?? ""
  const { code, out } = await start(["ask", "-q", "Why is the sky blue?"], {
    ANTHROPIC_BASE_URL: address,
    ANTHROPIC_API_KEY: "any"
  })
  expect([code, out]).toEqual([0, expect.stringMatching(/sky/)])
  child.kill("SIGINT")
  expect(await closed).toBe(130)
})
