// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export type AccessLevel = OpenSchema.Enum<"Viewer" | "Editor">
export const AccessLevel: Schema.Codec<AccessLevel> = /* @__PURE__ */ OpenSchema.literals("AccessLevel", [
  "Viewer",
  "Editor"
])

export type AccessHolderType = OpenSchema.Enum<"User" | "Workspace" | "Org">
export const AccessHolderType: Schema.Codec<AccessHolderType> = /* @__PURE__ */ OpenSchema.literals(
  "AccessHolderType",
  ["User", "Workspace", "Org"]
)

export interface PutLibraryAccessBody {
  /**
   * A UUID.
   * @deprecated
   */
  readonly org_id?: string | null
  readonly level: AccessLevel
  /** A UUID. */
  readonly share_with_uuid: string
  readonly share_with_type: AccessHolderType
}
export const PutLibraryAccessBody: Schema.Codec<PutLibraryAccessBody> = Schema.Struct({
  org_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  level: AccessLevel,
  share_with_uuid: Schema.String,
  share_with_type: AccessHolderType
})

export interface DeleteLibraryAccessBody {
  /**
   * A UUID.
   * @deprecated
   */
  readonly org_id?: string | null
  /** A UUID. */
  readonly share_with_uuid: string
  readonly share_with_type: AccessHolderType
}
export const DeleteLibraryAccessBody: Schema.Codec<DeleteLibraryAccessBody> = Schema.Struct({
  org_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  share_with_uuid: Schema.String,
  share_with_type: AccessHolderType
})

export interface LibraryAccess {
  /** A UUID. */
  readonly library_id: string
  /**
   * A UUID.
   * @deprecated
   */
  readonly user_id?: string | null
  /**
   * A UUID.
   * @deprecated
   */
  readonly org_id: string
  readonly role: string
  readonly share_with_type: string
  /** A UUID. */
  readonly share_with_uuid?: string | null
}
export const LibraryAccess: Schema.Codec<LibraryAccess> = Schema.Struct({
  library_id: Schema.String,
  user_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  org_id: Schema.String,
  role: Schema.String,
  share_with_type: Schema.String,
  share_with_uuid: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface LibraryAccessList {
  readonly data: ReadonlyArray<LibraryAccess>
}
export const LibraryAccessList: Schema.Codec<LibraryAccessList> = Schema.Struct({
  data: Schema.Array(LibraryAccess)
})

/** `GET /v1/libraries/{library_id}/share` */
export interface ListLibraryAccesses {
  /** A UUID. */
  readonly library_id: string
}
export const ListLibraryAccesses: Endpoint.Input<ListLibraryAccesses> = /* @__PURE__ */ Endpoint.input({})

/** `PUT /v1/libraries/{library_id}/share` */
export interface PutLibraryAccess extends PutLibraryAccessBody {
  /** A UUID. */
  readonly library_id: string
}
export const PutLibraryAccess: Endpoint.Input<PutLibraryAccess> = /* @__PURE__ */ Endpoint.input({
  body: PutLibraryAccessBody
})

/** `DELETE /v1/libraries/{library_id}/share` */
export interface DeleteLibraryAccess extends DeleteLibraryAccessBody {
  /** A UUID. */
  readonly library_id: string
}
export const DeleteLibraryAccess: Endpoint.Input<DeleteLibraryAccess> = /* @__PURE__ */ Endpoint.input({
  body: DeleteLibraryAccessBody
})
