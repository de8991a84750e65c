/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveMemoryStore,
  CreateMemoryStore,
  DeletedMemoryStore,
  DeleteMemoryStore,
  ListMemoryStores,
  MemoryStore,
  MemoryStoresPageCursor,
  RetrieveMemoryStore,
  UpdateMemoryStore
} from "./generated/MemoryStores.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  ArchiveMemoryStore,
  CreateMemoryStore,
  DeletedMemoryStore,
  DeleteMemoryStore,
  ListMemoryStores,
  MemoryStore,
  MemoryStoresPageCursor,
  RetrieveMemoryStore,
  UpdateMemoryStore
} from "./generated/MemoryStores.ts"

/** TODO ListMemoryStores. */
export const list = /* @__PURE__ */ pages("GET /v1/memory_stores", {
  input: ListMemoryStores,
  response: MemoryStoresPageCursor,
  pager: /* @__PURE__ */ Page.cursor<MemoryStore>()
})

/** TODO CreateMemoryStore. */
export const create = /* @__PURE__ */ call("POST /v1/memory_stores", {
  input: CreateMemoryStore,
  response: MemoryStore
})

/** TODO RetrieveMemoryStore. */
export const retrieve = /* @__PURE__ */ call("GET /v1/memory_stores/{memory_store_id}", {
  input: RetrieveMemoryStore,
  response: MemoryStore
})

/** TODO UpdateMemoryStore. */
export const update = /* @__PURE__ */ call("POST /v1/memory_stores/{memory_store_id}", {
  input: UpdateMemoryStore,
  response: MemoryStore
})

/** TODO DeleteMemoryStore. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/memory_stores/{memory_store_id}", {
  input: DeleteMemoryStore,
  response: DeletedMemoryStore
})

export { delete_ as delete }

/** TODO ArchiveMemoryStore. */
export const archive = /* @__PURE__ */ call("POST /v1/memory_stores/{memory_store_id}/archive", {
  input: ArchiveMemoryStore,
  response: MemoryStore
})

export * as Memories from "./MemoryStores/Memories.ts"
export * as Versions from "./MemoryStores/Versions.ts"
