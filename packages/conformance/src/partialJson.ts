/**
 * Truncated tool input. In addition to the expectations of a case: a complete
 * document equals `JSON.parse`, and prefixes of a text that parses also parse.
 */
import * as PartialJson from "@effect-genai/core/PartialJson"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Outcome from "./Outcome.ts"
import * as Suite from "./Suite.ts"

/** What each client includes of a value that has not ended. */
const dialects = {
  anthropic: {},
  "anthropic-python": {},
  openai: { keep: ["string", "literal"] },
  "vercel-fix": { keep: ["string", "literal", "number"] }
} satisfies { readonly [dialect: string]: PartialJson.Options }

const Failure = Schema.Struct({ error: Schema.String })

const Case = Schema.Struct({
  dialect: Schema.Literals(["anthropic", "anthropic-python", "openai", "vercel-fix"]),
  input: Schema.String,
  expected: Schema.optionalKey(Schema.Json),
  expectedError: Schema.optionalKey(Schema.Json),
  /** With unfinished strings. */
  expectedTrailingStrings: Schema.optionalKey(Schema.Json),
  /** What the released client does, where its test suite has not been released. */
  released_1_10_0: Schema.optionalKey(Schema.Json)
})

type Case = typeof Case.Type

export const partialJson = Suite.make<Case>("partial-json-cases", {
  schema: Case,
  run: (one) => Outcome.worst([required(one.input), ...expectations(one)])
})

/** What is required of any implementation. */
const required = (input: string): Outcome.Outcome => {
  const got = parse(input)
  if (isDocument(input) && !isSame(got, Option.some(JSON.parse(input)))) {
    return Outcome.failed(`${Outcome.shown(input)} is a document and gives ${shown(got)}`)
  }
  const broken = Option.isNone(got) ? undefined : prefixes(input).find((prefix) => Option.isNone(parse(prefix)))
  return broken === undefined
    ? Outcome.passed
    : Outcome.failed(`${Outcome.shown(broken)} does not parse, but ${Outcome.shown(input)} does`)
}

const expectations = (one: Case): ReadonlyArray<Outcome.Outcome> => {
  const { dialect, expected, expectedError, expectedTrailingStrings, input, released_1_10_0 } = one
  const released = Schema.is(Failure)(released_1_10_0) ? malformed : given(released_1_10_0)
  const wanted = [...(expectedError === undefined ? given(expected) : malformed), ...released]
  const outcome = compare(input, dialects[dialect], wanted)
  return expectedTrailingStrings === undefined
    ? [outcome]
    : [outcome, compare(input, { keep: ["string"] }, given(expectedTrailingStrings))]
}

/** The value so far, `undefined` before it starts; none for malformed text. */
type Parsed = Option.Option<Schema.Json | undefined>

const malformed: ReadonlyArray<Parsed> = [Option.none()]

const given = (value: Schema.Json | undefined): ReadonlyArray<Parsed> => value === undefined ? [] : [Option.some(value)]

const parse = (text: string, options?: PartialJson.Options): Parsed =>
  Result.getSuccess(PartialJson.parse(text, options))

const isSame = (left: Parsed, right: Parsed) =>
  Option.isNone(left) ? Option.isNone(right) : Option.isSome(right) && Outcome.isSameJson(left.value, right.value)

/** Compares with what the suite or the released client gives. */
const compare = (input: string, options: PartialJson.Options, wanted: ReadonlyArray<Parsed>): Outcome.Outcome => {
  const [first] = wanted
  const got = parse(input, options)
  if (first === undefined || wanted.some((each) => isSame(got, each))) return Outcome.passed
  const values = `${Outcome.shown(input)} gives ${shown(got)}, there ${shown(first)}`
  if (wanted.every(Option.isNone)) return Outcome.different("unfinishedIsNoError", values)
  return Option.isNone(got) && hasInvalidEnd(input)
    ? Outcome.different("noContinuation", values)
    : Outcome.failed(values)
}

const shown = (parsed: Parsed) => Option.isNone(parsed) ? "an error" : Outcome.shown(parsed.value)

/** Whether the text ends with a number or a word that is not the start of one of JSON's. */
const hasInvalidEnd = (input: string): boolean => {
  const [token = ""] = /[-+.\w]+$/.exec(input) ?? []
  return token !== "" && Option.isSome(parse(input.slice(0, -token.length))) && Option.isNone(parse(token))
}

/** All prefixes of a short text, some of a long one: together of no more characters than this. */
const mostCharacters = 2e7

const prefixes = (input: string): ReadonlyArray<string> => {
  const count = Math.min(input.length, Math.ceil(mostCharacters / Math.max(input.length, 1)))
  return Array.from({ length: count }, (_, at) => input.slice(0, Math.floor((at * input.length) / count)))
}

const isDocument = (input: string) => {
  try {
    JSON.parse(input)
    return true
  } catch {
    return false
  }
}
