/** Decodes JSON lines. A line that is not JSON or does not match its schema is an `Undecodable` value. */
import * as Arr from "effect/Array"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import * as Framing from "../Framing.ts"
import * as Reason from "../Reason.ts"
import { marked } from "./exactNumbers.ts"
import { frameTooLarge, interrupted } from "./reasons.ts"
import type { ProviderResponse } from "./response.ts"
import type { Session } from "./session.ts"
import { type Checker, inexactIn, undecodable } from "./validate/check.ts"

type Source = Pick<ProviderResponse, "clean" | "facts">

const parse = <A>(
  text: string,
  line: number,
  { clean, facts }: Source,
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
    : undecodable({ ...facts, body: Redacted.make(text) }, issue ?? check.wrong(value), { clean, line })
}

/** The documents of a body of lines. */
export const decodeLines = <A>(
  bytes: Stream.Stream<Uint8Array, Reason.Reason>,
  source: Source,
  check: Checker<A>
): Stream.Stream<A | Reason.Undecodable, Reason.Reason> =>
  Framing.decode(bytes, () => Framing.lines()).pipe(
    Stream.mapArray((lines) =>
      check.counting(() => Arr.map(lines, ({ line, text }) => parse(text, line, source, check)))
    ),
    Stream.mapError((error) => error._tag === "TooLarge" ? frameTooLarge(source.facts, error) : error)
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
