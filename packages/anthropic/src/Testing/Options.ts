/** What can be set about the embedded platform. */
import type { Options, Timeline } from "@effect-genai/core/TestingPlatform"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type { CreateMessageBody, Message } from "../generated/Messages.ts"
import type { ModelInfo } from "../generated/Models.ts"
import type { Refusal } from "./Refusal.ts"

/** A text, or the parts of a message that matter; the platform makes up the others. */
export type Reply = string | Partial<Message>

/** What becomes of a request in a batch; one that is `unprocessed` waits until its batch is canceled or expires. */
export type Fate = "errored" | "expired" | "unprocessed"

export interface BatchOptions extends Timeline.Options {
  /** When requests that are not done expire: 24 hours. */
  readonly expiresAfter?: Duration.Input
  /** `"ended"` shows counts when the batch has ended, as Anthropic does; `"live"` as requests are done. */
  readonly counts?: "ended" | "live"
  /** Decides what becomes of single requests; the others are answered. */
  readonly fate?: (request: { readonly custom_id: string }, index: number) => Fate | undefined
  /** How many requests a batch may hold: 100,000. */
  readonly maxRequests?: number
}

/** A file that a tool has made, which can be downloaded. */
export interface SeedFile extends Options.SeedFile {
  readonly mime_type?: string
}

/** Uploads have 500 MB at the most unless `limitBytes` is given. */
export interface FileOptions extends Options.FileOptions {
  /** Whether uploads can be downloaded: no, as at Anthropic. */
  readonly downloadable?: boolean
  /** Files that are there from the start. */
  readonly seeded?: ReadonlyArray<SeedFile>
}

/** What a minute admits. A limit that is given is enforced, one that is not is only shown. */
export interface RateLimits {
  readonly requests?: number
  readonly inputTokens?: number
  readonly outputTokens?: number
}

export interface Options extends Options.Options {
  /** Plays the model: for each request a reply, or an effect of one that may fail with a {@link Refusal}. */
  readonly reply?: (request: CreateMessageBody) => Reply | Effect.Effect<Reply, Refusal>
  readonly batch?: BatchOptions
  readonly files?: FileOptions
  /** The models there are, newest first. */
  readonly models?: ReadonlyArray<ModelInfo>
  readonly rateLimits?: RateLimits
  /** How many items a page holds when the request does not say: 20. */
  readonly pageSize?: number
}
