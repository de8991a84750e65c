import * as RateLimit from "@effect-genai/core/RateLimit"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import { pseudoRandom } from "@effect-genai/provider-contract/support/load"
import { elapse, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import { AcmeConfig, config, isolated, reasonOf, retrieve, sent, times } from "./support/acme.ts"
import { arrived, askAll, limited, requestFor, serving } from "./support/rateLimitedServer.ts"

/** The times at which concurrent calls were sent, in seconds. */
const sentAfter = (calls: number, more: Parameters<typeof askAll>[1] = {}) =>
  Effect.gen(function*() {
    yield* Retry.none(skipSleeps(askAll(calls, more)))
    return (yield* times).map((at) => at / 1000)
  })

const tenant = (key: string) => Effect.provide(config({ key: Effect.succeed(key) }))

const windows = (...all: ReadonlyArray<object>) => ({ headers: { "x-windows": JSON.stringify(all) } })

/** A rate-limited client of a server that is a function. */
const against = (response: (requested: Testing.RecordedRequest) => Testing.Step | Effect.Effect<Testing.Step>) =>
  Layer.mergeAll(Testing.layer(response), config(), isolated, RateLimit.layer())

describe("calls under a rate limit", () => {
  it.effect("are sent at once while the window has capacity, then as it refills", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* sentAfter(7), [0, 0, 0, 0, 15, 30, 45])
    }).pipe(Effect.provide(limited({ limits: { calls: 4 } }))))

  it.effect("wait for input tokens, estimated by the size of their bodies", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* sentAfter(7), [0, 0, 0, 0, 0, 12, 24])
    }).pipe(Effect.provide(limited({ limits: { sent: 100 } }))))

  it.effect("continue as soon as responses report fewer tokens than estimated", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* sentAfter(11), [0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 12])
    }).pipe(Effect.provide(limited({ limits: { sent: 100 }, tokens: () => 10 }))))

  it.effect("learn the tokens per byte from responses, which corrects low estimates", () =>
    Effect.gen(function*() {
      yield* Retry.none(skipSleeps(askAll(20)))
      assert.strictEqual((yield* times).length, 20)
      // Estimated at 20 tokens before the first response, then at little more than the actual 30.
      assert.isBelow(yield* Clock.currentTimeMillis, 1.05 * 60_000 * (20 * 30 - 100) / 100)
    }).pipe(Effect.provide(limited({ limits: { sent: 100 }, tokens: () => 30, counts: true }))))

  it.effect("reserve the output tokens of calls in flight", () =>
    Effect.gen(function*() {
      // 60 tokens a minute, 50 per response: 10 are left, -30 at 10 s, 1 at 41 s, -39 at 51 s, 1 at 91 s.
      assert.deepStrictEqual(yield* sentAfter(4, { most: 50 }), [0, 0, 41, 91])
    }).pipe(Effect.provide(limited({ limits: { written: 60 }, writes: 50, takes: later }))))

  /** The first response arrives at once, the others after ten seconds. */
  const later = (text: string) => text.startsWith("0") ? 0 : "10 seconds"

  it.effect.each([-50, -1e300])(
    "do not gain capacity from a response that reports %d tokens",
    (writes) =>
      Effect.gen(function*() {
        yield* skipSleeps(askAll(3, { most: 50 }))
        assert.strictEqual((yield* times).length, 3)
        assert.isAtMost(yield* Clock.currentTimeMillis, 60_000)
      }).pipe(Effect.provide(against(() =>
        Testing.json(
          { id: "t", usage: { written: writes, sent: writes } },
          windows({ name: "written", limit: 60, remaining: 60 }, { name: "sent", limit: 100, remaining: 100 })
        )
      )))
  )

  it.effect("obey the window with the least capacity", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* sentAfter(5), [0, 0, 0, 12, 24])
    }).pipe(Effect.provide(limited({ limits: { calls: 4, sent: 100, written: 1000 }, tokens: () => 20, others }))))

  /** Another client takes 40 tokens at the start. */
  const others = (spend: (window: "sent", amount: number) => void, now: number) => {
    if (now === 0 && started++ === 0) spend("sent", 40)
  }
  let started = 0

  it.effect("are not delayed by responses out of order", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* sentAfter(7), [0, 0, 0, 0, 15, 30, 45])
    }).pipe(Effect.provide(limited({
      limits: { calls: 4 },
      takes: (text) => Duration.seconds(text.startsWith("0") ? 0 : 10 - 2 * Number(text[0]))
    }))))

  it.effect("are sent in order, large ones too", () =>
    Effect.gen(function*() {
      const large = requestFor("L".repeat(217))
      yield* skipSleeps(
        Effect.all([requestFor("a"), requestFor("b"), large, requestFor("c"), requestFor("d")], {
          concurrency: "unbounded"
        })
      )
      assert.deepStrictEqual((yield* arrived).map((text) => text[0]), ["a", "b", "L", "c", "d"])
      assert.deepStrictEqual(yield* times, [0, 0, 0, 12_000, 24_000])
    }).pipe(Effect.provide(limited({ limits: { sent: 100 } }))))

  it.effect("leave the queue if they are interrupted", () =>
    Effect.gen(function*() {
      yield* askAll(4)
      const first = yield* Effect.forkChild(requestFor("first"))
      const second = yield* Effect.forkChild(requestFor("second"))
      yield* elapse("5 seconds")
      yield* Fiber.interrupt(first)
      yield* elapse("10 seconds")
      yield* Fiber.join(second)
      assert.strictEqual((yield* arrived).at(-1), "second")
    }).pipe(Effect.provide(limited({ limits: { calls: 4 } }))))

  it.effect("count even if they are interrupted in flight", () =>
    Effect.gen(function*() {
      yield* requestFor("0")
      const fiber = yield* Effect.forkChild(requestFor("slow"))
      yield* elapse("1 second")
      yield* Fiber.interrupt(fiber)
      yield* skipSleeps(askAll(3))
      assert.deepStrictEqual((yield* times).map((at) => at / 1000), [0, 0, 1, 1, 15])
    }).pipe(
      Effect.provide(limited({ limits: { calls: 4 }, takes: (text) => text.startsWith("slow") ? "1 hour" : 0 }))
    ))

  it.effect("are sent at once if their estimate exceeds the whole window", () =>
    Effect.gen(function*() {
      yield* skipSleeps(Effect.all([requestFor("a"), requestFor("L".repeat(1000)), requestFor("b")]))
      assert.deepStrictEqual(yield* times, [0, 0, 0])
    }).pipe(Effect.provide(limited({ limits: { sent: 100 }, tokens: () => 20 }))))

  it.effect("are not delayed by the limits of other routes", () =>
    Effect.gen(function*() {
      yield* skipSleeps(Effect.all([askAll(2), askAll(1)], { discard: true }))
      const at = yield* Clock.currentTimeMillis
      yield* retrieve({ thing_id: "t" })
      assert.strictEqual(yield* Clock.currentTimeMillis, at)
    }).pipe(Effect.provide(against(({ method }) =>
      Testing.json({ id: "t" }, method === "GET" ? {} : windows({ name: "calls", limit: 2, remaining: 0 }))
    ))))
})

