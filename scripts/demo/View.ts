// What is drawn of the steps of an agent: text as it is generated, and below it what runs.
import * as Price from "@effect-genai/core/Price"
import type * as ToolLoop from "@effect-genai/core/ToolLoop"
import * as Usage from "@effect-genai/core/Usage"
import { type Call, count, frameAt, inLine, lineOf, seconds } from "./lines.ts"
import { type Output, Screen } from "./Screen.ts"

export type Step = ToolLoop.Step<ToolLoop.AnyTools, unknown, unknown>

export class View {
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
    return Math.max(this.#screen.isLive ? 0 : 32, ...this.#calls.map(({ title }) => title.length))
  }

  get #usage(): string {
    if (this.#used === undefined) return ""
    const { cost, usage } = this.#used
    return `${count(Usage.totalInput(usage) + usage.output, "token")}, ${Price.render(cost)}`
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
    if (this.#used !== undefined) this.#screen.lines([...calls, [[`  ${this.#usage} so far`, "dim"]], [[""]]])
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
        this.#settle(now)
        this.#screen.lines([[[this.#summary(step.turns), "bold"]]])
    }
  }

  #summary(turns: number): string {
    const { calls, failed } = this.#totals
    const failures = failed === 0 ? "" : ` (${failed} failed)`
    return `${count(turns, "turn")}, ${count(calls, "call")}${failures}, ${this.#usage}`
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
      [[`  ${ended} of ${count(this.#calls.length, "call")} done, ${this.#usage} so far`, "dim"]]
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
