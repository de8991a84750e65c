/** Access to libraries: which users, workspaces and organizations can view or edit them. */
import * as Page from "@effect-genai/core/Page"
import {
  DeleteLibraryAccess,
  LibraryAccess,
  LibraryAccessList,
  ListLibraryAccesses,
  PutLibraryAccess
} from "./generated/LibraryAccesses.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  AccessLevel,
  DeleteLibraryAccess,
  LibraryAccess,
  LibraryAccessList,
  ListLibraryAccesses,
  PutLibraryAccess
} from "./generated/LibraryAccesses.ts"

/** Streams the accesses to a library. */
export const list = /* @__PURE__ */ pages("GET /v1/libraries/{library_id}/share", {
  input: ListLibraryAccesses,
  response: LibraryAccessList,
  pager: /* @__PURE__ */ Page.whole((page: LibraryAccessList) => page.data)
})

/** Shares a library, or changes the access level. */
export const put = /* @__PURE__ */ call("PUT /v1/libraries/{library_id}/share", {
  input: PutLibraryAccess,
  response: LibraryAccess
})

/** Revokes access to a library. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/libraries/{library_id}/share", {
  input: DeleteLibraryAccess,
  response: LibraryAccess
})

export { delete_ as delete }
