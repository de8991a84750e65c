/** OCR: documents and images as markdown, page by page, with images and tables. */
import { OCRResponse, ProcessOcr } from "./generated/Ocr.ts"
import { call } from "./internal/transport.ts"

export {
  OCRBlock,
  OCRDocument,
  OCRImage,
  OCRPage,
  OCRResponse,
  OCRTable,
  OCRTableFormat,
  OCRUsage,
  ProcessOcr
} from "./generated/Ocr.ts"

/** Reads a document by its URL, or a file that was uploaded with the purpose `ocr`. */
export const process = call("POST /v1/ocr", { input: ProcessOcr, response: OCRResponse })
