/** JSON Lines and batch results: the lines of a body, each parsed. */
import * as Framing from "@effect-genai/core/Framing"
import * as Schema from "effect/Schema"
import { isDeepStrictEqual } from "node:util"
import * as Results from "./Results.ts"

const Case = Schema.Struct({
  name: Schema.String,
  chunks: Schema.Array(Schema.String),
  expected: Schema.optionalKey(Schema.Array(Schema.Json)),
  expectedError: Schema.optionalKey(Schema.Struct({
    kind: Schema.Literal("malformed-json"),
    mustNotLeakPayload: Schema.optionalKey(Schema.Boolean),
    mustNotContain: Schema.optionalKey(Schema.Array(Schema.String))
  }))
})

export const jsonl = (file: unknown): Results.Results =>
  Results.collect(
    "jsonl-cases",
    Schema.decodeUnknownSync(Schema.Struct({ cases: Schema.Array(Case) }))(file).cases,
    run
  )

const run = (one: typeof Case.Type): Results.Outcome => {
  const chunks = one.chunks.map((chunk) => Buffer.from(chunk, "base64"))
  const whole = Buffer.concat(chunks)
  for (const split of [chunks, [whole], Array.from(whole, (byte) => Buffer.of(byte))]) {
    const { error, values } = read(split)
    if (!isDeepStrictEqual(values, one.expected ?? [])) return Results.failed(`got ${JSON.stringify(values)}`)
    if ((error === undefined) !== (one.expectedError === undefined)) {
      return Results.failed(error === undefined ? "no line was malformed" : JSON.stringify(error))
    }
    const secrets = [...one.expectedError?.mustNotContain ?? [], whole.toString().trim()]
    if (error !== undefined && secrets.some((secret) => JSON.stringify(error).includes(secret))) {
      return Results.failed("the error shows the content of the line")
    }
  }
  return Results.passed
}

/** The values up to the first malformed line, and the number of that line. */
const read = (chunks: ReadonlyArray<Uint8Array>) => {
  const decoder = Framing.lines()
  const values: Array<unknown> = []
  for (const { line, text } of [...chunks.flatMap((chunk) => decoder.push(chunk)), ...decoder.end()]) {
    try {
      values.push(JSON.parse(text))
    } catch {
      return { values, error: { kind: "malformed-json", line } }
    }
  }
  return { values, error: undefined }
}
