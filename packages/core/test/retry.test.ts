import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { against, reasonOf, records, retrieve, sent, talk, times, upload } from "./provider.ts"
import { elapse, settle, soon } from "./time.ts"

const thing = { thing_id: "t1" }
const answer = Testing.json({ id: "t1" })
const refused = (status: number, headers: { readonly [name: string]: string } = {}) =>
  Testing.json({ says: "no" }, { status, headers })

describe("a call", () => {
  it.effect("is sent three times at most, and says so", () =>
    Effect.gen(function*() {
      const reason = yield* soon(reasonOf(retrieve(thing)))
      assert.deepInclude(reason, { _tag: "ServerFailure", attempts: 3, status: 503 })
      assert.strictEqual(reason.meta?.attempts, 3)
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([refused(500), refused(502), refused(503)]))))

  it.effect.each([408, 409, 429, 500, 501, 502, 503, 504, 520, 524, 529])(
    "refused with %s is sent again",
    (status) =>
      Effect.gen(function*() {
        assert.deepStrictEqual(yield* soon(retrieve(thing)), { id: "t1" })
        assert.strictEqual((yield* sent).length, 2)
      }).pipe(Effect.provide(against([refused(status), answer])))
  )

  it.effect.each([400, 401, 402, 403, 404, 405, 410, 413, 418, 422, 424, 425])(
    "refused with %s is not",
    (status) =>
      Effect.gen(function*() {
        yield* soon(reasonOf(retrieve(thing)))
        assert.strictEqual((yield* sent).length, 1)
      }).pipe(Effect.provide(against([refused(status)])))
  )

  it.effect("is sent again when the connection failed, before the answer or in it", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* soon(retrieve(thing)), { id: "t1" })
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against(["reset", Testing.cutAfter(3)(answer), answer]))))

  it.effect("obeys the provider about whether to try again", () =>
    Effect.gen(function*() {
      const stubborn = yield* soon(reasonOf(retrieve(thing)))
      assert.deepInclude(stubborn, { _tag: "ServerFailure", isRetryable: false, attempts: 1 })
      assert.deepStrictEqual(yield* soon(retrieve(thing)), { id: "t1" })
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      refused(500, { "x-should-retry": "false" }),
      refused(400, { "x-should-retry": "true" }),
      answer
    ]))))

  it.effect("stops where it is interrupted while it waits", () =>
    Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(retrieve(thing))
      yield* elapse("100 millis")
      yield* Fiber.interrupt(fiber)
      yield* elapse("1 hour")
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([refused(500)]))))

  it.effect("stops where it is interrupted while its answer comes", () =>
    Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(retrieve(thing))
      yield* elapse("100 millis")
      yield* Fiber.interrupt(fiber)
      yield* elapse("1 hour")
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([Testing.stallAfter(3)(answer)]))))
})

