// One run against a platform, with a journal or without one; prints what it took. The arguments are JSON.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Job from "@effect-genai/core/Job"
import * as JournalNode from "@effect-genai/node/JournalNode"
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as JournalSql from "@effect-genai/sql/JournalSql"
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { readFileSync } from "node:fs"

export const Task = Schema.Struct({
  url: Schema.String,
  count: Schema.Finite,
  /** No journal, a directory, or the URL of a database. */
  journal: Schema.Union([
    Schema.Struct({ _tag: Schema.Literal("None") }),
    Schema.Struct({ _tag: Schema.Literal("Files"), at: Schema.String }),
    Schema.Struct({ _tag: Schema.Literal("Postgres"), at: Schema.String })
  ])
})
export type Task = typeof Task.Type

const { count, journal, url } = Schema.decodeUnknownSync(Schema.fromJsonString(Task))(process.argv[2])

const requests = function*() {
  for (let index = 0; index < count; index++) {
    const content = `Is ${index} a prime number? Answer with yes or no.`
    const messages = [{ role: "user", content }] as const
    yield { key: `question ${index}`, params: { model: "claude-haiku-4-5", max_tokens: 64, messages } } as const
  }
}

const journals = () => {
  switch (journal._tag) {
    case "None":
      return Layer.empty
    case "Files":
      return JournalNode.layer(journal.at)
    case "Postgres":
      return JournalSql.layer().pipe(Layer.provide(PgClient.layer({ url: Redacted.make(journal.at) })))
  }
}

const run = Batches.run(requests(), journal._tag === "None" ? {} : { id: "night" }).pipe(
  Job.polling(Schedule.spaced("1 second")),
  Stream.filter(({ _tag }) => _tag === "Succeeded"),
  Stream.runCount,
  Effect.provide([AnthropicConfig.layer({ apiKey: "none", baseUrl: url }), NodeTransport.layer(), journals()])
)

const start = performance.now()
const succeeded = await Effect.runPromise(run)
const { system, user } = process.cpuUsage()
console.log(JSON.stringify({
  succeeded,
  wall: (performance.now() - start) / 1000,
  cpu: (system + user) / 1e6,
  peak: Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024
}))
process.exit()
