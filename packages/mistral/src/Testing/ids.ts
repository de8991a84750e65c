/** Ids in Mistral's formats: UUIDs, `ag_…`, nine letters for a tool call. */
import { Ids } from "@effect-genai/core/TestingPlatform"

const uuids = new Set(["file", "job", "voice", "library", "document", "request", "user"])

export const idsOf = Ids.idsOf((kind, text) => {
  if (uuids.has(kind)) return Ids.uuid(text)
  if (kind === "call") return Ids.base58(text, 9)
  return kind === "completion" ? Ids.hex(text, 32) : `${kind}_${Ids.hex(text, 32)}`
})
