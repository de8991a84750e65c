import { assert, describe, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { join } from "node:path"
import type { Claim } from "../src/Case.ts"
import { cases, select } from "../src/cases.ts"
import { median } from "../src/Measured.ts"
import * as Report from "../src/Report.ts"
import { machine, measured, outcome, type Rounds } from "./fixtures.ts"

const rounds: Rounds = {
  "bare undici": [measured(100), measured(900), measured(110)],
  "ours, undici": [measured(220, 80e6), measured(210, 90e6), measured(230, 85e6)],
  "ours, fetch": [measured(330)],
  "official SDK": [measured(440), measured(450), measured(430)]
}
const failing: Rounds = { ...rounds, "official SDK": "Error: out of tea" }

const nextTo: Claim = { metric: "cpu", of: "ours, undici", to: "official SDK", atMost: 0.5 }
const claims: ReadonlyArray<Claim> = [
  nextTo,
  { metric: "cpu", of: "ours, undici", to: "bare undici", atMost: 1.5 },
  { metric: "peak", of: "ours, undici", atMost: 84e6 }
]

/** The cells of the table row that starts with these cells. */
const row = (text: string, ...start: ReadonlyArray<string>): ReadonlyArray<string> =>
  text.split("\n")
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()))
    .find((cells) => start.every((cell, column) => cells[column] === cell)) ?? []

describe("a median", () => {
  it("is the middle number, or the mean of two; one outlier does not move it", () => {
    assert.strictEqual(median([110, 100, 90_000]), 110)
    assert.strictEqual(median([4, 1, 3, 2]), 2.5)
    assert.isUndefined(median([]))
  })
})

describe("a target", () => {
  it("is met by numbers up to its limit only", () => {
    const verdicts = Report.judge(outcome(rounds, claims)).map(({ measured, reached }) => [measured, reached])
    assert.deepStrictEqual(verdicts, [[0.5, true], [2, false], [85e6, false]])
  })

  it("is neither met nor missed if a contestant failed", () => {
    const judged = Report.judge(outcome(failing, claims))
    assert.deepStrictEqual(judged.map(({ reached }) => reached), [undefined, false, false])
    assert.isUndefined(judged[0]?.measured)
    const text = Report.text([outcome(failing, [nextTo])])
    assert.deepStrictEqual(row(text, "A pot of tea").slice(2), ["not measured", "≤ 0.50", "not measured"])
    assert.notInclude(text, "NaN")
  })

  it("of two numbers is met by either, and shows both", () => {
    const verdict = (atMost: number, or: number, rows = rounds) =>
      Report.judge(outcome(rows, [
        { metric: "peak", of: "ours, undici", atMost, or: { ...nextTo, atMost: or } }
      ]))[0]?.reached
    assert.deepStrictEqual([verdict(85e6, 0.4), verdict(84e6, 0.5), verdict(84e6, 0.4)], [true, true, false])
    assert.deepStrictEqual([verdict(85e6, 0.5, failing), verdict(84e6, 0.5, failing)], [true, undefined])
    const text = Report.text([outcome(rounds, [{ metric: "peak", of: "ours, undici", atMost: 84e6, or: nextTo }])])
    assert.deepStrictEqual(row(text, "A pot of tea").slice(1), [
      "ours, undici: peak MB or ours, undici ÷ official SDK: CPU µs/cup",
      "85 or 0.50",
      "≤ 84 or ≤ 0.50",
      "yes"
    ])
  })

  it("of total CPU time accounts for the amount of work", () => {
    const twice = { cpu: 21, wall: 21, peak: 1, name: "ours, twice", units: 20, rounds: [] }
    const { case: measuredCase, summaries } = outcome({ ours: [measured(100)] }, [
      { metric: "cpuInAll", of: "ours, twice", to: "ours", atMost: 2.2 }
    ])
    const [judged] = Report.judge({ case: measuredCase, summaries: [...summaries, twice] })
    assert.deepStrictEqual([judged?.measured, judged?.reached], [4.2, false])
  })
})

describe("the table of a case", () => {
  it("has costs per unit, and ratios to the bare runtime on the same transport and to the SDK", () => {
    const text = Report.text([outcome(rounds)])
    assert.deepStrictEqual(row(text, "ours, undici"), ["ours, undici", "22.0", "44.0", "85", "2.00", "0.50"])
    assert.deepStrictEqual(row(text, "ours, fetch"), ["ours, fetch", "33.0", "66.0", "50", "", "0.75"])
    assert.deepStrictEqual(row(text, "official SDK"), ["official SDK", "44.0", "88.0", "50", "", ""])
  })

  it("has no ratio column without a contestant to compare with", () => {
    assert.strictEqual(row(Report.text([outcome({ ours: [measured(100)] })]), "ours").length, 4)
  })

  it("shows a failed contestant as not measured, without ratios to it", () => {
    const text = Report.text([outcome(failing)])
    const missing = "not measured"
    assert.deepStrictEqual(row(text, "official SDK"), ["official SDK", missing, missing, missing, ""])
    assert.deepStrictEqual(row(text, "ours, undici").slice(1), ["22.0", "44.0", "85", "2.00"])
  })

  it("shows the metrics of the case", () => {
    const measuredCase = outcome({ ours: [{ ...measured(1), size: 56_780 }] }, [], { metrics: ["size"] })
    assert.deepStrictEqual(row(Report.text([measuredCase]), "ours"), ["ours", "56.8"])
  })
})

