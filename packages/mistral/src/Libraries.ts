/** Libraries: collections of documents that agents search. `Documents` fills them, `LibraryAccesses` shares them. */
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
export const create = call("POST /v1/libraries", { input: CreateLibrary, response: Library })

/** Streams the libraries this key can see. */
export const list = pages("GET /v1/libraries", {
  input: ListLibraries,
  response: LibraryPage,
  pager: Page.following({
    field: "page_token",
    items: (page: LibraryPage) => page.data,
    cursor: (page) => page.next_page_token
  })
})

/** Reads a library. */
export const retrieve = call("GET /v1/libraries/{library_id}", { input: RetrieveLibrary, response: Library })

/** Changes what is given. */
export const update = call("PATCH /v1/libraries/{library_id}", { input: UpdateLibrary, response: Library })

/** Changes all: what is not given is emptied. */
export const replace = call("PUT /v1/libraries/{library_id}", { input: ReplaceLibrary, response: Library })

/** Deletes a library with its documents. */
const delete_ = call("DELETE /v1/libraries/{library_id}", { input: DeleteLibrary, response: Library })

export { delete_ as delete }
