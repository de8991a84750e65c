// A `SqlClient` over `node:sqlite`.
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Semaphore from "effect/Semaphore"
import * as SqlClient from "effect/sql/SqlClient"
import type { Connection } from "effect/sql/SqlConnection"
import { classifySqliteError, SqlError } from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"
import * as Stream from "effect/Stream"
import { DatabaseSync, type SQLInputValue } from "node:sqlite"

type Params = ReadonlyArray<unknown>

/** `node:sqlite` has the number of an error in `errcode`, `classifySqliteError` reads `errno`. */
const failed = (operation: string) => (cause: unknown) =>
  new SqlError({
    reason: classifySqliteError(
      cause instanceof Error && "errcode" in cause ? Object.assign(cause, { errno: cause.errcode }) : cause,
      { message: `SQLite: cannot ${operation}`, operation }
    )
  })

const isInput = (value: unknown): value is SQLInputValue =>
  value === null || value instanceof Uint8Array || ["string", "number", "bigint"].includes(typeof value)

const inputs = (params: Params): Array<SQLInputValue> =>
  params.map((value) => {
    if (value === undefined) return null
    if (typeof value === "boolean") return Number(value)
    if (value instanceof Date) return value.toISOString()
    if (isInput(value)) return value
    throw new Error(`a ${typeof value} cannot be bound`)
  })

const connect = (database: DatabaseSync): Connection => {
  const attempt = <A>(run: () => A) => Effect.try({ try: run, catch: failed("execute a statement") })
  const all = (sql: string, params: Params) => database.prepare(sql).all(...inputs(params))
  const values = (sql: string, params: Params) =>
    attempt(() => {
      const statement = database.prepare(sql)
      statement.setReturnArrays(true)
      return statement.all(...inputs(params)).map((row) => Object.values(row))
    })
  const execute: Connection["execute"] = (sql, params, transformRows) =>
    attempt(() => transformRows === undefined ? all(sql, params) : transformRows(all(sql, params)))
  return {
    execute,
    executeUnprepared: execute,
    executeRaw: (sql, params) => attempt(() => all(sql, params)),
    executeValues: values,
    executeValuesUnprepared: values,
    executeStream: (sql, params, transformRows) => Stream.fromIterableEffect(execute(sql, params, transformRows))
  }
}

const make = Effect.fnUntraced(function*(path: string) {
  const database = yield* Effect.acquireRelease(
    Effect.try({ try: () => new DatabaseSync(path, { timeout: 5000 }), catch: failed("open the database") }),
    (database) => Effect.sync(() => database.close())
  )
  const connection = connect(database)
  if (path !== ":memory:") yield* connection.executeUnprepared("PRAGMA journal_mode = WAL", [], undefined)
  const acquirers = SqlClient.makeSqliteAcquirers({
    connection: Effect.succeed(connection),
    semaphore: Semaphore.makeUnsafe(1),
    isTransaction: () => database.isTransaction
  })
  return yield* SqlClient.make({
    ...acquirers,
    compiler: Statement.makeCompilerSqlite(),
    driver: "sqlite-node",
    spanAttributes: [["db.system.name", "sqlite"]]
  })
})

/** A database in memory, or in a file; the layer of a file can be built by several processes. */
export const layer = (path = ":memory:"): Layer.Layer<SqlClient.SqlClient> =>
  Layer.effect(SqlClient.SqlClient, make(path)).pipe(Layer.provide(Reactivity.layer), Layer.orDie)
