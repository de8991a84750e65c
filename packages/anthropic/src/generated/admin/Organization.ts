// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Schema from "effect/Schema"

export interface OrganizationInfo {
  readonly id: string
  readonly name: string
  readonly type: "organization"
}
export const OrganizationInfo: Schema.Codec<OrganizationInfo> = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  type: Schema.Literal("organization")
})

/** `GET /v1/organizations/me` */
export interface RetrieveOrganization {}
export const RetrieveOrganization: Endpoint.Input<RetrieveOrganization> = /* @__PURE__ */ Endpoint.input({})
