/**
 * Prints the cost of last month by model and workspace, with the names of the workspaces.
 *
 *   node docs/examples/cost-report.ts
 *
 * Without ANTHROPIC_ADMIN_KEY, it uses the embedded platform.
 */
import * as Reports from "@effect-genai/anthropic/admin/Reports"
import * as Workspaces from "@effect-genai/anthropic/admin/Workspaces"
import * as AdminConfig from "@effect-genai/anthropic/AdminConfig"
import * as Testing from "@effect-genai/anthropic/Testing"
import { NodeTransport } from "@effect-genai/node"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Console, DateTime, Effect, Layer, Stream } from "effect"

const lastMonth = Effect.map(DateTime.now, (now) => {
  const end = DateTime.startOf(now, "month")
  return { starting_at: DateTime.formatIso(DateTime.subtract(end, { months: 1 })), ending_at: DateTime.formatIso(end) }
})

const names = Workspaces.list({ include_archived: true }).pipe(
  Stream.runCollect,
  Effect.map((workspaces) => new Map(workspaces.map(({ id, name }) => [id, name])))
)

const by = ["workspace", "model"] as const

const program = Effect.gen(function*() {
  const nameOf = yield* names
  const sums = yield* Reports.sum(Reports.cost({ ...yield* lastMonth, ...Reports.grouped(by) }), { by })
  const named = sums.map(({ group: { model, workspace }, ...sum }) => ({
    ...sum,
    group: { workspace: nameOf.get(workspace ?? "") ?? workspace, model }
  }))
  yield* Console.log(Reports.table(named))
})

const isReal = (process.env.ANTHROPIC_ADMIN_KEY ?? "") !== ""
const Admin = isReal
  ? Layer.merge(AdminConfig.layerConfig, NodeTransport.layerConfig)
  : Testing.layer({ workspaces: ["Research", "Support"] })

NodeRuntime.runMain(Effect.provide(program, Admin))
