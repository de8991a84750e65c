// Workers that are interrupted, and workers whose API fails.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Environments from "@effect-genai/anthropic/Environments"
import * as Testing from "@effect-genai/anthropic/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import { enqueue, pass, recorder, selfHosted, slowly, statesOf, story } from "./support/work.ts"

const { Work } = Environments

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
