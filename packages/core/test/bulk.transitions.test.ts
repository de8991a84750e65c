// The states of a chunk: what the journal holds in each, and where the next process continues.
import { fromKeyValueStore } from "@effect-genai/core/JournalStore"
import { settle } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import type * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Queue from "effect/Queue"
import { BlockPool, BodyBuffer, KeyBuffer } from "../src/Bulk/buffers.ts"
import { type Chunk, type ChunkState, type EndedBatch, planned, tagOf } from "../src/Bulk/Chunk.ts"
import * as Journal from "../src/Bulk/Journal.ts"
import { ProgressTracker } from "../src/Bulk/Progress.ts"
import { RunError, Unclear } from "../src/Bulk/RunError.ts"
import { make } from "../src/Bulk/transitions.ts"

const nonce = "nonce"

const newChunk = (body?: BodyBuffer): Chunk<string> =>
  planned({
    number: 0,
    attempt: 1,
    tag: tagOf(nonce, 0, 1),
    keys: new KeyBuffer().add('"a"').add('"b"'),
    indices: Uint32Array.of(0, 1),
    ceilings: undefined
  }, body)

/** One process of a run over a store. */
const processOf = (store: KeyValueStore.KeyValueStore) =>
  Effect.gen(function*() {
    const journal = yield* Journal.open(fromKeyValueStore(store), "provider~run", {
      sent: () => 0,
      summary: () => null
    })
    const queue = yield* Queue.unbounded<EndedBatch<string>, RunError | Cause.Done>()
    const progress = new ProgressTracker([])
    const chunks = make<string, never>({ journal, progress, concurrency: 1, planned: [], queue })
    const body = new BodyBuffer("\n", new BlockPool())
    body.add("{}", Infinity)
    body.add("{}", Infinity)
    const chunk = newChunk(body)
    yield* journal.start({ account: "me", terms: "words", nonce })
    yield* chunks.acquirePermit
    yield* chunks.plan(chunk, 7)
    return { chunk, chunks, journal, progress, queue }
  })

type Process = Effect.Success<ReturnType<typeof processOf>>

/** The state in which the next process continues. */
const nextState = (journal: Journal.RunJournal) =>
  Effect.gen(function*() {
    const [found] = (yield* journal.read)?.chunks ?? []
    if (found === undefined) return assert.fail("the chunk is not planned")
    const queue = yield* Queue.unbounded<EndedBatch<string>, RunError | Cause.Done>()
    const progress = new ProgressTracker([])
    const chunk = newChunk()
    make<string, never>({ journal, progress, concurrency: 1, planned: [], queue }).restore(chunk, found)
    return chunk.state
  })

const ended = { isEnded: true, done: 2 }

const path: ReadonlyArray<{
  readonly to: ChunkState["_tag"]
  readonly by: (process: Process) => Effect.Effect<unknown, RunError>
  readonly next: ChunkState["_tag"]
}> = [
  { to: "Planned", by: () => Effect.void, next: "Planned" },
  { to: "Sending", by: ({ chunk, chunks }) => chunks.sending(chunk, undefined), next: "Unclear" },
  { to: "Planned", by: ({ chunk, chunks }) => chunks.refused(chunk), next: "Planned" },
  { to: "Sending", by: ({ chunk, chunks }) => chunks.sending(chunk, undefined), next: "Unclear" },
  { to: "Unclear", by: ({ chunk, chunks }) => Effect.sync(() => chunks.unclear(chunk, ["b1", "b2"])), next: "Unclear" },
  { to: "Unclear", by: ({ chunk, chunks }) => Effect.sync(() => chunks.ruleOut(chunk, "b1")), next: "Unclear" },
  { to: "Submitted", by: ({ chunk, chunks }) => chunks.submitted(chunk, "b2"), next: "Submitted" },
  { to: "Ended", by: ({ chunk, chunks }) => chunks.ended(chunk, "b2", ended), next: "Submitted" },
  { to: "Done", by: ({ chunk, chunks }) => chunks.done(chunk, false), next: "Submitted" }
]

const memory = Effect.provide(KeyValueStore.layerMemory)

describe("a chunk", () => {
  it.effect("continues from the state in its journal after a crash in any state", () =>
    Effect.gen(function*() {
      const process = yield* processOf(yield* KeyValueStore.KeyValueStore)
      for (const { by, next, to } of path) {
        yield* by(process)
        assert.strictEqual(process.chunk.state._tag, to)
        assert.strictEqual((yield* nextState(process.journal))._tag, next)
      }
    }).pipe(Effect.scoped, memory))

  it.effect("keeps its requests in the journal until it is done", () =>
    Effect.gen(function*() {
      const process = yield* processOf(yield* KeyValueStore.KeyValueStore)
      for (const { by, to } of path) {
        yield* by(process)
        const lines = yield* process.journal.lines(process.chunk)
        assert.strictEqual(lines.length, to === "Done" ? 0 : 1)
      }
    }).pipe(Effect.scoped, memory))

  it.effect("holds its permit until it is done or abandoned, unless the next attempt inherits it", () =>
    Effect.gen(function*() {
      const isFree = ({ chunks }: Process) =>
        Effect.raceFirst(Effect.as(chunks.acquirePermit, true), Effect.as(settle, false))
      const run = (end: (process: Process) => Effect.Effect<unknown, RunError>) =>
        Effect.gen(function*() {
          const process = yield* processOf(yield* KeyValueStore.KeyValueStore)
          const { chunk, chunks } = process
          yield* chunks.sending(chunk, undefined)
          yield* chunks.submitted(chunk, "b1")
          yield* chunks.ended(chunk, "b1", ended)
          yield* end(process)
          return yield* isFree(process)
        }).pipe(Effect.scoped, memory)
      const error = new RunError({ reason: new Unclear({ sent: 2, batches: [], message: "unclear" }) })
      assert.isFalse(yield* run(() => Effect.void))
      assert.isFalse(yield* run(({ chunk, chunks }) => chunks.done(chunk, true)))
      assert.isTrue(yield* run(({ chunk, chunks }) => chunks.done(chunk, false)))
      assert.isTrue(yield* run(({ chunk, chunks }) => chunks.abandon(chunk, error)))
    }))

  it.effect("ends the queue of its run when it is the last one and the input has ended", () =>
    Effect.gen(function*() {
      const { chunk, chunks, progress, queue } = yield* processOf(yield* KeyValueStore.KeyValueStore)
      yield* chunks.sending(chunk, undefined)
      yield* chunks.submitted(chunk, "b1")
      assert.strictEqual(progress.sent, 2)
      yield* chunks.inputEnded
      yield* chunks.ended(chunk, "b1", ended)
      assert.deepInclude(yield* Queue.take(queue), { batch: "b1", reported: ended })
      yield* chunks.done(chunk, false)
      assert.strictEqual((yield* Effect.exit(Queue.take(queue)))._tag, "Failure")
    }).pipe(Effect.scoped, memory))

  it.effect("rejects a transition out of order", () =>
    Effect.gen(function*() {
      const { chunk, chunks } = yield* processOf(yield* KeyValueStore.KeyValueStore)
      const exit = yield* Effect.exit(chunks.submitted(chunk, "b1"))
      assert.match(String(exit), /a chunk that is Planned was expected to be Sending or Unclear/)
    }).pipe(Effect.scoped, memory))
})
