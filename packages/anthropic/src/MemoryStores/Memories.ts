/** TODO head. */
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

/** TODO ListMemories. */
export const list = /* @__PURE__ */ pages("GET /v1/memory_stores/{memory_store_id}/memories", {
  input: ListMemories,
  response: MemoryListItemsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<MemoryListItem>()
})

/** TODO CreateMemory. */
export const create = /* @__PURE__ */ call("POST /v1/memory_stores/{memory_store_id}/memories", {
  input: CreateMemory,
  response: Memory
})

/** TODO RetrieveMemory. */
export const retrieve = /* @__PURE__ */ call("GET /v1/memory_stores/{memory_store_id}/memories/{memory_id}", {
  input: RetrieveMemory,
  response: Memory
})

/** TODO UpdateMemory. */
export const update = /* @__PURE__ */ call("POST /v1/memory_stores/{memory_store_id}/memories/{memory_id}", {
  input: UpdateMemory,
  response: Memory
})

/** TODO DeleteMemory. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/memory_stores/{memory_store_id}/memories/{memory_id}", {
  input: DeleteMemory,
  response: DeletedMemory
})

export { delete_ as delete }
