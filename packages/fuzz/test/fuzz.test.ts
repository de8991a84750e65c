// A short run of `npm run fuzz`.
import * as Bulk from "@effect-genai/core/Bulk"
import * as Exit from "effect/Exit"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as Case from "../src/Case.ts"
import { Ledger } from "../src/journal/Ledger.ts"
import * as Journal from "../src/journal/play.ts"
import * as Scenario from "../src/journal/Scenario.ts"
import * as JournalVerdict from "../src/journal/verdict.ts"
import { play, type Played, watch } from "../src/play.ts"
import { describeCase, describeScenario } from "../src/Report.ts"
import * as Sockets from "../src/sockets/play.ts"
import { judge, outcome } from "../src/verdict.ts"

const seed = 2026

let sockets: Awaited<ReturnType<typeof Sockets.open>>

beforeAll(async () => {
  watch()
  sockets = await Sockets.open()
})
afterAll(() => sockets.close())

const run = (one: Case.Case): Promise<Played> =>
  one.socketFaults.length > 0 ? Sockets.play(one, sockets.clients) : play(one)

describe("for any server behavior, a call returns valid values or fails with a reason, ends, and releases its resources", () => {
  test.each([0, 250, 500, 750, 1000, 1250, 1500, 1750])("cases %i and the next 249", async (from) => {
    const failed: Array<string> = []
    for (let number = from; number < from + 250; number++) {
      const one = Case.make(seed, number)
      const played = await run(one)
      const violations = judge(one, played)
      if (violations.length > 0) failed.push(describeCase(one, played, violations))
    }
    expect(failed).toEqual([])
  }, 120_000)
})

test("a replayed case has the same result", async () => {
  for (let number = 0; number < 60; number++) {
    const [first, second] = [await play(Case.make(seed, number)), await play(Case.make(seed, number))]
    const summary = (played: Played) => [outcome(played), played.requests, played.took, played.seen.length]
    expect([number, ...summary(second)]).toEqual([number, ...summary(first)])
  }
}, 120_000)

test("every kind of violation is reported", async () => {
  const one = Case.make(seed, 0, "Messages.create")
  const fine = await play({ ...one, behaviors: [], settings: [], interruptedAt: undefined })
  expect(judge(one, fine)).toEqual([])
  const wrong: ReadonlyArray<readonly [string, Partial<Played>]> = [
    ["the call does not end", { exit: undefined }],
    ["the call sends 9 requests", { requests: 9 }],
    ["the caller receives 7", { seen: [7] }],
    ["left open: 1 bodies", { left: { ...fine.left, bodies: 1 } }],
    ["left running: 2 fibers", { left: { ...fine.left, fibers: 2 } }],
    ["unhandled: 'oops'", { unhandled: ["oops"] }]
  ]
  for (const [violation, change] of wrong) {
    expect(judge({ ...one, settings: [] }, { ...fine, ...change })).toEqual([violation])
  }
})

