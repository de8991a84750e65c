import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { chat, config, isolated, reasonOf, retrieve, talk } from "../support/acme.ts"

const own = "https://api.acme.test"
const gateway = "https://gateway.test/acme"

const through = (baseUrl: string, ...steps: ReadonlyArray<Testing.Step>) =>
  Effect.provide(Layer.mergeAll(Testing.script(steps), config({ baseUrl }), isolated))

describe("gateways", () => {
  it.effect.each([{}, { id: null }, { id: 7 }, { id: "t1", color: 7 }, { id: "t1", parts: [{ type: "wheel" }] }])(
    "bent response: it is returned as it is, and at the provider's own base URL it is an error: %j",
    (body) =>
      Effect.gen(function*() {
        const call = retrieve({ thing_id: "t1" })
        assert.deepStrictEqual<unknown>(yield* call.pipe(through(gateway, Testing.json(body))), body)
        const reason = yield* reasonOf(call).pipe(through(own, Testing.json(body)))
        assert.strictEqual(reason._tag, "Undecodable")
      })
  )

  it.effect.each([
    { kind: "busy", error: "busy" },
    { error: { message: "busy" } },
    { object: "error", message: "busy" },
    { type: "error", error: { message: "busy" } },
    { detail: [{ msg: "busy" }] }
  ])(
    "stated error: with status 200, in place of a document or an event, it is never a value: %j",
    (body) =>
      Effect.gen(function*() {
        for (const baseUrl of [own, gateway]) {
          const calls = [
            Effect.asVoid(retrieve({ thing_id: "t1" })),
            Stream.runDrain(talk({})),
            Stream.runDrain(chat({}))
          ]
          for (const call of calls) {
            const sent = reasonOf(Retry.none(call)).pipe(through(baseUrl, Testing.json(body)))
            assert.notInclude(["Undecodable", "StreamTruncated"], (yield* sent)._tag)
          }
          const event = reasonOf(Retry.none(Stream.runDrain(talk({})))).pipe(through(baseUrl, Testing.sse([body])))
          assert.notInclude(["Undecodable", "StreamTruncated"], (yield* event)._tag)
        }
      })
  )
})
