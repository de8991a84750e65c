/** Records a call: a span by OpenTelemetry's GenAI conventions, and metrics. Never its content. */
import * as Cause from "effect/Cause"
import type * as Context from "effect/Context"
import * as Exit from "effect/Exit"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import type * as Tracer from "effect/Tracer"
import { numberAt, type ResponseTelemetry, textAt } from "../../Provider.ts"
import type { Reason } from "../../Reason.ts"
import { isAmount } from "../../Usage.ts"
import type { Plan } from "./plan.ts"

const streams = Metric.gauge("genai.streams.open", { description: "Streams that are open" })

interface Source {
  readonly name: string
  readonly readTelemetry?: (response: unknown) => ResponseTelemetry
}

/** Numeric request fields that have an attribute of the same name in the conventions. */
const requestNumbers = ["max_tokens", "temperature", "top_p", "top_k", "frequency_penalty", "presence_penalty"].map(
  (field) => ({ field, attribute: `gen_ai.request.${field}` })
)

/** The name of a call's span. */
export const nameOf = ({ name }: Source, { operation, route }: Plan, input: unknown): string =>
  operation === undefined ? `${name} ${route}` : `${operation} ${textAt(input, "model") ?? ""}`.trim()

/** The options of a call's span: the attributes known before it is sent. */
export const optionsOf = ({ name }: Source, { operation }: Plan, input: unknown): Tracer.SpanOptionsNoTrace => {
  const attributes: Record<string, unknown> = { "gen_ai.provider.name": name }
  if (operation !== undefined) {
    attributes["gen_ai.operation.name"] = operation
    const model = textAt(input, "model")
    if (model !== undefined) attributes["gen_ai.request.model"] = model
    for (const { attribute, field } of requestNumbers) {
      const value = numberAt(input, field)
      if (value !== undefined) attributes[attribute] = value
    }
  }
  return { kind: "client", attributes }
}

/** Records one call, in its span and in metrics. */
export class Recorder {
  private readonly provider: Source
  private readonly plan: Plan
  private readonly context: Context.Context<never>
  private readonly span: Tracer.Span
  private readonly model: string
  private events = 0
  private clean = (text: string) => text

  constructor(provider: Source, plan: Plan, input: unknown, context: Context.Context<never>, span: Tracer.Span) {
    this.provider = provider
    this.plan = plan
    this.context = context
    this.span = span
    this.model = textAt(input, "model") ?? ""
  }

  /** Records the status of a response to the `nth` attempt, and how secrets are removed from its texts. */
  responded(status: number, nth: number, clean: (text: string) => string): void {
    this.clean = clean
    this.span.attribute("http.response.status_code", status)
    this.span.attribute("http.request.resend_count", nth - 1)
  }

  retried(): void {
    this.plan.counters.retries().updateUnsafe(1, this.context)
  }

  received(events: number): void {
    this.events += events
  }

  /** Records a complete response, or the partial message of a stream. */
  response(response: unknown): void {
    if (this.plan.operation === undefined || this.provider.readTelemetry === undefined) return
    const { finishReasons, id, model, ...used } = this.provider.readTelemetry(response)
    this.set("gen_ai.response.id", id && this.clean(id))
    this.set("gen_ai.response.model", model && this.clean(model))
    this.set("gen_ai.response.finish_reasons", finishReasons?.length === 0 ? undefined : finishReasons?.map(this.clean))
    // By the requested model: a server could report any string, and each would create a metric.
    const tokens = this.plan.counters.tokens(this.model)
    for (const { field, kind, name } of kinds) {
      const count = used[field]
      if (count === undefined || !isAmount(count)) continue
      this.span.attribute(name, count)
      if (count > 0) tokens(kind).updateUnsafe(count, this.context)
    }
  }

  streamOpened(): void {
    this.open(1)
  }

  streamClosed(exit: Exit.Exit<unknown, Reason>): void {
    this.span.attribute("genai.stream.events", this.events)
    this.open(-1)
    this.ended(exit)
  }

  ended(exit: Exit.Exit<unknown, Reason>): void {
    const outcome = outcomeOf(exit)
    if (Exit.isFailure(exit)) this.span.attribute("error.type", outcome)
    this.plan.counters.calls(outcome).updateUnsafe(1, this.context)
  }

  private set(name: string, value: unknown): void {
    if (value !== undefined) this.span.attribute(name, value)
  }

  private open(by: number): void {
    Metric.withAttributes(streams, { provider: this.provider.name }).modifyUnsafe(by, this.context)
  }
}

/** The name of each kind of tokens in `ResponseTelemetry`, in metrics and in the conventions. */
const kinds = [
  { field: "input", kind: "input", name: "gen_ai.usage.input_tokens" },
  { field: "output", kind: "output", name: "gen_ai.usage.output_tokens" },
  { field: "cacheRead", kind: "cache_read", name: "gen_ai.usage.cache_read.input_tokens" },
  { field: "cacheWrite", kind: "cache_write", name: "gen_ai.usage.cache_creation.input_tokens" }
] as const

/** `Succeeded`, the tag of a reason, `Interrupted`, or `Defect`. */
const outcomeOf = (exit: Exit.Exit<unknown, Reason>): string => {
  if (Exit.isSuccess(exit)) return "Succeeded"
  const error = Cause.findErrorOption(exit.cause)
  if (Option.isSome(error)) return error.value._tag
  return Cause.hasInterrupts(exit.cause) ? "Interrupted" : "Defect"
}
