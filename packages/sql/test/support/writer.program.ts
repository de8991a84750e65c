// A process that claims a run, and writes entries of some size until it fails: `writer.program.ts <url> <bytes>`.
import { claimed } from "@effect-genai/provider-contract/journalStore/Place"
import * as JournalSql from "@effect-genai/sql/JournalSql"
import * as Effect from "effect/Effect"
import { run } from "./journals.ts"
import { client } from "./postgresServer.ts"

const [url = "", size = ""] = process.argv.slice(2)

await Effect.runPromise(
  Effect.gen(function*() {
    const store = yield* JournalSql.make({ lease: "600 millis", owner: `process ${process.pid}` })
    const { claim } = yield* claimed(store, run)
    console.log("Claimed")
    const value = crypto.getRandomValues(new Uint8Array(65536))
    for (let nth = 0; true; nth += 1) {
      const bytes = new Uint8Array(Number(size))
      for (let at = 0; at < bytes.length; at += value.length) bytes.set(value.subarray(0, bytes.length - at), at)
      const write = Effect.andThen(store.renew(claim, nth), store.set(claim, [{ key: `old.${nth % 8}`, value: bytes }]))
      const end = yield* Effect.match(write, { onFailure: ({ _tag }) => _tag, onSuccess: () => undefined })
      if (end === undefined) continue
      console.log(end)
      return
    }
  }).pipe(Effect.provide(client(url)))
)
