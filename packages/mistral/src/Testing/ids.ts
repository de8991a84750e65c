/** Ids in Mistral's formats: UUIDs, `ag_…`, nine letters for a tool call. */
import * as Ids from "@effect-genai/core/Testing/ids"

const uuids = new Set(["file", "job", "voice", "library", "document", "request", "user"])

export const idsOf = Ids.idsOf((kind, text) => {
  if (uuids.has(kind)) return Ids.uuid(text)
  if (kind === "call") return Ids.scramble(text, 9)
  return kind === "completion" ? Ids.hex(text, 32) : `${kind}_${Ids.hex(text, 32)}`
})
