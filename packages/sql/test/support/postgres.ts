// Tests on PostgreSQL, where it is installed.
import type * as Layer from "effect/Layer"
import type { SqlClient } from "effect/sql/SqlClient"
import { describe } from "vitest"
import { binaries, layer } from "./postgresServer.ts"
import * as Sqlite from "./sqlite.ts"

export * from "./postgresServer.ts"

/** Tests that need PostgreSQL; without it they are left out, and a line says so. */
export const describePostgres = (name: string, tests: () => void): void => {
  if (binaries === undefined) console.log(`left out: ${name} (PostgreSQL is not installed: apt-get install postgresql)`)
  describe.skipIf(binaries === undefined)(`${name} on PostgreSQL`, tests)
}

/** The same tests on SQLite and on PostgreSQL; each build of the layer is a new database. */
export const describeDatabases = (name: string, tests: (database: Layer.Layer<SqlClient>) => void): void => {
  describe(`${name} on SQLite`, () => tests(Sqlite.layer()))
  describePostgres(name, () => tests(layer()))
}
