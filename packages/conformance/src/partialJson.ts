/**
 * Truncated tool input. In addition to the expectations of a case: a complete
 * document equals `JSON.parse`, and all prefixes of a text that parses also parse.
 */
import * as PartialJson from "@effect-genai/core/PartialJson"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { isDeepStrictEqual } from "node:util"
import * as Results from "./Results.ts"

const Case = Schema.Struct({
  name: Schema.String,
  dialect: Schema.Literals(["anthropic", "anthropic-python", "openai", "vercel-fix"]),
  input: Schema.String,
  expected: Schema.Json
})

const Cases = Schema.Struct({ cases: Schema.Array(Case) })

export const partialJson = (file: unknown): Results.Results =>
  Results.collect("partial-json-cases", Schema.decodeUnknownSync(Cases)(file).cases, run)

const run = ({ dialect, expected, input }: typeof Case.Type, name: string): Results.Outcome => {
  const parsed = PartialJson.parse(input)
  const got = Result.isSuccess(parsed) ? parsed.success : parsed.failure._tag
  const broken = Result.isSuccess(parsed) ? brokenPrefix(input) : undefined
  if (broken !== undefined) return Results.failed(`${broken} does not parse, but ${input} does`)
  if (isDocument(input) && !isDeepStrictEqual(got, JSON.parse(input))) {
    return Results.failed(`${input} is a document and gives ${JSON.stringify(got)}`)
  }
  const reason = differences.get(name)
  if (isDeepStrictEqual(got, expected)) {
    return reason === undefined ? Results.passed : Results.failed(`agrees, although listed as different: ${reason}`)
  }
  const values = `${input} gives ${JSON.stringify(got)}, there ${JSON.stringify(expected)}`
  return reason === undefined ? Results.failed(values) : Results.different(`${dialect}: ${reason}; ${values}`)
}

const brokenPrefix = (input: string) =>
  Array.from(input, (_, end) => input.slice(0, end)).find((prefix) => Result.isFailure(PartialJson.parse(prefix)))

const isDocument = (input: string) => {
  try {
    JSON.parse(input)
    return true
  } catch {
    return false
  }
}

const differences = new Map(
  [
    {
      reason: "no JSON continues this text, so it is malformed",
      names: [
        "partialParse > JSON string with partial literal tokens (2)",
        "number > should handle incomplete numbers"
      ]
    },
    {
      reason: "that parser keeps an incomplete string, ours drops it",
      names: [
        "partial parsing > should parse partial json",
        "partial parsing > should parse partial json (3)",
        "string > should handle incomplete strings",
        "string > should handle incomplete unicode escape sequences",
        "string > should handle incomplete unicode escape sequences (2)",
        "string > should handle incomplete unicode escape sequences (3)",
        "string > should handle incomplete unicode escape sequences (4)",
        "array > should handle closing bracket after string in array",
        "nesting > should handle potential nested arrays or objects (3)"
      ]
    },
    {
      reason: "that parser keeps an incomplete number, ours drops it: more digits may follow",
      names: [
        "number > should handle e-notation numbers",
        "number > should handle uppercase e-notation numbers",
        "number > should handle uppercase e-notation numbers (2)",
        "number > should handle incomplete numbers (2)",
        "object > should handle closing brace after number in object",
        "object > should handle closing brace after string in object",
        "object > should handle closing brace after array in object",
        "object > should handle closing brace after object in object"
      ]
    },
    {
      reason: "that parser completes a literal, ours drops it",
      names: [
        "literals > should handle incomplete null",
        "literals > should handle incomplete false",
        "array > should handle closing bracket after literal in array"
      ]
    }
  ].flatMap(({ names, reason }) => names.map((name) => [name, reason]))
)
