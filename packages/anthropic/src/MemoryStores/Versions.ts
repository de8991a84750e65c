/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ListMemoryVersions,
  MemoryVersion,
  MemoryVersionsPageCursor,
  RedactMemoryVersion,
  RetrieveMemoryVersion
} from "../generated/MemoryVersions.ts"
import { call, list as pages } from "../internal/transport.ts"

export {
  ListMemoryVersions,
  MemoryVersion,
  MemoryVersionsPageCursor,
  RedactMemoryVersion,
  RetrieveMemoryVersion
} from "../generated/MemoryVersions.ts"

/** TODO ListMemoryVersions. */
export const list = /* @__PURE__ */ pages("GET /v1/memory_stores/{memory_store_id}/memory_versions", {
  input: ListMemoryVersions,
  response: MemoryVersionsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<MemoryVersion>()
})

/** TODO RetrieveMemoryVersion. */
export const retrieve = /* @__PURE__ */ call(
  "GET /v1/memory_stores/{memory_store_id}/memory_versions/{memory_version_id}",
  { input: RetrieveMemoryVersion, response: MemoryVersion }
)

/** TODO RedactMemoryVersion. */
export const redact = /* @__PURE__ */ call(
  "POST /v1/memory_stores/{memory_store_id}/memory_versions/{memory_version_id}/redact",
  { input: RedactMemoryVersion, response: MemoryVersion }
)
