/** What Anthropic tells by itself is read as it came. */
import { Webhooks } from "@effect-genai/anthropic"
import { assert, it } from "@effect/vitest"
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

it.effect("an event is read with the secret of the environment, kinds of next month too", () =>
  Effect.gen(function*() {
    for (const type of ["session.idled", "session.of_next_month"]) {
      assert.strictEqual(JSON.stringify(yield* deliver(event(type))), JSON.stringify(event(type)))
    }
  }))

it.effect("an event of another shape is refused by its path", () =>
  Effect.gen(function*() {
    const refused = yield* Effect.flip(deliver({ ...event("session.idled"), id: 1 }))
    assert.include(refused, { _tag: "WebhookRefused", why: "body" })
    assert.include(refused.message, "`id` of the event")
  }))
