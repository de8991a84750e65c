// A process that claims a run, and writes entries of some size until it has lost the claim: `writer.program.ts <database> <bytes>`,
// with the URL of a database in PostgreSQL or the path of one in SQLite.
import * as JournalSql from "@effect-genai/sql/JournalSql"
import * as Effect from "effect/Effect"
import { run } from "./journals.ts"
import { client } from "./postgresServer.ts"
import * as Sqlite from "./sqlite.ts"

const [database = "", size = ""] = process.argv.slice(2)

await Effect.runPromise(
  Effect.gen(function*() {
    const store = yield* JournalSql.make({ lease: "600 millis", owner: `process ${process.pid}` })
    const claimed = yield* store.claim(run)
    console.log(claimed._tag)
    if (claimed._tag === "Held") return
    const { claim } = claimed
    const value = crypto.getRandomValues(new Uint8Array(65536))
    for (let nth = 0; true; nth += 1) {
      const bytes = new Uint8Array(Number(size))
      for (let at = 0; at < bytes.length; at += value.length) bytes.set(value.subarray(0, bytes.length - at), at)
      const write = Effect.andThen(store.renew(claim, nth), store.set(claim, [{ key: `old.${nth % 8}`, value: bytes }]))
      const end = yield* Effect.match(write, { onFailure: ({ _tag }) => _tag, onSuccess: () => undefined })
      // A statement that was frozen may have taken longer than it is allowed to.
      if (end === undefined || end === "StoreFailed") continue
      console.log(end)
      return
    }
  }).pipe(Effect.provide(database.startsWith("postgres:") ? client(database) : Sqlite.layer(database)))
)
