/**
 * Libraries: collections of documents that agents search. Add documents with `Documents`, share libraries with
 * `LibraryAccesses`.
 */
import * as Page from "@effect-genai/core/Page"
import {
  CreateLibrary,
  DeleteLibrary,
  Library,
  LibraryPage,
  ListLibraries,
  ReplaceLibrary,
  RetrieveLibrary,
  UpdateLibrary
} from "./generated/Libraries.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  CreateLibrary,
  DeleteLibrary,
  Library,
  LibraryPage,
  ListLibraries,
  ReplaceLibrary,
  RetrieveLibrary,
  UpdateLibrary
} from "./generated/Libraries.ts"

/** Creates a library. */
export const create = /* @__PURE__ */ call("POST /v1/libraries", { input: CreateLibrary, response: Library })

/** Streams the libraries available to the API key. */
export const list = /* @__PURE__ */ pages("GET /v1/libraries", {
  input: ListLibraries,
  response: LibraryPage,
  pager: /* @__PURE__ */ Page.following({
    field: "page_token",
    items: (page: LibraryPage) => page.data,
    cursor: (page) => page.next_page_token
  })
})

/** Retrieves a library. */
export const retrieve = /* @__PURE__ */ call("GET /v1/libraries/{library_id}", {
  input: RetrieveLibrary,
  response: Library
})

/** Updates the given fields. */
export const update = /* @__PURE__ */ call("PATCH /v1/libraries/{library_id}", {
  input: UpdateLibrary,
  response: Library
})

/** Replaces all fields: fields that are not given are cleared. */
export const replace = /* @__PURE__ */ call("PUT /v1/libraries/{library_id}", {
  input: ReplaceLibrary,
  response: Library
})

/** Deletes a library and its documents. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/libraries/{library_id}", { input: DeleteLibrary, response: Library })

export { delete_ as delete }
