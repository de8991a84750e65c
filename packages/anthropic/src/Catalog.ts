/**
 * The model catalog: capabilities, lifecycle and prices of each model, and checks of requests before they are sent.
 *
 * `get` and `find` read the cards, `compare` and `recommend` help to choose a model, `check` validates a request. The
 * cards come from Anthropic and are cached for an hour per config (`maxAge` changes that).
 */
import * as Core from "@effect-genai/core/Catalog"
import * as Extra from "@effect-genai/core/Extra"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { AnthropicConfig } from "./AnthropicConfig.ts"
import type { AnthropicError } from "./AnthropicError.ts"
import * as Beta from "./Beta.ts"
import { cardOf } from "./Catalog/card.ts"
import { inspect, type Request } from "./Catalog/check.ts"
import * as Models from "./Models.ts"
import { Current } from "./Price.ts"

export { maxAge, render } from "@effect-genai/core/Catalog"
export type { Feature, Problem, Query, Recommendation, Row, Wish } from "@effect-genai/core/Catalog"
export type { Request } from "./Catalog/check.ts"

/** A model; `native` is Anthropic's own card. */
export type Card = Core.Card<Models.ModelInfo>

/** Includes retired models, which API versions before 2026-10-21 cannot list. */
const list = Effect.flatMap(
  AnthropicConfig,
  ({ apiVersion }) =>
    Models.list({
      limit: 1000,
      ...(apiVersion < "2026-10-21" ? {} : { lifecycle: ["active", "deprecated", "retired"] })
    })
      .pipe(Stream.map(cardOf), Stream.runCollect)
)

const resolve = (model_id: string) =>
  Models.retrieve({ model_id }).pipe(
    Effect.map(({ id }) => Option.some(id)),
    Effect.catchReasons("AnthropicError", {
      NotFound: () => Effect.succeed(Option.none<string>()),
      UnsafeInput: () => Effect.succeed(Option.none<string>())
    })
  )

const catalog = Core.make({ account: AnthropicConfig, list, resolve, prices: Current })

/** All models, in Anthropic's order, retired ones included where the API version lists them. */
export const all = catalog.all

/** Finds the models that match a query, in Anthropic's order. */
export const find = catalog.find

/** Finds the model with an id or an alias. */
export const get = catalog.get

/** Whether a model supports a feature; `none` when the model is not listed or its card does not say. */
export const supports = catalog.supports

/** Compares two models, prices included; {@link render} formats the rows as columns. */
export const compare = catalog.compare

/** Ranks the models that meet the requirements within a budget, cheapest first, and says why the others do not. */
export const recommend = catalog.recommend

/** With this beta flag, messages in a batch may be longer than the model's card allows. */
const longOutput = "output-300k-2026-03-24"

const lengthened = (card: Card): Card => ({ ...card, maxOutputTokens: Math.max(card.maxOutputTokens ?? 0, 300_000) })

const problems = Effect.fnUntraced(function*(request: Request, inBatch: boolean) {
  const { apiVersion } = yield* AnthropicConfig
  const { body } = yield* Extra.Additions
  const isLong = inBatch && (yield* Beta.Flags).includes(longOutput)
  const [found, warnings] = yield* catalog.judge(request.model)
  const card = isLong ? Option.map(found, lengthened) : found
  return [
    ...warnings,
    ...(inBatch && Option.isSome(card) ? Core.lacking(card.value, "batch", "model") : []),
    ...inspect(Option.getOrUndefined(card), { ...request, ...body }, apiVersion)
  ]
})

type Checked = Effect.Effect<ReadonlyArray<Core.Problem>, AnthropicError, AnthropicConfig | HttpClient.HttpClient>

/**
 * Lists what the model will reject in a request, and warnings about it; empty if no problem is found. Does not count
 * tokens.
 */
export const check = (request: Request): Checked => problems(request, false)

/** Lists what will be rejected in a request of a batch, and warnings about it. */
export const checkInBatch = (request: Request): Checked => problems(request, true)
