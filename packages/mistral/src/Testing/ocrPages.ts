/** The OCR result of a document: its text by page, or pages generated from its name. */
import { fromJsonSchema } from "@effect-genai/core/Testing/fromJsonSchema"
import { hash } from "@effect-genai/core/Testing/ids"
import { read, wordsOf } from "@effect-genai/core/Testing/text"
import type { ResponseFormat } from "../generated/Common.ts"
import type { OCRBlock, OCRPage, OCRTable, ProcessOcrBody } from "../generated/Ocr.ts"
import type { Source } from "./sources.ts"

const width = 1654
const height = 2339
const linesPerPage = 40

/** The text of each page, split at form feeds, or else every 40 lines. */
export const textsOf = ({ name, text }: Source): ReadonlyArray<string> => {
  if (text === undefined) {
    const count = 1 + (hash(name) % 3)
    return Array.from({ length: count }, (_, index) => `# ${name}\n\nThis is page ${index + 1} of ${count} of ${name}.`)
  }
  if (text.includes("\f")) return text.split("\f").map((page) => page.trim())
  const lines = text.split("\n")
  return Array.from(
    { length: Math.max(1, Math.ceil(lines.length / linesPerPage)) },
    (_, index) => lines.slice(index * linesPerPage, (index + 1) * linesPerPage).join("\n").trim()
  )
}

/** A predicate for the requested pages: `[0, 2]`, `"0-2,5"`. */
export const wanted = (pages: ProcessOcrBody["pages"]): (index: number) => boolean => {
  if (pages == null) return () => true
  if (typeof pages !== "string") return (index) => pages.includes(index)
  const ranges = pages.split(",").map((part) => part.split("-").map(Number))
  return (index) => ranges.some(([first = 0, last = first]) => index >= first && index <= last)
}

/** Generates an annotation of a text in the given format, as JSON. */
export const annotation = (format: ResponseFormat | null | undefined, prompt: string, text: string): string | null => {
  if (format == null || format.type === "text") return null
  return JSON.stringify(
    fromJsonSchema(read(prompt, text), format.json_schema?.schema ?? { type: "object", properties: {} })
  )
}

const confidence = (word: string) => 0.9 + (hash(word) % 100) / 1000

const scoresOf = (text: string, withWords: boolean) => {
  const scores = wordsOf(text).map((word) => ({
    text: word,
    confidence: confidence(word),
    start_index: text.indexOf(word)
  }))
  const all = [1, ...scores.map(({ confidence }) => confidence)]
  return {
    average_page_confidence_score: all.reduce((sum, one) => sum + one, 0) / all.length,
    minimum_page_confidence_score: Math.min(...all),
    ...(withWords ? { word_confidence_scores: scores } : {})
  }
}

/** One block per paragraph, from top to bottom. */
const blocksOf = (paragraphs: ReadonlyArray<string>): ReadonlyArray<OCRBlock> =>
  paragraphs.map((content, index) => {
    const top = 100 + index * 120
    const box = { top_left_x: 100, top_left_y: top, bottom_right_x: width - 100, bottom_right_y: top + 100 }
    return content.startsWith("#")
      ? { ...box, type: "title" as const, content }
      : content.startsWith("|")
      ? { ...box, type: "table" as const, content }
      : { ...box, type: "text" as const, content }
  })

const htmlOf = (table: string) => {
  const rows = table.split("\n").filter((row) => !/^\|[\s:|-]+\|$/.test(row))
  const cells = (row: string) => row.replace(/^\||\|$/g, "").split("|").map((cell) => `<td>${cell.trim()}</td>`)
  return `<table>${rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("")}</table>`
}

/** One page with the fields a request selects. */
export const pageOf = (body: ProcessOcrBody, image: string | undefined) => (text: string, index: number): OCRPage => {
  const { confidence_scores_granularity: granularity, include_blocks = true, include_image_base64, table_format } = body
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== "")
  const [first, last] = [paragraphs.slice(0, 1).join(), paragraphs.slice(-1).join()]
  const tables: ReadonlyArray<OCRTable> = table_format == null ? [] : paragraphs
    .filter((paragraph) => paragraph.startsWith("|"))
    .map((table, at) => ({
      id: `tbl-${at}.${table_format === "html" ? "html" : "md"}`,
      format: table_format,
      content: table_format === "html" ? htmlOf(table) : table
    }))
  const images = image === undefined ? [] : [{
    id: `img-${index}.jpeg`,
    top_left_x: 100,
    top_left_y: 100,
    bottom_right_x: width - 100,
    bottom_right_y: 600,
    image_base64: include_image_base64 === true ? image : null,
    image_annotation: annotation(body.bbox_annotation_format, "Describe the picture", text)
  }]
  return {
    index,
    markdown: [...images.map(({ id }) => `![${id}](${id})`), text].join("\n\n"),
    images,
    tables,
    hyperlinks: text.match(/https?:\/\/[^\s)]+/g) ?? [],
    header: body.extract_header === true ? first : null,
    footer: body.extract_footer === true ? last : null,
    dimensions: { dpi: 200, height, width },
    ...(include_blocks ? { blocks: blocksOf(paragraphs) } : {}),
    ...(granularity == null ? {} : { confidence_scores: scoresOf(text, granularity === "word") })
  }
}
