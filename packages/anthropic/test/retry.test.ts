import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import { soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { against, ask, batch, file, message, model, reasonOf, refusal, sent } from "./support/anthropic.ts"

const response = Testing.json(message())
const overloaded = refusal(529, "overloaded_error", "Overloaded")

describe("a message", () => {
  it.effect("is asked for with the same body each time, and with a key asked for anew", () =>
    Effect.gen(function*() {
      yield* soon(Messages.create(ask))
      const requests = yield* sent
      assert.deepStrictEqual(Testing.bodyJson(requests[1]!), Testing.bodyJson(requests[0]!))
      assert.deepStrictEqual(requests.map(({ headers }) => headers["authorization"]), ["Bearer key-1", "Bearer key-2"])
    }).pipe(Effect.provide(against([overloaded, response], { apiKey: rotating() }))))
})

describe("every other call", () => {
  it.effect("is sent again, too", () =>
    Effect.gen(function*() {
      const calls = [
        Messages.countTokens({ model: "m", messages: [] }),
        Batches.retrieve({ message_batch_id: "b" }),
        Batches.cancel({ message_batch_id: "b" }),
        Batches.delete({ message_batch_id: "b" }),
        Stream.runDrain(Batches.results({ message_batch_id: "b" })),
        Files.retrieve({ file_id: "f" }),
        Stream.runDrain(Files.download({ file_id: "f" })),
        Files.upload({ file: Upload.fromBytes("a", { name: "a" }) }),
        Models.retrieve({ model_id: "m" }),
        Stream.runDrain(Models.list())
      ]
      for (const call of calls) yield* soon(Effect.asVoid(call))
      assert.strictEqual((yield* sent).length, 2 * calls.length)
    }).pipe(Effect.provide(against(
      [
        { input_tokens: 1 },
        batch("ended"),
        batch("canceling"),
        { id: "b", type: "message_batch_deleted" },
        { custom_id: "a", result: { type: "canceled" } },
        file("f"),
        {},
        file("f"),
        model("m"),
        { data: [], has_more: false }
      ].flatMap((body) => [overloaded, Testing.json(body)])
    ))))

  it.effect("of none is sent once", () =>
    Effect.gen(function*() {
      yield* reasonOf(Models.retrieve({ model_id: "m" }).pipe(Retry.none))
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([overloaded]))))
})

const rotating = () => {
  let turn = 0
  return Effect.sync(() => Redacted.make(`key-${++turn}`))
}
