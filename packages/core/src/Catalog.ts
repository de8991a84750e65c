/**
 * The catalog of a provider's models: features, token limits, lifecycle and prices.
 *
 * Cards are read from the provider and cached for an hour; the price book fills in missing fields. A field that
 * neither has is absent, which means unknown. `make` builds a provider's `Catalog` page.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { type Card, day, type Feature, type Lifecycle } from "./Catalog/card.ts"
import { type Row, rowsOf } from "./Catalog/compare.ts"
import { recommend, type Recommendation, type Wish } from "./Catalog/recommend.ts"
import { cachePerAccount } from "./internal/cachePerAccount.ts"
import { type Book, lookup } from "./Price.ts"
import { set, type Setting } from "./Setting.ts"

export type { Card, Feature, Lifecycle } from "./Catalog/card.ts"
export { render, type Row } from "./Catalog/compare.ts"
export type { Pick, Recommendation, Rejection, Wish } from "./Catalog/recommend.ts"
export { nearest } from "./internal/validate/nearest.ts"

/** A problem of a request with a model: the model will reject it, or a warning. */
export interface Problem {
  readonly severity: "error" | "warning"
  /** The place in the request: `messages[0].content[1]`. */
  readonly path: string
  readonly message: string
}

/** The criteria of a search; a model must meet all of them. */
export interface Query {
  /** Words that must be in its id, name or aliases. */
  readonly words?: string
  readonly features?: ReadonlyArray<Feature>
  /** By default models that are not retired. */
  readonly lifecycle?: Lifecycle
}

/** How long cards are cached: one hour by default. */
export const MaxAge: Context.Reference<Duration.Duration> = Context.Reference<Duration.Duration>(
  "@effect-genai/core/Catalog/MaxAge",
  { defaultValue: () => Duration.hours(1) }
)

/** Reads the cards again when they are older than this (default: one hour). */
export const maxAge = (age: Duration.Input): Setting => set(MaxAge, Duration.fromInputUnsafe(age))

const lifecycleAt = <N>({ deprecatedAt = Infinity, lifecycle, retiresAt = Infinity }: Card<N>, now: number) =>
  retiresAt <= now ? "retired" : lifecycle === "active" && deprecatedAt <= now ? "deprecated" : lifecycle

/** Adds the book's facts where the card has none. */
const complete = <N>(card: Card<N>, book: Book): Card<N> => {
  const [id, model] = Option.getOrElse(lookup(book, card.id), () => [card.id, undefined] as const)
  const names = new Set([...card.aliases, ...(model === undefined ? [] : [id, ...model.aliases ?? []])])
  names.delete(card.id)
  return {
    ...(model?.contextTokens === undefined ? {} : { contextTokens: model.contextTokens }),
    ...(model?.maxOutputTokens === undefined ? {} : { maxOutputTokens: model.maxOutputTokens }),
    ...(model?.retires === undefined ? {} : { retiresAt: Date.parse(model.retires) }),
    ...card,
    aliases: [...names]
  }
}

/** One card for each model: some providers list one for each name. The name in the book wins, else the first. */
const distinct = <N>(cards: ReadonlyArray<Card<N>>, { models }: Book): ReadonlyArray<Card<N>> => {
  const named = new Map<string, Card<N>>()
  for (const card of cards) {
    if (named.has(card.id) && !Object.hasOwn(models, card.id)) continue
    for (const name of [card.id, ...card.aliases]) named.set(name, card)
  }
  return [...new Set(named.values())]
}

const fits = <N>({ features = [], lifecycle, words = "" }: Query) => (card: Card<N>): boolean => {
  const text = [card.id, card.name, ...card.aliases].join(" ").toLowerCase()
  return (lifecycle === undefined ? card.lifecycle !== "retired" : card.lifecycle === lifecycle) &&
    features.every((feature) => card.features[feature] === true) &&
    words.toLowerCase().split(/\s+/).every((word) => text.includes(word))
}

/** Where a catalog's cards come from. */
export interface Source<Native, E, R> {
  /** The account the cards are cached for: the same object for each call, such as a config. */
  readonly account: Effect.Effect<object, never, R>
  readonly list: Effect.Effect<ReadonlyArray<Card<Native>>, E, R>
  /** Resolves a name that is on no card to the id of its model. */
  readonly resolve: (name: string) => Effect.Effect<Option.Option<string>, E, R>
  readonly prices: Context.Reference<Book>
}

/** The cached cards of an account. */
interface Cached<Native> {
  readonly listed: ReadonlyArray<Card<Native>>
  /** The resolved names that are on no card. */
  readonly names: Map<string, Option.Option<string>>
  /** The cards, completed from a price book. */
  completed?: { readonly book: Book; readonly cards: ReadonlyArray<Card<Native>> }
}

