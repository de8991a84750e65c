/** Webhook deliveries: accepted or rejected as their authors specify. */
import * as Webhook from "@effect-genai/core/Webhook"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Record from "effect/Record"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import * as Outcome from "./Outcome.ts"
import * as Suite from "./Suite.ts"

const Case = Schema.Struct({
  secret: Schema.String,
  nowEpochSeconds: Schema.Finite,
  payload: Schema.String,
  /** A header without a value is absent. */
  headers: Schema.Record(Schema.String, Schema.NullOr(Schema.String)),
  expected: Schema.Literals(["accept", "reject", "error-at-construction"])
})

export const webhooks = Suite.make<typeof Case.Type>("webhook-cases", {
  schema: Case,
  run: ({ expected, headers, nowEpochSeconds, payload, secret }) =>
    Effect.gen(function*() {
      yield* TestClock.setTime(nowEpochSeconds * 1000)
      const verified = yield* Effect.result(Webhook.verify({
        body: payload,
        headers: Record.filter(headers, Predicate.isNotNull),
        secret: Redacted.make(secret)
      }))
      const why = Result.isFailure(verified) ? verified.failure.why : undefined
      const right = expected === "reject" ? why !== undefined : why === (expected === "accept" ? undefined : "secret")
      return right ? Outcome.passed : Outcome.failed(`was ${why ?? "accepted"}`)
    }).pipe(Effect.provide(TestClock.layer()))
})
