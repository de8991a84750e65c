/** A model card: the features, limits and lifecycle of a model. */
import type { Enum } from "../OpenSchema.ts"

/** What models can do, in the same words for every provider. */
export type Feature = Enum<
  | "chat"
  | "tools"
  | "vision"
  | "pdf"
  | "thinking"
  | "structured"
  | "citations"
  | "batch"
  | "web_search"
  | "code_execution"
  | "fim"
  | "ocr"
  | "audio"
  | "transcription"
  | "realtime"
  | "speech"
  | "moderation"
  | "classification"
  | "tuning"
>

/** The date of a time in milliseconds: `2026-11-30`. */
export const day = (time: number): string => new Date(time).toISOString().slice(0, 10)

export type Lifecycle = Enum<"active" | "deprecated" | "retired">

export interface Card<out Native> {
  readonly id: string
  /** Its other names. */
  readonly aliases: ReadonlyArray<string>
  readonly name: string
  /** The most input tokens. */
  readonly contextTokens?: number
  /** The most output tokens. */
  readonly maxOutputTokens?: number
  /** A `deprecated` model is still served, a `retired` one is not. */
  readonly lifecycle: Lifecycle
  /** In milliseconds since 1970. */
  readonly deprecatedAt?: number
  /** In milliseconds since 1970. */
  readonly retiresAt?: number
  /** The model to use instead. */
  readonly replacement?: string
  /** What the model can and cannot do. An absent feature is unknown. */
  readonly features: { readonly [feature: string]: boolean }
  /** The provider's own card. */
  readonly native: Native
}
