// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** Beta. */
export interface CreateWebhookEndpointBody {
  readonly enabled_events: ReadonlyArray<
    | "external_key.failed"
    | "external_key.recovered"
    | "user_profile.enforcement_action_opened"
    | "user_profile.enforcement_action_resolved"
    | "user_profile.program_status_updated"
  >
  readonly url: string
  readonly description?: string
  readonly name?: string
}
export const CreateWebhookEndpointBody: Schema.Codec<CreateWebhookEndpointBody> = Schema.Struct({
  enabled_events: Schema.Array(
    Schema.Literals([
      "external_key.failed",
      "external_key.recovered",
      "user_profile.enforcement_action_opened",
      "user_profile.enforcement_action_resolved",
      "user_profile.program_status_updated"
    ])
  ),
  url: Schema.String,
  description: Schema.optionalKey(Schema.String),
  name: Schema.optionalKey(Schema.String)
})

/** Beta. */
export interface UpdateWebhookEndpointBody {
  readonly description?: string
  readonly enabled_events?: ReadonlyArray<
    | "external_key.failed"
    | "external_key.recovered"
    | "user_profile.enforcement_action_opened"
    | "user_profile.enforcement_action_resolved"
    | "user_profile.program_status_updated"
  >
  readonly name?: string
  readonly state?: "disabled" | "enabled"
  readonly url?: string
}
export const UpdateWebhookEndpointBody: Schema.Codec<UpdateWebhookEndpointBody> = Schema.Struct({
  description: Schema.optionalKey(Schema.String),
  enabled_events: Schema.optionalKey(
    Schema.Array(
      Schema.Literals([
        "external_key.failed",
        "external_key.recovered",
        "user_profile.enforcement_action_opened",
        "user_profile.enforcement_action_resolved",
        "user_profile.program_status_updated"
      ])
    )
  ),
  name: Schema.optionalKey(Schema.String),
  state: Schema.optionalKey(Schema.Literals(["disabled", "enabled"])),
  url: Schema.optionalKey(Schema.String)
})

/** Beta. */
export type OrganizationWebhookEndpointState = OpenSchema.Enum<"disabled" | "enabled">
export const OrganizationWebhookEndpointState: Schema.Codec<OrganizationWebhookEndpointState> =
  /* @__PURE__ */ OpenSchema.literals("OrganizationWebhookEndpointState", ["disabled", "enabled"])

/** Beta. */
export interface OrganizationWebhookEndpoint {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly description: string
  readonly disabled_reason: string
  readonly enabled_events: ReadonlyArray<
    OpenSchema.Enum<
      | "external_key.failed"
      | "external_key.recovered"
      | "user_profile.enforcement_action_opened"
      | "user_profile.enforcement_action_resolved"
      | "user_profile.program_status_updated"
    >
  >
  readonly name: string
  readonly state: OrganizationWebhookEndpointState
  /** RFC 3339. */
  readonly updated_at: string
  readonly url: string
}
export const OrganizationWebhookEndpoint: Schema.Codec<OrganizationWebhookEndpoint> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  description: Schema.String,
  disabled_reason: Schema.String,
  enabled_events: Schema.Array(
    OpenSchema.literals("OrganizationWebhookEndpoint.enabled_events", [
      "external_key.failed",
      "external_key.recovered",
      "user_profile.enforcement_action_opened",
      "user_profile.enforcement_action_resolved",
      "user_profile.program_status_updated"
    ])
  ),
  name: Schema.String,
  state: OrganizationWebhookEndpointState,
  updated_at: Schema.String,
  url: Schema.String
})

