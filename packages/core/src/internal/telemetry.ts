/** What a call tells of itself: a span by OpenTelemetry's GenAI conventions, and metrics. Never what was said in it. */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Exit from "effect/Exit"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as Tracer from "effect/Tracer"
import { numberAt, textAt, type Told } from "../Provider.ts"
import type { Reason } from "../Reason.ts"
import type { Plan } from "./request.ts"

const about = {
  "genai.calls": "Calls that are over, by how they ended",
  "genai.retries": "Requests that were sent again",
  "genai.tokens": "Tokens that answers say were used, by kind"
} as const

const counters = new Map<string, Metric.Counter<number>>()

/** One for each set of attributes: a metric that is given them anew each time makes its key anew. */
const counter = (name: keyof typeof about, attributes: { readonly [name: string]: string }) => {
  const key = [name, ...Object.values(attributes)].join("\n")
  const known = counters.get(key)
  if (known !== undefined) return known
  const made = Metric.counter(name, { description: about[name], attributes })
  counters.set(key, made)
  return made
}

const streams = Metric.gauge("genai.streams.open", { description: "Streams that are being read" })

/** What has to be known of a provider. */
interface Of {
  readonly name: string
  readonly tells?: (answer: unknown) => Told
}

/** Numbers of a request that the conventions have a word for, the same as the providers'. */
const asked = ["max_tokens", "temperature", "top_p", "top_k", "frequency_penalty", "presence_penalty"]

/** The name of a call's span, and what is known before it is sent. */
export const spanOf = ({ name }: Of, { operation, route }: Plan, input: unknown) => {
  const attributes: Record<string, unknown> = { "gen_ai.provider.name": name }
  const model = textAt(input, "model")
  if (operation !== undefined) {
    attributes["gen_ai.operation.name"] = operation
    if (model !== undefined) attributes["gen_ai.request.model"] = model
    for (const field of asked) {
      const value = numberAt(input, field)
      if (value !== undefined) attributes[`gen_ai.request.${field}`] = value
    }
  }
  // A stack trace would point here, not to the caller.
  const options = { kind: "client", attributes, captureStackTrace: false } as const
  return [operation === undefined ? `${name} ${route}` : [operation, model].join(" ").trim(), options] as const
}

/** One call. */
export class Telemetry {
  private readonly provider: Of
  private readonly plan: Plan
  private readonly context: Context.Context<never>
  private readonly span: Tracer.AnySpan | undefined
  private readonly model: string
  private events = 0

  constructor(provider: Of, plan: Plan, input: unknown, context: Context.Context<never>) {
    this.provider = provider
    this.plan = plan
    this.context = context
    this.span = Option.getOrUndefined(Context.getOption(context, Tracer.ParentSpan))
    this.model = textAt(input, "model") ?? ""
  }

  /** A request is answered, the `nth` of its call. */
  answered(status: number, nth: number): void {
    this.set("http.response.status_code", status)
    this.set("http.request.resend_count", nth - 1)
  }

  /** A request is sent again. */
  resent(): void {
    this.count("genai.retries", 1, { route: this.plan.route })
  }

  /** Events of a stream have come. */
  saw(count: number): void {
    this.events += count
  }

  /** What an answer, or a stream as far as it came, says of itself. */
  told(answer: unknown): void {
    if (this.plan.operation === undefined || this.provider.tells === undefined) return
    const { finishReasons, id, model, ...used } = this.provider.tells(answer)
    this.set("gen_ai.response.id", id)
    this.set("gen_ai.response.model", model)
    this.set("gen_ai.response.finish_reasons", finishReasons?.length === 0 ? undefined : finishReasons)
    // By the model that was asked for: what a server says could be anything, and a metric of its own each time.
    for (const { field, kind, name } of kinds) {
      const count = used[field]
      this.set(name, count)
      if (count !== undefined && count > 0) this.count("genai.tokens", count, { model: this.model, kind })
    }
  }

  /** A stream is being read. */
  opened(): void {
    this.open(1)
  }

  /** A stream is over. */
  closed(exit: Exit.Exit<unknown, Reason>): void {
    this.set("genai.stream.events", this.events)
    this.open(-1)
    this.over(exit)
  }

  /** The call is over. */
  over(exit: Exit.Exit<unknown, Reason>): void {
    const outcome = outcomeOf(exit)
    if (Exit.isFailure(exit)) this.set("error.type", outcome)
    this.count("genai.calls", 1, { route: this.plan.route, outcome })
  }

  private set(name: string, value: unknown): void {
    if (this.span?._tag === "Span" && value !== undefined) this.span.attribute(name, value)
  }

  private count(name: keyof typeof about, by: number, attributes: { readonly [name: string]: string }): void {
    counter(name, { provider: this.provider.name, ...attributes }).updateUnsafe(by, this.context)
  }

  private open(by: number): void {
    Metric.withAttributes(streams, { provider: this.provider.name }).modifyUnsafe(by, this.context)
  }
}

/** Tokens as an answer tells them, as metrics name them, and as the conventions do. */
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
