/**
 * Memory stores: text documents that agents read and write across sessions. For a memory in files of yours, see
 * `Memory`.
 *
 * `create` a store, `upload` the files of a folder to it, and attach it to sessions as a resource. `Memories` reads and
 * writes its documents, `Versions` their history. `scoped` also deletes the store afterwards.
 */
import * as Page from "@effect-genai/core/Page"
import * as ScopedResource from "@effect-genai/core/ScopedResource"
import {
  ArchiveMemoryStore,
  CreateMemoryStore,
  DeletedMemoryStore,
  DeleteMemoryStore,
  ListMemoryStores,
  MemoryStore,
  MemoryStoresPage,
  RetrieveMemoryStore,
  UpdateMemoryStore
} from "./generated/MemoryStores.ts"
import { call, list as pages } from "./internal/transport.ts"
import { inWorkspace } from "./internal/workspace.ts"

export {
  ArchiveMemoryStore,
  CreateMemoryStore,
  DeletedMemoryStore,
  DeleteMemoryStore,
  ListMemoryStores,
  MemoryStore,
  MemoryStoresPage,
  RetrieveMemoryStore,
  UpdateMemoryStore
} from "./generated/MemoryStores.ts"

/** Streams the memory stores of the workspace; archived ones only with `include_archived`. */
export const list = /* @__PURE__ */ pages("GET /v1/memory_stores", {
  input: ListMemoryStores,
  response: MemoryStoresPage,
  pager: /* @__PURE__ */ Page.cursor<MemoryStore>()
})

/**
 * Creates an empty store. Its `name` becomes the directory below `/mnt/memory/` in a session, and agents read its
 * `description`, so say there what belongs in it.
 */
export const create = /* @__PURE__ */ call("POST /v1/memory_stores", {
  input: CreateMemoryStore,
  response: MemoryStore
})

/** Retrieves a store, not its memories. */
export const retrieve = /* @__PURE__ */ call("GET /v1/memory_stores/{memory_store_id}", {
  input: RetrieveMemoryStore,
  response: MemoryStore
})

/**
 * Changes the name, the description or keys of `metadata`; null removes a key. Sessions created later use the new name.
 */
export const update = /* @__PURE__ */ call("POST /v1/memory_stores/{memory_store_id}", {
  input: UpdateMemoryStore,
  response: MemoryStore
})

/** Deletes a store with all of its memories and their versions. This cannot be undone. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/memory_stores/{memory_store_id}", {
  input: DeleteMemoryStore,
  response: DeletedMemoryStore
})

export { delete_ as delete }

/**
 * Creates a memory store and deletes it with its memories when the scope closes, also if the scope fails or is
 * interrupted. A failed deletion is logged and does not change how the scope ends.
 */
export const scoped = (input: CreateMemoryStore) =>
  ScopedResource.make(
    {
      kind: "memory store",
      id: ({ id }) => id,
      remove: ({ id }) => delete_({ ...inWorkspace(input), memory_store_id: id })
    },
    create(input)
  )

/**
 * Makes a store read-only for good: no new session can use it, and its memories can be read and deleted, not written.
 */
export const archive = /* @__PURE__ */ call("POST /v1/memory_stores/{memory_store_id}/archive", {
  input: ArchiveMemoryStore,
  response: MemoryStore
})

export { MemoryRefused, upload, type UploadedMemory, type UploadMemories } from "./MemoryStores/upload.ts"

export * as Memories from "./MemoryStores/Memories.ts"
export * as Versions from "./MemoryStores/Versions.ts"
