// Journals that are damaged, that lost facts, or whose clocks are wrong: no request is paid for twice.
import * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import { fromKeyValueStore } from "@effect-genai/core/JournalStore"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { settle, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as Journal from "../../src/Bulk/Journal.ts"
import { RunError } from "../../src/Bulk/RunError.ts"
import { backend, BatchProvider, type Behavior, inputs } from "../support/fakeBatches.ts"
import { damages, type Entries, flip, storeOf } from "../support/storedRuns.ts"

const id = "nightly"
const requests = inputs(5)
const prefix = "bulk~provider~nightly~"

/** One process of a run. */
const process = (provider: BatchProvider, entries: Entries, behavior: Behavior, diesAt?: number) =>
  BulkBackend.make(backend(provider, behavior)).run(requests, { id, concurrency: 3 }).pipe(
    Bulk.collectInOrder,
    Effect.provideService(Bulk.Journal, fromKeyValueStore(storeOf(entries, diesAt))),
    skipSleeps,
    Effect.provide(isolated)
  )

const resume = (provider: BatchProvider, entries: Entries, behavior: Behavior) =>
  BulkBackend.make(backend(provider, behavior)).resume(id).pipe(
    Bulk.collectInOrder,
    Effect.provideService(Bulk.Journal, fromKeyValueStore(storeOf(entries))),
    skipSleeps,
    Effect.provide(isolated)
  )

/** The entries and the provider that a process leaves which dies before its nth write; it has made fewer if it ends. */
const died = Effect.fnUntraced(function*(behavior: Behavior, diesAt = Infinity) {
  const [provider, entries] = [new BatchProvider(), new Map() satisfies Entries]
  yield* Effect.exit(process(provider, entries, behavior, diesAt))
  return { provider, entries }
})

/** The write before which a process dies. */
const deaths = { beforeItSends: 5, beforeItHasAnId: 6, withOneBatch: 7, beforeTheInputEnds: 12, never: Infinity }

type Left = Effect.Success<ReturnType<typeof died>>

/** What the next process does: it has all outcomes and paid once for each request, or rejects the journal and sends nothing. */
const verdict = Effect.fnUntraced(function*({ entries, provider }: Left, behavior: Behavior) {
  const before = provider.submissions
  const result = yield* Effect.result(process(provider, entries, behavior))
  if (Result.isFailure(result)) {
    const { reason } = result.failure
    assert.strictEqual(reason._tag, "JournalFailed", reason.message)
    assert.strictEqual(provider.submissions, before, "sent nothing")
    assert.match(reason.message, /"bulk~provider~nightly~[\w.]+"/)
    return "rejected"
  }
  assert.deepStrictEqual(
    result.success.map(({ _tag, key }) => `${key} ${_tag}`),
    requests.map(({ key }) => `${key} Succeeded`)
  )
  assert.deepStrictEqual(provider.seen, requests.map(({ say }) => [say, 1]))
  return "completed"
})

const damaged = ({ entries, provider }: Left, change: (entries: Entries) => void): Left => {
  const changed = new Map(entries)
  change(changed)
  return { entries: changed, provider: provider.copy() }
}

const providers: ReadonlyArray<readonly [name: string, behavior: Behavior]> = [
  ["a provider whose batches carry a tag", { marks: true, takes: 1 }],
  ["a provider whose results show whose a batch is", { takes: 1 }]
]

describe.each(providers)("a run at %s", (_, behavior) => {
  it.effect(
    "damaged journal: it completes and pays once, or sends nothing, whatever is damaged wherever its process died",
    () =>
      Effect.gen(function*() {
        const verdicts: Record<string, number> = {}
        for (const diesAt of Object.values(deaths)) {
          const left = yield* died(behavior, diesAt)
          for (const key of left.entries.keys()) {
            for (const [name, damage] of Object.entries(damages)) {
              const found = yield* verdict(damaged(left, (entries) => damage(entries, key)), behavior).pipe(
                Effect.catchDefect((defect) => Effect.die(`${key} ${name}, died before write ${diesAt}: ${defect}`))
              )
              verdicts[found] = (verdicts[found] ?? 0) + 1
            }
          }
        }
        assert.isAbove(verdicts["rejected"] ?? 0, 50)
        assert.isAbove(verdicts["completed"] ?? 0, 50)
      }),
    120_000
  )

  /** Whether the requests of all chunks without a batch are stored: those of a chunk that is done are deleted. */
  const canSend = (keys: ReadonlyArray<string>) =>
    keys.every((key) =>
      !key.endsWith(".plan") || keys.includes(key.replace("plan", "batch")) ||
      keys.includes(key.replace("plan", "lines.0"))
    )

  it.effect("lost entries: it completes and pays once, however many of the last entries its store has lost", () =>
    Effect.gen(function*() {
      const left = yield* died(behavior, deaths.beforeTheInputEnds)
      const facts = [...left.entries.keys()].filter((key) => !key.endsWith("owner"))
      for (let count = 1; count < facts.length; count++) {
        const found = yield* verdict(
          damaged(left, (entries) => facts.slice(count).forEach((key) => entries.delete(key))),
          behavior
        )
        const expected = canSend(facts.slice(0, count)) ? "completed" : "rejected"
        assert.strictEqual(found, expected, `${count} of ${facts.length}`)
      }
    }))

  it.effect("damaged journal: it sends nothing if the id of a batch is damaged and the provider does not list the batch", () =>
    Effect.gen(function*() {
      const left = yield* died(behavior, deaths.beforeTheInputEnds)
      left.entries.set(`${prefix}000001.1.batch`, "")
      const { reason } = yield* Effect.flip(process(left.provider, left.entries, { ...behavior, lists: () => 0 }))
      assert.strictEqual(reason._tag, "Unclear")
      assert.strictEqual(left.provider.submissions, 2)
    }))

  it.effect("wrong clock: a batch with a lost response is found, and waits are as long as usual", () =>
    Effect.gen(function*() {
      const day = 24 * 60 * 60_000
      for (const ahead of [-day, -120_000, 0, 120_000, day]) {
        const lost: Behavior = { ...behavior, ahead, submit: () => "taken, response lost", takes: 60_000 }
        const provider = new BatchProvider()
        // A batch of somebody else, of the same size.
        const stranger = { custom_id: "stranger-0", say: "a stranger" }
        provider.put("stranger", [stranger, stranger, stranger], (yield* Clock.currentTimeMillis) + ahead)
        const started = yield* Clock.currentTimeMillis
        assert.strictEqual((yield* process(provider, new Map(), lost)).length, 5)
        assert.strictEqual(provider.submissions, 2)
        assert.isBelow((yield* Clock.currentTimeMillis) - started, 10 * 60_000)
      }
    }))

  it.effect("wrong clock: it may be put right before the next process", () =>
    Effect.gen(function*() {
      for (const change of [-120_000, 120_000, 24 * 60 * 60_000]) {
        for (const diesAt of Object.values(deaths)) {
          yield* TestClock.setTime(1_800_000_000_000)
          const left = yield* died(behavior, diesAt)
          yield* TestClock.setTime((yield* Clock.currentTimeMillis) + change)
          const started = yield* Clock.currentTimeMillis
          assert.strictEqual(yield* verdict(left, { ...behavior, ahead: -change }), "completed")
          assert.isBelow((yield* Clock.currentTimeMillis) - started, 10 * 60_000)
        }
      }
    }))

  it.effect("lost entries: a batch is found that the provider does not list at once", () =>
    Effect.gen(function*() {
      const provider = new BatchProvider()
      const slow: Behavior = {
        ...behavior,
        submit: (nth) => nth === 0 ? "taken, response lost" : "taken",
        lists: (nth) => nth < 4 ? 0 : undefined
      }
      yield* process(provider, new Map(), slow)
      assert.strictEqual(provider.submissions, 2)
    }))
})

type Next = (
  provider: BatchProvider,
  entries: Entries,
  behavior: Behavior
) => Effect.Effect<unknown, Effect.Error<ReturnType<typeof process>>>

describe("a journal", () => {
  const reasonOf = (change: (entries: Entries) => void, next: Next = process) =>
    Effect.gen(function*() {
      const left = damaged(yield* died({}), change)
      const error = yield* Effect.flip(next(left.provider, left.entries, {}))
      assert.strictEqual(left.provider.submissions, 2)
      return error.reason
    })

  const cut = (own: string) => (entries: Entries) => {
    const value = entries.get(`${prefix}${own}`) ?? assert.fail(`there is no ${own}`)
    entries.set(`${prefix}${own}`, value.slice(0, value.length / 2))
  }

  it.effect("damaged journal: the error names the entries that are broken or missing", () =>
    Effect.gen(function*() {
      for (
        const own of ["run", "000000.1.plan", "000001.1.plan", "000000.1.sending.0", "000000.1.batch", "000001.1.keys"]
      ) {
        const reason = yield* reasonOf(cut(own))
        assert.deepInclude(reason, { _tag: "JournalFailed", keys: [prefix + own] })
        assert.match(reason.message, /Nothing was sent from it\. Restore .* `forget` the run/)
      }
      const lost = yield* reasonOf((entries) => entries.delete(`${prefix}000000.1.plan`))
      assert.deepInclude(lost, { _tag: "JournalFailed", keys: [`${prefix}000000.1.sending.0`] })
    }))

  it.effect("damaged journal: ids of batches that were swapped", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf((entries) => {
        const [one, two] = [`${prefix}000000.1.batch`, `${prefix}000001.1.batch`]
        entries.set(one, String(entries.get(one)).replace("batch_0", "batch_1"))
        entries.set(two, String(entries.get(two)).replace("batch_1", "batch_0"))
      })
      assert.strictEqual(reason._tag, "JournalFailed")
    }))

  it.effect("damaged journal: an entry that no run writes", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf((entries) => entries.set(`${prefix}000000.1.note`, "more"))
      assert.deepInclude(reason, { _tag: "JournalFailed", keys: [`${prefix}000000.1.note`] })
    }))

  it.effect("damaged journal: keys that were cut off, for a run that is resumed by its id", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(cut("000001.1.keys"), resume)
      assert.deepInclude(reason, { _tag: "JournalFailed", keys: [`${prefix}000001.1.keys`] })
    }))

  it.effect("damaged journal: any flipped bit of a stored request, or of an entry but the last", () =>
    Effect.gen(function*() {
      const { entries } = yield* died({}, 7)
      assert.deepStrictEqual([...entries.keys()].map((key) => key.slice(prefix.length)), [
        "owner",
        "run",
        "000000.1.lines.0",
        "000000.1.keys",
        "000000.1.plan",
        "000000.1.sending.0",
        "000000.1.batch"
      ])
      for (const own of ["000000.1.lines.0", "000000.1.keys", "run", "000000.1.sending.0"]) {
        const value = entries.get(prefix + own) ?? ""
        for (let bit = 0; bit < value.length * 8; bit += 7) {
          const changed = new Map(entries).set(prefix + own, flip(value, bit))
          const journal = Journal.open(fromKeyValueStore(storeOf(changed)), "provider~nightly", {
            sent: () => 0,
            summary: () => null
          })
          const error = yield* Effect.flip(Effect.scoped(Effect.flatMap(journal, ({ read }) => read)))
          assert.strictEqual(error.reason._tag, "JournalFailed", `bit ${bit} of ${own}`)
        }
      }
    }))

  it.effect("damaged journal: it can be forgotten", () =>
    Effect.gen(function*() {
      const { entries } = yield* died({})
      cut("run")(entries)
      const journal = Effect.provideService(Bulk.Journal, fromKeyValueStore(storeOf(entries)))
      yield* journal(BulkBackend.forget("provider", id))
      assert.strictEqual(entries.size, 0)
    }))
})

