/** What runners and clients need: one database, one account, and the settings of the cluster. */
import { AnthropicConfig } from "@effect-genai/anthropic"
import { NodeTransport } from "@effect-genai/node"
import { BudgetSql, JournalSql, OutcomeLogSql, RateLimitSql } from "@effect-genai/sql"
import { NodeClusterSocket } from "@effect/platform-node"
import { PgClient } from "@effect/sql-pg"
import { Config, Layer, Option } from "effect"

export const Database = PgClient.layerConfig({ url: Config.Redacted("DATABASE_URL") })

/** Makes it safe: a run belongs to one runner, is bought once, written once, and stays within the budget. */
export const Runs = Layer.mergeAll(
  JournalSql.layer({ lease: "15 seconds" }),
  OutcomeLogSql.layer(),
  BudgetSql.layer({ name: "night", limit: 100 }),
  RateLimitSql.layer(),
  AnthropicConfig.layerConfig,
  NodeTransport.layerConfig
)

/** Runners and clients need the same: they decide by these settings, each for itself, which runner has which run. */
const assignment = {
  // Runs of a runner that is gone are assigned to others this often (default: 3 seconds).
  refreshAssignmentsInterval: "1 second",
  // A runner that is frozen or cut off from the database loses its runs after this (default: 35 seconds), and so does
  // one that was killed, if it was the one that checks the health of the others. Less than the lease is of no use: the
  // next runner would wait for the lease. A client with a longer time sends its messages to the lost runner until then.
  shardLockExpiration: "15 seconds"
} as const

/** Decides which runner has which run. HOST and PORT are the address at which other runners reach this one. */
export const Runner = NodeClusterSocket.layer({
  storage: "sql",
  shardingConfig: {
    ...assignment,
    // A runner that was killed is noticed after this (default: a minute). Of all settings it counts the most.
    runnerHealthCheckInterval: "5 seconds",
    // Runners read the messages of runs that are new to them after this (default: 10 seconds). Each poll is one query.
    entityMessagePollInterval: "1 second"
  }
})

/** Sends messages to runs, and has none. */
export const Client = NodeClusterSocket.layer({
  storage: "sql",
  clientOnly: true,
  shardingConfig: { ...assignment, runnerAddress: Option.none() }
})
