/** Webhook deliveries: accepted or rejected as their authors specify. */
import * as Webhook from "@effect-genai/core/Webhook"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import * as Calls from "./calls.ts"
import * as Results from "./Results.ts"

const Case = Schema.Struct({
  secret: Schema.String,
  nowEpochSeconds: Schema.Number,
  payload: Schema.String,
  headers: Schema.Record(Schema.String, Schema.String),
  expected: Schema.Literals(["accept", "reject", "error-at-construction"])
})

export const webhooks = (file: unknown): Effect.Effect<Results.Results> =>
  Calls.collect("webhook-cases", Calls.cases(file, ({ name }) => String(name)), (one) => runCase(one))

const run = ({ expected, headers, nowEpochSeconds, payload, secret }: typeof Case.Type) =>
  Effect.gen(function*() {
    yield* TestClock.setTime(nowEpochSeconds * 1000)
    const verified = yield* Effect.result(Webhook.verify({ body: payload, headers, secret: Redacted.make(secret) }))
    const why = Result.isFailure(verified) ? verified.failure.why : undefined
    const right = expected === "reject" ? why !== undefined : why === (expected === "accept" ? undefined : "secret")
    return right ? Results.passed : Results.failed(`was ${why ?? "accepted"}`)
  }).pipe(Effect.provide(TestClock.layer()))

const runCase = Calls.decoded(Case, run)
