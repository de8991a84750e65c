/** What the commands need of a provider, in the same terms for both. The calls are those of the providers' pages. */
import type { RunError } from "@effect-genai/core/Bulk"
import type { Card, Query, Recommendation, Row as Comparison, Wish } from "@effect-genai/core/Catalog"
import type { Estimate } from "@effect-genai/core/Estimate"
import type { ProviderError } from "@effect-genai/core/ProviderError"
import type { Source } from "@effect-genai/core/Upload"
import type { Tokens } from "@effect-genai/core/Usage"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import type * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"

export type ProviderName = "anthropic" | "mistral"

/** The body of a request, as the provider takes it. */
export interface Body {
  readonly [field: string]: Schema.Json
}

/** What a user asks a model. */
export interface Prompt {
  readonly model: string
  readonly text: string
  readonly system: string | undefined
  readonly maxTokens: number
}

/** A response, whole. */
export interface Completion {
  readonly model: string
  readonly text: string
  /** Why the model has stopped, in the provider's word. */
  readonly stop: string
  /** Whether it has stopped at `maxTokens`. */
  readonly isCut: boolean
  readonly tokens: Tokens
  readonly usd: Option.Option<number>
}

/** A request of a run. */
export interface Request {
  readonly key: Schema.Json
  readonly body: Body
}

/** The result of a request: a line of a results file. */
export interface Result {
  readonly key: Schema.Json
  readonly outcome: string
  /** Why there is no response. */
  readonly message?: string
  readonly text?: string
  readonly model?: string
  readonly inputTokens?: number
  readonly outputTokens?: number
  /** Absent if the price is unknown. */
  readonly usd?: number
  readonly batch?: string
  readonly response?: unknown
}

export interface RunOptions {
  readonly id: string | undefined
  readonly model: string
  readonly retries: number
}

export interface Batch {
  readonly id: string
  readonly state: string
  readonly isEnded: boolean
  readonly total: number
  readonly done: number
  readonly failed: number
  readonly createdAt: number
  readonly endedAt: number | undefined
}

export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly createdAt: number
}

export interface UploadOptions {
  readonly file: Source
  readonly purpose: "batch" | "fine-tune" | "ocr"
  readonly expiresAfterHours: number | undefined
}

type Call<A> = Effect.Effect<A, ProviderError>

export interface Shape {
  readonly name: ProviderName
  /** Its name in texts. */
  readonly title: string
  /** Where calls go: `Anthropic`, `http://127.0.0.1:4010` or `the embedded platform`. */
  readonly place: string
  /** Whether the platform ends with this process. */
  readonly isEmbedded: boolean
  /** The model, if the user chooses none. */
  readonly defaultModel: string
  readonly ask: (prompt: Prompt, onText: (text: string) => Effect.Effect<void>) => Call<Completion>
  readonly bodyOf: (prompt: Prompt) => Body
  /** The field of a line that holds a whole request. */
  readonly bodyField: "body" | "params"
  /** Why a body cannot be sent, if it cannot. */
  readonly problemIn: (body: Body) => string | undefined
  readonly estimate: <E>(requests: Stream.Stream<Request, E>, model: string) => Effect.Effect<
    Estimate,
    E | ProviderError
  >
  readonly run: <E>(
    requests: Stream.Stream<Request, E>,
    options: RunOptions
  ) => Stream.Stream<Result, E | ProviderError | RunError>
  readonly batches: {
    readonly list: Stream.Stream<Batch, ProviderError>
    readonly get: (id: string) => Call<Batch>
    readonly watch: (id: string) => Stream.Stream<Batch, ProviderError>
    readonly cancel: (id: string) => Call<Batch>
    readonly results: (id: string) => Stream.Stream<Result, ProviderError>
  }
  readonly files: {
    readonly list: Stream.Stream<StoredFile, ProviderError>
    readonly get: (id: string) => Call<StoredFile>
    readonly upload: (options: UploadOptions) => Call<StoredFile>
    readonly download: (id: string) => Stream.Stream<Uint8Array, ProviderError>
    readonly delete: (id: string) => Call<void>
  }
  readonly models: {
    readonly get: (name: string) => Call<Option.Option<Card<unknown>>>
    readonly find: (query: Query) => Call<ReadonlyArray<Card<unknown>>>
    readonly compare: (left: string, right: string) => Call<ReadonlyArray<Comparison>>
    readonly recommend: (wish: Wish) => Call<Recommendation<unknown>>
  }
}

export class Provider extends Context.Service<Provider, Shape>()("@effect-genai/cli/Provider") {}
