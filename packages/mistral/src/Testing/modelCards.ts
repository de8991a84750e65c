/** Cards of the models Mistral documents, newest first. Undocumented context lengths and tuning support are made up. */
import type { BaseModelCard } from "../generated/Models.ts"
import { retiredModels } from "./retiredModels.ts"

interface Row {
  /** The id and its aliases. */
  readonly ids: string
  readonly created: string
  /** In thousands of tokens. */
  readonly context?: number
  readonly can: string
  readonly deprecated?: string
  readonly retired?: string
  readonly replacement?: string
}

const current: ReadonlyArray<Row> = [
  { ids: "zai-glm-5-2", created: "2026-08-06", context: 1000, can: "chat tools reasoning" },
  { ids: "mistral-ocr-4-1 mistral-ocr-4 mistral-ocr-latest", created: "2026-07-16", can: "ocr" },
  { ids: "labs-leanstral-1-5", created: "2026-06-30", context: 256, can: "chat tools vision", retired: "2026-09-30" },
  { ids: "mistral-ocr-4-0", created: "2026-06-23", can: "ocr", replacement: "mistral-ocr-4-1" },
  {
    ids: "mistral-medium-3-5 mistral-medium-3 mistral-medium-latest",
    created: "2026-04-28",
    context: 256,
    can: "chat tools reasoning vision"
  },
  { ids: "voxtral-mini-tts-2603 voxtral-mini-tts-latest", created: "2026-03-23", can: "speech" },
  { ids: "mistral-small-2603 mistral-small-latest", created: "2026-03-16", context: 256, can: "chat tools vision" },
  {
    ids: "mistral-moderation-2603 mistral-moderation-latest",
    created: "2026-03-01",
    context: 128,
    can: "moderation"
  },
  { ids: "voxtral-mini-2602 voxtral-mini-latest", created: "2026-02-04", can: "transcription" },
  {
    ids: "voxtral-mini-transcribe-realtime-2602 voxtral-mini-transcribe-realtime-latest",
    created: "2026-02-04",
    can: "realtime"
  },
  { ids: "mistral-ocr-2512", created: "2025-12-18", can: "ocr", replacement: "mistral-ocr-4-1" },
  {
    ids: "labs-mistral-small-creative",
    created: "2025-12-11",
    context: 32,
    can: "chat tools",
    deprecated: "2026-03-31",
    retired: "2026-04-30",
    replacement: "ministral-8b-2512"
  },
  {
    ids: "devstral-2512 devstral-latest devstral-medium-latest",
    created: "2025-12-09",
    context: 256,
    can: "chat tools",
    deprecated: "2026-05-22",
    retired: "2026-07-31",
    replacement: "mistral-medium-3-5"
  },
  {
    ids: "labs-devstral-small-2512 devstral-small-latest",
    created: "2025-12-09",
    context: 256,
    can: "chat tools vision",
    deprecated: "2026-02-27",
    retired: "2026-03-31",
    replacement: "mistral-medium-3-5"
  },
  { ids: "mistral-large-2512 mistral-large-latest", created: "2025-12-02", context: 256, can: "chat tools vision" },
  { ids: "ministral-14b-2512 ministral-14b-latest", created: "2025-12-02", context: 256, can: "chat tools vision" },
  { ids: "ministral-8b-2512 ministral-8b-latest", created: "2025-12-02", context: 256, can: "chat tools vision" },
  { ids: "ministral-3b-2512 ministral-3b-latest", created: "2025-12-02", context: 256, can: "chat tools vision" },
  {
    ids: "magistral-medium-2509 magistral-medium-latest",
    created: "2025-09-18",
    context: 128,
    can: "chat tools reasoning vision",
    deprecated: "2026-05-22",
    retired: "2026-07-31",
    replacement: "mistral-medium-3-5"
  },
  {
    ids: "magistral-small-2509 magistral-small-latest",
    created: "2025-09-18",
    context: 128,
    can: "chat tools reasoning vision",
    deprecated: "2026-04-30",
    retired: "2026-07-31",
    replacement: "mistral-small-2603"
  },
  {
    ids: "mistral-medium-2508",
    created: "2025-08-12",
    context: 128,
    can: "chat tools vision",
    deprecated: "2026-05-22",
    retired: "2026-08-31",
    replacement: "mistral-medium-3-5"
  },
  { ids: "codestral-2508 codestral-latest", created: "2025-07-30", context: 128, can: "chat tools fim" },
  {
    ids: "voxtral-mini-2507",
    created: "2025-07-15",
    context: 32,
    can: "audio chat transcription",
    deprecated: "2026-02-27",
    retired: "2026-05-31",
    replacement: "voxtral-mini-2602"
  },
  { ids: "voxtral-small-2507 voxtral-small-latest", created: "2025-07-15", context: 32, can: "chat tools audio" },
  {
    ids: "devstral-medium-2507",
    created: "2025-07-10",
    context: 128,
    can: "chat tools",
    deprecated: "2026-02-27",
    retired: "2026-05-31",
    replacement: "mistral-medium-3-5"
  },
  {
    ids: "devstral-small-2507",
    created: "2025-07-10",
    context: 128,
    can: "chat tools",
    deprecated: "2026-02-27",
    retired: "2026-05-31",
    replacement: "mistral-small-2603"
  },
  {
    ids: "mistral-small-2506",
    created: "2025-06-20",
    context: 128,
    can: "chat tools vision",
    deprecated: "2026-04-30",
    retired: "2026-07-31",
    replacement: "mistral-small-2603"
  },
  { ids: "codestral-embed-2505 codestral-embed", created: "2025-05-28", context: 8, can: "embeddings" },
  {
    ids: "mistral-ocr-2505",
    created: "2025-05-22",
    can: "ocr",
    deprecated: "2026-02-27",
    retired: "2026-05-31",
    replacement: "mistral-ocr-4-1"
  },
  {
    ids: "mistral-medium-2505",
    created: "2025-05-07",
    context: 128,
    can: "chat tools vision",
    deprecated: "2026-05-22",
    retired: "2026-08-31",
    replacement: "mistral-medium-3-5"
  },
  {
    ids: "mistral-ocr-2503",
    created: "2025-03-06",
    can: "ocr",
    deprecated: "2025-12-02",
    retired: "2025-12-31",
    replacement: "mistral-ocr-4-1"
  },
  {
    ids: "mistral-large-2411",
    created: "2024-11-18",
    context: 128,
    can: "chat tools",
    deprecated: "2026-02-27",
    retired: "2026-05-31",
    replacement: "mistral-medium-3-5"
  },
  {
    ids: "pixtral-large-2411 pixtral-large-latest",
    created: "2024-11-18",
    context: 128,
    can: "chat tools vision",
    deprecated: "2026-02-27",
    retired: "2026-05-31",
    replacement: "mistral-medium-3-5"
  },
  {
    ids: "mistral-moderation-2411",
    created: "2024-11-06",
    context: 8,
    can: "moderation",
    deprecated: "2026-03-31",
    retired: "2026-06-30",
    replacement: "mistral-moderation-2603"
  },
  {
    ids: "ministral-3b-2410",
    created: "2024-10-09",
    context: 128,
    can: "chat tools",
    deprecated: "2025-12-02",
    retired: "2025-12-31",
    replacement: "ministral-3b-2512"
  },
  {
    ids: "ministral-8b-2410",
    created: "2024-10-09",
    context: 128,
    can: "chat tools",
    deprecated: "2025-12-02",
    retired: "2025-12-31",
    replacement: "ministral-8b-2512"
  },
  {
    ids: "pixtral-12b-2409",
    created: "2024-09-11",
    context: 128,
    can: "chat tools vision",
    deprecated: "2025-12-02",
    retired: "2025-12-31",
    replacement: "ministral-14b-2512"
  },
  {
    ids: "open-mistral-nemo-2407 open-mistral-nemo",
    created: "2024-07-18",
    context: 128,
    can: "chat tools",
    deprecated: "2026-05-22",
    retired: "2026-07-31",
    replacement: "ministral-8b-2512"
  },
  { ids: "mistral-embed-2312 mistral-embed", created: "2023-12-11", context: 8, can: "embeddings" }
]

