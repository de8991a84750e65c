/** Frames → events, a chunk at a time: parse, check, find the end, hold back events until the first content. */
import * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Pull from "effect/Pull"
import type * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Framing from "../Framing.ts"
import * as Reason from "../Reason.ts"
import { Listener, type Report } from "../Usage.ts"
import { marked } from "./exactNumbers.ts"
import { Frames, isDocument, isEventType, notEvents } from "./frames.ts"
import { type Facts, frameTooLarge, interrupted, truncated } from "./reasons.ts"
import { type ProviderResponse, textOf } from "./response.ts"
import type { Session } from "./session.ts"
import { type ErrorReader, isErrorEvent, isErrorLike, statedError } from "./statedErrors.ts"
import { type Checker, inexactIn, undecodable } from "./validate/check.ts"

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
class EventReader<Event> {
  readonly provider: ErrorReader
  readonly response: ProviderResponse
  readonly facts: Facts
  readonly rules: Rules<Event>
  readonly check: Checker<Event>
  readonly tracker: Tracker<Event> | undefined
  /** Set when nothing more is read: the end, or why it was not reached. */
  outcome: "end" | Reason.Reason | undefined
  content = false
  buffered: Array<Event> = []

  constructor(provider: ErrorReader, response: ProviderResponse, rules: Rules<Event>, check: Checker<Event>) {
    this.provider = provider
    this.response = response
    this.facts = response.facts
    this.rules = rules
    this.check = check
    this.tracker = rules.track?.()
  }

  /** The events of these frames that the caller may have now. */
  read(frames: ReadonlyArray<Framing.Event>): ReadonlyArray<Event> {
    return this.check.counting(() => this.readAll(frames))
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
    return this.fail(this.interrupted(statedError(this.provider, this.response, value)))
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

  progress() {
    return {
      afterContent: this.content,
      ...this.soFar()
    }
  }

  interrupted(reason: Reason.Reason) {
    return interrupted(reason, this.progress())
  }

  /** The partial message, and the usage if the stream has reported it. */
  summary(): { readonly partial: unknown; readonly report: Report | undefined } {
    const { partial, usage } = this.soFar() ?? {}
    return {
      partial,
      report: usage === undefined
        ? undefined
        : { endpoint: this.facts.endpoint, usage, complete: this.outcome === "end" }
    }
  }

  failure(error: Reason.Reason | Framing.TooLarge) {
    return this.interrupted(error._tag === "TooLarge" ? frameTooLarge(this.facts, error) : error)
  }

  /** The body has ended; `opening` is its text if it had no frames. */
  end(opening: string) {
    if (isDocument(opening)) this.outcome ??= notEvents(this.provider, this.response, opening)
    this.outcome ??= this.endsAnywhere ? "end" : truncated(this.facts, this.progress())
  }
}

/** The events of a response. A document in their place is an error. */
export const eventsOf = <Event>(
  provider: ErrorReader,
  response: ProviderResponse,
  rules: Rules<Event>,
  check: Checker<Event>,
  session: Session
): Stream.Stream<Event, Reason.Reason> =>
  isEventType(response.headers["content-type"])
    ? decode(session.bytes(response), new EventReader(provider, response, rules, check), session)
    : Stream.fromEffect(Effect.flatMap(textOf(response), (text) => Effect.fail(notEvents(provider, response, text))))

/** How long a provider may take to close a stream after its last event, before the connection is dropped. */
const closing = Duration.millis(250)

const decode = <Event>(
  bytes: Stream.Stream<Uint8Array, Reason.Reason>,
  reader: EventReader<Event>,
  { onInterrupted, recordUsage, succeeded, telemetry }: Session
): Stream.Stream<Event, Reason.Reason> => {
  const decoder = new Frames()
  return Stream.transformPull(Framing.decode(bytes, () => decoder), (pull, scope) =>
    Effect.gen(function*() {
      onInterrupted((reason) => reader.interrupted(reason))
      const listener = yield* Listener
      yield* Scope.addFinalizer(
        scope,
        Effect.sync(() => {
          const { partial, report } = reader.summary()
          telemetry.recordResponse(partial)
          if (report === undefined) return
          recordUsage?.(report.usage)
          listener?.(report)
        })
      )
      const emit = (events: ReadonlyArray<Event>): Pull.Pull<Arr.NonEmptyReadonlyArray<Event>, Reason.Reason> => {
        if (!Arr.isReadonlyArrayNonEmpty(events)) return next
        telemetry.countEvents(events.length)
        succeeded()
        return Effect.succeed(events)
      }
      const read = Pull.matchEffect(pull, {
        onSuccess: (frames) => emit(reader.read(frames)),
        onFailure: (cause) => Effect.failCause(Cause.map(cause, (error) => reader.failure(error))),
        onDone: () => {
          reader.end(decoder.opening)
          return emit(reader.outcome === "end" ? reader.read([]) : [])
        }
      })
      const next: Pull.Pull<Arr.NonEmptyReadonlyArray<Event>, Reason.Reason> = Effect.suspend(() => {
        if (reader.outcome === undefined) return read
        if (reader.outcome !== "end") return Effect.fail(reader.outcome)
        return Effect.andThen(Effect.ignoreCause(Effect.timeoutOption(drain, closing)), Cause.done())
      })
      const drain: Effect.Effect<void, unknown> = Effect.forever(pull)
      return next
    }))
}
