/** The documents of libraries: uploaded, processed according to the clock, read as text, shared by signed URLs. */
import { json } from "@effect-genai/core/Testing"
import { Collection } from "@effect-genai/core/Testing/Collection"
import { type Content, streamOf } from "@effect-genai/core/Testing/fileContent"
import type { Ids } from "@effect-genai/core/Testing/ids"
import { receive } from "@effect-genai/core/Testing/multipart"
import { read } from "@effect-genai/core/Testing/text"
import { ofText } from "@effect-genai/core/Testing/tokens"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Document, UpdateDocumentBody } from "../generated/Documents.ts"
import { reading } from "./check.ts"
import { textsOf } from "./ocrPages.ts"
import type { Options } from "./Options.ts"
import { integerParam, numberedPage } from "./queryParams.ts"
import { type Refusal, refuse, refuseField } from "./Refusal.ts"
import { type Call, dateTime, empty, respondJson, type Routes } from "./Route.ts"
import type { Signing } from "./signing.ts"
import { sourceOf } from "./sources.ts"

interface Stored {
  readonly id: string
  readonly document: Document
  readonly content: Content
  /** When its processing started. */
  readonly startedAt: number
}

const halfAnHour = Duration.toMillis("30 minutes")
const readUpdate = reading(UpdateDocumentBody)

const encoder = new TextEncoder()

