// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { EmbeddingModelId, TextInput, Usage } from "./Common.ts"

export type EmbeddingDtype = "float" | "int8" | "uint8" | "binary" | "ubinary"
export const EmbeddingDtype: Schema.Codec<EmbeddingDtype> = /* @__PURE__ */ Schema.Literals([
  "float",
  "int8",
  "uint8",
  "binary",
  "ubinary"
])

export type EncodingFormat = "float" | "base64"
export const EncodingFormat: Schema.Codec<EncodingFormat> = /* @__PURE__ */ Schema.Literals(["float", "base64"])

/**
 * Texts to turn into [vectors](https://effect-genai.github.io/effect-genai/guide/mistral-embeddings.html#embeddings).
 */
export interface CreateEmbeddingsBody {
  /** The id or an alias of the model, such as `mistral-small-latest`. */
  readonly model: EmbeddingModelId
  /** Your own data about the request. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** One text, or a list of texts. The results have the same order. */
  readonly input: TextInput
  /** The length of the vectors, up to the model's own. Only some models can shorten them. Above 0. */
  readonly output_dimension?: number | null
  /** The type of the numbers. Smaller types take less space and are less exact. Default `float`. */
  readonly output_dtype?: EmbeddingDtype
  /** Whether the vectors are lists of numbers or Base64, which is smaller. Default `float`. */
  readonly encoding_format?: EncodingFormat
}
export const CreateEmbeddingsBody: Schema.Codec<CreateEmbeddingsBody> = Schema.Struct({
  model: EmbeddingModelId,
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  input: TextInput,
  output_dimension: Schema.optionalKey(Schema.NullOr(Schema.Int.check(Schema.isGreaterThan(0)))),
  output_dtype: Schema.optionalKey(EmbeddingDtype),
  encoding_format: Schema.optionalKey(EncodingFormat)
})

/** The vector of one text. */
export interface Embedding {
  /** Which kind of object this is. */
  readonly object?: string
  /** The vector, as numbers or as Base64. */
  readonly embedding?: ReadonlyArray<number> | string | OpenSchema.Other<"array" | "string">
  /** The position of the text in `input`, from 0. */
  readonly index?: number
}
export const Embedding: Schema.Codec<Embedding> = Schema.Struct({
  object: Schema.optionalKey(Schema.String),
  embedding: Schema.optionalKey(
    OpenSchema.kinds("Embedding.embedding", ["array", "string"], [Schema.Array(OpenSchema.number), Schema.String])
  ),
  index: Schema.optionalKey(OpenSchema.number)
})

/** The vectors of the texts. */
export interface Embeddings {
  /** The id that Mistral gave it. */
  readonly id: string
  /** Which kind of object this is. */
  readonly object: string
  /** The id or an alias of the model, such as `mistral-small-latest`. */
  readonly model: string
  /**
   * The tokens that were used, and billed.
   * [`Price`](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call) turns them into USD.
   */
  readonly usage: Usage
  /** The vectors, in the order of the texts. */
  readonly data: ReadonlyArray<Embedding>
}
export const Embeddings: Schema.Codec<Embeddings> = Schema.Struct({
  id: Schema.String,
  object: Schema.String,
  model: Schema.String,
  usage: Usage,
  data: Schema.Array(Embedding)
})

/** `POST /v1/embeddings` */
export interface CreateEmbeddings extends CreateEmbeddingsBody {}
export const CreateEmbeddings: Endpoint.Input<CreateEmbeddings> = /* @__PURE__ */ Endpoint.input({
  body: CreateEmbeddingsBody
})
