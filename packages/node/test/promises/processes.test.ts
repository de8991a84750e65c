// Processes that share a directory: a run has one owner, and a process whose run was taken over writes nothing.
import * as JournalNode from "@effect-genai/node/JournalNode"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { hostname } from "node:os"
import { temporaryDirectory } from "../support/directories.ts"
import { type JournalProcess, start } from "../support/journalProcesses.ts"

const run = "anthropic~night"

/** Claims a run once it may: tries every 50 milliseconds. */
const claimOnceFree = ({ execute }: JournalProcess, run: string) =>
  Effect.gen(function*() {
    while (true) {
      const result = yield* execute({ _tag: "claim", run })
      if (result._tag === "Claimed") return result.claim
      yield* Effect.sleep(50)
    }
  })

describe("processes that share a directory", { timeout: 120_000 }, () => {
  it.live("shared directory: one of them gets a run that both claim at the same time", () =>
    Effect.gen(function*() {
      const directory = yield* temporaryDirectory
      const processes = [yield* start(directory, 60_000), yield* start(directory, 60_000)]
      const winners = new Set<number>()
      for (let round = 0; round < 100; round++) {
        // Every second round is about a run that the first has left, the others about a new one.
        const name = `${run}.${Math.floor(round / 2)}`
        const claims = yield* Effect.forEach(
          processes,
          ({ execute }) => execute({ _tag: "claim", run: name }),
          { concurrency: "unbounded" }
        )
        assert.deepStrictEqual(claims.map(({ _tag }) => _tag).toSorted(), ["Claimed", "Held"], `round ${round}`)
        for (const [nth, claimed] of claims.entries()) {
          if (claimed._tag !== "Claimed") continue
          winners.add(nth)
          const set = yield* processes[nth]?.execute({ _tag: "set", claim: claimed.claim, keys: ["run"] }) ??
            Effect.never
          assert.strictEqual(set._tag, "Done")
          yield* processes[nth]?.execute({ _tag: "release", claim: claimed.claim }) ?? Effect.never
        }
      }
      assert.strictEqual(winners.size, 2, "each process wins at times")
    }).pipe(Effect.scoped))

  it.live("shared directory: the run of one that was killed is continued at once", () =>
    Effect.gen(function*() {
      const directory = yield* temporaryDirectory
      const first = yield* start(directory, 600_000)
      const claim = yield* first.claim(run)
      yield* first.execute({ _tag: "set", claim, keys: ["run", "plan"] })
      const second = yield* start(directory, 600_000)
      assert.deepStrictEqual(yield* second.execute({ _tag: "claim", run }), {
        _tag: "Held",
        owner: `process ${first.pid} on ${hostname()}`
      })
      yield* first.kill
      yield* second.claim(run)
      const store = yield* JournalNode.make(directory)
      assert.deepStrictEqual((yield* store.keys(run)).toSorted(), ["plan", "run"])
    }).pipe(Effect.scoped))

  it.live("shared directory: one that was frozen past its lease writes nothing into a run that another has", () =>
    Effect.gen(function*() {
      const directory = yield* temporaryDirectory
      const store = yield* JournalNode.make(directory)
      const [first, second] = [yield* start(directory, 300), yield* start(directory, 300)]
      for (let round = 0; round < 6; round++) {
        const name = `${run}.${round}`
        const keys = Effect.map(store.keys(name), (keys) => keys.toSorted())
        const claim = yield* first.claim(name)
        const writing = yield* Effect.forkChild(first.execute({ _tag: "write on", claim }))
        yield* Effect.repeat(keys, { until: (keys) => keys.length > 1 })
        // At another point of a write in each round.
        yield* Effect.sleep(round * 1.3)
        yield* first.signal("SIGSTOP")
        const next = yield* claimOnceFree(second, name)
        yield* second.execute({ _tag: "set", claim: next, keys: ["second"] })
        const before = yield* keys
        yield* first.signal("SIGCONT")
        assert.strictEqual((yield* Fiber.join(writing))._tag, "ClaimLost")
        assert.strictEqual((yield* first.execute({ _tag: "renew", claim }))._tag, "ClaimLost")
        assert.deepStrictEqual(yield* keys, before)
        assert.strictEqual((yield* second.execute({ _tag: "renew", claim: next }))._tag, "Done")
      }
    }).pipe(Effect.scoped))
})
