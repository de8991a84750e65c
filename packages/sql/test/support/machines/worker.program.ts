// A worker: it executes runs of a database, writes their outcomes into a table, and prints how it ended.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as AnthropicPrice from "@effect-genai/anthropic/Price"
import * as Bulk from "@effect-genai/core/Bulk"
import * as Job from "@effect-genai/core/Job"
import type * as OutcomeLog from "@effect-genai/core/OutcomeLog"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as MistralPrice from "@effect-genai/mistral/Price"
import * as BudgetSql from "@effect-genai/sql/BudgetSql"
import * as JournalSql from "@effect-genai/sql/JournalSql"
import * as OutcomeLogSql from "@effect-genai/sql/OutcomeLogSql"
import * as RateLimitSql from "@effect-genai/sql/RateLimitSql"
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Random from "effect/Random"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import { SqlClient } from "effect/sql/SqlClient"
import * as Stream from "effect/Stream"
import { make, print } from "./points.ts"
import { contents, Task } from "./Task.ts"

const task = Schema.decodeUnknownSync(Schema.fromJsonString(Task))(process.argv[2])
const points = make(task.point)

const options = {
  maxRequests: task.maxRequests,
  reconcileAfter: "200 millis",
  whenBusy: task.whenBusy,
  account: "proof"
} as const

interface Logged extends OutcomeLog.Logged {
  readonly _tag: string
}

/** Writes the outcomes of a run into the table of the test, which has no key. */
const writeAll = <O extends Logged, E, R>(
  outcomes: Stream.Stream<O, E, R>,
  costOf: (outcome: O) => Effect.Effect<Option.Option<number>>
) =>
  outcomes.pipe(
    Job.polling(Schedule.spaced("100 millis")),
    Bulk.sink((group) =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const rows = yield* Effect.forEach(group, (outcome) =>
          Effect.map(costOf(outcome), (cost) => ({
            run: outcome.run.name,
            place: outcome.index,
            outcome: outcome._tag,
            cost: Option.getOrElse(cost, () => NaN)
          })))
        yield* sql`insert into results ${sql.insert(rows)}`
      }), { maxOutcomes: 5, maxWait: "100 millis" })
  )

const free = Effect.succeed(Option.some(0))

const executeAnthropic = (id: string) =>
  writeAll(
    Batches.run(
      contents(id, task).map((content) => ({
        key: content,
        params: { model: "claude-haiku-4-5", max_tokens: 64, messages: [{ role: "user", content }] }
      } as const)),
      { ...options, id }
    ),
    (outcome) => outcome._tag === "Succeeded" ? AnthropicPrice.batched(AnthropicPrice.ofMessage(outcome.value)) : free
  )

const executeMistral = (id: string) =>
  writeAll(
    BatchJobs.run(
      contents(id, task).map((content) => ({
        key: content,
        body: { max_tokens: 64, messages: [{ role: "user", content }] }
      })),
      { ...options, id, endpoint: "/v1/chat/completions", model: "ministral-3b-latest" }
    ),
    (outcome) => outcome._tag === "Succeeded" ? MistralPrice.batched(MistralPrice.ofCompletion(outcome.value)) : free
  )

const execute = Effect.fnUntraced(function*(id: string) {
  return task.provider === "anthropic" ? yield* executeAnthropic(id) : yield* executeMistral(id)
})

const reasonOf = (error: unknown): string => {
  const reason = Predicate.hasProperty(error, "reason") ? error.reason : error
  return Predicate.hasProperty(reason, "_tag") ? String(reason._tag) : String(reason)
}

/** Others have the run, or the budget has no room until others have settled. */
const mayEndLater = (error: unknown) => ["Busy", "TakenOver", "NotSent"].includes(reasonOf(error))

/** Executes one run after the other that no other worker has, until all are finished. */
const executeAll = Effect.gen(function*() {
  while (true) {
    const stored = new Map((yield* Stream.runCollect(Bulk.runs)).map(({ id, state }) => [id, state]))
    const unfinished = task.runs.filter((run) => stored.get(run) !== "Finished")
    if (unfinished.length === 0) return { written: 0, skipped: 0 }
    const [next] = yield* Random.shuffle(unfinished.filter((run) => stored.get(run) !== "InProgress"))
    const executed = next === undefined ? Effect.succeed(false) : Effect.as(execute(next), true)
    if (!(yield* Effect.catchIf(executed, mayEndLater, () => Effect.succeed(false)))) yield* Effect.sleep("200 millis")
  }
})

const program = task.runs.length > 1 ? executeAll : execute(task.runs[0])

const provided = program.pipe(
  Effect.provide([
    AnthropicConfig.layer({ apiKey: "key", baseUrl: task.url }),
    MistralConfig.layer({ apiKey: "key", baseUrl: task.url }),
    Layer.effect(Bulk.Journal, Effect.map(JournalSql.make({ lease: task.lease, owner: task.owner }), points.store)),
    OutcomeLogSql.layer({ maxIdle: task.lease }),
    task.budget === undefined ? Layer.empty : BudgetSql.layer({ name: "proof", limit: task.budget }),
    task.sharesLimits ? RateLimitSql.layer() : Layer.empty
  ]),
  Effect.provide(
    PgClient.layer({ url: Redacted.make(task.database), maxConnections: 4, connectTimeout: "15 seconds" })
  ),
  Effect.provide([points.client, points.statements])
)

await Effect.runPromise(Effect.match(provided, {
  onSuccess: ({ skipped, written }) => print({ _tag: "Finished", written, skipped, events: points.events }),
  onFailure: (error) => {
    process.exitCode = 1
    print({
      _tag: "Failed",
      reason: reasonOf(error),
      message: Predicate.isError(error) ? error.message : String(error)
    })
  }
}))
