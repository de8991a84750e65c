// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** Beta. */
export interface TelemetryDestinationWorkspacesAllParams {
  readonly type: "all"
}
export const TelemetryDestinationWorkspacesAllParams: Schema.Codec<TelemetryDestinationWorkspacesAllParams> = Schema
  .Struct({
    type: Schema.Literal("all")
  })

/** Beta. */
export interface TelemetryDestinationWorkspacesIncludeParams {
  readonly type: "include"
  readonly workspace_ids?: ReadonlyArray<string>
}
export const TelemetryDestinationWorkspacesIncludeParams: Schema.Codec<TelemetryDestinationWorkspacesIncludeParams> =
  Schema.Struct({
    type: Schema.Literal("include"),
    workspace_ids: Schema.optionalKey(Schema.Array(Schema.String))
  })

/** Beta. */
export interface TelemetryDestinationWorkspacesExcludeParams {
  readonly type: "exclude"
  readonly workspace_ids?: ReadonlyArray<string>
}
export const TelemetryDestinationWorkspacesExcludeParams: Schema.Codec<TelemetryDestinationWorkspacesExcludeParams> =
  Schema.Struct({
    type: Schema.Literal("exclude"),
    workspace_ids: Schema.optionalKey(Schema.Array(Schema.String))
  })

/** Beta. */
export type TelemetryDestinationWorkspacesParams =
  | TelemetryDestinationWorkspacesAllParams
  | TelemetryDestinationWorkspacesIncludeParams
  | TelemetryDestinationWorkspacesExcludeParams
export const TelemetryDestinationWorkspacesParams: Schema.Codec<TelemetryDestinationWorkspacesParams> = Schema.Union([
  TelemetryDestinationWorkspacesAllParams,
  TelemetryDestinationWorkspacesIncludeParams,
  TelemetryDestinationWorkspacesExcludeParams
])

/** Beta. */
export type TelemetryDestinationContentMode = OpenSchema.Enum<"metadata_only" | "content">
export const TelemetryDestinationContentMode: Schema.Codec<TelemetryDestinationContentMode> = /* @__PURE__ */ OpenSchema
  .literals("TelemetryDestinationContentMode", ["metadata_only", "content"])

/** Beta. */
export interface TelemetryDestinationTracesParams {
  readonly content_mode?: TelemetryDestinationContentMode | null
  readonly enabled?: boolean
  readonly endpoint_url?: string | null
  readonly max_content_bytes?: number | null
}
export const TelemetryDestinationTracesParams: Schema.Codec<TelemetryDestinationTracesParams> = Schema.Struct({
  content_mode: Schema.optionalKey(Schema.NullOr(TelemetryDestinationContentMode)),
  enabled: Schema.optionalKey(Schema.Boolean),
  endpoint_url: Schema.optionalKey(Schema.NullOr(Schema.String)),
  max_content_bytes: Schema.optionalKey(Schema.NullOr(Schema.Int))
})

/** Beta. */
export interface CreateTelemetryDestinationBody {
  readonly endpoint_url: string
  readonly workspaces: TelemetryDestinationWorkspacesParams
  readonly display_name?: string | null
  readonly headers?: { readonly [key: string]: string }
  readonly traces?: TelemetryDestinationTracesParams
}
export const CreateTelemetryDestinationBody: Schema.Codec<CreateTelemetryDestinationBody> = Schema.Struct({
  endpoint_url: Schema.String,
  workspaces: TelemetryDestinationWorkspacesParams,
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  headers: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  traces: Schema.optionalKey(TelemetryDestinationTracesParams)
})

/** Beta. */
export interface TelemetryDestinationStateEnabledParams {
  readonly type: "enabled"
}
export const TelemetryDestinationStateEnabledParams: Schema.Codec<TelemetryDestinationStateEnabledParams> = Schema
  .Struct({
    type: Schema.Literal("enabled")
  })

