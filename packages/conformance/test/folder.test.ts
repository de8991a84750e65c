// A folder of cases: what cannot be read is named, and the rest is run and reported.
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"
import { caseOf, tasksOf } from "../src/cases.ts"
import * as Outcome from "../src/Outcome.ts"
import { suiteReport, totals } from "../src/report.ts"

const folder = mkdtempSync(join(tmpdir(), "conformance-"))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0

const written = (content: unknown): string => {
  const path = join(folder, `cases-${files++}.json`)
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content))
  return path
}

const named = (path: string) => tasksOf(path).tasks.map(({ name, suite }) => `${suite}: ${name}`)

describe("a file of cases", () => {
  it("has a problem if it is not JSON, or has no list of cases", () => {
    assert.include(tasksOf(written("{")).problem, "it cannot be read")
    assert.include(tasksOf(join(folder, "missing.json")).problem, "it cannot be read")
    for (const content of [7, [], {}, { format: "x/jsonl@1" }, { format: "x/jsonl@1", cases: {} }]) {
      assert.include(tasksOf(written(content)).problem, "it has no list of cases")
    }
  })

  it.effect("of an unknown format has cases that are not run", () =>
    Effect.gen(function*() {
      const path = written({ format: "x/pdf@1", cases: [{ name: "a" }] })
      assert.deepStrictEqual(named(path), ["cases of the format x/pdf@1: a"])
      for (const task of tasksOf(path).tasks) {
        const { one, suite } = caseOf(task)
        assert.deepStrictEqual(
          yield* suite?.run(one) ?? Effect.die("no suite"),
          Outcome.notRun("the format is unknown here")
        )
      }
    }))

  it("has a task for each case and each suite that covers it", () => {
    const cases = [{ name: "a" }, { name: "a" }, { name: "b", kind: "anthropic-batch-results" }, 7, null, {}]
    assert.deepStrictEqual(named(written({ format: "any/jsonl@2", cases })), [
      "jsonl-cases: a",
      "jsonl-cases: a (2)",
      "jsonl-cases: b",
      "batch-results: b",
      "jsonl-cases: case 4",
      "jsonl-cases: case 5",
      "jsonl-cases: a case without a name"
    ])
  })

  it("has the cases of every provider, also of one without a suite", () => {
    const cases = ["anthropic", "mistral", "cohere"].map((provider) => ({ name: provider, provider }))
    assert.deepStrictEqual(named(written({ format: "x/message-streams@1", cases })), [
      "message-streams: anthropic",
      "message-streams of mistral: mistral",
      "message-streams: cohere"
    ])
    const requests = ["@anthropic-ai/sdk@1", "@mistralai/mistralai@2"].map((client) => ({
      client,
      method: "GET",
      path: "/"
    }))
    assert.deepStrictEqual(named(written({ format: "x/wire@1", requests })), [
      "wire-requests: @anthropic-ai/sdk@1 GET /",
      "wire-requests of mistral: @mistralai/mistralai@2 GET /"
    ])
  })

  it("returns the suite and the case of a task", () => {
    const path = written({ format: "x/webhooks@1", cases: [{ name: "a" }] })
    const [task] = tasksOf(path).tasks
    assert.isDefined(task)
    if (task === undefined) return
    assert.deepStrictEqual([caseOf(task).suite?.name, caseOf(task).one], ["webhook-cases", { name: "a" }])
  })
})

describe("the report", () => {
  const outcomes = [
    Outcome.passed,
    Outcome.failed("first\nsecond"),
    Outcome.different("flagOnce"),
    Outcome.different("flagOnce", "two flags"),
    Outcome.agreesExcept(["flagOnce", "noBetaQuery"]),
    Outcome.notRun("no module"),
    Outcome.notRun("no module")
  ]
  const ran = outcomes.map((outcome, at) => ({ suite: "s", name: `case ${at}`, outcome }))

  it("lists a difference once with all its cases, and names what was not run", () => {
    assert.deepStrictEqual(suiteReport("s", ran, "a note"), [
      "s: 1 passed, 1 failed, 3 different, 2 not run",
      "  a note",
      "  failed: case 1",
      "    first",
      "    second",
      "  different (3 cases): a repeated flag is sent once",
      "    case 2",
      "    case 3: two flags",
      "    case 4",
      "  different (1 case): `beta=true` is not sent: a flag in `anthropic-beta` opts in, and the route takes no such parameter",
      "    case 4",
      "  not run (2 cases): no module",
      "    case 5",
      "    case 6"
    ])
  })

  it("ends with the totals, in which a file that cannot be run fails", () => {
    assert.deepStrictEqual(totals(ran, 1), ["3 different, 2 not run", "1 passed, 2 failed"])
  })
})
