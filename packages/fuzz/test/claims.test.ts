// A short run of `npm run fuzz -- --only claims`, and that its verdict finds what is broken.
import * as Bulk from "@effect-genai/core/Bulk"
import * as Exit from "effect/Exit"
import { beforeAll, describe, expect, test } from "vitest"
import { type Broken, play, type Played, type ProcessPlayed } from "../src/claims/play.ts"
import * as Scenario from "../src/claims/Scenario.ts"
import { isBoughtLate, judge } from "../src/claims/verdict.ts"
import { watch } from "../src/play.ts"
import { describeScenario } from "../src/Report.ts"

const seed = 2026

beforeAll(watch)

const scenarioAt = (number: number): Scenario.Scenario => {
  const scenario = Scenario.at(seed, number, "claims")
  if (scenario === undefined) throw new Error(`case ${number} is not a scenario`)
  return scenario
}

const second = 1000

/** Two processes that share a lease of 30 seconds, and one after them. */
const pair = (
  first: Partial<Scenario.ProcessPlan>,
  second: Partial<Scenario.ProcessPlan> = {}
): Scenario.Scenario => ({
  ...scenarioAt(0),
  failures: [0, 0, 0],
  maxRequests: 1,
  resubmissions: 0,
  startup: 1000,
  lease: 30_000,
  outages: [],
  foreign: undefined,
  processes: [{ ...Scenario.steady, ...first }, { ...Scenario.steady, startsAt: 10, ...second }, Scenario.steady]
})

/** The first process freezes while it uploads its first submission. */
const freezes = (how: "stopped" | "asleep") =>
  pair({ sendings: [{ upload: 20_000, flight: 10 }], freezes: [{ of: "time", at: 5000, how, duration: 60_000 }] })

describe("runs that several processes have at the same time", () => {
  test("pay for each request once, and end with all outcomes wherever a process is left", async () => {
    const failed: Array<string> = []
    for (let number = 0; number < 24; number++) {
      const scenario = scenarioAt(number)
      const played = await play(scenario)
      const violations = judge(scenario, played)
      if (violations.length > 0) failed.push(describeScenario(scenario, played, violations))
    }
    expect(failed).toEqual([])
  }, 120_000)

  test("have the same result when they are replayed", async () => {
    for (let number = 0; number < 4; number++) {
      expect(await play(scenarioAt(number))).toEqual(await play(scenarioAt(number)))
    }
  }, 120_000)

  test("are a part of all cases, and all cases that are selected by name", () => {
    const names = Array.from({ length: 1000 }, (_, number) => Scenario.at(seed, number)?.name)
    expect(new Set(names)).toEqual(new Set([undefined, "anthropic claims", "mistral claims"]))
    expect(Scenario.at(seed, 1, "journal")).toBeUndefined()
  })

  test.each(["stopped", "asleep"] as const)("continue in another process where one is %s", async (how) => {
    const scenario = freezes(how)
    const played = await play(scenario)
    expect(judge(scenario, played)).toEqual([])
    const [first, second, last] = played.processes.map(({ exit }) => exit)
    expect(first).toMatchObject({ cause: { reasons: [{ error: { reason: { _tag: "TakenOver" } } }] } })
    expect([second, last].map((exit) => exit !== undefined && Exit.isSuccess(exit))).toEqual([true, true])
    expect(played.submissions.length).toBe(3)
  })

  test("buy a request twice only where it arrives after the search for it", async () => {
    const killed = { of: "time", at: 5 * second, how: "killed" } as const
    for (const [flight, isLate] of [[55 * second, false], [110 * second, true]] as const) {
      const scenario = pair({ sendings: [{ upload: 0, flight }], death: killed })
      const played = await play(scenario)
      expect([judge(scenario, played), isBoughtLate(played)]).toEqual([[], isLate])
    }
  })

  test.each<readonly [string, Broken, Scenario.Scenario, RegExp]>([
    [
      "a store accepts old tokens",
      { fence: true },
      freezes("stopped"),
      /^process 2 fails: [^]*the journal is damaged/
    ],
    ["requests are not cut off", { cutOff: true }, freezes("asleep"), /^process 0 sends a request at .* after the end/],
    ["leases end earlier than expected", { lease: true }, freezes("stopped"), /^process 0 sends a request at .* after/]
  ])("are violated where %s", async (_, broken, scenario, violation) => {
    const violations = judge(scenario, await play(scenario, broken))
    expect(violations).toContainEqual(expect.stringMatching(violation))
  })

  test("are violated by whatever a process must not do", async () => {
    const calm = pair({})
    const fine = await play(calm)
    expect(judge(calm, fine)).toEqual([])
    const [first, ...others] = fine.processes
    const [submission] = fine.submissions
    if (first === undefined || submission === undefined) throw new Error("nothing was played")
    const failed = (reason: Bulk.RunErrorReason) => ({ exit: Exit.fail(new Bulk.RunError({ reason })) })
    const common = { sent: 0, message: "no" }
    const wrong: ReadonlyArray<readonly [RegExp, Partial<ProcessPlayed>, Partial<Played>?]> = [
      [/^process 0 does not end/, { exit: undefined }],
      [/^process 0 takes 1440 minutes/, { took: 24 * 3_600_000 }],
      [/^process 0 succeeds with 0 outcomes/, { outcomes: [] }],
      [/^process 0 fails: [^]*TakenOver/, { ...failed(new Bulk.TakenOver(common)), replacedAt: undefined }],
      [/^process 0 fails: [^]*Busy/, failed(new Bulk.Busy({ ...common, owner: "another" }))],
      [/^process 0 fails: [^]*JournalFailed/, failed(new Bulk.JournalFailed(common))],
      [/^process 0 leaves 2 fibers/, { left: { fibers: 2, timers: 0 } }],
      [/^process 0 leaves 3 timers/, { left: { fibers: 0, timers: 3 } }],
      [/^process 0 sends a request at .* 5 ms after/, {}, { submissions: [{ ...submission, lateBy: 5 }] }],
      [/^"request 0 of the input" is submitted although/, {}, {
        ledger: { ...fine.ledger, doubles: [{ prompt: "request 0 of the input", later: 1, open: [0], same: [] }] }
      }]
    ]
    for (const [violation, change, world = {}] of wrong) {
      const found = judge(calm, { ...fine, ...world, processes: [{ ...first, ...change }, ...others] })
      expect([found.length > 0, found[0]]).toEqual([true, expect.stringMatching(violation)])
    }
  })
})
