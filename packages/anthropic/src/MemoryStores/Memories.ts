/**
 * Memories: the documents of a memory store, each with text of up to 100 kB (102,400 bytes) at a path such as
 * `/projects/notes.md`.
 *
 * By path: `read`, `write` and `modify`, which never overwrites a change of someone else. By id: `list` for the ids,
 * then `retrieve`, `update` and `delete`. Every change adds a version (`MemoryStores.Versions`).
 */
import * as Page from "@effect-genai/core/Page"
import {
  CreateMemory,
  DeletedMemory,
  DeleteMemory,
  ListMemories,
  Memory,
  MemoryListItem,
  MemoryListItemsPageCursor,
  RetrieveMemory,
  UpdateMemory
} from "../generated/Memories.ts"
import { call, list as pages } from "../internal/transport.ts"

export {
  CreateMemory,
  DeletedMemory,
  DeleteMemory,
  ListMemories,
  Memory,
  MemoryListItem,
  MemoryListItemsPageCursor,
  RetrieveMemory,
  UpdateMemory
} from "../generated/Memories.ts"

/**
 * Streams memories without their content, or with it, 20 a page, with `view: "full"`. `path_prefix` ends with `/`; with
 * `depth: 1`, what is below a subfolder is one `memory_prefix`.
 */
export const list = /* @__PURE__ */ pages("GET /v1/memory_stores/{memory_store_id}/memories", {
  input: ListMemories,
  response: MemoryListItemsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<MemoryListItem>()
})

/** Creates a memory. Fails with `Conflict` if its path exists, or is above or below the path of another memory. */
export const create = /* @__PURE__ */ call("POST /v1/memory_stores/{memory_store_id}/memories", {
  input: CreateMemory,
  response: Memory
})

/** Retrieves a memory by its id, with its content. */
export const retrieve = /* @__PURE__ */ call("GET /v1/memory_stores/{memory_store_id}/memories/{memory_id}", {
  input: RetrieveMemory,
  response: Memory
})

/**
 * Changes the content, the path or both; the id stays. With a `precondition`, fails with `Conflict` if the content was
 * changed since you read it.
 */
export const update = /* @__PURE__ */ call("POST /v1/memory_stores/{memory_store_id}/memories/{memory_id}", {
  input: UpdateMemory,
  response: Memory
})

/**
 * Deletes a memory; its versions stay. With `expected_content_sha256`, fails with `Conflict` if the content was changed
 * since you read it.
 */
const delete_ = /* @__PURE__ */ call("DELETE /v1/memory_stores/{memory_store_id}/memories/{memory_id}", {
  input: DeleteMemory,
  response: DeletedMemory
})

export { delete_ as delete }
