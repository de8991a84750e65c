// Workers of a self-hosted environment, against the embedded platform and its clock.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Environments from "@effect-genai/anthropic/Environments"
import * as Testing from "@effect-genai/anthropic/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"

const { Work } = Environments

const selfHosted = Environments.create({ name: "machines", config: { type: "self_hosted" } })

const enqueue = (environment_id: string, count: number) =>
  Effect.gen(function*() {
    const platform = yield* Testing.Platform
    return yield* Effect.replicateEffect(platform.enqueue({ environment_id }), count)
  })

/** Advances the clock second by second, so that everything that waits gets its turn. */
const pass = (seconds: number) =>
  Effect.replicateEffect(Effect.andThen(TestClock.adjust("1 second"), Effect.yieldNow), seconds, { discard: true })

const statesOf = (environment_id: string) =>
  Effect.map(Stream.runCollect(Work.list({ environment_id })), (items) => items.map(({ state }) => state))

/** Records the events of a worker by tag. */
const recorder = () => {
  const events: Array<string> = []
  return {
    events,
    onEvent: ({ _tag }: Environments.Work.WorkerEvent<unknown>) => Effect.sync(() => events.push(_tag))
  }
}

const story = (options: Testing.Options = {}) => Effect.provide(Testing.layer(options))

const slowly = (duration: Duration.Input) => () => Effect.sleep(duration)

describe("workers", () => {
  it.effect("two workers share a queue: no item is lost, none runs twice", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      const items = yield* enqueue(environment_id, 20)
      const handled: Array<string> = []
      const worker = (worker_id: string) =>
        Work.run({
          environment_id,
          worker_id,
          concurrency: 3,
          handle: ({ data }) => Effect.andThen(Effect.sleep("4 seconds"), Effect.sync(() => handled.push(data.id)))
        })
      const workers = yield* Effect.forkChild(Effect.all([worker("a"), worker("b")], { concurrency: 2 }))
      yield* pass(60)
      assert.deepStrictEqual(handled.toSorted(), items.map(({ data }) => data.id).toSorted())
      assert.deepStrictEqual(new Set(yield* statesOf(environment_id)), new Set(["stopped"]))
      const stats = yield* Work.stats({ environment_id })
      assert.deepInclude(stats, { depth: 0, pending: 0, workers_polling: 2, oldest_queued_at: null })
      yield* Fiber.interrupt(workers)
    }).pipe(story()))

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
        Work.worker({ environment_id, concurrency: 2, drain: true, onEvent, handle: slowly("3 seconds") })
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

describe("workers that are interrupted", () => {
  it.effect("a handler that ends within the grace finishes its item, and nothing new is claimed", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 2)
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(
        Work.run({ environment_id, grace: "20 seconds", onEvent, handle: slowly("10 seconds") })
      )
      yield* pass(2)
      const stopped = yield* Effect.forkChild(Fiber.interrupt(worker))
      yield* pass(12)
      yield* Fiber.join(stopped)
      assert.deepStrictEqual(events, ["Claimed", "Finished"])
      assert.deepStrictEqual(yield* statesOf(environment_id), ["queued", "stopped"])
    }).pipe(story()))

  it.effect("a handler that does not is interrupted, and its item returns to the queue", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 1)
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(
        Work.run({ environment_id, grace: "20 seconds", onEvent, handle: () => Effect.never })
      )
      yield* pass(2)
      const stopped = yield* Effect.forkChild(Fiber.interrupt(worker))
      yield* pass(15)
      assert.deepStrictEqual(events, ["Claimed"])
      yield* pass(10)
      yield* Fiber.join(stopped)
      assert.deepStrictEqual(events, ["Claimed", "Released"])
      yield* pass(60)
      yield* Work.run({ environment_id, drain: true, onEvent, handle: () => Effect.void })
      assert.deepStrictEqual(events, ["Claimed", "Released", "Claimed", "Finished"])
    }).pipe(story()))
})

