/** Frames → events, a chunk at a time: parse, check, find the end, hold back events until the first content. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import type * as Schema from "effect/Schema"
import type * as Framing from "../../Framing.ts"
import * as Reason from "../../Reason.ts"
import { Listener } from "../../Usage.ts"
import type { Call } from "../call/call.ts"
import { textOf } from "../call/read.ts"
import type { ProviderResponse } from "../call/response.ts"
import { marked } from "../exactNumbers.ts"
import { type Facts, frameTooLarge, interrupted, truncated } from "../reasons.ts"
import { isErrorEvent, isErrorLike, statedError } from "../statedErrors.ts"
import { type Checker, inexactIn, undecodable } from "../validate/check.ts"
import { Frames, isDocument, isEventType, notEvents } from "./frames.ts"
import type { Reader } from "./reader.ts"

/** Follows the events of one stream, for the partial message when it fails. */
export interface Tracker<in Event> {
  readonly add: (event: Event) => void
  readonly soFar: () => { readonly partial?: Schema.Json; readonly usage?: Schema.Json }
}

/** How an endpoint's event stream is read. */
export interface Rules<Event> {
  /** Whether this is the last event. A stream that ends without it is truncated. */
  readonly ends?: (event: Event) => boolean
  /** Data that ends the stream and is not an event: `[DONE]`. */
  readonly sentinel?: string
  /** The last event, for gateways that send `[DONE]` in its place; `undefined` if the partial message is not complete. */
  readonly lastEvent?: (partial: unknown) => Event | undefined
  /** Whether this event is content: nothing is retried once the caller has content. */
  readonly isContent: (event: Event) => boolean
  /** Whether this event is an error, besides the usual forms: `{ type: "error" }`, `{ error }` … */
  readonly isError?: (event: unknown) => boolean
  readonly track?: () => Tracker<Event>
}

/** An event with the name of its frame as its type, if it has none. */
const typed = (value: unknown, name: string | undefined): unknown =>
  name !== undefined && Predicate.isObject(value) && value["type"] === undefined ? { ...value, type: name } : value

/** Reads the events of one response. */
class EventReader<Event> implements Reader<Event> {
  private readonly call: Call
  private readonly response: ProviderResponse
  private readonly facts: Facts
  private readonly rules: Rules<Event>
  private readonly check: Checker<Event>
  private readonly tracker: Tracker<Event> | undefined
  private readonly frames = new Frames()
  private content = false
  private buffered: Array<Event> = []
  outcome: Reader<Event>["outcome"]

  constructor(call: Call, response: ProviderResponse, rules: Rules<Event>, check: Checker<Event>) {
    this.call = call
    this.response = response
    this.facts = response.facts
    this.rules = rules
    this.check = check
    this.tracker = rules.track?.()
  }

  read(bytes: Uint8Array): ReadonlyArray<Event> {
    const events = this.eventsOf(this.frames.push(bytes))
    const { failure } = this.frames
    if (failure !== undefined) this.outcome ??= this.failed(frameTooLarge(this.facts, failure))
    return events
  }

  end(): ReadonlyArray<Event> {
    const events = this.eventsOf(this.frames.end())
    if (this.outcome !== undefined) return events
    const { opening } = this.frames
    this.outcome = isDocument(opening)
      ? notEvents(this.call.provider, this.response, opening)
      : this.endsAnywhere
      ? "end"
      : truncated(this.facts, this.progress())
    return this.outcome === "end" ? [...events, ...this.eventsOf([])] : events
  }

  failed(reason: Reason.Reason): Reason.Reason {
    return interrupted(reason, this.progress())
  }

  /** Reports the message so far, and the usage if the stream has reported it. */
  closed(): void {
    const { partial, usage } = this.soFar() ?? {}
    this.call.recorder.response(partial)
    if (usage === undefined) return
    this.call.usage = usage
    Context.get(this.call.context, Listener)?.({
      endpoint: this.facts.endpoint,
      usage,
      complete: this.outcome === "end"
    })
  }

  /** The events of these frames that the caller may have now. */
  private eventsOf(frames: ReadonlyArray<Framing.Event>): ReadonlyArray<Event> {
    const events = this.check.counting(() => this.readAll(frames))
    this.call.recorder.received(events.length)
    return events
  }

