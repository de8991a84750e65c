import { assert, it } from "@effect/vitest"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"
import type { Case } from "../src/Case.ts"
import * as Report from "../src/Report.ts"
import { run } from "../src/run.ts"

/** Prints the same measurement for all: `clumsy` fails in the second measured round, `spilt` prints no measurement. */
const program = `
import { existsSync, writeFileSync } from "node:fs"
const [, contestant, units, server] = process.argv.slice(2)
if (contestant === "spilt") console.log("tea")
else if (contestant === "clumsy" && existsSync("broken-2")) throw new Error("the pot is broken")
else console.log(JSON.stringify({ cpu: units * 3, wall: 1, peak: 1, size: JSON.parse(server).anthropic.length }))
if (contestant === "clumsy") writeFileSync(existsSync("broken-1") ? "broken-2" : "broken-1", "")
`

const contestant = { load: async () => async () => 0 }
const tea: Case = {
  name: "tea/black",
  title: "A pot of tea",
  unit: "cup",
  units: 10,
  contestants: {
    "official SDK": contestant,
    spilt: contestant,
    clumsy: contestant,
    ours: { ...contestant, share: 0.5 }
  },
  claims: [{ metric: "cpu", of: "ours", to: "clumsy", atMost: 1 }]
}

it("a contestant that fails once has no rounds, and the others continue", async () => {
  const folder = mkdtempSync(join(tmpdir(), "effect-genai-bench-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const contestant = join(folder, "contestant.mjs")
  writeFileSync(contestant, program)
  const reasons: Record<string, string> = {}
  const measuredRounds: Array<string> = []
  const [outcome, ...rest] = await run([tea], {
    contestant,
    rounds: 2,
    scale: 1,
    onMeasure: (_, name, round) => measuredRounds.push(`${round} ${name}`),
    onFailure: (_, name, reason) => void (reasons[name] = reason)
  })
  assert.deepStrictEqual(rest, [])
  assert.deepStrictEqual(measuredRounds, [
    "0 official SDK",
    "0 spilt",
    "0 clumsy",
    "0 ours",
    "1 clumsy",
    "1 ours",
    "1 official SDK",
    "2 clumsy",
    "2 ours",
    "2 official SDK"
  ])
  assert.deepStrictEqual(Object.keys(reasons), ["spilt", "clumsy"])
  assert.include(reasons["clumsy"], "the pot is broken")
  const summaries = outcome?.summaries.map(({ cpu, name, rounds, units }) => [name, units, rounds.length, cpu])
  assert.deepStrictEqual(summaries, [
    ["official SDK", 10, 2, 3],
    ["spilt", 10, 0, undefined],
    ["clumsy", 10, 0, undefined],
    ["ours", 5, 2, 3]
  ])
  assert.deepStrictEqual(Report.judge(outcome ?? assert.fail()).map(({ reached }) => reached), [undefined])
})
