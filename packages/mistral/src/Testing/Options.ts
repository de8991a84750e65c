/** Options of the embedded platform. */
import type { Options, Timeline, Turns } from "@effect-genai/core/TestingPlatform"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type { ChatCompletionChoice, CreateChatCompletionBody } from "../generated/Chat.ts"
import type { Usage } from "../generated/Common.ts"
import type { FilePurpose } from "../generated/Files.ts"
import type { AssistantMessage } from "../generated/Messages.ts"
import type { BaseModelCard } from "../generated/Models.ts"
import type { Refusal } from "./Refusal.ts"

/**
 * A text, or some fields of a message; the platform generates the rest. `calls` are appended to the tool calls, with
 * ids, see `Testing.calls`.
 */
export type Reply =
  | string
  | (Partial<AssistantMessage> & {
    readonly finish_reason?: ChatCompletionChoice["finish_reason"]
    readonly usage?: Usage
    readonly calls?: ReadonlyArray<Turns.Call>
  })

/** A reply, or an effect that may fail with a {@link Refusal}. */
export type Turn = Reply | Effect.Effect<Reply, Refusal>

/** A forced outcome of a batch request; `unprocessed` requests wait until the job is canceled or times out. */
export type Fate = "errored" | "unprocessed"

export interface BatchOptions extends Timeline.Options {
  /** Forces the outcome of single requests; all other requests are processed normally. */
  readonly fate?: (request: { readonly custom_id: string | null }, index: number) => Fate | undefined
  /** The maximum number of requests per job (default: 1,000,000); inline requests are limited to 10,000. */
  readonly maxRequests?: number
}

export interface SeedFile extends Options.SeedFile {
  /** The purpose (default: `batch`). */
  readonly purpose?: FilePurpose
}

/** File options; `limitBytes` is 512 MB by default. */
export interface FileOptions extends Options.FileOptions {
  /** Files that exist from the start. */
  readonly seeded?: ReadonlyArray<SeedFile>
}

export interface FineTuningOptions {
  /** How long a job is queued, and then validated (default: 1 second each). */
  readonly startup?: Duration.Input
  /** The duration of a training step (default: 100 ms). */
  readonly perStep?: Duration.Input
  /** How long a canceled job is `CANCELLATION_REQUESTED` (default: 1 second). */
  readonly canceling?: Duration.Input
  /** Whether invalid samples fail the creation of a job (`"first"`, the default) or the job itself (`"later"`). */
  readonly validation?: "first" | "later"
  /** Selects jobs that fail after half of their steps. */
  readonly fails?: (job: { readonly model: string; readonly suffix: string | null }) => boolean
}

export interface LibraryOptions {
  /** How long a document is processed (default: 2 seconds). */
  readonly processing?: Duration.Input
}

/** Limits per minute. Given limits are enforced; the others only appear in headers. */
export interface RateLimits {
  readonly requests?: number
  readonly tokens?: number
}

export interface Options extends Options.Options {
  /** Replaces the model: returns the turn for each request, which the index counts from 0. */
  readonly reply?: (request: CreateChatCompletionBody, index: number) => Turn
  readonly batch?: BatchOptions
  readonly files?: FileOptions
  /** `"retired"` responds with 410, as the API does now. */
  readonly fineTuning?: FineTuningOptions | "retired"
  readonly libraries?: LibraryOptions
  /** The models that exist from the start (default: Mistral's). */
  readonly models?: ReadonlyArray<BaseModelCard>
  readonly rateLimits?: RateLimits
}