/** Beta. */
export interface TelemetryDestinationStateDisabledParams {
  readonly type: "disabled"
}
export const TelemetryDestinationStateDisabledParams: Schema.Codec<TelemetryDestinationStateDisabledParams> = Schema
  .Struct({
    type: Schema.Literal("disabled")
  })

/** Beta. */
export type TelemetryDestinationStateParams =
  | TelemetryDestinationStateEnabledParams
  | TelemetryDestinationStateDisabledParams
export const TelemetryDestinationStateParams: Schema.Codec<TelemetryDestinationStateParams> = Schema.Union([
  TelemetryDestinationStateEnabledParams,
  TelemetryDestinationStateDisabledParams
])

/** Beta. */
export interface UpdateTelemetryDestinationBody {
  readonly display_name?: string | null
  readonly endpoint_url?: string
  readonly headers?: { readonly [key: string]: string | null } | null
  readonly state?: TelemetryDestinationStateParams
  readonly traces?: TelemetryDestinationTracesParams | null
  readonly workspaces?: TelemetryDestinationWorkspacesParams
}
export const UpdateTelemetryDestinationBody: Schema.Codec<UpdateTelemetryDestinationBody> = Schema.Struct({
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  endpoint_url: Schema.optionalKey(Schema.String),
  headers: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.NullOr(Schema.String)))),
  state: Schema.optionalKey(TelemetryDestinationStateParams),
  traces: Schema.optionalKey(Schema.NullOr(TelemetryDestinationTracesParams)),
  workspaces: Schema.optionalKey(TelemetryDestinationWorkspacesParams)
})