describe("the wait", () => {
  it.effect("doubles from half a second up to eight", () =>
    Effect.gen(function*() {
      yield* soon(reasonOf(Retry.times(6)(retrieve(thing))))
      assert.deepStrictEqual(yield* times, [0, 500, 1500, 3500, 7500, 15_500, 23_500])
    }).pipe(Effect.provide(against(Array.from({ length: 7 }, () => refused(500))))))

  it.effect("is drawn evenly from all of that", () =>
    Effect.gen(function*() {
      const first = yield* Effect.forEach(
        Array.from({ length: 1000 }),
        () =>
          Effect.map(Effect.flatMap(Schedule.toStep(Retry.exponential), (step) => step(0, null)), ([, wait]) => wait)
      )
      const waits = first.map(Duration.toMillis)
      assert.isTrue(waits.every((wait) => wait >= 0 && wait < 500))
      const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length
      const deviation = Math.sqrt(waits.reduce((sum, wait) => sum + (wait - mean) ** 2, 0) / waits.length)
      assert.closeTo(mean, 250, 25)
      assert.isAbove(deviation, 100)
      assert.strictEqual(new Set(waits).size, 1000)
    }).pipe(Random.withSeed("jitter")))

  it.effect("is as long as the provider asks, not a moment less", () =>
    Effect.gen(function*() {
      const call = yield* Effect.forkChild(retrieve(thing))
      yield* elapse("6999 millis")
      assert.strictEqual((yield* sent).length, 1)
      yield* elapse("1 millis")
      assert.deepStrictEqual(yield* Fiber.join(call), { id: "t1" })
    }).pipe(Effect.provide(against([refused(429, { "retry-after": "7" }), answer]))))

  it.effect("is asked for in another status, too", () =>
    Effect.gen(function*() {
      yield* soon(retrieve(thing))
      assert.deepStrictEqual(yield* times, [0, 3000])
    }).pipe(Effect.provide(against([refused(503, { "retry-after": "3" }), answer]))))

  it.effect("ends when the last exhausted window resets, where a 429 says nothing else", () =>
    Effect.gen(function*() {
      yield* soon(retrieve(thing))
      assert.deepStrictEqual(yield* times, [0, 20_000])
    }).pipe(Effect.provide(against([
      refused(429, { "x-calls-remaining": "0", "x-calls-reset": "1970-01-01T00:00:20Z" }),
      answer
    ]))))

  it.effect("does not care for windows that are not why", () =>
    Effect.gen(function*() {
      yield* soon(retrieve(thing))
      assert.deepStrictEqual(yield* times, [0, 500, 1500])
    }).pipe(Effect.provide(against([
      refused(429, { "x-calls-remaining": "5", "x-calls-reset": "1970-01-01T00:00:20Z" }),
      refused(503, { "x-calls-remaining": "0", "x-calls-reset": "1970-01-01T00:00:20Z" }),
      answer
    ]))))

  it.effect("that is too long is an error at once, which says how long", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(retrieve(thing))
      assert.deepInclude(reason, { _tag: "RateLimited", attempts: 1, retryAfter: Duration.seconds(61) })
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([refused(429, { "retry-after": "61" })]))))
})

describe("what a header asks for", () => {
  const now = Date.parse("2026-11-20T10:00:00Z")
  const asked = (headers: { readonly [name: string]: string }) =>
    Option.getOrUndefined(Option.map(Retry.after(headers, [], now), Duration.toMillis))

  it.each([
    [{ "retry-after-ms": "250" }, 250],
    [{ "retry-after-ms": "250.5", "retry-after": "7" }, 250.5],
    [{ "retry-after-ms": "soon", "retry-after": "7" }, 7000],
    [{ "retry-after-ms": "0", "retry-after": "7" }, 7000],
    [{ "retry-after": "7" }, 7000],
    [{ "retry-after": " 7 " }, 7000],
    [{ "retry-after": "0.3" }, 300],
    [{ "retry-after": "5, 10" }, 10_000],
    [{ "retry-after": "Fri, 20 Nov 2026 10:00:09 GMT, 4" }, 4000],
    [{ "retry-after": "4, Fri, 20 Nov 2026 10:00:09 GMT" }, 9000],
    [{ "retry-after": "Fri, 20 Nov 2026 10:00:09 GMT" }, 9000],
    [{ "retry-after": "Friday, 20-Nov-26 10:00:09 GMT" }, 9000],
    [{ "retry-after": "2026-11-20T10:00:09Z" }, 9000],
    [{ "retry-after": "2026-11-20T11:00:09.5+01:00" }, 9500]
  ])("%o is %s ms", (headers, expected) => {
    assert.strictEqual(asked(headers), expected)
  })

  it.each([
    "",
    "0",
    "-7",
    "+7",
    "0x10",
    "1e3",
    ".5",
    "5.",
    "NaN",
    "Infinity",
    "1_000",
    "not-a-number",
    "Invalid Date GMT",
    "tomorrow 2049",
    "Fri, 20 Nov 2026 09:59:59 GMT",
    "9".repeat(400)
  ])("%s is nothing", (value) => {
    assert.strictEqual(asked({ "retry-after": value }), undefined)
    assert.strictEqual(asked({ "retry-after-ms": value }), undefined)
  })
})

