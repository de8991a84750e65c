/**
 * Price books, and the cost of usage in US dollars.
 *
 * A `Book` holds a provider's published prices by date. A missing price is unknown
 * (`Option.none`), never 0 and never the price of another model.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { plus } from "./internal/cost.ts"
import { change, set, type Setting } from "./Setting.ts"
import { isAmount, none, type Tokens, totalInput } from "./Usage.ts"

/** The kinds of tokens with their own price. */
export type Kind = "input" | "cacheRead" | "cacheWrite5m" | "cacheWrite1h" | "output"

/** Amounts or prices by unit: a search, a page, a minute … as named in the book. */
export interface Units {
  readonly [unit: string]: number
}

/** US dollars per million tokens of each kind; an absent kind has no known price. */
export interface Rate extends Readonly<Partial<Record<Kind, number>>> {
  /** The first day it applies, in UTC: `2026-10-07`; absent if it always applied. */
  readonly from?: string
  /** Applies to prompts of up to this many tokens, cached ones included. */
  readonly upToPromptTokens?: number
  /** Applies to prompts of more than this many tokens, cached ones included. */
  readonly abovePromptTokens?: number
  /** US dollars per unit. */
  readonly units?: Units
}

/** The prices and limits of a model. */
export interface Model {
  /** The rates with the latest `from` that has passed apply, for all prompt lengths. */
  readonly rates: ReadonlyArray<Rate>
  /** Other names of the model. */
  readonly aliases?: ReadonlyArray<string>
  readonly contextTokens?: number
  readonly maxOutputTokens?: number
  /** The day it is retired: `2026-10-07`. */
  readonly retires?: string
}

export interface Book {
  /** The URL of the published prices. */
  readonly source: string
  /** The day they were read: `2026-10-07`. */
  readonly read: string
  readonly models: { readonly [id: string]: Model }
  /** US dollars per unit, for all models. */
  readonly units?: Units
  /** The price factor in batches, and the kinds and units it applies to; absent if unknown. */
  readonly batch?: { readonly factor: number; readonly appliesTo: ReadonlyArray<string> }
  /** The price factor of tokens in each service tier; an absent tier has no known price. */
  readonly tiers?: Units
}

/** Usage to price. */
export interface Use {
  /** The id or an alias of a model. */
  readonly model: string
  readonly tokens?: Tokens
  readonly units?: Units
  /** The time of use, in milliseconds since 1970. */
  readonly at: number
  /** Whether it was part of a batch (default: false). */
  readonly batch?: boolean
  /** The service tier, as named by the provider. */
  readonly tier?: string
}

const own = (record: Units | undefined, key: string): number | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined

type Entry = readonly [id: string, model: Model]

/** The models of each book by id and alias; an id takes precedence over an alias. */
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

/** The id and entry of a model in a book, by id or alias. */
export const lookup = (book: Book, model: string): Option.Option<Entry> =>
  Option.fromUndefinedOr(indexOf(book).get(model))

const startsAt = ({ from }: Rate) => from === undefined ? -Infinity : Date.parse(from)

/** The rates of a model at a time, one for each range of prompt lengths. */
export const rates = (book: Book, model: string, at: number): ReadonlyArray<Rate> => {
  let latest = -Infinity
  let found: Array<Rate> = []
  for (const rate of indexOf(book).get(model)?.[1].rates ?? []) {
    const start = startsAt(rate)
    if (!(start <= at) || start < latest) continue
    if (start > latest) found = []
    found.push(rate)
    latest = start
  }
  return found
}

const covers = ({ abovePromptTokens, upToPromptTokens }: Rate, prompt: number) =>
  prompt <= (upToPromptTokens ?? Infinity) && prompt > (abovePromptTokens ?? -Infinity)

/** The factor of a kind or unit in a batch. */
const discount = (book: Book, batch: boolean, what: string): number | undefined => {
  if (!batch) return 1
  return book.batch?.appliesTo.includes(what) === false ? 1 : book.batch?.factor
}

