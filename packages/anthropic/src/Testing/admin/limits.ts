/** Rate limits and spend limits, for the organization, its workspaces and its users. */
import { Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import { OrganizationRateLimit } from "../../generated/admin/RateLimits.ts"
import {
  ApproveSpendLimitIncreaseRequestBody,
  DeletedSpendLimit,
  DenySpendLimitIncreaseRequestBody,
  SetSpendLimitBody,
  SpendLimit,
  SpendLimitIncreaseRequest,
  SpendSummary
} from "../../generated/admin/SpendLimits.ts"
import { UpdateWorkspaceRateLimitBody, WorkspaceRateLimit } from "../../generated/admin/Workspaces.ts"
import { pageOf } from "../paging.ts"
import { refuse } from "../Refusal.ts"
import { read, type Resources } from "../resources.ts"
import { type Call, respondJson, type Routes } from "../Route.ts"
import type { People } from "./people.ts"
import type { Workspaces } from "./workspaces.ts"

const groups = [
  {
    id: "limit_group_opus",
    group: { type: "model_group", id: "opus", display_name: "Claude Opus" },
    models: ["claude-opus-5"]
  },
  { id: "limit_group_batch", group: { type: "batch", id: "batch" }, models: null },
  { id: "limit_group_files", group: { type: "files", id: "files" }, models: null }
]

/** The limit of a workspace that has none of its own. */
const inherited = { type: "requests_per_minute", value: 4000, org_limit: 4000, source: { type: "organization" } }

/** What a user has spent: the platform charges nothing. */
const spent = "0.00"

export const make = (
  store: Resources,
  people: People,
  { inWorkspace }: Workspaces,
  start: Store.Context,
  pageSize: number
) => {
  const limits = store.resource({
    path: "/v1/organizations/rate_limits/{rate_limit_id}",
    name: "Rate limit",
    prefix: "rlimit",
    item: OrganizationRateLimit,
    verbs: ["list"],
    filters: {
      group_type: ({ group }, [type]) => group.type === type,
      model: ({ models }, [model = ""]) => models?.includes(model) === true
    }
  })
  for (const group of groups) {
    limits.add({ ...group, limits: [{ type: "requests_per_minute", value: 4000 }] }, start)
  }

  const workspaceLimits = store.resource({
    path: "/v1/organizations/workspaces/{workspace_id}/rate_limits/{rate_limit_id}",
    name: "Workspace rate limit",
    key: "rate_limit_id",
    item: WorkspaceRateLimit,
    update: UpdateWorkspaceRateLimitBody,
    updated: ({ limits }) => ({
      limits: (Array.isArray(limits) ? limits : []).map((limit) => ({
        org_limit: 4000,
        source: { type: "workspace" },
        type: String(Object(limit).type),
        value: Number(Object(limit).value ?? 4000)
      }))
    }),
    verbs: ["list", "update"],
    filters: { group_type: ({ group }, [type]) => group.type === type }
  }, (call) => Effect.map(inWorkspace(call), ({ id }) => inherit(id)))

  /** A workspace has the limits of the organization until it gets its own. */
  const inherit = (workspace: string) => {
    if (workspaceLimits.all(workspace).length > 0) return
    for (const { group, id: rate_limit_id, models } of groups) {
      workspaceLimits.add({ rate_limit_id, group, models, limits: [inherited] }, start, workspace)
    }
  }

  const spendLimits = store.resource({
    path: "/v1/organizations/spend_limits/{spend_limit_id}",
    name: "Spend limit",
    prefix: "spendlimit",
    item: SpendLimit,
    deleted: DeletedSpendLimit,
    filters: {
      "scope_type[]": ({ scope }, types) => types.includes(String(scope.type)),
      workspace_id: ({ scope }, [id]) => scope.type === "workspace" && Object(scope).workspace_id === id
    }
  })

  const scopeOf = (scope: unknown) => JSON.stringify(scope)

  /** Sets a limit: there is one for a scope and period. */
  const put = (call: Call, amount: string | null, period: string, scope: Store.Fields) => {
    const existing = spendLimits.all().find((limit) =>
      scopeOf(limit.scope) === scopeOf(scope) && limit.period === period
    )
    const context = store.contextOf(call)
    return existing === undefined
      ? spendLimits.add({ amount, period, scope, currency: "USD", is_enabled: true }, context)
      : spendLimits.change(existing.id, { amount, updated_at: context.now })
  }

  const set = (call: Call) =>
    Effect.map(
      read(call, SetSpendLimitBody),
      ({ amount, period = "monthly", scope }) => put(call, amount, period, { ...scope })
    )

  const requests = store.resource({
    path: "/v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}",
    name: "Spend limit increase request",
    prefix: "slir",
    item: SpendLimitIncreaseRequest,
    filters: {
      "status[]": ({ status }, wanted) => wanted.includes(status),
      "actor_ids[]": ({ actor }, wanted) => wanted.includes(String(Object(actor).user_id))
    }
  })
  for (const { email, id, name } of people.users.all()) {
    const actor = { type: "user_actor", user_id: id, email_address: email, name, deleted: false }
    for (const period of ["monthly", "weekly"]) requests.add({ actor, period, status: "pending" }, start)
  }

  /** Decides a request, once; denying it a second time changes nothing. */
  const decide = Effect.fnUntraced(function*(call: Call, status: "approved" | "denied", fields: Store.Fields) {
    const request = yield* requests.find(call.id)
    if (request.status === "denied" && status === "denied") return request
    if (request.status !== "pending") return yield* refuse(400, `The request is already ${request.status}`)
    return requests.change(call.id, { ...fields, status, resolved_at: store.contextOf(call).now })
  })

  const effective = (call: Call) => {
    const wanted = call.url.searchParams.getAll("user_ids[]")
    const users = people.users.all().filter(({ id }) => wanted.length === 0 || wanted.includes(id))
    const summaries = users.map(({ email, id, name }) =>
      Store.fit(SpendSummary, {
        actor: { type: "user_actor", user_id: id, email_address: email, name, deleted: false },
        amount: null,
        currency: "USD",
        period: "monthly",
        period_to_date_spend: spent,
        scope: { type: "user", user_id: id },
        source: { type: "organization" },
        spend_limit_id: ""
      }, () => "")
    )
    return pageOf(summaries, call, pageSize)
  }

  const routes: Routes = {
    ...limits.routes,
    ...workspaceLimits.routes,
    ...spendLimits.routes,
    ...requests.routes,
    "POST /v1/organizations/spend_limits": respondJson(set),
    "GET /v1/organizations/spend_limits/effective": respondJson(effective),
    "POST /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/approve": respondJson(
      Effect.fnUntraced(function*(call: Call) {
        const { amount, period } = yield* read(call, ApproveSpendLimitIncreaseRequestBody)
        const request = yield* decide(call, "approved", period == null ? {} : { period })
        const scope = { type: "user", user_id: String(Object(request?.actor).user_id) }
        const spend_limit = put(call, amount, period ?? request?.period ?? "monthly", scope)
        return { ...request, spend_limit }
      })
    ),
    "POST /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/deny": respondJson(
      Effect.fnUntraced(function*(call: Call) {
        yield* read(call, DenySpendLimitIncreaseRequestBody)
        return yield* decide(call, "denied", {})
      })
    )
  }
  return { routes }
}
