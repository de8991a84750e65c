// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Schema from "effect/Schema"
import { FimModelId, Stop } from "./Common.ts"

/**
 * Code with a gap to [fill
 * in](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#fill-in-the-middle).
 */
export interface CreateFimCompletionBody {
  /** The id or an alias of the model, such as `mistral-small-latest`. Default `codestral-2404`. */
  readonly model: FimModelId
  /**
   * How much chance is in the choice of each token: low values are more predictable. Change this or `top_p`, not both.
   * Without it, the default of the model applies. 0 to 1.5.
   */
  readonly temperature?: number | null
  /**
   * Limits the choice of each token to the most likely ones that together have this probability. Change this or
   * `temperature`, not both. At most 1. Above 0.
   */
  readonly top_p?: number | null
  /**
   * The most tokens the model may write; more text is cut off, with the `finish_reason` `length`. Input and output
   * together must fit into the model's context. At least 0.
   */
  readonly max_tokens?: number | null
  /** A text, or several, before which the model stops writing. The text itself is not part of the response. */
  readonly stop?: Stop | null
  /** Requests with the same seed and the same values return the same text, as far as possible. At least 0. */
  readonly random_seed?: number | null
  /** Your own data about the request, which the model does not see. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** The code before the gap. */
  readonly prompt: string
  /** The code after the gap. Default `""`. */
  readonly suffix?: string | null
  /** The fewest tokens the model writes. At least 0. */
  readonly min_tokens?: number | null
  /** A key of yours for requests that start with the same text. They can share a cache, and cached tokens cost less. */
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
