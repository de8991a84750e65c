/** Deployments: run by hand, or at the times of their schedule that have passed; each run starts a session. */
import { Store } from "@effect-genai/core/TestingPlatform"
import * as Cron from "effect/Cron"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { CreateDeploymentBody, Deployment, DeploymentRun, UpdateDeploymentBody } from "../generated/Deployments.ts"
import type { Agents } from "./Agents.ts"
import type { Environments } from "./Environments.ts"
import { guarded } from "./guarded.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import { read, type Resources } from "./resources.ts"
import { type Call, dateTime, respondJson, type Routes } from "./Route.ts"

type Fields = Store.Fields

export interface Dependencies {
  readonly resources: Resources
  readonly agents: Agents
  readonly environments: Environments
  readonly startSession: StartSession
}

/** Starts the session of a run and returns its id. */
export interface StartSession {
  (deployment: Deployment, context: Store.Context): Effect.Effect<string, Refusal>
}

/** At most so many runs are made up when the clock jumps. */
const longestJump = 1000

const cronOf = ({ expression, timezone }: { readonly expression: string; readonly timezone: string }) =>
  expression.trim().split(/\s+/).length === 5 ? Result.getOrUndefined(Cron.parse(expression, timezone)) : undefined

/** The times of a schedule after one time and up to another. */
const timesBetween = (cron: Cron.Cron, after: number, until: number, count: number) => {
  const times: Array<number> = []
  for (let at = Cron.next(cron, after).getTime(); at <= until && times.length < count;) {
    times.push(at)
    at = Cron.next(cron, at).getTime()
  }
  return times
}

/** The schedule of a deployment with its next times. */
const withUpcoming = ({ archived_at, schedule }: Deployment, now: string): Fields => {
  const cron = schedule == null ? undefined : cronOf(schedule)
  if (cron === undefined) return {}
  const upcoming = archived_at == null ? timesBetween(cron, Date.parse(now), Infinity, 5) : []
  return { schedule: Store.jsonOf({ ...schedule, upcoming_runs_at: upcoming.map(dateTime) }) }
}

