// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export type UserProfileEnforcementStatus = OpenSchema.Enum<"unrestricted" | "pending" | "restricted" | "banned">
export const UserProfileEnforcementStatus: Schema.Codec<UserProfileEnforcementStatus> = /* @__PURE__ */ OpenSchema
  .literals("UserProfileEnforcementStatus", ["unrestricted", "pending", "restricted", "banned"])

export type UserProfileListOrder = "asc" | "desc"
export const UserProfileListOrder: Schema.Codec<UserProfileListOrder> = /* @__PURE__ */ Schema.Literals(["asc", "desc"])

export type UserProfileListOrderBy = "created_at" | "name"
export const UserProfileListOrderBy: Schema.Codec<UserProfileListOrderBy> = /* @__PURE__ */ Schema.Literals([
  "created_at",
  "name"
])

export type UserProfileAccessType = OpenSchema.Enum<"application" | "passthrough">
export const UserProfileAccessType: Schema.Codec<UserProfileAccessType> = /* @__PURE__ */ OpenSchema.literals(
  "UserProfileAccessType",
  ["application", "passthrough"]
)

export type UserProfileExternalUserAccountStatus = OpenSchema.Enum<"active" | "suspended" | "blocked">
export const UserProfileExternalUserAccountStatus: Schema.Codec<UserProfileExternalUserAccountStatus> =
  /* @__PURE__ */ OpenSchema.literals("UserProfileExternalUserAccountStatus", ["active", "suspended", "blocked"])

export type UserProfileExternalUserEntityType = OpenSchema.Enum<"individual" | "business" | "non_profit" | "government">
export const UserProfileExternalUserEntityType: Schema.Codec<UserProfileExternalUserEntityType> =
  /* @__PURE__ */ OpenSchema.literals("UserProfileExternalUserEntityType", [
    "individual",
    "business",
    "non_profit",
    "government"
  ])

