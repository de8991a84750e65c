import * as Credential from "@effect-genai/core/Credential"
import * as Testing from "@effect-genai/core/Testing"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { config, isolated, reasonOf, retrieve, sent } from "./support/acme.ts"

describe("an API key from an effect", () => {
  it.effect("is resolved again for each retry", () =>
    Effect.gen(function*() {
      yield* skipSleeps(retrieve({ thing_id: "t1" }))
      assert.deepStrictEqual((yield* sent).map(({ headers }) => headers["authorization"]), [
        "Bearer key-1",
        "Bearer key-2"
      ])
    }).pipe(Effect.provide(rotating())))

  it.effect("fails the call with Unauthenticated if the effect fails, and nothing is sent", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(retrieve({ thing_id: "t1" }))
      assert.deepInclude(reason, { _tag: "Unauthenticated", message: "no key today", attempts: 0, isRetryable: false })
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(
      Layer.mergeAll(config({ key: Effect.fail({ message: "no key today" }) }), isolated, Testing.script([]))
    )))

  it.effect("times out like a response if the effect never ends", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* skipSleeps(reasonOf(retrieve({ thing_id: "t1" }))), { _tag: "TimedOut", attempts: 0 })
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(Layer.mergeAll(config({ key: Effect.never }), isolated, Testing.script([])))))
})

describe("the fingerprint of an account", () => {
  const account = { provider: "acme", baseUrl: "https://api.acme.test", key: Redacted.make("abc") }

  it.effect("has the provider, the base URL and a hash of the key", () =>
    Effect.gen(function*() {
      // The first digits of the SHA-256 of "abc" (FIPS 180-2, appendix B.1).
      assert.strictEqual(yield* Credential.fingerprint(account), "acme|https://api.acme.test|ba7816bf8f01")
    }))

  it.effect("changes with each of its parts, and is the same for the same account", () =>
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
