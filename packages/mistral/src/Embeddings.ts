/** Embeddings: texts as vectors. */
import { CreateEmbeddings, Embeddings } from "./generated/Embeddings.ts"
import { byModel } from "./internal/rateLimitCost.ts"
import { call } from "./internal/transport.ts"

export { CreateEmbeddings, Embedding, Embeddings } from "./generated/Embeddings.ts"

/** Answers a vector for each text, in their order. */
export const create = call("POST /v1/embeddings", {
  input: CreateEmbeddings,
  response: Embeddings,
  operation: "embeddings",
  rateLimitCost: byModel
})
