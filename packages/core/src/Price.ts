/**
 * Prices as data, and what a use costs by them, in US dollars.
 *
 * A `Book` holds what a provider's source says, and from which day on. What it
 * does not say is unknown: `Option.none`, never 0 and never another model's price.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { change, set, type Setting } from "./Setting.ts"
import { none, type Tokens, totalInput } from "./Usage.ts"

/** The kinds of tokens that have a price of their own. */
export type Kind = "input" | "cacheRead" | "cacheWrite5m" | "cacheWrite1h" | "output"

/** What is priced by the piece: a search, a page, a minute … in the words of the book. */
export interface Units {
  readonly [unit: string]: number
}

/** US dollars per million tokens of each kind; a kind that is absent has no known price. */
export interface Rate extends Readonly<Partial<Record<Kind, number>>> {
  /** The first day it holds, in UTC: `2026-10-07`; absent where it holds as long as anybody knows. */
  readonly from?: string
  /** Holds for prompts of up to so many tokens, cached ones included. */
  readonly upToPromptTokens?: number
  /** Holds for prompts of more than so many tokens, cached ones included. */
  readonly abovePromptTokens?: number
  /** US dollars a piece. */
  readonly units?: Units
}

/** What a source says of a model. */
export interface Model {
  /** The rates of the latest day that has begun hold, those of all prompt lengths together. */
  readonly rates: ReadonlyArray<Rate>
  /** Other names of the model. */
  readonly aliases?: ReadonlyArray<string>
  readonly contextTokens?: number
  readonly maxOutputTokens?: number
  /** The day it stops to answer. */
  readonly retires?: string
}

export interface Book {
  /** Where the prices stand. */
  readonly source: string
  /** The day they were read there. */
  readonly read: string
  readonly models: { readonly [id: string]: Model }
  /** US dollars a piece, whatever the model. */
  readonly units?: Units
  /** What a batch costs of the price, and the kinds and units that holds for; absent: unknown. */
  readonly batch?: { readonly factor: number; readonly appliesTo: ReadonlyArray<string> }
  /** What tokens cost in each service tier, of the price; a tier that is absent has no known price. */
  readonly tiers?: Units
}

/** What is to be priced. */
export interface Use {
  /** The id of a model or an alias of it. */
  readonly model: string
  readonly tokens?: Tokens
  readonly units?: Units
  /** When, in milliseconds since 1970. */
  readonly at: number
  /** Whether it was done in a batch. */
  readonly batch?: boolean
  /** The service tier that did it, in the provider's word. */
  readonly tier?: string
}

const own = (record: Units | undefined, key: string): number | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined

type Entry = readonly [id: string, model: Model]

/** The models of each book by all their names; an id outranks an alias. */
const indexes = new WeakMap<Book, ReadonlyMap<string, Entry>>()

const indexOf = (book: Book): ReadonlyMap<string, Entry> => {
  const known = indexes.get(book)
  if (known !== undefined) return known
  const entries = Object.entries(book.models)
  const index = new Map<string, Entry>([
    ...entries.flatMap((entry) => (entry[1].aliases ?? []).map((alias) => [alias, entry] as const)),
    ...entries.map((entry) => [entry[0], entry] as const)
  ])
  indexes.set(book, index)
  return index
}

/** What a book says of a model, by its id or an alias. */
export const lookup = (book: Book, model: string): Option.Option<Entry> =>
  Option.fromUndefinedOr(indexOf(book).get(model))

const startsAt = ({ from }: Rate) => from === undefined ? -Infinity : Date.parse(from)

/** The rates of a model at a time, one a prompt length. */
export const rates = (book: Book, model: string, at: number): ReadonlyArray<Rate> =>
  Option.match(lookup(book, model), {
    onNone: () => [],
    onSome: ([, { rates }]) => {
      const inForce = rates.filter((rate) => startsAt(rate) <= at)
      const latest = Math.max(...inForce.map(startsAt))
      return inForce.filter((rate) => startsAt(rate) === latest)
    }
  })

const covers = ({ abovePromptTokens, upToPromptTokens }: Rate, prompt: number) =>
  prompt <= (upToPromptTokens ?? Infinity) && prompt > (abovePromptTokens ?? -Infinity)

