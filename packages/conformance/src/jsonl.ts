/** JSON Lines and batch results: the lines of a body, each parsed. */
import * as Framing from "@effect-genai/core/Framing"
import * as Schema from "effect/Schema"
import * as Outcome from "./Outcome.ts"
import { type Body, Chunk, splits } from "./sse/chunks.ts"
import * as Suite from "./Suite.ts"

const Case = Schema.Struct({
  chunks: Schema.Array(Chunk),
  expected: Schema.optionalKey(Schema.Array(Schema.Json)),
  expectedError: Schema.optionalKey(Schema.Struct({
    kind: Schema.Literal("malformed-json"),
    line: Schema.optionalKey(Schema.Int),
    mustNotLeakPayload: Schema.optionalKey(Schema.Boolean),
    mustNotContain: Schema.optionalKey(Schema.Array(Schema.String))
  }))
})

type Case = typeof Case.Type

export const jsonl = Suite.make<Case>("jsonl-cases", {
  schema: Case,
  run: (one) => Outcome.worst(splits(one.chunks).map((body) => runBody(one, body)))
})

const runBody = ({ expected = [], expectedError }: Case, body: Body): Outcome.Outcome => {
  const { error, values } = read(body)
  if (!Outcome.isSameJson(values, expected)) return Outcome.failed(`got ${Outcome.shown(values)}`)
  if ((error === undefined) !== (expectedError === undefined)) {
    return Outcome.failed(error === undefined ? "no line was malformed" : JSON.stringify(error))
  }
  if (error === undefined || expectedError === undefined) return Outcome.passed
  if (expectedError.line !== undefined && error.line !== expectedError.line) {
    return Outcome.failed(`in line ${error.line}`)
  }
  const secrets = [...expectedError.mustNotContain ?? [], error.text.trim()].filter((secret) => secret !== "")
  return secrets.some((secret) => JSON.stringify({ ...error, text: "" }).includes(secret))
    ? Outcome.failed("the error shows the content of the line")
    : Outcome.passed
}

/** The values up to the first malformed line, and the number of that line. */
const read = (body: Body) => {
  const decoder = Framing.lines()
  const lines: Array<Framing.Line> = []
  for (const chunk of body()) {
    for (const line of decoder.push(chunk)) lines.push(line)
  }
  const values: Array<unknown> = []
  for (const { line, text } of [...lines, ...decoder.end()]) {
    try {
      values.push(JSON.parse(text))
    } catch {
      return { values, error: { kind: "malformed-json", line, text } }
    }
  }
  return { values, error: undefined }
}
