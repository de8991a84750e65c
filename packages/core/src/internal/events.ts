/** Frames → values, a chunk at a time: parse, check, find the end, hold back until content has come. */
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
import type { Refusal } from "../Provider.ts"
import * as Reason from "../Reason.ts"
import { Listener, type Report } from "../Usage.ts"
import { type Checker, undecodable } from "./check.ts"
import { type Facts, frameTooLarge, midway, refused, truncated } from "./failure.ts"
import { type Answered, dismiss } from "./response.ts"
import type { Session } from "./session.ts"

/** Watches the events of one stream, to tell what had come when it fails. */
export interface Tracker<in Event> {
  readonly see: (event: Event) => void
  readonly soFar: () => { readonly partial?: Schema.Json; readonly usage?: Schema.Json }
}

/** How an endpoint's event stream is read. */
export interface Rules<Event> {
  /** Whether this is the last event. A stream that ends otherwise is truncated. */
  readonly ends?: (event: Event) => boolean
  /** Data that ends the stream and is no event: `[DONE]`. */
  readonly sentinel?: string
  /** Whether the caller has been given content: nothing is retried from there on. */
  readonly isContent: (event: Event) => boolean
  /** An error in place of an event. */
  readonly refusal: (event: unknown) => Refusal | undefined
  readonly track?: () => Tracker<Event>
}

interface Frame {
  readonly event: string | undefined
  readonly data: string
  /** False for what the body ended in, before the blank line that completes an event. */
  readonly complete: boolean
}

/** The state of reading one response. */
class Reading<Event> {
  readonly facts: Facts
  readonly clean: (text: string) => string
  readonly rules: Rules<Event>
  readonly check: Checker<Event>
  readonly tracker: Tracker<Event> | undefined
  /** Set when there is nothing more to read: the end, or why it was not reached. */
  over: "end" | Reason.Reason | undefined
  content = false
  held: Array<Event> = []

  constructor({ clean, facts }: Answered, rules: Rules<Event>, check: Checker<Event>) {
    this.facts = facts
    this.clean = clean
    this.rules = rules
    this.check = check
    this.tracker = rules.track?.()
  }

  /** The events of these frames that may be given to the caller now. */
  read(frames: ReadonlyArray<Frame>): ReadonlyArray<Event> {
    return this.check.counting(() => this.readAll(frames))
  }

  private readAll(frames: ReadonlyArray<Frame>): ReadonlyArray<Event> {
    const events = this.held
    this.held = []
    for (const frame of frames) {
      if (this.over !== undefined) break
      const event = frame.complete ? this.event(frame) : this.lastEvent(frame)
      if (event === undefined) continue
      events.push(event)
      this.follow(event)
    }
    if (this.content || this.over === "end") return events
    this.held = events
    return []
  }

