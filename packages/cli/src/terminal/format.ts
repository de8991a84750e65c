/** Numbers, amounts and times as a person reads them. */
import { render } from "@effect-genai/core/Price"
import * as Option from "effect/Option"

export const count = (number: number): string => number.toLocaleString("en")

/** `1 request`, `2 requests`. */
export const counted = (number: number, noun: string): string =>
  `${count(number)} ${number === 1 ? noun : /(s|sh|ch)$/.test(noun) ? `${noun}es` : `${noun}s`}`

/** `$0.0125`, or `unknown`. */
export const money = (usd: number | undefined): string => render(Option.fromUndefinedOr(usd))

const units = ["B", "kB", "MB", "GB"] as const

/** `1.2 MB` */
export const size = (bytes: number): string => {
  const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${power === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${units[power]}`
}

/** `2026-11-30 22:15`, in UTC. */
export const time = (millis: number | undefined): string =>
  millis === undefined ? "" : new Date(millis).toISOString().slice(0, 16).replace("T", " ")
