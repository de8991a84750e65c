/** A call that needs an approval stops the loop before any call of its turn runs; its transcript resumes it. */
import type * as ToolLoop from "@effect-genai/core/ToolLoop"
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import { type LoopError, type LoopUnderTest, player, stepsOf } from "./LoopUnderTest.ts"

const Look = Tool.make("look", { success: Schema.String })
const Pay = Tool.make("pay", {
  parameters: Schema.Struct({ on: Schema.DateFromString, amount: Schema.Int }),
  success: Schema.String,
  needsApproval: ({ amount, on }) => Effect.succeed(amount > 10 && on instanceof Date)
})
const Delete = Tool.make("delete", { success: Schema.String, needsApproval: true })
const kit = Toolkit.make(Look, Pay, Delete)

/** The input of `pay`; Mistral has it as text. */
const Fields = Schema.Struct({ amount: Schema.Int })
const Amount = Schema.Union([Fields, Schema.fromJsonString(Fields)])

const on = "2026-11-30T00:00:00.000Z"

export const approval = <Request, Response, Message, Turn, E extends LoopError, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  const { finish, stop } = player(loop)

  const counting = () => {
    const ran: Array<string> = []
    const run = (name: string) => () => Effect.sync(() => `${name} ${ran.push(name)}`)
    const toolkit = Effect.provide(kit, kit.toLayer({ look: run("look"), pay: run("pay"), delete: run("delete") }))
    return { ran, toolkit }
  }

  const turns = [
    loop.calls(["look"]),
    loop.calls(["look"], ["pay", { on, amount: 999 }], ["pay", { on, amount: 1 }], ["delete"])
  ]

  /** What another process reads. */
  const parsed = (request: Request): Request => {
    const transcript: ReadonlyArray<Message> = JSON.parse(JSON.stringify(loop.transcriptOf(request)))
    return loop.withTranscript(loop.request, transcript)
  }

  describe(`${loop.name}: a call that needs an approval`, () => {
    it.effect("stops the loop before any call of its turn runs", () =>
      Effect.gen(function*() {
        const { ran, toolkit } = counting()
        const { sent, steps, stopped } = yield* stop(turns, { toolkit })
        assert.deepStrictEqual(ran, ["look"])
        assert.strictEqual(sent.length, 2)
        assert.strictEqual(stepsOf(steps, "ToolCalled").length, 1)
        assert.match(stopped.message, /calls need an approval: `pay` \(.+\), `delete` \(.+\); run the transcript/)
        const calls = stopped.reason._tag === "ApprovalNeeded" && "calls" in stopped.reason ? stopped.reason.calls : []
        assert.deepStrictEqual(calls.map(({ name }) => name), ["pay", "delete"])
        const printed = [true, false].map((customInspect) => inspect(stopped, { depth: 9, customInspect }))
        for (const text of [...printed, JSON.stringify(stopped)]) assert.notInclude(text, "999")
      }))

    it.effect.each([
      { title: "approved", pay: true, delete: { approved: true }, failed: [] },
      {
        title: "denied with a reason",
        pay: { approved: false, reason: "too much" },
        delete: { approved: false },
        failed: ["the user did not allow this call: too much", "the user did not allow this call"]
      },
      { title: "mixed", pay: false, delete: true, failed: ["the user did not allow this call"] }
    ])(
      "runs in another process, from the JSON of the transcript: $title",
      ({ delete: remove, failed, pay }) =>
        Effect.gen(function*() {
          const { next, stopped } = yield* stop(turns, counting())
          const calls = "calls" in stopped.reason ? stopped.reason.calls : []
          const decisions = [pay, remove]
          const approvals = Object.fromEntries(calls.map(({ id }, at) => [id, decisions[at] ?? false]))
          const { ran, toolkit } = counting()
          const { results, sent, steps } = yield* finish([loop.text("Done.")], { toolkit, approvals }, {
            request: parsed(next)
          })
          assert.strictEqual(ran.length, 4 - failed.length)
          assert.strictEqual(sent.length, 1)
          assert.deepStrictEqual(results.map((turn) => turn.length), [1, 4])
          assert.deepStrictEqual(results[1]?.flatMap(({ isFailure, text }) => isFailure ? [text] : []), failed)
          assert.deepStrictEqual(
            stepsOf(steps, "ToolFailed").map(({ because, text }) => [because, text]),
            failed.map((text) => ["Denied", text])
          )
        })
    )

    it.effect("waits again while a decision is missing, and nothing is sent", () =>
      Effect.gen(function*() {
        const { next, stopped } = yield* stop(turns, counting())
        const [first] = "calls" in stopped.reason ? stopped.reason.calls : []
        const { ran, toolkit } = counting()
        const approvals = { [first?.id ?? ""]: true }
        const second = yield* stop([], { toolkit, approvals }, { request: parsed(next) })
        assert.deepInclude(second.stopped.reason, { _tag: "ApprovalNeeded" })
        assert.match(second.stopped.message, /calls need an approval: `delete` \(.+\);/)
        assert.deepStrictEqual(second.transcript, loop.transcriptOf(next))
        assert.deepStrictEqual([ran, second.sent], [[], []])
      }))

    it.effect("needs none if it cannot run, or if the function of its tool says so", () =>
      Effect.gen(function*() {
        const { ran, toolkit } = counting()
        const { results } = yield* finish([
          loop.calls(["pay", { amount: 999 }], ["fly"], ["pay", { on, amount: 10 }]),
          loop.text("Done.")
        ], { toolkit })
        assert.deepStrictEqual(results[0]?.map(({ isFailure }) => isFailure), [true, true, false])
        assert.deepStrictEqual(ran, ["pay"])
      }))

    it.effect("runs where `approve` decides, call by call, in the order of the model", () =>
      Effect.gen(function*() {
        const { ran, toolkit } = counting()
        const pending: Array<ToolLoop.PendingCall> = []
        const approve = (call: ToolLoop.PendingCall) =>
          Effect.sync(() => {
            assert.deepStrictEqual(ran, ["look"])
            pending.push(call)
            return call.name === "pay" || { approved: false, reason: "never" }
          })
        const { results, sent } = yield* finish([...turns, loop.text("Done.")], { toolkit, approve })
        assert.deepStrictEqual(pending.map(({ name }) => name), ["pay", "delete"])
        const { amount } = yield* Schema.decodeUnknownEffect(Amount)(pending[0]?.input)
        assert.strictEqual(amount, 999)
        assert.deepStrictEqual(ran.toSorted(), ["look", "look", "pay", "pay"])
        assert.strictEqual(results[1]?.[3]?.text, "the user did not allow this call: never")
        assert.strictEqual(sent.length, 3)
      }))

    it.effect("is not asked about a call that `approvals` decides; an error of `approve` ends the loop", () =>
      Effect.gen(function*() {
        const { next, stopped } = yield* stop(turns, counting())
        const [first] = "calls" in stopped.reason ? stopped.reason.calls : []
        const { ran, toolkit } = counting()
        const error = yield* loop.runTools(parsed(next), {
          toolkit,
          approvals: { [first?.id ?? ""]: true },
          approve: ({ name }) => Effect.fail({ _tag: "Unreachable" as const, name })
        }).pipe(Stream.runDrain, Effect.flip, Effect.provide(loop.platform([], {})))
        assert.deepStrictEqual(error, { _tag: "Unreachable", name: "delete" })
        assert.deepStrictEqual(ran, [])
      }))

    it.effect("needs one by the messages so far", () =>
      Effect.gen(function*() {
        const seen: Array<string> = []
        const Send = Tool.make("send", {
          success: Schema.String,
          needsApproval: (_, { messages, toolCallId }) => {
            assert.isAbove(toolCallId.length, 0)
            seen.push(messages.map(({ role }) => role).join(" "))
            return seen.length > 1
          }
        })
        const sending = Toolkit.make(Send)
        const toolkit = Effect.provide(sending, sending.toLayer({ send: () => Effect.succeed("sent") }))
        const { stopped } = yield* stop([loop.calls(["send"]), loop.calls(["send"])], { toolkit })
        assert.strictEqual(stopped.reason._tag, "ApprovalNeeded")
        assert.deepStrictEqual(seen, ["user assistant", "user assistant tool assistant"])
      }))
  })
}