describe("the settings", () => {
  it.effect("none: sends every call once", () =>
    Effect.gen(function*() {
      yield* reasonOf(Retry.none(retrieve(thing)))
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([refused(500)]))))

  it.effect("times: sends again as often as it says", () =>
    Effect.gen(function*() {
      yield* soon(retrieve(thing).pipe(Retry.times(4)))
      assert.strictEqual((yield* sent).length, 5)
    }).pipe(Effect.provide(against([refused(500), refused(500), refused(500), refused(500), answer]))))

  it.effect("maxWait: obeys longer waits, or only shorter ones", () =>
    Effect.gen(function*() {
      yield* soon(retrieve(thing).pipe(Retry.maxWait("2 minutes")))
      assert.deepStrictEqual(yield* times, [0, 90_000])
      yield* reasonOf(retrieve(thing).pipe(Retry.maxWait("1 second")))
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      refused(429, { "retry-after": "90" }),
      answer,
      refused(429, { "retry-after": "2" })
    ]))))

  it.effect("backoff: waits by a schedule of the caller's, which may also end the retries", () =>
    Effect.gen(function*() {
      yield* soon(reasonOf(
        retrieve(thing).pipe(
          Retry.times(5),
          Retry.backoff(
            Schedule.spaced("3 seconds").pipe(Schedule.upTo({ times: 3 }))
          )
        )
      ))
      assert.deepStrictEqual(yield* times, [0, 3000, 6000, 9000])
    }).pipe(Effect.provide(against(Array.from({ length: 4 }, () => refused(500))))))

  it.effect("backoff: sees why a call failed", () =>
    Effect.gen(function*() {
      const onlyOverload = Schedule.spaced("1 second").pipe(
        Schedule.setInputType<{ readonly _tag: string }>(),
        Schedule.while(({ input }) => Effect.succeed(input._tag === "Overloaded"))
      )
      yield* soon(reasonOf(retrieve(thing).pipe(Retry.backoff(onlyOverload))))
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([refused(529), refused(500)]))))

  it.effect("work on a stream as on a call", () =>
    Effect.gen(function*() {
      yield* Stream.runDrain(Retry.none(talk({}))).pipe(Effect.flip)
      assert.strictEqual((yield* sent).length, 1)
      yield* soon(Stream.runDrain(Retry.times(3)(talk({}))).pipe(Effect.flip))
      assert.strictEqual((yield* sent).length, 5)
    }).pipe(Effect.provide(against(Array.from({ length: 5 }, () => refused(500))))))
})

describe("the budget", () => {
  it.effect("ends a storm: 200 callers of a broken provider send 235 requests, not 600", () =>
    Effect.gen(function*() {
      yield* soon(Effect.forEach(
        Array.from({ length: 200 }),
        () => reasonOf(retrieve(thing)),
        { concurrency: "unbounded" }
      ))
      assert.strictEqual((yield* sent).length, 200 + Math.floor(500 / 14))
    }).pipe(Effect.provide(against(Array.from({ length: 600 }, () => refused(503))))))

  it.effect("of one's own: throttles cost 5, everything else 14, a success gives back what its retry cost", () =>
    Effect.gen(function*() {
      const budget = new Retry.Budget(20)
      const calling = soon(retrieve(thing).pipe(Retry.budget(budget)))
      yield* Effect.flip(calling)
      assert.strictEqual(budget.tokens, 1)
      assert.strictEqual((yield* sent).length, 3)
      yield* Effect.flip(calling)
      assert.strictEqual(budget.tokens, 1)
      assert.strictEqual((yield* sent).length, 4)
      yield* calling
      assert.strictEqual(budget.tokens, 2)
      budget.tokens = 20
      yield* calling
      assert.strictEqual(budget.tokens, 20)
      assert.strictEqual((yield* sent).length, 7)
      yield* calling
      assert.strictEqual(budget.tokens, 20)
    }).pipe(Effect.provide(against([
      refused(429),
      refused(500),
      refused(500),
      refused(500),
      answer,
      refused(500),
      answer,
      answer
    ]))))

  it.effect("is refunded once by a stream, however long it is", () =>
    Effect.gen(function*() {
      const budget = new Retry.Budget(100)
      budget.tokens = 10
      yield* Stream.runDrain(talk({}).pipe(Retry.budget(budget)))
      assert.strictEqual(budget.tokens, 11)
      yield* Stream.runDrain(records(thing).pipe(Retry.budget(budget)))
      assert.strictEqual(budget.tokens, 12)
    }).pipe(Effect.provide(against([
      Testing.splitBy(10)(Testing.sse([...words(50), { type: "over" }])),
      Testing.splitBy(10)(Testing.lines(words(50).map(({ text }) => ({ id: text }))))
    ]))))
})