describe("a load under a rate limit whose requests and responses overtake each other", () => {
  /** Up to this many milliseconds, in an order that looks random. */
  const latency = (limit: number) => {
    let turn = 0
    return () => Duration.millis(pseudoRandom(turn++, limit))
  }

  it.effect.each([[1, 50], [8, 200], [32, 1000], [128, 3000]] as const)(
    "is never rejected, with %i calls at once and up to %i ms each way",
    ([concurrency, millis]) =>
      Effect.gen(function*() {
        let rejected = 0
        yield* Effect.forEach(Array.from({ length: 300 }, (_, index) => requestFor(String(index))), (call) => call, {
          concurrency,
          discard: true
        }).pipe(
          ResponseMeta.tap(({ status }) => {
            if (status === 429) rejected++
          }),
          Retry.none,
          skipSleeps
        )
        assert.strictEqual(rejected, 0)
        if (concurrency === 128) {
          // 240 at once, then 4 a second; the first call is sent alone.
          assert.isBelow(yield* Clock.currentTimeMillis, 1.05 * 15_000 + 4 * millis)
        }
      }).pipe(
        Effect.provide(limited({ limits: { calls: 240 }, arrives: latency(millis), takes: latency(millis * 1.1) }))
      ),
    60_000
  )
})

describe("the rate limiter before its first response", () => {
  it.effect("sends one call, then doubles the number of calls each second", () =>
    Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(askAll(20))
      yield* elapse("3500 millis")
      assert.deepStrictEqual((yield* times).map((at) => at / 1000), [0, 1, 2, 2, 3, 3, 3, 3])
      yield* Fiber.interrupt(fiber)
    }).pipe(Effect.provide(limited({ takes: () => "1 hour" }))))

  it.effect("sends all calls after a response without windows", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* sentAfter(9), Array.from({ length: 9 }, (_, index) => index === 0 ? 0 : 0.5))
    }).pipe(Effect.provide(limited({ takes: () => "500 millis" }))))
})

