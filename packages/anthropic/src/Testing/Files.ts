/** Files: uploads are streamed, stored or counted, listed, and expire by the clock; files of tools are downloadable. */
import { Collection } from "@effect-genai/core/Testing/Collection"
import { type Content, contentOf, streamOf, textOf } from "@effect-genai/core/Testing/fileContent"
import type { Ids } from "@effect-genai/core/Testing/ids"
import { receive } from "@effect-genai/core/Testing/multipart"
import * as Effect from "effect/Effect"
import * as Mime from "effect/http/Mime"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import type { FileMetadata } from "../generated/Files.ts"
import type { MessageParam } from "../generated/Messages.ts"
import type { Options } from "./Options.ts"
import { byCursor } from "./paging.ts"
import { refuse } from "./Refusal.ts"
import { type Call, dateTime, respondJson, type Routes } from "./Route.ts"

interface Stored {
  readonly id: string
  readonly metadata: FileMetadata
  readonly content: Content
}

const isExpired = ({ metadata }: Stored, now: number) =>
  metadata.expires_at != null && Date.parse(metadata.expires_at) <= now

/** The ids of all files a message refers to. */
const namedIn = (value: unknown): ReadonlyArray<string> => {
  if (Array.isArray(value)) return value.flatMap(namedIn)
  if (!Predicate.isObject(value)) return []
  const own = Predicate.hasProperty(value, "file_id") && typeof value.file_id === "string" ? [value.file_id] : []
  return [...own, ...Object.values(value).flatMap(namedIn)]
}

/** The name of a file, or one derived from its type. */
const nameOf = (name: string, type: string) => {
  if (name !== "") return name
  const extension = Option.getOrUndefined(Mime.getExtension(type))
  return extension === undefined ? "unnamed" : `unnamed.${extension}`
}

/** Checks `expires_in_seconds`: 1 hour to 90 days. */
const secondsOf = (text: string | undefined) => {
  if (text === undefined) return Effect.undefined
  const seconds = Number(text)
  const wrong = (what: string) => Effect.fail(refuse(400, `expires_in_seconds: Input should be ${what}`))
  if (!Number.isInteger(seconds)) return wrong("a valid integer")
  if (seconds < 3600) return wrong("greater than or equal to 3600")
  return seconds > 7_776_000 ? wrong("less than or equal to 7776000") : Effect.succeed(seconds)
}

export const make = ({ files: options = {}, pageSize = 20 }: Options, ids: Ids) => {
  const { downloadable = false, keep = "all", limitBytes = 500 * 1024 * 1024, seeded = [] } = options
  const collection = new Collection<Stored>()

  const store = (filename: string, mime_type: string, content: Content, now: number, rest: Partial<FileMetadata>) => {
    const id = ids("file")
    return collection.put({
      id,
      content,
      metadata: {
        type: "file",
        id,
        filename,
        mime_type,
        size_bytes: content.size,
        created_at: dateTime(now),
        downloadable,
        expires_at: null,
        ...rest
      }
    })
  }

  for (const { content, filename, mime_type } of seeded) {
    const type = mime_type ?? (typeof content === "string" ? "text/plain" : "application/octet-stream")
    store(filename, type, contentOf(content), 0, { downloadable: true })
  }

  const find = (id: string) => {
    const file = collection.find(id)
    return file === undefined ? Effect.fail(refuse(404, `File not found: ${id}`)) : Effect.succeed(file)
  }

  /** Finds a file that has not expired; the metadata of an expired file remains available. */
  const open = (id: string, now: number) =>
    Effect.filterOrFail(
      find(id),
      (file) => !isExpired(file, now),
      () => refuse(404, `File has expired: ${id}`, { code: "file_expired" })
    )

  const upload = Effect.fnUntraced(function*(call: Call) {
    const { fields, file } = yield* receive(call, refuse, { keep, limitBytes })
    if (file === undefined) return yield* refuse(400, "file: Field required")
    const seconds = yield* secondsOf(fields.get("expires_in_seconds")?.at(-1))
    const expires = seconds === undefined ? {} : { expires_at: dateTime(call.now + seconds * 1000) }
    return store(nameOf(file.name, file.type), file.type, file.content, call.now, expires)
  })

  const routes: Routes = {
    "POST /v1/files": respondJson((call) => Effect.map(upload(call), ({ metadata }) => metadata)),
    "GET /v1/files": respondJson(({ url: { searchParams } }) => {
      const wanted = new Set(searchParams.getAll("ids[]"))
      if (wanted.size === 0) {
        return Effect.map(
          byCursor(collection, collection.newestFirst(), searchParams, pageSize),
          ({ data, next_page }) => ({
            data: data.map(({ metadata }) => metadata),
            next_page
          })
        )
      }
      if (wanted.size > 100) return Effect.fail(refuse(400, "ids: List should have at most 100 items after validation"))
      if (searchParams.has("page") || searchParams.has("limit")) {
        return Effect.fail(refuse(400, "ids: Cannot be used together with page or limit"))
      }
      const data = collection.newestFirst().filter(({ id }) => wanted.has(id)).map(({ metadata }) => metadata)
      return Effect.succeed({ data, next_page: null })
    }),
    "GET /v1/files/{file_id}": respondJson(({ id }) => Effect.map(find(id), ({ metadata }) => metadata)),
    "DELETE /v1/files/{file_id}": respondJson(({ id }) =>
      Effect.map(find(id), () => {
        collection.remove(id)
        return { id, type: "file_deleted" }
      })
    ),
    "GET /v1/files/{file_id}/content": Effect.fnUntraced(function*({ id, now }) {
      const { content, metadata } = yield* open(id, now)
      if (metadata.downloadable !== true) {
        return yield* refuse(400, `File ${id} is not downloadable`, { code: "file_not_downloadable" })
      }
      return {
        status: 200,
        headers: {
          "content-type": metadata.mime_type,
          "content-length": String(content.size),
          "content-disposition": `attachment; filename="${metadata.filename.replace(/[^\x20-\x7e]/g, "_")}"`
        },
        body: streamOf(content)
      }
    })
  }

  return {
    routes,
    /** Rejects messages that refer to a missing or expired file. */
    require: (messages: ReadonlyArray<MessageParam>, now: number) =>
      Effect.forEach(namedIn(messages), (id) => open(id, now), { discard: true }),
    /** The text of a file, if it is a text file and its content was stored. */
    text: (id: string): string | undefined => {
      const file = collection.find(id)
      return file?.metadata.mime_type.startsWith("text/") === true ? textOf(file.content) : undefined
    },
    /** The CRC-32 of the uploaded content. */
    checksum: (id: string): number | undefined => collection.find(id)?.content.checksum
  }
}

export type Files = ReturnType<typeof make>