describe("a report", () => {
  it("is whole if no contestant failed, and no required target is missed", () => {
    assert.isTrue(Report.isWhole([outcome(rounds), outcome(rounds, [{ ...nextTo, atMost: 0.4 }])]))
    assert.isFalse(Report.isWhole([outcome(rounds), outcome(failing)]))
    assert.isTrue(Report.isWhole([outcome(rounds, [{ ...nextTo, required: true }])]))
    assert.isFalse(Report.isWhole([outcome(rounds, [{ ...nextTo, atMost: 0.4, required: true }])]))
  })

  it("for programs is JSON with all rounds and failures", () => {
    const { cases: [one] } = JSON.parse(JSON.stringify(Report.json([outcome(failing, [nextTo])], machine)))
    assert.deepStrictEqual(one.contestants[1].rounds, rounds["ours, undici"])
    assert.deepStrictEqual(one.contestants.at(-1), {
      name: "official SDK",
      units: 10,
      rounds: [],
      failure: "Error: out of tea"
    })
    assert.deepStrictEqual(one.claims, [nextTo])
  })

  const inMemory = outcome(rounds, claims, { name: "memory/tea", title: "Imagined tea" })
  const start = outcome({ ...rounds, "ours, undici, not bundled": [measured(4400)] }, claims, {
    name: "start/anthropic"
  })

  it("is a formatted page, for a full run and for a quick look", () => {
    const root = join(import.meta.dirname, "..", "..", "..")
    const formatted = (page: string) =>
      execFileSync(join(root, "node_modules", ".bin", "dprint"), ["fmt", "--stdin", "docs/benchmarks.md"], {
        cwd: root,
        input: page,
        encoding: "utf8"
      })
    for (
      const [scale, outcomes] of [[1, [inMemory, outcome(rounds, claims), start]], [0.1, [outcome(failing)]]] as const
    ) {
      const page = Report.page(outcomes, { rounds: 5, scale }, machine)
      assert.strictEqual(formatted(page), page)
      assert.strictEqual(page.includes("A quick look"), scale < 1)
    }
  })

  it("shows the targets in memory first, apart from the others, and what a bundle saves at a start", () => {
    const page = Report.page([inMemory, outcome(rounds, claims), start], { rounds: 5, scale: 1 }, machine)
    const [memory = "", starts = "", targets = ""] = page.split("\n## ").slice(1)
    assert.strictEqual(memory.split("\n")[0], "In memory")
    assert.deepStrictEqual(row(memory, "Imagined tea").slice(2), ["0.50", "≤ 0.50", "yes"])
    assert.notInclude(targets, "Imagined tea")
    assert.deepStrictEqual(row(starts, "ours on `NodeTransport`").slice(1), ["0.000220", "0.00440"])
  })
})

describe("the cases", () => {
  it("have unique names", () => {
    assert.deepStrictEqual([...new Set(cases.map(({ name }) => name))], cases.map(({ name }) => name))
  })

  it("have targets, for their own contestants", () => {
    for (const { claims, contestants, name } of cases) {
      assert.isNotEmpty(claims, name)
      for (const { of, to = of } of claims) assert.containsAllKeys(contestants, [of, to], name)
    }
  })

  it("have a target of 2.2 times the CPU time for twice as many deltas", () => {
    const found = cases.find(({ name }) => name === "accumulate/anthropic")
    const { of = "", to = "" } = found?.claims.find(({ metric }) => metric === "cpuInAll") ?? {}
    const { [of]: twice, [to]: once } = found?.contestants ?? {}
    assert.deepStrictEqual([twice?.share, once?.share], [2, undefined])
    assert.deepStrictEqual(twice?.load, once?.load)
  })

  it("in memory come first", () => {
    const groups = [...new Set(cases.map(({ name }) => name.split("/")[0]))]
    assert.deepStrictEqual(groups.slice(0, 2), ["memory", "requests"])
    assert.includeMembers(groups, ["growth", "life", "start"])
  })

  it("of growth allow a tenth more than the work", () => {
    const found = select("growth").filter(({ contestants }) => Object.values(contestants).some(({ share }) => share))
    assert.strictEqual(found.length, 5)
    for (const { claims, contestants, name } of found) {
      for (const { atMost, of, to = "" } of claims) {
        const [more = 1, less = 1] = [contestants[of]?.share, contestants[to]?.share]
        assert.approximately(atMost, 1.1 * more / less, 1e-9, name)
      }
    }
  })

  it("are selected by name or its first part, separated by commas, in their order", () => {
    const names = (only: string) => select(only).map(({ name }) => name)
    assert.deepStrictEqual(names("sse/mistral-20"), ["sse/mistral-20"])
    assert.deepStrictEqual(names("types,bundle/mistral"), ["bundle/mistral", "types/anthropic", "types/mistral"])
  })

  it("are not selected at all if a name is unknown", () => {
    for (const only of ["", "ss", "sse,result", "sse/"]) assert.deepStrictEqual(select(only), [], only)
  })
})
