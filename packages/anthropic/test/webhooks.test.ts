// Webhook events of Anthropic.
import { Webhooks } from "@effect-genai/anthropic"
import { assert, describe, it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"

const event = (type: string) => ({
  id: "whe_1",
  created_at: "2026-03-15T10:00:00Z",
  data: { id: "sesn_1", organization_id: "org_1", workspace_id: "wrkspc_1", type, more: true },
  type: "event"
})

const deliver = (value: unknown) =>
  Effect.gen(function*() {
    const secret = yield* Webhooks.secret
    const body = JSON.stringify(value)
    return yield* Webhooks.read({ body, secret, headers: yield* Webhooks.sign({ id: "msg_1", body, secret }) })
  }).pipe(Effect.provide(ConfigProvider.layer(ConfigProvider.fromUnknown({
    ANTHROPIC_WEBHOOK_SIGNING_KEY: "whsec_c2VjcmV0"
  }))))

describe("a webhook event", () => {
  it.effect("is read unchanged with the secret from the environment, even if its type is unknown", () =>
    Effect.gen(function*() {
      for (const type of ["session.idled", "session.of_next_month"]) {
        assert.strictEqual(JSON.stringify(yield* deliver(event(type))), JSON.stringify(event(type)))
      }
    }))

  it.effect("is rejected with the path of an invalid field", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(deliver({ ...event("session.idled"), id: 1 }))
      assert.include(error, { _tag: "WebhookRefused", why: "body" })
      assert.include(error.message, "`id` of the event")
    }))
})
