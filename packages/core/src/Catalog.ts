/**
 * The models there are: what each can do, how much it reads and writes, until when it is served, what it costs.
 *
 * The cards are the provider's own, read live and kept for an hour, with what the price book knows where they are
 * silent. What neither says is absent: unknown, not impossible. A provider's `Catalog` page is made by `make`.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { type Row, rowsOf } from "./Catalog/compare.ts"
import { type Recommendation, sift, type Wish } from "./Catalog/recommend.ts"
import { cachePerAccount } from "./internal/cachePerAccount.ts"
import type { Enum } from "./OpenSchema.ts"
import { type Book, lookup } from "./Price.ts"
import { set, type Setting } from "./Setting.ts"

export { render, type Row } from "./Catalog/compare.ts"
export type { Pick, Recommendation, Refusal, Wish } from "./Catalog/recommend.ts"

/** What models can do, in the same words for every provider. */
export type Feature = Enum<
  | "chat"
  | "tools"
  | "vision"
  | "pdf"
  | "thinking"
  | "structured"
  | "citations"
  | "batch"
  | "web_search"
  | "code_execution"
  | "fim"
  | "ocr"
  | "audio"
  | "transcription"
  | "realtime"
  | "speech"
  | "moderation"
  | "classification"
  | "tuning"
>

export type Lifecycle = Enum<"active" | "deprecated" | "retired">

export interface Card<out Native> {
  readonly id: string
  /** Its other names. */
  readonly aliases: ReadonlyArray<string>
  readonly name: string
  /** How many tokens of input it takes. */
  readonly contextTokens?: number
  /** How many tokens an answer has at most. */
  readonly maxOutputTokens?: number
  /** A model that is `deprecated` still answers, one that is `retired` does not. */
  readonly lifecycle: Lifecycle
  /** Milliseconds since 1970. */
  readonly deprecatedAt?: number
  /** Milliseconds since 1970. */
  readonly retiresAt?: number
  /** The model to use in its place. */
  readonly replacement?: string
  /** What it can do and what not; what is absent nobody says. */
  readonly features: { readonly [feature: string]: boolean }
  /** The card as the provider wrote it. */
  readonly native: Native
}

/** What a model will refuse, or what there is to know of it. */
export interface Problem {
  readonly severity: "refused" | "warning"
  /** Where in the request: `messages[0].content[1]`. */
  readonly path: string
  readonly message: string
}

/** What a search is for; all of it must hold. */
export interface Query {
  /** Words of its id, name or aliases. */
  readonly words?: string
  readonly features?: ReadonlyArray<Feature>
  /** Those that still answer unless given. */
  readonly lifecycle?: Lifecycle
}

/** How old cards may be. */
export const MaxAge: Context.Reference<Duration.Duration> = Context.Reference<Duration.Duration>(
  "@effect-genai/core/Catalog/MaxAge",
  { defaultValue: () => Duration.hours(1) }
)

/** Takes cards that were read so long ago at most; one hour unless set. */
export const maxAge = (age: Duration.Input): Setting => set(MaxAge, Duration.fromInputUnsafe(age))

const lifecycleAt = <N>({ deprecatedAt = Infinity, lifecycle, retiresAt = Infinity }: Card<N>, now: number) =>
  retiresAt <= now ? "retired" : lifecycle === "active" && deprecatedAt <= now ? "deprecated" : lifecycle

/** A card with what the book knows where the card is silent. */
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

/** One card a model: some providers list each name of it. The name in the book is its id, else the first. */
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
  /** What the cards belong to, each its own: a config. */
  readonly account: Effect.Effect<object, never, R>
  readonly list: Effect.Effect<ReadonlyArray<Card<Native>>, E, R>
  /** The id of the model that a name stands for which no card holds. */
  readonly resolve: (name: string) => Effect.Effect<Option.Option<string>, E, R>
  readonly prices: Context.Reference<Book>
}

