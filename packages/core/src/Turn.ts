/**
 * For provider packages: how a model's turn ended, and the value of a schema in its text.
 *
 * `decode` decodes a turn that has ended, `Growth` parses its text while it is generated.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as PartialJson from "./PartialJson.ts"
import * as Reason from "./Reason.ts"
import type * as StructuredOutput from "./StructuredOutput.ts"

/**
 * How a turn ended: by itself (`complete`), `refused`, for `calls` of the caller's tools, `paused` by the provider, at a
 * `limit` of tokens, because the `context` window was full, at a stop `sequence`, `failed`, or in a way this version does
 * not know (`other`).
 */
export type Ending = "complete" | "refused" | "calls" | "paused" | "limit" | "context" | "sequence" | "failed" | "other"

/** A turn that has ended. */
export interface Turn {
  readonly ending: Ending
  /** How it ended, as the provider spells it. */
  readonly stopReason: string | undefined
  /** Whether it has calls of the caller's tools after its text. */
  readonly hasCalls: boolean
  /** The text of its result: see {@link resultOf}. */
  readonly text: string
  /** The response, in the provider's shape. */
  readonly response: unknown
}

/** A part of a response: some text, or what is between two texts. */
export type Part = { readonly text: string } | "thinking" | "tool"

/** The text of the result: the last run of text, unless a tool comes after it. */
export const resultOf = (parts: ReadonlyArray<Part>): string => {
  let text = ""
  let isOpen = false
  for (const part of parts) {
    if (typeof part === "string") {
      isOpen = false
      if (part === "tool") text = ""
    } else if (isOpen || part.text.trim() !== "") {
      text = isOpen ? text + part.text : part.text
      isOpen = true
    }
  }
  return text
}

/** Why a turn has no value of the schema. */
export type Failure = Reason.Refused | Reason.Incomplete | Reason.Undecodable

/** The value so far, while the text is generated: JSON of the schema's encoded side, not yet checked by it. */
export interface Partial {
  readonly _tag: "Partial"
  readonly value: Schema.Json
}

/** The facts of the call, for its reason. */
export type Facts = Omit<Reason.Details, "message">

const isJson = Schema.is(Schema.Json)

const runTools = "run its tools, and send their results after the response, which is in `partial`"

/** What to do about a turn without a value. */
const advice: { readonly [E in Exclude<Ending, "refused">]: string } = {
  complete: runTools,
  calls: runTools,
  paused: "send the response in `partial` as the last message, and the turn continues",
  limit: "allow more tokens, or request less",
  context: "shorten the conversation, or request less",
  sequence: "a stop sequence of the request cut the text",
  failed: "the model failed; send the request again",
  other: "its text is not a value of the schema; the response is in `partial`"
}

const incomplete = ({ ending, hasCalls, stopReason }: Turn, facts: Facts, partial: Schema.Json) => {
  const what = ending === "refused" || (ending === "other" && hasCalls) ? runTools : advice[ending]
  const how = stopReason === undefined ? "the turn ended without a stop reason" : `the turn ended by \`${stopReason}\``
  return new Reason.Incomplete({
    ...facts,
    partial,
    message: `${how}: ${what}`,
    ...(stopReason === undefined ? {} : { stopReason })
  })
}

/** A turn that ended like this has no value, whatever its text is. */
const withoutValue: ReadonlySet<Ending> = new Set(["calls", "paused", "failed"])

/** A number may be cut between two digits; every other JSON value shows its end. */
const isNumber = (text: string) => /^\s*-?\d/.test(text)

/**
 * Decodes the text of a turn. A whole value counts also if a limit, a stop sequence or an unknown stop reason ended the
 * turn; a turn that waits for tools, is paused or failed never has a value.
 */
export const decode =
  <A>({ decodeText }: StructuredOutput.Decoder<A>) => (turn: Turn, facts: Facts): Effect.Effect<A, Failure> => {
    const { ending, hasCalls, response, text } = turn
    const partial = isJson(response) ? response : null
    if (ending === "refused") {
      return Effect.fail(new Reason.Refused({ ...facts, partial, message: "the model declined to answer" }))
    }
    const isCut = ending !== "complete" && isNumber(text)
    if (isCut || hasCalls || withoutValue.has(ending)) return Effect.fail(incomplete(turn, facts, partial))
    return Effect.mapError(
      decodeText(text, facts),
      ({ body, message, path }) =>
        ending === "complete"
          ? new Reason.Undecodable({ ...facts, message, path, partial, ...(body === undefined ? {} : { body }) })
          : incomplete(turn, facts, partial)
    )
  }

/** A text is parsed again when it has grown by this part of its length, so that all parses take linear time. */
const step = 1 / 32

/** Parses a text while it grows. */
export class Growth {
  private readonly output: Pick<StructuredOutput.Output<unknown>, "partial">
  private parsed = 0
  private pending = 0
  private json = ""

  constructor(output: Pick<StructuredOutput.Output<unknown>, "partial">) {
    this.output = output
  }

  /** Adds a piece of the text; returns the value so far, if enough was added and it has changed. */
  add(piece: string, text: () => string): ReadonlyArray<Partial> {
    this.pending += piece.length
    if (this.pending <= this.parsed * step) return []
    const json = text()
    this.parsed = json.length
    this.pending = 0
    return Result.match(PartialJson.parse(json, PartialJson.growing), {
      onFailure: () => [],
      onSuccess: (value) => this.changed(value === undefined ? undefined : this.output.partial(value))
    })
  }

  private changed(value: Schema.Json | undefined): ReadonlyArray<Partial> {
    const json = JSON.stringify(value)
    if (value === undefined || json === this.json) return []
    this.json = json
    return [{ _tag: "Partial", value }]
  }
}
