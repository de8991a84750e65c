/**
 * Versions of memories: who changed which memory and when. They stay after a memory is deleted, for a retention period.
 *
 * `list` them, `retrieve` one with its content, and `redact` what nobody should read any more.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ListMemoryVersions,
  MemoryVersion,
  MemoryVersionsPage,
  RedactMemoryVersion,
  RetrieveMemoryVersion
} from "../generated/MemoryVersions.ts"
import { call, list as pages } from "../internal/transport.ts"

export {
  ListMemoryVersions,
  MemoryVersion,
  MemoryVersionsPage,
  RedactMemoryVersion,
  RetrieveMemoryVersion
} from "../generated/MemoryVersions.ts"

/** Streams versions without their content, of one memory or of all, also of deleted ones. */
export const list = /* @__PURE__ */ pages("GET /v1/memory_stores/{memory_store_id}/memory_versions", {
  input: ListMemoryVersions,
  response: MemoryVersionsPage,
  pager: /* @__PURE__ */ Page.cursor<MemoryVersion>()
})

/** Retrieves a version with its content, unless it was redacted or records a deletion. */
export const retrieve = /* @__PURE__ */ call(
  "GET /v1/memory_stores/{memory_store_id}/memory_versions/{memory_version_id}",
  { input: RetrieveMemoryVersion, response: MemoryVersion }
)

/** Removes the content and the path from a version, and leaves who wrote it and when. This cannot be undone. */
export const redact = /* @__PURE__ */ call(
  "POST /v1/memory_stores/{memory_store_id}/memory_versions/{memory_version_id}/redact",
  { input: RedactMemoryVersion, response: MemoryVersion }
)
