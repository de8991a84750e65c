/** Adds up what requests will cost; what is alike is kept as one sum, so that runs of any length fit into memory. */
import * as Option from "effect/Option"
import type { Estimate, Sketch } from "../Estimate.ts"
import * as Price from "../Price.ts"
import { none, type Tokens } from "../Usage.ts"

/** Requests to one model, of about the same length. */
interface Alike {
  readonly sketch: Sketch
  requests: number
  /** Of those whose tokens are not counted. */
  bytes: number
  /** Of those whose tokens are. */
  tokens: number
  /** What their answers are expected to hold; `NaN` where one is unknown. */
  outputs: number
}

const tokens = (kind: Price.Kind, input: number, output: number): Tokens =>
  kind === "input" ? { ...none, uncachedInput: input, output } : { ...none, [kind]: input, output }

const plus = (self: Option.Option<number>, that: Option.Option<number>) =>
  Option.zipWith(self, that, (self, that) => self + that)

/** What is assumed of text whose tokens nobody counted. */
const tokensPerByte = 1 / 4

export class EstimateSum {
  private readonly book: Price.Book
  private readonly terms: Price.Terms & { readonly at: number }
  private readonly groups = new Map<string, Alike>()
  /** What was counted of each model, in tokens and bytes. */
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
    // The price goes by the length of each prompt: those within a power of two are taken together.
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

  /** What was counted, and as many tokens a byte of the rest; `NaN` where its bytes say nothing. */
  private inputOf({ bytes, sketch, tokens }: Alike): number {
    if (bytes === 0) return tokens
    const counted = this.counted.get(sketch.model)
    if (counted !== undefined) return tokens + bytes * counted.tokens / counted.bytes
    return sketch.bound === "context" ? NaN : bytes * tokensPerByte
  }

  /** What a prompt of each kind costs with its answer. */
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

  /** The dearest a request can be: each of its tokens at the highest rate that a prompt as long or shorter has. */
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