export const make = (
  { files: { keep = "all", limitBytes = 512 * 1024 * 1024 } = {}, libraries = {} }: Options,
  ids: Ids,
  signing: Signing
) => {
  const collection = new Collection<Stored>()
  const processing = Duration.toMillis(libraries.processing ?? "2 seconds")

  const pagesOf = ({ content, document }: Stored) =>
    textsOf({ ...sourceOf(document.name, content), name: document.name })

  const statusOf = ({ startedAt }: Stored, now: number) => {
    if (now >= startedAt + processing) return { process_status: "done", processing_status: "Completed" }
    return now >= startedAt + processing / 2
      ? { process_status: "in_progress", processing_status: "Running" }
      : { process_status: "todo", processing_status: "Todo" }
  }

  const isDone = ({ startedAt }: Stored, now: number) => now >= startedAt + processing

  const present = (stored: Stored, now: number): Document => {
    const known = { ...stored.document, ...statusOf(stored, now) }
    if (!isDone(stored, now)) return known
    const pages = pagesOf(stored)
    const [main, summary] = [ofText(pages.join("\n\n")), read("Summarise", pages.join("\n\n")).gist]
    return {
      ...known,
      summary,
      number_of_pages: pages.length,
      last_processed_at: dateTime(stored.startedAt + processing),
      tokens_processing_main_content: main,
      tokens_processing_summary: ofText(summary),
      tokens_processing_total: main + ofText(summary)
    }
  }

  const isExpired = ({ document }: Stored, now: number) =>
    document.expires_at != null && Date.parse(document.expires_at) <= now

  const all = (library_id: string, now: number) =>
    collection.newestFirst().filter((stored) => stored.document.library_id === library_id && !isExpired(stored, now))

  const find = ({ id, now, part }: Pick<Call, "id" | "now" | "part">): Effect.Effect<Stored, Refusal> => {
    const stored = collection.find(part)
    return stored === undefined || stored.document.library_id !== id || isExpired(stored, now)
      ? Effect.fail(refuse(404, `Document ${part} not found`))
      : Effect.succeed(stored)
  }

  /** The pages of a processed document. */
  const textsFor = (call: Call) =>
    Effect.flatMap(find(call), (stored) =>
      isDone(stored, call.now)
        ? Effect.succeed(pagesOf(stored))
        : Effect.fail(refuse(409, `Document ${call.part} is still being processed`)))

  const upload = Effect.fnUntraced(function*(call: Call) {
    const { file } = yield* receive(call, refuse, { keep, limitBytes })
    if (file === undefined) return yield* refuseField(["body", "file"], "Field required", "missing")
    const { name } = file
    const document: Document = {
      id: ids("document"),
      library_id: call.id,
      hash: file.content.checksum.toString(16).padStart(8, "0"),
      mime_type: file.type,
      extension: name.replace(/^[^.]*\.?/, ""),
      size: file.content.size,
      name,
      summary: null,
      created_at: dateTime(call.now),
      last_processed_at: null,
      number_of_pages: null,
      process_status: "todo",
      uploaded_by_id: ids("user"),
      uploaded_by_type: "User",
      tokens_processing_main_content: null,
      tokens_processing_summary: null,
      url: null,
      attributes: null,
      expires_at: null,
      processing_status: "Todo",
      tokens_processing_total: 0
    }
    return present(collection.put({ id: document.id, document, content: file.content, startedAt: call.now }), call.now)
  })

  /** Updates the given fields; if `isWhole`, clears the others. */
  const change = (isWhole: boolean) =>
    respondJson(Effect.fnUntraced(function*(call: Call) {
      const stored = yield* find(call)
      const changes = yield* readUpdate(call)
      const emptied = isWhole ? { attributes: null, expires_at: null } : {}
      return present(collection.put({ ...stored, document: { ...stored.document, ...emptied, ...changes } }), call.now)
    }))

  const sign = (kind: "documents" | "texts") =>
    respondJson((call: Call) =>
      Effect.as(
        kind === "texts" ? Effect.asVoid(textsFor(call)) : Effect.asVoid(find(call)),
        signing.sign(call, `${kind}/${call.id}/${call.part}`, call.now + halfAnHour)
      )
    )

  const one = "/v1/libraries/{library_id}/documents/{document_id}"

  const routes = (require: (library_id: string) => Effect.Effect<unknown, Refusal>): Routes => ({
    "POST /v1/libraries/{library_id}/documents": (call) =>
      Effect.map(Effect.andThen(require(call.id), upload(call)), (document) => ({ ...json(document), status: 201 })),
    "GET /v1/libraries/{library_id}/documents": respondJson(Effect.fnUntraced(function*({ id, now, url }) {
      yield* require(id)
      const query = url.searchParams
      const search = (query.get("search") ?? "").toLowerCase()
      const found = all(id, now).map((stored) => present(stored, now))
        .filter(({ name }) => name.toLowerCase().includes(search))
      const sorted = query.get("sort_by") === "name" ? [...found].sort((a, b) => b.name < a.name ? -1 : 1) : found
      const ordered = query.get("sort_order") === "asc" ? [...sorted].reverse() : sorted
      const { data, page, pageSize, total } = yield* numberedPage(ordered, query, 100)
      const total_pages = Math.ceil(total / pageSize)
      const pagination = {
        total_items: total,
        total_pages,
        current_page: page,
        page_size: pageSize,
        has_more: page + 1 < total_pages
      }
      return { pagination, data }
    })),
    [`GET ${one}`]: respondJson((call) => Effect.map(find(call), (stored) => present(stored, call.now))),
    [`PATCH ${one}`]: change(false),
    [`PUT ${one}`]: change(true),
    [`DELETE ${one}`]: (call) =>
      Effect.map(find(call), ({ id }) => {
        collection.remove(id)
        return empty()
      }),
    [`POST ${one}/reprocess`]: (call) =>
      Effect.map(find(call), (stored) => {
        collection.put({ ...stored, startedAt: call.now })
        return empty()
      }),
    [`GET ${one}/status`]: respondJson((call) =>
      Effect.map(find(call), (stored) => ({ document_id: stored.id, ...statusOf(stored, call.now) }))
    ),
    [`GET ${one}/text_content`]: respondJson(Effect.fnUntraced(function*(call) {
      const texts = yield* textsFor(call)
      const first = yield* integerParam(call.url.searchParams, "page_start", { fallback: 0 })
      const last = yield* integerParam(call.url.searchParams, "page_end", { fallback: texts.length })
      return { text: texts.slice(first, last + 1).join("\n\n") }
    })),
    [`GET ${one}/signed-url`]: sign("documents"),
    [`GET ${one}/extracted-text-signed-url`]: sign("texts"),
    "GET /signed/documents/{library_id}/{document_id}": Effect.fnUntraced(function*(call) {
      yield* signing.verify(call)
      const { content, document } = yield* find(call)
      const headers = {
        "content-type": String(document.mime_type),
        "content-length": String(content.size)
      }
      return { status: 200, headers, body: streamOf(content) }
    }),
    "GET /signed/texts/{library_id}/{document_id}": Effect.fnUntraced(function*(call) {
      yield* signing.verify(call)
      const bytes = encoder.encode((yield* textsFor(call)).join("\n\n"))
      return { status: 200, headers: { "content-type": "text/plain" }, body: Stream.succeed(bytes) }
    })
  })

  return {
    routes,
    /** Counts the documents and bytes of a library. */
    measure: (library_id: string, now: number) => {
      const inside = all(library_id, now)
      return { nb_documents: inside.length, total_size: inside.reduce((sum, { content }) => sum + content.size, 0) }
    },
    /** The ids of processed documents. */
    ready: (library_id: string, now: number): ReadonlyArray<string> =>
      all(library_id, now).filter((stored) => isDone(stored, now)).map(({ id }) => id),
    empty: (library_id: string): void => {
      for (const { document, id } of collection.newestFirst()) {
        if (document.library_id === library_id) collection.remove(id)
      }
    },
    content: (id: string): Content | undefined => collection.find(id)?.content
  }
}

export type Documents = ReturnType<typeof make>
