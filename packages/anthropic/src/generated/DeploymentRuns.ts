// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Schema from "effect/Schema"
import { DeploymentRun } from "./Deployments.ts"

/** Beta. */
export type TriggerType = "schedule" | "manual"
export const TriggerType: Schema.Codec<TriggerType> = /* @__PURE__ */ Schema.Literals(["schedule", "manual"])

/** Beta. */
export interface DeploymentRunsPage {
  readonly data: ReadonlyArray<DeploymentRun>
  readonly next_page?: string | null
}
export const DeploymentRunsPage: Schema.Codec<DeploymentRunsPage> = Schema.Struct({
  data: Schema.Array(DeploymentRun),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `GET /v1/deployment_runs` */
export interface ListDeploymentRuns {
  readonly limit?: number
  readonly page?: string | null
  /** RFC 3339. */
  readonly "created_at[gt]"?: string
  /** RFC 3339. */
  readonly "created_at[gte]"?: string
  /** RFC 3339. */
  readonly "created_at[lt]"?: string
  /** RFC 3339. */
  readonly "created_at[lte]"?: string
  readonly deployment_id?: string
  readonly has_error?: boolean
  readonly trigger_type?: TriggerType
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListDeploymentRuns: Endpoint.Input<ListDeploymentRuns> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    "created_at[gt]": "created_at[gt]",
    "created_at[gte]": "created_at[gte]",
    "created_at[lt]": "created_at[lt]",
    "created_at[lte]": "created_at[lte]",
    deployment_id: "deployment_id",
    has_error: "has_error",
    trigger_type: "trigger_type"
  },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})

/** `GET /v1/deployment_runs/{deployment_run_id}` */
export interface RetrieveDeploymentRun {
  readonly deployment_run_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveDeploymentRun: Endpoint.Input<RetrieveDeploymentRun> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["managed-agents-2026-04-01"] }
})
