/** Memory stores: memories with unique paths, and a version for every change. */
import * as Sha256 from "@effect-genai/core/Sha256"
import { Collection } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import { CreateMemoryBody, type Memory, type MemoryListItem, UpdateMemoryBody } from "../generated/Memories.ts"
import {
  CreateMemoryStoreBody,
  DeletedMemoryStore,
  MemoryStore,
  UpdateMemoryStoreBody
} from "../generated/MemoryStores.ts"
import { folderBelow, overlaps, pathProblem } from "./memoryPaths.ts"
import * as MemoryVersions from "./MemoryVersions.ts"
import { pageQuery, viewed } from "./memoryViews.ts"
import { cursorPage } from "./paging.ts"
import { Refusal, refuse } from "./Refusal.ts"
import { read, type Resources } from "./resources.ts"
import { type Call, dateTime, respondJson, type Routes } from "./Route.ts"

const limitBytes = 102_400

interface Row {
  readonly id: string
  readonly item: MemoryListItem
}

const isArchived = ({ archived_at }: MemoryStore) => archived_at != null

const conflict = (type: "memory_path_conflict_error" | "memory_precondition_failed_error", message: string) =>
  new Refusal({ status: 409, type, message })

/** The content of a memory, checked, with its size and digest. */
const contentOf = Effect.fnUntraced(function*(content: string) {
  const bytes = new TextEncoder().encode(content)
  if (bytes.byteLength > limitBytes) return yield* refuse(400, `content: Must have at most ${limitBytes} bytes`)
  return { content, content_size_bytes: bytes.byteLength, content_sha256: yield* Sha256.hex(bytes) }
})

export const make = (store: Resources, pageSize: number) => {
  const stores = store.resource({
    path: "/v1/memory_stores/{memory_store_id}",
    name: "Memory store",
    prefix: "memstore",
    item: MemoryStore,
    create: CreateMemoryStoreBody,
    update: UpdateMemoryStoreBody,
    updated: (_, item) => isArchived(item) ? { conflict: `Memory store ${item.id} is archived` } : {},
    deleted: DeletedMemoryStore
  })
  const memories = new Collection.Collection<Memory>()
  const versions = MemoryVersions.make(store, pageSize, ({ id }) => stores.find(id))

  const all = (storeId: string) => memories.newestFirst().filter(({ memory_store_id }) => memory_store_id === storeId)

  const find = Effect.fnUntraced(function*({ id, part }: Call) {
    yield* stores.find(id)
    const memory = memories.find(part)
    return memory === undefined || memory.memory_store_id !== id
      ? yield* refuse(404, `Memory not found: ${part}`)
      : memory
  })

  /** Finds a store that can be written. */
  const writable = (id: string) =>
    Effect.filterOrFail(
      stores.find(id),
      (store) => !isArchived(store),
      () => refuse(409, `Memory store ${id} is archived`)
    )

  const checkPath = (path: string, storeId: string, except?: string) => {
    const problem = pathProblem(path)
    if (problem !== undefined) return Effect.fail(refuse(400, `path: ${problem}`))
    const other = all(storeId).find((memory) => memory.id !== except && overlaps(memory.path, path))
    return other === undefined
      ? Effect.void
      : Effect.fail(conflict("memory_path_conflict_error", `${path} is taken by ${other.path} (${other.id})`))
  }

  const create = Effect.fnUntraced(function*(call: Call) {
    const { content, path } = yield* read(call, CreateMemoryBody)
    const fields = yield* contentOf(content ?? "")
    // From here on nothing waits, so that no other request comes in between.
    yield* writable(call.id)
    yield* checkPath(path, call.id)
    const context = store.contextOf(call)
    const id = context.id("mem")
    const written = { id, memory_store_id: call.id, path, created_at: context.now, updated_at: context.now, ...fields }
    const memory_version_id = versions.add("created", written, call)
    return viewed(memories.put({ type: "memory", memory_version_id, ...written }), call.url.searchParams, "basic")
  })

  const update = Effect.fnUntraced(function*(call: Call) {
    const body = yield* read(call, UpdateMemoryBody)
    const fields = body.content == null ? {} : yield* contentOf(body.content)
    // From here on nothing waits, so that no other request comes in between.
    yield* writable(call.id)
    const memory = yield* find(call)
    const { content_sha256, path } = { ...memory, ...fields, ...(body.path == null ? {} : { path: body.path }) }
    const isChanged = path !== memory.path || content_sha256 !== memory.content_sha256
    if (isChanged) {
      const expected = body.precondition?.content_sha256
      if (expected !== undefined && expected !== memory.content_sha256) {
        return yield* conflict("memory_precondition_failed_error", `Memory ${memory.id} has other content`)
      }
      yield* checkPath(path, call.id, memory.id)
      const changed = { ...memory, ...fields, path, updated_at: dateTime(call.now) }
      memories.put({ ...changed, memory_version_id: versions.add("modified", changed, call) })
    }
    return viewed(yield* find(call), call.url.searchParams, "basic")
  })

  const remove = Effect.fnUntraced(function*(call: Call) {
    const memory = yield* find(call)
    const expected = call.url.searchParams.get("expected_content_sha256")
    if (expected !== null && expected !== memory.content_sha256) {
      return yield* conflict("memory_precondition_failed_error", `Memory ${memory.id} has other content`)
    }
    memories.remove(memory.id)
    versions.add("deleted", memory, call)
    return { id: memory.id, type: "memory_deleted" }
  })

  /** What a list shows: memories, or at depth 1 the folders that they are in, each at its newest memory. */
  const listed = (call: Call) => {
    const query = call.url.searchParams
    const prefix = query.get("path_prefix") ?? "/"
    const folders = new Set<string>()
    return all(call.id).filter(({ path }) => path.startsWith(prefix)).flatMap((memory): ReadonlyArray<Row> => {
      const folder = query.get("depth") === "1" ? folderBelow(memory.path, prefix) : undefined
      if (folder === undefined) return [{ id: memory.id, item: viewed(memory, query, "basic") }]
      if (folders.has(folder)) return []
      folders.add(folder)
      return [{ id: memory.id, item: { type: "memory_prefix", path: folder } }]
    })
  }

  const list = Effect.fnUntraced(function*(call: Call) {
    yield* stores.find(call.id)
    const prefix = call.url.searchParams.get("path_prefix")
    if (prefix !== null && !/^\/(?:.*\/)?$/.test(prefix)) {
      return yield* refuse(400, "path_prefix: must start and end with '/'")
    }
    const position = (id: string) => memories.position(id)
    const items = listed(call).map(({ id, item }) => ({ id, position: position(id) ?? 0, value: item }))
    return yield* cursorPage({ items, ascending: false, position }, pageQuery(call.url.searchParams), pageSize)
  })

  const memoriesPath = "/v1/memory_stores/{memory_store_id}/memories"
  const routes: Routes = {
    ...stores.routes,
    ...versions.routes,
    [`GET ${memoriesPath}`]: respondJson(list),
    [`POST ${memoriesPath}`]: respondJson(create),
    [`GET ${memoriesPath}/{memory_id}`]: respondJson((call) =>
      Effect.map(find(call), (memory) => viewed(memory, call.url.searchParams, "full"))
    ),
    [`POST ${memoriesPath}/{memory_id}`]: respondJson(update),
    [`DELETE ${memoriesPath}/{memory_id}`]: respondJson(remove)
  }
  return { routes, find: stores.find, add: stores.add }
}
