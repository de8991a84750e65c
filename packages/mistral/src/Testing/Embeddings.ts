/** Embeddings: one vector per text. */
import type { Ids } from "@effect-genai/core/Testing/ids"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import { CreateEmbeddingsBody, type Embeddings } from "../generated/Embeddings.ts"
import type { Dependencies } from "./Chat.ts"
import { check, reading } from "./check.ts"
import { type Refusal, refuseField } from "./Refusal.ts"
import { respondJson, type Routes } from "./Route.ts"
import { task } from "./Task.ts"
import { ofPart } from "./tokens.ts"
import { bytesOf, quantized, vectorOf } from "./vectors.ts"

/** The default and maximum dimensions of a model. */
const dimensionsOf = (model: string) =>
  model.startsWith("codestral") ? { standard: 1536, max: 3072 } : { standard: 1024, max: 1024 }

interface Validated {
  readonly request: CreateEmbeddingsBody
  readonly inputs: ReadonlyArray<string>
  readonly dimension: number
  readonly inputTokens: number
}

const checkBody = check(CreateEmbeddingsBody)
const readBody = reading(CreateEmbeddingsBody)

export const make = ({ ids, limits, models }: Dependencies) => {
  const validate = Effect.fnUntraced(function*(
    request: CreateEmbeddingsBody,
    now: number
  ): Effect.fn.Return<Validated, Refusal> {
    yield* models.require(request.model, now, "embeddings")
    const inputs = typeof request.input === "string" ? [request.input] : request.input
    const { max, standard } = dimensionsOf(request.model)
    const dimension = request.output_dimension ?? standard
    if (inputs.length === 0) {
      return yield* refuseField(["body", "input"], "List should have at least 1 item", "too_short")
    }
    if (dimension > max) {
      const message = `Input should be less than or equal to ${max}`
      return yield* refuseField(["body", "output_dimension"], message, "less_than_equal")
    }
    return { request, inputs, dimension, inputTokens: inputs.reduce((sum, input) => sum + ofPart(input) + 2, 0) }
  })

  const write = ({ dimension, inputTokens, inputs, request }: Validated, named: Ids): Effect.Effect<Embeddings> =>
    Effect.sync(() => {
      const { encoding_format = "float", model, output_dtype = "float" } = request
      const data = inputs.map((input, index) => {
        const values = quantized(vectorOf(input, dimension), output_dtype)
        const embedding = encoding_format === "base64" ? Base64.encode(bytesOf(values, output_dtype)) : values
        return { object: "embedding", embedding, index }
      })
      const usage = { prompt_tokens: inputTokens, completion_tokens: 0, total_tokens: inputTokens }
      return { id: named("completion"), object: "list", model, data, usage }
    })

  const routes: Routes = {
    "POST /v1/embeddings": respondJson(Effect.fnUntraced(function*(call) {
      const validated = yield* Effect.flatMap(readBody(call), (request) => validate(request, call.now))
      yield* limits.admit(validated.inputTokens, call.now)
      return yield* write(validated, ids)
    }))
  }
  const batched = task((body, now) => Effect.flatMap(checkBody(body), (request) => validate(request, now)), write)
  return { routes, tasks: { "/v1/embeddings": batched } }
}