describe("calls after a 429 or an exhausted window", () => {
  const refusing = (retryAfter: string) => {
    let requested = 0
    return against(() =>
      requested++ === 1
        ? Testing.json({}, { status: 429, headers: { "retry-after": retryAfter } })
        : Testing.json({ id: "t" }, windows({ name: "calls", limit: 100, remaining: 90 }))
    )
  }

  it.effect("wait until the Retry-After of the 429 has passed", () =>
    Effect.gen(function*() {
      yield* requestFor("known")
      const refused = yield* Effect.forkChild(requestFor("refused"))
      yield* elapse("5 seconds")
      yield* skipSleeps(
        Effect.all([requestFor("a"), requestFor("b"), Fiber.join(refused)], { concurrency: "unbounded" })
      )
      assert.deepStrictEqual((yield* times).map((at) => at / 1000), [0, 0, 20, 20, 20])
    }).pipe(Effect.provide(refusing("20"))))

  it.effect("are sent at once if the Retry-After is longer than `Retry.maxWait`", () =>
    Effect.gen(function*() {
      yield* requestFor("known")
      assert.deepInclude(yield* reasonOf(requestFor("refused")), { _tag: "RateLimited", retryAfter: Duration.hours(2) })
      yield* requestFor("next")
      assert.strictEqual(yield* Clock.currentTimeMillis, 0)
    }).pipe(Effect.provide(refusing("7200"))))

  it.effect("use the capacity that the rejected call returns", () =>
    Effect.gen(function*() {
      yield* requestFor("known")
      yield* Effect.flip(requestFor("refused").pipe(Retry.none))
      yield* skipSleeps(askAll(3))
      assert.deepStrictEqual((yield* times).map((at) => at / 1000), [0, 0, 0, 60, 120])
    }).pipe(Effect.provide((() => {
      let requested = 0
      return against(() =>
        requested++ === 1
          ? Testing.json({}, { status: 429 })
          : Testing.json({ id: "t" }, requested === 1 ? windows({ name: "calls", limit: 1, remaining: 1 }) : {})
      )
    })())))

  it.effect("wait until the exhausted window resets if its limit is not reported", () =>
    Effect.gen(function*() {
      yield* requestFor("known")
      yield* skipSleeps(requestFor("next"))
      assert.deepStrictEqual(yield* times, [0, 40_000])
    }).pipe(
      Effect.provide(against(() =>
        Testing.json({ id: "t" }, {
          headers: { "x-calls-remaining": "0", "x-calls-reset": "1970-01-01T00:00:40Z" }
        })
      ))
    ))
})

