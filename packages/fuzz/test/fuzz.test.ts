// A short run of `npm run fuzz`.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import * as Case from "../src/Case.ts"
import { play, type Played, watch } from "../src/play.ts"
import { describeCase } from "../src/Report.ts"
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
