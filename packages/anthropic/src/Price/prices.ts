/**
 * The prices of Anthropic's models in US dollars per million tokens, as published on the day they were read.
 *
 * Sources: platform.claude.com/docs/en/about-claude/pricing, …/models/haiku-5-5/overview, …/whats-new-opus-5. A model
 * that is not listed has no known price. Only rates whose start was observed have a `from` date.
 */
import type { Book } from "@effect-genai/core/Price"

export const prices: Book = {
  source: "platform.claude.com/docs/en/about-claude/pricing",
  read: "2026-10-09",
  // Input and output are at half price; the caching factors apply on top of that.
  batch: { factor: 0.5, appliesTo: ["input", "output", "cacheRead", "cacheWrite5m", "cacheWrite1h"] },
  // The results of searches and fetches are billed as input tokens; a fetch has no price of its own.
  units: { webSearch: 10 / 1000 },
  tiers: { standard: 1 },
  models: {
    "claude-fable-5-1": {
      contextTokens: 1_000_000,
      maxOutputTokens: 128_000,
      rates: [{ input: 10, cacheRead: 0.25, cacheWrite5m: 12.5, cacheWrite1h: 20, output: 50 }]
    },
    "claude-mythos-5-1": {
      rates: [{ input: 10, cacheRead: 0.25, cacheWrite5m: 12.5, cacheWrite1h: 20, output: 50 }]
    },
    "claude-fable-5": {
      rates: [{ input: 10, cacheRead: 1, cacheWrite5m: 12.5, cacheWrite1h: 20, output: 50 }]
    },
    "claude-mythos-5": {
      rates: [{ input: 10, cacheRead: 1, cacheWrite5m: 12.5, cacheWrite1h: 20, output: 50 }]
    },
    "claude-opus-5-5": {
      contextTokens: 1_000_000,
      maxOutputTokens: 128_000,
      rates: [{ from: "2026-09-22", input: 4, cacheRead: 0.2, cacheWrite5m: 5, cacheWrite1h: 8, output: 20 }]
    },
    "claude-opus-5": {
      contextTokens: 1_000_000,
      maxOutputTokens: 128_000,
      rates: [{ input: 5, cacheRead: 0.5, cacheWrite5m: 6.25, cacheWrite1h: 10, output: 25 }]
    },
    "claude-opus-4-8": {
      contextTokens: 1_000_000,
      rates: [{ input: 5, cacheRead: 0.5, cacheWrite5m: 6.25, cacheWrite1h: 10, output: 25 }]
    },
    "claude-opus-4-7": {
      contextTokens: 1_000_000,
      rates: [{ input: 5, cacheRead: 0.5, cacheWrite5m: 6.25, cacheWrite1h: 10, output: 25 }]
    },
    "claude-opus-4-6": {
      contextTokens: 1_000_000,
      rates: [{ input: 5, cacheRead: 0.5, cacheWrite5m: 6.25, cacheWrite1h: 10, output: 25 }]
    },
    "claude-opus-4-5": {
      aliases: ["claude-opus-4-5-20251101"],
      rates: [{ input: 5, cacheRead: 0.5, cacheWrite5m: 6.25, cacheWrite1h: 10, output: 25 }]
    },
    "claude-sonnet-5-5": {
      contextTokens: 1_000_000,
      maxOutputTokens: 128_000,
      rates: [
        { from: "2026-09-28", input: 2, cacheRead: 0.2, cacheWrite5m: 2.5, cacheWrite1h: 4, output: 10 },
        { from: "2026-10-07", input: 2, cacheRead: 0.1, cacheWrite5m: 2.5, cacheWrite1h: 4, output: 10 }
      ]
    },
    "claude-sonnet-5": {
      contextTokens: 1_000_000,
      rates: [{ input: 2, cacheRead: 0.2, cacheWrite5m: 2.5, cacheWrite1h: 4, output: 10 }]
    },
    "claude-sonnet-4-6": {
      contextTokens: 1_000_000,
      rates: [{ input: 3, cacheRead: 0.3, cacheWrite5m: 3.75, cacheWrite1h: 6, output: 15 }]
    },
    "claude-sonnet-4-5": {
      aliases: ["claude-sonnet-4-5-20250929"],
      rates: [{ input: 3, cacheRead: 0.3, cacheWrite5m: 3.75, cacheWrite1h: 6, output: 15 }]
    },
    "claude-haiku-5-5": {
      contextTokens: 1_000_000,
      maxOutputTokens: 128_000,
      rates: [
        {
          from: "2026-10-07",
          upToPromptTokens: 100_000,
          input: 0.1,
          cacheRead: 0.01,
          cacheWrite5m: 0.125,
          cacheWrite1h: 0.2,
          output: 0.5
        },
        {
          from: "2026-10-07",
          abovePromptTokens: 100_000,
          input: 0.5,
          cacheRead: 0.05,
          cacheWrite5m: 0.625,
          cacheWrite1h: 1,
          output: 2.5
        }
      ]
    },
    "claude-haiku-4-5": {
      aliases: ["claude-haiku-4-5-20251001"],
      contextTokens: 200_000,
      maxOutputTokens: 64_000,
      rates: [{ input: 1, cacheRead: 0.1, cacheWrite5m: 1.25, cacheWrite1h: 2, output: 5 }]
    },
    "claude-haiku-3-5": {
      rates: [{ input: 0.8, cacheRead: 0.08, cacheWrite5m: 1, cacheWrite1h: 1.6, output: 4 }]
    }
  }
}
