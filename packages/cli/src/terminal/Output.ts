/** What a command prints: results on stdout, notes and progress on stderr. */
import * as Prompt from "effect/cli/Prompt"
import { TerminalCapabilities } from "effect/cli/TerminalCapabilities"
import * as Effect from "effect/Effect"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import * as Terminal from "effect/Terminal"
import { invalid } from "../Failure.ts"
import { Json } from "../Settings.ts"
import { bar, barWidth, percent } from "./bar.ts"
import { printable, style } from "./style.ts"
import { type Column, fit, table } from "./table.ts"

const writeTo = Effect.fnUntraced(function*(to: "stderr" | "stdout", text: string) {
  const stdio = yield* Stdio.Stdio
  const isTerminal = yield* stdio[`${to}IsTerminal`]
  yield* Stream.run(Stream.make(text), stdio[to]({ endOnDone: false })).pipe(Effect.ignore)
  return isTerminal
})

/** Writes to stdout. */
export const write = (text: string) => Effect.asVoid(writeTo("stdout", text))

/** Writes text of a model to stdout; on a terminal without control characters. */
export const writeText = Effect.fnUntraced(function*(text: string) {
  const { stdoutIsTerminal } = yield* Stdio.Stdio
  yield* write((yield* stdoutIsTerminal) ? printable(text) : text)
})

/** Prints a line to stdout. */
export const print = (line: string) => write(`${line}\n`)

/** Prints a line to stderr. */
export const note = (line: string) => Effect.asVoid(writeTo("stderr", `${line}\n`))

/** A value as JSON, for a reader that is a program. */
export const printJson = (value: unknown) => print(JSON.stringify(value, undefined, 2))

/** The columns of the terminal; no limit where the output is none. */
const width = Effect.gen(function*() {
  const { stdoutIsTerminal } = yield* Stdio.Stdio
  const columns = yield* (yield* Terminal.Terminal).columns
  return (yield* stdoutIsTerminal) && columns > 0 ? columns : Infinity
})

/** Prints rows: as a table, or as JSON with `--json`. */
export const printRows = Effect.fnUntraced(function*<Row>(
  columns: ReadonlyArray<Column<Row>>,
  rows: ReadonlyArray<Row>,
  nothing: string
) {
  if (yield* Json) return yield* printJson(rows)
  yield* rows.length === 0 ? note(nothing) : print(table(columns, rows, yield* style, yield* width))
})

/** Prints a value: as lines of text, or as JSON with `--json`. */
export const show = Effect.fnUntraced(function*(value: unknown, text: string) {
  yield* (yield* Json) ? printJson(value) : print(text)
})

/**
 * Draws progress: a bar that is redrawn in place. Where stderr is not a terminal, every tenth of the way is a line.
 * The functions need no services, so that callbacks can call them.
 */
export const drawing = Effect.gen(function*() {
  const stdio = yield* Stdio.Stdio
  const { canAnimate } = yield* TerminalCapabilities
  const columns = yield* (yield* Terminal.Terminal).columns
  const paint = yield* style
  const isTerminal = canAnimate && (yield* stdio.stderrIsTerminal)
  const write = (text: string) => Effect.provideService(writeTo("stderr", text), Stdio.Stdio, stdio)
  let [tenth, isOpen] = [-1, false]
  return {
    draw: (share: number, facts: string) =>
      Effect.suspend(() => {
        if (isTerminal) {
          isOpen = true
          return write(`\r\x1b[K${bar(share, paint)}  ${fit(facts, Math.max(10, (columns || 80) - barWidth - 2))}`)
        }
        const now = Math.floor(share * 10)
        if (now === tenth) return Effect.void
        tenth = now
        return write(`${percent(share)}  ${facts}\n`)
      }).pipe(Effect.asVoid),
    /** Ends the line, so that what follows is on a new line. */
    close: Effect.suspend(() => isOpen ? write("\n") : Effect.void).pipe(Effect.asVoid)
  }
})

/** Asks whether to continue; without a terminal it fails. */
export const confirm = Effect.fnUntraced(function*(message: string) {
  const { canPrompt } = yield* TerminalCapabilities
  if (!canPrompt) {
    return yield* invalid(
      "this costs money and needs a confirmation, but there is no terminal: add --yes. Nothing was sent"
    )
  }
  return yield* Prompt.Confirm({ message })
})
