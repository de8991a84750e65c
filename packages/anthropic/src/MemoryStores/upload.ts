/** Uploads files as memories: new ones are created, changed ones updated, equal ones left alone. */
import * as Sha256 from "@effect-genai/core/Sha256"
import type * as Upload from "@effect-genai/core/Upload"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Memory } from "../generated/Memories.ts"
import { inWorkspace } from "../internal/workspace.ts"
import * as Memories from "./Memories.ts"
import { once } from "./stale.ts"

export interface UploadMemories {
  readonly memory_store_id: string
  /** The name of a file is the path of its memory: `notes/a.md` is stored at `/notes/a.md`. */
  readonly files: ReadonlyArray<Upload.Source>
  /** How many files are sent at once (default: 4). */
  readonly concurrency?: number
  readonly workspace_id?: string
}

/** What became of a file. */
export interface UploadedMemory {
  readonly state: "created" | "updated" | "unchanged"
  /** Without its content. */
  readonly memory: Memory
}

/** A file cannot be a memory: it has over 100 kB, is not UTF-8, or cannot be read. */
export class MemoryRefused extends Data.TaggedError("MemoryRefused")<{
  readonly file: string
  readonly why: "size" | "text" | "unreadable"
  readonly cause?: unknown
}> {
  override get message() {
    return `${this.file} ${problems[this.why]}`
  }
}

const limitBytes = 102_400

const problems = {
  size: `has more than the ${limitBytes} bytes of a memory`,
  text: "is not UTF-8 text",
  unreadable: "cannot be read"
}

/** The text of a file and its digest, as the provider computes it. */
const contentOf = Effect.fnUntraced(function*({ name, open, size = 0 }: Upload.Source) {
  const refuse = (why: MemoryRefused["why"], cause?: unknown) => new MemoryRefused({ file: name, why, cause })
  if (size > limitBytes) return yield* refuse("size")
  let total = 0
  const bytes = yield* Stream.suspend(open).pipe(
    Stream.mapError((cause) => refuse("unreadable", cause)),
    Stream.tap((chunk) => (total += chunk.byteLength) > limitBytes ? Effect.fail(refuse("size")) : Effect.void),
    Stream.mkUint8Array
  )
  const content = yield* Effect.try({
    try: () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
    catch: () => refuse("text")
  })
  return { content, digest: yield* Sha256.hex(bytes) }
})

const pathOf = (name: string) => `/${name.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "")}`

/**
 * Writes files as memories and streams what became of each: `MemoryStores.upload({ memory_store_id, files })` with the
 * files of `Upload.fromFolder`. Equal content is not sent, so an upload that failed can be run again. Fails with
 * `Conflict` if a memory is changed during the upload, and with `MemoryRefused` at a file that cannot be a memory.
 */
export const upload = ({ concurrency = 4, files, memory_store_id, ...rest }: UploadMemories) => {
  const store = { ...inWorkspace(rest), memory_store_id }

  const put = Effect.fnUntraced(function*(file: Upload.Source, existing: ReadonlyMap<string, Memory>) {
    const { content, digest } = yield* contentOf(file)
    const path = pathOf(file.name)
    const before = existing.get(path)
    if (before === undefined) {
      return uploaded("created", yield* Memories.create({ ...store, path, content }))
    }
    if (before.content_sha256 === digest) return uploaded("unchanged", before)
    const precondition = { type: "content_sha256", content_sha256: before.content_sha256 } as const
    return uploaded("updated", yield* Memories.update({ ...store, memory_id: before.id, content, precondition }))
  })

  const listed = Memories.list(store).pipe(
    Stream.filter(Memories.isMemory),
    Stream.runCollect,
    Effect.map((memories) => new Map(memories.map((memory) => [memory.path, memory])))
  )

  return Stream.unwrap(
    Effect.map(listed, (existing) =>
      Stream.mapEffect(Stream.fromIterable(files), (file) => put(file, existing), {
        concurrency
      }))
  ).pipe(once)
}

const uploaded = (state: UploadedMemory["state"], memory: Memory): UploadedMemory => ({ state, memory })
