/** OCR: converts documents and images to Markdown, page by page, with images and tables. */
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

/** Processes a document from a URL, or a file uploaded with the purpose `ocr`. */
export const process = /* @__PURE__ */ call("POST /v1/ocr", { input: ProcessOcr, response: OCRResponse })
