import * as Extra from "@effect-genai/core/Extra"
import * as Limits from "@effect-genai/core/Limits"
import type * as Reason from "@effect-genai/core/Reason"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Upload from "@effect-genai/core/Upload"
import { clients, serve } from "@effect-genai/provider-contract/support/loopbackServer"
import { traced } from "@effect-genai/provider-contract/support/recordedSpans"
import { elapse, settle, skipSleeps, until } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it, vi } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as HttpClient from "effect/http/HttpClient"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import type { ServerResponse } from "node:http"
import {
  type AcmeConfig,
  against,
  at,
  create,
  download,
  order,
  reasonOf,
  records,
  retrieve,
  sent,
  talk,
  times,
  upload
} from "../support/acme.ts"

const thing = { thing_id: "t1" }
const response = Testing.json({ id: "t1" })
const refused = (status: number, headers: { readonly [name: string]: string } = {}) =>
  Testing.json({ message: "no" }, { status, headers })
const word = { type: "word", text: "a" }

describe("retries", () => {
  it.effect("bounded attempts: a call fails after three attempts, with the last error, its headers and the number", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(retrieve(thing)))
      assert.deepInclude(reason, { _tag: "ServerFailure", attempts: 3, status: 503, requestId: "req-3" })
      assert.deepInclude(reason.meta, { attempts: 3, status: 503, requestId: "req-3" })
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([refused(500), refused(429), refused(503, { "x-request": "req-3" })]))))

  it.effect.each([429, 500])(
    "bounded attempts: a server that always responds %s receives three requests",
    (status) =>
      Effect.gen(function*() {
        assert.deepInclude(yield* skipSleeps(reasonOf(retrieve(thing))), { status, attempts: 3 })
        assert.strictEqual((yield* sent).length, 3)
      }).pipe(Effect.provide(against(Array.from({ length: 9 }, () => refused(status)))))
  )

  it.effect.each([408, 409, 429, 500, 502, 503, 504, 507, 520, 524, 529, 599])(
    "retryable status set: a call that fails with %s is retried",
    (status) =>
      Effect.gen(function*() {
        assert.deepStrictEqual(yield* skipSleeps(retrieve(thing)), { id: "t1" })
        assert.strictEqual((yield* sent).length, 2)
      }).pipe(Effect.provide(against([refused(status), response])))
  )

  it.effect.each([400, 401, 402, 403, 404, 405, 410, 413, 418, 422, 424, 425, 501])(
    "retryable status set: a call that fails with %s is not retried",
    (status) =>
      Effect.gen(function*() {
        assert.deepInclude(yield* skipSleeps(reasonOf(retrieve(thing))), { status, isRetryable: false })
        assert.strictEqual((yield* sent).length, 1)
      }).pipe(Effect.provide(against([refused(status)])))
  )

  it.effect("server veto: `x-should-retry` overrides the status, both ways", () =>
    Effect.gen(function*() {
      const stubborn = yield* skipSleeps(reasonOf(retrieve(thing)))
      assert.deepInclude(stubborn, { _tag: "ServerFailure", isRetryable: false, attempts: 1 })
      assert.deepStrictEqual(yield* skipSleeps(retrieve(thing)), { id: "t1" })
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      refused(500, { "x-should-retry": "false" }),
      refused(400, { "x-should-retry": "true" }),
      response
    ]))))

  it.effect.each([
    { from: 500, steps: [500, 500, 200], before: [500, 486, 472], after: 486 },
    { from: 500, steps: [502, 502, 502], before: [500, 486, 472], after: 472 },
    { from: 500, steps: [429, 429, 200], before: [500, 495, 490], after: 495 },
    { from: 500, steps: [429, 500, 200], before: [500, 495, 481], after: 495 },
    { from: 490, steps: [200], before: [490], after: 491 },
    { from: 500, steps: [200], before: [500], after: 500 },
    { from: 28, steps: [500, 500, 500], before: [28, 14, 0], after: 0 },
    { from: 27, steps: [500, 500], before: [27, 13], after: 13 },
    { from: 13, steps: [500], before: [13], after: 13 },
    { from: 13, steps: [429, 429, 429], before: [13, 8, 3], after: 3 },
    { from: 4, steps: [429], before: [4], after: 4 },
    { from: 0, steps: [503], before: [0], after: 0 }
  ])(
    "retry budget (token bucket): $from tokens and the responses $steps leave $after",
    ({ after, from, before, steps }) =>
      Effect.gen(function*() {
        const quota = new Retry.Quota(500)
        quota.tokens = from
        const seen: Array<number> = []
        const left = [...steps]
        const server = Testing.layer(() => {
          seen.push(quota.tokens)
          const status = left.shift() ?? 400
          return status === 200 ? response : refused(status)
        })
        yield* Effect.exit(skipSleeps(retrieve(thing).pipe(Retry.quota(quota)))).pipe(Effect.provide(server))
        assert.deepStrictEqual([seen, quota.tokens], [before, after])
      }).pipe(Effect.provide(against([])))
  )

  it.effect("retry budget (token bucket): calls share it, and a success refills it", () =>
    Effect.gen(function*() {
      const quota = new Retry.Quota(20)
      const calling = skipSleeps(retrieve(thing).pipe(Retry.quota(quota)))
      yield* Effect.flip(calling)
      assert.strictEqual(quota.tokens, 1)
      assert.strictEqual((yield* sent).length, 3)
      yield* Effect.flip(calling)
      assert.strictEqual((yield* sent).length, 4)
      yield* calling
      assert.strictEqual(quota.tokens, 2)
    }).pipe(Effect.provide(against([refused(429), refused(500), refused(500), refused(500), response]))))

  it.effect("no retry storm under concurrency: 200 calls to a server that always responds 503 send 235 requests", () =>
    Effect.gen(function*() {
      const calls = Array.from({ length: 200 }, () => reasonOf(retrieve(thing)))
      const reasons = yield* skipSleeps(Effect.all(calls, { concurrency: "unbounded" }))
      assert.isTrue(reasons.every(({ status }) => status === 503))
      assert.strictEqual((yield* sent).length, 200 + Math.floor(500 / 14))
    }).pipe(Effect.provide(against(Array.from({ length: 600 }, () => refused(503))))))

  it.effect("full jitter: a thousand retries are spread over the whole of the first delay", () =>
    Effect.gen(function*() {
      const calls = Array.from({ length: 1000 }, () => retrieve(thing))
      const all = yield* Effect.all(calls, { concurrency: "unbounded", discard: true }).pipe(
        Retry.quota(new Retry.Quota(1_000_000)),
        // The test clock sorts all its timers each time: two thousand timeouts would take seconds.
        Timeout.headers(Infinity),
        Timeout.attempt(Infinity),
        Random.withSeed("jitter"),
        Effect.forkChild
      )
      for (let steps = 0; steps < 50; steps++) yield* elapse("10 millis")
      yield* Fiber.join(all)
      const waits = (yield* times).slice(1000)
      assert.strictEqual(waits.length, 1000)
      assert.isTrue(waits.every((wait) => wait >= 0 && wait < 500))
      const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length
      const deviation = Math.sqrt(waits.reduce((sum, wait) => sum + (wait - mean) ** 2, 0) / waits.length)
      assert.closeTo(mean, 250, 25)
      assert.isAbove(deviation, 100)
    }).pipe(Effect.provide(against([
      ...Array.from({ length: 1000 }, () => refused(503)),
      ...Array.from({ length: 1000 }, () => response)
    ]))))

  it.effect("full jitter: the maximum delay doubles from half a second up to eight seconds", () =>
    Effect.gen(function*() {
      yield* skipSleeps(reasonOf(Retry.times(6)(retrieve(thing))))
      assert.deepStrictEqual(yield* times, [0, 500, 1500, 3500, 7500, 15_500, 23_500])
    }).pipe(Effect.provide(against(Array.from({ length: 7 }, () => refused(500))))))

  it.effect("Retry-After honored, capped, safe: the delay is as long as the provider requests, not a moment less", () =>
    Effect.gen(function*() {
      const call = yield* Effect.forkChild(retrieve(thing))
      yield* elapse("6999 millis")
      assert.strictEqual((yield* sent).length, 1)
      yield* elapse("1 millis")
      assert.deepStrictEqual(yield* Fiber.join(call), { id: "t1" })
    }).pipe(Effect.provide(against([refused(429, { "retry-after": "7" }), response]))))

  it.effect("Retry-After honored, capped, safe: more than a minute fails at once, with the delay in the error", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(retrieve(thing))
      assert.deepInclude(reason, { _tag: "RateLimited", attempts: 1, retryAfter: Duration.seconds(61) })
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([refused(429, { "retry-after": "61" })]))))

  const now = Date.parse("2026-11-20T10:00:00Z")
  const requested = (headers: { readonly [name: string]: string }) =>
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
  ])("Retry-After honored, capped, safe: %o is %s ms", (headers, expected) => {
    assert.strictEqual(requested(headers), expected)
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
    "Fri, 99 Nov 2026 99:99:99 GMT",
    "tomorrow 2049",
    "Fri, 20 Nov 2026 09:59:59 GMT",
    "9".repeat(400)
  ])("Retry-After honored, capped, safe: %s is ignored", (value) => {
    assert.strictEqual(requested({ "retry-after": value }), undefined)
    assert.strictEqual(requested({ "retry-after-ms": value }), undefined)
  })

  it.effect("deadline propagation: no delay exceeds the deadline, whatever the provider requests", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(retrieve(thing).pipe(Timeout.total("500 millis"))))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "total", attempts: 1, isRetryable: false })
      assert.strictEqual(yield* Clock.currentTimeMillis, 500)
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([refused(503, { "retry-after": "10" })]))))

  it.effect("deadline propagation: it bounds all attempts and delays together, and nothing is sent after it", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(retrieve(thing).pipe(Timeout.total("1 second"))))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "total", attempts: 2 })
      assert.strictEqual(yield* Clock.currentTimeMillis, 1000)
      yield* elapse("1 hour")
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([refused(503), refused(503)]))))

  it.effect.each(
    [
      ["a call without a response", "hang"],
      ["a body that stalls", Testing.stallAfter(3)(response)],
      ["the body of an error response that stalls", Testing.stallAfter(3)(refused(503))]
    ] as const
  )("deadline propagation: the deadline ends %s", ([, step]) =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(retrieve(thing).pipe(Timeout.total("3 seconds"))))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "total", limit: Duration.seconds(3), attempts: 1 })
      assert.strictEqual(yield* Clock.currentTimeMillis, 3000)
    }).pipe(Effect.provide(against([step]))))

  it.effect("deadline propagation: the deadline ends a stream that is never silent", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(Stream.runDrain(talk({}).pipe(Timeout.total("100 seconds")))))
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "TimedOut", afterContent: true })
      assert.strictEqual(yield* Clock.currentTimeMillis, 100_000)
    }).pipe(Effect.provide(against([{
      ...Testing.sse([]),
      body: Stream.forever(Stream.fromEffect(Effect.delay(Effect.succeed(bytes(event(word))), "30 seconds")))
    }]))))

  it.effect("interruption: in the delay before a retry, it ends the call", () =>
    Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(retrieve(thing))
      yield* elapse("100 millis")
      yield* Fiber.interrupt(fiber)
      yield* elapse("1 hour")
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([refused(500)]))))

  it.effect("idempotency key: none is generated, since neither provider accepts one", () =>
    // docs/decisions/submissions.md
    Effect.gen(function*() {
      yield* skipSleeps(create({ name: "a" }))
      const names = (yield* sent).flatMap(({ headers }) => Object.keys(headers))
      assert.deepStrictEqual(names.filter((name) => name.includes("idempotency")), [])
    }).pipe(Effect.provide(against([refused(500), response]))))

  it.effect("idempotency key: the caller's key is on every attempt of its call, and on no other call", () =>
    Effect.gen(function*() {
      yield* skipSleeps(create({ name: "a" }).pipe(Extra.headers({ "idempotency-key": "one" })))
      yield* skipSleeps(create({ name: "a" }).pipe(Extra.headers({ "idempotency-key": "other" })))
      yield* create({ name: "a" })
      const keys = (yield* sent).map(({ headers }) => headers["idempotency-key"])
      assert.deepStrictEqual(keys, ["one", "one", "other", undefined])
    }).pipe(Effect.provide(against([refused(500), response, response, response]))))

  it.effect.each(
    [
      ["a connection that is reset", "reset", "Unreachable"],
      ["no response at all", "hang", "TimedOut"],
      ["a 500", refused(500), "ServerFailure"],
      ["a gateway's page", Testing.badGateway, "ServerFailure"],
      ["a 503, which a gateway may send after it forwarded the request", refused(503), "ServerFailure"],
      ["a 503 with a delay", refused(503, { "retry-after": "1" }), "ServerFailure"],
      ["a 504", refused(504), "ServerFailure"],
      ["a response that is not JSON", Testing.text("<html>"), "Undecodable"],
      ["a response that does not match its schema", Testing.json({ id: 7 }), "Undecodable"],
      ["a truncated response", Testing.cutAfter(3)(response), "Unreachable"]
    ] as const
  )("no blind replay of unsafe calls: after %s, a create that costs money is SubmissionUnknown, not retried", (
    [, step, because]
  ) =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(order({ items: ["a", "b", "c"] })))
      assert.deepInclude(reason, {
        _tag: "SubmissionUnknown",
        because,
        items: 3,
        submittedAt: 0,
        attempts: 1,
        isRetryable: false
      })
      assert.include(reason.message, "so it is not retried: check what was created since")
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([step]))))

  it.effect.each(
    [
      ["a refused connection", "refused"],
      ["a 429", refused(429)],
      ["a 529", refused(529)],
      ["a 503 whose body says that the provider is overloaded", Testing.json({ kind: "busy" }, { status: 503 })],
      ["a 500 with x-should-retry", refused(500, { "x-should-retry": "true" })],
      ["a 503 with x-should-retry", refused(503, { "x-should-retry": "true" })]
    ] as const
  )(
    "no blind replay of unsafe calls: after %s, a create that was certainly not received is retried",
    ([, step]) =>
      Effect.gen(function*() {
        assert.deepStrictEqual(yield* skipSleeps(order({ items: ["a"] })), { id: "t1" })
        assert.strictEqual((yield* sent).length, 2)
      }).pipe(Effect.provide(against([step, response])))
  )

  it.effect("no blind replay of unsafe calls: after a 501, a create was not accepted, and it is not retried", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(order({ items: ["a"] })))
      assert.deepInclude(reason, { _tag: "ServerFailure", status: 501, attempts: 1, isRetryable: false })
    }).pipe(Effect.provide(against([refused(501)]))))

  it.effect("no blind replay of unsafe calls: the error and the span have the number of attempts", () =>
    Effect.gen(function*() {
      let reason: Reason.Reason | undefined
      const ordering = Effect.map(reasonOf(order({ items: ["a"] })), (details) => reason = details)
      const [span] = yield* traced(skipSleeps(ordering))
      assert.deepInclude(reason, { _tag: "SubmissionUnknown", attempts: 2 })
      assert.strictEqual(span?.attributes["http.request.resend_count"], 1)
    }).pipe(Effect.provide(against([refused(529), refused(500)]))))

  it.effect("one-shot bodies: a stream that can be read once is sent once", () =>
    Effect.gen(function*() {
      let opened = 0
      const content = Stream.suspend(() => {
        opened++
        return Stream.make(bytes("content"))
      })
      const reason = yield* skipSleeps(reasonOf(upload({ file: Upload.once(content, { name: "a.txt" }) })))
      assert.deepInclude(reason, { _tag: "ServerFailure", attempts: 1 })
      assert.deepStrictEqual([(yield* sent).length, opened], [1, 1])
    }).pipe(Effect.provide(against([refused(500)]))))

  it.effect("one-shot bodies: a source that can be reopened is read from its start for each attempt", () =>
    Effect.gen(function*() {
      let opened = 0
      const file = Upload.fromStream(() => {
        opened++
        return Stream.make(bytes("con"), bytes("tent"))
      }, { name: "a.txt" })
      yield* skipSleeps(upload({ file }))
      const [first, second] = (yield* sent).map(({ body, headers }) =>
        new TextDecoder().decode(body).replaceAll(headers["content-type"]?.split("boundary=")[1] ?? "", "BOUNDARY")
      )
      assert.strictEqual(opened, 2)
      assert.strictEqual(first, second)
      assert.include(first, "content")
    }).pipe(Effect.provide(against([refused(500), response]))))

  it.effect.each(
    [
      ["cut", Testing.cutAfter(110)(Testing.sse([start, word, start, start]))],
      ["ended early", Testing.sse([start, word])],
      ["ended by an error event", Testing.sse([start, word, { kind: "busy" }])],
      ["silent", Testing.stallAfter(110)(Testing.sse([start, word, start]))]
    ] as const
  )(
    "commit point: a stream that is %s after its first content is not retried",
    ([, step]) =>
      Effect.gen(function*() {
        const received: Array<unknown> = []
        const talking = Stream.runForEach(talk({}), (event) => Effect.sync(() => received.push(event)))
        const reason = yield* skipSleeps(reasonOf(talking))
        assert.deepInclude(reason, { afterContent: true, partial: "a", attempts: 1, isRetryable: false })
        assert.deepStrictEqual(received, [start, word])
        assert.strictEqual((yield* sent).length, 1)
      }).pipe(Effect.provide(against([step])))
  )

  it.effect.each(
    [
      ["rejected", refused(529)],
      ["ended by an error event", Testing.sse([start, { kind: "busy", message: "not now" }])],
      ["reset before its headers", "reset"],
      ["cut", Testing.cutAfter(50)(Testing.sse([start, start]))],
      ["ended early", Testing.sse([start])],
      ["silent", Testing.stallAfter(30)(Testing.sse([start]))]
    ] as const
  )("commit point: a stream that is %s before content is retried, and its events are emitted once", ([, step]) =>
    // docs/decisions/streams-begin-with-content.md
    Effect.gen(function*() {
      const received = yield* skipSleeps(Stream.runCollect(talk({})))
      assert.deepStrictEqual(received, [start, word, { type: "over" }])
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([step, Testing.sse([start, word, { type: "over" }])]))))

  it.effect("commit point: lines are retried before the first one, not after", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(Stream.runDrain(records(thing))))
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "Unreachable", afterContent: true })
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([
      Testing.cutAfter(5)(Testing.lines([{ id: "1" }])),
      Testing.cutAfter(12)(Testing.lines([{ id: "1" }, { id: "2" }]))
    ]))))

  it.effect("hedging off by default: a slow call does not send a second request in parallel", () =>
    Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(retrieve(thing))
      yield* elapse("599 seconds")
      assert.strictEqual((yield* sent).length, 1)
      yield* Fiber.interrupt(fiber)
    }).pipe(Effect.provide(against(["hang"]))))

  it.effect("circuit and clock safety: hours of delays use Effect's Clock and set no platform timer", () =>
    Effect.gen(function*() {
      const timers = vi.spyOn(globalThis, "setTimeout")
      yield* Effect.addFinalizer(() => Effect.sync(() => timers.mockRestore()))
      yield* skipSleeps(retrieve(thing).pipe(Retry.maxWait("3 hours")))
      assert.deepStrictEqual(yield* times, [0, 7_200_000, 14_400_000])
      assert.strictEqual(timers.mock.calls.length, 0)
    }).pipe(Effect.provide(against([
      refused(429, { "retry-after": "7200" }),
      refused(429, { "retry-after": "7200" }),
      response
    ]))))
})

