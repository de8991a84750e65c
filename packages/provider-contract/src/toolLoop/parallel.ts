/** Calls of one turn run at the same time, and go back in one turn in their order. */
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Schema from "effect/Schema"
import { type LoopError, type LoopUnderTest, player, stepsOf, tagsOf } from "./LoopUnderTest.ts"

const Wait = Tool.make("wait", { parameters: Schema.Struct({ at: Schema.Int }), success: Schema.String })
const kit = Toolkit.make(Wait)

export const parallel = <Request, Response, Message, Turn, E extends LoopError, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  const { finish } = player(loop)
  const count = 5
  const turns = [loop.calls(...Array.from({ length: count }, (_, at) => ["wait", { at }] as const)), loop.text("Done.")]

  describe(`${loop.name}: the calls of a turn`, () => {
    it.effect("all start before one ends, and their results are in the order of the calls", () =>
      Effect.gen(function*() {
        const latches = Array.from({ length: count + 1 }, () => Latch.makeUnsafe())
        const ended: Array<number> = []
        let started = 0
        // The last call ends first, and only once all have started.
        const wait = ({ at }: { readonly at: number }) =>
          Effect.gen(function*() {
            started += 1
            if (started === count) latches[count]?.openUnsafe()
            yield* latches[at + 1]?.await ?? Effect.void
            ended.push(at)
            latches[at]?.openUnsafe()
            return `result ${at}`
          })
        const toolkit = Effect.provide(kit, kit.toLayer({ wait }))
        const { results, sent, steps } = yield* finish(turns, { toolkit })
        assert.deepStrictEqual(ended, [4, 3, 2, 1, 0])
        assert.deepStrictEqual(results.map((turn) => turn.map(({ text }) => text)), [
          ["result 0", "result 1", "result 2", "result 3", "result 4"]
        ])
        assert.strictEqual(sent.length, 2)
        const called = stepsOf(steps, "ToolCalled").map(({ id }) => id)
        assert.deepStrictEqual(results[0]?.map(({ id }) => id), called)
      }))

    it.effect.each([1, 2])("run %i at a time, if `concurrency` says so", (concurrency) =>
      Effect.gen(function*() {
        let running = 0
        let most = 0
        const order: Array<number> = []
        const wait = ({ at }: { readonly at: number }) =>
          Effect.gen(function*() {
            running += 1
            most = Math.max(most, running)
            order.push(at)
            for (let turns = 0; turns < 10; turns++) yield* Effect.yieldNow
            running -= 1
            return `result ${at}`
          })
        const toolkit = Effect.provide(kit, kit.toLayer({ wait }))
        const { results, steps } = yield* finish(turns, { toolkit, concurrency })
        assert.strictEqual(most, concurrency)
        assert.deepStrictEqual(order, [0, 1, 2, 3, 4])
        assert.deepStrictEqual(results[0]?.map(({ text }) => text), order.map((at) => `result ${at}`))
        if (concurrency === 1) {
          assert.deepStrictEqual(tagsOf(steps), [
            "TurnStarted",
            "Responded",
            ...order.flatMap(() => ["ToolCalled", "ToolReturned"]),
            "TurnStarted",
            "Responded",
            "Finished"
          ])
        }
      }))
  })
}
