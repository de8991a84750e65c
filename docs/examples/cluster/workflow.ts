/**
 * A workflow with a run as one of its steps: classify the documents, then count the labels.
 *
 *   PORT=5003 node docs/examples/cluster/workflow.ts night
 *   PORT=5004 node docs/examples/cluster/workflow.ts night
 *
 * Both wait for the same workflow, which is executed once; kill the process that has it, and the other one continues.
 * The environment and the documents are those of runner.ts.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Console, Effect, Layer, Schema } from "effect"
import { ClusterWorkflowEngine } from "effect/cluster"
import { SqlClient } from "effect/sql"
import { Activity, Workflow } from "effect/workflow"
import { classify } from "./classify.ts"
import { Database, Runner, Runs } from "./environment.ts"
import { RunFailed } from "./Run.ts"

const Night = Workflow.make("Night", {
  payload: { id: Schema.String },
  idempotencyKey: ({ id }) => id,
  success: Schema.Struct({ labels: Schema.Finite }),
  error: RunFailed
})

const NightLive = Night.toLayer(Effect.fnUntraced(function*({ id }) {
  // An activity is executed AGAIN when its runner dies before its result is stored. So never call `Batches.create` in
  // one: the batch would be bought twice. A run with an id and a journal continues instead, however often it is called.
  yield* Activity.make({
    name: "classify",
    error: RunFailed,
    execute: Effect.asVoid(classify(id, { first: 0, size: 1_000_000 }))
  })
  const labels = yield* Activity.make({
    name: "count",
    success: Schema.Finite,
    execute: SqlClient.SqlClient.pipe(
      Effect.flatMap((sql) => sql<{ readonly count: number }>`select count(*)::int as count from labels`),
      Effect.map(([row]) => row?.count ?? 0),
      Effect.orDie
    )
  })
  return { labels }
}))

const [id = "night"] = process.argv.slice(2)

Night.execute({ id }).pipe(
  Effect.flatMap(Console.log),
  Effect.provide(NightLive.pipe(
    Layer.provideMerge(ClusterWorkflowEngine.layer),
    Layer.provide([Runs, Runner]),
    Layer.provide(Database)
  )),
  NodeRuntime.runMain
)
