/**
 * The prices of Mistral's models in US dollars, with context lengths and retirement dates, as documented on the day they
 * were read.
 *
 * Source: mistralai/platform-docs-public, `src/schema/models` and the pages on batches, prompt caching and the priority
 * tier. A model that is not listed or has no rates has no known price: training, speech, and `voxtral-mini-2507`, a name
 * of two models with different prices. The sources do not state since when a price applies.
 */
import type { Book, Rate } from "@effect-genai/core/Price"

/** Rates per million tokens; cache reads cost a tenth of the input price. */
const tokens = (input: number, output?: number): ReadonlyArray<Rate> => [
  { input, cacheRead: input / 10, ...(output === undefined ? {} : { output }) }
]

const perPage = (thousand: number): ReadonlyArray<Rate> => [{ units: { page: thousand / 1000 } }]

const perMinute = (audioMinute: number): ReadonlyArray<Rate> => [{ units: { audioMinute } }]

export const prices: Book = {
  source: "github.com/mistralai/platform-docs-public",
  read: "2026-08-21",
  // The source states one factor for everything a job does.
  batch: { factor: 0.5, appliesTo: ["input", "cacheRead", "output", "page", "audioMinute"] },
  tiers: { standard: 1, standard_only: 1, priority: 1.75 },
  models: {
    "zai-glm-5-2": { contextTokens: 1_000_000, maxOutputTokens: 128_000, rates: tokens(1.4, 4.4) },
    "mistral-medium-3-5": {
      aliases: ["mistral-medium-3", "mistral-medium-latest"],
      contextTokens: 256_000,
      rates: tokens(1.5, 7.5)
    },
    "voxtral-mini-tts-2603": { aliases: ["voxtral-mini-tts-latest"], rates: [] },
    "mistral-small-2603": { aliases: ["mistral-small-latest"], contextTokens: 256_000, rates: tokens(0.15, 0.6) },
    "labs-leanstral-1-5": {
      contextTokens: 256_000,
      maxOutputTokens: 128_000,
      retires: "2026-09-30",
      rates: tokens(0, 0)
    },
    "labs-leanstral-2603": { contextTokens: 256_000, retires: "2026-06-30", rates: tokens(0, 0) },
    "mistral-large-2512": { aliases: ["mistral-large-latest"], contextTokens: 256_000, rates: tokens(0.5, 1.5) },
    "mistral-medium-2508": { contextTokens: 128_000, retires: "2026-08-31", rates: tokens(0.4, 2) },
    "mistral-small-2506": { contextTokens: 128_000, retires: "2026-07-31", rates: tokens(0.1, 0.3) },
    "mistral-ocr-4-1": { aliases: ["mistral-ocr-4", "mistral-ocr-latest"], rates: perPage(4) },
    "mistral-ocr-4-0": { rates: perPage(4) },
    "mistral-ocr-2512": { rates: perPage(2) },
    "voxtral-mini-2507": { contextTokens: 32_000, retires: "2026-05-31", rates: [] },
    "voxtral-mini-2602": { aliases: ["voxtral-mini-latest"], rates: perMinute(0.003) },
    "voxtral-mini-transcribe-realtime-2602": {
      aliases: ["voxtral-mini-transcribe-realtime-latest"],
      rates: perMinute(0.006)
    },
    "codestral-2508": { aliases: ["codestral-latest"], contextTokens: 128_000, rates: tokens(0.3, 0.9) },
    "devstral-2512": {
      aliases: ["devstral-latest", "devstral-medium-latest"],
      contextTokens: 256_000,
      retires: "2026-07-31",
      rates: tokens(0.4, 2)
    },
    "magistral-medium-2507": { contextTokens: 40_000, retires: "2025-11-30", rates: tokens(2, 5) },
    "codestral-embed-2505": { aliases: ["codestral-embed"], contextTokens: 8000, rates: tokens(0.15) },
    "labs-mistral-small-creative": { contextTokens: 32_000, retires: "2026-04-30", rates: tokens(0.1, 0.3) },
    "labs-devstral-small-2512": {
      aliases: ["devstral-small-latest"],
      contextTokens: 256_000,
      retires: "2026-03-31",
      rates: tokens(0.1, 0.3)
    },
    "ministral-14b-2512": { aliases: ["ministral-14b-latest"], contextTokens: 256_000, rates: tokens(0.2, 0.2) },
    "ministral-8b-2512": { aliases: ["ministral-8b-latest"], contextTokens: 256_000, rates: tokens(0.15, 0.15) },
    "ministral-3b-2512": { aliases: ["ministral-3b-latest"], contextTokens: 256_000, rates: tokens(0.1, 0.1) },
    "magistral-medium-2509": {
      aliases: ["magistral-medium-latest"],
      contextTokens: 128_000,
      retires: "2026-07-31",
      rates: tokens(2, 5)
    },
    "magistral-small-2509": {
      aliases: ["magistral-small-latest"],
      contextTokens: 128_000,
      retires: "2026-07-31",
      rates: tokens(0.5, 1.5)
    },
    "magistral-small-2507": { contextTokens: 40_000, retires: "2025-11-30", rates: tokens(0.5, 1.5) },
    "voxtral-small-2507": {
      aliases: ["voxtral-small-latest"],
      contextTokens: 32_000,
      rates: [{ ...tokens(0.1, 0.4)[0], units: { audioMinute: 0.004 } }]
    },
    "devstral-medium-2507": { contextTokens: 128_000, retires: "2026-05-31", rates: tokens(0.4, 2) },
    "devstral-small-2507": { contextTokens: 128_000, retires: "2026-05-31", rates: tokens(0.1, 0.3) },
    "magistral-medium-2506": { contextTokens: 40_000, retires: "2025-11-30", rates: tokens(2, 5) },
    "magistral-small-2506": { contextTokens: 40_000, retires: "2025-11-30", rates: tokens(0.5, 1.5) },
    "mistral-ocr-2505": { retires: "2026-05-31", rates: perPage(1) },
    "devstral-small-2505": { contextTokens: 128_000, retires: "2025-11-30", rates: tokens(0.1, 0.3) },
    "mistral-medium-2505": { contextTokens: 128_000, retires: "2026-08-31", rates: tokens(0.4, 2) },
    "mistral-small-2503": { contextTokens: 128_000, retires: "2025-11-30", rates: tokens(0.1, 0.3) },
    "mistral-small-2501": { contextTokens: 32_000, retires: "2025-11-30", rates: tokens(0.1, 0.3) },
    "codestral-2501": { contextTokens: 128_000, retires: "2025-11-30", rates: tokens(0.3, 0.9) },
    "mistral-large-2411": { contextTokens: 128_000, retires: "2026-05-31", rates: tokens(2, 6) },
    "pixtral-large-2411": {
      aliases: ["pixtral-large-latest"],
      contextTokens: 128_000,
      retires: "2026-05-31",
      rates: tokens(2, 6)
    },
    "mistral-moderation-2603": { aliases: ["mistral-moderation-latest"], contextTokens: 128_000, rates: tokens(0) },
    "mistral-moderation-2411": { contextTokens: 8000, retires: "2026-06-30", rates: tokens(0.1) },
    "ministral-3b-2410": { contextTokens: 128_000, retires: "2025-12-31", rates: tokens(0.04, 0.04) },
    "ministral-8b-2410": { contextTokens: 128_000, retires: "2025-12-31", rates: tokens(0.1, 0.1) },
    "mistral-small-2409": { contextTokens: 32_000, retires: "2025-11-30", rates: tokens(0.1, 0.3) },
    "pixtral-12b-2409": { contextTokens: 128_000, retires: "2025-12-31", rates: tokens(0.15, 0.15) },
    "open-mistral-nemo-2407": {
      aliases: ["open-mistral-nemo"],
      contextTokens: 128_000,
      retires: "2026-07-31",
      rates: tokens(0.15, 0.15)
    },
    "mistral-embed-2312": { aliases: ["mistral-embed"], contextTokens: 8000, rates: tokens(0.1) }
  }
}
