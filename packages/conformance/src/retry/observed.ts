/** The requests of the official clients as a server sees them: ours are the same, with GET and POST. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { isDeepStrictEqual } from "node:util"
import * as Results from "../Results.ts"
import { Input, send, type Sent } from "./attempts.ts"

/** Without delays: ours has its own jitter. */
const Seen = Schema.Struct({ attempts: Schema.Int, outcome: Schema.String, gapsMs: Schema.Array(Schema.Finite) })

const Official = Schema.Union([
  Schema.Struct({ attempts: Schema.Int, success: Schema.Boolean }),
  // The clients differ from each other: ours equals one of them.
  Schema.Struct({ disagree: Schema.Literal(true), ts: Seen, py: Seen })
])

export const Observed = Schema.Struct({
  kind: Schema.Literal("attempts"),
  input: Input,
  expected: Schema.Struct({
    anthropic: Official,
    mistralDefault: Schema.Json,
    mistralWithBackoff: Schema.Json
  }),
  facts: Schema.Struct({ idempotencyKeySent: Schema.Literal(false), bodiesIdentical: Schema.Literal(true) })
})

export const observed = Effect.fnUntraced(function*({ expected, input }: typeof Observed.Type) {
  for (const method of ["GET", "POST"] as const) {
    const sent = yield* send({ ...input, method })
    if (!isLike(expected.anthropic, sent)) {
      return Results.failed(`${method}: ${sent.requests.length} attempts, ${sent.outcome}: ${sent.ending}`)
    }
    const bodies = sent.requests.map(({ body }) => body)
    if (bodies.some((body) => !isDeepStrictEqual(body, bodies[0]))) return Results.failed(`${method}: bodies differ`)
    if (sent.requests.some(({ headers }) => headers["idempotency-key"] !== undefined)) {
      return Results.failed(`${method}: sends an idempotency key`)
    }
  }
  return Results.passed
})

const isLike = (official: typeof Official.Type, { outcome, requests }: Sent): boolean => {
  const same = (attempts: number, success: boolean) =>
    requests.length === attempts && (outcome === "success") === success
  if ("success" in official) return same(official.attempts, official.success)
  return [official.ts, official.py].some(({ attempts, outcome }) => same(attempts, outcome === "success"))
}