/** Beta. */
export interface TelemetryDestinationDeliveryHealth {
  readonly last_error?: string | null
  /** RFC 3339. */
  readonly last_error_at?: string | null
  /** RFC 3339. */
  readonly last_success_at?: string | null
}
export const TelemetryDestinationDeliveryHealth: Schema.Codec<TelemetryDestinationDeliveryHealth> = Schema.Struct({
  last_error: Schema.optionalKey(Schema.NullOr(Schema.String)),
  last_error_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  last_success_at: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface TelemetryDestinationStateEnabled {
  readonly type: "enabled"
}
export const TelemetryDestinationStateEnabled: Schema.Codec<TelemetryDestinationStateEnabled> = Schema.Struct({
  type: Schema.Literal("enabled")
})

/** Beta. */
export interface TelemetryDestinationDisabledReasonCaller {
  readonly type: "caller"
}
export const TelemetryDestinationDisabledReasonCaller: Schema.Codec<TelemetryDestinationDisabledReasonCaller> = Schema
  .Struct({
    type: Schema.Literal("caller")
  })

/** Beta. */
export interface TelemetryDestinationDisabledReasonSustainedFailure {
  readonly type: "sustained_failure"
}
export const TelemetryDestinationDisabledReasonSustainedFailure: Schema.Codec<
  TelemetryDestinationDisabledReasonSustainedFailure
> = Schema.Struct({
  type: Schema.Literal("sustained_failure")
})

/** Beta. */
export interface TelemetryDestinationDisabledReasonInvalidAddress {
  readonly type: "invalid_address"
}
export const TelemetryDestinationDisabledReasonInvalidAddress: Schema.Codec<
  TelemetryDestinationDisabledReasonInvalidAddress
> = Schema.Struct({
  type: Schema.Literal("invalid_address")
})

/** Beta. */
export interface TelemetryDestinationDisabledReasonRedirect {
  readonly type: "redirect"
}
export const TelemetryDestinationDisabledReasonRedirect: Schema.Codec<TelemetryDestinationDisabledReasonRedirect> =
  Schema.Struct({
    type: Schema.Literal("redirect")
  })

/** Beta. */
export type TelemetryDestinationDisabledReason =
  | TelemetryDestinationDisabledReasonCaller
  | TelemetryDestinationDisabledReasonSustainedFailure
  | TelemetryDestinationDisabledReasonInvalidAddress
  | TelemetryDestinationDisabledReasonRedirect
  | OpenSchema.Variant
export const TelemetryDestinationDisabledReason: Schema.Codec<TelemetryDestinationDisabledReason> = OpenSchema.variants(
  "TelemetryDestinationDisabledReason",
  "type",
  ["caller", "sustained_failure", "invalid_address", "redirect"],
  [
    TelemetryDestinationDisabledReasonCaller,
    TelemetryDestinationDisabledReasonSustainedFailure,
    TelemetryDestinationDisabledReasonInvalidAddress,
    TelemetryDestinationDisabledReasonRedirect
  ]
)

/** Beta. */
export interface TelemetryDestinationStateDisabled {
  readonly reason: TelemetryDestinationDisabledReason
  readonly type: "disabled"
}
export const TelemetryDestinationStateDisabled: Schema.Codec<TelemetryDestinationStateDisabled> = Schema.Struct({
  reason: TelemetryDestinationDisabledReason,
  type: Schema.Literal("disabled")
})

/** Beta. */
export type TelemetryDestinationState =
  | TelemetryDestinationStateEnabled
  | TelemetryDestinationStateDisabled
  | OpenSchema.Variant
export const TelemetryDestinationState: Schema.Codec<TelemetryDestinationState> = OpenSchema.variants(
  "TelemetryDestinationState",
  "type",
  ["enabled", "disabled"],
  [TelemetryDestinationStateEnabled, TelemetryDestinationStateDisabled]
)

/** Beta. */
export interface TelemetryDestinationTraces {
  readonly content_mode: TelemetryDestinationContentMode
  readonly enabled: boolean
  readonly endpoint_url?: string | null
  readonly max_content_bytes?: number | null
}
export const TelemetryDestinationTraces: Schema.Codec<TelemetryDestinationTraces> = Schema.Struct({
  content_mode: TelemetryDestinationContentMode,
  enabled: Schema.Boolean,
  endpoint_url: Schema.optionalKey(Schema.NullOr(Schema.String)),
  max_content_bytes: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** Beta. */
export interface TelemetryDestinationWorkspacesAll {
  readonly type: "all"
}
export const TelemetryDestinationWorkspacesAll: Schema.Codec<TelemetryDestinationWorkspacesAll> = Schema.Struct({
  type: Schema.Literal("all")
})

/** Beta. */
export interface TelemetryDestinationWorkspacesInclude {
  readonly type: "include"
}
export const TelemetryDestinationWorkspacesInclude: Schema.Codec<TelemetryDestinationWorkspacesInclude> = Schema.Struct(
  {
    type: Schema.Literal("include")
  }
)

/** Beta. */
export interface TelemetryDestinationWorkspacesExclude {
  readonly type: "exclude"
}
export const TelemetryDestinationWorkspacesExclude: Schema.Codec<TelemetryDestinationWorkspacesExclude> = Schema.Struct(
  {
    type: Schema.Literal("exclude")
  }
)

/** Beta. */
export type TelemetryDestinationWorkspaces =
  | TelemetryDestinationWorkspacesAll
  | TelemetryDestinationWorkspacesInclude
  | TelemetryDestinationWorkspacesExclude
  | OpenSchema.Variant
export const TelemetryDestinationWorkspaces: Schema.Codec<TelemetryDestinationWorkspaces> = OpenSchema.variants(
  "TelemetryDestinationWorkspaces",
  "type",
  ["all", "include", "exclude"],
  [TelemetryDestinationWorkspacesAll, TelemetryDestinationWorkspacesInclude, TelemetryDestinationWorkspacesExclude]
)

/** Beta. */
export interface TelemetryDestination {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly delivery_health: TelemetryDestinationDeliveryHealth
  readonly display_name?: string | null
  readonly endpoint_url: string
  readonly header_names: ReadonlyArray<string>
  readonly state: TelemetryDestinationState
  readonly traces: TelemetryDestinationTraces
  readonly type: "telemetry_destination"
  /** RFC 3339. */
  readonly updated_at: string
  readonly workspaces: TelemetryDestinationWorkspaces
}
export const TelemetryDestination: Schema.Codec<TelemetryDestination> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  delivery_health: TelemetryDestinationDeliveryHealth,
  display_name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  endpoint_url: Schema.String,
  header_names: Schema.Array(Schema.String),
  state: TelemetryDestinationState,
  traces: TelemetryDestinationTraces,
  type: Schema.Literal("telemetry_destination"),
  updated_at: Schema.String,
  workspaces: TelemetryDestinationWorkspaces
})

/** Beta. */
export interface TelemetryDestinationsPage {
  readonly data: ReadonlyArray<TelemetryDestination>
  readonly next_page?: string | null
}
export const TelemetryDestinationsPage: Schema.Codec<TelemetryDestinationsPage> = Schema.Struct({
  data: Schema.Array(TelemetryDestination),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface DeletedTelemetryDestination {
  readonly id: string
  readonly type: "telemetry_destination_deleted"
}
export const DeletedTelemetryDestination: Schema.Codec<DeletedTelemetryDestination> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("telemetry_destination_deleted")
})

/** Beta. */
export interface TelemetryDestinationTestSuccess {
  readonly type: "success"
}
export const TelemetryDestinationTestSuccess: Schema.Codec<TelemetryDestinationTestSuccess> = Schema.Struct({
  type: Schema.Literal("success")
})

/** Beta. */
export interface TelemetryDestinationTestFailure {
  readonly error: string
  readonly type: "failure"
}
export const TelemetryDestinationTestFailure: Schema.Codec<TelemetryDestinationTestFailure> = Schema.Struct({
  error: Schema.String,
  type: Schema.Literal("failure")
})

/** Beta. */
export type TelemetryDestinationTestResult =
  | TelemetryDestinationTestSuccess
  | TelemetryDestinationTestFailure
  | OpenSchema.Variant
export const TelemetryDestinationTestResult: Schema.Codec<TelemetryDestinationTestResult> = OpenSchema.variants(
  "TelemetryDestinationTestResult",
  "type",
  ["success", "failure"],
  [TelemetryDestinationTestSuccess, TelemetryDestinationTestFailure]
)

/** Beta. */
export interface TelemetryDestinationTest {
  readonly result: TelemetryDestinationTestResult
  readonly type: "telemetry_destination_test"
}
export const TelemetryDestinationTest: Schema.Codec<TelemetryDestinationTest> = Schema.Struct({
  result: TelemetryDestinationTestResult,
  type: Schema.Literal("telemetry_destination_test")
})

/** Beta. */
export interface TelemetryDestinationWorkspace {
  /** RFC 3339. */
  readonly created_at: string
  readonly telemetry_destination_id: string
  readonly type: "telemetry_destination_workspace"
  readonly workspace_id: string
}
export const TelemetryDestinationWorkspace: Schema.Codec<TelemetryDestinationWorkspace> = Schema.Struct({
  created_at: Schema.String,
  telemetry_destination_id: Schema.String,
  type: Schema.Literal("telemetry_destination_workspace"),
  workspace_id: Schema.String
})

/** Beta. */
export interface TelemetryDestinationWorkspacesPage {
  readonly data: ReadonlyArray<TelemetryDestinationWorkspace>
  readonly next_page?: string | null
}
export const TelemetryDestinationWorkspacesPage: Schema.Codec<TelemetryDestinationWorkspacesPage> = Schema.Struct({
  data: Schema.Array(TelemetryDestinationWorkspace),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Beta. */
export interface DeletedTelemetryDestinationWorkspace {
  readonly telemetry_destination_id: string
  readonly type: "telemetry_destination_workspace_deleted"
  readonly workspace_id: string
}
export const DeletedTelemetryDestinationWorkspace: Schema.Codec<DeletedTelemetryDestinationWorkspace> = Schema.Struct({
  telemetry_destination_id: Schema.String,
  type: Schema.Literal("telemetry_destination_workspace_deleted"),
  workspace_id: Schema.String
})

/** `GET /v1/organizations/telemetry_destinations` */
export interface ListTelemetryDestinations {
  readonly limit?: number
  readonly page?: string | null
  readonly workspace_ids?: ReadonlyArray<string>
}
export const ListTelemetryDestinations: Endpoint.Input<ListTelemetryDestinations> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", workspace_ids: "workspace_ids[]" },
  flags: { always: ["telemetry-destinations-2026-08-11"] }
})

/** `POST /v1/organizations/telemetry_destinations` */
export interface CreateTelemetryDestination extends CreateTelemetryDestinationBody {}
export const CreateTelemetryDestination: Endpoint.Input<CreateTelemetryDestination> = /* @__PURE__ */ Endpoint.input({
  body: CreateTelemetryDestinationBody,
  flags: { always: ["telemetry-destinations-2026-08-11"] }
})

/** `GET /v1/organizations/telemetry_destinations/{destination_id}` */
export interface RetrieveTelemetryDestination {
  readonly destination_id: string
}
export const RetrieveTelemetryDestination: Endpoint.Input<RetrieveTelemetryDestination> = /* @__PURE__ */ Endpoint
  .input({
    flags: { always: ["telemetry-destinations-2026-08-11"] }
  })

/** `POST /v1/organizations/telemetry_destinations/{destination_id}` */
export interface UpdateTelemetryDestination extends UpdateTelemetryDestinationBody {
  readonly destination_id: string
}
export const UpdateTelemetryDestination: Endpoint.Input<UpdateTelemetryDestination> = /* @__PURE__ */ Endpoint.input({
  body: UpdateTelemetryDestinationBody,
  flags: { always: ["telemetry-destinations-2026-08-11"] }
})

/** `DELETE /v1/organizations/telemetry_destinations/{destination_id}` */
export interface DeleteTelemetryDestination {
  readonly destination_id: string
}
export const DeleteTelemetryDestination: Endpoint.Input<DeleteTelemetryDestination> = /* @__PURE__ */ Endpoint.input({
  flags: { always: ["telemetry-destinations-2026-08-11"] }
})

/** `POST /v1/organizations/telemetry_destinations/{destination_id}/test` */
export interface TestTelemetryDestination {
  readonly destination_id: string
}
export const TestTelemetryDestination: Endpoint.Input<TestTelemetryDestination> = /* @__PURE__ */ Endpoint.input({
  flags: { always: ["telemetry-destinations-2026-08-11"] }
})

/** `GET /v1/organizations/telemetry_destinations/{destination_id}/workspaces` */
export interface ListTelemetryDestinationWorkspaces {
  readonly destination_id: string
  readonly limit?: number
  readonly page?: string | null
}
export const ListTelemetryDestinationWorkspaces: Endpoint.Input<ListTelemetryDestinationWorkspaces> =
  /* @__PURE__ */ Endpoint.input({
    query: { limit: "limit", page: "page" },
    flags: { always: ["telemetry-destinations-2026-08-11"] }
  })

/** `POST /v1/organizations/telemetry_destinations/{destination_id}/workspaces/{workspace_id}` */
export interface AddTelemetryDestinationWorkspace {
  readonly destination_id: string
  readonly workspace_id: string
}
export const AddTelemetryDestinationWorkspace: Endpoint.Input<AddTelemetryDestinationWorkspace> =
  /* @__PURE__ */ Endpoint.input({
    flags: { always: ["telemetry-destinations-2026-08-11"] }
  })

/** `DELETE /v1/organizations/telemetry_destinations/{destination_id}/workspaces/{workspace_id}` */
export interface RemoveTelemetryDestinationWorkspace {
  readonly destination_id: string
  readonly workspace_id: string
}
export const RemoveTelemetryDestinationWorkspace: Endpoint.Input<RemoveTelemetryDestinationWorkspace> =
  /* @__PURE__ */ Endpoint.input({
    flags: { always: ["telemetry-destinations-2026-08-11"] }
  })
