// Agents, environments and deployments, against the embedded platform and its clock.
import * as Agents from "@effect-genai/anthropic/Agents"
import * as DeploymentRuns from "@effect-genai/anthropic/DeploymentRuns"
import * as Deployments from "@effect-genai/anthropic/Deployments"
import * as Environments from "@effect-genai/anthropic/Environments"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Retry from "@effect-genai/core/Retry"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import { reasonOf } from "./support/anthropic.ts"

const embedded = Effect.provide(Testing.layer())

const agent = Agents.create({ name: "Reporter", model: "claude-opus-5-5", system: "You write reports." })

const report = Effect.gen(function*() {
  const { id } = yield* agent
  const environment = yield* Environments.create({ name: "cloud" })
  const deployment: Deployments.CreateDeployment = {
    name: "Morning report",
    agent: id,
    environment_id: environment.id,
    initial_events: [{ type: "user.message", content: [{ type: "text", text: "Write the report of yesterday." }] }]
  }
  return { deployment, agent_id: id, environment_id: environment.id }
})

const everyHour = { type: "cron", expression: "0 * * * *", timezone: "UTC" } as const

const runsOf = (deployment_id: string) => Stream.runCollect(DeploymentRuns.list({ deployment_id }))

describe("agents", () => {
  it.effect("an update makes the next version, and earlier versions remain", () =>
    Effect.gen(function*() {
      const first = yield* agent
      assert.deepInclude(first, { version: 1, model: { id: "claude-opus-5-5" }, tools: [], archived_at: null })
      const second = yield* Agents.update({ agent_id: first.id, system: null, metadata: { team: "sales" } })
      assert.deepInclude(second, { version: 2, system: null, name: "Reporter", metadata: { team: "sales" } })
      yield* Agents.update({ agent_id: first.id, version: 2, name: "Writer" })
      const versions = yield* Stream.runCollect(Agents.versions({ agent_id: first.id, limit: 2 }))
      assert.deepStrictEqual(versions.map(({ name, version }) => `${version} ${name}`), [
        "3 Writer",
        "2 Reporter",
        "1 Reporter"
      ])
      assert.deepStrictEqual(yield* Agents.retrieve({ agent_id: first.id, version: 1 }), first)
    }).pipe(embedded))

  it.effect("an update of a version that is not the latest is refused", () =>
    Effect.gen(function*() {
      const { id: agent_id } = yield* agent
      yield* Agents.update({ agent_id, name: "A" })
      const reason = yield* reasonOf(Agents.update({ agent_id, version: 1, name: "B" }))
      assert.strictEqual(reason._tag, "Conflict")
      assert.strictEqual((yield* Agents.retrieve({ agent_id })).name, "A")
    }).pipe(Effect.provide(Testing.layer()), Retry.none))

  it.effect("toolsets are completed: own tools run at once, those of MCP servers after a confirmation", () =>
    Effect.gen(function*() {
      const { tools } = yield* Agents.create({
        name: "Coder",
        model: "claude-opus-5-5",
        mcp_servers: [{ type: "url", name: "tickets", url: "https://tickets.example/mcp" }],
        tools: [
          { type: "agent_toolset_20260401", configs: [{ name: "bash", permission_policy: { type: "always_ask" } }] },
          { type: "mcp_toolset", mcp_server_name: "tickets" }
        ]
      })
      assert.deepStrictEqual<unknown>(tools, [
        {
          type: "agent_toolset_20260401",
          default_config: { enabled: true, permission_policy: { type: "always_allow" } },
          configs: [{ type: "bash", name: "bash", enabled: true, permission_policy: { type: "always_ask" } }]
        },
        {
          type: "mcp_toolset",
          mcp_server_name: "tickets",
          default_config: { enabled: true, permission_policy: { type: "always_ask" } },
          configs: []
        }
      ])
    }).pipe(embedded))

  it.effect("an archived agent does not change, and lists leave it out", () =>
    Effect.gen(function*() {
      const { id: agent_id } = yield* agent
      yield* Agents.archive({ agent_id })
      assert.strictEqual((yield* reasonOf(Agents.update({ agent_id, name: "B" })))._tag, "InvalidRequest")
      assert.deepStrictEqual(yield* Stream.runCollect(Agents.list()), [])
      const all = yield* Stream.runCollect(Agents.list({ include_archived: true }))
      assert.deepStrictEqual(all.map(({ id }) => id), [agent_id])
    }).pipe(embedded))
})

