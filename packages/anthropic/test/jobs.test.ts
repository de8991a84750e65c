import * as Batches from "@effect-genai/anthropic/Batches"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Reason from "@effect-genai/core/Reason"
import * as Testing from "@effect-genai/core/Testing"
import { jobs } from "@effect-genai/provider-contract/jobs"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { against, batch, counted, errorResponse, message, reasonOf } from "./support/anthropic.ts"
import { anthropic } from "./support/provider.ts"

const id = { message_batch_id: "msgbatch_1" }

jobs(anthropic, {
  job: "a batch",
  path: "/v1/messages/batches/msgbatch_1",
  state: batch,
  stateOf: (job) => Predicate.hasProperty(job, "processing_status") ? job.processing_status : undefined,
  watch: Batches.watch(id),
  wait: Batches.wait(id),
  running: ["in_progress"],
  canceling: "canceling",
  ended: ["ended"],
  unrecognized: ["MessageBatch state", "MessageBatch.processing_status"]
})

describe("Anthropic: the results of a batch", () => {
  const result = (custom_id: string, result: object) => ({ custom_id, result })

  it.effect("all results are emitted in order, also of an unknown type", () =>
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

  it.effect("a result that cannot be decoded is emitted with its line and text", () =>
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

  it.effect("results of a batch that has not ended fail with NotFound", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Stream.runDrain(Batches.results(id)))
      assert.deepInclude(reason, { _tag: "NotFound", message: "no results yet" })
    }).pipe(Effect.provide(against([errorResponse(404, "not_found_error", "no results yet")]))))

  it.effect("a result holds a message as `create` returns it", () =>
    Effect.gen(function*() {
      const [first] = yield* Stream.runCollect(Batches.results(id))
      if (first === undefined || first instanceof Reason.Undecodable || first.result.type !== "succeeded") {
        return assert.fail("it did not succeed")
      }
      assert.strictEqual(Messages.textOf(first.result.message), "Hi")
    }).pipe(Effect.provide(against([Testing.lines([result("a", { type: "succeeded", message: message() })])]))))
})
