/** The counters of calls, in metrics. */
import * as Metric from "effect/Metric"

const calls = "Calls that have ended, by outcome"
const retries = "Requests that were retried"
const tokens = "Tokens used as responses report them, by kind"

/** The counters of one endpoint. Those that differ in an attribute are built once for each of its values. */
export interface Counters {
  readonly calls: (outcome: string) => Metric.Counter<number>
  readonly retries: () => Metric.Counter<number>
  readonly tokens: (model: string) => (kind: string) => Metric.Counter<number>
}

export const countersOf = (provider: string, route: string): Counters => ({
  calls: once((outcome) => counter("genai.calls", calls, { provider, route, outcome })),
  retries: () => counter("genai.retries", retries, { provider, route }),
  tokens: once((model) => once((kind) => counter("genai.tokens", tokens, { provider, model, kind })))
})

const counter = (name: string, description: string, attributes: { readonly [name: string]: string }) =>
  Metric.counter(name, { description, attributes })

const once = <A>(make: (value: string) => A): (value: string) => A => {
  const known = new Map<string, A>()
  return (value) => {
    const found = known.get(value)
    if (found !== undefined) return found
    const created = make(value)
    known.set(value, created)
    return created
  }
}
