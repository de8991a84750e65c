/** The transcript: plain JSON, the messages of the wire, which can be sent again. */
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Called, type LoopError, type LoopUnderTest, messagesOf, player, stepsOf } from "./LoopUnderTest.ts"

const Work = Tool.make("work", { success: Schema.Struct({ at: Schema.Date }) })
const Fail = Tool.make("fail", { failure: Schema.String })
const Die = Tool.make("die")
const kit = Toolkit.make(Work, Fail, Die)

const calls: { readonly [kind: string]: Called } = {
  work: ["work"],
  fail: ["fail"],
  die: ["die"],
  unknown: ["fly", { to: "Rome" }],
  invalid: ["work", { "": [null, { a: "\u2028" }] }]
}

const Script = Schema.Array(
  Schema.Array(Schema.Literals(["work", "fail", "die", "unknown", "invalid", "broken"])).check(
    Schema.isBetweenLength(1, 4)
  )
).check(Schema.isMaxLength(4))

export const transcripts = <Request, Response, Message, Turn, E extends LoopError, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  const { finish, stop } = player(loop)

  const counting = () => {
    const counts = { work: 0 }
    const toolkit = Effect.provide(
      kit,
      kit.toLayer({
        work: () =>
          Effect.sync(() => {
            counts.work += 1
            return { at: new Date(0) }
          }),
        fail: () => Effect.fail("no"),
        die: () => Effect.die("no")
      })
    )
    return { counts, toolkit }
  }

  const turnOf = (kinds: ReadonlyArray<string>) =>
    kinds.includes("broken")
      ? loop.broken("work", "{")
      : loop.calls(...kinds.flatMap((kind) => calls[kind] === undefined ? [] : [calls[kind]]))

  describe(`${loop.name}: the transcript`, () => {
    it.effect.prop(
      "is plain JSON: the messages of the request and all that followed, which can be sent again",
      [Script],
      ([script]) =>
        Effect.gen(function*() {
          const { counts, toolkit } = counting()
          const { next, results, sent, transcript } = yield* finish([...script.map(turnOf), loop.text("Done.")], {
            toolkit
          })
          const last = messagesOf(sent.at(-1))
          assert.deepStrictEqual<unknown>(JSON.parse(JSON.stringify(transcript)), transcript)
          assert.deepStrictEqual(transcript.slice(0, last.length), last)
          assert.strictEqual(transcript.length, last.length + 1)
          assert.deepStrictEqual(messagesOf(sent[0]), loop.transcriptOf(loop.request))
          assert.strictEqual(results.length, script.length)
          // Each request has the messages of the one before.
          sent.reduce((before: ReadonlyArray<unknown>, body) => {
            assert.deepStrictEqual(messagesOf(body).slice(0, before.length), before)
            return messagesOf(body)
          }, [])
          const worked = counts.work
          const more = [...loop.transcriptOf(next), loop.userMessage("Thanks.")]
          const parsed: typeof more = JSON.parse(JSON.stringify(more))
          const resumed = yield* finish([loop.text("Bye.")], { toolkit }, {
            request: loop.withTranscript(loop.request, parsed)
          })
          assert.deepStrictEqual<unknown>(messagesOf(resumed.sent[0]), more)
          assert.strictEqual(counts.work, worked)
        }),
      { arbitrary: { runs: 25 } }
    )

    it.effect.each(
      [
        {
          title: "a rejected request",
          faults: [Testing.json({ detail: "no" }, { status: 400 })],
          tag: "InvalidRequest"
        },
        { title: "no connection", faults: ["refused", "refused", "refused"], tag: "Unreachable" },
        { title: "a stream that is cut", faults: [Testing.cutAfter(1500)], tag: "StreamFailed" }
      ] as const
    )("is in the error of a failed call, $title, and continues the loop", ({ faults, tag }) =>
      Effect.gen(function*() {
        const { counts, toolkit } = counting()
        const turns = [loop.calls(["work"], ["work"]), loop.text("A long text. ".repeat(20))]
        const { next, sent, stopped, transcript } = yield* stop(turns, { toolkit }, { faults: ["none", ...faults] })
        const { reason } = stopped
        assert.strictEqual("reason" in reason ? reason.reason._tag : reason._tag, tag)
        assert.deepStrictEqual(transcript.slice(0, 1), loop.transcriptOf(loop.request))
        assert.isAtLeast(transcript.length, messagesOf(sent[0]).length + 2)
        assert.strictEqual(counts.work, 2)
        const continued = yield* finish([loop.text("Done.")], { toolkit }, { request: next })
        assert.deepStrictEqual<unknown>(messagesOf(continued.sent[0]), transcript)
        assert.strictEqual(counts.work, 2)
      }))

    it.effect("has no message for a response without content, which a provider does not accept", () =>
      Effect.gen(function*() {
        const { toolkit } = counting()
        const { next, results, steps, transcript } = yield* finish([loop.calls(["work"]), loop.empty], { toolkit })
        assert.deepInclude(stepsOf(steps, "Finished")[0], { by: "model", turns: 2 })
        assert.strictEqual(transcript.length, 1 + 1 + (results[0]?.length ?? 0))
        yield* finish([loop.text("Done.")], { toolkit }, { request: next })
      }))

    it.effect("continues with the calls that have no results yet", () =>
      Effect.gen(function*() {
        const { counts, toolkit } = counting()
        const { transcript } = yield* finish([loop.calls(["work"], ["fail"]), loop.text("Done.")], { toolkit })
        // As if the process ended while its tools ran.
        const open = loop.withTranscript(loop.request, transcript.slice(0, 2))
        const { results, sent, steps } = yield* finish([loop.text("Done.")], { toolkit }, { request: open })
        assert.strictEqual(counts.work, 2)
        assert.deepStrictEqual(results[0]?.map(({ isFailure }) => isFailure), [false, true])
        assert.strictEqual(sent.length, 1)
        assert.deepInclude(stepsOf(steps, "Finished")[0], { turns: 1 })
      }))

    it.effect("is emitted whenever it has grown, and each of them continues the loop", () =>
      Effect.gen(function*() {
        const turns = [loop.calls(["work"]), loop.calls(["work"], ["fail"]), loop.text("Done.")]
        const { steps, transcript } = yield* finish(turns, counting())
        const grown = stepsOf(steps, "TranscriptGrown").map(({ transcript }) => transcript)
        assert.deepStrictEqual(grown.map((each) => loop.resultsOf(each).length), [0, 1, 1, 2, 2])
        assert.deepStrictEqual(grown.at(-1), transcript)
        for (const [at, each] of grown.slice(0, -1).entries()) {
          const { counts, toolkit } = counting()
          const { transcript: whole } = yield* finish(turns.slice(Math.floor(at / 2) + 1), { toolkit }, {
            request: loop.withTranscript(loop.request, JSON.parse(JSON.stringify(each)))
          })
          assert.strictEqual(loop.resultsOf(whole).length, 2)
          assert.strictEqual(counts.work, [2, 1, 1, 0][at])
        }
      }))
  })
}
