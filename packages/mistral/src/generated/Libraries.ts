// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export type LibraryOwnerType = "User" | "Workspace"
export const LibraryOwnerType: Schema.Codec<LibraryOwnerType> = /* @__PURE__ */ Schema.Literals(["User", "Workspace"])

/**
 * A [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries) to create, without
 * documents.
 */
export interface CreateLibraryBody {
  /** The name of the library. */
  readonly name: string
  /** What the library is about; agents that search it can read this. */
  readonly description?: string | null
  /**
   * The size of the pieces into which documents are split for search. 256 to 32768.
   * @deprecated
   */
  readonly chunk_size?: number | null
  /** Who owns the library, the user of the API key or its workspace. */
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

/** New values for a library. `Libraries.update` keeps omitted fields, `Libraries.replace` clears them. */
export interface UpdateLibraryBody {
  /** The new name of the library. */
  readonly name?: string
  /** The new description. `null` removes it. */
  readonly description?: string | null
}
export const UpdateLibraryBody: Schema.Codec<UpdateLibraryBody> = Schema.Struct({
  name: Schema.optionalKey(Schema.String),
  description: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/**
 * A [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries), without its
 * documents.
 */
export interface Library {
  /** The id of the library, sent as `library_id` and in the `library_ids` of a tool. A UUID. */
  readonly id: string
  /** The name of the library. */
  readonly name: string
  /** When it was created. RFC 3339. */
  readonly created_at: string
  /** When it was last changed. RFC 3339. */
  readonly updated_at: string
  /** The id of the owner; null if Mistral does not report it. A UUID. */
  readonly owner_id?: string | null
  /** What `owner_id` identifies, `User` or `Workspace`. */
  readonly owner_type: string
  /** The size of all documents together, in bytes. */
  readonly total_size: number
  /** How many documents the library has. */
  readonly nb_documents: number
  /**
   * The size of the pieces into which documents are split for search; null if none is set.
   * @deprecated
   */
  readonly chunk_size?: number | null
  /**
   * An emoji shown with the library; null if there is none.
   * @deprecated
   */
  readonly emoji?: string | null
  /** What the library is about; null if there is no description. */
  readonly description?: string | null
  /**
   * A description that Mistral wrote; null if there is none.
   * @deprecated
   */
  readonly generated_description?: string | null
  /**
   * With how many users the library is shared; null if Mistral does not report it.
   * @deprecated
   */
  readonly explicit_user_members_count?: number | null
  /**
   * With how many workspaces the library is shared; null if Mistral does not report it.
   * @deprecated
   */
  readonly explicit_workspace_members_count?: number | null
  /**
   * What the whole organization may do with the library; null if it is not shared with all.
   * @deprecated
   */
  readonly org_sharing_role?: string | null
  /**
   * A name that Mistral wrote; null if there is none.
   * @deprecated
   */
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
  /** How many items the whole list has, over all pages. */
  readonly total_items: number
  /** How many pages the list has at this page size. */
  readonly total_pages: number
  /** The number of this page, from 0. */
  readonly current_page: number
  /** The most items on one page. */
  readonly page_size: number
  /** Whether another page follows. */
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
  /**
   * Where this page is in the list; null if Mistral does not report it. Use `next_page_token` instead.
   * @deprecated
   */
  readonly pagination?: PaginationInfo | null
  /** The libraries of this page. */
  readonly data: ReadonlyArray<Library>
  /**
   * The `page_token` of the next page; null on the last page.
   * [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists) follow it.
   */
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
  /**
   * The most items on one page. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists). 1 to 100. Default `100`.
   */
  readonly page_size?: number
  /**
   * The `next_page_token` of the page before.
   * [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists) send it by themselves.
   */
  readonly page_token?: string
  /**
   * The number of the page, from 0. Use `page_token` instead. Default `0`.
   * @deprecated
   */
  readonly page?: number
  /** Only libraries that contain this text, for example in the name. */
  readonly search?: string
  /**
   * Whether to list only libraries that the user of the API key owns.
   * @deprecated
   */
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
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
}
export const RetrieveLibrary: Endpoint.Input<RetrieveLibrary> = /* @__PURE__ */ Endpoint.input({})

/** `PATCH /v1/libraries/{library_id}` */
export interface UpdateLibrary extends UpdateLibraryBody {
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
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
  /**
   * The id of a [library](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#libraries). A UUID.
   */
  readonly library_id: string
}
export const ReplaceLibrary: Endpoint.Input<ReplaceLibrary> = /* @__PURE__ */ Endpoint.input({
  body: UpdateLibraryBody
})

/** `DELETE /v1/libraries/{library_id}` */
export interface DeleteLibrary {
  /** The library to delete, with all its documents. A UUID. */
  readonly library_id: string
}
export const DeleteLibrary: Endpoint.Input<DeleteLibrary> = /* @__PURE__ */ Endpoint.input({})