/** What was read of an account. */
interface Known<Native> {
  readonly listed: ReadonlyArray<Card<Native>>
  /** What names stand for that no card holds. */
  readonly names: Map<string, Option.Option<string>>
  /** The cards, completed by a book. */
  completed?: { readonly book: Book; readonly cards: ReadonlyArray<Card<Native>> }
}

/** The verbs of a provider's catalog. */
export const make = <Native, E, R>({ account, list, prices, resolve }: Source<Native, E, R>) => {
  const keep = cachePerAccount<Known<Native>>()
  const fresh = Effect.map(list, (listed): Known<Native> => ({ listed, names: new Map() }))

  const read = Effect.gen(function*() {
    const known = yield* keep(yield* account, yield* MaxAge, fresh)
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
    /** All models, in the provider's order, retired ones included where it lists them. */
    all,
    /** The models that fit, in the provider's order. */
    find: (query: Query): Effect.Effect<ReadonlyArray<Card<Native>>, E, R> =>
      Effect.map(all, (cards) => cards.filter(fits(query))),
    /** The model of an id or an alias. */
    get,
    /** Whether a model can do something; `none` where the model is not there, or nobody says. */
    supports: (model: string, feature: Feature): Effect.Effect<Option.Option<boolean>, E, R> =>
      Effect.map(get(model), Option.flatMap(({ features }) => Option.fromUndefinedOr(features[feature]))),
    /** Two models side by side, prices included; `render` makes columns of it. What neither says anything of is left out. */
    compare: Effect.fnUntraced(function*(left: string, right: string): Effect.fn.Return<ReadonlyArray<Row>, E, R> {
      const { book, now } = yield* read
      return rowsOf([left, yield* get(left)], [right, yield* get(right)], book, now)
    }),
    /** The models that do what is needed for the money there is, cheapest first, with reasons; and why not the others. */
    recommend: (wish: Wish): Effect.Effect<Recommendation<Native>, E, R> =>
      Effect.map(read, ({ book, cards, now, today }) => sift(wish, cards.map(today), book, now)),
    /** A model, and what is to be said of it: that it is not there, or not for long. */
    judge: Effect.fnUntraced(function*(
      model: string
    ): Effect.fn.Return<readonly [card: Option.Option<Card<Native>>, problems: ReadonlyArray<Problem>], E, R> {
      const { book, now } = yield* read
      const card = yield* get(model)
      return [card, Option.match(card, { onNone: () => [absent(model, book, now)], onSome: lifecycleProblems(model) })]
    })
  }
}

const day = (time: number) => new Date(time).toISOString().slice(0, 10)

/** Why a model is not there: one that the book knows may have been retired. */
const absent = (model: string, book: Book, now: number): Problem => {
  const retired = Date.parse(Option.getOrUndefined(lookup(book, model))?.[1].retires ?? "")
  const message = retired <= now ? `${model} was retired on ${day(retired)}` : `there is no model ${model}`
  return { severity: "refused", path: "model", message }
}

const lifecycleProblems =
  (model: string) => <N>({ lifecycle, replacement, retiresAt }: Card<N>): ReadonlyArray<Problem> => {
    const instead = replacement === undefined ? "" : `: use ${replacement}`
    if (lifecycle === "retired") {
      return [{ severity: "refused", path: "model", message: `${model} is retired${instead}` }]
    }
    if (lifecycle !== "deprecated") return []
    const until = retiresAt === undefined ? "" : ` and retires on ${day(retiresAt)}`
    return [{ severity: "warning", path: "model", message: `${model} is deprecated${until}${instead}` }]
  }

/** What is to be said of a feature that a request uses: nothing where the model has it, or nobody says. */
export const lacking = <N>({ features, id }: Card<N>, feature: Feature, path: string): ReadonlyArray<Problem> =>
  features[feature] === false ? [{ severity: "refused", path, message: `${id} does not support ${feature}` }] : []
