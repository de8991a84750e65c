/** OCR: the pages of a document as markdown. */
import type { Ids } from "@effect-genai/core/Testing/identify"
import * as Effect from "effect/Effect"
import { type OCRDocument, type OCRResponse, ProcessOcrBody } from "../generated/Ocr.ts"
import type { Parts } from "./Chat.ts"
import { check, reading } from "./check.ts"
import { annotation, pageOf, textsOf, wanted } from "./pages.ts"
import { complain, type Refusal, refuse } from "./Refusal.ts"
import { answering, type Routes } from "./Route.ts"
import type { Source } from "./sources.ts"
import { task } from "./Task.ts"

interface Examined {
  readonly body: ProcessOcrBody
  readonly model: string
  readonly source: Source
}

const usual = "mistral-ocr-latest"
const mostPages = 1000
const mostBytes = 50 * 1024 * 1024

/** Where the document is, and whether it is a picture. */
const whereOf = (document: OCRDocument): { readonly where: string; readonly isImage: boolean } | undefined => {
  switch (document.type) {
    case "file":
      return { where: document.file_id, isImage: false }
    case "document_url":
      return { where: document.document_url, isImage: false }
    case "image_url": {
      const { image_url } = document
      const where = typeof image_url === "string" ? image_url : "url" in image_url ? image_url.url : undefined
      return typeof where === "string" ? { where, isImage: true } : undefined
    }
    default:
      return undefined
  }
}

const checkBody = check(ProcessOcrBody)
const readBody = reading(ProcessOcrBody)

export const make = ({ find, ids, limits, models }: Parts) => {
  const examine = Effect.fnUntraced(function*(body: ProcessOcrBody, now: number): Effect.fn.Return<Examined, Refusal> {
    const model = body.model ?? usual
    yield* models.require(model, now, "ocr")
    const document = whereOf(body.document)
    if (document === undefined) return yield* complain(["body", "document"], "Input should be a document", "union_tag")
    const source = find(document.where, now)
    if (source === undefined) return yield* refuse(404, `Document ${document.where.slice(0, 100)} not found`)
    return source.size > mostBytes
      ? yield* refuse(413, `Documents may have at most ${mostBytes} bytes`)
      : { body, model, source }
  })

  const write = ({ body, model, source }: Examined, _: Ids): Effect.Effect<OCRResponse, Refusal> =>
    Effect.suspend(() => {
      const texts = textsOf(source)
      if (texts.length > mostPages) return Effect.fail(refuse(400, `Documents may have at most ${mostPages} pages`))
      const image = whereOf(body.document)?.isImage === true ? whereOf(body.document)?.where : undefined
      const pages = texts.map(pageOf(body, image)).filter(({ index }) => wanted(body.pages)(index))
      return Effect.succeed({
        pages,
        model,
        document_annotation: annotation(
          body.document_annotation_format,
          body.document_annotation_prompt ?? "Annotate the document",
          texts.join("\n\n")
        ),
        usage_info: { pages_processed: pages.length, doc_size_bytes: source.size }
      })
    })

  const routes: Routes = {
    "POST /v1/ocr": answering(Effect.fnUntraced(function*(call) {
      const examined = yield* Effect.flatMap(readBody(call), (body) => examine(body, call.now))
      yield* limits.admit(0, call.now)
      return yield* write(examined, ids)
    }))
  }
  const batched = task((body, now) => Effect.flatMap(checkBody(body), (request) => examine(request, now)), write)
  return { routes, tasks: { "/v1/ocr": batched } }
}
