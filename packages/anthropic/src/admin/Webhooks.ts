/** TODO head. */
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

/** TODO ListWebhookEndpoints. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/webhooks", {
  input: ListWebhookEndpoints,
  response: OrganizationWebhookEndpointsPage,
  pager: /* @__PURE__ */ Page.afterId<OrganizationWebhookEndpoint>()
})

/** TODO CreateWebhookEndpoint. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/webhooks", {
  input: CreateWebhookEndpoint,
  response: NewOrganizationWebhookEndpoint
})

/** TODO RetrieveWebhookEndpoint. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/webhooks/{webhook_endpoint_id}", {
  input: RetrieveWebhookEndpoint,
  response: OrganizationWebhookEndpoint
})

/** TODO UpdateWebhookEndpoint. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/webhooks/{webhook_endpoint_id}", {
  input: UpdateWebhookEndpoint,
  response: OrganizationWebhookEndpoint
})

/** TODO DeleteWebhookEndpoint. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/webhooks/{webhook_endpoint_id}", {
  input: DeleteWebhookEndpoint,
  response: DeletedOrganizationWebhookEndpoint
})

export { delete_ as delete }

/** TODO RegenerateSigningSecret. */
export const regenerateSigningSecret = /* @__PURE__ */ call(
  "POST /v1/organizations/webhooks/{webhook_endpoint_id}/regenerate_signing_secret",
  { input: RegenerateSigningSecret, response: OrganizationWebhookEndpointSigningSecret }
)
