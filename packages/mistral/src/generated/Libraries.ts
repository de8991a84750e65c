// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export type LibraryOwnerType = "User" | "Workspace"
export const LibraryOwnerType: Schema.Codec<LibraryOwnerType> = /* @__PURE__ */ Schema.Literals(["User", "Workspace"])

export interface CreateLibraryBody {
  readonly name: string
  readonly description?: string | null
  /**
   * 256 to 32768.
   * @deprecated
   */
  readonly chunk_size?: number | null
  readonly owner_type?: LibraryOwnerType | null
}
export const CreateLibraryBody: Schema.Codec<CreateLibraryBody> = Schema.Struct({
  name: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  chunk_size: Schema.optionalKey(
    Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(256), Schema.isLessThanOrEqualTo(32768)))
  ),
  owner_type: Schema.optionalKey(Schema.NullOr(LibraryOwnerType))
})

export interface UpdateLibraryBody {
  readonly name?: string
  readonly description?: string | null
}
export const UpdateLibraryBody: Schema.Codec<UpdateLibraryBody> = Schema.Struct({
  name: Schema.optionalKey(Schema.String),
  description: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface Library {
  /** A UUID. */
  readonly id: string
  readonly name: string
  /** RFC 3339. */
  readonly created_at: string
  /** RFC 3339. */
  readonly updated_at: string
  /** A UUID. */
  readonly owner_id?: string | null
  readonly owner_type: string
  readonly total_size: number
  readonly nb_documents: number
  /** @deprecated */
  readonly chunk_size?: number | null
  /** @deprecated */
  readonly emoji?: string | null
  readonly description?: string | null
  /** @deprecated */
  readonly generated_description?: string | null
  /** @deprecated */
  readonly explicit_user_members_count?: number | null
  /** @deprecated */
  readonly explicit_workspace_members_count?: number | null
  /** @deprecated */
  readonly org_sharing_role?: string | null
  /** @deprecated */
  readonly generated_name?: string | null
}
export const Library: Schema.Codec<Library> = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  created_at: Schema.String,
  updated_at: Schema.String,
  owner_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  owner_type: Schema.String,
  total_size: OpenSchema.number,
  nb_documents: OpenSchema.number,
  chunk_size: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  emoji: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  generated_description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  explicit_user_members_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  explicit_workspace_members_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  org_sharing_role: Schema.optionalKey(Schema.NullOr(Schema.String)),
  generated_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface PaginationInfo {
  readonly total_items: number
  readonly total_pages: number
  readonly current_page: number
  readonly page_size: number
  readonly has_more: boolean
}
export const PaginationInfo: Schema.Codec<PaginationInfo> = Schema.Struct({
  total_items: OpenSchema.number,
  total_pages: OpenSchema.number,
  current_page: OpenSchema.number,
  page_size: OpenSchema.number,
  has_more: Schema.Boolean
})

export interface LibraryPage {
  /** @deprecated */
  readonly pagination?: PaginationInfo | null
  readonly data: ReadonlyArray<Library>
  readonly next_page_token?: string | null
}
export const LibraryPage: Schema.Codec<LibraryPage> = Schema.Struct({
  pagination: Schema.optionalKey(Schema.NullOr(PaginationInfo)),
  data: Schema.Array(Library),
  next_page_token: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `POST /v1/libraries` */
export interface CreateLibrary extends CreateLibraryBody {}
export const CreateLibrary: Endpoint.Input<CreateLibrary> = /* @__PURE__ */ Endpoint.input({
  body: CreateLibraryBody
})

/** `GET /v1/libraries` */
export interface ListLibraries {
  /** 1 to 100. Default `100`. */
  readonly page_size?: number
  readonly page_token?: string
  /**
   * Default `0`.
   * @deprecated
   */
  readonly page?: number
  readonly search?: string
  /** @deprecated */
  readonly filter_owned_by_me?: boolean
}
export const ListLibraries: Endpoint.Input<ListLibraries> = /* @__PURE__ */ Endpoint.input({
  query: {
    page_size: "page_size",
    page_token: "page_token",
    page: "page",
    search: "search",
    filter_owned_by_me: "filter_owned_by_me"
  }
})

/** `GET /v1/libraries/{library_id}` */
export interface RetrieveLibrary {
  /** A UUID. */
  readonly library_id: string
}
export const RetrieveLibrary: Endpoint.Input<RetrieveLibrary> = /* @__PURE__ */ Endpoint.input({})

/** `PATCH /v1/libraries/{library_id}` */
export interface UpdateLibrary extends UpdateLibraryBody {
  /** A UUID. */
  readonly library_id: string
}
export const UpdateLibrary: Endpoint.Input<UpdateLibrary> = /* @__PURE__ */ Endpoint.input({
  body: UpdateLibraryBody
})

/**
 * `PUT /v1/libraries/{library_id}`
 * @deprecated
 */
export interface ReplaceLibrary extends UpdateLibraryBody {
  /** A UUID. */
  readonly library_id: string
}
export const ReplaceLibrary: Endpoint.Input<ReplaceLibrary> = /* @__PURE__ */ Endpoint.input({
  body: UpdateLibraryBody
})

/** `DELETE /v1/libraries/{library_id}` */
export interface DeleteLibrary {
  /** A UUID. */
  readonly library_id: string
}
export const DeleteLibrary: Endpoint.Input<DeleteLibrary> = /* @__PURE__ */ Endpoint.input({})
