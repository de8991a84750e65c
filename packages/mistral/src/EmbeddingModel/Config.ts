/** The fields of a request that an embedding model is configured with. */
import { change, type Setting } from "@effect-genai/core/Setting"
import * as Context from "effect/Context"
import type { CreateEmbeddings } from "../generated/Embeddings.ts"

/** The fields of a request except those that a call has. */
export type Options = Partial<Omit<CreateEmbeddings, "input" | "encoding_format">> & {
  /** The largest number of texts in one request (default: all that are embedded at a time). */
  readonly batchSize?: number
}

/** A model and the fields of its requests. */
export type ModelOptions = Options & { readonly model: string }

/** The fields that replace those of the model for the calls in scope. */
export const Config: Context.Reference<Options> = Context.Reference<Options>(
  "@effect-genai/mistral/EmbeddingModel/Config",
  { defaultValue: () => ({}) }
)

/** Replaces fields of the requests of an effect or a stream. */
export const withConfigOverride = (overrides: Options): Setting =>
  change(Config, (outer) => ({ ...outer, ...overrides }))
