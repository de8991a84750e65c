/** What every loop promises, as a story of an agent; docs/promises.md names them. */
import * as Testing from "@effect-genai/core/Testing"
import { assert } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import { recorded } from "../support/recordedSpans.ts"
import { type LoopError, type LoopUnderTest, player, stepsOf } from "./LoopUnderTest.ts"

const secret = "umbrella"
const parameters = Schema.Struct({ id: Schema.String })

const Work = Tool.make("work", { parameters, success: Schema.String })
const Pay = Tool.make("pay", { parameters, success: Schema.String, needsApproval: true })
const Fail = Tool.make("fail", { parameters, failure: Schema.String })
const Die = Tool.make("die", { parameters })
const Hang = Tool.make("hang", { parameters })
const kit = Toolkit.make(Work, Pay, Fail, Die, Hang)

/** A toolkit that notes the calls it runs. */
const counting = () => {
  const ran: Array<string> = []
  const run = ({ id }: { readonly id: string }) =>
    Effect.sync(() => {
      ran.push(id)
      return `${id} ${secret}`
    })
  const handlers = kit.toLayer({
    work: run,
    pay: run,
    fail: () => Effect.fail("no such page"),
    die: () => Effect.die(new Error(secret)),
    hang: () => Effect.never
  })
  return { ran, toolkit: Effect.provide(kit, handlers) }
}

export const promisesOf = <Request, Response, Message, Turn, E extends LoopError, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  const { finish, play, stop } = player(loop)
  const done = loop.text(`Done: ${secret}.`)

  /** A request with the transcript of another, after a journey as JSON. */
  const parsed = (request: Request): Request => {
    const transcript: ReadonlyArray<Message> = JSON.parse(JSON.stringify(loop.transcriptOf(request)))
    return loop.withTranscript(loop.request, transcript)
  }

  return {
    loopsEnd: Effect.gen(function*() {
      const calling = Array.from({ length: 99 }, () => loop.calls(["work", { id: "a" }]))
      const { sent, stopped } = yield* stop(calling, counting())
      assert.deepStrictEqual([stopped.reason._tag, sent.length], ["MaxTurns", 10])
      for (const [tag, turn] of Object.entries(loop.unfinished)) {
        const { stopped } = yield* stop([turn], counting())
        assert.strictEqual(stopped.reason._tag, tag)
      }
      const { steps } = yield* finish([done], counting())
      assert.deepInclude(stepsOf(steps, "Finished")[0], { by: "model", turns: 1 })
    }),

    toolsRunOnce: Effect.gen(function*() {
      const turns = [
        loop.calls(["work", { id: "a" }], ["work", { id: "b" }]),
        loop.calls(["work", { id: "c" }]),
        done
      ]
      // The connection is lost at each turn; each time the transcript continues the loop.
      const { ran, toolkit } = counting()
      let request = loop.request
      for (const [at, turn] of turns.entries()) {
        const lost = yield* stop([turn], { toolkit }, { request, faults: ["refused", "refused", "refused"] })
        assert.strictEqual(lost.stopped.reason._tag, loop.errorTag)
        const last = at === turns.length - 1
        const played = yield* play([turn], { toolkit, ...(last ? {} : { maxTurns: 1 }) }, {
          request: parsed(lost.next)
        })
        assert.strictEqual(played.stopped?.reason._tag, last ? undefined : "MaxTurns")
        request = parsed(played.next)
      }
      assert.deepStrictEqual(ran, ["a", "b", "c"])
      assert.deepStrictEqual(loop.resultsOf(loop.transcriptOf(request)).map((turn) => turn.length), [2, 1])
    }),

    failuresGoBack: Effect.gen(function*() {
      const id = "a"
      const turns = [
        loop.calls(["work", { id }], ["fail", { id }], ["die", { id }], ["hang", { id }], ["work"], ["fly"], ["work", {
          id
        }]),
        done
      ]
      const { ran, toolkit } = counting()
      const { results: [turn = []], sent, steps } = yield* finish(turns, { toolkit, timeout: "1 minute" })
      assert.deepStrictEqual(turn.map(({ isFailure }) => isFailure), [false, true, true, true, true, true, false])
      assert.deepStrictEqual(
        new Set(stepsOf(steps, "ToolFailed").map(({ because }) => because)),
        new Set(["Failure", "Defect", "Timeout", "InvalidInput", "UnknownTool"])
      )
      assert.strictEqual(turn[1]?.text, "no such page")
      for (const { isFailure, text } of turn) if (isFailure) assert.notInclude(text, secret)
      assert.deepStrictEqual([ran, sent.length], [["a", "a"], 2])
    }),

    approvalSurvives: Effect.gen(function*() {
      const before = counting()
      const turn = loop.calls(["work", { id: "a" }], ["pay", { id: "b" }], ["pay", { id: "c" }])
      const { next, stopped } = yield* stop([turn], before)
      const [first, second] = "calls" in stopped.reason ? stopped.reason.calls : []
      assert.deepStrictEqual(before.ran, [])
      const approvals = { [first?.id ?? ""]: true, [second?.id ?? ""]: { approved: false, reason: "too much" } }
      const { ran, toolkit } = counting()
      const { results, sent } = yield* finish([done], { toolkit, approvals }, { request: parsed(next) })
      assert.deepStrictEqual(ran, ["a", "b"])
      assert.deepStrictEqual(results[0]?.map(({ isFailure }) => isFailure), [false, false, true])
      assert.include(results[0]?.[2]?.text, "too much")
      assert.strictEqual(sent.length, 1)
    }),

    noContentInSpans: Effect.gen(function*() {
      const turns = [loop.calls(["work", { id: secret }], ["die", { id: secret }], ["fly", { id: secret }]), done]
      const cut = [Testing.cutAfter(2000)]
      const spans = [
        ...yield* recorded(play(turns, counting())),
        ...yield* recorded(play(turns.slice(0, 1), counting())),
        ...yield* recorded(play([loop.text(`${secret} `.repeat(200))], counting(), { faults: cut }))
      ]
      assert.isAbove(spans.filter(({ name }) => name.startsWith("execute_tool")).length, 5)
      for (const { attributes, events, name, status } of spans) {
        const cause = status._tag === "Ended" && Exit.isFailure(status.exit) ? Cause.pretty(status.exit.cause) : ""
        assert.notInclude(JSON.stringify([name, [...attributes], events, cause]), secret)
      }
    })
  }
}