describe("a stream", () => {
  const begin = { type: "begin", id: "1" }

  it.effect("is begun anew until it has given content, and its events come once", () =>
    Effect.gen(function*() {
      const said = yield* soon(Stream.runCollect(talk({})))
      assert.deepStrictEqual(said.map(({ type }) => type), ["begin", "word", "over"])
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      refused(529),
      Testing.sse([begin, { kind: "busy", says: "not now" }]),
      Testing.sse([begin, { type: "word", text: "a" }, { type: "over" }])
    ]))))

  it.effect.each(
    [
      ["reset before its headers", "reset"],
      ["cut before content", Testing.cutAfter(50)(Testing.sse([begin, begin]))],
      ["ended before content", Testing.sse([begin])],
      ["silent before content", Testing.stallAfter(30)(Testing.sse([begin]))]
    ] as const
  )("%s is begun anew", ([, step]) =>
    Effect.gen(function*() {
      const said = yield* soon(Stream.runCollect(talk({})))
      assert.deepStrictEqual(said.map(({ type }) => type), ["begin", "word", "over"])
    }).pipe(Effect.provide(against([step, Testing.sse([begin, { type: "word", text: "a" }, { type: "over" }])]))))

  it.effect.each(
    [
      ["cut", Testing.cutAfter(110)(Testing.sse([begin, { type: "word", text: "a" }, begin, begin]))],
      ["ended", Testing.sse([begin, { type: "word", text: "a" }])],
      ["refused", Testing.sse([begin, { type: "word", text: "a" }, { kind: "busy" }])],
      ["silent", Testing.stallAfter(110)(Testing.sse([begin, { type: "word", text: "a" }, begin]))]
    ] as const
  )("%s after content is not", ([, step]) =>
    Effect.gen(function*() {
      const reason = yield* soon(reasonOf(Stream.runDrain(talk({}))))
      assert.deepInclude(reason, { afterContent: true, isRetryable: false })
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([step]))))

  it.effect("of lines is begun anew before its first line, not after", () =>
    Effect.gen(function*() {
      const reason = yield* soon(reasonOf(Stream.runDrain(records(thing))))
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "Unreachable", afterContent: true })
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([
      Testing.cutAfter(5)(Testing.lines([{ id: "1" }])),
      Testing.cutAfter(12)(Testing.lines([{ id: "1" }, { id: "2" }]))
    ]))))

  it.effect("that is interrupted asks for nothing more", () =>
    Effect.gen(function*() {
      for (const delay of [0, 100] as const) {
        const fiber = yield* Effect.forkChild(Stream.runDrain(talk({})))
        yield* settle
        yield* TestClock.adjust(delay)
        yield* Fiber.interrupt(fiber)
        yield* elapse("1 hour")
      }
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([Testing.stallAfter(90)(Testing.sse(words(9))), refused(500)]))))
})

describe("an upload", () => {
  const bytes = new TextEncoder().encode("content")

  it.effect("of a source that opens again sends the same bytes again", () =>
    Effect.gen(function*() {
      let opened = 0
      const file = Upload.fromStream(() => {
        opened++
        return Stream.succeed(bytes)
      }, { name: "a.txt" })
      yield* soon(upload({ file }))
      const [first, second] = (yield* sent).map(({ body, headers }) =>
        new TextDecoder().decode(body).replaceAll(headers["content-type"]?.split("boundary=")[1] ?? "", "BOUNDARY")
      )
      assert.strictEqual(opened, 2)
      assert.strictEqual(first, second)
      assert.include(first, "content")
    }).pipe(Effect.provide(against([refused(500), answer]))))

  it.effect("of a source that opens once is sent once", () =>
    Effect.gen(function*() {
      const reason = yield* soon(reasonOf(upload({ file: Upload.once(Stream.succeed(bytes), { name: "a.txt" }) })))
      assert.deepInclude(reason, { _tag: "ServerFailure", attempts: 1 })
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([refused(500)]))))
})

const words = (count: number) => Array.from({ length: count }, (_, index) => ({ type: "word", text: `${index}` }))