/** The cost of an amount; `NaN` if a factor is unknown and the amount is not 0, or if it cannot be an amount. */
const times = (amount: number, price = NaN, discount = NaN, service = NaN): number => {
  if (amount === 0) return 0
  return isAmount(amount) ? amount * price * discount * service : NaN
}

/** The cost of usage at a time. */
const costAt = (
  book: Book,
  { model, tier, tokens = none, units = {} }: Omit<Use, "at">,
  at: number,
  batch: boolean
): Option.Option<number> => {
  const prompt = totalInput(tokens)
  const rate = rates(book, model, at).find((rate) => covers(rate, prompt))
  if (rate === undefined) return Option.none()
  const service = tier === undefined ? 1 : own(book.tiers, tier)
  const costOf = (kind: Kind, amount: number) => times(amount, rate[kind], discount(book, batch, kind), service) / 1e6
  let sum = costOf("input", tokens.uncachedInput) +
    costOf("cacheRead", tokens.cacheRead) +
    costOf("cacheWrite5m", tokens.cacheWrite5m) +
    costOf("cacheWrite1h", tokens.cacheWrite1h) +
    costOf("output", tokens.output)
  for (const [unit, amount] of Object.entries(units)) {
    sum += times(amount, own(rate.units, unit) ?? own(book.units, unit), discount(book, batch, unit), 1)
  }
  return Number.isFinite(sum) ? Option.some(sum) : Option.none()
}

/** The cost of usage in US dollars; `none` if the price of any part is unknown, or an amount is negative or not exact. */
export const cost = (book: Book, use: Use): Option.Option<number> => costAt(book, use, use.at, use.batch === true)

/** Formats US dollars with four significant digits. */
export const dollars = (usd: number): string => `$${usd.toLocaleString("en-US", { maximumSignificantDigits: 4 })}`

/** Formats a cost: `$0.0125`, or `unknown`. */
export const render: (usd: Option.Option<number>) => string = Option.match({
  onNone: () => "unknown",
  onSome: dollars
})

/** The defaults for usage that does not state them. */
export interface Terms {
  /** In milliseconds since 1970 (default: now). */
  readonly at?: number
  readonly batch?: boolean
  /** The expected tokens of a response, for estimates (default: half of the maximum). */
  readonly outputTokens?: number
}

export const Terms: Context.Reference<Terms> = Context.Reference<Terms>("@effect-genai/core/Price/Terms", {
  defaultValue: () => ({})
})

/** Prices by the rates at a time, in milliseconds since 1970 (default: now). */
export const at = (time: number): Setting => change(Terms, (terms) => ({ ...terms, at: time }))

/** Prices usage as part of a batch, whether or not the usage says so. */
export const batched: Setting = change(Terms, (terms) => ({ ...terms, batch: true }))

/** Estimates with responses of this many tokens (default: half of the maximum). */
export const expecting = (tokens: number): Setting => change(Terms, (terms) => ({ ...terms, outputTokens: tokens }))

/** The total cost of usage in US dollars, by the book and terms in context; `none` if one cost is unknown. */
export const charge = (
  Current: Context.Reference<Book>,
  uses: ReadonlyArray<Partial<Pick<Use, "at">> & Omit<Use, "at">>
): Effect.Effect<Option.Option<number>> =>
  // A single step, as a run prices every response.
  Effect.withFiberSucceed((fiber) => {
    const [book, terms] = [fiber.getRef(Current), fiber.getRef(Terms)]
    let sum: Option.Option<number> = Option.some(0)
    for (const use of uses) {
      const at = terms.at ?? use.at ?? fiber.getRef(Clock.Clock).currentTimeMillisUnsafe()
      sum = plus(sum, costAt(book, use, at, use.batch === true || terms.batch === true))
    }
    return sum
  })

/** The sum of costs; `none` if one of them is unknown. */
export const total = <E, R>(
  costs: Stream.Stream<Option.Option<number>, E, R>
): Effect.Effect<Option.Option<number>, E, R> => Stream.runFold(costs, () => Option.some(0), plus)

/** Prices by your own book. */
export const by = (Current: Context.Reference<Book>) => (book: Book): Setting => set(Current, book)
