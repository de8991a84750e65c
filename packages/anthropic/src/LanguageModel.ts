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
import * as Connection from "@effect-genai/core/Connection"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as AiLanguageModel from "effect/ai/LanguageModel"
import * as Model from "effect/ai/Model"
import * as EffectConfig from "effect/Config"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { AnthropicConfig } from "./AnthropicConfig.ts"
import { deriveStream } from "./internal/transport.ts"
import { Config, type ModelOptions, type Options } from "./LanguageModel/Config.ts"
import { errorOf } from "./LanguageModel/errors.ts"
import { ToolNames } from "./LanguageModel/names.ts"
import * as Request from "./LanguageModel/request.ts"
import { finishOf, metadataOf, partsOf } from "./LanguageModel/response.ts"
import { annotateRequest, annotateResponse } from "./LanguageModel/span.ts"
import { StreamParts } from "./LanguageModel/StreamParts.ts"
import * as Value from "./LanguageModel/value.ts"
import * as Messages from "./Messages.ts"
import { dialect } from "./Messages/dialect.ts"
import { whole } from "./Messages/streaming.ts"

export { Config, type ModelOptions, type Options, withConfigOverride } from "./LanguageModel/Config.ts"
export { toMessages } from "./LanguageModel/messages.ts"
export type * from "./LanguageModel/options.ts"
export { toPrompt, type Transcript } from "./LanguageModel/transcript.ts"

/** The services that a model needs when it is made. */
type Services = AnthropicConfig | HttpClient.HttpClient

/** Makes the service with the connection in context. */
export const make = Effect.fnUntraced(function*(options: ModelOptions) {
  const connected = yield* Connection.capture(AnthropicConfig)

  const prepare = Effect.fnUntraced(function*(call: AiLanguageModel.ProviderOptions) {
    const config = { ...options, ...(yield* Config) }
    const tools = new ToolNames(call.tools)
    const output = yield* Effect.fromResult(Value.of(call))
    const request = yield* Effect.fromResult(Request.make(call, config, tools, output?.format))
    annotateRequest(call.span, request)
    return { names: tools.forResponse(call.prompt), output, request }
  })

  const create = Effect.fnUntraced(function*(call: AiLanguageModel.ProviderOptions) {
    const { names, output, request } = yield* prepare(call)
    const [message, meta] = yield* ResponseMeta.with(Messages.create(request))
    annotateResponse(call.span, message)
    if (output !== undefined) yield* Value.check(output, message, meta)
    const content = partsOf(message, { isObject: output !== undefined, names })
    yield* AiErrors.checkCalls(call)(content)
    return [metadataOf(message, meta), ...content, finishOf(message)]
  })

  const stream = Effect.fnUntraced(function*(call: AiLanguageModel.ProviderOptions) {
    const { names, request } = yield* prepare(call)
    const parts = new StreamParts(names)
    let meta: ResponseMeta.ResponseMeta | undefined
    const finish = Effect.map(whole(parts.accumulator), (message) => {
      annotateResponse(call.span, message)
      return parts.finish(message)
    })
    const check = AiErrors.checkCalls(call)
    return Messages.stream(request).pipe(
      ResponseMeta.tap((last) => {
        meta = last
      }),
      deriveStream(Messages.create.route, () => (event: Messages.RawMessageStreamEvent) => parts.add(event, meta)),
      Stream.concat(Stream.fromIterableEffect(finish)),
      Stream.mapArrayEffect((parts) => Effect.as(check(parts), parts))
    )
  })

  return yield* AiLanguageModel.make({
    codecTransformer: StructuredOutput.transformer(dialect),
    supportsSystemMessagesInHistory: Effect.succeed(true),
    generateText: (call) =>
      create(call).pipe(
        Effect.mapError(errorOf(call.responseFormat.type === "json" ? "generateObject" : "generateText")),
        Effect.updateContext(connected)
      ),
    streamText: (call) =>
      Stream.unwrap(stream(call)).pipe(
        Stream.mapError(errorOf("streamText")),
        Stream.updateContext(connected)
      )
  })
})

/** Provides the model; the connection is that where the layer is built. */
export const layer = (
  options: ModelOptions
): Layer.Layer<AiLanguageModel.LanguageModel, never, Services> =>
  Layer.effect(AiLanguageModel.LanguageModel, make(options))

/** Provides the model that a configuration names: `layerConfig({ model: Config.String("MODEL") })`. */
export const layerConfig = (
  options: EffectConfig.Wrap<ModelOptions>
): Layer.Layer<
  AiLanguageModel.LanguageModel,
  EffectConfig.ConfigError,
  Services
> => Layer.effect(AiLanguageModel.LanguageModel, Effect.flatMap(EffectConfig.unwrap(options), make))

/** The model with this id; its layer also provides `Model.ProviderName` and `Model.ModelName`. */
export const model = (
  name: Messages.Model,
  options: Omit<Options, "model"> = {}
): Model.Model<"anthropic", AiLanguageModel.LanguageModel, Services> =>
  Model.make("anthropic", name, layer({ ...options, model: name }))
