/** Calls without an HTTP request: webhooks and live transcriptions. */
import * as Webhooks from "@effect-genai/anthropic/Webhooks"
import * as Realtime from "@effect-genai/mistral/Realtime"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { type Call, many, nothing, one } from "../Call.ts"
import { apply, changes } from "../changes.ts"
import type { Dice } from "../Dice.ts"
import { secret } from "../secret.ts"

const key = Redacted.make(`whsec_${btoa(secret)}`)
const encoder = new TextEncoder()
const events = Arbitrary.sampleEffect(Arbitrary.schema(Webhooks.WebhookEvent), { count: 24, size: 4, seed: "fuzz" })

/** A webhook that is changed before or after it is signed. */
const deliver = Effect.fnUntraced(function*(dice: Dice) {
  const all = yield* events
  const event = encoder.encode(JSON.stringify(all[dice.below(all.length)]))
  const change = (body: Uint8Array) => apply(body, changes(dice, `${dice.next()}`))
  const body = change(event)
  const headers = yield* Webhooks.sign({ id: "msg_1", body, secret: key })
  const strange = dice.pick<object>([{}, {}, {}, { "webhook-timestamp": "1e9" }, {
    "webhook-signature": `v1,${secret}`
  }])
  return yield* Webhooks.read({
    body: dice.chance(0.2) ? change(body) : body,
    headers: { ...headers, ...strange },
    secret: key
  })
})

const audio = Stream.fromIterable(Array.from({ length: 3 }, () => new Uint8Array(3200)), { chunkSize: 1 })

export const anthropic: ReadonlyArray<Call> = [
  one("Webhooks.read", (_, dice) => deliver(dice), Webhooks.WebhookEvent, nothing)
]

export const mistral: ReadonlyArray<Call> = [
  many("Realtime.transcribe", () => Realtime.transcribe(audio, { model: "voxtral" }), Realtime.RealtimeEvent, nothing),
  many("Realtime.text", () => Realtime.text(Realtime.transcribe(audio, { model: "voxtral" })), Schema.String, nothing)
]
