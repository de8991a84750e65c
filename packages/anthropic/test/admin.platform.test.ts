// The organization of the embedded platform: what it refuses, what time changes, what belongs to whom.
import * as ApiKeys from "@effect-genai/anthropic/admin/ApiKeys"
import * as ClaudeTag from "@effect-genai/anthropic/admin/ClaudeTag"
import * as ExternalKeys from "@effect-genai/anthropic/admin/ExternalKeys"
import * as Federation from "@effect-genai/anthropic/admin/Federation"
import * as Invites from "@effect-genai/anthropic/admin/Invites"
import * as Organization from "@effect-genai/anthropic/admin/Organization"
import * as Reports from "@effect-genai/anthropic/admin/Reports"
import * as ServiceAccounts from "@effect-genai/anthropic/admin/ServiceAccounts"
import * as SpendLimits from "@effect-genai/anthropic/admin/SpendLimits"
import * as TelemetryDestinations from "@effect-genai/anthropic/admin/TelemetryDestinations"
import * as Users from "@effect-genai/anthropic/admin/Users"
import * as Webhooks from "@effect-genai/anthropic/admin/Webhooks"
import * as Workspaces from "@effect-genai/anthropic/admin/Workspaces"
import * as AdminConfig from "@effect-genai/anthropic/AdminConfig"
import * as Models from "@effect-genai/anthropic/Models"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Retry from "@effect-genai/core/Retry"
import { reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { assert, describe, it } from "@effect/vitest"
import * as BigDecimal from "effect/BigDecimal"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"

const members = [
  { email: "ada@example.com", role: "admin" },
  { email: "grace@example.com", role: "developer" }
] as const

const platform = (options?: Testing.Options) => Effect.provide(Testing.layer({ users: members, ...options }))

const only = <A>(items: ReadonlyArray<A>) => items[0] ?? assert.fail("there is none")

describe("the organization of the embedded platform", () => {
  it.effect("accepts its own keys, and not those of workspaces", () =>
    Effect.gen(function*() {
      const as = (adminKey: string) => Effect.provide(Layer.orDie(AdminConfig.layer({ adminKey })))
      assert.strictEqual((yield* Organization.retrieve().pipe(as("sk-ant-admin01-a"))).type, "organization")
      assert.strictEqual((yield* reasonOf(Organization.retrieve().pipe(as("sk-ant-api03-b"))))._tag, "Unauthenticated")
      // The embedded config has another key; the routes of workspaces have their own.
      assert.strictEqual((yield* reasonOf(Organization.retrieve()))._tag, "Unauthenticated")
      yield* Stream.runHead(Models.list())
    }).pipe(platform({ adminKeys: ["sk-ant-admin01-a"] })))

  it.effect("invites each email address once, until the invite expires or is deleted", () =>
    Effect.gen(function*() {
      const invite = Invites.create({ email: "alan@example.com", role: "user" })
      const { expires_at, id, status } = yield* invite
      assert.strictEqual(status, "pending")
      assert.deepInclude(yield* reasonOf(invite), { _tag: "InvalidRequest", code: "invite_already_exists" })
      const toMember = Invites.create({ email: "Grace@Example.com", role: "user" })
      assert.deepInclude(yield* reasonOf(toMember), { _tag: "InvalidRequest", code: "already_member" })

      yield* TestClock.setTime(Date.parse(expires_at))
      assert.strictEqual((yield* Invites.retrieve({ invite_id: id })).status, "expired")
      const second = yield* invite
      yield* Invites.delete({ invite_id: second.id })
      assert.strictEqual((yield* reasonOf(Invites.retrieve({ invite_id: second.id })))._tag, "NotFound")
      yield* invite
    }).pipe(platform()))

  it.effect("has at least one member", () =>
    Effect.gen(function*() {
      const [last, first] = yield* Stream.runCollect(Users.list())
      yield* Users.remove({ user_id: first?.id ?? "" })
      assert.deepInclude(yield* reasonOf(Users.remove({ user_id: last?.id ?? "" })), {
        _tag: "InvalidRequest",
        code: "cannot_remove_last_member"
      })
      assert.strictEqual((yield* Stream.runCollect(Users.list())).length, 1)
    }).pipe(platform()))

  it.effect("a member of one workspace is not found in another", () =>
    Effect.gen(function*() {
      const user_id = only(yield* Stream.runCollect(Users.list({ email: "grace@example.com" }))).id
      const [a, b] = yield* Effect.forEach(["A", "B"], (name) => Workspaces.create({ name }))
      assert.strictEqual((yield* reasonOf(Retry.none(Workspaces.create({ name: "A" }))))._tag, "Conflict")
      const inA = { workspace_id: a?.id ?? "", user_id }
      yield* Workspaces.Members.add({ ...inA, workspace_role: "workspace_user" })
      yield* Workspaces.Members.update({ ...inA, workspace_role: "workspace_admin" })
      assert.strictEqual((yield* Workspaces.Members.retrieve(inA)).workspace_role, "workspace_admin")
      const elsewhere = Workspaces.Members.retrieve({ workspace_id: b?.id ?? "", user_id })
      assert.strictEqual((yield* reasonOf(elsewhere))._tag, "NotFound")
      assert.deepStrictEqual(yield* Stream.runCollect(Workspaces.Members.list({ workspace_id: b?.id ?? "" })), [])
    }).pipe(platform()))

  it.effect("a membership of a service account is the same from both sides", () =>
    Effect.gen(function*() {
      const { id: service_account_id } = yield* ServiceAccounts.create({ name: "deploy" })
      const { id: workspace_id } = yield* Workspaces.create({ name: "A" })
      const both = { service_account_id, workspace_id }
      const role = Effect.map(Workspaces.ServiceAccounts.retrieve(both), ({ workspace_role }) => workspace_role)
      yield* ServiceAccounts.Workspaces.add({ ...both, workspace_role: "workspace_user" })
      assert.strictEqual(yield* role, "workspace_user")
      yield* Workspaces.ServiceAccounts.add({ ...both, workspace_role: "workspace_developer" })
      const memberships = yield* Stream.runCollect(ServiceAccounts.Workspaces.list({ service_account_id }))
      assert.deepStrictEqual(memberships.map(({ workspace_role }) => workspace_role), ["workspace_developer"])
      yield* Workspaces.ServiceAccounts.remove(both)
      yield* ServiceAccounts.Workspaces.remove(both)
      assert.strictEqual((yield* reasonOf(role))._tag, "NotFound")
    }).pipe(platform()))

  it.effect("what a federation rule uses is archived after the rule", () =>
    Effect.gen(function*() {
      const { id: service_account_id } = yield* ServiceAccounts.create({ name: "deploy" })
      const issuer = yield* Federation.Issuers.create({
        name: "CI",
        issuer_url: "https://ci.example.com",
        jwks: { type: "discovery" }
      })
      const { id: federation_rule_id } = yield* Federation.Rules.create({
        name: "deploy",
        issuer_id: issuer.id,
        match: { subject_prefix: "repo:example/" },
        oauth_scope: "workspace:developer",
        target: { type: "service_account", service_account_id }
      })
      const workspace = { federation_rule_id, workspace_id: "wrkspc_1" }
      assert.deepStrictEqual(
        yield* Federation.RuleWorkspaces.add(workspace),
        yield* Federation.RuleWorkspaces.add(workspace)
      )

      const archiveIssuer = Federation.Issuers.archive({ federation_issuer_id: issuer.id })
      const archiveAccount = ServiceAccounts.archive({ service_account_id })
      assert.strictEqual((yield* reasonOf(archiveIssuer))._tag, "InvalidRequest")
      assert.strictEqual((yield* reasonOf(archiveAccount))._tag, "InvalidRequest")
      yield* Federation.Rules.archive({ federation_rule_id })
      const archived = yield* archiveIssuer
      yield* TestClock.adjust("1 hour")
      assert.deepStrictEqual(yield* archiveIssuer, archived)
      assert.isString((yield* archiveAccount).archived_at)
      assert.deepStrictEqual(yield* Stream.runCollect(Federation.Issuers.list()), [])
      assert.strictEqual((yield* Stream.runCollect(Federation.Issuers.list({ include_archived: true }))).length, 1)
    }).pipe(platform()))

  it.effect("a request for a higher spend limit is decided once", () =>
    Effect.gen(function*() {
      const pending = SpendLimits.IncreaseRequests.list({ status: ["pending"] })
      const [first, second] = (yield* Stream.runCollect(pending)).map(({ id }) => ({
        spend_limit_increase_request_id: id
      }))
      if (first === undefined || second === undefined) return assert.fail("there are no requests")
      const { spend_limit } = yield* SpendLimits.IncreaseRequests.approve({ ...first, amount: "50000" })
      assert.strictEqual(spend_limit?.amount, "50000")
      const secondApproval = SpendLimits.IncreaseRequests.approve({ ...first, amount: "90000" })
      assert.strictEqual((yield* reasonOf(secondApproval))._tag, "InvalidRequest")
      assert.strictEqual((yield* reasonOf(SpendLimits.IncreaseRequests.deny(first)))._tag, "InvalidRequest")
      assert.deepStrictEqual(
        yield* SpendLimits.IncreaseRequests.deny(second),
        yield* SpendLimits.IncreaseRequests.deny(second)
      )
      assert.strictEqual((yield* SpendLimits.retrieve({ spend_limit_id: spend_limit?.id ?? "" })).amount, "50000")

      // A limit is set for a scope and period, and replaced there.
      const set = (amount: string) => SpendLimits.set({ amount, period: "monthly", scope: { type: "organization" } })
      assert.strictEqual((yield* set("1")).id, (yield* set("2")).id)
    }).pipe(platform()))

  it.effect("shows a signing secret once", () =>
    Effect.gen(function*() {
      const { id, signing_secret } = yield* Webhooks.create({
        url: "https://example.com/hook",
        enabled_events: ["external_key.failed"]
      })
      assert.match(signing_secret, /^whsec_/)
      const endpoint = { webhook_endpoint_id: id }
      assert.notInclude(JSON.stringify(yield* Webhooks.retrieve(endpoint)), signing_secret)
      assert.notInclude(JSON.stringify(yield* Stream.runCollect(Webhooks.list())), signing_secret)
      assert.notStrictEqual((yield* Webhooks.regenerateSigningSecret(endpoint)).signing_secret, signing_secret)
    }).pipe(platform()))
})

describe("integrations of the embedded organization", () => {
  it.effect("an external key is deleted after the workspaces that use it", () =>
    Effect.gen(function*() {
      const create = (display_name: string) =>
        ExternalKeys.create({
          display_name,
          provider_config: { type: "aws", kms_arn: "arn:aws:kms:us-east-1:1:key/1" }
        })
      const { id } = yield* create("used")
      const { id: unused } = yield* create("unused")
      yield* Workspaces.create({ name: "Encrypted", external_key_id: id })
      assert.strictEqual((yield* reasonOf(ExternalKeys.delete({ external_key_id: id })))._tag, "InvalidRequest")
      yield* ExternalKeys.delete({ external_key_id: unused })
      assert.deepStrictEqual((yield* Stream.runCollect(ExternalKeys.list())).map((key) => key.id), [id])
    }).pipe(platform()))

  it.effect("the keys of an archived workspace are archived", () =>
    Effect.gen(function*() {
      const { id: workspace_id } = only(yield* Stream.runCollect(Workspaces.list()))
      const archived = yield* Workspaces.archive({ workspace_id })
      yield* TestClock.adjust("1 hour")
      assert.deepStrictEqual(yield* Workspaces.archive({ workspace_id }), archived)
      const keys = yield* Stream.runCollect(ApiKeys.list({ workspace_id }))
      assert.deepStrictEqual(keys.map(({ status }) => status), ["archived"])
    }).pipe(platform()))

  it.effect("a destination is tested once in ten seconds; values of its headers are not returned", () =>
    Effect.gen(function*() {
      const created = yield* TelemetryDestinations.create({
        endpoint_url: "https://otel.example.com",
        headers: { authorization: "Bearer SECRET" },
        workspaces: { type: "all" }
      })
      assert.deepStrictEqual(created.header_names, ["authorization"])
      assert.notInclude(JSON.stringify(created), "SECRET")
      const test = Retry.none(TelemetryDestinations.test({ destination_id: created.id }))
      assert.deepStrictEqual((yield* test).result, { type: "success" })
      assert.strictEqual((yield* reasonOf(test))._tag, "RateLimited")
      yield* TestClock.adjust("10 seconds")
      yield* test
    }).pipe(platform()))

  it.effect("a Slack channel is set up once, and removed when it is disabled", () =>
    Effect.gen(function*() {
      const slack = { workspace_id: "T0001", channel_id: "C1" }
      const setUp = ClaudeTag.SlackChannels.create({ slack, settings: { enabled: true } })
      const channel = yield* setUp
      assert.deepStrictEqual(yield* setUp, channel)
      const remove = ClaudeTag.SlackChannels.delete({ id: channel.id })
      assert.deepInclude(yield* reasonOf(remove), { _tag: "InvalidRequest", code: "slack_channel_enabled" })
      yield* ClaudeTag.SlackChannels.update({ id: channel.id, settings: { enabled: false } })
      yield* remove

      const { id: bundle_id } = only(yield* Stream.runCollect(ClaudeTag.Bundles.list()))
      const attach = ClaudeTag.BundleTargets.create({ bundle_id, type: "slack_channel", slack_channel_id: "C1" })
      assert.deepStrictEqual(yield* attach, yield* attach)
    }).pipe(platform()))
})

describe("reports of the embedded platform", () => {
  const november = { starting_at: "2026-11-01T00:00:00Z", ending_at: "2026-12-01T00:00:00Z" }
  const total = (sums: ReadonlyArray<Reports.CostSum<never>>) =>
    BigDecimal.format(BigDecimal.sumAll(sums.map(({ cost }) => cost)))

  it.effect("are grouped as requested, with the same total in every report", () =>
    Effect.gen(function*() {
      const all = yield* Reports.sum(Reports.cost(november), { by: [] })
      assert.strictEqual(all.length, 1)
      for (const by of [["model"], ["workspace"], ["actor", "hour"], ["model", "workspace", "day"]] as const) {
        const sums = yield* Reports.sum(Reports.cost({ ...november, ...Reports.grouped(by) }), { by })
        assert.isAbove(sums.length, 1)
        assert.strictEqual(total(sums), total(all))
      }
      const input = { ...november, bucket_width: "1d", group_by: ["model"] } as const
      for (const report of [Reports.costByTime(input), Reports.costByUser(input)]) {
        assert.strictEqual(total(yield* Reports.sum(report, { by: ["day", "model"] })), total(all))
      }
    }).pipe(platform({ workspaces: ["A", "B"] })))

  it.effect("count the same tokens in every report", () =>
    Effect.gen(function*() {
      const all = yield* Reports.sum(Reports.usage(november), { by: [] })
      for (const report of [Reports.usageByTime(november), Reports.usageByUser(november)]) {
        assert.deepStrictEqual(yield* Reports.sum(report, { by: [] }), all)
      }
    }).pipe(platform()))

  it.effect("are of at most 31 days", () =>
    Effect.gen(function*() {
      const year = { starting_at: "2026-01-01T00:00:00Z", ending_at: "2026-12-01T00:00:00Z" }
      assert.strictEqual((yield* reasonOf(Stream.runDrain(Reports.cost(year))))._tag, "InvalidRequest")
    }).pipe(platform()))
})
