/** What a run holds: texts and bytes by key. A text is stored as bytes, because that of PostgreSQL has no NUL. */
import type { Claim, Entry, JournalStore } from "@effect-genai/core/JournalStore"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import type { Database } from "../internal/database.ts"
import { fence } from "./fence.ts"
import { batchesOf, join } from "./values.ts"

/** As many keys in one statement: SQLite may be built for 999 parameters. */
const keysAtOnce = 400

/** A client of PostgreSQL may refuse rows of more than 16 MiB. */
const pieceBytes = 4 * 1024 * 1024

interface Piece {
  readonly key: string
  readonly piece: Uint8Array | ArrayBuffer
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true })

export const entries = (
  database: Database
): Pick<JournalStore, "set" | "remove" | "forget" | "keys" | "texts" | "bytes"> => {
  const { dialect, run, sql } = database
  const { check, isMine, mine, ownerOf, write } = fence(database)

  const setBatch = (claim: Claim, batch: ReadonlyArray<readonly [key: string, value: Uint8Array]>) =>
    write(
      claim,
      sql`with mine as (${mine(claim)}), given (key, value) as (values ${
        sql.csv(batch.map(([key, value]) => sql`(cast(${key} as text), cast(${value} as ${dialect.bytes}))`))
      })
      insert into genai_entries (run, key, value) select mine.name, given.key, given.value from mine, given where true
      on conflict (run, key) do update set value = excluded.value
      returning key`
    )

  const set = (claim: Claim, entries: ReadonlyArray<Entry>) =>
    entries.length === 0
      ? check(claim)
      : Effect.suspend(() => Effect.forEach(batchesOf(entries), (batch) => setBatch(claim, batch), { discard: true }))

  const remove = (claim: Claim, prefix: string) =>
    write(
      claim,
      sql`with mine as (${mine(claim)})
      delete from genai_entries where run in (select name from mine)
        and substr(key, 1, length(cast(${prefix} as text))) = cast(${prefix} as text)
      returning key`
    )

  /** The row of the run goes last: until then the claim is valid. Without a row the run was forgotten before. */
  const forget = Effect.fnUntraced(function*(claim: Claim) {
    if ((yield* run(ownerOf(claim.run))) === undefined) return
    yield* remove(claim, "")
    yield* run(sql`delete from genai_runs where ${isMine(claim)}`)
  })

  const pieces = (name: string, keys: ReadonlyArray<string>) => {
    const chosen = sql`run = ${name} and ${sql.in("key", keys)}`
    return dialect.name === "SQLite"
      ? sql<Piece>`select key, value as piece from genai_entries where ${chosen}`
      : sql<Piece>`select key, substr(value, 1 + nth * ${pieceBytes}::int, ${pieceBytes}::int) as piece
        from genai_entries, generate_series(0, (octet_length(value) - 1) / ${pieceBytes}::int) as nth
        where ${chosen} order by key, nth`
  }

  /** Reads entries; copies them, because a row may share the memory of others. */
  const read = (name: string, keys: ReadonlyArray<string>) =>
    Effect.map(run(pieces(name, keys)), (rows) => {
      const entries = new Map<string, Array<Uint8Array<ArrayBuffer>>>()
      for (const { key, piece } of rows) entries.set(key, [...entries.get(key) ?? [], new Uint8Array(piece)])
      return [...entries].map(([key, pieces]) => [key, join(pieces)] as const)
    })

  return {
    set,
    remove,
    forget,
    keys: (name) =>
      Effect.map(
        run(sql<{ readonly key: string }>`select key from genai_entries where run = ${name}`),
        (rows) => rows.map(({ key }) => key)
      ),
    texts: (name, keys) =>
      Effect.map(
        Effect.forEach(Arr.chunksOf(keys, keysAtOnce), (some) => read(name, some)),
        (read) => new Map(read.flat().map(([key, bytes]) => [key, decoder.decode(bytes)] as const))
      ),
    bytes: (name, key) => Effect.map(read(name, [key]), ([entry]) => entry?.[1])
  }
}
