/** Options of the embedded platform. */
import type { Options, Timeline, Turns } from "@effect-genai/core/TestingPlatform"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type { OrganizationRole } from "../generated/admin/Invites.ts"
import type { CreateAgentBody } from "../generated/Agents.ts"
import type { Dream } from "../generated/Dreams.ts"
import type { CreateEnvironmentBody } from "../generated/Environments.ts"
import type { CreateMessageBody, Message } from "../generated/Messages.ts"
import type { ModelInfo } from "../generated/Models.ts"
import type { Refusal } from "./Refusal.ts"

/**
 * A text, or some fields of a message; the platform generates the rest. `calls` are appended to the content as tool
 * calls with ids, see `Testing.calls`.
 */
export type Reply = string | (Partial<Message> & { readonly calls?: ReadonlyArray<Turns.Call> })

/** A reply, or an effect that may fail with a {@link Refusal}. */
export type Turn = Reply | Effect.Effect<Reply, Refusal>

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
export interface SeedFile extends Options.SeedFile {
  readonly mime_type?: string
}

/** File options; `limitBytes` is 500 MB by default. */
export interface FileOptions extends Options.FileOptions {
  /** Whether uploads can be downloaded (default: `false`, as at Anthropic). */
  readonly downloadable?: boolean
  /** Files that exist from the start. */
  readonly seeded?: ReadonlyArray<SeedFile>
}

export interface DreamOptions {
  /** How long a dream is pending (default: 1 second). */
  readonly startup?: Duration.Input
  /** How long a dream runs (default: 5 minutes). */
  readonly duration?: Duration.Input
  /** Returns the error code of a dream that fails, such as `timeout`; other dreams are completed. */
  readonly fails?: (dream: Dream) => string | undefined
}

/** Limits per minute. Given limits are enforced; the others only appear in headers. */
export interface RateLimits {
  readonly requests?: number
  readonly inputTokens?: number
  readonly outputTokens?: number
}

export interface Options extends Options.Options {
  /** Replaces the model: returns the turn for each request, which the index counts from 0. */
  readonly reply?: (request: CreateMessageBody, index: number) => Turn
  readonly batch?: BatchOptions
  readonly files?: FileOptions
  readonly dreams?: DreamOptions
  /** The available models, newest first (default: Anthropic's). */
  readonly models?: ReadonlyArray<ModelInfo>
  readonly rateLimits?: RateLimits
  /** Agents that exist from the start. */
  readonly agents?: ReadonlyArray<CreateAgentBody & { readonly id: string }>
  /** Environments that exist from the start; in the cloud, unless their `config` states otherwise. */
  readonly environments?: ReadonlyArray<CreateEnvironmentBody & { readonly id: string }>
  /** The users of the organization (default: one admin). */
  readonly users?: ReadonlyArray<{ readonly email: string; readonly name?: string; readonly role?: OrganizationRole }>
  /** The names of the workspaces of the organization (default: `Default`). */
  readonly workspaces?: ReadonlyArray<string>
  /** The accepted Admin API keys (default: any). */
  readonly adminKeys?: ReadonlyArray<string>
  /** The page size of lists if the request has no `limit` (default: 20). */
  readonly pageSize?: number
}
