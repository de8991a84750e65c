// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface ComplianceSettingsStateEnabledParam {
  readonly type: "enabled"
}
export const ComplianceSettingsStateEnabledParam: Schema.Codec<ComplianceSettingsStateEnabledParam> = Schema.Struct({
  type: Schema.Literal("enabled")
})

export interface ComplianceSettingsStateDisabledParam {
  readonly type: "disabled"
}
export const ComplianceSettingsStateDisabledParam: Schema.Codec<ComplianceSettingsStateDisabledParam> = Schema.Struct({
  type: Schema.Literal("disabled")
})

export type ComplianceSettingsStateParam = ComplianceSettingsStateEnabledParam | ComplianceSettingsStateDisabledParam
export const ComplianceSettingsStateParam: Schema.Codec<ComplianceSettingsStateParam> = Schema.Union([
  ComplianceSettingsStateEnabledParam,
  ComplianceSettingsStateDisabledParam
])

export interface UpdateComplianceSettingsBody {
  readonly state: ComplianceSettingsStateParam
}
export const UpdateComplianceSettingsBody: Schema.Codec<UpdateComplianceSettingsBody> = Schema.Struct({
  state: ComplianceSettingsStateParam
})

export interface ComplianceSettingsStateEnabled {
  readonly type: "enabled"
}
export const ComplianceSettingsStateEnabled: Schema.Codec<ComplianceSettingsStateEnabled> = Schema.Struct({
  type: Schema.Literal("enabled")
})

export interface ComplianceSettingsStateDisabled {
  readonly type: "disabled"
}
export const ComplianceSettingsStateDisabled: Schema.Codec<ComplianceSettingsStateDisabled> = Schema.Struct({
  type: Schema.Literal("disabled")
})

export type ComplianceSettingsState =
  | ComplianceSettingsStateEnabled
  | ComplianceSettingsStateDisabled
  | OpenSchema.Variant
export const ComplianceSettingsState: Schema.Codec<ComplianceSettingsState> = OpenSchema.variants(
  "ComplianceSettingsState",
  "type",
  ["enabled", "disabled"],
  [ComplianceSettingsStateEnabled, ComplianceSettingsStateDisabled]
)

export interface OrganizationComplianceSettings {
  readonly state: ComplianceSettingsState
  readonly type: "compliance_settings"
}
export const OrganizationComplianceSettings: Schema.Codec<OrganizationComplianceSettings> = Schema.Struct({
  state: ComplianceSettingsState,
  type: Schema.Literal("compliance_settings")
})

/** `GET /v1/organizations/compliance_settings` */
export interface RetrieveComplianceSettings {}
export const RetrieveComplianceSettings: Endpoint.Input<RetrieveComplianceSettings> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/organizations/compliance_settings` */
export interface UpdateComplianceSettings extends UpdateComplianceSettingsBody {}
export const UpdateComplianceSettings: Endpoint.Input<UpdateComplianceSettings> = /* @__PURE__ */ Endpoint.input({
  body: UpdateComplianceSettingsBody
})