describe("workers and an API that fails", () => {
  const poll = "GET /v1/environments/*/work/poll"
  const heartbeat = "POST /v1/environments/*/work/*/heartbeat"
  const repeated = (count: number, fault: Testing.Fault): ReadonlyArray<Testing.Fault> => Array(count).fill(fault)

  it.effect("polls that fail are retried with growing waits", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 1)
      const { events, onEvent } = recorder()
      const waits: Array<number> = []
      const worker = yield* Effect.forkChild(Work.run({
        environment_id,
        drain: true,
        handle: () => Effect.void,
        onEvent: (event) => {
          if (event._tag === "PollFailed") waits.push(Duration.toSeconds(event.wait))
          return onEvent(event)
        }
      }))
      yield* pass(120)
      yield* Fiber.join(worker)
      assert.deepStrictEqual(events, ["PollFailed", "PollFailed", "PollFailed", "Claimed", "Finished"])
      const [first = 0, second = 0, third = 0] = waits
      assert.isTrue(first <= 1 && second > 1 && second <= 2 && third > 2 && third <= 4, waits.join())
    }).pipe(story({ faults: { [poll]: repeated(9, Testing.overloaded) } })))

  it.effect("a poll, an acknowledgement and a first heartbeat whose connection hangs are repeated", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 1)
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(Work.run({ environment_id, onEvent, handle: () => Effect.void }))
      yield* pass(40)
      assert.deepStrictEqual(events, ["Claimed", "Finished"])
      yield* Fiber.interrupt(worker)
    }).pipe(story({
      faults: { [poll]: ["hang"], "POST /v1/environments/*/work/*/ack": ["hang"], [heartbeat]: ["hang"] }
    })))

  it.effect("an environment that does not exist fails", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Work.run({ environment_id: "env_none", handle: () => Effect.void }))
      assert.strictEqual(error.reason._tag, "NotFound")
    }).pipe(story()))

  it.effect("heartbeats that fail for less than the lease do not disturb the handler", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 1)
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(
        Work.run({ environment_id, drain: true, onEvent, handle: slowly("2 minutes") })
      )
      yield* pass(130)
      yield* Fiber.join(worker)
      assert.deepStrictEqual(events, ["Claimed", "Finished"])
    }).pipe(story({ faults: { [heartbeat]: ["none", ...repeated(15, Testing.overloaded)] } })))

  it.effect("heartbeats that fail for longer interrupt the handler before its lease ends", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 1)
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(Work.run({ environment_id, onEvent, handle: () => Effect.never }))
      yield* pass(59)
      assert.deepStrictEqual(events, ["Claimed"])
      yield* pass(2)
      assert.deepStrictEqual(events.slice(0, 2), ["Claimed", "Lost"])
      // Whenever it is interrupted, it ends: also while it tries to have the lease of an item it has claimed.
      yield* pass(10)
      yield* Fiber.interrupt(worker)
    }).pipe(story({ faults: { [heartbeat]: ["none", ...repeated(100, "refused")] } })))

  it.effect("a worker that is interrupted before it has the lease leaves the item to others", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 1)
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(
        Work.run({ environment_id, grace: 0, onEvent, handle: () => Effect.die("no lease") })
      )
      yield* pass(1)
      yield* Fiber.interrupt(worker)
      assert.deepStrictEqual(events, ["Released"])
    }).pipe(story({ faults: { [heartbeat]: ["hang"] } })))

  it.effect("a heartbeat that was recorded and whose response was lost does not lose the lease", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 1)
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(
        Work.run({ environment_id, drain: true, onEvent, handle: slowly("2 minutes") })
      )
      yield* pass(130)
      yield* Fiber.join(worker)
      assert.deepStrictEqual(events, ["Claimed", "Finished"])
    }).pipe(story({ faults: { [heartbeat]: ["none", Testing.cutAfter(1)] } })))

  it.effect("an item that cannot be stopped is reported", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 1)
      const { events, onEvent } = recorder()
      const worker = yield* Effect.forkChild(
        Work.run({ environment_id, drain: true, onEvent, handle: () => Effect.void })
      )
      yield* pass(30)
      yield* Fiber.join(worker)
      assert.deepStrictEqual(events, ["Claimed", "StopFailed", "Finished"])
    }).pipe(story({ faults: { "POST /v1/environments/*/work/*/stop": repeated(3, Testing.overloaded) } })))
})

describe("the key of an item", () => {
  it.effect("calls of an item and of its handler use the key in its secret", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      yield* enqueue(environment_id, 1)
      const key = Effect.flatMap(AnthropicConfig.AnthropicConfig, ({ apiKey }) => Effect.orDie(apiKey))
      let seen = ""
      yield* Work.run({
        environment_id,
        drain: true,
        handle: ({ secret }) =>
          Effect.map(key, (value) => {
            assert.isNull(secret)
            seen = Redacted.value(value)
          })
      })
      assert.match(seen, /^sk-ant-req_/)
      assert.deepStrictEqual(yield* statesOf(environment_id), ["stopped"])
    }).pipe(story({ apiKeys: ["embedded"] })))
})