export const make = ({ agents, environments, resources, startSession }: Dependencies) => {
  /** Until when the schedule of a deployment was run, in milliseconds since 1970. */
  const checked = new Map<string, number>()

  const deployments = resources.resource<Deployment>({
    path: "/v1/deployments/{deployment_id}",
    name: "Deployment",
    prefix: "depl",
    item: Deployment,
    verbs: ["list", "retrieve", "archive"],
    at: withUpcoming,
    actions: {
      pause: () => ({ status: "paused", paused_reason: { type: "manual" } }),
      unpause: ({ id }, { now }) => {
        checked.set(id, Date.parse(now))
        return { status: "active", paused_reason: null }
      }
    },
    filters: { agent_id: ({ agent }, wanted) => wanted.includes(agent.id) }
  })

  const runs = resources.resource<DeploymentRun>({
    path: "/v1/deployment_runs/{deployment_run_id}",
    name: "Deployment run",
    prefix: "drun",
    item: DeploymentRun,
    filters: {
      has_error: ({ error }, [wanted]) => String(error != null) === wanted,
      trigger_type: ({ trigger_context }, wanted) => wanted.includes(trigger_context.type)
    }
  })

  /** Why a deployment cannot run, if it cannot. */
  const problemOf = Effect.fnUntraced(function*({ agent, environment_id }: Deployment) {
    const found = yield* Effect.option(agents.find(agent.id))
    if (found._tag === "None" || found.value.archived_at != null) return "agent_archived_error"
    const environment = yield* Effect.option(environments.find(environment_id))
    if (environment._tag === "None") return "environment_not_found_error"
    return environment.value.archived_at == null ? undefined : "environment_archived_error"
  })

  /** Runs a deployment; one that cannot run is paused. */
  const fire = Effect.fnUntraced(function*(deployment: Deployment, trigger: Fields, context: Store.Context) {
    const problem = yield* problemOf(deployment)
    if (problem !== undefined) {
      const paused_reason = { type: "error", error: { type: problem } }
      deployments.change(deployment.id, { status: "paused", paused_reason })
    }
    const outcome = problem === undefined
      ? { session_id: yield* startSession(deployment, context) }
      : { error: { type: problem, message: `Deployment ${deployment.id} is paused: ${problem}` } }
    return runs.add(
      { ...outcome, agent: Store.jsonOf(deployment.agent), deployment_id: deployment.id, trigger_context: trigger },
      context
    )
  })

  /** Runs every schedule up to now. */
  const catchUp = Effect.fnUntraced(function*(call: Call) {
    for (const { id } of [...deployments.all()].reverse()) {
      const { archived_at, created_at, schedule } = yield* deployments.find(id)
      const cron = schedule == null || archived_at != null ? undefined : cronOf(schedule)
      if (cron === undefined) continue
      const times = timesBetween(cron, checked.get(id) ?? Date.parse(created_at), call.now, longestJump)
      checked.set(id, call.now)
      for (const at of times) {
        const deployment = yield* deployments.find(id)
        if (deployment.status === "paused") break
        const run = yield* fire(
          deployment,
          { type: "schedule", scheduled_at: dateTime(at) },
          resources.contextAt(at)
        )
        if (run.session_id != null) {
          deployments.change(id, { schedule: Store.jsonOf({ ...schedule, last_run_at: dateTime(at) }) })
        }
      }
    }
  })

  /** The fields of a deployment, from those of a request. */
  const fieldsOf = Effect.fnUntraced(function*(body: typeof UpdateDeploymentBody.Type) {
    const { agent, environment_id, initial_events, resources: mounted, schedule, vault_ids, ...rest } = body
    if (initial_events !== undefined && (initial_events.length < 1 || initial_events.length > 50)) {
      return yield* refuse(400, "initial_events: List should have 1 to 50 items after validation")
    }
    if (schedule != null && cronOf(schedule) === undefined) {
      return yield* refuse(400, "schedule: Input should be a cron expression of 5 fields and a time zone")
    }
    if (environment_id !== undefined) yield* environments.open(environment_id)
    const found = agent === undefined
      ? undefined
      : yield* typeof agent === "string" ? agents.open(agent) : agents.open(agent.id, agent.version)
    return Store.jsonOf({
      ...rest,
      ...(found === undefined ? {} : { agent: { type: "agent", id: found.id, version: found.version } }),
      ...(environment_id === undefined ? {} : { environment_id }),
      ...(initial_events === undefined ? {} : { initial_events }),
      ...(mounted === undefined ? {} : { resources: mounted ?? [] }),
      ...(schedule === undefined ? {} : { schedule }),
      ...(vault_ids === undefined ? {} : { vault_ids: vault_ids ?? [] })
    })
  })

  const retrieve = respondJson(({ id, now }: Call) => deployments.findAt(id, dateTime(now)))

  const open = (id: string) =>
    Effect.filterOrFail(
      deployments.find(id),
      ({ archived_at }) => archived_at == null,
      () => refuse(400, `Deployment ${id} is archived`)
    )

  const served: Routes = {
    ...deployments.routes,
    ...runs.routes,
    "POST /v1/deployments": Effect.fnUntraced(function*(call: Call) {
      const fields = yield* Effect.flatMap(read(call, CreateDeploymentBody), fieldsOf)
      const { id } = deployments.add({ ...fields, status: "active" }, resources.contextOf(call))
      return yield* retrieve({ ...call, id })
    }),
    "POST /v1/deployments/{deployment_id}": Effect.fnUntraced(function*(call: Call) {
      const fields = yield* Effect.flatMap(read(call, UpdateDeploymentBody), fieldsOf)
      if (fields["schedule"] !== undefined) checked.set(call.id, call.now)
      deployments.change(call.id, { ...fields, updated_at: dateTime(call.now) })
      return yield* retrieve(call)
    }),
    "POST /v1/deployments/{deployment_id}/run": respondJson((call: Call) =>
      Effect.flatMap(
        deployments.find(call.id),
        (deployment) => fire(deployment, { type: "manual" }, resources.contextOf(call))
      )
    )
  }
  const changing = Object.fromEntries(
    ["", "/pause", "/unpause", "/run"].map((action) => [
      `POST /v1/deployments/{deployment_id}${action}`,
      ({ id }: Call) => open(id)
    ])
  )
  const routes = guarded(
    guarded(served, changing),
    Object.fromEntries(Object.keys(served).map((route) => [route, catchUp]))
  )
  return { routes }
}
