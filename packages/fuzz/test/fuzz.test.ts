// What `npm run fuzz` does at length, for a while.
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
  one.mischiefs.length > 0 ? Sockets.play(one, sockets.clients) : play(one)

describe("whatever a server does, a call gives what it says or fails as foreseen, ends, and leaves nothing behind", () => {
  test.each([0, 250, 500, 750, 1000, 1250, 1500, 1750])("in case %i and the 249 after it", async (from) => {
    const failed: Array<string> = []
    for (let number = from; number < from + 250; number++) {
      const one = Case.make(seed, number)
      const played = await run(one)
      const fieldErrors = judge(one, played)
      if (fieldErrors.length > 0) failed.push(describeCase(one, played, fieldErrors))
    }
    expect(failed).toEqual([])
  }, 120_000)
})

test("a case is the same each time it is played", async () => {
  for (let number = 0; number < 60; number++) {
    const [first, second] = [await play(Case.make(seed, number)), await play(Case.make(seed, number))]
    const leaked = (played: Played) => [outcome(played), played.requests, played.took, played.seen.length]
    expect([number, ...leaked(second)]).toEqual([number, ...leaked(first)])
  }
}, 120_000)

test("a failure of any kind is complained of", async () => {
  const one = Case.make(seed, 0, "Messages.create")
  const fine = await play({ ...one, behaviors: [], settings: [], interruptedAt: undefined })
  expect(judge(one, fine)).toEqual([])
  const wrong: ReadonlyArray<readonly [string, Partial<Played>]> = [
    ["it does not end", { exit: undefined }],
    ["it sends 9 requests", { requests: 9 }],
    ["the caller is given 7", { seen: [7] }],
    ["it leaves 1 bodies open", { left: { ...fine.left, bodies: 1 } }],
    ["it leaves 2 fibers", { left: { ...fine.left, fibers: 2 } }],
    ["nobody handles 'oops'", { unhandled: ["oops"] }]
  ]
  for (const [fieldError, change] of wrong) {
    expect(judge({ ...one, settings: [] }, { ...fine, ...change })).toEqual([fieldError])
  }
})
