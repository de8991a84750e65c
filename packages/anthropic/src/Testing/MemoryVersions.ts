/** Versions of memories: who changed what and when, until they are redacted. */
import { Collection, Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import type { Memory } from "../generated/Memories.ts"
import type { Actor, MemoryVersion } from "../generated/MemoryVersions.ts"
import { pageQuery, viewed } from "./memoryViews.ts"
import { byCursor } from "./paging.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import type { Resources } from "./resources.ts"
import { type Call, respondJson, type Routes } from "./Route.ts"

/** All requests of the platform are those of one key. */
const actor: Actor = { type: "api_actor", api_key_id: "apikey_01Embedded" }

const removed = { content: null, content_sha256: null, content_size_bytes: null }

/** Whether a version passes the filters of a list. */
const matches = (query: URLSearchParams) => {
  const [memory, operation, key, session, account] = [
    "memory_id",
    "operation",
    "api_key_id",
    "session_id",
    "service_account_id"
  ].map((parameter) => query.get(parameter))
  return ({ created_at, created_by, memory_id, operation: own }: MemoryVersion) =>
    (memory == null || memory_id === memory) &&
    (operation == null || own === operation) &&
    (key == null || Object(created_by).api_key_id === key) &&
    (session == null || Object(created_by).session_id === session) &&
    (account == null || Object(created_by).service_account_id === account) &&
    Store.isWithin(query, "created_at", created_at)
}

export const make = (store: Resources, pageSize: number, owner: (call: Call) => Effect.Effect<unknown, Refusal>) => {
  const versions = new Collection.Collection<MemoryVersion>()

  const find = Effect.fnUntraced(function*(call: Call) {
    yield* owner(call)
    const version = versions.find(call.part)
    return version === undefined || version.memory_store_id !== call.id
      ? yield* refuse(404, `Memory version not found: ${call.part}`)
      : version
  })

  /** Adds the version of a change and returns its id. */
  const add = (
    operation: MemoryVersion["operation"],
    memory: Omit<Memory, "memory_version_id" | "type">,
    call: Call
  ): string => {
    const context = store.contextOf(call)
    const id = context.id("memver")
    const { content, content_sha256, content_size_bytes, memory_store_id, path } = memory
    versions.put({
      id,
      type: "memory_version",
      memory_id: memory.id,
      memory_store_id,
      operation,
      path,
      created_at: context.now,
      created_by: actor,
      ...(operation === "deleted" ? removed : { content: content ?? "", content_sha256, content_size_bytes })
    })
    return id
  }

  const list = Effect.fnUntraced(function*(call: Call) {
    yield* owner(call)
    const query = call.url.searchParams
    const own = versions.newestFirst().filter(({ memory_store_id }) => memory_store_id === call.id)
    const { data, next_page } = yield* byCursor(versions, own.filter(matches(query)), pageQuery(query), pageSize)
    return { data: data.map((version) => viewed(version, query, "basic")), next_page }
  })

  const redact = Effect.fnUntraced(function*(call: Call) {
    const version = yield* find(call)
    if (version.redacted_at != null) return version
    return versions.put({
      ...version,
      ...removed,
      path: null,
      redacted_at: store.contextOf(call).now,
      redacted_by: actor
    })
  })

  const path = "/v1/memory_stores/{memory_store_id}/memory_versions"
  const routes: Routes = {
    [`GET ${path}`]: respondJson(list),
    [`GET ${path}/{memory_version_id}`]: respondJson((call) =>
      Effect.map(find(call), (version) => viewed(version, call.url.searchParams, "full"))
    ),
    [`POST ${path}/{memory_version_id}/redact`]: respondJson(redact)
  }
  return { routes, add }
}
