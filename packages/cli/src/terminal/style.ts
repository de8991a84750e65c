/** Colors, where the output is a terminal that has them. */
import { TerminalCapabilities } from "effect/cli/TerminalCapabilities"
import * as Effect from "effect/Effect"

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const

export type Style = { readonly [name in keyof typeof codes]: (text: string) => string }

const withCode = (canColor: boolean, code: number) => (text: string) =>
  canColor && text !== "" ? `\x1b[${code}m${text}\x1b[0m` : text

/** Functions that color a text; without a terminal, or with NO_COLOR, they return it as it is. */
export const style: Effect.Effect<Style> = Effect.map(TerminalCapabilities, ({ canColor }) => ({
  bold: withCode(canColor, codes.bold),
  dim: withCode(canColor, codes.dim),
  red: withCode(canColor, codes.red),
  green: withCode(canColor, codes.green),
  yellow: withCode(canColor, codes.yellow),
  cyan: withCode(canColor, codes.cyan)
}))

/** A text without the control characters that would move the cursor or color the terminal. */
export const printable = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "")
