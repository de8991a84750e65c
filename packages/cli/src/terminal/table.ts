/** Tables of text for a terminal. */
import { displayWidth } from "effect/cli/CliOutput"
import { printable, type Style } from "./style.ts"

export interface Column<in Row> {
  readonly name: string
  readonly cell: (row: Row) => string
  /** Numbers are aligned at their end. */
  readonly isNumber?: boolean
  readonly paint?: (text: string, row: Row) => string
}

const gap = "  "

const pad = (text: string, width: number, isNumber: boolean) => {
  const blank = " ".repeat(Math.max(0, width - displayWidth(text)))
  return isNumber ? blank + text : text + blank
}

/** A text in at most this many cells. */
export const fit = (text: string, width: number): string => {
  if (displayWidth(text) <= width) return text
  let short = ""
  for (const character of text) {
    if (displayWidth(short + character) >= width) break
    short += character
  }
  return `${short}…${text.includes("\u001b") ? "\u001b[0m" : ""}`
}

/** The rows as columns with a header; cells of the last column are cut at the width. */
export const table = <Row>(
  columns: ReadonlyArray<Column<Row>>,
  rows: ReadonlyArray<Row>,
  { dim }: Style,
  width = Infinity
): string => {
  const cells = rows.map((row) => columns.map(({ cell }) => printable(cell(row)).replaceAll(/\s+/g, " ")))
  const widths = columns.map(({ name }, index) =>
    Math.max(displayWidth(name), ...cells.map((line) => displayWidth(line[index] ?? "")))
  )
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + gap.length, 0)
  const last = Math.max(10, width - before)
  const lineOf = (
    texts: ReadonlyArray<string>,
    paint: (text: string, column: Column<Row>) => string
  ) =>
    columns.map((column, index) => {
      const isLast = index === columns.length - 1
      const text = isLast ? fit(texts[index] ?? "", last) : texts[index] ?? ""
      const padded = isLast && column.isNumber !== true ? text : pad(text, widths[index] ?? 0, column.isNumber === true)
      return paint(padded, column)
    }).join(gap).trimEnd()
  return [
    lineOf(columns.map(({ name }) => name), dim),
    ...rows.map((row, index) => lineOf(cells[index] ?? [], (text, { paint }) => paint?.(text, row) ?? text))
  ].join("\n")
}
