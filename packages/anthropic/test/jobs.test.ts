import * as Batches from "@effect-genai/anthropic/Batches"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Job from "@effect-genai/core/Job"
import * as Reason from "@effect-genai/core/Reason"
import * as Testing from "@effect-genai/core/Testing"
import { elapse, soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { against, batch, counted, message, reasonOf, refusal, sent, times } from "./support/anthropic.ts"

const id = { message_batch_id: "msgbatch_1" }
const states = (...all: ReadonlyArray<string>) => all.map((each) => Testing.json(batch(each)))

describe("a batch", () => {
  it.effect("is watched until it has ended", () =>
    Effect.gen(function*() {
      const seen = yield* soon(Stream.runCollect(Batches.watch(id)))
      assert.deepStrictEqual(seen.map(({ processing_status }) => processing_status), [
        "in_progress",
        "canceling",
        "ended"
      ])
    }).pipe(Effect.provide(against(states("in_progress", "canceling", "ended")))))

  it.effect("is waited for", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* soon(Batches.wait(id))).processing_status, "ended")
      assert.deepStrictEqual(yield* times, [0, 2200, 4400])
    }).pipe(Effect.provide(against(states("in_progress", "in_progress", "ended")))))

  it.effect("in a state nobody knows is watched on, and the state is counted", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* soon(Batches.wait(id))).processing_status, "ended")
      assert.deepStrictEqual(yield* counted("genai.unrecognized"), {
        "MessageBatch state": 1,
        "MessageBatch.processing_status": 1
      })
    }).pipe(Effect.provide(against(states("validating", "ended")))))

  it.effect("just created may not be found yet", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* soon(Batches.wait(id))).processing_status, "ended")
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([refusal(404, "not_found_error"), ...states("ended")]))))

  it.effect("is watched in the caller's time, and no longer than the caller likes", () =>
    Effect.gen(function*() {
      const reason = yield* Batches.wait(id).pipe(
        Job.polling(Schedule.spaced("10 minutes")),
        Job.within("25 minutes"),
        reasonOf,
        soon
      )
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "total" })
      assert.deepStrictEqual(yield* times, [0, 600_000, 1_200_000])
    }).pipe(Effect.provide(against(states("in_progress", "in_progress", "in_progress")))))

  it.effect("goes on when nobody watches any more, unless it is to be canceled then", () =>
    Effect.gen(function*() {
      for (const watching of [Batches.wait(id), Batches.wait(id).pipe(Job.cancelOnInterrupt)]) {
        const fiber = yield* Effect.forkChild(watching)
        yield* elapse("1 second")
        yield* Fiber.interrupt(fiber)
      }
      assert.deepStrictEqual((yield* sent).map(({ method, url }) => `${method} ${url.pathname}`), [
        "GET /v1/messages/batches/msgbatch_1",
        "GET /v1/messages/batches/msgbatch_1",
        "POST /v1/messages/batches/msgbatch_1/cancel"
      ])
    }).pipe(Effect.provide(against(states("in_progress", "in_progress", "canceling")))))
})

describe("the results of a batch", () => {
  const result = (custom_id: string, result: object) => ({ custom_id, result })

  it.effect("come one by one, whatever became of them", () =>
    Effect.gen(function*() {
      const all = [
        result("c", { type: "succeeded", message: message() }),
        result("a", {
          type: "errored",
          error: { type: "error", error: { type: "invalid_request_error", message: "m" }, request_id: null }
        }),
        result("b", { type: "expired" }),
        result("d", { type: "postponed", until: "tomorrow" })
      ]
      const results = yield* Stream.runCollect(Batches.results(id)).pipe(
        Effect.provide(Testing.script([Testing.splitBy(5)(Testing.lines(all))]))
      )
      assert.deepStrictEqual<unknown>(results, all)
      assert.deepStrictEqual(yield* counted("genai.unrecognized"), { MessageBatchResult: 1 })
    }).pipe(Effect.provide(against([]))))

  it.effect("that cannot be read are among them, with their line and text", () =>
    Effect.gen(function*() {
      const results = yield* Stream.runCollect(Batches.results(id))
      const [good, bad, last] = results
      assert.strictEqual(good instanceof Reason.Undecodable, false)
      assert.deepInclude(bad, { _tag: "Undecodable", line: 2, path: "" })
      assert.strictEqual(bad instanceof Reason.Undecodable && bad.body && Redacted.value(bad.body), `{"custom_id":`)
      assert.deepInclude(last, { _tag: "Undecodable", line: 3, path: "result.message.content[0].text" })
    }).pipe(Effect.provide(against([
      Testing.text(
        `${JSON.stringify(result("a", { type: "canceled" }))}\n{"custom_id":\n${
          JSON.stringify(result("b", { type: "succeeded", message: message([{ type: "text", text: 7 }]) }))
        }\n`
      )
    ]))))

  it.effect("are not there before the batch has ended", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Stream.runDrain(Batches.results(id)))
      assert.deepInclude(reason, { _tag: "NotFound", message: "no results yet" })
    }).pipe(Effect.provide(against([refusal(404, "not_found_error", "no results yet")]))))

  it.effect("hold messages as `create` answers them", () =>
    Effect.gen(function*() {
      const [first] = yield* Stream.runCollect(Batches.results(id))
      if (first === undefined || first instanceof Reason.Undecodable || first.result.type !== "succeeded") {
        return assert.fail("it did not succeed")
      }
      assert.strictEqual(Messages.textOf(first.result.message), "Hi")
    }).pipe(Effect.provide(against([Testing.lines([result("a", { type: "succeeded", message: message() })])]))))
})