/** The functions of a provider's catalog. */
export const make = <Native, E, R>({ account, list, prices, resolve }: Source<Native, E, R>) => {
  const cached = cachePerAccount<Cached<Native>>()
  const fetch = Effect.map(list, (listed): Cached<Native> => ({ listed, names: new Map() }))

  const read = Effect.gen(function*() {
    const known = yield* cached(yield* account, yield* MaxAge, fetch)
    const book = yield* prices
    const now = yield* Clock.currentTimeMillis
    if (known.completed?.book !== book) {
      known.completed = { book, cards: distinct(known.listed, book).map((card) => complete(card, book)) }
    }
    const today = (card: Card<Native>): Card<Native> => ({ ...card, lifecycle: lifecycleAt(card, now) })
    return { book, now, names: known.names, cards: known.completed.cards, today }
  })

  const all = Effect.map(read, ({ cards, today }) => cards.map(today))

  const get = Effect.fnUntraced(function*(model: string): Effect.fn.Return<Option.Option<Card<Native>>, E, R> {
    const { cards, names, today } = yield* read
    const named = (name: string) =>
      Option.map(Option.fromUndefinedOr(cards.find(({ aliases, id }) => id === name || aliases.includes(name))), today)
    const found = named(model)
    if (Option.isSome(found)) return found
    const id = names.get(model) ?? (yield* resolve(model))
    names.set(model, id)
    return Option.flatMap(id, named)
  })

  return {
    /** All models in the provider's order, retired ones included if the provider lists them. */
    all,
    /** The models that meet the query, in the provider's order. */
    find: (query: Query): Effect.Effect<ReadonlyArray<Card<Native>>, E, R> =>
      Effect.map(all, (cards) => cards.filter(fits(query))),
    /** The model with an id or alias. */
    get,
    /** Whether a model has a feature; `none` if the model does not exist or the feature is unknown. */
    supports: (model: string, feature: Feature): Effect.Effect<Option.Option<boolean>, E, R> =>
      Effect.map(get(model), Option.flatMap(({ features }) => Option.fromUndefinedOr(features[feature]))),
    /** Compares two models, prices included. Rows unknown for both are left out. `render` formats the rows. */
    compare: Effect.fnUntraced(function*(left: string, right: string): Effect.fn.Return<ReadonlyArray<Row>, E, R> {
      const { book, now } = yield* read
      return rowsOf([left, yield* get(left)], [right, yield* get(right)], book, now)
    }),
    /** Recommends models that meet the needs within the budget, cheapest first, with reasons for and against each. */
    recommend: (wish: Wish): Effect.Effect<Recommendation<Native>, E, R> =>
      Effect.map(read, ({ book, cards, now, today }) => recommend(wish, cards.map(today), book, now)),
    /** A model and its problems: it does not exist, is retired or deprecated. */
    judge: Effect.fnUntraced(function*(
      model: string
    ): Effect.fn.Return<readonly [card: Option.Option<Card<Native>>, problems: ReadonlyArray<Problem>], E, R> {
      const { book, now } = yield* read
      const card = yield* get(model)
      return [card, Option.match(card, { onNone: () => [absent(model, book, now)], onSome: lifecycleProblems(model) })]
    })
  }
}

/** The problem of a model without a card; the price book may know that it was retired. */
const absent = (model: string, book: Book, now: number): Problem => {
  const retired = Date.parse(Option.getOrUndefined(lookup(book, model))?.[1].retires ?? "")
  const message = retired <= now ? `${model} was retired on ${day(retired)}` : `there is no model ${model}`
  return { severity: "error", path: "model", message }
}

const lifecycleProblems =
  (model: string) => <N>({ lifecycle, replacement, retiresAt }: Card<N>): ReadonlyArray<Problem> => {
    const instead = replacement === undefined ? "" : `: use ${replacement}`
    if (lifecycle === "retired") {
      return [{ severity: "error", path: "model", message: `${model} is retired${instead}` }]
    }
    if (lifecycle !== "deprecated") return []
    const until = retiresAt === undefined ? "" : ` and retires on ${day(retiresAt)}`
    return [{ severity: "warning", path: "model", message: `${model} is deprecated${until}${instead}` }]
  }

/** The problem of a feature that the model does not have; empty where it has it, or that is unknown. */
export const lacking = <N>({ features, id }: Card<N>, feature: Feature, path: string): ReadonlyArray<Problem> =>
  features[feature] === false ? [{ severity: "error", path, message: `${id} does not support ${feature}` }] : []
