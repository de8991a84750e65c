// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Schema from "effect/Schema"
import { FimModelId, Stop } from "./Common.ts"

export interface CreateFimCompletionBody {
  /** Default `codestral-2404`. */
  readonly model: FimModelId
  /** 0 to 1.5. */
  readonly temperature?: number | null
  /** At most 1. Above 0. */
  readonly top_p?: number | null
  /** At least 0. */
  readonly max_tokens?: number | null
  readonly stop?: Stop | null
  /** At least 0. */
  readonly random_seed?: number | null
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  readonly prompt: string
  /** Default `""`. */
  readonly suffix?: string | null
  /** At least 0. */
  readonly min_tokens?: number | null
  readonly prompt_cache_key?: string | null
}
export const CreateFimCompletionBody: Schema.Codec<CreateFimCompletionBody> = Schema.Struct({
  model: FimModelId,
  temperature: Schema.optionalKey(
    Schema.NullOr(Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0), Schema.isLessThanOrEqualTo(1.5)))
  ),
  top_p: Schema.optionalKey(Schema.NullOr(Schema.Finite.check(Schema.isLessThanOrEqualTo(1), Schema.isGreaterThan(0)))),
  max_tokens: Schema.optionalKey(Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))),
  stop: Schema.optionalKey(Schema.NullOr(Stop)),
  random_seed: Schema.optionalKey(Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  prompt: Schema.String,
  suffix: Schema.optionalKey(Schema.NullOr(Schema.String)),
  min_tokens: Schema.optionalKey(Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))),
  prompt_cache_key: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** `POST /v1/fim/completions` */
export interface CreateFimCompletion extends CreateFimCompletionBody {}
export const CreateFimCompletion: Endpoint.Input<CreateFimCompletion> = /* @__PURE__ */ Endpoint.input({
  body: CreateFimCompletionBody
})
