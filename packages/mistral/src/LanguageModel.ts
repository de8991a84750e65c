/**
 * A `LanguageModel` of `effect/ai` that runs on `Chat`.
 *
 * `model` names one, for programs that need only `LanguageModel`; `layer` and
 * `layerConfig` take the other fields of its requests, too, and `withConfigOverride`
 * replaces them for some calls. Settings of calls (`Retry`, `Timeout` …) apply around
 * a call, as to `Chat`. `toPrompt` and `toMessages` convert the messages of a request
 * to a prompt and back. What only Mistral has is in `options.mistral` of the parts of a
 * prompt, and in `metadata.mistral` of the parts of a response.
 */
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
import * as Chat from "./Chat.ts"
import { dialect } from "./Chat/dialect.ts"
import { checkParts, checkValue, errors, rejected, unreadable } from "./LanguageModel/check.ts"
import { Config, type ModelOptions, type Options } from "./LanguageModel/Config.ts"
import { isReadable, partsOf } from "./LanguageModel/parts.ts"
import { knownOf, requestOf } from "./LanguageModel/request.ts"
import { annotateRequest, annotateResponse } from "./LanguageModel/span.ts"
import { StreamParts } from "./LanguageModel/StreamParts.ts"
import { MistralConfig } from "./MistralConfig.ts"

export { Config, type ModelOptions, type Options, withConfigOverride } from "./LanguageModel/Config.ts"
export type * from "./LanguageModel/options.ts"
export { toMessages, toPrompt } from "./LanguageModel/transcript.ts"

/** The services that a model needs when it is made. */
type Services = MistralConfig | HttpClient.HttpClient

/** Makes the service with the connection in context. */
export const make = Effect.fnUntraced(function*(options: ModelOptions) {
  const connected = yield* Connection.capture(MistralConfig)

  const prepare = Effect.fnUntraced(function*(call: AiLanguageModel.ProviderOptions) {
    const request = yield* requestOf(call, { ...options, ...(yield* Config) })
    annotateRequest(call.span, request)
    return request
  })

  const create = Effect.fnUntraced(function*(call: AiLanguageModel.ProviderOptions) {
    const { responseFormat } = call
    const method = responseFormat.type === "json" ? "generateObject" : "generateText"
    const request = yield* Effect.mapError(prepare(call), rejected(method))
    const [completion, meta] = yield* Effect.mapError(ResponseMeta.with(Chat.complete(request)), errors(method))
    const { choices: [choice] } = completion
    annotateResponse(call.span, completion, choice?.finish_reason)
    if (!isReadable(choice?.message?.content)) return yield* Effect.fail(rejected(method)(unreadable))
    const parts = partsOf(completion, knownOf(call, request), meta?.requestId)
    yield* Effect.mapError(checkParts(call)(parts), rejected(method))
    if (responseFormat.type === "json") yield* checkValue(responseFormat.schema, completion, meta)
    return parts
  })

  const stream = Effect.fnUntraced(function*(call: AiLanguageModel.ProviderOptions) {
    const request = yield* Effect.mapError(prepare(call), rejected("streamText"))
    const check = checkParts(call)
    const parts = new StreamParts(knownOf(call, request))
    const end = Stream.suspend(() => {
      annotateResponse(call.span, parts.completion, parts.finishReason)
      return Stream.fromArray(parts.end())
    })
    let requestId: string | undefined
    return Chat.stream(request).pipe(
      ResponseMeta.tap((meta) => {
        requestId = meta.requestId
      }),
      Stream.mapError(errors("streamText")),
      Stream.mapAccum(() => parts, (parts, chunk) => [parts, parts.add(chunk, requestId)]),
      Stream.concat(end),
      Stream.mapArrayEffect((parts) => Effect.as(Effect.mapError(check(parts), rejected("streamText")), parts))
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
  name: string,
  options: Omit<Options, "model"> = {}
): Model.Model<"mistral", AiLanguageModel.LanguageModel, Services> =>
  Model.make("mistral", name, layer({ ...options, model: name }))
