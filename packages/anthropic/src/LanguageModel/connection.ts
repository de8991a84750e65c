/** The services of a model. */
import { RateLimit } from "@effect-genai/core/RateLimit"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Option from "effect/Option"
import { AnthropicConfig } from "../AnthropicConfig.ts"

/** The services that a model needs when it is made. */
export type Services = AnthropicConfig | HttpClient.HttpClient

/** The connection and the rate limits where a model is made; a call has its own settings, and may have its own limits. */
export const connection = Effect.gen(function*() {
  const services = Context.pick(AnthropicConfig, HttpClient.HttpClient)(yield* Effect.context<Services>())
  const limits = Option.match(yield* Effect.serviceOption(RateLimit), {
    onNone: () => Context.empty(),
    onSome: (limits) => RateLimit.context(limits)
  })
  return (caller: Context.Context<never>) => Context.merge(Context.merge(limits, caller), services)
})
