/** Compares two models. */
import * as Arr from "effect/Array"
import * as Option from "effect/Option"
import * as Order from "effect/Order"
import { type Book, type Kind, type Rate, rates } from "../Price.ts"
import { type Card, day } from "./card.ts"

/** One row of a comparison, as text. */
export interface Row {
  readonly name: string
  readonly left: string
  readonly right: string
}

const unknown = "unknown"

const prices: ReadonlyArray<readonly [name: string, kind: Kind]> = [
  ["$ a million input", "input"],
  ["$ a million cache reads", "cacheRead"],
  ["$ a million cache writes, 5m", "cacheWrite5m"],
  ["$ a million cache writes, 1h", "cacheWrite1h"],
  ["$ a million output", "output"]
]

const band = ({ abovePromptTokens, upToPromptTokens }: Rate) =>
  upToPromptTokens !== undefined
    ? ` up to ${upToPromptTokens}`
    : abovePromptTokens !== undefined
    ? ` above ${abovePromptTokens}`
    : ""

const priceOf = (all: ReadonlyArray<Rate>, kind: Kind) =>
  all.flatMap((rate) => rate[kind] === undefined ? [] : [`${rate[kind]}${band(rate)}`]).join(", ") || unknown

const dayOf = (time: number | undefined) => time === undefined ? unknown : day(time)

const yesOrNo = (can: boolean | undefined) => can === undefined ? unknown : can ? "yes" : "no"

type Side = ReadonlyMap<string, string>

const sideOf = <N>(
  [model, card]: readonly [string, Option.Option<Card<N>>],
  features: ReadonlyArray<string>,
  book: Book,
  now: number
): Side => {
  const facts = Option.getOrUndefined(card)
  const all = rates(book, facts?.id ?? model, now)
  return new Map([
    ["model", facts?.id ?? model],
    ["name", facts?.name ?? unknown],
    ["lifecycle", facts?.lifecycle ?? unknown],
    ["deprecated", dayOf(facts?.deprecatedAt)],
    ["retires", dayOf(facts?.retiresAt)],
    ["replacement", facts?.replacement ?? unknown],
    ["context tokens", String(facts?.contextTokens ?? unknown)],
    ["output tokens", String(facts?.maxOutputTokens ?? unknown)],
    ...prices.map(([name, kind]) => [name, priceOf(all, kind)] as const),
    ...features.map((feature) => [feature, yesOrNo(facts?.features[feature])] as const)
  ])
}

const featuresOf = <N>(card: Option.Option<Card<N>>) =>
  Option.match(card, { onNone: () => [], onSome: ({ features }) => Object.keys(features) })

/** The rows of a comparison, without those that are unknown for both models. */
export const rowsOf = <N>(
  left: readonly [string, Option.Option<Card<N>>],
  right: readonly [string, Option.Option<Card<N>>],
  book: Book,
  now: number
): ReadonlyArray<Row> => {
  const features = Arr.sort(new Set([...featuresOf(left[1]), ...featuresOf(right[1])]), Order.String)
  const [lefts, rights] = [sideOf(left, features, book, now), sideOf(right, features, book, now)]
  return [...lefts].map(([name, left]) => ({ name, left, right: rights.get(name) ?? unknown }))
    .filter(({ left, right }) => left !== unknown || right !== unknown)
}

/** Formats rows as columns of text, for a terminal. */
export const render = (rows: ReadonlyArray<Row>): string => {
  const width = (column: keyof Row) => Math.max(0, ...rows.map((row) => row[column].length))
  const [names, lefts] = [width("name"), width("left")]
  return rows.map(({ left, name, right }) => `${name.padEnd(names)}  ${left.padEnd(lefts)}  ${right}`).join("\n")
}