/** The tokens of each kind of price. */
const kinds = (tokens: Tokens): ReadonlyArray<readonly [Kind, number]> => [
  ["input", tokens.uncachedInput],
  ["cacheRead", tokens.cacheRead],
  ["cacheWrite5m", tokens.cacheWrite5m],
  ["cacheWrite1h", tokens.cacheWrite1h],
  ["output", tokens.output]
]

/** What a book's batch leaves of the price of a kind or unit. */
const discount = (book: Book, batch: boolean, what: string): number | undefined => {
  if (!batch) return 1
  return book.batch?.appliesTo.includes(what) === false ? 1 : book.batch?.factor
}

/** A factor that is not known makes it `NaN`, unless there is nothing to pay for. */
const times = (amount: number, price = NaN, discount = NaN, service = NaN): number =>
  amount === 0 ? 0 : amount * price * discount * service

/** What a use costs; unknown when the price of any part of it is. */
export const cost = (book: Book, use: Use): Option.Option<number> => {
  const { at, batch = false, model, tier, tokens = none, units = {} } = use
  const rate = rates(book, model, at).find((rate) => covers(rate, totalInput(tokens)))
  if (rate === undefined) return Option.none()
  const service = tier === undefined ? 1 : own(book.tiers, tier)
  const parts = [
    ...kinds(tokens).map(([kind, amount]) => times(amount, rate[kind], discount(book, batch, kind), service) / 1e6),
    ...Object.entries(units).map(([unit, amount]) =>
      times(amount, own(rate.units, unit) ?? own(book.units, unit), discount(book, batch, unit), 1)
    )
  ]
  return Option.filter(Option.some(parts.reduce((sum, part) => sum + part, 0)), Number.isFinite)
}

/** US dollars in four digits, however small. */
export const dollars = (usd: number): string => `$${usd.toLocaleString("en-US", { maximumSignificantDigits: 4 })}`

/** A price to be read: `$0.0125`, or `unknown`. */
export const render: (usd: Option.Option<number>) => string = Option.match({
  onNone: () => "unknown",
  onSome: dollars
})

/** How uses are priced that do not say it themselves. */
export interface Terms {
  /** In milliseconds since 1970; now unless set. */
  readonly at?: number
  readonly batch?: boolean
  /** How long an estimate expects an answer to be, in tokens; half of what it may be unless set. */
  readonly outputTokens?: number
}

export const Terms: Context.Reference<Terms> = Context.Reference<Terms>("@effect-genai/core/Price/Terms", {
  defaultValue: () => ({})
})

/** Prices by the rates of another time than now, in milliseconds since 1970. */
export const at = (time: number): Setting => change(Terms, (terms) => ({ ...terms, at: time }))

/** Prices as parts of a batch, whether or not their usage says so. */
export const batched: Setting = change(Terms, (terms) => ({ ...terms, batch: true }))

/** Estimates for answers of so many tokens, in place of half of what they may be. */
export const expecting = (tokens: number): Setting => change(Terms, (terms) => ({ ...terms, outputTokens: tokens }))

/** What uses cost together, by the book and the terms that are set. */
export const charge = Effect.fnUntraced(function*(
  Current: Context.Reference<Book>,
  uses: ReadonlyArray<Partial<Pick<Use, "at">> & Omit<Use, "at">>
): Effect.fn.Return<Option.Option<number>> {
  const book = yield* Current
  const terms = yield* Terms
  const now = yield* Clock.currentTimeMillis
  const costs = uses.map((use) =>
    cost(book, { ...use, at: terms.at ?? use.at ?? now, batch: use.batch === true || terms.batch === true })
  )
  return Option.map(Option.all(costs), (all) => all.reduce((sum, usd) => sum + usd, 0))
})

/** The sum of costs; unknown when one of them is. */
export const total = <E, R>(
  costs: Stream.Stream<Option.Option<number>, E, R>
): Effect.Effect<Option.Option<number>, E, R> =>
  Stream.runFold(
    costs,
    (): Option.Option<number> => Option.some(0),
    (sum, cost) => Option.zipWith(sum, cost, (sum, cost) => sum + cost)
  )

/** Prices by a book of yours in place of a provider's. */
export const by = (Current: Context.Reference<Book>) => (book: Book): Setting => set(Current, book)
