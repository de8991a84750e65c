/**
 * Classifies a table: reads letters from CSV, sends them as batches at half the price, and writes tickets to SQLite.
 *
 *   node docs/examples/classify-table.ts [letters.csv [directory]]
 *
 * With ANTHROPIC_API_KEY, you can kill it and run it again: it continues, and buys nothing twice. Without, it uses the
 * embedded platform. The directory stores the database and the journal.
 */
import { AnthropicConfig, Batches, type Bulk, type Messages, Testing } from "@effect-genai/anthropic"
import { JournalNode, NodeTransport } from "@effect-genai/node"
import { NodeRuntime, NodeServices } from "@effect/platform-node"
import { Console, Context, Effect, FileSystem, Layer, Schema, Stream } from "effect"
import { Csv } from "effect/encoding"
import { mkdirSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"

const [
  path = `${import.meta.dirname}/letters.csv`,
  directory = `${import.meta.dirname}/../../.cache/classify-table`
] = process.argv.slice(2)

const Letter = Schema.Struct({ id: Schema.Int, text: Schema.NonEmptyString })

const Ticket = Schema.Struct({
  mood: Schema.Literals(["calm", "annoyed", "furious"]),
  product: Schema.String,
  urgent: Schema.Boolean
})

/** The requests, which are read from the file as batches are submitted. */
const requests = FileSystem.FileSystem.pipe(
  Effect.map((fs) => fs.stream(path)),
  Stream.unwrap,
  Stream.pipeThroughChannel(Csv.decodeSchema(Letter)({ headers: true })),
  Stream.map(({ id, text }) => ({
    key: id,
    params: {
      model: "claude-haiku-4-5",
      max_tokens: 256,
      system: "Turn the customer's letter into a ticket.",
      messages: [{ role: "user", content: text }]
    }
  } as const))
)

/** The row of an outcome: a ticket, or the problem with the letter. */
const rowOf = (outcome: Bulk.ParsedOutcome<number, typeof Ticket.Type, Messages.Message>) =>
  outcome._tag === "Succeeded"
    ? { letter: outcome.key, ...outcome.value, urgent: Number(outcome.value.urgent), problem: null }
    : { letter: outcome.key, mood: null, product: null, urgent: null, problem: outcome._tag }

/** The table of tickets: one row for each letter. */
class Tickets extends Context.Service<Tickets>()("app/Tickets", {
  make: Effect.gen(function*() {
    mkdirSync(directory, { recursive: true })
    const database = yield* Effect.acquireRelease(
      Effect.sync(() => new DatabaseSync(`${directory}/tickets.db`)),
      (database) => Effect.sync(() => database.close())
    )
    database.exec(`CREATE TABLE IF NOT EXISTS tickets (
      letter INTEGER PRIMARY KEY, mood TEXT, product TEXT, urgent INTEGER, problem TEXT
    ) STRICT`)
    const upsert = database.prepare(`INSERT INTO tickets VALUES (:letter, :mood, :product, :urgent, :problem)
      ON CONFLICT DO UPDATE SET
        mood = excluded.mood, product = excluded.product, urgent = excluded.urgent, problem = excluded.problem`)
    return {
      write: (rows: ReadonlyArray<ReturnType<typeof rowOf>>) =>
        Effect.sync(() => {
          database.exec("BEGIN")
          for (const row of rows) upsert.run(row)
          database.exec("COMMIT")
        }),
      all: Effect.sync(() => database.prepare("SELECT * FROM tickets ORDER BY letter").all())
    }
  })
}) {
  static readonly layer = Layer.effect(Tickets, Tickets.make)
}

// The platform in this process loses its batches when the process ends, so there would be no run to resume.
const isReal = (process.env.ANTHROPIC_API_KEY ?? "") !== ""
const stored = isReal ? { id: "letters" } : {}

const program = Effect.gen(function*() {
  const tickets = yield* Tickets
  yield* Batches.run(requests, { ...stored, schema: Ticket, retryFailed: { times: 2 } }).pipe(
    Stream.runForEachArray((outcomes) =>
      Effect.andThen(tickets.write(outcomes.map(rowOf)), Console.log(`wrote ${outcomes.length} rows`))
    )
  )
  const rows = yield* tickets.all
  yield* Effect.sync(() => console.table(rows))
})

const Anthropic = isReal ? Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig) : Testing.layer()
const Environment = Layer.mergeAll(
  Anthropic,
  Tickets.layer,
  JournalNode.layer(`${directory}/journal`),
  NodeServices.layer
)
NodeRuntime.runMain(Effect.provide(program, Environment))
