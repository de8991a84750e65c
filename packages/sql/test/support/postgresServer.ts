// PostgreSQL servers of the tests, each in a directory and on a port that nothing else uses.
//
// A process starts its shared server at the first layer that needs it. A watchdog stops a server and deletes its
// directory when the process that started it ends, however it ends.
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import * as SqlClient from "effect/sql/SqlClient"
import { type ChildProcess, execFile, spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { once } from "node:events"
import { existsSync, globSync } from "node:fs"
import * as fs from "node:fs/promises"
import { createServer, Socket } from "node:net"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { promisify } from "node:util"

/** The directory of `initdb`, `pg_ctl` and `postgres`, if PostgreSQL is installed: the newest version. */
export const binaries: string | undefined = [
  ...(process.env["PATH"] ?? "").split(delimiter),
  ...globSync("/usr/lib/postgresql/*/bin").toSorted((a, b) => b.localeCompare(a, "en", { numeric: true }))
].find((directory) => ["initdb", "pg_ctl", "postgres"].every((name) => existsSync(join(directory, name))))

export interface Options {
  /** Whether commits survive a crash of the machine, for measurements; they survive one of the server in any case. */
  readonly fsync?: boolean
}

export interface Server {
  readonly port: number
  /** The directory of its data; the log is `log` in it. */
  readonly directory: string
  readonly start: Effect.Effect<void>
  /** Stops the server: `fast` ends all sessions, `immediate` is a crash. */
  readonly stop: (mode?: Mode) => Effect.Effect<void>
  readonly restart: (mode?: Mode) => Effect.Effect<void>
  /** Makes an empty database and returns its URL. */
  readonly database: Effect.Effect<string>
}

export type Mode = "fast" | "immediate"

const run = promisify(execFile)

/** PostgreSQL refuses to run as root. */
const account = async (): Promise<{ readonly uid?: number; readonly gid?: number }> => {
  if (process.getuid?.() !== 0) return {}
  const users = (await fs.readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"))
  const [, , uid, gid] = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody") ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  return typeof address === "object" && address !== null ? address.port : 0
}

/** Waits for the end of its input, which comes when this process ends, in its own session: Ctrl-C does not reach it. */
const watchdog = 'cat > /dev/null; "$1/pg_ctl" -D "$2" -m immediate stop > /dev/null 2>&1; rm -rf "$2"'

const open = async ({ fsync = false }: Options) => {
  if (binaries === undefined) throw new Error("PostgreSQL is not installed: apt-get install postgresql")
  const at = binaries
  const identity = await account()
  const directory = await fs.mkdtemp(join(tmpdir(), "genai-pg-"))
  if (identity.uid !== undefined && identity.gid !== undefined) await fs.chown(directory, identity.uid, identity.gid)
  const environment = { cwd: directory, env: { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC" }, ...identity }
  const guard = spawn("/bin/sh", ["-c", watchdog, "sh", at, directory], {
    ...environment,
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"]
  })
  guard.unref()
  if (guard.stdin instanceof Socket) guard.stdin.unref()
  const call = (program: string, ...args: ReadonlyArray<string>) => run(join(at, program), args, environment)
  await call("initdb", "-D", directory, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
  const port = await freePort()
  const durability = fsync ? "" : "fsync = off\nfull_page_writes = off\n"
  await fs.appendFile(
    join(directory, "postgresql.conf"),
    `listen_addresses = '127.0.0.1'\nport = ${port}\nunix_socket_directories = ''\nshared_buffers = '32MB'\n${durability}`
  )
  return { directory, port, guard, control: (...args: ReadonlyArray<string>) => control(call, directory, args) }
}

const control = async (
  call: (program: string, ...args: ReadonlyArray<string>) => Promise<unknown>,
  directory: string,
  args: ReadonlyArray<string>
): Promise<void> => {
  await call("pg_ctl", "-D", directory, "-l", join(directory, "log"), "-w", "-t", "60", "-s", ...args)
}

const drop = async (guard: ChildProcess) => {
  guard.ref()
  const closed = once(guard, "close")
  guard.stdin?.end()
  await closed
}

const clientOf = (url: string, config: Omit<PgClient.PgPoolConfig, "url"> = {}) =>
  PgClient.layer({ url: Redacted.make(url), connectTimeout: "30 seconds", ...config })

/** Starts a server, and drops it when the scope closes. */
export const make = (options: Options = {}): Effect.Effect<Server, never, Scope.Scope> =>
  Effect.gen(function*() {
    const { control, directory, port } = yield* Effect.acquireRelease(
      Effect.promise(() => open(options)),
      ({ guard }) => Effect.promise(() => drop(guard))
    )
    const start = Effect.promise(() => control("start"))
    const stop = (mode: Mode = "fast") => Effect.promise(() => control("stop", "-m", mode))
    yield* start
    const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
    const database = Effect.gen(function*() {
      const name = `test_${randomUUID().replaceAll("-", "")}`
      const sql = yield* SqlClient.SqlClient
      yield* sql`create database ${sql(name)}`
      return url(name)
    }).pipe(Effect.provide(clientOf(url("postgres"))), Effect.orDie)
    return {
      port,
      directory,
      start,
      stop,
      restart: (mode: Mode = "fast") => Effect.andThen(stop(mode), start),
      database
    }
  })

let shared: Promise<Server> | undefined

/** The server of this process, for tests that do not stop it; its watchdog stops it. */
export const server: Effect.Effect<Server> = Effect.promise(() =>
  shared ??= Effect.runPromise(Scope.provide(make(), Scope.makeUnsafe()))
)

/** A client of a database; its pool is smaller than the server's limit, so that several fit. */
export const client = (
  url: string,
  config?: Omit<PgClient.PgPoolConfig, "url">
): Layer.Layer<SqlClient.SqlClient | PgClient.PgClient> => Layer.orDie(clientOf(url, config))

/** A new database at the server of this process. */
export const layer = (
  config?: Omit<PgClient.PgPoolConfig, "url">
): Layer.Layer<SqlClient.SqlClient | PgClient.PgClient> =>
  Layer.unwrap(Effect.map(Effect.flatMap(server, ({ database }) => database), (url) => client(url, config)))