describe.each(clients)("retries over $client", ({ layer }) => {
  it.effect("interruption: in the delay before a retry, no other request reaches the server", () =>
    Effect.gen(function*() {
      const paths: Array<string | undefined> = []
      const baseUrl = yield* serve(({ url }, response) => {
        paths.push(url)
        response.writeHead(url?.endsWith("last") === true ? 200 : 503, { "content-type": "application/json" })
        response.end(`{"id":"t1"}`)
      })
      const waiting = Promise.withResolvers<void>()
      const backoff = Schedule.forever.pipe(Schedule.modifyDelay(() =>
        Effect.sync(() => {
          waiting.resolve()
          return Duration.hours(1)
        })
      ))
      let finalized = false
      const fiber = yield* retrieve(thing).pipe(
        Retry.backoff(backoff),
        Effect.ensuring(Effect.sync(() => finalized = true)),
        Effect.provide(at(baseUrl, layer)),
        Effect.forkChild
      )
      yield* Effect.promise(() => waiting.promise)
      yield* settle
      yield* Fiber.interrupt(fiber)
      yield* elapse("1 day")
      yield* retrieve({ thing_id: "last" }).pipe(Effect.provide(at(baseUrl, layer)))
      assert.deepStrictEqual([paths, finalized], [["/v1/things/t1", "/v1/things/last"], true])
    }))

  interface Interrupted {
    readonly what: string
    readonly start: (response: ServerResponse, reached: () => void) => void
    readonly call: (reached: () => void) => Effect.Effect<unknown, unknown, HttpClient.HttpClient | AcmeConfig>
  }

  it.effect.each<Interrupted>([
    {
      what: "the wait for a response",
      start: (_, reached) => reached(),
      call: () => retrieve(thing)
    },
    {
      what: "the body of a response",
      start: (response) => response.writeHead(200, { "content-type": "application/json" }).write(`{"id":`),
      call: (reached) => retrieve(thing).pipe(ResponseMeta.tap(reached))
    },
    {
      what: "the body of an error response",
      start: (response) => response.writeHead(503, { "content-type": "application/json" }).write(`{"message":`),
      call: (reached) => retrieve(thing).pipe(ResponseMeta.tap(reached))
    },
    {
      what: "a stream of events",
      start: (response) => response.writeHead(200, { "content-type": "text/event-stream" }).write(event(word)),
      call: (reached) => Stream.runForEach(talk({}), () => Effect.sync(reached))
    },
    {
      what: "a stream without content so far",
      start: (response) => response.writeHead(200, { "content-type": "text/event-stream" }).write(event(start)),
      call: (reached) => Stream.runDrain(talk({})).pipe(ResponseMeta.tap(reached))
    },
    {
      what: "a download",
      start: (response) => response.writeHead(200).write("con"),
      call: (reached) => Stream.runForEach(download({ file_id: "f" }), () => Effect.sync(reached))
    }
  ])(
    "interruption: in $what, it closes the socket, runs the finalizers and sends nothing more",
    ({ start, call }) =>
      Effect.gen(function*() {
        const reached = Promise.withResolvers<void>()
        const closed = Promise.withResolvers<void>()
        let requests = 0
        let finalized = false
        const baseUrl = yield* serve((_, response) => {
          requests++
          response.once("close", () => closed.resolve())
          start(response, reached.resolve)
        })
        const fiber = yield* call(reached.resolve).pipe(
          Effect.ensuring(Effect.sync(() => finalized = true)),
          Effect.provide(at(baseUrl, layer)),
          Effect.forkChild
        )
        yield* Effect.promise(() => reached.promise)
        yield* settle
        yield* Fiber.interrupt(fiber)
        assert.isTrue(finalized)
        yield* Effect.promise(() => closed.promise)
        yield* elapse("1 day")
        assert.strictEqual(requests, 1)
      })
  )

  it.effect("interruption: in an upload, it closes the file and the socket, and sends nothing more", () =>
    Effect.gen(function*() {
      const reached = Promise.withResolvers<void>()
      const closed = Promise.withResolvers<void>()
      let requests = 0
      let opened = 0
      const baseUrl = yield* serve((request, response) => {
        requests++
        request.once("data", () => reached.resolve())
        response.once("close", () => closed.resolve())
      })
      const content = Stream.concat(Stream.make(new Uint8Array(100_000)), Stream.never)
      const file = Upload.fromStream(() =>
        Stream.unwrap(Effect.as(
          Effect.acquireRelease(Effect.sync(() => opened++), () => Effect.sync(() => opened--)),
          content
        )), { name: "a.bin" })
      const fiber = yield* upload({ file }).pipe(
        Limits.requestBytes(1e6),
        Effect.provide(at(baseUrl, layer)),
        Effect.forkChild
      )
      yield* Effect.promise(() => reached.promise)
      assert.strictEqual(opened, 1)
      yield* Fiber.interrupt(fiber)
      yield* Effect.promise(() => closed.promise)
      yield* until(() => opened === 0)
      yield* elapse("1 day")
      assert.deepStrictEqual([requests, opened], [1, 0])
    }))

  it.effect("deadline propagation: headers that arrive byte by byte time out, and the socket is closed", () =>
    Effect.gen(function*() {
      const closed = Promise.withResolvers<void>()
      let dripped = 0
      const baseUrl = yield* serve((_, { socket }) => {
        socket?.once("close", () => closed.resolve())
        socket?.write("HTTP/1.1 200 OK\r\nx-slow: ")
        const drip = () => {
          if (socket?.destroyed !== false || dripped === 1000) return
          socket.write("a")
          dripped++
          setImmediate(drip)
        }
        drip()
      })
      const fiber = yield* reasonOf(retrieve(thing).pipe(Timeout.headers("5 seconds"), Retry.none)).pipe(
        Effect.provide(at(baseUrl, layer)),
        Effect.forkChild
      )
      yield* until(() => dripped > 100)
      yield* TestClock.adjust("5 seconds")
      assert.deepInclude(yield* Fiber.join(fiber), { _tag: "TimedOut", clock: "headers", attempts: 1 })
      yield* Effect.promise(() => closed.promise)
    }))

  it.live("one-shot bodies: a server that rejects a file before it has read it gets the whole file next time", () =>
    Effect.gen(function*() {
      const content = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256)
      let attempts = 0
      let whole = false
      const baseUrl = yield* serve((request, response) => {
        attempts++
        if (attempts === 1) return void response.writeHead(500, { connection: "close" }).end("{}")
        const chunks: Array<Uint8Array> = []
        request.on("data", (chunk) => chunks.push(chunk)).on("end", () => {
          whole = Buffer.concat(chunks).includes(Buffer.from(content))
          response.end(`{"id":"t1"}`)
        })
      })
      const chunked = Stream.fromIterable(
        Array.from({ length: 30 }, (_, at) => content.subarray(at * 1e4, at * 1e4 + 1e4))
      )
      const file = Upload.fromStream(() => Stream.rechunk(chunked, 1), { name: "a.bin" })
      yield* upload({ file }).pipe(
        Limits.requestBytes(1e6),
        Retry.backoff(Schedule.forever),
        Effect.provide(at(baseUrl, layer))
      )
      assert.deepStrictEqual([attempts, whole], [2, true])
    }))

  it.live("commit point: a connection that fails after the first event is an error with the partial message", () =>
    Effect.gen(function*() {
      const reached = Promise.withResolvers<void>()
      let requests = 0
      const baseUrl = yield* serve((_, response) => {
        requests++
        response.writeHead(200, { "content-type": "text/event-stream" }).write(event(word))
        void reached.promise.then(() => response.socket?.resetAndDestroy())
      })
      const received: Array<unknown> = []
      const reading = Stream.runForEach(talk({}), (event) =>
        Effect.sync(() => {
          received.push(event)
          reached.resolve()
        }))
      const reason = yield* reasonOf(reading).pipe(Effect.provide(at(baseUrl, layer)))
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "Unreachable", partial: "a", attempts: 1 })
      assert.deepStrictEqual([received, requests], [[word], 1])
    }))

  it.effect("commit point: a retried stream closes its first connection", () =>
    Effect.gen(function*() {
      const first = Promise.withResolvers<void>()
      let requests = 0
      const baseUrl = yield* serve((_, response) => {
        response.writeHead(200, { "content-type": "text/event-stream" })
        if (++requests === 1) response.once("close", () => first.resolve()).write(event({ kind: "busy" }))
        else void first.promise.then(() => response.end(`${event(word)}${event({ type: "over" })}`))
      })
      const received = yield* Stream.runCollect(talk({})).pipe(
        Retry.backoff(Schedule.forever),
        Effect.provide(at(baseUrl, layer))
      )
      assert.deepStrictEqual([received.map(({ type }) => type), requests], [["word", "over"], 2])
    }))

  it.live.each([
    { what: "short of its length", headers: { "content-length": "1000" } },
    { what: "in the middle of a chunk", headers: { "transfer-encoding": "chunked" } }
  ])(
    "truncated 200 body: a response cut $what is Unreachable and is retried",
    ({ headers }) =>
      Effect.gen(function*() {
        let requested = 0
        const baseUrl = yield* serve((_, response) => {
          requested++
          if (requested === 3) response.end(`{"id":"t1"}`)
          else response.writeHead(200, headers).write(`{"id"`, () => response.destroy())
        })
        const calling = retrieve(thing).pipe(Retry.backoff(Schedule.forever), Effect.provide(at(baseUrl, layer)))
        assert.deepInclude(yield* reasonOf(Retry.none(calling)), {
          _tag: "Unreachable",
          status: 200,
          isRetryable: true
        })
        assert.deepStrictEqual<unknown>([yield* calling, requested], [{ id: "t1" }, 3])
      })
  )
})

const start = { type: "begin", id: "1" }
const bytes = (text: string) => new TextEncoder().encode(text)
const event = (data: object) => `data: ${JSON.stringify(data)}\n\n`
