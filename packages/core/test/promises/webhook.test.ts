// A delivery is accepted if it is signed, recent and new, and rejected with the reason otherwise.
import * as Webhook from "@effect-genai/core/Webhook"
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as HttpHeaders from "effect/http/Headers"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { createHmac } from "node:crypto"
import { inspect } from "node:util"
import { growth, linear } from "../support/cpuGrowth.ts"

const secret = Redacted.make("whsec_c2VjcmV0IG9mIHRoZSBlbmRwb2ludA==")
const other = Redacted.make("whsec_YW5vdGhlciBzZWNyZXQ=")
const body = `{"type":"event","note":"é"}`
const Event = Schema.Struct({ type: Schema.Literal("event"), note: Schema.String })
const read = Webhook.reader(Event, "somebody")

const signed = (parts: { id?: string; body?: string; secret?: Redacted.Redacted } = {}) =>
  Webhook.sign({ id: "msg_1", body, secret, ...parts })

/** The error of a rejected delivery. */
const rejected = (delivery: Partial<Webhook.Delivery>) =>
  Effect.gen(function*() {
    const headers = delivery.headers ?? (yield* signed())
    return yield* Effect.flip(read({ body, secret, ...delivery, headers }))
  })

describe("webhooks", () => {
  it.effect("signature check: it covers the raw bytes, the id and the time; the event is returned unchanged", () =>
    Effect.gen(function*() {
      const headers = yield* signed()
      const bytes = new TextEncoder().encode(body)
      assert.deepStrictEqual(yield* read({ body, headers, secret }), { type: "event", note: "é" })
      for (const each of [new Headers(headers), HttpHeaders.fromInput(headers)]) {
        assert.deepStrictEqual(yield* read({ body: bytes, headers: each, secret }), { type: "event", note: "é" })
      }
      assert.strictEqual((yield* rejected({ headers, body: `${body} ` })).why, "signature")
      assert.strictEqual((yield* rejected({ headers, secret: other })).why, "signature")
      assert.strictEqual((yield* rejected({ headers: { ...headers, "webhook-id": "msg_2" } })).why, "signature")
    }))

  it.effect("signature check: it is the HMAC-SHA256 of id, seconds and body, with the bytes of the secret", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_234_999)
      const mac = createHmac("sha256", "secret of the endpoint").update(`msg_1.1234.${body}`).digest("base64")
      assert.deepStrictEqual(yield* signed(), {
        "webhook-id": "msg_1",
        "webhook-timestamp": "1234",
        "webhook-signature": `v1,${mac}`
      })
    }))

  it.effect("signature check: header names are case-insensitive, and values may be lists", () =>
    Effect.gen(function*() {
      const headers = yield* signed()
      const upperCase = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]])
      )
      assert.strictEqual((yield* Webhook.verify({ body, headers: upperCase, secret })).id, "msg_1")
    }))

  it.effect("signature check: during a rotation both secrets are valid, and a delivery may have both signatures", () =>
    Effect.gen(function*() {
      const old = yield* signed({ secret: other })
      const both = `v1a,${"A".repeat(44)} v1,broken ${old["webhook-signature"]} ${
        (yield* signed())["webhook-signature"]
      }`
      assert.strictEqual((yield* Webhook.verify({ body, headers: old, secret: [secret, other] })).id, "msg_1")
      assert.strictEqual(
        (yield* Webhook.verify({ body, headers: { ...old, "webhook-signature": both }, secret })).id,
        "msg_1"
      )
    }))

  it.effect("signature check: a delivery is valid within the tolerance, before and after its time", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_000_000)
      const headers = yield* signed()
      const at = (seconds: number) => Effect.andThen(TestClock.setTime(seconds * 1000), rejected({ headers }))
      assert.strictEqual((yield* at(1301)).why, "time")
      assert.strictEqual((yield* at(699)).why, "time")
      yield* TestClock.setTime(1_300_000)
      assert.strictEqual((yield* Webhook.verify({ body, headers, secret })).timestamp, 1000)
      const shorter = Webhook.verify({ body, headers, secret }).pipe(Webhook.tolerance("1 minute"), Effect.flip)
      assert.strictEqual((yield* shorter).why, "time")
    }))

  it.effect("signature check: a tolerance may be any duration, and is exact to the millisecond", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_000_000)
      const headers = yield* signed()
      const verify = Webhook.verify({ body, headers, secret }).pipe(Webhook.tolerance("2500 millis"))
      for (const at of [997_500, 1_002_500]) {
        yield* TestClock.setTime(at)
        assert.strictEqual((yield* verify).id, "msg_1")
      }
      for (const at of [997_499, 1_002_501]) {
        yield* TestClock.setTime(at)
        assert.strictEqual((yield* Effect.flip(verify)).why, "time")
      }
    }))

  it.effect("signature check: a malformed secret does not affect the check of a valid one", () =>
    Effect.gen(function*() {
      const headers = yield* signed()
      const none = Redacted.make("whsec_")
      const broken = Redacted.make("no base64!")
      for (const secrets of [[broken, secret], [none, broken, secret], [secret, broken]]) {
        assert.strictEqual((yield* Webhook.verify({ body, headers, secret: secrets })).id, "msg_1")
      }
      assert.strictEqual((yield* rejected({ headers, secret: [broken, other] })).why, "signature")
      assert.strictEqual((yield* rejected({ headers, secret: [broken, none] })).why, "secret")
    }))

  it.effect("replay: a delivery that was seen is rejected; a rejected one does not count as seen", () =>
    Effect.gen(function*() {
      const headers = yield* signed()
      const ids = new Set<string>()
      const seen = ({ id }: Webhook.Sent) => Effect.sync(() => ids.has(id) || ids.add(id).size === 0)
      const broken = yield* signed({ body: "{}" })
      const twice = Effect.gen(function*() {
        yield* Effect.flip(read({ body: "{}", headers: broken, secret }))
        yield* read({ body, headers, secret })
        return yield* Effect.flip(read({ body, headers, secret }))
      })
      assert.strictEqual((yield* Webhook.replays(seen)(twice)).why, "replay")
    }))

  it.effect("signature check: the error names the missing or malformed part, and nothing of the secret", () =>
    Effect.gen(function*() {
      const headers = yield* signed()
      const refused = [
        [yield* rejected({ headers: {} }), "headers"],
        [yield* rejected({ headers: { ...headers, "webhook-timestamp": "+1" } }), "headers"],
        [yield* rejected({ headers, secret: Redacted.make("whsec_") }), "secret"],
        [yield* rejected({ headers, secret: Redacted.make("no base64!") }), "secret"],
        [yield* rejected({ headers, secret: [] }), "signature"],
        [yield* rejected({ body: "no json", headers: yield* signed({ body: "no json" }) }), "body"],
        [yield* rejected({ body: "{}", headers: yield* signed({ body: "{}" }) }), "body"]
      ] as const
      for (const [error, why] of refused) {
        assert.strictEqual(error.why, why)
        const shown = `${inspect(error)} ${JSON.stringify(error)} ${Cause.pretty(Cause.fail(error))}`
        assert.notInclude(shown, "c2VjcmV0")
        assert.notInclude(shown, headers["webhook-signature"].slice(3))
      }
    }))

  it.effect("ReDoS: a header of signatures is read in linear time, and only up to a limit", () =>
    Effect.gen(function*() {
      const headers = yield* signed()
      const verify = (signature: string) => rejected({ headers: { ...headers, "webhook-signature": signature } })
      for (const piece of [" ", ",", "a;", "v1,", "v1, ", "=", `v1,${"A".repeat(43)}= `]) {
        const grown = yield* growth((length) => verify(piece.repeat(Math.ceil(length / piece.length))))
        assert.isBelow(grown, linear, piece)
      }
      const many = `${`v1,${"A".repeat(43)}= `.repeat(32)}${headers["webhook-signature"]}`
      assert.strictEqual((yield* verify(many)).why, "signature")
    }))
})
