// What a worker does, and what it prints.
import * as Schema from "effect/Schema"

/** A point in the program of a worker: an event, and how often it has happened: `before POST /v1/orders, 2`. */
export const Point = Schema.Struct({ at: Schema.String, signal: Schema.Literals(["SIGKILL", "SIGSTOP"]) })
export type Point = typeof Point.Type

export const Provider = Schema.Literals(["anthropic", "mistral"])
export type Provider = typeof Provider.Type

export const Task = Schema.Struct({
  provider: Provider,
  /** The base URL of the provider. */
  url: Schema.String,
  /** The URL of the database. */
  database: Schema.String,
  /** How messages name this worker. */
  owner: Schema.String,
  /** The ids of the runs; a worker of several executes those that are not finished and that no other worker has. */
  runs: Schema.NonEmptyArray(Schema.String),
  /** How many requests a run has, and how long each is. */
  count: Schema.Finite,
  bytes: Schema.Finite,
  maxRequests: Schema.Finite,
  /** In milliseconds. */
  lease: Schema.Finite,
  whenBusy: Schema.Literals(["wait", "fail"]),
  /** In US dollars. */
  budget: Schema.optionalKey(Schema.Finite),
  /** Whether the rate limit is shared with other workers. */
  sharesLimits: Schema.Boolean,
  /** Where the worker kills or freezes itself. */
  point: Schema.optionalKey(Point)
})
export type Task = typeof Task.Type

/** A line that a worker prints. */
export const Line = Schema.Union([
  /** The worker has reached its point, and freezes itself. */
  Schema.Struct({ _tag: Schema.Literal("Stopped") }),
  /** All runs have ended: `events` are those of this worker. */
  Schema.Struct({
    _tag: Schema.Literal("Finished"),
    written: Schema.Finite,
    skipped: Schema.Finite,
    events: Schema.Array(Schema.String)
  }),
  Schema.Struct({ _tag: Schema.Literal("Failed"), reason: Schema.String, message: Schema.String })
])
export type Line = typeof Line.Type

/** The contents of the requests of a run: no other run has them. */
export const contents = (run: string, { bytes, count }: Pick<Task, "bytes" | "count">): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, index) => `${run} ${index}`.padEnd(bytes, " again and"))
