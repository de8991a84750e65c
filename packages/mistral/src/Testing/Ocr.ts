/** OCR: the pages of a document as Markdown. */
import { type Ids, ValidationErrors } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import { type OCRDocument, type OCRResponse, ProcessOcrBody } from "../generated/Ocr.ts"
import type { Dependencies } from "./Chat.ts"
import { check, reading } from "./check.ts"
import { annotation, pageOf, textsOf, wanted } from "./ocrPages.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import { respondJson, type Routes } from "./Route.ts"
import { formatProblem } from "./rules/tools.ts"
import type { Source } from "./sources.ts"
import { task } from "./Task.ts"

interface Validated {
  readonly body: ProcessOcrBody
  readonly model: string
  readonly source: Source
}

const defaultModel = "mistral-ocr-latest"
const maxPages = 1000
const maxBytes = 50 * 1024 * 1024

/** The id or URL of a document, and whether it is an image. */
const whereOf = (document: OCRDocument): { readonly where: string; readonly isImage: boolean } => {
  if (document.type === "file") return { where: document.file_id, isImage: false }
  if (document.type === "document_url") return { where: document.document_url, isImage: false }
  const image = ValidationErrors.child(document, "image_url")
  return { where: String(ValidationErrors.child(image, "url") ?? image), isImage: true }
}

const checkBody = check(ProcessOcrBody)
const readBody = reading(ProcessOcrBody)

export const make = ({ find, ids, limits, models }: Dependencies) => {
  const validate = Effect.fnUntraced(
    function*(body: ProcessOcrBody, now: number): Effect.fn.Return<Validated, Refusal> {
      const model = body.model ?? defaultModel
      yield* models.require(model, now, "ocr")
      const problem = formatProblem("document_annotation_format", body.document_annotation_format?.json_schema) ??
        formatProblem("bbox_annotation_format", body.bbox_annotation_format?.json_schema)
      if (problem !== undefined) return yield* problem
      const { where } = whereOf(body.document)
      const source = find(where, now)
      if (source === undefined) return yield* refuse(404, `Document ${where.slice(0, 100)} not found`)
      return source.size > maxBytes
        ? yield* refuse(413, `Documents may have at most ${maxBytes} bytes`)
        : { body, model, source }
    }
  )

  const write = ({ body, model, source }: Validated, _: Ids.Ids): Effect.Effect<OCRResponse, Refusal> =>
    Effect.suspend(() => {
      const texts = textsOf(source)
      if (texts.length > maxPages) return Effect.fail(refuse(400, `Documents may have at most ${maxPages} pages`))
      const { isImage, where } = whereOf(body.document)
      const pages = texts.map(pageOf(body, isImage ? where : undefined)).filter(({ index }) =>
        wanted(body.pages)(index)
      )
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
    "POST /v1/ocr": respondJson(Effect.fnUntraced(function*(call) {
      const validated = yield* Effect.flatMap(readBody(call), (body) => validate(body, call.now))
      yield* limits.admit(0, call.now)
      return yield* write(validated, ids)
    }))
  }
  const batched = task((body, now) => Effect.flatMap(checkBody(body), (request) => validate(request, now)), write)
  return { routes, tasks: { "/v1/ocr": batched } }
}
