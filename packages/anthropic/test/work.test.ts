// Workers of a self-hosted environment, against the embedded platform and its clock.
import * as Environments from "@effect-genai/anthropic/Environments"
import * as Testing from "@effect-genai/anthropic/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as References from "effect/References"
import { enqueue, pass, recorder, selfHosted, slowly, statesOf, story } from "./support/work.ts"

const { Work } = Environments

describe("workers", () => {
  it.effect("an item arrives while a worker waits, and is handled at once", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(Work.run({ environment_id, onEvent, handle: () => Effect.void }))
      yield* pass(10)
      assert.deepStrictEqual(events, [])
      yield* enqueue(environment_id, 1)
      yield* pass(5)
      assert.deepStrictEqual(events, ["Claimed", "Finished"])
      yield* Fiber.interrupt(worker)
    }).pipe(story()))

  it.effect("with drain, a worker returns when the queue is empty and its handlers have ended", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 5)
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(
        Work.run({ environment_id, concurrency: 2, drain: true, onEvent, handle: slowly("3 seconds") })
      )
      yield* pass(15)
      yield* Fiber.join(worker)
      assert.strictEqual(events.filter((event) => event === "Finished").length, 5)
    }).pipe(story()))

  it.effect("at most `concurrency` handlers run at the same time", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 9)
      let running = 0
      let most = 0
      const handle = () =>
        Effect.acquireUseRelease(
          Effect.sync(() => most = Math.max(most, ++running)),
          () => Effect.sleep("5 seconds"),
          () => Effect.sync(() => running--)
        )
      const worker = yield* Effect.forkChild(Work.run({ environment_id, concurrency: 3, drain: true, handle }))
      yield* pass(30)
      yield* Fiber.join(worker)
      assert.strictEqual(most, 3)
    }).pipe(story()))

  it.effect("a handler that runs longer than a lease has its lease renewed", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 1)
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(
        Work.run({ environment_id, drain: true, ttl: "15 seconds", onEvent, handle: slowly("5 minutes") })
      )
      yield* pass(299)
      assert.deepStrictEqual(yield* statesOf(environment_id), ["active"])
      yield* pass(10)
      yield* Fiber.join(worker)
      assert.deepStrictEqual(events, ["Claimed", "Finished"])
    }).pipe(story()))

  it.effect("an item of a worker that dies is run by another one after its lease", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 2)
      // Two machines that die: one after its claim, one after its first heartbeat.
      yield* Work.poll({ environment_id })
      const second = yield* Work.poll({ environment_id })
      assert.isNotNull(second)
      const place = { environment_id, work_id: second?.id ?? "" }
      yield* Work.ack(place)
      yield* Work.heartbeat({ ...place, expected_last_heartbeat: "NO_HEARTBEAT" })
      assert.deepInclude(yield* Work.stats({ environment_id }), { depth: 0, pending: 1 })
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(Work.run({ environment_id, onEvent, handle: () => Effect.void }))
      yield* pass(12)
      assert.deepStrictEqual(events, ["Claimed", "Finished"])
      yield* pass(60)
      assert.deepStrictEqual(events, ["Claimed", "Finished", "Claimed", "Finished"])
      yield* Fiber.interrupt(worker)
    }).pipe(story()))

  it.effect("a lost lease interrupts the handler, and the item is left to others", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      const [item] = yield* enqueue(environment_id, 1)
      const interrupted = yield* Deferred.make<void>()
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(Work.run({
        environment_id,
        onEvent,
        handle: () => Effect.onInterrupt(Effect.never, () => Deferred.succeed(interrupted, undefined))
      }))
      yield* pass(5)
      // Another worker takes the lease.
      yield* Work.heartbeat({ environment_id, work_id: item?.id ?? "", desired_ttl_seconds: 600 })
      yield* pass(30)
      yield* Deferred.await(interrupted)
      assert.deepStrictEqual(events, ["Claimed", "Lost"])
      assert.deepStrictEqual(yield* statesOf(environment_id), ["active"])
      yield* Fiber.interrupt(worker)
    }).pipe(story()))

  it.effect("a stop that the API asks for interrupts the handler, and the item is stopped", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      const [item] = yield* enqueue(environment_id, 1)
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(Work.run({ environment_id, onEvent, handle: () => Effect.never }))
      yield* pass(5)
      const stopping = yield* Work.stop({ environment_id, work_id: item?.id ?? "" })
      assert.strictEqual(stopping.state, "stopping")
      yield* pass(30)
      assert.deepStrictEqual(events, ["Claimed", "Stopped"])
      assert.deepStrictEqual(yield* statesOf(environment_id), ["stopped"])
      yield* Fiber.interrupt(worker)
    }).pipe(story()))

  it.effect("a handler that fails ends its item only, and its cause is reported", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 3)
      const causes: Array<unknown> = []
      let count = 0
      yield* Work.run({
        environment_id,
        drain: true,
        handle: () => ++count === 1 ? Effect.fail("no disk") : count === 2 ? Effect.die("a defect") : Effect.void,
        onEvent: (event) =>
          Effect.sync(() => causes.push(event._tag === "Failed" ? Cause.squash(event.cause) : event._tag))
      })
      assert.deepStrictEqual(causes, ["Claimed", "no disk", "Claimed", "a defect", "Claimed", "Finished"])
      assert.deepStrictEqual(yield* statesOf(environment_id), ["stopped", "stopped", "stopped"])
    }).pipe(story()))

  it.effect("without onEvent, failures are logged as warnings, the rest as debug messages", () => {
    const lines: Array<string> = []
    const logger = Logger.make(({ logLevel, message }) => {
      lines.push(`${logLevel} ${Array.isArray(message) ? message.join(" ") : String(message)}`)
    })
    return Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      const [item] = yield* enqueue(environment_id, 1)
      yield* Work.run({ environment_id, drain: true, handle: () => Effect.fail("no disk") })
      assert.deepStrictEqual(lines.filter((line) => line.startsWith("Debug")), [`Debug Claimed: work ${item?.id}`])
      const warning = lines.find((line) => line.startsWith("Warn")) ?? ""
      assert.include(warning, `Failed: work ${item?.id}`)
      assert.include(warning, "no disk")
    }).pipe(
      story(),
      Effect.provide(Logger.layer([logger])),
      Effect.provideService(References.MinimumLogLevel, "Debug")
    )
  })

  it.effect("items that are no sessions are stopped without the handler", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      const platform = yield* Testing.Platform
      yield* platform.enqueue({ environment_id, data: { type: "healthcheck", id: "check" } })
      const { events, onEvent } = recorder()
      yield* Work.run({ environment_id, drain: true, onEvent, handle: () => Effect.die("not a session") })
      assert.deepStrictEqual(events, ["Skipped"])
      assert.deepStrictEqual(yield* statesOf(environment_id), ["stopped"])
    }).pipe(story()))
})
