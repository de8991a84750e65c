// Draws the steps of an agent as they happen: text as it is generated, and the calls of a turn below it.
import * as Price from "@effect-genai/core/Price"
import type * as ToolLoop from "@effect-genai/core/ToolLoop"
import * as Usage from "@effect-genai/core/Usage"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { type Output, printable, Screen, type Span } from "./Screen.ts"

type Step = ToolLoop.Step<ToolLoop.AnyTools, unknown, unknown>

/** A call of a tool, as it is drawn. */
interface Call {
  readonly id: string
  readonly title: string
  readonly start: number
  readonly end?: number
  readonly state: "failed" | "returned" | "running" | "stopped"
  readonly text: string
}

const frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
const interval = 80

const frameAt = (now: number) => frames[Math.floor(now / interval) % frames.length] ?? ""
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
const count = (number: number, noun: string) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`

/** A value in one line. */
const inLine = (value: unknown): string => {
  if (Predicate.isObject(value) && !Array.isArray(value)) {
    return Object.entries(value).map(([name, field]) => `${name}: ${inLine(field)}`).join(", ")
  }
  const text = typeof value === "string" ? value : JSON.stringify(value) ?? ""
  return printable(text).replaceAll(/\s+/g, " ")
}

const marks: { readonly [state in Call["state"]]: Span } = {
  failed: ["✗", "red"],
  returned: ["✓", "green"],
  running: ["", "cyan"],
  stopped: ["■", "dim"]
}

/** The line of a call; titles are padded to the same width. */
const lineOf = ({ end, start, state, text, title }: Call, now: number, width: number): ReadonlyArray<Span> => {
  const [mark, style = "plain"] = marks[state]
  return [
    ["  "],
    [state === "running" ? frameAt(now) : mark, style],
    [` ${title.padEnd(width)} `],
    [`${seconds((end ?? now) - start).padStart(6)}  `, "dim"],
    [text, state === "failed" ? "red" : "plain"]
  ]
}

class View {
  readonly #screen: Screen
  /** The calls of this turn, in the order in which they started. */
  #calls: ReadonlyArray<Call> = []
  #waitingSince: number | undefined
  #used: ToolLoop.Used | undefined
  #totals = { calls: 0, failed: 0 }

  constructor(output: Output) {
    this.#screen = new Screen(output)
  }

  get #width(): number {
    return Math.max(32, ...this.#calls.map(({ title }) => title.length))
  }

  get #usage(): string {
    if (this.#used === undefined) return ""
    const { cost, usage } = this.#used
    return `${count(Usage.totalInput(usage) + usage.output, "token")}, ${Price.render(cost)} so far`
  }

  #start(id: string, title: string, now: number) {
    this.#calls = [...this.#calls, { id, title, start: now, state: "running", text: "" }]
    this.#totals.calls++
  }

  #update(id: string, change: Partial<Call>) {
    this.#calls = this.#calls.map((call) => call.id === id ? { ...call, ...change } : call)
  }

  /** The end of a call. Without a terminal, its line is printed now. */
  #end(id: string, state: Call["state"], text: string, now: number) {
    this.#update(id, { state, text, end: now })
    if (state === "failed") this.#totals.failed++
    if (this.#screen.isLive) return
    this.#screen.lines(this.#calls.filter((call) => call.id === id).map((call) => lineOf(call, now, this.#width)))
  }

  /** The end of a turn: its calls do not change any more. */
  #settle(now: number) {
    this.#waitingSince = undefined
    const calls = this.#screen.isLive ? this.#calls.map((call) => lineOf(call, now, this.#width)) : []
    this.#calls = []
    if (this.#used !== undefined) this.#screen.lines([...calls, [[`  ${this.#usage}`, "dim"]], [[""]]])
  }

  add(step: Step, now: number): void {
    switch (step._tag) {
      case "TurnStarted":
        this.#settle(now)
        this.#screen.lines([[[`Turn ${step.turn}`, "bold"]]])
        this.#waitingSince = now
        break
      case "Thinking":
        this.#screen.text(step.text, "dim")
        break
      case "Text":
        this.#screen.text(step.text)
        break
      case "Responded":
        this.#waitingSince = undefined
        this.#used = step
        this.#screen.lines([])
        break
      case "ToolCalled":
        this.#start(step.id, `${step.name}(${inLine(step.input)})`, now)
        break
      case "ToolProgress":
        this.#update(step.id, { text: inLine(step.result) })
        break
      case "ToolReturned":
        this.#end(step.id, "returned", inLine(step.result), now)
        break
      case "ToolFailed":
        // A call that cannot run has not started.
        if (!this.#calls.some(({ id }) => id === step.id)) this.#start(step.id, step.name, now)
        this.#end(step.id, "failed", inLine(step.text), now)
        break
      case "Finished":
        this.#used = step
        this.#settle(now)
        this.#screen.lines([[[this.#summary(step.turns), "bold"]]])
    }
  }

  #summary(turns: number): string {
    const { calls, failed } = this.#totals
    return `${count(turns, "turn")}, ${count(calls, "call")}${
      failed === 0 ? "" : ` (${failed} failed)`
    }, ${this.#usage}`
      .replace(" so far", "")
  }

  /** Draws what runs. */
  tick(now: number): void {
    if (this.#waitingSince !== undefined) {
      const waited = seconds(now - this.#waitingSince)
      return this.#screen.draw([[["  "], [frameAt(now), "cyan"], [` waiting for the model  ${waited}`, "dim"]]])
    }
    if (this.#calls.length === 0) return
    const ended = this.#calls.filter(({ state }) => state !== "running").length
    this.#screen.draw([
      ...this.#calls.map((call) => lineOf(call, now, this.#width)),
      [[`  ${ended} of ${count(this.#calls.length, "call")} done, ${this.#usage}`, "dim"]]
    ])
  }

  /** An end before the agent was finished. */
  stop(message: string, now: number): void {
    for (const { id, state } of this.#calls) if (state === "running") this.#end(id, "stopped", "", now)
    this.#settle(now)
    this.#screen.lines([[[message, "red"]]])
  }

  close(): void {
    this.#screen.close()
  }
}

/** Runs an agent and draws its steps, 12 times a second on a terminal. */
export const draw = <E extends { readonly message: string }, R>(
  steps: Stream.Stream<Step, E, R>,
  output: Output = process.stdout
): Effect.Effect<void, E, R> => {
  const view = new View(output)
  const at = (f: (now: number) => void) => Effect.map(Clock.currentTimeMillis, f)
  const ticks = Effect.repeat(at((now) => view.tick(now)), Schedule.spaced(interval))
  return Stream.runForEach(steps, (step) => at((now) => view.add(step, now))).pipe(
    Effect.raceFirst(Effect.andThen(ticks, Effect.never)),
    Effect.tapError(({ message }) => at((now) => view.stop(message, now))),
    Effect.onInterrupt(() => at((now) => view.stop("Interrupted", now))),
    Effect.ensuring(Effect.sync(() => view.close()))
  )
}