  /** One that was handed on in spite of its shape may be nothing that can be followed. */
  private follow(event: Event): void {
    try {
      this.tracker?.see(event)
      this.content ||= this.rules.isContent(event)
      if (this.ends(event)) this.over = "end"
    } catch {
      this.unreadable({
        path: "",
        message: "an event has an unexpected shape, and the stream cannot be followed over it"
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

  private event({ data, event: name }: Frame): Event | undefined {
    if (data === "") return undefined
    if (data === this.rules.sentinel) {
      this.over = "end"
      return undefined
    }
    let value: unknown
    try {
      value = JSON.parse(data)
    } catch {
      return this.unreadable({ path: "", message: "an event of the stream is no JSON" })
    }
    if (name !== undefined && Predicate.isObject(value) && value["type"] === undefined) value = { ...value, type: name }
    const refusal = this.rules.refusal(value)
    if (refusal !== undefined) {
      const { status: _, ...facts } = this.facts
      return this.fail(this.midway(refused(facts, refusal, this.clean)))
    }
    return this.check.passes(value) ? value : this.unreadable(undecodable(this.facts, this.check.wrong(value)))
  }

  /** An event that cannot be read ends the stream, with the message so far. */
  private unreadable({ message, path }: Pick<Reason.Undecodable, "message" | "path">): undefined {
    return this.fail(new Reason.Undecodable({ ...this.facts, ...this.soFar(), path, message }))
  }

  /** An event without its blank line counts if the stream may end with it; else it was cut there. */
  private lastEvent(frame: Frame): Event | undefined {
    const event = this.event(frame)
    if (this.over !== undefined && this.over !== "end" && this.over._tag === "Undecodable") this.over = undefined
    return event !== undefined && (this.endsAnywhere || this.ends(event)) ? event : undefined
  }

  private get endsAnywhere() {
    return this.rules.ends === undefined && this.rules.sentinel === undefined
  }

  private fail(reason: Reason.Reason): undefined {
    this.over = reason
  }

  given() {
    return {
      afterContent: this.content,
      ...this.soFar()
    }
  }

  midway(reason: Reason.Reason) {
    return midway(reason, this.given())
  }

  /** What the stream has said of itself, and what it has cost, if it has said so. */
  told(): { readonly answer: unknown; readonly report: Report | undefined } {
    const { partial, usage } = this.soFar() ?? {}
    return {
      answer: partial,
      report: usage === undefined
        ? undefined
        : { endpoint: this.facts.endpoint, usage, complete: this.over === "end" }
    }
  }

  /** Why the frames have failed. */
  failure(error: Reason.Reason | Framing.TooLarge) {
    return this.midway(error._tag === "TooLarge" ? frameTooLarge(this.facts, error) : error)
  }

  /** The bytes have ended. */
  end() {
    this.over ??= this.endsAnywhere ? "end" : truncated(this.facts, this.given())
  }
}

/** The frames of a response that says it is a stream of events. */
export const framesOf = (
  { facts, headers, response }: Answered,
  bytes: Stream.Stream<Uint8Array, Reason.Reason>
): Stream.Stream<Frame, Reason.Reason | Framing.TooLarge> => {
  const type = headers["content-type"]
  if (type === undefined || type.toLowerCase().includes("text/event-stream")) return Framing.decode(bytes, Framing.sse)
  const message = `a stream of events was asked for, ${type} was answered`
  return Stream.fromEffect(dismiss(response, new Reason.Undecodable({ ...facts, path: "", message })))
}

/** How long a provider may take to close a stream it has ended, before the connection is dropped. */
const closing = Duration.millis(250)

/** The events of a response. */
export const decode = <Event>(
  frames: Stream.Stream<Frame, Reason.Reason | Framing.TooLarge>,
  answered: Answered,
  rules: Rules<Event>,
  check: Checker<Event>,
  { carries, succeeded, telemetry, used }: Pick<Session, "carries" | "succeeded" | "telemetry" | "used">
): Stream.Stream<Event, Reason.Reason> =>
  Stream.transformPull(frames, (pull, scope) =>
    Effect.gen(function*() {
      const reading = new Reading(answered, rules, check)
      carries((reason) => reading.midway(reason))
      const listener = yield* Listener
      yield* Scope.addFinalizer(
        scope,
        Effect.sync(() => {
          const { answer, report } = reading.told()
          telemetry.told(answer)
          if (report === undefined) return
          used?.(report.usage)
          listener?.(report)
        })
      )
      const emit = (events: ReadonlyArray<Event>): Pull.Pull<Arr.NonEmptyReadonlyArray<Event>, Reason.Reason> => {
        if (!Arr.isReadonlyArrayNonEmpty(events)) return next
        telemetry.saw(events.length)
        succeeded()
        return Effect.succeed(events)
      }
      const read = Pull.matchEffect(pull, {
        onSuccess: (frames) => emit(reading.read(frames)),
        onFailure: (cause) => Effect.failCause(Cause.map(cause, (error) => reading.failure(error))),
        onDone: () => {
          reading.end()
          return emit(reading.over === "end" ? reading.read([]) : [])
        }
      })
      const next: Pull.Pull<Arr.NonEmptyReadonlyArray<Event>, Reason.Reason> = Effect.suspend(() => {
        if (reading.over === undefined) return read
        if (reading.over !== "end") return Effect.fail(reading.over)
        return Effect.andThen(Effect.ignoreCause(Effect.timeoutOption(drain, closing)), Cause.done())
      })
      const drain: Effect.Effect<void, unknown> = Effect.forever(pull)
      return next
    }))