describe("runs whose processes die and whose journals are damaged", () => {
  const scenarioAt = (number: number): Scenario.Scenario => {
    const scenario = Scenario.at(seed, number, "journal")
    if (scenario === undefined) throw new Error(`case ${number} is not a scenario`)
    return scenario
  }

  /** One process that nothing happens to. */
  const calm: Scenario.Scenario = {
    ...scenarioAt(0),
    failures: [0, 1, 0],
    maxRequests: 2,
    resubmissions: 1,
    processes: [{
      damages: [],
      pause: 0,
      clock: 0,
      isPutRightAt: undefined,
      foreign: 0,
      reset: undefined,
      resumes: false,
      death: undefined
    }]
  }

  test("pay for each request once, and end with all outcomes or with a reason", async () => {
    const failed: Array<string> = []
    for (let number = 0; number < 60; number++) {
      const scenario = scenarioAt(number)
      const played = await Journal.play(scenario)
      const violations = JournalVerdict.judge(scenario, played)
      if (violations.length > 0) failed.push(describeScenario(scenario, played, violations))
    }
    expect(failed).toEqual([])
  }, 120_000)

  test("have the same result when they are replayed", async () => {
    for (let number = 0; number < 10; number++) {
      expect(await Journal.play(scenarioAt(number))).toEqual(await Journal.play(scenarioAt(number)))
    }
  }, 120_000)

  test("are a part of all cases, and all cases that are selected by name", () => {
    const names = Array.from({ length: 1000 }, (_, number) => Scenario.at(seed, number)?.name)
    expect(new Set(names)).toEqual(new Set([undefined, "anthropic journal", "mistral journal"]))
    expect(Scenario.at(seed, 1, "Messages.create")).toBeUndefined()
  })

  test("are violated by a second payment, but not by the resubmission of a failed request", async () => {
    const fine = await Journal.play(calm)
    const ledger = new Ledger([1], (prompt) => ({ prompt }))
    const prompt = ledger.entries[0]?.prompt ?? ""
    ledger.accept({ requests: [{ custom_id: "a", prompt }] })
    expect(ledger.model(prompt)).toBeUndefined()
    ledger.accept({ requests: [{ custom_id: "b", prompt }] })
    expect(ledger.violations).toEqual([])
    ledger.accept({ requests: [{ custom_id: "c", prompt }, { custom_id: "d", prompt: "another" }] })
    expect(JournalVerdict.judge(calm, { ...fine, ledger: { ...fine.ledger, violations: ledger.violations } })).toEqual([
      `"${prompt}" is submitted although an earlier submission of it is in progress or has succeeded`,
      `a request is submitted that is not in the input: {"prompt":"another"}`
    ])
  })

  test("are violated by whatever a caller must not see", async () => {
    const fine = await Journal.play(calm)
    expect(JournalVerdict.judge(calm, fine)).toEqual([])
    const [process] = fine.processes
    if (process === undefined) throw new Error("no process was played")
    const [first, ...others] = process.outcomes
    if (first === undefined) throw new Error("the run has no outcomes")
    const broken = new Bulk.RunError({ reason: new Bulk.JournalFailed({ sent: 0, message: "it is broken" }) })
    const wrong: ReadonlyArray<readonly [RegExp, Partial<Journal.ProcessPlayed>]> = [
      [/^process 0 does not end/, { exit: undefined }],
      [/^process 0 takes 24 hours/, { took: 24 * 3_600_000 }],
      [/^process 0 succeeds with 2 outcomes for 3 requests/, { outcomes: others }],
      [/^process 0 returns an outcome twice/, { outcomes: [first, ...others.slice(1), first] }],
      [/^process 0 returns an outcome that has the response to another/, {
        outcomes: [{ ...first, text: "another" }, ...others]
      }],
      [/^process 0 returns an outcome that does not belong/, { outcomes: [{ ...first, key: 7 }, ...others] }],
      [/^process 0 returns an outcome that is not what/, { outcomes: [{ ...first, tag: "Missing" }, ...others] }],
      [/^process 0 returns an outcome that is a failure, but/, { outcomes: [{ ...first, tag: "Errored" }, ...others] }],
      [/^process 0 dies with/, { exit: Exit.die(new Error("oops")) }],
      [/^process 0 fails with/, { exit: Exit.fail(new Error("oops")) }],
      [/^process 0 fails without a damage/, { exit: Exit.fail(broken) }],
      [/^process 0 submits 3 batches of a journal that is broken/, { exit: Exit.fail(broken), isDamaged: true }],
      [/^process 0 leaves 2 fibers/, { left: { fibers: 2, timers: 0 } }]
    ]
    for (const [violation, change] of wrong) {
      const found = JournalVerdict.judge(calm, { ...fine, processes: [{ ...process, ...change }] })
      expect([found.length > 0, found[0]]).toEqual([true, expect.stringMatching(violation)])
    }
  })
})
