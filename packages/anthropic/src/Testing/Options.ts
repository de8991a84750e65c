/** Options of the embedded platform. */
import type * as Shared from "@effect-genai/core/Testing/Options"
import type * as Timeline from "@effect-genai/core/Testing/Timeline"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type { CreateMessageBody, Message } from "../generated/Messages.ts"
import type { ModelInfo } from "../generated/Models.ts"
import type { Refusal } from "./Refusal.ts"

/** A text, or some fields of a message; the platform generates the rest. */
export type Reply = string | Partial<Message>

/** A forced outcome of a batch request; `unprocessed` requests wait until the batch is canceled or expires. */
export type Fate = "errored" | "expired" | "unprocessed"

export interface BatchOptions extends Timeline.Options {
  /** When unfinished requests expire after creation of the batch (default: 24 hours). */
  readonly expiresAfter?: Duration.Input
  /** When counts are updated: `"ended"`, once the batch has ended, as Anthropic does (default), or `"live"`. */
  readonly counts?: "ended" | "live"
  /** Forces the outcome of single requests; all other requests are processed normally. */
  readonly fate?: (request: { readonly custom_id: string }, index: number) => Fate | undefined
  /** The maximum number of requests per batch (default: 100,000). */
  readonly maxRequests?: number
}

/** A downloadable file, as created by a tool. */
export interface SeedFile extends Shared.SeedFile {
  readonly mime_type?: string
}

/** File options; `limitBytes` is 500 MB by default. */
export interface FileOptions extends Shared.FileOptions {
  /** Whether uploads can be downloaded (default: `false`, as at Anthropic). */
  readonly downloadable?: boolean
  /** Files that exist from the start. */
  readonly seeded?: ReadonlyArray<SeedFile>
}

/** Limits per minute. Given limits are enforced; the others only appear in headers. */
export interface RateLimits {
  readonly requests?: number
  readonly inputTokens?: number
  readonly outputTokens?: number
}

export interface Options extends Shared.Options {
  /** Replaces the model: returns a reply to each request, or an effect that may fail with a {@link Refusal}. */
  readonly reply?: (request: CreateMessageBody) => Reply | Effect.Effect<Reply, Refusal>
  readonly batch?: BatchOptions
  readonly files?: FileOptions
  /** The available models, newest first (default: Anthropic's). */
  readonly models?: ReadonlyArray<ModelInfo>
  readonly rateLimits?: RateLimits
  /** The page size of lists if the request has no `limit` (default: 20). */
  readonly pageSize?: number
}
