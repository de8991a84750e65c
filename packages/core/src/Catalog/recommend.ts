/** Recommends models for given needs and a budget, with reasons. */
import * as Arr from "effect/Array"
import * as Option from "effect/Option"
import * as Order from "effect/Order"
import { type Book, cost, dollars } from "../Price.ts"
import { none } from "../Usage.ts"
import { type Card, day, type Feature } from "./card.ts"

export interface Wish {
  readonly needs?: {
    readonly features?: ReadonlyArray<Feature>
    /** The least context, in tokens. */
    readonly contextTokens?: number
    /** The least output, in tokens. */
    readonly outputTokens?: number
  }
  /** The most one request may cost in US dollars, and its input and output tokens. */
  readonly budget?: { readonly usd: number; readonly input: number; readonly output: number }
}

export interface Pick<out Native> {
  readonly card: Card<Native>
  /** The cost of one request in US dollars; `none` without a budget. */
  readonly usd: Option.Option<number>
  readonly reasons: ReadonlyArray<string>
}

export interface Rejection<out Native> {
  readonly card: Card<Native>
  readonly reasons: ReadonlyArray<string>
}

export interface Recommendation<out Native> {
  /** Cheapest first; in the provider's order without a budget. */
  readonly picks: ReadonlyArray<Pick<Native>>
  readonly rejected: ReadonlyArray<Rejection<Native>>
}

/** A reason for a model or against it. */
interface Verdict {
  readonly isFor: boolean
  readonly reason: string
}

const yes = (reason: string): Verdict => ({ isFor: true, reason })
const no = (reason: string): Verdict => ({ isFor: false, reason })

const limit = (verb: string, has: number | undefined, needs: number | undefined): ReadonlyArray<Verdict> => {
  if (needs === undefined) return []
  if (has === undefined) return [no(`it is unknown how many tokens it ${verb}`)]
  return [has >= needs ? yes(`${verb} up to ${has} tokens`) : no(`${verb} up to ${has} tokens, not ${needs}`)]
}

const feature = (has: boolean | undefined, name: string): Verdict =>
  has === undefined ? no(`it is unknown whether it has ${name}`) : has ? yes(`has ${name}`) : no(`has no ${name}`)

const lifecycleVerdict = <N>({ lifecycle, replacement, retiresAt }: Card<N>): Verdict => {
  if (lifecycle === "active") return yes("is active")
  const until = retiresAt === undefined ? "" : `, until ${day(retiresAt)}`
  return no(`is ${lifecycle}${until}${replacement === undefined ? "" : `: see ${replacement}`}`)
}

const price = (usd: Option.Option<number>, budget: Wish["budget"]): ReadonlyArray<Verdict> => {
  if (budget === undefined) return []
  if (Option.isNone(usd)) return [no("its price is unknown")]
  const reason = `${dollars(usd.value)} a request`
  return [usd.value <= budget.usd ? yes(reason) : no(`${reason}, over ${dollars(budget.usd)}`)]
}

/** Divides models into those that meet all needs and the others. */
export const recommend = <N>(
  { budget, needs = {} }: Wish,
  cards: ReadonlyArray<Card<N>>,
  book: Book,
  now: number
): Recommendation<N> => {
  const judged = cards.map((card) => {
    const tokens = { ...none, uncachedInput: budget?.input ?? 0, output: budget?.output ?? 0 }
    const usd = budget === undefined ? Option.none() : cost(book, { model: card.id, tokens, at: now })
    const verdicts = [
      lifecycleVerdict(card),
      ...(needs.features ?? []).map((name) => feature(card.features[name], name)),
      ...limit("reads", card.contextTokens, needs.contextTokens),
      ...limit("writes", card.maxOutputTokens, needs.outputTokens),
      ...price(usd, budget)
    ]
    return { card, usd, verdicts }
  })
  const against = (verdicts: ReadonlyArray<Verdict>) => verdicts.filter(({ isFor }) => !isFor)
  const reasonsOf = (verdicts: ReadonlyArray<Verdict>) => verdicts.map(({ reason }) => reason)
  const picks = judged.filter(({ verdicts }) => against(verdicts).length === 0)
    .map(({ card, usd, verdicts }) => ({ card, usd, reasons: reasonsOf(verdicts) }))
  return {
    picks: Arr.sortWith(picks, ({ usd }) => Option.getOrElse(usd, () => 0), Order.Number),
    rejected: judged.filter(({ verdicts }) => against(verdicts).length > 0)
      .map(({ card, verdicts }) => ({ card, reasons: reasonsOf(against(verdicts)) }))
  }
}
