/** The requests of the official clients as a server sees them: ours are the same, with GET and POST. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { isDeepStrictEqual } from "node:util"
import * as Outcome from "../Outcome.ts"
import * as Suite from "../Suite.ts"
import { Input, send, type Sent } from "./send.ts"

/** Without delays: ours has its own jitter. */
const Seen = Schema.Struct({
  attempts: Schema.Int,
  outcome: Schema.String,
  gapsMs: Schema.optionalKey(Schema.Array(Schema.Finite))
})

const Official = Schema.Union([
  Schema.Struct({
    attempts: Schema.Int,
    success: Schema.Boolean,
    gapsMs: Schema.optionalKey(Schema.Array(Schema.Finite))
  }),
  // The clients differ from each other: ours equals one of them.
  Schema.Struct({ disagree: Schema.Literal(true), ts: Seen, py: Seen })
])

const Observed = Schema.Struct({
  input: Input,
  expected: Schema.Struct({
    anthropic: Official,
    mistralDefault: Schema.optionalKey(Schema.Json),
    mistralWithBackoff: Schema.optionalKey(Schema.Json)
  }),
  facts: Schema.optionalKey(Schema.Struct({
    idempotencyKeySent: Schema.optionalKey(Schema.Boolean),
    bodiesIdentical: Schema.optionalKey(Schema.Boolean)
  }))
})

const run = Effect.fnUntraced(function*({ expected, facts, input }: typeof Observed.Type) {
  if (facts?.idempotencyKeySent === true || facts?.bodiesIdentical === false) {
    return Outcome.notRun("that client sends idempotency keys or other bodies")
  }
  const outcomes: Array<Outcome.Outcome> = []
  for (const method of ["GET", "POST"] as const) {
    const sent = yield* send({ ...input, method })
    if (!isLike(expected.anthropic, sent)) {
      if (!isNotImplemented(input, sent)) {
        return Outcome.failed(`${method}: ${sent.requests.length} attempts, ${sent.outcome}: ${sent.ending}`)
      }
      outcomes.push(Outcome.different("notImplemented"))
    }
    const bodies = sent.requests.map(({ body }) => body)
    if (bodies.some((body) => !isDeepStrictEqual(body, bodies[0]))) return Outcome.failed(`${method}: bodies differ`)
    if (sent.requests.some(({ headers }) => headers["idempotency-key"] !== undefined)) {
      return Outcome.failed(`${method}: sends an idempotency key`)
    }
  }
  return Outcome.worst(outcomes)
})

export const observed = Suite.runner<typeof Observed.Type>({ schema: Observed, run })

/** Whether a 501 ended the call at the first attempt that got it. */
const isNotImplemented = ({ steps = [] }: typeof Input.Type, { outcome, requests }: Sent) =>
  outcome === "error" && steps[requests.length - 1]?.status === 501

const isLike = (official: typeof Official.Type, { outcome, requests }: Sent): boolean => {
  const same = (attempts: number, success: boolean) =>
    requests.length === attempts && (outcome === "success") === success
  if ("success" in official) return same(official.attempts, official.success)
  return [official.ts, official.py].some(({ attempts, outcome }) => same(attempts, outcome === "success"))
}
