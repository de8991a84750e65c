/** Usage and cost of a loop, and a budget that stops it before the turn that could exceed it. */
import * as Budget from "@effect-genai/core/Budget"
import { StoreFailed } from "@effect-genai/core/JournalStore"
import * as Testing from "@effect-genai/core/Testing"
import * as Usage from "@effect-genai/core/Usage"
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { measured } from "../support/recordedSpans.ts"
import { until } from "../support/testTime.ts"
import { type LoopError, type LoopUnderTest, player, stepsOf } from "./LoopUnderTest.ts"

const Work = Tool.make("work", { success: Schema.String })
const kit = Toolkit.make(Work)

export const costs = <Request, Response, Message, Turn, E extends LoopError, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  const { finish, play, stop } = player(loop)
  const turns = [loop.calls(["work"]), loop.calls(["work"]), loop.text("Done.")]

  const counting = () => {
    const counts = { work: 0 }
    const toolkit = Effect.provide(kit, kit.toLayer({ work: () => Effect.sync(() => `${++counts.work}`) }))
    return { counts, toolkit }
  }

  /** What a budget has spent and reserved. */
  const amounts = Effect.flatMap(
    Budget.Budget,
    ({ reserved, spent }) => Effect.all({ spent, reserved })
  )

  /** The highest cost of the first turn. */
  const ceiling = Effect.gen(function*() {
    let first = 0
    yield* play(turns, counting()).pipe(Effect.provideService(Budget.Budget, {
      limit: Infinity,
      spent: Effect.succeed(0),
      reserved: Effect.succeed(0),
      reserve: (high) =>
        Effect.sync(() => {
          if (first === 0) first = Option.getOrThrow(high)
          return { settle: () => Effect.void, release: Effect.void }
        })
    }))
    return first
  })

  describe(`${loop.name}: what a loop costs`, () => {
    it.effect("is in the error of a loop that stopped", () =>
      Effect.gen(function*() {
        const { steps, stopped } = yield* stop(turns, { ...counting(), maxTurns: 2 })
        const { cost, usage } = stepsOf(steps, "Responded").at(-1) ?? assert.fail("nothing was responded")
        assert.strictEqual(stopped.message, "the model is not done after 2 turns: run the transcript")
        assert.deepStrictEqual(stopped.usage, usage)
        assert.strictEqual(stopped.cost, Option.getOrThrow(cost))
      }))

    it.effect("is the sum of its turns, in each step", () =>
      Effect.gen(function*() {
        const { steps } = yield* finish(turns, counting())
        const used = stepsOf(steps, "Responded")
        const all = used.map(({ response }) => loop.tokensOf(response))
        used.forEach(({ cost, usage }, at) => {
          assert.deepStrictEqual(usage, all.slice(0, at + 1).reduce(Usage.add, Usage.none))
          if (at > 0) assert.isAbove(Option.getOrThrow(cost), Option.getOrThrow(used[at - 1]?.cost ?? Option.none()))
        })
        const [finished] = stepsOf(steps, "Finished")
        const last = used.at(-1)
        assert.deepStrictEqual([finished?.usage, finished?.cost], [last?.usage, last?.cost])
      }))
  })

  describe(`${loop.name}: the metrics of its calls`, () => {
    it.effect("count the tokens of each turn once", () =>
      Effect.gen(function*() {
        const { usage } = yield* loop.runTools.result(loop.request, counting())
        const counts = yield* measured("genai.tokens")
        const output = Object.entries(counts).flatMap(([of, count]) => of.endsWith(" output") ? [count] : [])
        assert.deepStrictEqual(output, [usage.output])
      }).pipe(Effect.provide(loop.platform(turns, {}))))
  })

  describe(`${loop.name}: a budget`, () => {
    it.effect("settles the actual cost of each turn", () =>
      Effect.gen(function*() {
        const { steps } = yield* finish(turns, counting())
        const cost = Option.getOrThrow(stepsOf(steps, "Finished")[0]?.cost ?? Option.none())
        const { reserved, spent } = yield* amounts
        assert.closeTo(spent, cost, 1e-8)
        assert.strictEqual(reserved, 0)
      }).pipe(Effect.provide(Budget.layer({ limit: 10 }))))

    it.effect("stops the loop before the turn that could exceed it", () =>
      Effect.gen(function*() {
        const limit = yield* ceiling
        const { counts, toolkit } = counting()
        const { next, sent, stopped } = yield* stop(turns, { toolkit }).pipe(Effect.provide(Budget.layer({ limit })))
        assert.strictEqual(stopped.reason._tag, "BudgetExceeded")
        assert.strictEqual(sent.length, 1)
        assert.strictEqual(counts.work, 1)
        const { results } = yield* finish([loop.text("Done.")], { toolkit }, { request: next })
        assert.strictEqual(results.length, 1)
        assert.strictEqual(counts.work, 1)
        const none = yield* stop(turns, { toolkit }).pipe(Effect.provide(Budget.layer({ limit: limit / 2 })))
        assert.deepStrictEqual([none.stopped.reason._tag, none.sent], ["BudgetExceeded", []])
      }))

    it.effect("stops the loop, before anything is sent, if its store cannot be used", () =>
      Effect.gen(function*() {
        const failed = Effect.fail(new StoreFailed({ message: "no such table", isTransient: false }))
        const broken = { reserve: () => failed, settle: () => failed, release: () => failed, totals: failed }
        const { sent, stopped } = yield* stop(turns, counting()).pipe(
          Effect.provide(Layer.effect(Budget.Budget, Budget.fromStore(broken, 10)))
        )
        assert.deepStrictEqual([stopped.reason._tag, sent], ["BudgetUnavailable", []])
      }))

    it.effect("releases the reservation of a call that the provider rejects or that never reaches it", () =>
      Effect.gen(function*() {
        const rejected = Testing.json({ detail: "no" }, { status: 400 })
        for (const faults of [[rejected], ["refused", "refused", "refused"]] as const) {
          yield* stop(turns, counting(), { faults })
          assert.deepStrictEqual(yield* amounts, { spent: 0, reserved: 0 })
        }
      }).pipe(Effect.provide(Budget.layer({ limit: 10 }))))

    it.effect("counts the whole reservation of a stream that is cut, and of one that is interrupted", () =>
      Effect.gen(function*() {
        const reserved = yield* ceiling
        const expected = { spent: reserved, reserved: 0 }
        yield* stop([loop.text("A long text. ".repeat(20))], counting(), { faults: [Testing.cutAfter(1500)] }).pipe(
          Effect.andThen(amounts),
          Effect.tap((amounts) => Effect.sync(() => assert.deepStrictEqual(amounts, expected))),
          Effect.provide(Budget.layer({ limit: 10 }))
        )
        yield* Effect.gen(function*() {
          const sent: Array<unknown> = []
          const fiber = yield* loop.runTools.result(loop.request, counting()).pipe(
            Effect.provide(
              loop.platform(turns, { faults: [Testing.stallAfter(400)], onRequest: (body) => sent.push(body) })
            ),
            Effect.forkChild
          )
          yield* until(() => sent.length === 1)
          assert.deepStrictEqual(yield* amounts, { spent: 0, reserved })
          yield* Fiber.interrupt(fiber)
          assert.deepStrictEqual(yield* amounts, expected)
        }).pipe(Effect.provide(Budget.layer({ limit: 10 })))
      }))
  })
}
