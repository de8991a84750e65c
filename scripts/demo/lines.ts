// The lines in which an agent is drawn.
import * as Predicate from "effect/Predicate"
import { printable, type Span } from "./Screen.ts"

/** A call of a tool, as it is drawn. */
export interface Call {
  readonly id: string
  readonly title: string
  readonly start: number
  readonly end?: number
  readonly state: "failed" | "returned" | "running" | "stopped"
  readonly text: string
}

const frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"

/** The milliseconds between two drawings. */
export const interval = 80

export const frameAt = (now: number) => frames[Math.floor(now / interval) % frames.length] ?? ""
export const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
export const count = (number: number, noun: string) =>
  `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`

/** A value in one line. */
export const inLine = (value: unknown): string => {
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
export const lineOf = ({ end, start, state, text, title }: Call, now: number, width: number): ReadonlyArray<Span> => {
  const [mark, style = "plain"] = marks[state]
  return [
    ["  "],
    [state === "running" ? frameAt(now) : mark, style],
    [` ${title.padEnd(width)} `],
    [`${seconds((end ?? now) - start).padStart(6)}  `, "dim"],
    [text, state === "failed" ? "red" : "plain"]
  ]
}