  private readAll(frames: ReadonlyArray<Framing.Event>): ReadonlyArray<Event> {
    const events = this.buffered
    this.buffered = []
    for (const frame of frames) {
      if (this.outcome !== undefined) break
      const event = frame.complete ? this.event(frame) : this.lastEvent(frame)
      if (event === undefined) continue
      events.push(event)
      this.follow(event)
    }
    if (this.content || this.outcome === "end") return events
    this.buffered = events
    return []
  }

  /** Follows an event; one that broke its schema and was let through may lack what that needs. */
  private follow(event: Event): void {
    try {
      this.tracker?.add(event)
      this.content ||= this.rules.isContent(event)
      if (this.ends(event)) this.outcome = "end"
    } catch {
      this.unreadable({
        path: "",
        message: "an event has an unexpected shape, and the stream cannot continue after it"
      })
    }
  }

  private ends(event: Event): boolean {
    return this.rules.ends?.(event) === true
  }

  private soFar() {
    try {
      return this.tracker?.soFar()
    } catch {
      return undefined
    }
  }

  private event({ data, event: name }: Framing.Event): Event | undefined {
    if (data === "") return undefined
    if (data === this.rules.sentinel) {
      this.outcome = "end"
      return undefined
    }
    if (data === "[DONE]") return this.sentinel()
    let value: unknown
    try {
      value = JSON.parse(data)
    } catch {
      // Gateways send the text of an error as it is.
      if (name === "error") return this.stated(data)
      return this.unreadable({ path: "", message: "an event of the stream is not JSON" })
    }
    value = typed(value, name)
    if (isErrorEvent(value) || this.rules.isError?.(value) === true) return this.stated(value)
    const inexact = marked(data)
    const issue = inexact && inexactIn(this.check, { value: typed(inexact.value, name) })
    if (issue !== undefined) return this.unreadable(undecodable(this.facts, issue))
    if (this.check.passes(value)) return value
    return isErrorLike(value)
      ? this.stated(value)
      : this.unreadable(undecodable(this.facts, this.check.wrong(value)))
  }

  /** Ends the stream at the end marker of another protocol, which gateways send in place of the last event. */
  private sentinel(): Event | undefined {
    if (this.endsAnywhere) {
      this.outcome = "end"
      return undefined
    }
    return this.rules.lastEvent?.(this.soFar()?.partial) ?? this.fail(truncated(this.facts, this.progress()))
  }

  /** Ends the stream at an error. */
  private stated(value: unknown): undefined {
    return this.fail(this.failed(statedError(this.call.provider, this.response, value)))
  }

  /** Ends the stream at an event that cannot be read, with the message so far. */
  private unreadable({ message, path }: Pick<Reason.Undecodable, "message" | "path">): undefined {
    return this.fail(new Reason.Undecodable({ ...this.facts, ...this.soFar(), path, message }))
  }

  /** An event without its blank line counts if the stream may end with it; otherwise the stream was cut there. */
  private lastEvent(frame: Framing.Event): Event | undefined {
    const event = this.event(frame)
    if (this.outcome !== undefined && this.outcome !== "end" && this.outcome._tag === "Undecodable") {
      this.outcome = undefined
    }
    return event !== undefined && (this.endsAnywhere || this.ends(event)) ? event : undefined
  }

  private get endsAnywhere() {
    return this.rules.ends === undefined && this.rules.sentinel === undefined
  }

  private fail(reason: Reason.Reason): undefined {
    this.outcome = reason
  }

  private progress() {
    return {
      afterContent: this.content,
      ...this.soFar()
    }
  }
}

/** Starts to read the events of a response. A document in their place is an error. */
export const openEvents = <Event>(
  call: Call,
  response: ProviderResponse,
  rules: Rules<Event>,
  check: Checker<Event>
): Effect.Effect<Reader<Event>, Reason.Reason> =>
  isEventType(response.headers["content-type"])
    ? Effect.succeed(new EventReader(call, response, rules, check))
    : Effect.flatMap(textOf(response), (text) => Effect.fail(notEvents(call.provider, response, text)))
