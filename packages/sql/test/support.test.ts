import { expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { describeDatabases } from "./support/postgres.ts"

describeDatabases("the databases of the tests", (database) => {
  it.effect("are empty, bind values of all types and roll back", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient.SqlClient
      yield* sql`create table things (name text unique, size integer)`
      yield* Effect.exit(
        sql.withTransaction(Effect.andThen(sql`insert into things values (${"a"}, ${1})`, Effect.fail("no")))
      )
      yield* sql.withTransaction(sql`insert into things values (${"b"}, ${null})`)
      expect(yield* sql`select name, size from things`).toEqual([{ name: "b", size: null }])
      const second = yield* Effect.flip(sql`insert into things values (${"b"}, ${2})`)
      expect(second.reason._tag).toBe("UniqueViolation")
    }).pipe(Effect.provide(database)))
})
