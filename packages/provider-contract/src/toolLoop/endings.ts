/** How a loop ends: by the model, a tool, `until` or `maxTurns`, or by a turn that is not complete. */
import * as ToolLoop from "@effect-genai/core/ToolLoop"
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import { inspect } from "node:util"
import { type LoopError, type LoopUnderTest, messagesOf, player, stepsOf, tagsOf } from "./LoopUnderTest.ts"

const Work = Tool.make("work", { success: Schema.String })
const Submit = Tool.make("submit", { parameters: Schema.Struct({ report: Schema.String }), success: Schema.String })
const kit = Toolkit.make(Work, Submit)

export const endings = <Request, Response, Message, Turn, E extends LoopError, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  const { finish, stop } = player(loop)

  /** A toolkit that counts its calls. */
  const counting = () => {
    const counts = { work: 0, submit: 0 }
    const toolkit = Effect.provide(
      kit,
      kit.toLayer({
        work: () => Effect.sync(() => `worked ${++counts.work}`),
        submit: () => Effect.andThen(ToolLoop.end, Effect.sync(() => `submitted ${++counts.submit}`))
      })
    )
    return { counts, toolkit }
  }

  const working = (turns: number) => Array.from({ length: turns }, () => loop.calls(["work"]))

  describe(`${loop.name}: a loop ends`, () => {
    it.effect("when the model calls no tool; `result` is its last step", () =>
      Effect.gen(function*() {
        const { toolkit } = counting()
        const turns = [...working(2), loop.text("Done.")]
        const { steps } = yield* finish(turns, { toolkit })
        const turn = ["TurnStarted", "Responded"]
        const called = [...turn, "ToolCalled", "ToolReturned"]
        assert.deepStrictEqual(tagsOf(steps), [...called, ...called, ...turn, "Finished"])
        const [finished] = stepsOf(steps, "Finished")
        assert.deepInclude(finished, { by: "model", turns: 3 })
        assert.strictEqual(finished && loop.textOf(finished.response), "Done.")
        const result = yield* loop.runTools.result(loop.request, counting()).pipe(
          Effect.provide(loop.platform(turns, {}))
        )
        assert.deepStrictEqual(result, finished)
      }))

    it.effect("after the turn of a tool that ends it; all calls of the turn run, and nothing more is sent", () =>
      Effect.gen(function*() {
        const { counts, toolkit } = counting()
        const last = loop.calls(["work"], ["submit", { report: "7" }], ["work"])
        const { results, sent, steps } = yield* finish([...working(1), last], { toolkit })
        assert.deepInclude(stepsOf(steps, "Finished")[0], { by: "tool", turns: 2 })
        assert.deepStrictEqual(counts, { work: 3, submit: 1 })
        assert.strictEqual(results[1]?.length, 3)
        assert.strictEqual(sent.length, 2)
      }))

    it.effect("of its own tools only: the inner loop of a tool does not end the outer one", () =>
      Effect.gen(function*() {
        const Ask = Tool.make("ask", { success: Schema.String })
        const outer = Toolkit.make(Ask)
        const { counts, toolkit } = counting()
        const inner = loop.runTools.result(loop.request, { toolkit }).pipe(
          Effect.provide(loop.platform([loop.calls(["submit", { report: "7" }])], {}), { local: true }),
          Effect.map(({ by }) => by),
          Effect.orDie
        )
        const { results, steps } = yield* finish([loop.calls(["ask"]), loop.text("Done.")], {
          toolkit: Effect.provide(outer, outer.toLayer({ ask: () => inner }))
        })
        assert.deepStrictEqual(counts.submit, 1)
        assert.deepStrictEqual(results[0]?.map(({ text }) => text), ["tool"])
        assert.deepInclude(stepsOf(steps, "Finished")[0], { by: "model", turns: 2 })
      }))

    it.effect("after a turn for which `until` returns true, once its tools have run", () =>
      Effect.gen(function*() {
        const { counts, toolkit } = counting()
        const { results, steps } = yield* finish(working(9), { toolkit, until: ({ turn }) => turn === 3 })
        assert.deepInclude(stepsOf(steps, "Finished")[0], { by: "until", turns: 3 })
        assert.strictEqual(counts.work, 3)
        assert.strictEqual(results.length, 3)
      }))

    it.effect.each([
      { title: "10, the default", options: {}, maxTurns: 10, request: loop.request },
      { title: "3, as given", options: { maxTurns: 3 }, maxTurns: 3, request: loop.request },
      { title: "3, where the request forces calls", options: { maxTurns: 3 }, maxTurns: 3, request: loop.forcing }
    ])(
      "after `maxTurns`: $title; the transcript continues it",
      ({ maxTurns, options, request }) =>
        Effect.gen(function*() {
          const { counts, toolkit } = counting()
          const { next, sent, stopped } = yield* stop(working(20), { toolkit, ...options }, { request })
          assert.deepInclude(stopped.reason, { _tag: "MaxTurns", turns: maxTurns })
          assert.strictEqual(sent.length, maxTurns)
          assert.strictEqual(counts.work, maxTurns)
          yield* finish([loop.text("Done.")], { toolkit }, { request: next })
          assert.strictEqual(counts.work, maxTurns)
        })
    )
  })

  describe(`${loop.name}: a turn that is not complete`, () => {
    it.effect.each(Object.keys(loop.unfinished))(
      "stops the loop by name: %s; its response is in the reason, and the transcript continues the loop",
      (tag) =>
        Effect.gen(function*() {
          const { counts, toolkit } = counting()
          const unfinished = loop.unfinished[tag] ?? assert.fail(tag)
          const { next, sent, steps, stopped, transcript } = yield* stop([...working(1), unfinished], { toolkit })
          assert.strictEqual(stopped.reason._tag, tag)
          assert.strictEqual(stopped.message, stopped.reason.message)
          const response = "response" in stopped.reason ? stopped.reason.response : undefined
          assert.deepStrictEqual<unknown>(response, stepsOf(steps, "Responded")[1]?.response)
          assert.include(JSON.stringify(response), "I am")
          assert.deepStrictEqual(transcript, messagesOf(sent[1]))
          assert.strictEqual(tagsOf(steps).at(-1), "Responded")
          for (const text of [inspect(stopped, { depth: 9 }), JSON.stringify(stopped)]) {
            assert.include(text, tag)
            assert.notInclude(text, "I am")
            assert.notInclude(text, "worked 1")
          }
          yield* finish([loop.text("Done.")], { toolkit }, { request: next })
          assert.strictEqual(counts.work, 1)
        })
    )

    it.effect("never runs a tool", () =>
      Effect.gen(function*() {
        const { counts, toolkit } = counting()
        const { stopped } = yield* stop([loop.cutInCall("work")], { toolkit })
        assert.strictEqual(stopped.reason._tag, "MaxTokens")
        assert.strictEqual(counts.work, 0)
      }))

    it.effect.each([0, -1, 1.5, NaN])(
      "at once, as a defect, if `maxTurns` is %s",
      (maxTurns) =>
        Effect.gen(function*() {
          const exit = yield* loop.runTools.result(loop.request, { toolkit: Toolkit.empty, maxTurns }).pipe(
            Effect.provide(loop.platform([], {})),
            Effect.exit
          )
          const problem = Exit.isFailure(exit) ? Cause.squash(exit.cause) : undefined
          assert.include(String(problem), `maxTurns must be a positive integer, or Infinity, not ${maxTurns}`)
        })
    )
  })
}
