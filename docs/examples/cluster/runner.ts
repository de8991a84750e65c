// Runs until stopped
/**
 * Runs on a cluster: start, watch and stop bulk runs from anywhere. When a runner is killed, another one continues its
 * runs, buys nothing twice and writes each row once.
 *
 * It needs a PostgreSQL database, and a platform. In a first terminal:
 *
 *   npm run serve:anthropic -- --port 4010
 *
 * In each of the others:
 *
 *   export DATABASE_URL=postgres://postgres@127.0.0.1/postgres
 *   export ANTHROPIC_BASE_URL=http://127.0.0.1:4010 ANTHROPIC_API_KEY=any BATCH_SIZE=10
 *
 *   PORT=5001 node docs/examples/cluster/runner.ts
 *
 *   PORT=5002 node docs/examples/cluster/runner.ts
 *
 *   node docs/examples/cluster/client.ts setup 200         # 200 documents
 *   node docs/examples/cluster/client.ts start night 100   # as two runs, night-0000 and night-0001
 *   node docs/examples/cluster/client.ts status night-0000
 *
 * Kill a runner with `kill -9`, and ask for the status again. See docs/guide/many-machines.md.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Layer } from "effect"
import { Database, Runner, Runs } from "./environment.ts"
import { RunLive } from "./RunLive.ts"

RunLive.pipe(
  Layer.provide([Runs, Runner]),
  Layer.provide(Database),
  Layer.launch,
  NodeRuntime.runMain
)