export interface UserProfileExternalUserDetailsParams {
  readonly account_status?: UserProfileExternalUserAccountStatus | null
  readonly country?: string | null
  readonly email_hash?: string | null
  readonly entity_type?: UserProfileExternalUserEntityType | null
  readonly name_hash?: string | null
  /** RFC 3339. */
  readonly onboarded_at?: string
  readonly reference_id?: string | null
}
export const UserProfileExternalUserDetailsParams: Schema.Codec<UserProfileExternalUserDetailsParams> = Schema.Struct({
  account_status: Schema.optionalKey(Schema.NullOr(UserProfileExternalUserAccountStatus)),
  country: Schema.optionalKey(Schema.NullOr(Schema.String)),
  email_hash: Schema.optionalKey(Schema.NullOr(Schema.String)),
  entity_type: Schema.optionalKey(Schema.NullOr(UserProfileExternalUserEntityType)),
  name_hash: Schema.optionalKey(Schema.NullOr(Schema.String)),
  onboarded_at: Schema.optionalKey(Schema.String),
  reference_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface CreateUserProfileBody {
  readonly access_type?: UserProfileAccessType
  readonly external_user_details?: UserProfileExternalUserDetailsParams
  readonly metadata?: { readonly [key: string]: string }
  readonly name?: string | null
  /** Beta. */
  readonly external_id?: string | null
  /** Beta. RFC 3339. */
  readonly external_user_onboarded_at?: string
}
export const CreateUserProfileBody: Schema.Codec<CreateUserProfileBody> = Schema.Struct({
  access_type: Schema.optionalKey(UserProfileAccessType),
  external_user_details: Schema.optionalKey(UserProfileExternalUserDetailsParams),
  metadata: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  external_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  external_user_onboarded_at: Schema.optionalKey(Schema.String)
})

export interface UpdateUserProfileBody {
  readonly access_type?: UserProfileAccessType | null
  readonly external_user_details?: UserProfileExternalUserDetailsParams
  readonly metadata?: { readonly [key: string]: string }
  readonly name?: string | null
  /** Beta. */
  readonly external_id?: string | null
  /** Beta. RFC 3339. */
  readonly external_user_onboarded_at?: string
}
export const UpdateUserProfileBody: Schema.Codec<UpdateUserProfileBody> = Schema.Struct({
  access_type: Schema.optionalKey(Schema.NullOr(UserProfileAccessType)),
  external_user_details: Schema.optionalKey(UserProfileExternalUserDetailsParams),
  metadata: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  external_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  external_user_onboarded_at: Schema.optionalKey(Schema.String)
})

export interface UserProfileEnrollEndUserAction {
  readonly type: "enroll_end_user"
}
export const UserProfileEnrollEndUserAction: Schema.Codec<UserProfileEnrollEndUserAction> = Schema.Struct({
  type: Schema.Literal("enroll_end_user")
})

export interface CreateUserProfileActionUrlBody {
  readonly action: UserProfileEnrollEndUserAction
}
export const CreateUserProfileActionUrlBody: Schema.Codec<CreateUserProfileActionUrlBody> = Schema.Struct({
  action: UserProfileEnrollEndUserAction
})

export type UserProfileEnforcementActionNextStep = "verify"
export const UserProfileEnforcementActionNextStep: Schema.Codec<UserProfileEnforcementActionNextStep> = Schema.Literal(
  "verify"
)

export type UserProfileEnforcementActionReason = OpenSchema.Enum<
  | "unsupported_region"
  | "fraud_or_abuse"
  | "high_harm"
  | "usage_policy_violation"
  | "account_compromise"
  | "unspecified"
>
export const UserProfileEnforcementActionReason: Schema.Codec<UserProfileEnforcementActionReason> =
  /* @__PURE__ */ OpenSchema.literals("UserProfileEnforcementActionReason", [
    "unsupported_region",
    "fraud_or_abuse",
    "high_harm",
    "usage_policy_violation",
    "account_compromise",
    "unspecified"
  ])

export interface UserProfileEnforcementActionRestriction {
  readonly id: string
  readonly action?: UserProfileEnforcementActionNextStep | null
  /** RFC 3339. */
  readonly expires_at?: string | null
  /** RFC 3339. */
  readonly opened_at: string
  readonly reason: UserProfileEnforcementActionReason
  readonly type: "restriction"
}
export const UserProfileEnforcementActionRestriction: Schema.Codec<UserProfileEnforcementActionRestriction> = Schema
  .Struct({
    id: Schema.String,
    action: Schema.optionalKey(Schema.NullOr(UserProfileEnforcementActionNextStep)),
    expires_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
    opened_at: Schema.String,
    reason: UserProfileEnforcementActionReason,
    type: Schema.Literal("restriction")
  })

export interface UserProfileEnforcementActionBan {
  readonly id: string
  readonly action?: UserProfileEnforcementActionNextStep | null
  /** RFC 3339. */
  readonly expires_at?: string | null
  /** RFC 3339. */
  readonly opened_at: string
  readonly reason: UserProfileEnforcementActionReason
  readonly type: "ban"
}
export const UserProfileEnforcementActionBan: Schema.Codec<UserProfileEnforcementActionBan> = Schema.Struct({
  id: Schema.String,
  action: Schema.optionalKey(Schema.NullOr(UserProfileEnforcementActionNextStep)),
  expires_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  opened_at: Schema.String,
  reason: UserProfileEnforcementActionReason,
  type: Schema.Literal("ban")
})

export type UserProfileEnforcementAction =
  | UserProfileEnforcementActionRestriction
  | UserProfileEnforcementActionBan
  | OpenSchema.Variant
export const UserProfileEnforcementAction: Schema.Codec<UserProfileEnforcementAction> = OpenSchema.variants(
  "UserProfileEnforcementAction",
  "type",
  ["restriction", "ban"],
  [UserProfileEnforcementActionRestriction, UserProfileEnforcementActionBan]
)

export interface UserProfileExternalUserDetails {
  readonly account_status?: UserProfileExternalUserAccountStatus | null
  readonly country?: string | null
  readonly email_hash?: string | null
  readonly entity_type?: UserProfileExternalUserEntityType | null
  readonly name_hash?: string | null
  /** RFC 3339. */
  readonly onboarded_at?: string | null
  readonly reference_id?: string | null
}
export const UserProfileExternalUserDetails: Schema.Codec<UserProfileExternalUserDetails> = Schema.Struct({
  account_status: Schema.optionalKey(Schema.NullOr(UserProfileExternalUserAccountStatus)),
  country: Schema.optionalKey(Schema.NullOr(Schema.String)),
  email_hash: Schema.optionalKey(Schema.NullOr(Schema.String)),
  entity_type: Schema.optionalKey(Schema.NullOr(UserProfileExternalUserEntityType)),
  name_hash: Schema.optionalKey(Schema.NullOr(Schema.String)),
  onboarded_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  reference_id: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface UserProfileCyberRequirements {
  readonly data_retention: boolean
  readonly human_review: boolean
}
export const UserProfileCyberRequirements: Schema.Codec<UserProfileCyberRequirements> = Schema.Struct({
  data_retention: Schema.Boolean,
  human_review: Schema.Boolean
})

export type UserProfileProgramStatus = OpenSchema.Enum<"active" | "pending" | "rejected">
export const UserProfileProgramStatus: Schema.Codec<UserProfileProgramStatus> = /* @__PURE__ */ OpenSchema.literals(
  "UserProfileProgramStatus",
  ["active", "pending", "rejected"]
)

export interface UserProfileCyberTier {
  readonly status: OpenSchema.Enum<"active" | "inactive">
}
export const UserProfileCyberTier: Schema.Codec<UserProfileCyberTier> = Schema.Struct({
  status: OpenSchema.literals("UserProfileCyberTier.status", ["active", "inactive"])
})

export interface UserProfileCyberProgram {
  readonly requirements?: UserProfileCyberRequirements | null
  readonly status: UserProfileProgramStatus
  readonly tiers: { readonly [key: string]: UserProfileCyberTier }
}
export const UserProfileCyberProgram: Schema.Codec<UserProfileCyberProgram> = Schema.Struct({
  requirements: Schema.optionalKey(Schema.NullOr(UserProfileCyberRequirements)),
  status: UserProfileProgramStatus,
  tiers: Schema.Record(Schema.String, UserProfileCyberTier)
})

export interface UserProfileEfsFeature {
  readonly status: OpenSchema.Enum<"active" | "inactive">
}
export const UserProfileEfsFeature: Schema.Codec<UserProfileEfsFeature> = Schema.Struct({
  status: OpenSchema.literals("UserProfileEfsFeature.status", ["active", "inactive"])
})

export interface UserProfileEfsProgram {
  readonly features: { readonly [key: string]: UserProfileEfsFeature }
  readonly status: UserProfileProgramStatus
}
export const UserProfileEfsProgram: Schema.Codec<UserProfileEfsProgram> = Schema.Struct({
  features: Schema.Record(Schema.String, UserProfileEfsFeature),
  status: UserProfileProgramStatus
})

export interface UserProfilePrograms {
  readonly cyber?: UserProfileCyberProgram | null
  readonly efs?: UserProfileEfsProgram | null
}
export const UserProfilePrograms: Schema.Codec<UserProfilePrograms> = Schema.Struct({
  cyber: Schema.optionalKey(Schema.NullOr(UserProfileCyberProgram)),
  efs: Schema.optionalKey(Schema.NullOr(UserProfileEfsProgram))
})

/** Beta. */
export interface UserProfileTrustGrant {
  readonly status: OpenSchema.Enum<"active" | "pending" | "rejected">
}
export const UserProfileTrustGrant: Schema.Codec<UserProfileTrustGrant> = Schema.Struct({
  status: OpenSchema.literals("UserProfileTrustGrant.status", ["active", "pending", "rejected"])
})

export interface UserProfile {
  readonly id: string
  readonly access_type?: UserProfileAccessType
  /** RFC 3339. */
  readonly created_at: string
  readonly enforcement_actions?: ReadonlyArray<UserProfileEnforcementAction>
  readonly enforcement_status?: UserProfileEnforcementStatus
  readonly external_user_details?: UserProfileExternalUserDetails
  readonly metadata: { readonly [key: string]: string }
  readonly name?: string | null
  readonly programs?: UserProfilePrograms
  readonly type: "user_profile"
  /** RFC 3339. */
  readonly updated_at: string
  /** Beta. */
  readonly trust_grants?: { readonly [key: string]: UserProfileTrustGrant }
  /** Beta. */
  readonly external_id?: string | null
  /** Beta. RFC 3339. */
  readonly external_user_onboarded_at?: string | null
}
export const UserProfile: Schema.Codec<UserProfile> = Schema.Struct({
  id: Schema.String,
  access_type: Schema.optionalKey(UserProfileAccessType),
  created_at: Schema.String,
  enforcement_actions: Schema.optionalKey(Schema.Array(UserProfileEnforcementAction)),
  enforcement_status: Schema.optionalKey(UserProfileEnforcementStatus),
  external_user_details: Schema.optionalKey(UserProfileExternalUserDetails),
  metadata: Schema.Record(Schema.String, Schema.String),
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  programs: Schema.optionalKey(UserProfilePrograms),
  type: Schema.Literal("user_profile"),
  updated_at: Schema.String,
  trust_grants: Schema.optionalKey(Schema.Record(Schema.String, UserProfileTrustGrant)),
  external_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  external_user_onboarded_at: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface UserProfilesPage {
  readonly data: ReadonlyArray<UserProfile>
  readonly next_page?: string | null
}
export const UserProfilesPage: Schema.Codec<UserProfilesPage> = Schema.Struct({
  data: Schema.Array(UserProfile),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface DeletedUserProfile {
  readonly id: string
  readonly type: "user_profile_deleted"
}
export const DeletedUserProfile: Schema.Codec<DeletedUserProfile> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("user_profile_deleted")
})

export interface UserProfileActionURL {
  /** RFC 3339. */
  readonly expires_at: string
  readonly type: "user_profile_action_url"
  readonly url: string
}
export const UserProfileActionURL: Schema.Codec<UserProfileActionURL> = Schema.Struct({
  expires_at: Schema.String,
  type: Schema.Literal("user_profile_action_url"),
  url: Schema.String
})

/** Beta. */
export interface UserProfileEnrollmentURL {
  /** RFC 3339. */
  readonly expires_at: string
  readonly type: "enrollment_url"
  readonly url: string
}
export const UserProfileEnrollmentURL: Schema.Codec<UserProfileEnrollmentURL> = Schema.Struct({
  expires_at: Schema.String,
  type: Schema.Literal("enrollment_url"),
  url: Schema.String
})

/** `GET /v1/user_profiles` */
export interface ListUserProfiles {
  readonly limit?: number
  readonly page?: string | null
  readonly enforcement_status?: ReadonlyArray<UserProfileEnforcementStatus>
  readonly order?: UserProfileListOrder
  readonly order_by?: UserProfileListOrderBy
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListUserProfiles: Endpoint.Input<ListUserProfiles> = /* @__PURE__ */ Endpoint.input({
  query: {
    limit: "limit",
    page: "page",
    enforcement_status: "enforcement_status[]",
    order: "order",
    order_by: "order_by"
  },
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { optedIn: ["user-profiles-2026-08-18"] }
})

/** `POST /v1/user_profiles` */
export interface CreateUserProfile extends CreateUserProfileBody {
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateUserProfile: Endpoint.Input<CreateUserProfile> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: CreateUserProfileBody,
  flags: { optedIn: ["user-profiles-2026-08-18"] }
})

/** `GET /v1/user_profiles/{user_profile_id}` */
export interface RetrieveUserProfile {
  readonly user_profile_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveUserProfile: Endpoint.Input<RetrieveUserProfile> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { optedIn: ["user-profiles-2026-08-18"] }
})

/** `POST /v1/user_profiles/{user_profile_id}` */
export interface UpdateUserProfile extends UpdateUserProfileBody {
  readonly user_profile_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const UpdateUserProfile: Endpoint.Input<UpdateUserProfile> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: UpdateUserProfileBody,
  flags: { optedIn: ["user-profiles-2026-08-18"] }
})

/** `DELETE /v1/user_profiles/{user_profile_id}` */
export interface DeleteUserProfile {
  readonly user_profile_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DeleteUserProfile: Endpoint.Input<DeleteUserProfile> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { optedIn: ["user-profiles-2026-08-18"] }
})

/** `POST /v1/user_profiles/{user_profile_id}/action_urls` */
export interface CreateUserProfileActionUrl extends CreateUserProfileActionUrlBody {
  readonly user_profile_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateUserProfileActionUrl: Endpoint.Input<CreateUserProfileActionUrl> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  body: CreateUserProfileActionUrlBody,
  flags: { optedIn: ["user-profiles-2026-08-18"] }
})

/** `POST /v1/user_profiles/{user_profile_id}/enrollment_url` */
export interface CreateEnrollmentUrl {
  readonly user_profile_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateEnrollmentUrl: Endpoint.Input<CreateEnrollmentUrl> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  flags: { always: ["user-profiles-2026-08-18"] }
})