describe("a window that reports nothing left and a reset without a limit", () => {
  /** The first responses report an exhausted window that resets at this time; the others report none. */
  const exhausted = (reset: string, responses = 1) => {
    let requested = 0
    return against(() =>
      Testing.json(
        { id: "t" },
        requested++ < responses ? { headers: { "x-calls-remaining": "0", "x-calls-reset": reset } } : {}
      )
    )
  }

  it.effect.each(
    [
      ["1970-01-01T01:00:00Z", 3_600_000],
      ["2999-01-01T00:00:00Z", Date.parse("2999-01-01T00:00:00Z")]
    ] as const
  )(
    "that is further away than `Retry.maxWait` fails calls with the time to wait (%s)",
    ([reset, wait]) =>
      Effect.gen(function*() {
        yield* requestFor("known")
        for (const text of ["a", "b"]) {
          const reason = yield* reasonOf(requestFor(text))
          assert.deepInclude(reason, { _tag: "RateLimited", attempts: 0, retryAfter: Duration.millis(wait) })
          assert.include(reason.message, "Retry.maxWait")
        }
        assert.deepStrictEqual([(yield* times).length, yield* Clock.currentTimeMillis], [1, 0])
      }).pipe(Effect.provide(exhausted(reset)))
  )

  it.effect("that is within a longer `Retry.maxWait` is waited for", () =>
    Effect.gen(function*() {
      yield* requestFor("known")
      yield* skipSleeps(Retry.maxWait("2 hours")(requestFor("next")))
      assert.deepStrictEqual(yield* times, [0, 3_600_000])
    }).pipe(Effect.provide(exhausted("1970-01-01T01:00:00Z"))))

  it.effect("stops nobody for good: one call a minute is sent to see whether it still holds", () =>
    Effect.gen(function*() {
      yield* requestFor("known")
      yield* elapse("59 seconds")
      yield* reasonOf(requestFor("a"))
      yield* elapse("1 second")
      yield* requestFor("b")
      assert.strictEqual((yield* reasonOf(requestFor("c")))._tag, "RateLimited")
      yield* elapse("60 seconds")
      yield* requestFor("d")
      assert.deepStrictEqual(yield* times, [0, 60_000, 120_000])
    }).pipe(Effect.provide(exhausted("2999-01-01T00:00:00Z", 2))))

  it.effect("does not delay calls of other windows", () =>
    Effect.gen(function*() {
      yield* requestFor("known")
      yield* requestFor("other", { model: "n" })
      assert.deepStrictEqual(yield* times, [0, 0])
    }).pipe(Effect.provide(exhausted("2999-01-01T00:00:00Z"))))

  it.effect.each(["1969-12-31T23:00:00Z", "0001-01-01T00:00:00Z", "soon", "NaN", ""])(
    "that is past or no date delays nothing (%j)",
    (reset) =>
      Effect.gen(function*() {
        yield* requestFor("known")
        yield* requestFor("next")
        assert.deepStrictEqual(yield* times, [0, 0])
      }).pipe(Effect.provide(exhausted(reset)))
  )
})

describe("a window that reports amounts that cannot be", () => {
  const reporting = (limit: number, remaining: number) =>
    against(() => Testing.json({ id: "t" }, windows({ name: "calls", limit, remaining })))

  it.effect.each([[0, 0], [-5, 0], [-5, -5], [-1e300, 1e300], [1e300, -1e300], [100, -1e300], [100, 1e300]] as const)(
    "fails or delays no call for more than a minute (limit %d, remaining %d)",
    ([limit, remaining]) =>
      Effect.gen(function*() {
        yield* skipSleeps(askAll(3))
        assert.strictEqual((yield* times).length, 3)
        assert.isAtMost(yield* Clock.currentTimeMillis, 60_000)
      }).pipe(Effect.provide(reporting(limit, remaining)))
  )
})

