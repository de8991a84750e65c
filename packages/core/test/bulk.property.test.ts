// Whatever the provider does, each request has exactly one outcome, and none is asked more often than was allowed.
import * as Bulk from "@effect-genai/core/Bulk"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { elapse, soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { hash } from "../src/internal/hash.ts"
import {
  asks,
  backend,
  type Behavior,
  Depot,
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

/** One of some things, decided by a text. */
const pick = <A>(text: string, ...all: readonly [A, ...ReadonlyArray<A>]): A => all[hash(text) % all.length] ?? all[0]

const failures: ReadonlyArray<Bulk.Result<string>> = [
  { _tag: "Expired" },
  { _tag: "Canceled" },
  Bulk.errored({ message: "oops", tag: "ServerFailure" }, "oops"),
  Bulk.errored({ message: "bad", tag: "InvalidRequest" }, "bad")
]

const missing: Bulk.Result<string> = { _tag: "Missing", because: "" }

/** A provider at its worst, the same each time for a seed. */
const worst = (seed: number): Behavior => ({
  takes: 30_000,
  marks: seed % 2 === 0,
  fate: (say, nth) => {
    const succeeded = received(say)
    // Without a mark a batch is known by its results: one that has none is nobody's.
    const marked = seed % 2 === 0 ? missing : succeeded
    return pick(`${seed} fate ${say} ${nth}`, succeeded, succeeded, marked, ...failures)
  },
  submit: (nth) => pick<Submit>(`${seed} submit ${nth}`, "taken", "taken", "taken, answer lost", "lost", refused.busy),
  poll: (nth) => pick(`${seed} poll ${nth}`, undefined, undefined, refused.busy),
  // Every third reading is whole, so that what is lost for good is lost by fate.
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

describe("whatever happens", () => {
  it.effect.prop(
    "each request has exactly one outcome, that of its last attempt",
    [Case],
    ([parts]) =>
      Effect.gen(function*() {
        const { concurrency, interruptions, maxRequests, requests, seed, times } = parts
        const [depot, behavior] = [new Depot(), worst(seed)]
        const run = Bulk.make(backend(depot, behavior)).run(asks(requests), {
          id: "any",
          concurrency: concurrency + 1,
          maxRequests: maxRequests + 1,
          retryFailed: { times }
        })
        for (let nth = 0; nth < interruptions; nth++) {
          const fiber = yield* Effect.forkChild(Stream.runDrain(run))
          for (let turn = 0; turn < hash(`${seed} ${nth}`) % 40; turn++) yield* elapse("3 seconds")
          yield* soon(Fiber.interrupt(fiber))
        }
        const outcomes = yield* soon(Bulk.collectInOrder(run))

        assert.deepStrictEqual(outcomes.map(({ key }) => key), asks(requests).map(({ key }) => key))
        const requested = new Map(depot.seen)
        for (const outcome of outcomes) {
          const say = `${outcome.index}`
          assert.strictEqual(outcome.attempts, requested.get(say), `${outcome.key} was asked as often as it says`)
          assert.isAtMost(outcome.attempts, times + 1)
          const fate = behavior.fate?.(say, outcome.attempts - 1)
          assert.strictEqual(outcome._tag, fate?._tag)
        }
        return true
      }).pipe(
        Effect.provide(Layer.merge(Bulk.journal.pipe(Layer.provide(KeyValueStore.layerMemory)), isolated))
      ),
    { arbitrary: { runs: 60 } }
  )
})
