/** The models that the catalog documents and that are not retired, by what they do: their ids and aliases. */
import { prices } from "../../src/Price/prices.ts"
import { cards, retirements } from "../../src/Testing/modelCards.ts"

const read = Date.parse(prices.read)

const current = cards.filter(({ id }) => (retirements.get(id) ?? Infinity) > read)

type Models = ReadonlyArray<(typeof cards)[number]>

const able = (capability: keyof (typeof cards)[number]["capabilities"]): Models =>
  current.filter(({ capabilities }) => capabilities[capability] === true)

const models: { readonly [shape: string]: Models } = {
  ChatModelId: able("completion_chat"),
  FimModelId: able("completion_fim"),
  EmbeddingModelId: current.filter(({ id }) => id.includes("embed")),
  ModerationModelId: able("moderation"),
  OcrModelId: able("ocr"),
  TranscriptionModelId: able("audio_transcription"),
  RealtimeModelId: able("audio_transcription_realtime"),
  SpeechModelId: able("audio_speech")
}

const idsOf = (models: Models) => models.flatMap(({ aliases = [], id }) => [id, ...aliases])

/** The value of each shape of model ids in the specification. */
export const shapes: ReadonlyMap<string, unknown> = new Map(
  Object.entries(models).map(([shape, models]) => {
    const retiring = idsOf(models.filter(({ deprecation }) => deprecation != null))
    return [shape, {
      type: "string",
      enum: idsOf(models),
      "x-open": true,
      ...(retiring.length === 0 ? {} : { "x-deprecated-values": retiring })
    }]
  })
)
