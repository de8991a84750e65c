/** Decodes JSON lines. A line that is not JSON or does not match its schema is an `Undecodable` value. */
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import * as Framing from "../Framing.ts"
import * as Reason from "../Reason.ts"
import { marked } from "./exactNumbers.ts"
import { parseJson } from "./parseJson.ts"
import { type Facts, frameTooLarge, interrupted } from "./reasons.ts"
import type { ProviderResponse } from "./response.ts"
import type { Session } from "./session.ts"
import { type ErrorReader, isOnlyError, statedError } from "./statedErrors.ts"
import { type Checker, inexactIn, undecodable } from "./validate/check.ts"

const parse = <A>(
  { line, text }: Framing.Line,
  facts: Facts,
  check: Checker<A>
): A | Reason.Undecodable => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return new Reason.Undecodable({
      ...facts,
      body: Redacted.make(text),
      path: "",
      line,
      message: `line ${line} of the response is not JSON`
    })
  }
  const issue = inexactIn(check, marked(text))
  return issue === undefined && check.passes(value)
    ? value
    : undecodable({ ...facts, body: Redacted.make(text) }, issue ?? check.wrong(value), line)
}

/** The error that a body consists of, if its first line states one. */
const errorIn = ({ line, text }: Framing.Line): unknown => {
  if (line > 1) return undefined
  const value = parseJson(text)
  return isOnlyError(value) ? value : undefined
}

/** The documents of a body of lines. Fails if the body is an error instead. */
export const decodeLines = <A>(
  provider: ErrorReader,
  response: ProviderResponse,
  bytes: Stream.Stream<Uint8Array, Reason.Reason>,
  check: Checker<A>
): Stream.Stream<A | Reason.Undecodable, Reason.Reason> =>
  Framing.decode(bytes, () => Framing.lines()).pipe(
    Stream.mapArrayEffect((lines) => {
      const error = errorIn(lines[0])
      return error === undefined
        ? Effect.succeed(check.counting(() => Arr.map(lines, (line) => parse(line, response.facts, check))))
        : Effect.fail(statedError(provider, response, error))
    }),
    Stream.mapError((error) => error._tag === "TooLarge" ? frameTooLarge(response.facts, error) : error)
  )

/** Reports the first element as a success, and tells a stream that was cut after it from one that never started. */
export const reportFirst = <A>(
  self: Stream.Stream<A, Reason.Reason>,
  { onInterrupted, succeeded }: Pick<Session, "onInterrupted" | "succeeded">
): Stream.Stream<A, Reason.Reason> =>
  Stream.suspend(() => {
    let afterContent = false
    const cut = (reason: Reason.Reason) => interrupted(reason, { afterContent })
    onInterrupted(cut)
    return self.pipe(
      Stream.mapArray((elements) => {
        if (!afterContent) succeeded()
        afterContent = true
        return elements
      }),
      Stream.mapError(cut)
    )
  })
