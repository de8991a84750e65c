/**
 * A `LanguageModel` of `effect/ai` that runs on `Messages`.
 *
 * `model` names one, for programs that need only `LanguageModel`; `layer` and
 * `layerConfig` take the other fields of its requests, too, and `withConfigOverride`
 * replaces them for some calls. Settings of calls (`Retry`, `Timeout`, `Beta` …) apply
 * around a call, as to `Messages`. `toPrompt` and `toMessages` convert the messages
 * of a request to a prompt and back. What only Anthropic has is in `options.anthropic` of the parts of a prompt, and in
 * `metadata.anthropic` of the parts of a response, in the spelling of the wire.
 */
import * as AiErrors from "@effect-genai/core/AiErrors"
import { RateLimit } from "@effect-genai/core/RateLimit"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as AiError from "effect/ai/AiError"
import * as AiLanguageModel from "effect/ai/LanguageModel"
import * as Model from "effect/ai/Model"
import * as EffectConfig from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { AnthropicConfig } from "./AnthropicConfig.ts"
import type { AnthropicError } from "./AnthropicError.ts"
import { deriveStream } from "./internal/transport.ts"
import { Config, type Options } from "./LanguageModel/Config.ts"
import { ToolNames } from "./LanguageModel/names.ts"
import * as Request from "./LanguageModel/request.ts"
import { finishOf, metadataOf, partsOf } from "./LanguageModel/response.ts"
import { annotate } from "./LanguageModel/span.ts"
import { StreamParts } from "./LanguageModel/StreamParts.ts"
import { checkValue } from "./LanguageModel/value.ts"
import * as Messages from "./Messages.ts"
import { dialect } from "./Messages/dialect.ts"
import { whole } from "./Messages/whole.ts"

export { Config, type Options, withConfigOverride } from "./LanguageModel/Config.ts"
export { toMessages } from "./LanguageModel/messages.ts"
export type * from "./LanguageModel/options.ts"
export { toPrompt, type Transcript } from "./LanguageModel/transcript.ts"

/** A model and the fields of its requests. */
export interface ModelOptions extends Options {
  readonly model: Messages.Model
}

const endpoint = Messages.create.route

const errors = AiErrors.from("anthropic", "AnthropicLanguageModel")

const rejected = (method: string) => (reason: AiError.AiErrorReason) =>
  AiError.make({ module: "AnthropicLanguageModel", method, reason })

/** The connection and the rate limits where the model is made; a call has its own settings, and may have its own limits. */
const connection = Effect.gen(function*() {
  const services = Context.pick(AnthropicConfig, HttpClient.HttpClient)(
    yield* Effect.context<AnthropicConfig | HttpClient.HttpClient>()
  )
  const limits = Option.match(yield* Effect.serviceOption(RateLimit), {
    onNone: () => Context.empty(),
    onSome: (limits) => RateLimit.context(limits)
  })
  return (caller: Context.Context<never>) => Context.merge(Context.merge(limits, caller), services)
})

/** Makes the service with the connection in context. */
export const make = Effect.fnUntraced(function*(options: ModelOptions) {
  const connected = yield* connection

  const prepare = Effect.fnUntraced(function*(call: AiLanguageModel.ProviderOptions) {
    const config = { ...options, ...(yield* Config) }
    const tools = new ToolNames(call.tools)
    const request = yield* Effect.fromResult(Request.make(call, config, tools))
    return { request, names: tools.forResponse(call.prompt) }
  })

  const create = Effect.fnUntraced(function*(call: AiLanguageModel.ProviderOptions) {
    const isObject = call.responseFormat.type === "json"
    const method = isObject ? "generateObject" : "generateText"
    const { names, request } = yield* Effect.mapError(prepare(call), rejected(method))
    const [message, meta] = yield* ResponseMeta.with(Messages.create(request)).pipe(
      Effect.tap(([message, meta]) => isObject ? checkValue(message, meta) : Effect.void),
      Effect.mapError(errors(method))
    )
    annotate(call.span, request, message)
    return [metadataOf(message, meta), ...partsOf(message, { isObject, names }), finishOf(message)]
  })

  const stream = Effect.fnUntraced(function*(call: AiLanguageModel.ProviderOptions) {
    const { names, request } = yield* Effect.mapError(prepare(call), rejected("streamText"))
    const parts = new StreamParts(names)
    let meta: ResponseMeta.ResponseMeta | undefined
    const finish = Effect.map(whole(parts.accumulator), (message) => {
      annotate(call.span, request, message)
      return parts.finish(message)
    })
    return Messages.stream(request).pipe(
      ResponseMeta.tap((last) => {
        meta = last
      }),
      deriveStream(endpoint, () => (event: Messages.RawMessageStreamEvent) => parts.add(event, meta)),
      Stream.concat(Stream.fromIterableEffect(finish)),
      Stream.mapError((error: AnthropicError) => errors("streamText")(error))
    )
  })

  return yield* AiLanguageModel.make({
    codecTransformer: StructuredOutput.transformer(dialect),
    supportsSystemMessagesInHistory: Effect.succeed(true),
    generateText: (call) => Effect.updateContext(create(call), connected),
    streamText: (call) => Stream.updateContext(Stream.unwrap(stream(call)), connected)
  })
})

/** Provides the model; the connection is that where the layer is built. */
export const layer = (
  options: ModelOptions
): Layer.Layer<AiLanguageModel.LanguageModel, never, AnthropicConfig | HttpClient.HttpClient> =>
  Layer.effect(AiLanguageModel.LanguageModel, make(options))

/** Provides the model that a configuration names: `layerConfig({ model: Config.String("MODEL") })`. */
export const layerConfig = (
  options: EffectConfig.Wrap<ModelOptions>
): Layer.Layer<
  AiLanguageModel.LanguageModel,
  EffectConfig.ConfigError,
  AnthropicConfig | HttpClient.HttpClient
> => Layer.effect(AiLanguageModel.LanguageModel, Effect.flatMap(EffectConfig.unwrap(options), make))

/** The model with this id; its layer also provides `Model.ProviderName` and `Model.ModelName`. */
export const model = (
  name: Messages.Model,
  options: Omit<Options, "model"> = {}
): Model.Model<"anthropic", AiLanguageModel.LanguageModel, AnthropicConfig | HttpClient.HttpClient> =>
  Model.make("anthropic", name, layer({ ...options, model: name }))
