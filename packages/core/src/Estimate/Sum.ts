/** Adds up the estimated cost of requests. Similar requests share a group, so memory does not grow with their number. */
import * as Option from "effect/Option"
import { plus } from "../internal/cost.ts"
import * as Price from "../Price.ts"
import { none, type Tokens } from "../Usage.ts"

/** What is known about a request before it is sent. */
export interface Sketch {
  readonly model: string
  /** Its length in bytes; a text never has more tokens than bytes. */
  readonly bytes: number
  /** The most tokens the provider adds to the input (default: 0). */
  readonly added?: number
  /** The most tokens of its response (default: the model's maximum). */
  readonly outputTokens?: number
  /** The kinds of price that may apply to its input. */
  readonly kinds: ReadonlyArray<Price.Kind>
  /** What bounds its input: its length, the model's context, or nothing, for example if the provider runs tools. */
  readonly bound: "length" | "context" | "none"
  /** The most expensive service tier that may process it, where that is not the default tier. */
  readonly dearestTier?: string
  /** Set where the price book does not apply to it. */
  readonly unpriced?: boolean
}

/** The estimated cost of all requests together, in US dollars; `none` where it is unknown. */
export interface Estimate {
  readonly requests: number
  /** The expected tokens of all prompts. */
  readonly inputTokens: Option.Option<number>
  readonly low: Option.Option<number>
  readonly expected: Option.Option<number>
  readonly high: Option.Option<number>
}

/** Requests to one model, of about the same length. */
interface Group {
  readonly sketch: Sketch
  requests: number
  /** The bytes of those whose tokens were not counted. */
  bytes: number
  /** The tokens of the others. */
  tokens: number
  /** The expected output tokens of all; `NaN` where one is unknown. */
  outputs: number
}

const tokens = (kind: Price.Kind, input: number, output: number): Tokens =>
  kind === "input" ? { ...none, uncachedInput: input, output } : { ...none, [kind]: input, output }

/** The assumption for text whose tokens were not counted. */
const tokensPerByte = 1 / 4

export class Sum {
  private readonly book: Price.Book
  private readonly terms: Price.Terms & { readonly at: number }
  private readonly groups = new Map<string, Group>()
  /** The counted tokens of each model, and the bytes they are from. */
  private readonly counted = new Map<string, { readonly tokens: number; readonly bytes: number }>()
  private high: Option.Option<number> = Option.some(0)

  constructor(book: Price.Book, terms: Price.Terms & { readonly at: number }) {
    this.book = book
    this.terms = terms
  }

  add(sketch: Sketch, counted?: number): void {
    const { outputTokens, bytes, kinds, model } = sketch
    this.high = plus(this.high, this.highOf(sketch, counted))
    if (counted !== undefined) {
      const before = this.counted.get(model) ?? { tokens: 0, bytes: 0 }
      this.counted.set(model, { tokens: before.tokens + counted, bytes: before.bytes + bytes })
    }
    // Prices may depend on the length of a prompt: a group spans at most a factor of two.
    const key = JSON.stringify([model, kinds, sketch.bound, sketch.unpriced, Math.floor(Math.log2(bytes))])
    const group = this.groups.get(key) ?? { sketch, requests: 0, bytes: 0, tokens: 0, outputs: 0 }
    group.requests += 1
    group.bytes += counted === undefined ? bytes : 0
    group.tokens += counted ?? 0
    group.outputs += this.terms.outputTokens === undefined
      ? (outputTokens ?? NaN) / 2
      : Math.min(this.terms.outputTokens, outputTokens ?? Infinity)
    this.groups.set(key, group)
  }

  total(): Estimate {
    const nothing = Option.some(0)
    const sums = { requests: 0, inputTokens: nothing, low: nothing, expected: nothing, high: this.high }
    return [...this.groups.values()].reduce<Estimate>((sums, group) => {
      const { bound, kinds } = group.sketch
      const input = this.inputOf(group)
      const each = input / group.requests
      const output = bound === "none" ? NaN : group.outputs / group.requests
      const all = (usd: number) => usd * group.requests
      return {
        requests: sums.requests + group.requests,
        inputTokens: plus(sums.inputTokens, Number.isNaN(input) ? Option.none() : Option.some(input)),
        low: plus(sums.low, Option.map(this.costs(group.sketch, kinds, each, 0), (usd) => all(Math.min(...usd)))),
        expected: plus(
          sums.expected,
          Option.map(this.costs(group.sketch, ["input"], each, output), (usd) => all(Math.max(...usd)))
        ),
        high: sums.high
      }
    }, sums)
  }

  /** The counted tokens, plus an estimate for the other bytes; `NaN` where bytes say nothing about the input. */
  private inputOf({ bytes, sketch, tokens }: Group): number {
    if (bytes === 0) return tokens
    const counted = this.counted.get(sketch.model)
    if (counted !== undefined) return tokens + bytes * counted.tokens / counted.bytes
    return sketch.bound === "context" ? NaN : bytes * tokensPerByte
  }

  /** The cost of a prompt and its response, for each kind of price. */
  private costs(
    { model, unpriced }: Sketch,
    kinds: ReadonlyArray<Price.Kind>,
    input: number,
    output: number,
    tier?: string
  ): Option.Option<ReadonlyArray<number>> {
    if (unpriced === true || Number.isNaN(input) || Number.isNaN(output)) return Option.none()
    const use = { ...this.terms, model, ...(tier === undefined ? {} : { tier }) }
    return Option.all(kinds.map((kind) => Price.cost(this.book, { ...use, tokens: tokens(kind, input, output) })))
  }

  /** The highest possible cost: each token at the highest rate for prompts of this length or shorter. */
  private highOf(sketch: Sketch, counted: number | undefined): Option.Option<number> {
    const { added = 0, bound, bytes, kinds, model } = sketch
    const facts = Option.getOrUndefined(Price.lookup(this.book, model))?.[1]
    const context = facts?.contextTokens
    const length = bound === "length" ? Math.min(bytes + added, context ?? Infinity) : context
    const input = bound === "none" ? undefined : counted ?? length
    const output = sketch.outputTokens ?? facts?.maxOutputTokens ?? context
    if (input === undefined || output === undefined) return Option.none()
    const shorter = Price.rates(this.book, model, this.terms.at)
      .flatMap(({ upToPromptTokens = Infinity }) => upToPromptTokens < input ? [upToPromptTokens] : [])
    const all = Option.all(
      [input, ...shorter].map((input) => this.costs(sketch, kinds, input, output, sketch.dearestTier))
    )
    return Option.map(all, (costs) => Math.max(...costs.flat()))
  }
}
