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

/** Shares a library, or changes the level of an existing access. */
export interface PutLibraryAccessBody {
  /**
   * The id of the organization. Mistral no longer needs it. A UUID.
   * @deprecated
   */
  readonly org_id?: string | null
  /** What they may do. A `Viewer` reads and searches the library, an `Editor` also changes it. */
  readonly level: AccessLevel
  /** The id of the user, workspace or organization that gets access. A UUID. */
  readonly share_with_uuid: string
  /** What `share_with_uuid` identifies. */
  readonly share_with_type: AccessHolderType
}
export const PutLibraryAccessBody: Schema.Codec<PutLibraryAccessBody> = Schema.Struct({
  org_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  level: AccessLevel,
  share_with_uuid: Schema.String,
  share_with_type: AccessHolderType
})

/** Revokes an access to a library. */
export interface DeleteLibraryAccessBody {
  /**
   * The id of the organization. Mistral no longer needs it. A UUID.
   * @deprecated
   */
  readonly org_id?: string | null
  /** The id of the user, workspace or organization that loses access. A UUID. */
  readonly share_with_uuid: string
  /** What `share_with_uuid` identifies. */
  readonly share_with_type: AccessHolderType
}
export const DeleteLibraryAccessBody: Schema.Codec<DeleteLibraryAccessBody> = Schema.Struct({
  org_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  share_with_uuid: Schema.String,
  share_with_type: AccessHolderType
})

/** Who may use a library, and how. */
export interface LibraryAccess {
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
  /**
   * The id of a user; null if the access is not for one. Use `share_with_uuid` instead. A UUID.
   * @deprecated
   */
  readonly user_id?: string | null
  /**
   * The id of the organization. A UUID.
   * @deprecated
   */
  readonly org_id: string
  /** What they may do, such as `Viewer` or `Editor`. */
  readonly role: string
  /** What `share_with_uuid` identifies, `User`, `Workspace` or `Org`. */
  readonly share_with_type: string
  /** The id of the user, workspace or organization that has access; null if Mistral does not report it. A UUID. */
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
  /** All accesses to the library, on one page. */
  readonly data: ReadonlyArray<LibraryAccess>
}
export const LibraryAccessList: Schema.Codec<LibraryAccessList> = Schema.Struct({
  data: Schema.Array(LibraryAccess)
})

/** `GET /v1/libraries/{library_id}/share` */
export interface ListLibraryAccesses {
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
}
export const ListLibraryAccesses: Endpoint.Input<ListLibraryAccesses> = /* @__PURE__ */ Endpoint.input({})

/** `PUT /v1/libraries/{library_id}/share` */
export interface PutLibraryAccess extends PutLibraryAccessBody {
  /** The library to share. A UUID. */
  readonly library_id: string
}
export const PutLibraryAccess: Endpoint.Input<PutLibraryAccess> = /* @__PURE__ */ Endpoint.input({
  body: PutLibraryAccessBody
})

/** `DELETE /v1/libraries/{library_id}/share` */
export interface DeleteLibraryAccess extends DeleteLibraryAccessBody {
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
}
export const DeleteLibraryAccess: Endpoint.Input<DeleteLibraryAccess> = /* @__PURE__ */ Endpoint.input({
  body: DeleteLibraryAccessBody
})