describe("environments", () => {
  it.effect("are in the cloud by default; an archived one does not change; a deleted one is gone", () =>
    Effect.gen(function*() {
      const created = yield* Environments.create({ name: "a" })
      const environment_id = created.id
      assert.deepInclude(created.config, { type: "cloud", networking: { type: "unrestricted" } })
      const changed = yield* Environments.update({ environment_id, description: "b", name: null })
      assert.deepInclude(changed, { name: "a", description: "b", config: created.config })
      yield* Environments.archive({ environment_id })
      const reason = yield* reasonOf(Environments.update({ environment_id, name: "c" }))
      assert.deepInclude(reason, { _tag: "InvalidRequest", code: "environment_archived" })
      yield* Environments.delete({ environment_id })
      assert.strictEqual((yield* reasonOf(Environments.retrieve({ environment_id })))._tag, "NotFound")
    }).pipe(embedded))
})

describe("deployments", () => {
  it.effect("run at the times of their schedule, and each run starts a session", () =>
    Effect.gen(function*() {
      const { deployment } = yield* report
      const created = yield* Deployments.create({ ...deployment, schedule: everyHour })
      assert.deepStrictEqual(created.schedule?.upcoming_runs_at?.slice(0, 2), [
        "1970-01-01T01:00:00.000Z",
        "1970-01-01T02:00:00.000Z"
      ])
      yield* TestClock.adjust("150 minutes")
      const runs = yield* runsOf(created.id)
      assert.deepStrictEqual(runs.map(({ created_at }) => created_at), [
        "1970-01-01T02:00:00.000Z",
        "1970-01-01T01:00:00.000Z"
      ])
      assert.isTrue(runs.every(({ error, session_id }) => error === null && session_id != null))
      const { schedule } = yield* Deployments.retrieve({ deployment_id: created.id })
      assert.strictEqual(schedule?.last_run_at, "1970-01-01T02:00:00.000Z")
    }).pipe(embedded))

  it.effect("a paused deployment does not run by its schedule, but on demand", () =>
    Effect.gen(function*() {
      const { deployment } = yield* report
      const { id: deployment_id } = yield* Deployments.create({ ...deployment, schedule: everyHour })
      const paused = yield* Deployments.pause({ deployment_id })
      assert.deepInclude(paused, { status: "paused", paused_reason: { type: "manual" } })
      yield* TestClock.adjust("5 hours")
      assert.deepStrictEqual(yield* runsOf(deployment_id), [])
      const run = yield* Deployments.run({ deployment_id })
      assert.deepInclude(run, { deployment_id, trigger_context: { type: "manual" }, error: null })
      const active = yield* Deployments.unpause({ deployment_id })
      assert.deepInclude(active, { status: "active", paused_reason: null })
      yield* TestClock.adjust("1 hour")
      const scheduled = yield* Stream.runCollect(DeploymentRuns.list({ deployment_id, trigger_type: "schedule" }))
      assert.deepStrictEqual(scheduled.map(({ created_at }) => created_at), ["1970-01-01T06:00:00.000Z"])
    }).pipe(embedded))

  it.effect("one whose environment is archived has a run with the error, and pauses", () =>
    Effect.gen(function*() {
      const { deployment, environment_id } = yield* report
      const { id: deployment_id } = yield* Deployments.create({ ...deployment, schedule: everyHour })
      yield* Environments.archive({ environment_id })
      yield* TestClock.adjust("3 hours")
      const runs = yield* Stream.runCollect(DeploymentRuns.list({ deployment_id, has_error: true }))
      assert.deepStrictEqual(runs.map(({ error, session_id }) => [error?.type, session_id]), [
        ["environment_archived_error", null]
      ])
      const { paused_reason, status } = yield* Deployments.retrieve({ deployment_id })
      assert.deepStrictEqual<unknown>([status, paused_reason], [
        "paused",
        { type: "error", error: { type: "environment_archived_error" } }
      ])
      const none = yield* Stream.runCollect(DeploymentRuns.list({ deployment_id, has_error: false }))
      assert.deepStrictEqual(none, [])
    }).pipe(embedded))

  it.effect("an update applies to later runs; without a schedule only manual runs remain", () =>
    Effect.gen(function*() {
      const { agent_id, deployment } = yield* report
      const { id: deployment_id } = yield* Deployments.create({ ...deployment, schedule: everyHour })
      yield* Agents.update({ agent_id, name: "Writer" })
      const updated = yield* Deployments.update({ deployment_id, agent: agent_id, schedule: null })
      assert.deepInclude(updated, { agent: { type: "agent", id: agent_id, version: 2 }, schedule: null })
      yield* TestClock.adjust("3 hours")
      assert.deepStrictEqual(yield* runsOf(deployment_id), [])
      const run = yield* Deployments.run({ deployment_id })
      assert.strictEqual(run.agent.version, 2)
      assert.deepStrictEqual(yield* DeploymentRuns.retrieve({ deployment_run_id: run.id }), run)
    }).pipe(embedded))

  it.effect("lists select by agent and status; an archived one never runs again", () =>
    Effect.gen(function*() {
      const { agent_id, deployment } = yield* report
      const { id: deployment_id } = yield* Deployments.create({ ...deployment, schedule: everyHour })
      const count = (input: Deployments.ListDeployments) => Stream.runCount(Deployments.list(input))
      assert.strictEqual(yield* count({ agent_id, status: "active" }), 1)
      assert.strictEqual(yield* count({ status: "paused" }), 0)
      assert.strictEqual(yield* count({ agent_id: "agent_none" }), 0)
      const archived = yield* Deployments.archive({ deployment_id })
      assert.isNotNull(archived.archived_at)
      yield* TestClock.adjust("3 hours")
      assert.deepStrictEqual(yield* runsOf(deployment_id), [])
      assert.strictEqual((yield* reasonOf(Deployments.run({ deployment_id })))._tag, "InvalidRequest")
      assert.strictEqual(yield* count({}), 0)
      assert.strictEqual(yield* count({ include_archived: true }), 1)
    }).pipe(embedded))

  it.effect("a schedule that is no cron expression of five fields is refused", () =>
    Effect.gen(function*() {
      const { deployment } = yield* report
      for (const expression of ["0 0 9 * * 1", "@daily", "61 * * * *"]) {
        const reason = yield* reasonOf(Deployments.create({ ...deployment, schedule: { ...everyHour, expression } }))
        assert.strictEqual(reason._tag, "InvalidRequest")
      }
    }).pipe(embedded))

  it.effect("a run in a self-hosted environment waits for a worker", () =>
    Effect.gen(function*() {
      const { deployment } = yield* report
      const { id: environment_id } = yield* Environments.create({ name: "own", config: { type: "self_hosted" } })
      const { id: deployment_id } = yield* Deployments.create({ ...deployment, environment_id })
      const { session_id } = yield* Deployments.run({ deployment_id })
      const work = yield* Stream.runHead(Environments.Work.list({ environment_id }))
      assert.deepStrictEqual<unknown>(
        Option.map(work, ({ data }) => data),
        Option.some({
          type: "session",
          id: session_id
        })
      )
    }).pipe(embedded))

  it.effect("a run whose outcome is unknown is not retried", () =>
    Effect.gen(function*() {
      const { deployment } = yield* report
      const { id: deployment_id } = yield* Deployments.create(deployment)
      const reason = yield* reasonOf(Deployments.run({ deployment_id }))
      assert.strictEqual(reason._tag, "SubmissionUnknown")
      assert.strictEqual((yield* runsOf(deployment_id)).length, 1)
    }).pipe(Effect.provide(Testing.layer({ faults: { "POST /v1/deployments/*/run": [Testing.cutAfter(1)] } }))))
})
