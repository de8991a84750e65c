/** The suites that run each format of cases. */
import { batchResults } from "./batchResults.ts"
import { chatStreams } from "./chatStreams.ts"
import { jsonl } from "./jsonl.ts"
import { messageStreams } from "./messageStreams.ts"
import { mistralRequests } from "./mistralRequests.ts"
import { partialJson } from "./partialJson.ts"
import { pathIds } from "./pathIds.ts"
import { retry } from "./retry.ts"
import { mistralRetries } from "./retry/mistral.ts"
import { sse } from "./sse.ts"
import type { Suite } from "./Suite.ts"
import { webhooks } from "./webhooks.ts"
import { wireRequests } from "./wireRequests.ts"

/** By the name in a file's `format`: `effect-sdk-holdout/sse-cases@1`. */
export const suites: ReadonlyMap<string, ReadonlyArray<Suite>> = new Map([
  ["sse-cases", [sse]],
  ["jsonl", [jsonl, batchResults]],
  ["partial-json", [partialJson]],
  ["message-streams", [messageStreams, chatStreams]],
  ["retry", [retry, mistralRetries]],
  ["path-ids", [pathIds]],
  ["webhooks", [webhooks]],
  ["wire", [wireRequests, mistralRequests]]
])
