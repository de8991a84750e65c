/**
 * An `EmbeddingModel` of `effect/ai` that runs on `Embeddings`.
 *
 * `model` names one; `layer` and `layerConfig` take the other fields of its requests,
 * too, and `withConfigOverride` replaces them for some calls. Texts that are embedded
 * at the same time with the same settings are one request, which is split where it is
 * too large for Mistral. Settings of calls (`Retry`, `Timeout` …) apply around a call.
 */
import * as Connection from "@effect-genai/core/Connection"
import { settingsIn } from "@effect-genai/core/Setting"
import * as AiEmbeddingModel from "effect/ai/EmbeddingModel"
import * as Model from "effect/ai/Model"
import * as EffectConfig from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import { Config, type ModelOptions, type Options } from "./EmbeddingModel/Config.ts"
import { embed } from "./EmbeddingModel/embed.ts"
import { MistralConfig } from "./MistralConfig.ts"

export { Config, type ModelOptions, type Options, withConfigOverride } from "./EmbeddingModel/Config.ts"

/** The services that a model needs when it is made. */
type Services = MistralConfig | HttpClient.HttpClient

/** Makes the service with the connection in context. */
export const make = Effect.fnUntraced(function*(options: ModelOptions) {
  const connected = yield* Connection.capture(MistralConfig)
  return yield* AiEmbeddingModel.make({
    batchKey: settingsIn,
    embedMany: ({ inputs }) =>
      Effect.flatMap(Config, (overrides) => embed(inputs, { ...options, ...overrides })).pipe(
        Effect.updateContext(connected)
      )
  })
})

/** The length of the vectors: Mistral's models for code have 1536 numbers by default, the others 1024. */
const dimensionsOf = ({ model, output_dimension }: ModelOptions): number =>
  output_dimension ?? (model.startsWith("codestral-embed") ? 1536 : 1024)

const provided = (options: ModelOptions) =>
  Effect.map(make(options), (service) =>
    Context.make(AiEmbeddingModel.EmbeddingModel, service).pipe(
      Context.add(AiEmbeddingModel.Dimensions, dimensionsOf(options))
    ))

/** Provides the model, and the length of its vectors; the connection is that where the layer is built. */
export const layer = (
  options: ModelOptions
): Layer.Layer<AiEmbeddingModel.EmbeddingModel | AiEmbeddingModel.Dimensions, never, Services> =>
  Layer.effectContext(provided(options))

/** Provides the model that a configuration names: `layerConfig({ model: Config.String("MODEL") })`. */
export const layerConfig = (
  options: EffectConfig.Wrap<ModelOptions>
): Layer.Layer<
  AiEmbeddingModel.EmbeddingModel | AiEmbeddingModel.Dimensions,
  EffectConfig.ConfigError,
  Services
> => Layer.effectContext(Effect.flatMap(EffectConfig.unwrap(options), provided))

/** The model with this id; its layer also provides `Model.ProviderName` and `Model.ModelName`. */
export const model = (
  name: string,
  options: Omit<Options, "model"> = {}
): Model.Model<"mistral", AiEmbeddingModel.EmbeddingModel | AiEmbeddingModel.Dimensions, Services> =>
  Model.make("mistral", name, layer({ ...options, model: name }))