describe("accounts under a rate limit", () => {
  it.effect("have separate limits by key and by base URL", () =>
    Effect.gen(function*() {
      yield* skipSleeps(Effect.all([
        tenant("one")(askAll(2)),
        tenant("two")(askAll(1)),
        Effect.provide(askAll(1), config({ baseUrl: "https://other.acme.test" })),
        tenant("one")(askAll(1))
      ], { concurrency: 1, discard: true }))
      assert.deepStrictEqual((yield* times).map((at) => at / 1000), [0, 60, 60, 60, 120])
    }).pipe(Effect.provide(limited({ limits: { calls: 1 }, others: refill }))))

  /** The server of this test does not distinguish accounts: this returns the capacity that others used. */
  const refill = (spend: (window: "calls", amount: number) => void) => spend("calls", -1)

  it.effect("share a limit however often their config is built", () =>
    Effect.gen(function*() {
      yield* skipSleeps(Effect.all([tenant("one")(requestFor("a")), tenant("one")(requestFor("b"))]))
      assert.deepStrictEqual(yield* times, [0, 60_000])
    }).pipe(Effect.provide(limited({ limits: { calls: 1 } }))))

  it.effect("have separate limits for each model", () =>
    Effect.gen(function*() {
      yield* skipSleeps(Effect.all([requestFor("a"), requestFor("b", { model: "n" }), requestFor("c")]))
      assert.deepStrictEqual(yield* times, [0, 0, 60_000])
    }).pipe(Effect.provide(limited({ limits: { calls: 1 }, others: refill }))))

  it.effect("use the new key for a call that waited while the key was rotated", () =>
    Effect.gen(function*() {
      yield* requestFor("a")
      yield* skipSleeps(
        Effect.provideService(requestFor("b"), AcmeConfig, { baseUrl: "https://api.acme.test", key: rotating })
      )
      const keys = (yield* sent).map(({ headers }) => headers["authorization"])
      assert.deepStrictEqual(keys, ["Bearer acme-key", "Bearer renewed"])
    }).pipe(Effect.provide(limited({ limits: { calls: 1 } }))))

  const rotating = Effect.map(Clock.currentTimeMillis, (now) => now < 60_000 ? "acme-key" : "renewed")
})

describe("the time a call waits for a permit", () => {
  it.effect("counts toward `Timeout.total`, not toward the timeouts of an attempt", () =>
    Effect.gen(function*() {
      yield* requestFor("a")
      yield* skipSleeps(requestFor("b").pipe(Timeout.attempt("5 seconds"), Timeout.headers("5 seconds")))
      const reason = yield* skipSleeps(reasonOf(requestFor("c").pipe(Timeout.total("20 seconds"))))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "total", attempts: 0 })
      assert.deepStrictEqual(yield* times, [0, 60_000])
      yield* skipSleeps(requestFor("d"))
      assert.deepStrictEqual((yield* times).at(-1), 120_000)
    }).pipe(Effect.provide(limited({ limits: { calls: 1 } }))))

  it.effect("does not shorten the time of the attempt", () =>
    Effect.gen(function*() {
      yield* requestFor("a")
      const reason = yield* skipSleeps(reasonOf(requestFor("slow").pipe(Timeout.attempt("5 seconds"), Retry.none)))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "attempt" })
      assert.strictEqual(yield* Clock.currentTimeMillis, 65_000)
    }).pipe(
      Effect.provide(limited({ limits: { calls: 1 }, takes: (text) => text.startsWith("slow") ? "1 hour" : 0 }))
    ))

  it.effect("is recorded in the metric genai.rate_limit.waited", () =>
    Effect.gen(function*() {
      yield* skipSleeps(askAll(3))
      const waited = (yield* Metric.snapshot).find(({ id }) => id === "genai.rate_limit.waited")
      assert.deepInclude(waited, { attributes: { provider: "acme" } })
      assert.deepInclude(waited?.state, { count: 180_000 })
    }).pipe(Effect.provide(limited({ limits: { calls: 1 } }))))
})

describe("the option `reserve` of RateLimit.layer", () => {
  it.effect("leaves a part of each window to others without slowing the refill", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* sentAfter(4), [0, 0, 15, 30])
    }).pipe(Effect.provide(limited({ limits: { calls: 4 } }, { reserve: 0.5 }))))

  it.effect("waits for a full window if the remaining part is too small for a call", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* sentAfter(3), [0, 60, 120])
    }).pipe(Effect.provide(limited({ limits: { calls: 1 } }, { reserve: 0.5 }))))
})

describe("calls without RateLimit.layer", () => {
  it.effect("are all sent at once", () =>
    Effect.gen(function*() {
      yield* Effect.ignore(Retry.none(askAll(9)))
      assert.deepStrictEqual(yield* times, Array.from({ length: 9 }, () => 0))
    }).pipe(Effect.provide(Layer.mergeAll(serving({ limits: { calls: 9 } }), config(), isolated))))
})
