/**
 * Mistral's models as the `LanguageModel` of `effect/ai`.
 *
 * Provide {@link model} (or {@link layer}) to a program that uses `LanguageModel` or `Chat` of `effect/ai`. Calls are
 * those of the page `Chat`, so its retries, limits, settings, spans and errors apply: an `AiError` has the `MistralError` as
 * the `cause` of its reason.
 */
import * as AiErrors from "@effect-genai/core/AiErrors"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as AiError from "effect/ai/AiError"
import * as LanguageModel from "effect/ai/LanguageModel"
import * as Model from "effect/ai/Model"
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as Chat from "./Chat.ts"
import { checkObject, checkParts, unreadable } from "./LanguageModel/check.ts"
import { type Options, Overriding } from "./LanguageModel/config.ts"
import { isReadable, partsOfCompletion } from "./LanguageModel/parts.ts"
import { knownOf, requestOf, transformer } from "./LanguageModel/request.ts"
import { StreamParts } from "./LanguageModel/StreamParts.ts"
import { annotateRequest, annotateResponse } from "./LanguageModel/telemetry.ts"
import { MistralConfig } from "./MistralConfig.ts"

export { type Options, type Overrides, withConfigOverride } from "./LanguageModel/config.ts"
export { toMessages, toPrompt } from "./LanguageModel/transcript.ts"

/** The services that a model needs when it is made. */
export type Services = MistralConfig | HttpClient.HttpClient

const failed = AiErrors.from("mistral", "MistralLanguageModel")

const because = (method: string) => (reason: AiError.AiErrorReason) =>
  AiError.make({ module: "MistralLanguageModel", method, reason })

const factsOf = (meta: ResponseMeta.ResponseMeta | undefined) => ({
  endpoint: Chat.complete.route,
  attempts: meta?.attempts ?? 1,
  ...(meta?.requestId === undefined ? {} : { requestId: meta.requestId })
})

/** Makes the service, for programs that provide it themselves. */
export const make = Effect.fnUntraced(
  function*({ model, ...options }: Options & { readonly model: string }): Effect.fn.Return<
    LanguageModel.LanguageModel,
    never,
    Services
  > {
    const services = Context.pick(MistralConfig, HttpClient.HttpClient)(yield* Effect.context<Services>())

    const request = Effect.fnUntraced(function*(call: LanguageModel.ProviderOptions) {
      const request = yield* requestOf(call, { model, ...options, ...(yield* Overriding) })
      annotateRequest(call, request)
      return request
    })

    const generate = Effect.fnUntraced(function*(call: LanguageModel.ProviderOptions) {
      const input = yield* Effect.mapError(request(call), because("generateText"))
      const [completion, meta] = yield* ResponseMeta.with(Chat.complete(input)).pipe(
        Effect.mapError(failed("generateText")),
        Effect.provideContext(services)
      )
      if (!isReadable(Chat.messageOf(completion).content)) {
        return yield* Effect.fail(because("generateText")(unreadable))
      }
      const parts = partsOfCompletion(completion, knownOf(call, input), meta?.requestId)
      annotateResponse(call, parts)
      yield* Effect.mapError(checkParts(call)(parts), because("generateText"))
      yield* Effect.mapError(checkObject(call, completion, factsOf(meta)), because("generateObject"))
      return parts
    })

    const stream = Effect.fnUntraced(function*(call: LanguageModel.ProviderOptions) {
      const input = yield* Effect.mapError(request(call), because("streamText"))
      const check = checkParts(call)
      let requestId: string | undefined
      const parts = new StreamParts(knownOf(call, input), () => requestId)
      return Chat.stream(input).pipe(
        ResponseMeta.tap((meta) => {
          requestId = meta.requestId
        }),
        Stream.provideContext(services),
        Stream.mapError(failed("streamText")),
        Stream.mapAccum(() => parts, (parts, chunk) => [parts, parts.add(chunk)]),
        Stream.concat(Stream.suspend(() => Stream.fromArray(parts.end()))),
        Stream.mapArrayEffect((parts) => {
          annotateResponse(call, parts)
          return Effect.as(Effect.mapError(check(parts), because("streamText")), parts)
        })
      )
    })

    return yield* LanguageModel.make({
      generateText: generate,
      streamText: (call) => Stream.unwrap(stream(call)),
      codecTransformer: transformer
    })
  }
)

/** Provides the `LanguageModel` of a model. The services are those of the layer; settings are those of the caller. */
export const layer = (
  options: Options & { readonly model: string }
): Layer.Layer<LanguageModel.LanguageModel, never, Services> => Layer.effect(LanguageModel.LanguageModel, make(options))

/** {@link layer}, with options from `Config`. */
export const layerConfig = (
  options: Config.Wrap<Options & { readonly model: string }>
): Layer.Layer<LanguageModel.LanguageModel, Config.ConfigError, Services> =>
  Layer.effect(LanguageModel.LanguageModel, Effect.flatMap(Config.unwrap(options), make))

/** A model of `effect/ai`, with the names of its provider and itself: `model("mistral-small-latest")`. */
export const model = <const Name extends string>(
  name: Name,
  options: Options = {}
): Model.Model<"mistral", LanguageModel.LanguageModel, Services> =>
  Model.make("mistral", name, layer({ ...options, model: name }))
