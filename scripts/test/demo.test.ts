// The agent of the demo: as a process without a terminal, and drawn on a terminal.
import * as Usage from "@effect-genai/core/Usage"
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { Writable } from "node:stream"
import { describe, expect, test } from "vitest"
import { draw } from "../demo/draw.ts"
import type { Output } from "../demo/Screen.ts"
import type { Step } from "../demo/View.ts"

const root = join(import.meta.dirname, "..", "..")
const keyless = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(ANTHROPIC|MISTRAL)_|_COLOR$/.test(name))
)

/** Starts the demo; its output is a pipe. */
const start = (...args: ReadonlyArray<string>) => {
  const child = spawn(process.execPath, ["scripts/demo.ts", "--agent", ...args], {
    cwd: root,
    env: { ...keyless, NODE_COMPILE_CACHE: join(root, ".cache", "node") }
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => output += text)
  return { child, end: once(child, "close").then(([code]) => ({ code, output })) }
}

/** The commands at the end of the output. */
const next = (output: string) =>
  Array.from((output.split("\nNext:\n")[1] ?? "").matchAll(/^ {2}(npm run .*?) {2}/gm), ([, command]) => command)

describe.concurrent("the demo without a terminal", () => {
  test("an agent calls its tools and sums up", async () => {
    const { code, output } = await start().end
    expect(code, output).toBe(0)
    expect(output).not.toMatch(/\p{Cc}(?<!\n)/u)
    expect(output).toContain("No ANTHROPIC_API_KEY: running on the embedded platform.")
    const lines = output.split("\n")
    expect(lines.filter((line) => line.startsWith("Turn "))).toEqual(["Turn 1", "Turn 2"])
    expect(lines.filter((line) => line.startsWith("  ✓ "))).toHaveLength(6)
    expect(lines.filter((line) => /^  ✗ \w+\(city: Atlantis\) .*Atlantis is not on any map$/.test(line))).toHaveLength(
      3
    )
    expect(lines.find((line) => line.includes("get_weather(city: Prague)"))).toContain("sky: clear, celsius: 19")
    expect(output).toMatch(/\n2 turns, 9 calls \(3 failed\), [\d,]+ tokens, \$0\.\d+\n\nNext:\n/)
    expect(next(output)).toEqual([
      "npm run demo",
      "npm run demo -- --provider mistral",
      "npm run serve:anthropic -- --port 4010"
    ])
  })

  test("Mistral's agent gets the question of the command line", async () => {
    const { code, output } = await start("--provider", "mistral", "What is the weather in Rome?").end
    expect(code, output).toBe(0)
    expect(output).toContain("No MISTRAL_API_KEY: running on the embedded platform.")
    expect(output).toContain("✓ get_weather(city: Rome)")
    expect(output).toMatch(/\n2 turns, 1 call, /)
    expect(next(output)).toHaveLength(3)
  })

  test("Ctrl-C stops it", async () => {
    const { child, end } = start()
    child.stdout.on("data", (text) => {
      if (String(text).includes("Turn 1")) child.kill("SIGINT")
    })
    const { code, output } = await end
    expect(code).toBe(130)
    expect(output).toMatch(/\nInterrupted\n$/)
  })
})

/** A terminal, as far as we use one. */
class Terminal extends Writable implements Output {
  readonly isTTY = true
  readonly columns = 60
  readonly rows: number
  readonly #lines = [""]
  #row = 0
  #column = 0
  isCursorShown = true

  constructor(rows = 24) {
    super({ decodeStrings: false })
    this.rows = rows
  }

  override _write(text: string, _encoding: BufferEncoding, done: () => void): void {
    for (const [token, up] of text.matchAll(/(?![\r\n])\p{Cc}\[(?:(\d+)A|[?\d]*[a-zA-Z])|\r|\n|\P{Cc}+/gu)) {
      this.#apply(token, up)
    }
    done()
  }

  #apply(token: string, up: string | undefined) {
    if (up !== undefined) this.#row -= Number(up)
    else if (token === "\r") this.#column = 0
    else if (token === "\n") {
      this.#row++
      this.#column = 0
      this.#lines[this.#row] ??= ""
    } else if (token === "\x1b[J") {
      this.#lines.splice(this.#row, Infinity, this.#lines[this.#row]!.slice(0, this.#column))
    } else if (/\[\?25[hl]$/.test(token)) this.isCursorShown = token.endsWith("h")
    else if (!token.startsWith("\x1b")) {
      this.#lines[this.#row] = this.#lines[this.#row]!.slice(0, this.#column) + token
      this.#column += token.length
    }
  }

  get screen(): ReadonlyArray<string> {
    return [...this.#lines]
  }
}

const used = { usage: { ...Usage.none, uncachedInput: 100, output: 20 }, cost: Option.some(0.0025) }
const started = (turn: number): Step => ({ _tag: "TurnStarted", turn })
const responded: Step = { _tag: "Responded", turn: 1, response: null, ...used }
const called = (id: string, city: string): Step => ({ _tag: "ToolCalled", id, name: "get_weather", input: { city } })
const finished: Step = { _tag: "Finished", by: "model", turns: 2, response: null, transcript: [], ...used }

/** Draws steps as a test adds them. */
const drawn = Effect.fnUntraced(function*(terminal: Terminal) {
  const steps = yield* Queue.make<Step>()
  const fiber = yield* Effect.forkChild(draw(Stream.fromQueue(steps), terminal))
  const add = (...more: ReadonlyArray<Step>) =>
    Effect.andThen(Queue.offerAll(steps, more), TestClock.adjust("80 millis"))
  return { add, fiber }
})

describe("on a terminal", () => {
  it.effect("calls run below the text, and stay there with their results", () =>
    Effect.gen(function*() {
      const terminal = new Terminal()
      const { add } = yield* drawn(terminal)
      yield* add(started(1))
      yield* TestClock.adjust("400 millis")
      expect(terminal.screen).toEqual(["Turn 1", expect.stringMatching(/^  \S waiting for the model  0\.5 s$/)])
      yield* add({ _tag: "Text", text: "Let me " }, { _tag: "Text", text: "look." }, responded)
      yield* add(called("1", "Rome"), called("2", "Oz"))
      expect(terminal.isCursorShown).toBe(false)
      yield* TestClock.adjust("920 millis")
      yield* add({ _tag: "ToolFailed", id: "2", name: "get_weather", because: "Failure", text: "no\nplace" })
      expect(terminal.screen).toEqual([
        "Turn 1",
        "Let me look.",
        expect.stringMatching(/^  [^✓✗] get_weather\(city: Rome\)  1\.0 s  $/),
        "  ✗ get_weather(city: Oz)    1.0 s  no place",
        "  1 of 2 calls done, 120 tokens, $0.0025 so far"
      ])
      yield* add({ _tag: "ToolReturned", id: "1", name: "get_weather", result: { sky: "clear" } }, started(2))
      yield* add({ _tag: "Text", text: "Rome." }, finished)
      expect(terminal.screen.slice(2)).toEqual([
        expect.stringMatching(/^  ✓ get_weather\(city: Rome\)  1\.\d s  sky: clear$/),
        "  ✗ get_weather(city: Oz)    1.0 s  no place",
        "  120 tokens, $0.0025 so far",
        "",
        "Turn 2",
        "Rome.",
        "  120 tokens, $0.0025 so far",
        "",
        "2 turns, 2 calls (1 failed), 120 tokens, $0.0025",
        ""
      ])
      expect(terminal.isCursorShown).toBe(true)
    }))

  it.effect("an interruption shows which calls were stopped, and the cursor", () =>
    Effect.gen(function*() {
      const terminal = new Terminal()
      const { add, fiber } = yield* drawn(terminal)
      yield* add(started(1), responded, called("1", "Rome"))
      yield* Fiber.interrupt(fiber)
      expect(terminal.screen[1]).toMatch(/^  ■ get_weather\(city: Rome\) /)
      expect(terminal.screen.slice(-2)).toEqual(["Interrupted", ""])
      expect(terminal.isCursorShown).toBe(true)
    }))

  it.effect("more calls than rows show the last ones, and all of them in the end", () =>
    Effect.gen(function*() {
      const terminal = new Terminal(5)
      const { add } = yield* drawn(terminal)
      yield* add(started(1), responded, ...Array.from({ length: 9 }, (_, id) => called(`${id}`, `City ${id}`)))
      expect(terminal.screen).toHaveLength(1 + 4)
      yield* add(started(2))
      expect(terminal.screen.filter((line) => line.includes("get_weather"))).toHaveLength(9)
    }))

  it.effect("text breaks between words, and cannot move the cursor", () =>
    Effect.gen(function*() {
      const terminal = new Terminal()
      const { add } = yield* drawn(terminal)
      const text = `${"word ".repeat(12)}\x1b[2Jmore and ${"longer ".repeat(8)}end`
      yield* add(started(1), ...Array.from(text, (text): Step => ({ _tag: "Text", text })), responded)
      const lines = terminal.screen.slice(1)
      expect(lines.join(" ").split(/\s+/)).toEqual([...text.replace("\x1b", "").split(/\s+/), ""])
      expect(lines.slice(0, -1).map((line) => line.length <= terminal.columns)).toEqual([true, true, true])
    }))
})
