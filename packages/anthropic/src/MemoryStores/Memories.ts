/**
 * Memories: the documents of a memory store, each with text of up to 100 kB (102,400 bytes) at a path such as
 * `/projects/notes.md`.
 *
 * By path: `read`, `write` and `modify`, which never overwrites a change of someone else. By id: `list` for the ids,
 * then `retrieve`, `update` and `delete`. Every change adds a version (`MemoryStores.Versions`).
 */
import * as Page from "@effect-genai/core/Page"
import * as Sha256 from "@effect-genai/core/Sha256"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { AnthropicConfig } from "../AnthropicConfig.ts"
import type { AnthropicError } from "../AnthropicError.ts"
import {
  CreateMemory,
  DeletedMemory,
  DeleteMemory,
  ListMemories,
  Memory,
  type MemoryListItem,
  MemoryListItemsPage,
  RetrieveMemory,
  UpdateMemory
} from "../generated/Memories.ts"
import { call, list as pages } from "../internal/transport.ts"
import { inWorkspace } from "../internal/workspace.ts"
import { isChanged, isTaken, Stale, untilCurrent } from "./stale.ts"

export {
  CreateMemory,
  DeletedMemory,
  DeleteMemory,
  ListMemories,
  Memory,
  MemoryListItem,
  MemoryListItemsPage,
  RetrieveMemory,
  UpdateMemory
} from "../generated/Memories.ts"

/**
 * Streams memories without their content, or with it, 20 a page, with `view: "full"`. `path_prefix` ends with `/`; with
 * `depth: 1`, what is below a subfolder is one `memory_prefix`.
 */
export const list = /* @__PURE__ */ pages("GET /v1/memory_stores/{memory_store_id}/memories", {
  input: ListMemories,
  response: MemoryListItemsPage,
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

/** Where a memory is. */
export interface MemoryPath {
  readonly memory_store_id: string
  /** Such as `/projects/notes.md`. */
  readonly path: string
  readonly workspace_id?: string
}

/** A memory of a list without its content. */
const find = ({ memory_store_id, path, ...rest }: MemoryPath) =>
  list({ ...inWorkspace(rest), memory_store_id, path_prefix: path.slice(0, path.lastIndexOf("/") + 1), depth: 1 }).pipe(
    Stream.filter(isMemory),
    Stream.filter((memory) => memory.path === path),
    Stream.runHead
  )

/** Whether an item of a list is a memory, not a folder of memories. */
export const isMemory = (item: MemoryListItem): item is Memory => item.type === "memory"

/** Reads a memory with its content by its path: two requests, since only ids can be retrieved. */
export const read = Effect.fnUntraced(function*(
  input: MemoryPath
): Effect.fn.Return<Option.Option<Memory>, AnthropicError, HttpClient.HttpClient | AnthropicConfig> {
  const found = yield* find(input)
  if (Option.isNone(found)) return found
  const { memory_store_id } = input
  return yield* retrieve({ ...inWorkspace(input), memory_store_id, memory_id: found.value.id }).pipe(
    Effect.asSome,
    Effect.catchIf(isGone, () => Effect.succeedNone)
  )
})

/** A memory by its path and its content. */
export interface WriteMemory extends MemoryPath {
  readonly content: string
}

/** Writes a memory by its path, whether or not it exists: what was there is replaced, and stays as a version. */
export const write = ({ content, ...input }: WriteMemory) =>
  untilCurrent(Effect.gen(function*() {
    const found = yield* find(input)
    return yield* put(input, Option.getOrUndefined(found), { content })
  }))

/**
 * Changes a memory by its path without overwriting changes of others: if the memory was changed, created or deleted
 * since it was read, `f` gets the new content, `undefined` where there is none. Fails with `Conflict` after ten
 * attempts. Two changes at once to the same content are one: a counter would miss one of them.
 */
export const modify = (input: MemoryPath, f: (content: string | undefined) => string) =>
  untilCurrent(Effect.gen(function*() {
    const memory = Option.getOrUndefined(yield* read(input))
    return yield* put(input, memory, {
      content: f(memory?.content ?? undefined),
      ...(memory === undefined
        ? {}
        : { precondition: { type: "content_sha256", content_sha256: memory.content_sha256 } as const })
    })
  }))

const put = (
  input: MemoryPath,
  memory: Memory | undefined,
  change: Pick<UpdateMemory, "precondition"> & { readonly content: string }
): Effect.Effect<Memory, AnthropicError | Stale, HttpClient.HttpClient | AnthropicConfig> => {
  const { memory_store_id, path } = input
  const stale = (error: AnthropicError): Effect.Effect<never, AnthropicError | Stale> =>
    Effect.fail(new Stale({ error }))
  if (memory !== undefined) {
    return update({ ...inWorkspace(input), memory_store_id, memory_id: memory.id, ...change }).pipe(
      Effect.catchIf(isChanged, stale)
    )
  }
  return create({ ...inWorkspace(input), memory_store_id, path, content: change.content }).pipe(
    Effect.catchIf(isTaken, (error) =>
      Effect.flatMap(
        find(input),
        Option.match({
          onNone: () => Effect.fail(error),
          // An attempt whose response was lost may have created it.
          onSome: (found) =>
            Effect.flatMap(Sha256.hex(new TextEncoder().encode(change.content)), (digest) =>
              found.content_sha256 === digest ? Effect.succeed(found) : stale(error))
        })
      ))
  )
}

const isGone = ({ reason }: AnthropicError) => reason._tag === "NotFound"
