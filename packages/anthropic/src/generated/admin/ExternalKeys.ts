// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface AWSExternalKeyConfig {
  readonly kms_arn: string
  readonly type: "aws"
  readonly region?: string | null
  /**
   * Beta.
   * @deprecated
   */
  readonly role_arn?: string | null
}
export const AWSExternalKeyConfig: Schema.Codec<AWSExternalKeyConfig> = Schema.Struct({
  kms_arn: Schema.String,
  type: Schema.Literal("aws"),
  region: Schema.optionalKey(Schema.NullOr(Schema.String)),
  role_arn: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface GCPExternalKeyConfig {
  readonly key_name: string
  readonly type: "gcp"
}
export const GCPExternalKeyConfig: Schema.Codec<GCPExternalKeyConfig> = Schema.Struct({
  key_name: Schema.String,
  type: Schema.Literal("gcp")
})

export interface AzureExternalKeyConfigParam {
  readonly key_name: string
  readonly tenant_id: string
  readonly type: "azure"
  readonly vault_uri: string
  readonly client_id?: string | null
}
export const AzureExternalKeyConfigParam: Schema.Codec<AzureExternalKeyConfigParam> = Schema.Struct({
  key_name: Schema.String,
  tenant_id: Schema.String,
  type: Schema.Literal("azure"),
  vault_uri: Schema.String,
  client_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface CreateExternalKeyBody {
  readonly provider_config: AWSExternalKeyConfig | GCPExternalKeyConfig | AzureExternalKeyConfigParam
  readonly display_name?: string | null
  readonly geo?: "us"
  readonly user_profile_id?: string | null
}
export const CreateExternalKeyBody: Schema.Codec<CreateExternalKeyBody> = Schema.Struct({
  provider_config: Schema.Union([AWSExternalKeyConfig, GCPExternalKeyConfig, AzureExternalKeyConfigParam]),
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  geo: Schema.optionalKey(Schema.Literal("us")),
  user_profile_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface UpdateExternalKeyBody {
  readonly display_name?: string | null
  readonly geo?: "us" | null
  readonly provider_config?: AWSExternalKeyConfig | GCPExternalKeyConfig | AzureExternalKeyConfigParam | null
}
export const UpdateExternalKeyBody: Schema.Codec<UpdateExternalKeyBody> = Schema.Struct({
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  geo: Schema.optionalKey(Schema.NullOr(Schema.Literal("us"))),
  provider_config: Schema.optionalKey(
    Schema.NullOr(Schema.Union([AWSExternalKeyConfig, GCPExternalKeyConfig, AzureExternalKeyConfigParam]))
  )
})

export interface ExternalKeyAttachedAttachment {
  readonly type: "attached"
}
export const ExternalKeyAttachedAttachment: Schema.Codec<ExternalKeyAttachedAttachment> = Schema.Struct({
  type: Schema.Literal("attached")
})

export interface ExternalKeyUnattachedAttachment {
  readonly type: "unattached"
}
export const ExternalKeyUnattachedAttachment: Schema.Codec<ExternalKeyUnattachedAttachment> = Schema.Struct({
  type: Schema.Literal("unattached")
})

export interface AzureExternalKeyConfig {
  readonly key_name: string
  readonly tenant_id: string
  readonly type: "azure"
  readonly vault_uri: string
  readonly client_id?: string | null
}
export const AzureExternalKeyConfig: Schema.Codec<AzureExternalKeyConfig> = Schema.Struct({
  key_name: Schema.String,
  tenant_id: Schema.String,
  type: Schema.Literal("azure"),
  vault_uri: Schema.String,
  client_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface ExternalKey {
  readonly id: string
  readonly attachment: ExternalKeyAttachedAttachment | ExternalKeyUnattachedAttachment | OpenSchema.Variant
  /** RFC 3339. */
  readonly created_at: string
  readonly display_name?: string | null
  readonly geo: string
  readonly provider_config: AWSExternalKeyConfig | GCPExternalKeyConfig | AzureExternalKeyConfig | OpenSchema.Variant
  readonly type: "external_key"
  /** RFC 3339. */
  readonly updated_at: string
  readonly user_profile_id?: string | null
}
export const ExternalKey: Schema.Codec<ExternalKey> = Schema.Struct({
  id: Schema.String,
  attachment: OpenSchema.variants("ExternalKey.attachment", "type", ["attached", "unattached"], [
    ExternalKeyAttachedAttachment,
    ExternalKeyUnattachedAttachment
  ]),
  created_at: Schema.String,
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  geo: Schema.String,
  provider_config: OpenSchema.variants("ExternalKey.provider_config", "type", ["aws", "gcp", "azure"], [
    AWSExternalKeyConfig,
    GCPExternalKeyConfig,
    AzureExternalKeyConfig
  ]),
  type: Schema.Literal("external_key"),
  updated_at: Schema.String,
  user_profile_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface ExternalKeysPage {
  readonly data: ReadonlyArray<ExternalKey>
  readonly next_page?: string | null
}
export const ExternalKeysPage: Schema.Codec<ExternalKeysPage> = Schema.Struct({
  data: Schema.Array(ExternalKey),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface DeletedExternalKey {
  readonly id: string
  readonly type: "external_key_deleted"
}
export const DeletedExternalKey: Schema.Codec<DeletedExternalKey> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("external_key_deleted")
})

export interface ExternalKeyValidation {
  readonly error?: string | null
  readonly status: OpenSchema.Enum<"failure" | "success">
  readonly type: "external_key_validation"
}
export const ExternalKeyValidation: Schema.Codec<ExternalKeyValidation> = Schema.Struct({
  error: Schema.optionalKey(Schema.NullOr(Schema.String)),
  status: OpenSchema.literals("ExternalKeyValidation.status", ["failure", "success"]),
  type: Schema.Literal("external_key_validation")
})

/** `GET /v1/organizations/external_keys` */
export interface ListExternalKeys {
  readonly limit?: number
  readonly page?: string | null
}
export const ListExternalKeys: Endpoint.Input<ListExternalKeys> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page" }
})

/** `POST /v1/organizations/external_keys` */
export interface CreateExternalKey extends CreateExternalKeyBody {}
export const CreateExternalKey: Endpoint.Input<CreateExternalKey> = /* @__PURE__ */ Endpoint.input({
  body: CreateExternalKeyBody
})

/** `GET /v1/organizations/external_keys/{external_key_id}` */
export interface RetrieveExternalKey {
  readonly external_key_id: string
}
export const RetrieveExternalKey: Endpoint.Input<RetrieveExternalKey> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/organizations/external_keys/{external_key_id}` */
export interface UpdateExternalKey extends UpdateExternalKeyBody {
  readonly external_key_id: string
}
export const UpdateExternalKey: Endpoint.Input<UpdateExternalKey> = /* @__PURE__ */ Endpoint.input({
  body: UpdateExternalKeyBody
})

/** `DELETE /v1/organizations/external_keys/{external_key_id}` */
export interface DeleteExternalKey {
  readonly external_key_id: string
}
export const DeleteExternalKey: Endpoint.Input<DeleteExternalKey> = /* @__PURE__ */ Endpoint.input({})

/** `POST /v1/organizations/external_keys/{external_key_id}/validate` */
export interface ValidateExternalKey {
  readonly external_key_id: string
}
export const ValidateExternalKey: Endpoint.Input<ValidateExternalKey> = /* @__PURE__ */ Endpoint.input({})
