/** What can be set about the embedded platform. */
import type { Options, Timeline } from "@effect-genai/core/TestingPlatform"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type { ChatCompletionChoice, CreateChatCompletionBody } from "../generated/Chat.ts"
import type { Usage } from "../generated/Common.ts"
import type { FilePurpose } from "../generated/Files.ts"
import type { AssistantMessage } from "../generated/Messages.ts"
import type { BaseModelCard } from "../generated/Models.ts"
import type { Refusal } from "./Refusal.ts"

/** A text, or the parts of a message that matter; the platform makes up the others. */
export type Reply =
  | string
  | (Partial<AssistantMessage> & {
    readonly finish_reason?: ChatCompletionChoice["finish_reason"]
    readonly usage?: Usage
  })

/** What becomes of a request in a batch job; one that is `unprocessed` waits until its job is canceled or times out. */
export type Fate = "errored" | "unprocessed"

export interface BatchOptions extends Timeline.Options {
  /** Decides what becomes of single requests; the others are answered. */
  readonly fate?: (request: { readonly custom_id: string | null }, index: number) => Fate | undefined
  /** How many requests a job may hold: 1,000,000; 10,000 of them inline. */
  readonly maxRequests?: number
}

export interface SeedFile extends Options.SeedFile {
  /** `batch` unless given. */
  readonly purpose?: FilePurpose
}

/** Uploads have 512 MB at the most unless `limitBytes` is given. */
export interface FileOptions extends Options.FileOptions {
  /** Files that are there from the start. */
  readonly seeded?: ReadonlyArray<SeedFile>
}

export interface FineTuningOptions {
  /** How long a job is queued, and then validated: 1 second each. */
  readonly startup?: Duration.Input
  /** How long a training step takes: 100 ms. */
  readonly perStep?: Duration.Input
  /** How long a canceled job is `CANCELLATION_REQUESTED`: 1 second. */
  readonly canceling?: Duration.Input
  /** Whether samples are checked before there is a job, or by it, so that it ends as `FAILED_VALIDATION`: `"first"`. */
  readonly validation?: "first" | "later"
  /** Decides which jobs fail when half of their steps are done. */
  readonly fails?: (job: { readonly model: string; readonly suffix: string | null }) => boolean
}

export interface LibraryOptions {
  /** How long a document is processed: 2 seconds. */
  readonly processing?: Duration.Input
}

/** What a minute admits. A limit that is given is enforced, one that is not is only shown. */
export interface RateLimits {
  readonly requests?: number
  readonly tokens?: number
}

export interface Options extends Options.Options {
  /** Plays the model: for each request a reply, or an effect of one that may fail with a {@link Refusal}. */
  readonly reply?: (request: CreateChatCompletionBody) => Reply | Effect.Effect<Reply, Refusal>
  readonly batch?: BatchOptions
  readonly files?: FileOptions
  /** `"retired"` answers 410, as the API does now. */
  readonly fineTuning?: FineTuningOptions | "retired"
  readonly libraries?: LibraryOptions
  /** The models there are from the start. */
  readonly models?: ReadonlyArray<BaseModelCard>
  readonly rateLimits?: RateLimits
}
