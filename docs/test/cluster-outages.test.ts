// A run on a cluster of one process, in test time: what becomes the result of an attempt, and what is waited for.
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Budget from "@effect-genai/core/Budget"
import * as OutcomeLog from "@effect-genai/core/OutcomeLog"
import { elapse } from "@effect-genai/provider-contract/support/testTime"
import { it } from "@effect/vitest"
import * as TestRunner from "effect/cluster/TestRunner"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { expect } from "vitest"
import * as Sqlite from "../../packages/sql/test/support/sqlite.ts"
import { Run } from "../examples/cluster/Run.ts"
import { RunLive } from "../examples/cluster/RunLive.ts"

/** Lets time pass until an effect has ended. */
const patiently = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function*() {
    const fiber = yield* Effect.forkChild(effect)
    while (fiber.pollUnsafe() === undefined) yield* elapse("10 seconds")
    return yield* Fiber.join(fiber)
  })

const setup = Effect.gen(function*() {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create table documents (number int primary key, text text not null)`
  yield* sql`create table labels (document int primary key, mood text, problem text)`
  yield* sql`insert into documents values (1, 'Hm.'), (2, 'Where is my kettle?'), (3, 'Thanks!')`
})

/** A log whose first transactions fail, as when the database is away. */
const failing = (times: number) =>
  Layer.effect(
    OutcomeLog.OutcomeLog,
    Effect.map(OutcomeLog.OutcomeLog, (log) => {
      let failures = 0
      return OutcomeLog.OutcomeLog.of({
        ...log,
        writeOnce: (run, outcomes, write) =>
          failures++ < times
            ? Effect.fail(new OutcomeLog.OutcomeLogFailed({ message: "the database is away" }))
            : log.writeOnce(run, outcomes, write)
      })
    })
  ).pipe(Layer.provide(OutcomeLog.layerMemory))

const clusterOf = (log: Layer.Layer<OutcomeLog.OutcomeLog>, limit: number) =>
  RunLive.pipe(Layer.provideMerge(
    Layer.mergeAll(TestRunner.layer, Testing.layer(), log, Sqlite.layer(), Budget.layer({ limit }))
  ))

const range = { first: 0, size: 3 }

it.effect("an outage is waited for, and is not stored as the result of the attempt", () =>
  Effect.gen(function*() {
    yield* setup
    const run = (yield* Run.client)("night")
    const result = yield* patiently(run.start({ ...range, attempt: 1 }))
    expect(result).toMatchObject({ state: "finished", succeeded: 3 })
    const sql = yield* SqlClient.SqlClient
    expect(yield* sql`select document from labels`).toHaveLength(3)
  }).pipe(Effect.provide(clusterOf(failing(3), 1))))

it.effect("a failure that needs a person is the result of its attempt, stored and not tried once more", () =>
  Effect.gen(function*() {
    yield* setup
    const run = (yield* Run.client)("poor")
    const failure = yield* Effect.flip(patiently(run.start({ ...range, attempt: 1 })))
    expect(failure).toMatchObject({ _tag: "RunFailed", message: expect.stringContaining("budget") })
    expect(yield* run.status()).toMatchObject({ state: "failed", sent: 0 })
    expect(yield* Effect.flip(patiently(run.start({ ...range, attempt: 1 })))).toEqual(failure)
  }).pipe(Effect.provide(clusterOf(OutcomeLog.layerMemory, 1e-6))))