/** Beta. */
export interface OrganizationWebhookEndpointsPage {
  readonly data: ReadonlyArray<OrganizationWebhookEndpoint>
  readonly has_more: boolean
  readonly first_id?: string | null
  readonly last_id?: string | null
}
export const OrganizationWebhookEndpointsPage: Schema.Codec<OrganizationWebhookEndpointsPage> = Schema.Struct({
  data: Schema.Array(OrganizationWebhookEndpoint),
  has_more: Schema.Boolean,
  first_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  last_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface NewOrganizationWebhookEndpoint {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly description: string
  readonly disabled_reason: string
  readonly enabled_events: ReadonlyArray<
    OpenSchema.Enum<
      | "external_key.failed"
      | "external_key.recovered"
      | "user_profile.enforcement_action_opened"
      | "user_profile.enforcement_action_resolved"
      | "user_profile.program_status_updated"
    >
  >
  readonly name: string
  readonly signing_secret: string
  readonly state: OrganizationWebhookEndpointState
  /** RFC 3339. */
  readonly updated_at: string
  readonly url: string
}
export const NewOrganizationWebhookEndpoint: Schema.Codec<NewOrganizationWebhookEndpoint> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  description: Schema.String,
  disabled_reason: Schema.String,
  enabled_events: Schema.Array(
    OpenSchema.literals("NewOrganizationWebhookEndpoint.enabled_events", [
      "external_key.failed",
      "external_key.recovered",
      "user_profile.enforcement_action_opened",
      "user_profile.enforcement_action_resolved",
      "user_profile.program_status_updated"
    ])
  ),
  name: Schema.String,
  signing_secret: Schema.String,
  state: OrganizationWebhookEndpointState,
  updated_at: Schema.String,
  url: Schema.String
})

/** Beta. */
export interface DeletedOrganizationWebhookEndpoint {
  readonly id: string
  readonly type: "webhook_endpoint_deleted"
}
export const DeletedOrganizationWebhookEndpoint: Schema.Codec<DeletedOrganizationWebhookEndpoint> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("webhook_endpoint_deleted")
})

/** Beta. */
export interface OrganizationWebhookEndpointSigningSecret {
  readonly signing_secret: string
}
export const OrganizationWebhookEndpointSigningSecret: Schema.Codec<OrganizationWebhookEndpointSigningSecret> = Schema
  .Struct({
    signing_secret: Schema.String
  })

/** `GET /v1/organizations/webhooks` */
export interface ListWebhookEndpoints {
  readonly limit?: number
  readonly before_id?: string
  readonly after_id?: string
  readonly order?: "asc" | "desc" | null
}
export const ListWebhookEndpoints: Endpoint.Input<ListWebhookEndpoints> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", before_id: "before_id", after_id: "after_id", order: "order" },
  flags: { always: ["webhooks-2026-10-07"] }
})

/** `POST /v1/organizations/webhooks` */
export interface CreateWebhookEndpoint extends CreateWebhookEndpointBody {}
export const CreateWebhookEndpoint: Endpoint.Input<CreateWebhookEndpoint> = /* @__PURE__ */ Endpoint.input({
  body: CreateWebhookEndpointBody,
  flags: { always: ["webhooks-2026-10-07"] }
})

/** `GET /v1/organizations/webhooks/{webhook_endpoint_id}` */
export interface RetrieveWebhookEndpoint {
  readonly webhook_endpoint_id: string
}
export const RetrieveWebhookEndpoint: Endpoint.Input<RetrieveWebhookEndpoint> = /* @__PURE__ */ Endpoint.input({
  flags: { always: ["webhooks-2026-10-07"] }
})

/** `POST /v1/organizations/webhooks/{webhook_endpoint_id}` */
export interface UpdateWebhookEndpoint extends UpdateWebhookEndpointBody {
  readonly webhook_endpoint_id: string
}
export const UpdateWebhookEndpoint: Endpoint.Input<UpdateWebhookEndpoint> = /* @__PURE__ */ Endpoint.input({
  body: UpdateWebhookEndpointBody,
  flags: { always: ["webhooks-2026-10-07"] }
})

/** `DELETE /v1/organizations/webhooks/{webhook_endpoint_id}` */
export interface DeleteWebhookEndpoint {
  readonly webhook_endpoint_id: string
}
export const DeleteWebhookEndpoint: Endpoint.Input<DeleteWebhookEndpoint> = /* @__PURE__ */ Endpoint.input({
  flags: { always: ["webhooks-2026-10-07"] }
})

/** `POST /v1/organizations/webhooks/{webhook_endpoint_id}/regenerate_signing_secret` */
export interface RegenerateSigningSecret {
  readonly webhook_endpoint_id: string
}
export const RegenerateSigningSecret: Endpoint.Input<RegenerateSigningSecret> = /* @__PURE__ */ Endpoint.input({
  flags: { always: ["webhooks-2026-10-07"] }
})
