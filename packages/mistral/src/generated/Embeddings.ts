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

export interface CreateEmbeddingsBody {
  readonly model: EmbeddingModelId
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  readonly input: TextInput
  /** Above 0. */
  readonly output_dimension?: number | null
  /** Default `float`. */
  readonly output_dtype?: EmbeddingDtype
  /** Default `float`. */
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

export interface Embedding {
  readonly object?: string
  readonly embedding?: ReadonlyArray<number> | string | OpenSchema.Other<"array" | "string">
  readonly index?: number
}
export const Embedding: Schema.Codec<Embedding> = Schema.Struct({
  object: Schema.optionalKey(Schema.String),
  embedding: Schema.optionalKey(
    OpenSchema.kinds("Embedding.embedding", ["array", "string"], [Schema.Array(OpenSchema.number), Schema.String])
  ),
  index: Schema.optionalKey(OpenSchema.number)
})

export interface Embeddings {
  readonly id: string
  readonly object: string
  readonly model: string
  readonly usage: Usage
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
