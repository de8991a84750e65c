/** For provider packages: the services that calls need, from where a service of the caller is made. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Option from "effect/Option"
import { RateLimit } from "./RateLimit.ts"

/**
 * Captures a config, the HTTP client, and the rate limits if there are some. Returns the context of a call: it has its own
 * settings, and may have its own limits.
 */
export const capture = Effect.fnUntraced(function*<Id, Settings>(config: Context.Key<Id, Settings>) {
  const services = Context.pick(config, HttpClient.HttpClient)(yield* Effect.context<Id | HttpClient.HttpClient>())
  const limits = Option.match(yield* Effect.serviceOption(RateLimit), {
    onNone: () => Context.empty(),
    onSome: (limits) => Context.make(RateLimit, limits)
  })
  return (caller: Context.Context<never>) => Context.merge(Context.merge(limits, caller), services)
})
