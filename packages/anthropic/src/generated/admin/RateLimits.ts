// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface OrganizationRateLimitModelGroup {
  readonly id: string
  readonly display_name: string
  readonly type: "model_group"
}
export const OrganizationRateLimitModelGroup: Schema.Codec<OrganizationRateLimitModelGroup> = Schema.Struct({
  id: Schema.String,
  display_name: Schema.String,
  type: Schema.Literal("model_group")
})

export interface OrganizationRateLimitBatchGroup {
  readonly id: string
  readonly type: "batch"
}
export const OrganizationRateLimitBatchGroup: Schema.Codec<OrganizationRateLimitBatchGroup> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("batch")
})

export interface OrganizationRateLimitTokenCountGroup {
  readonly id: string
  readonly type: "token_count"
}
export const OrganizationRateLimitTokenCountGroup: Schema.Codec<OrganizationRateLimitTokenCountGroup> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("token_count")
})

export interface OrganizationRateLimitFilesGroup {
  readonly id: string
  readonly type: "files"
}
export const OrganizationRateLimitFilesGroup: Schema.Codec<OrganizationRateLimitFilesGroup> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("files")
})

export interface OrganizationRateLimitSkillsGroup {
  readonly id: string
  readonly type: "skills"
}
export const OrganizationRateLimitSkillsGroup: Schema.Codec<OrganizationRateLimitSkillsGroup> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("skills")
})

export interface OrganizationRateLimitWebSearchGroup {
  readonly id: string
  readonly type: "web_search"
}
export const OrganizationRateLimitWebSearchGroup: Schema.Codec<OrganizationRateLimitWebSearchGroup> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("web_search")
})

export interface OrganizationRateLimitValue {
  readonly type: string
  readonly value: number
}
export const OrganizationRateLimitValue: Schema.Codec<OrganizationRateLimitValue> = Schema.Struct({
  type: Schema.String,
  value: OpenSchema.number
})

export interface OrganizationRateLimit {
  readonly id: string
  readonly group:
    | OrganizationRateLimitModelGroup
    | OrganizationRateLimitBatchGroup
    | OrganizationRateLimitTokenCountGroup
    | OrganizationRateLimitFilesGroup
    | OrganizationRateLimitSkillsGroup
    | OrganizationRateLimitWebSearchGroup
    | OpenSchema.Variant
  readonly limits: ReadonlyArray<OrganizationRateLimitValue>
  readonly models?: ReadonlyArray<string> | null
  readonly type: "rate_limit"
}
export const OrganizationRateLimit: Schema.Codec<OrganizationRateLimit> = Schema.Struct({
  id: Schema.String,
  group: OpenSchema.variants("OrganizationRateLimit.group", "type", [
    "model_group",
    "batch",
    "token_count",
    "files",
    "skills",
    "web_search"
  ], [
    OrganizationRateLimitModelGroup,
    OrganizationRateLimitBatchGroup,
    OrganizationRateLimitTokenCountGroup,
    OrganizationRateLimitFilesGroup,
    OrganizationRateLimitSkillsGroup,
    OrganizationRateLimitWebSearchGroup
  ]),
  limits: Schema.Array(OrganizationRateLimitValue),
  models: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  type: Schema.Literal("rate_limit")
})

export interface OrganizationRateLimitsPage {
  readonly data: ReadonlyArray<OrganizationRateLimit>
  readonly next_page?: string | null
}
export const OrganizationRateLimitsPage: Schema.Codec<OrganizationRateLimitsPage> = Schema.Struct({
  data: Schema.Array(OrganizationRateLimit),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `GET /v1/organizations/rate_limits` */
export interface ListOrganizationRateLimits {
  readonly limit?: number
  readonly page?: string | null
  readonly group_type?: "batch" | "files" | "model_group" | "skills" | "token_count" | "web_search" | null
  readonly model?: string | null
}
export const ListOrganizationRateLimits: Endpoint.Input<ListOrganizationRateLimits> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", group_type: "group_type", model: "model" }
})
