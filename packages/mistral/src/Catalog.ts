/**
 * The model catalog: capabilities, lifecycle and prices of each model, and checks of requests before they are sent.
 *
 * `get` and `find` read the cards, `compare` and `recommend` help to choose a model, `check` validates a request. The
 * cards come from Mistral and are cached for an hour per config (`maxAge` changes that); retirement dates come from the
 * price book.
 */
import * as Core from "@effect-genai/core/Catalog"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { cardOf } from "./Catalog/card.ts"
import { inspect, type Request } from "./Catalog/check.ts"
import { MistralConfig } from "./MistralConfig.ts"
import type { MistralError } from "./MistralError.ts"
import * as Models from "./Models.ts"
import { Current } from "./Price.ts"

export { maxAge, render } from "@effect-genai/core/Catalog"
export type { Feature, Problem, Query, Recommendation, Row, Wish } from "@effect-genai/core/Catalog"
export type { Request } from "./Catalog/check.ts"

/** A model; `native` is Mistral's own card. */
export type Card = Core.Card<Models.ModelCard>

const catalog = Core.make({
  account: MistralConfig,
  list: Models.list().pipe(Stream.flatMap((native) => Stream.fromIterable(cardOf(native))), Stream.runCollect),
  // The list contains every alias.
  resolve: () => Effect.succeed(Option.none()),
  prices: Current
})

/** All models, in Mistral's order. */
export const all = catalog.all

/** Finds the models that match a query, in Mistral's order. */
export const find = catalog.find

/** Finds the model with an id or an alias. */
export const get = catalog.get

/** Whether a model supports a feature; `none` when the model is not listed or its card does not say. */
export const supports = catalog.supports

/** Compares two models, prices included; {@link render} formats the rows as columns. */
export const compare = catalog.compare

/** Ranks the models that meet the requirements within a budget, cheapest first, and says why the others do not. */
export const recommend = catalog.recommend

/**
 * Lists what the model will reject in a request, and warnings about it; empty if no problem is found. Does not count
 * tokens.
 */
export const check = (
  request: Request
): Effect.Effect<ReadonlyArray<Core.Problem>, MistralError, MistralConfig | HttpClient.HttpClient> =>
  Effect.map(catalog.judge(request.model), ([card, warnings]) => [
    ...warnings,
    ...Option.match(card, { onNone: () => [], onSome: (card) => inspect(card, request) })
  ])