const rows: ReadonlyArray<Row> = [
  ...current,
  ...retiredModels.map(([ids, created, context, can, deprecated, retired, replacement]) => ({
    ids,
    created,
    context,
    can,
    deprecated,
    retired,
    replacement
  }))
]

/** Retirement times by model. */
export const retirements: ReadonlyMap<string, number> = new Map(
  rows.flatMap(({ ids, retired }) => {
    const [id = ""] = ids.split(" ")
    return retired === undefined ? [] : [[id, Date.parse(retired)] as const]
  })
)

const isFixed = (id: string) => /^(labs-|magistral|zai-|voxtral)/.test(id)

const cardOf = ({ can, context, created, deprecated, ids, replacement }: Row): BaseModelCard => {
  const [id = "", ...aliases] = ids.split(" ")
  const able = new Set(can.split(" "))
  return {
    id,
    object: "model",
    created: Date.parse(created) / 1000,
    owned_by: "mistralai",
    capabilities: {
      completion_chat: able.has("chat"),
      function_calling: able.has("tools"),
      reasoning: able.has("reasoning"),
      completion_fim: able.has("fim"),
      fine_tuning: able.has("chat") && !isFixed(id),
      vision: able.has("vision"),
      ocr: able.has("ocr"),
      classification: able.has("moderation"),
      moderation: able.has("moderation"),
      audio: able.has("audio"),
      audio_transcription: able.has("transcription"),
      audio_transcription_realtime: able.has("realtime"),
      audio_speech: able.has("speech")
    },
    name: id,
    description: null,
    max_context_length: 1000 * (context ?? 32),
    aliases,
    deprecation: deprecated === undefined ? null : `${deprecated}T00:00:00Z`,
    deprecation_replacement_model: replacement ?? null,
    default_model_temperature: able.has("chat") ? 0.3 : null,
    type: "base"
  }
}

export const cards: ReadonlyArray<BaseModelCard> = rows.map(cardOf)
