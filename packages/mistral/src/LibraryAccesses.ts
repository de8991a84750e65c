/** Who may see and change a library. */
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

/** Streams who a library is shared with. */
export const list = pages("GET /v1/libraries/{library_id}/share", {
  input: ListLibraryAccesses,
  response: LibraryAccessList,
  pager: Page.whole((page: LibraryAccessList) => page.data)
})

/** Shares a library, or changes how. */
export const put = call("PUT /v1/libraries/{library_id}/share", { input: PutLibraryAccess, response: LibraryAccess })

/** Takes access away. */
const delete_ = call("DELETE /v1/libraries/{library_id}/share", {
  input: DeleteLibraryAccess,
  response: LibraryAccess
})

export { delete_ as delete }