describe("a run that is in progress", () => {
  it.effect("one run of an id: a second one waits or is rejected under any store of the same place, and a dead process blocks nothing", () =>
    Effect.gen(function*() {
      const [provider, entries] = [new BatchProvider(), new Map() satisfies Entries]
      const first = yield* BulkBackend.make(backend(provider)).run(requests, { id }).pipe(
        Stream.runDrain,
        Effect.provideService(Bulk.Journal, fromKeyValueStore(storeOf(entries))),
        Effect.forkChild
      )
      yield* settle
      const second = yield* BulkBackend.make(backend(provider)).run(requests, { id, whenBusy: "fail" }).pipe(
        Stream.runDrain,
        Effect.provideService(Bulk.Journal, fromKeyValueStore(storeOf(entries))),
        Effect.flip
      )
      assert.instanceOf(second, RunError)
      assert.strictEqual(
        second.message,
        'Busy: the run "provider~nightly" is in progress in this process. Nothing was sent'
      )
      const forgotten = yield* BulkBackend.forget("provider", id).pipe(
        Effect.provideService(Bulk.Journal, fromKeyValueStore(storeOf(entries))),
        Effect.flip
      )
      assert.strictEqual(forgotten.reason._tag, "Busy")
      yield* Fiber.interrupt(first)
      entries.set(`${prefix}owner`, "the token of a dead process")
      assert.strictEqual((yield* process(provider, entries, {})).length, 5)
      assert.strictEqual(provider.submissions, 2)
    }))
})
