// Webhook events of Anthropic.
import { Webhooks } from "@effect-genai/anthropic"
import { assert, describe, it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import { readFileSync } from "node:fs"

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

interface ObjectSchema {
  readonly properties: { readonly [field: string]: { readonly const?: string; readonly enum?: ReadonlyArray<string> } }
  readonly required: ReadonlyArray<string>
}

/** The kinds of event of the specification, each with a sample of its data. */
const specified = (() => {
  const { components: { schemas } } = JSON.parse(
    readFileSync(new URL("../../codegen/specs/anthropic.openapi.json", import.meta.url), "utf8")
  )
  const arms: ReadonlyArray<{ readonly $ref: string }> = schemas.BetaWebhookEventData.oneOf ??
    schemas.BetaWebhookEventData.anyOf
  return arms.map(({ $ref }) => {
    const { properties, required }: ObjectSchema = schemas[$ref.slice("#/components/schemas/".length)]
    const type = properties["type"]?.const ?? properties["type"]?.enum?.[0] ?? ""
    const data = Object.fromEntries(required.map((field) => [field, field === "type" ? type : `the ${field}`]))
    return { type, data, required }
  })
})()

describe("every kind of event of the specification", () => {
  it("is listed once", () => {
    const types = specified.map(({ type }) => type)
    assert.isAbove(types.length, 40)
    assert.strictEqual(new Set(types).size, types.length)
    assert.notInclude(types, "")
  })

  it.effect.each(specified)(
    "$type is read unchanged, and rejected without a field",
    ({ data, required }) =>
      Effect.gen(function*() {
        const sample = { ...event(""), data }
        assert.strictEqual(JSON.stringify(yield* deliver(sample)), JSON.stringify(sample))
        for (const field of required.filter((field) => field !== "type")) {
          const { [field]: _, ...rest } = data
          const error = yield* Effect.flip(deliver({ ...sample, data: rest }))
          assert.strictEqual(error._tag === "WebhookRefused" ? error.why : error._tag, "body")
          assert.include(error.message, field)
        }
      })
  )
})
