import * as Credential from "@effect-genai/core/Credential"
import * as Testing from "@effect-genai/core/Testing"
import { soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { config, isolated, reasonOf, retrieve, sent } from "./support/acme.ts"

describe("a key for each attempt", () => {
  it.effect("is asked for anew when a call is sent again", () =>
    Effect.gen(function*() {
      yield* soon(retrieve({ thing_id: "t1" }))
      assert.deepStrictEqual((yield* sent).map(({ headers }) => headers["authorization"]), [
        "Bearer key-1",
        "Bearer key-2"
      ])
    }).pipe(Effect.provide(rotating())))

  it.effect("that does not come is no key, and nothing is sent", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(retrieve({ thing_id: "t1" }))
      assert.deepInclude(reason, { _tag: "Unauthenticated", message: "no key today", attempts: 0, isRetryable: false })
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(
      Layer.mergeAll(config({ key: Effect.fail({ message: "no key today" }) }), isolated, Testing.script([]))
    )))

  it.effect("that never comes is waited for as long as for an answer", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* soon(reasonOf(retrieve({ thing_id: "t1" }))), { _tag: "TimedOut", attempts: 0 })
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(Layer.mergeAll(config({ key: Effect.never }), isolated, Testing.script([])))))
})

describe("the fingerprint of an account", () => {
  const account = { provider: "acme", baseUrl: "https://api.acme.test", key: Redacted.make("abc") }

  it.effect("is of a provider, an address and a key that cannot be read from it", () =>
    Effect.gen(function*() {
      // The SHA-256 of "abc" begins so (FIPS 180-2, appendix B.1).
      assert.strictEqual(yield* Credential.fingerprint(account), "acme|https://api.acme.test|ba7816bf8f01")
    }))

  it.effect("differs where one of them does, and is the same each time", () =>
    Effect.gen(function*() {
      const fingerprints = yield* Effect.forEach([
        account,
        account,
        { ...account, provider: "emca" },
        { ...account, baseUrl: "https://eu.acme.test" },
        { ...account, key: Redacted.make("abd") }
      ], Credential.fingerprint)
      assert.strictEqual(fingerprints[0], fingerprints[1])
      assert.strictEqual(new Set(fingerprints).size, 4)
    }))
})

const rotating = () => {
  let turn = 0
  return Layer.mergeAll(
    config({ key: Effect.sync(() => `key-${++turn}`) }),
    isolated,
    Testing.script([Testing.json({}, { status: 500 }), Testing.json({ id: "t1" })])
  )
}
