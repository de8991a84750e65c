/**
 * Webhook endpoints of the organization, at most 32: URLs that Anthropic notifies of events. To read its
 * notifications, see `Webhooks` without `admin/`.
 *
 * The signing secret of an endpoint is shown once, when it is created or regenerated. It is plain text in the
 * response: store it, and do not log the response. Beta.
 */
import * as Page from "@effect-genai/core/Page"
import {
  CreateWebhookEndpoint,
  DeletedOrganizationWebhookEndpoint,
  DeleteWebhookEndpoint,
  ListWebhookEndpoints,
  NewOrganizationWebhookEndpoint,
  OrganizationWebhookEndpoint,
  OrganizationWebhookEndpointSigningSecret,
  OrganizationWebhookEndpointsPage,
  RegenerateSigningSecret,
  RetrieveWebhookEndpoint,
  UpdateWebhookEndpoint
} from "../generated/admin/Webhooks.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  CreateWebhookEndpoint,
  DeletedOrganizationWebhookEndpoint,
  DeleteWebhookEndpoint,
  ListWebhookEndpoints,
  NewOrganizationWebhookEndpoint,
  OrganizationWebhookEndpoint,
  OrganizationWebhookEndpointSigningSecret,
  OrganizationWebhookEndpointsPage,
  RegenerateSigningSecret,
  RetrieveWebhookEndpoint,
  UpdateWebhookEndpoint
} from "../generated/admin/Webhooks.ts"

/** Streams the endpoints of the organization, without those of its workspaces. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/webhooks", {
  input: ListWebhookEndpoints,
  response: OrganizationWebhookEndpointsPage,
  pager: /* @__PURE__ */ Page.afterId<OrganizationWebhookEndpoint>()
})

/** Creates an endpoint and returns its signing secret, which is shown only this once: store it, and do not log it. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/webhooks", {
  input: CreateWebhookEndpoint,
  response: NewOrganizationWebhookEndpoint
})

/** Retrieves an endpoint by id, without its signing secret. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/webhooks/{webhook_endpoint_id}", {
  input: RetrieveWebhookEndpoint,
  response: OrganizationWebhookEndpoint
})

/** Changes the given fields, or disables and enables the endpoint. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/webhooks/{webhook_endpoint_id}", {
  input: UpdateWebhookEndpoint,
  response: OrganizationWebhookEndpoint
})

/** Deletes an endpoint: nothing is sent to it anymore. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/webhooks/{webhook_endpoint_id}", {
  input: DeleteWebhookEndpoint,
  response: DeletedOrganizationWebhookEndpoint
})

export { delete_ as delete }

/**
 * Replaces the signing secret and returns the new one, which is shown only this once. The old one is invalid at once:
 * deliveries signed with the new one fail where it is not yet set.
 */
export const regenerateSigningSecret = /* @__PURE__ */ call(
  "POST /v1/organizations/webhooks/{webhook_endpoint_id}/regenerate_signing_secret",
  { input: RegenerateSigningSecret, response: OrganizationWebhookEndpointSigningSecret }
)
