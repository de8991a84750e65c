/** Embeddings: texts as vectors. */
import { CreateEmbeddings, Embeddings } from "./generated/Embeddings.ts"
import { byModel } from "./internal/rateLimitCost.ts"
import { call } from "./internal/transport.ts"

export { CreateEmbeddings, Embedding, Embeddings } from "./generated/Embeddings.ts"

/** Returns one vector per text, in input order. */
export const create = /* @__PURE__ */ call("POST /v1/embeddings", {
  input: CreateEmbeddings,
  response: Embeddings,
  operation: "embeddings",
  rateLimitCost: byModel
})
