/** Decodes JSON lines. A line that is not JSON or does not match its schema is an `Undecodable` value. */
import * as Redacted from "effect/Redacted"
import * as Framing from "../../Framing.ts"
import * as Reason from "../../Reason.ts"
import type { ProviderResponse } from "../call/response.ts"
import { marked } from "../exactNumbers.ts"
import { parseJson } from "../parseJson.ts"
import { type Facts, frameTooLarge, interrupted } from "../reasons.ts"
import { type ErrorReader, isOnlyError, statedError } from "../statedErrors.ts"
import { type Checker, inexactIn, undecodable } from "../validate/check.ts"
import type { Reader } from "./reader.ts"

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

/** Reads the documents of a body of lines. Fails if the body is an error instead. */
export class LineReader<A> implements Reader<A | Reason.Undecodable> {
  private readonly provider: ErrorReader
  private readonly response: ProviderResponse
  private readonly check: Checker<A>
  private readonly lines = Framing.lines()
  private hasElements = false
  outcome: Reader<A>["outcome"]

  constructor(provider: ErrorReader, response: ProviderResponse, check: Checker<A>) {
    this.provider = provider
    this.response = response
    this.check = check
  }

  read(bytes: Uint8Array): ReadonlyArray<A | Reason.Undecodable> {
    const documents = this.parse(this.lines.push(bytes))
    const { failure } = this.lines
    if (failure !== undefined) this.outcome ??= this.failed(frameTooLarge(this.response.facts, failure))
    return documents
  }

  end(): ReadonlyArray<A | Reason.Undecodable> {
    const documents = this.parse(this.lines.end())
    this.outcome ??= "end"
    return documents
  }

  failed(reason: Reason.Reason): Reason.Reason {
    return interrupted(reason, { afterContent: this.hasElements })
  }

  private parse(lines: ReadonlyArray<Framing.Line>): ReadonlyArray<A | Reason.Undecodable> {
    const [first] = lines
    if (first === undefined) return []
    const error = errorIn(first)
    if (error !== undefined) {
      this.outcome = this.failed(statedError(this.provider, this.response, error))
      return []
    }
    this.hasElements = true
    return this.check.counting(() => lines.map((line) => parse(line, this.response.facts, this.check)))
  }
}
