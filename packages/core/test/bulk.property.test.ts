// For any behavior of the provider, each request has exactly one outcome and at most the allowed attempts.
import * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { elapse, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { hash } from "../src/internal/hash.ts"
import {
  backend,
  BatchProvider,
  type Behavior,
  inputs,
  received,
  refused,
  type Submit,
  unreadable
} from "./support/fakeBatches.ts"

const natural = (most: number) => Schema.Int.check(Schema.isGreaterThanOrEqualTo(0), Schema.isLessThanOrEqualTo(most))

const Case = Schema.Struct({
  requests: natural(40),
  maxRequests: natural(12),
  concurrency: natural(4),
  times: natural(2),
  interruptions: natural(2),
  seed: natural(1_000_000)
})

/** One of some values, chosen by the hash of a text. */
const pick = <A>(text: string, ...all: readonly [A, ...ReadonlyArray<A>]): A => all[hash(text) % all.length] ?? all[0]

const failures: ReadonlyArray<Bulk.Result<string>> = [
  { _tag: "Expired" },
  { _tag: "Canceled" },
  BulkBackend.errored({ message: "oops", tag: "ServerFailure" }, "oops"),
  BulkBackend.errored({ message: "bad", tag: "InvalidRequest" }, "bad")
]

const missing: Bulk.Result<string> = { _tag: "Missing", because: "" }

/** A provider with failures of all kinds, the same each time for a seed. */
const unreliable = (seed: number): Behavior => ({
  takes: 30_000,
  marks: seed % 2 === 0,
  fate: (say, nth) => {
    const succeeded = received(say)
    // Without a mark a batch is identified by its results, so each request needs one.
    const marked = seed % 2 === 0 ? missing : succeeded
    return pick(`${seed} fate ${say} ${nth}`, succeeded, succeeded, marked, ...failures)
  },
  submit: (nth) =>
    pick<Submit>(`${seed} submit ${nth}`, "taken", "taken", "taken, response lost", "lost", refused.busy),
  poll: (nth) => pick(`${seed} poll ${nth}`, undefined, undefined, refused.busy),
  // Every third reading is complete, so only `fate` makes a result missing for good.
  read: (rows, nth) => {
    const details = rows.flatMap((row) => {
      const line = unreadable(`{"custom_id":"${row.id}","result":`)
      const stranger = { id: "somebody-7", result: received("else") }
      return pick(`${seed} row ${row.id} ${nth}`, [row], [row], [row, row], [row, stranger], [line, row], [])
    })
    const shuffled = details.toSorted((one, other) => hash(`${seed}${one.id}`) - hash(`${seed}${other.id}`))
    if (nth % 3 === 2) return rows
    return nth % 3 === 0 ? [...shuffled.slice(0, hash(`${seed} cut ${nth}`) % (details.length + 1)), "cut"] : shuffled
  }
})

describe("a run against an unreliable provider", () => {
  it.effect.prop(
    "has exactly one outcome per request, that of its last attempt",
    [Case],
    ([parts]) =>
      Effect.gen(function*() {
        const { concurrency, interruptions, maxRequests, requests, seed, times } = parts
        const [provider, behavior] = [new BatchProvider(), unreliable(seed)]
        const run = BulkBackend.make(backend(provider, behavior)).run(inputs(requests), {
          id: "any",
          concurrency: concurrency + 1,
          maxRequests: maxRequests + 1,
          retryFailed: { times }
        })
        for (let nth = 0; nth < interruptions; nth++) {
          const fiber = yield* Effect.forkChild(Stream.runDrain(run))
          for (let turn = 0; turn < hash(`${seed} ${nth}`) % 40; turn++) yield* elapse("3 seconds")
          yield* skipSleeps(Fiber.interrupt(fiber))
        }
        const outcomes = yield* skipSleeps(Bulk.collectInOrder(run))

        assert.deepStrictEqual(outcomes.map(({ key }) => key), inputs(requests).map(({ key }) => key))
        const requested = new Map(provider.seen)
        for (const outcome of outcomes) {
          const say = `${outcome.index}`
          assert.strictEqual(outcome.attempts, requested.get(say), `${outcome.key} was asked as often as it says`)
          assert.isAtMost(outcome.attempts, times + 1)
          const fate = behavior.fate?.(say, outcome.attempts - 1)
          assert.strictEqual(outcome._tag, fate?._tag)
        }
        return true
      }).pipe(Effect.provide(isolated)),
    { arbitrary: { runs: 60 } }
  )
})
