/** Files: uploads are streamed, stored or counted, listed, shared by signed URLs, and expire by the clock. */
import { Collection } from "@effect-genai/core/Testing/Collection"
import { type Content, contentOf, linesOf, streamOf } from "@effect-genai/core/Testing/fileContent"
import type { Ids } from "@effect-genai/core/Testing/ids"
import { receive } from "@effect-genai/core/Testing/multipart"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { FileMetadata } from "../generated/Files.ts"
import type { Options } from "./Options.ts"
import { booleanParam, filterBy, integerParam, numberedPage } from "./queryParams.ts"
import { type Refusal, refuse, refuseField } from "./Refusal.ts"
import { type Call, respondJson, type Routes, seconds } from "./Route.ts"
import type { Signing } from "./signing.ts"

export interface Stored {
  readonly id: string
  readonly metadata: FileMetadata
  readonly content: Content
}

const purposes = ["fine-tune", "batch", "ocr"]
const visibilities = ["workspace", "user"]

const hour = Duration.toMillis("1 hour")

/** Checks an enumerated form field. */
const oneOf = (name: string, values: ReadonlyArray<string>, given: string) =>
  values.includes(given)
    ? Effect.succeed(given)
    : Effect.fail(refuseField(["body", name], `Input should be ${values.map((one) => `'${one}'`).join(", ")}`, "enum"))

const isExpired = ({ metadata }: Stored, now: number) =>
  metadata.expires_at != null && metadata.expires_at * 1000 <= now

const sampleTypes: { readonly [purpose: string]: string } = { batch: "batch_request", "fine-tune": "instruct" }

const countLines = (content: Content) => {
  let count = 0
  for (const line of linesOf(content)) if (line.trim() !== "") count += 1
  return count
}

export const make = ({ files: options = {} }: Options, ids: Ids, signing: Signing) => {
  const { keep = "all", limitBytes = 512 * 1024 * 1024, seeded = [] } = options
  const collection = new Collection<Stored>()

  const store = (filename: string, content: Content, now: number, rest: Partial<FileMetadata>) => {
    const id = ids("file")
    return collection.put({
      id,
      content,
      metadata: {
        id,
        object: "file",
        bytes: content.size,
        created_at: seconds(now),
        filename,
        purpose: "batch",
        sample_type: sampleTypes[rest.purpose ?? "batch"] ?? "instruct",
        num_lines: /\.jsonl$/i.test(filename) && content.chunks !== undefined ? countLines(content) : null,
        mimetype: /\.jsonl$/i.test(filename) ? "application/jsonl" : "application/octet-stream",
        source: "upload",
        signature: content.checksum.toString(16).padStart(8, "0"),
        expires_at: null,
        visibility: "workspace",
        ...rest
      }
    })
  }

  for (const { content, filename, purpose = "batch" } of seeded) store(filename, contentOf(content), 0, { purpose })

  /** Finds a file that has not expired. */
  const find = (id: string, now: number): Effect.Effect<Stored, Refusal> => {
    const file = collection.find(id)
    return file === undefined || isExpired(file, now)
      ? Effect.fail(refuse(404, `File ${id} not found`))
      : Effect.succeed(file)
  }

  const upload = Effect.fnUntraced(function*(call: Call) {
    const { fields, file } = yield* receive(call, refuse, { keep, limitBytes })
    if (file === undefined) return yield* refuseField(["body", "file"], "Field required", "missing")
    const field = (name: string) => fields.get(name)?.at(-1)
    const purpose = yield* oneOf("purpose", purposes, field("purpose") ?? "fine-tune")
    const visibility = yield* oneOf("visibility", visibilities, field("visibility") ?? "workspace")
    const hours = Number(field("expiry") ?? Infinity)
    if (!(hours === Infinity || Number.isInteger(hours) && hours > 0)) {
      return yield* refuseField(["body", "expiry"], "Input should be a valid integer", "int_parsing")
    }
    return store(file.name, file.content, call.now, {
      purpose,
      visibility,
      mimetype: file.type,
      expires_at: hours === Infinity ? null : seconds(call.now + hours * hour)
    })
  })

  const content = ({ content, metadata }: Stored) => ({
    status: 200,
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(content.size),
      "content-disposition": `attachment; filename="${metadata.filename.replace(/[^\x20-\x7e]/g, "_")}"`
    },
    body: streamOf(content)
  })

  const routes: Routes = {
    "POST /v1/files": respondJson((call) => Effect.map(upload(call), ({ metadata }) => metadata)),
    "GET /v1/files": respondJson(Effect.fnUntraced(function*({ now, url: { searchParams: query } }) {
      const [purpose, sample, source] = [
        filterBy(query, "purpose"),
        filterBy(query, "sample_type"),
        filterBy(query, "source")
      ]
      const mimetype = filterBy(query, "mimetypes")
      const search = (query.get("search") ?? "").toLowerCase()
      const fitting = collection.newestFirst().filter((file) => !isExpired(file, now)).map(({ metadata }) => metadata)
        .filter((file) =>
          purpose(file.purpose) && sample(file.sample_type) && source(file.source) && mimetype(file.mimetype) &&
          file.filename.toLowerCase().includes(search)
        )
      const { data, total } = yield* numberedPage(fitting, query, 100)
      return { object: "list", data, total: booleanParam(query, "include_total", true) ? total : null }
    })),
    "GET /v1/files/{file_id}": respondJson(({ id, now }) =>
      Effect.map(find(id, now), ({ metadata }) => ({ ...metadata, deleted: false }))
    ),
    "DELETE /v1/files/{file_id}": respondJson(({ id, now }) =>
      Effect.map(find(id, now), () => {
        collection.remove(id)
        return { id, object: "file", deleted: true }
      })
    ),
    "GET /v1/files/{file_id}/content": ({ id, now }) => Effect.map(find(id, now), content),
    "GET /v1/files/{file_id}/url": respondJson(Effect.fnUntraced(function*(call) {
      yield* find(call.id, call.now)
      const hours = yield* integerParam(call.url.searchParams, "expiry", { fallback: 24, min: 1, max: 168 })
      return { url: signing.sign(call, `files/${call.id}`, call.now + hours * hour) }
    })),
    "GET /signed/files/{file_id}": (call) =>
      Effect.andThen(signing.verify(call), Effect.map(find(call.id, call.now), content))
  }

  return {
    routes,
    find,
    /** Stores a file created by the platform. */
    store,
    /** The lines of a file, if its content was stored. */
    lines: ({ content }: Stored): Iterable<string> | undefined =>
      content.chunks === undefined ? undefined : linesOf(content),
    /** The content of a file that has not expired. */
    content: (id: string, now: number): Content | undefined => {
      const file = collection.find(id)
      return file === undefined || isExpired(file, now) ? undefined : file.content
    },
    /** The CRC-32 of the uploaded content. */
    checksum: (id: string): number | undefined => collection.find(id)?.content.checksum
  }
}

export type Files = ReturnType<typeof make>
