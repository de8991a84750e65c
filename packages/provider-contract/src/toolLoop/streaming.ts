/** Steps arrive as they happen; a reader that is slow or leaves makes the producer wait or stop. */
import type * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Latch from "effect/Latch"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { settle, until } from "../support/testTime.ts"
import { type LoopError, type LoopUnderTest, player, stepsOf } from "./LoopUnderTest.ts"

const Work = Tool.make("work", { success: Schema.Int })
const kit = Toolkit.make(Work)
const long = "One more sentence of a long text. ".repeat(200)

export const streaming = <Request, Response, Message, Turn, E extends LoopError, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  const { finish } = player(loop)
  const working = Effect.provide(kit, kit.toLayer({ work: () => Effect.succeed(7) }))

  /** A tool that never ends, and counts how often it started and was stopped. */
  const hanging = () => {
    const counts = { started: 0, stopped: 0 }
    const work = Effect.suspend(() => {
      counts.started += 1
      return Effect.never
    }).pipe(Effect.onInterrupt(() => Effect.sync(() => counts.stopped += 1)))
    return { counts, toolkit: Effect.provide(kit, kit.toLayer({ work: () => work })) }
  }

  /** Sends a part of the body, event by event, and never more; counts what it sent, and whether it was closed. */
  const stalling = (events: number) => {
    const counts = { sent: 0, closed: 0 }
    const fault = (response: Testing.ServerResponse): Testing.ServerResponse => ({
      ...response,
      body: response.body.pipe(
        Stream.rechunk(1),
        Stream.take(events),
        Stream.tap(() => Effect.sync(() => counts.sent += 1)),
        Stream.concat(Stream.never),
        Stream.ensuring(Effect.sync(() => counts.closed += 1))
      )
    })
    return { counts, fault }
  }

  describe(`${loop.name}: a reader`, () => {
    it.effect("gets the text in pieces as they come, between the steps of its turn", () =>
      Effect.gen(function*() {
        const turns = [loop.calls(["work"]), loop.text("It is done: all of it, as you can see.")]
        const { steps } = yield* finish(turns, { toolkit: working })
        const from = steps.findLastIndex(({ _tag }) => _tag === "TurnStarted")
        const to = steps.findLastIndex(({ _tag }) => _tag === "Responded")
        const pieces = steps.slice(from + 1, to)
        assert.deepStrictEqual([...new Set(pieces.map(({ _tag }) => _tag))], ["Text"])
        assert.isAbove(pieces.length, 2)
        assert.strictEqual(
          stepsOf(pieces, "Text").map(({ text }) => text).join(""),
          "It is done: all of it, as you can see."
        )
        assert.deepStrictEqual(steps.slice(to).map(({ _tag }) => _tag), [
          "Responded",
          "TranscriptGrown",
          "Finished"
        ])
      }))

    it.effect("gets the text before its turn has ended; it leaves, and the stream is closed", () =>
      Effect.gen(function*() {
        const { counts, fault } = stalling(9)
        const steps = yield* loop.runTools(loop.request, { toolkit: working }).pipe(
          Stream.takeUntil(({ _tag }) => _tag === "Text"),
          Stream.runCollect,
          Effect.provide(loop.platform([loop.text(long)], { faults: [fault] }))
        )
        assert.deepStrictEqual(steps.map(({ _tag }) => _tag).slice(0, 2), ["TurnStarted", "Text"])
        assert.strictEqual(counts.closed, 1)
      }))

    it.effect("that leaves stops the tools that run", () =>
      Effect.gen(function*() {
        const { counts, toolkit } = hanging()
        const steps = yield* loop.runTools(loop.request, { toolkit }).pipe(
          Stream.filter(({ _tag }) => _tag === "ToolCalled"),
          Stream.take(3),
          Stream.runCollect,
          Effect.provide(loop.platform([loop.calls(["work"], ["work"], ["work"])], {}))
        )
        assert.strictEqual(steps.length, 3)
        assert.strictEqual(counts.started, counts.stopped)
      }))

    it.effect("that is interrupted stops the tools, or the response", () =>
      Effect.gen(function*() {
        const { counts, toolkit } = hanging()
        const run = (turn: Turn, faults: ReadonlyArray<Testing.Fault>) =>
          loop.runTools.result(loop.request, { toolkit }).pipe(
            Effect.provide(loop.platform([turn], { faults })),
            Effect.forkChild
          )
        const inTools = yield* run(loop.calls(["work"], ["work"]), [])
        yield* until(() => counts.started === 2)
        yield* Fiber.interrupt(inTools)
        assert.deepStrictEqual(counts, { started: 2, stopped: 2 })
        assert.isTrue(Exit.hasInterrupts(yield* Fiber.await(inTools)))
        const stalled = stalling(9)
        const inResponse = yield* run(loop.text(long), [stalled.fault])
        yield* until(() => stalled.counts.sent === 9)
        yield* Fiber.interrupt(inResponse)
        assert.strictEqual(stalled.counts.closed, 1)
      }))

    it.effect("that is slow makes the response and the tools wait", () =>
      Effect.gen(function*() {
        let progress = 0
        const work = (_: unknown, context: { readonly preliminary: (result: number) => Effect.Effect<void> }) =>
          Effect.gen(function*() {
            while (progress < 1000) yield* context.preliminary(++progress)
            return progress
          })
        const toolkit = Effect.provide(kit, kit.toLayer({ work }))
        const { counts, fault } = stalling(1000)
        const count = (turns: ReadonlyArray<Turn>, faults: ReadonlyArray<Testing.Fault>, tag: string) =>
          Effect.gen(function*() {
            const latch = yield* Latch.make()
            const fiber = yield* loop.runTools(loop.request, { toolkit }).pipe(
              Stream.runForEach(({ _tag }) => _tag === tag ? latch.await : Effect.void),
              Effect.provide(loop.platform(turns, { faults })),
              Effect.forkChild
            )
            yield* settle
            yield* settle
            const soFar = { sent: counts.sent, progress }
            yield* latch.open
            yield* until(() => tag === "Text" ? counts.sent > soFar.sent : progress === 1000)
            yield* Fiber.interrupt(fiber)
            return soFar
          })
        const { sent } = yield* count([loop.text(long)], [fault], "Text")
        assert.isAbove(sent, 0)
        assert.isBelow(sent, 200)
        const tools = yield* count([loop.calls(["work"]), loop.text("Done.")], [], "ToolProgress")
        assert.isAbove(tools.progress, 0)
        assert.isBelow(tools.progress, 200)
      }))

    it.effect("gets the progress of a tool, which the model does not read", () =>
      Effect.gen(function*() {
        const toolkit = Effect.provide(
          kit,
          kit.toLayer({
            work: (_, { preliminary }) => Effect.as(Effect.andThen(preliminary(101), preliminary(102)), 7)
          })
        )
        const { results, sent, steps } = yield* finish([loop.calls(["work"]), loop.text("Done.")], { toolkit })
        assert.deepStrictEqual(stepsOf(steps, "ToolProgress").map(({ result }) => result), [101, 102])
        assert.deepStrictEqual(results.map((turn) => turn.map(({ text }) => text)), [["7"]])
        assert.notInclude(JSON.stringify(sent), "101")
      }))
  })
}
