/** Validates request bodies with error messages in the style of pydantic, which providers use. */
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { ParseOptions } from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"
import { walk } from "../internal/validate/walk.ts"
import * as OpenSchema from "../OpenSchema.ts"

export interface FieldError {
  readonly path: ReadonlyArray<string | number>
  /** `missing`, `extra_forbidden`, `string_type`, … */
  readonly type: string
  /** `Field required`, `Input should be a valid string`, … */
  readonly message: string
}

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/** Joins alternatives: `'a', 'b' or 'c'`. */
export const choice = (words: ReadonlyArray<string>): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`

const typeErrors: { readonly [expected: string]: readonly [type: string, description: string] } = {
  string: ["string_type", "a valid string"],
  number: ["float_type", "a valid number"],
  boolean: ["bool_type", "a valid boolean"],
  array: ["list_type", "a valid list"],
  null: ["none_required", "null"],
  "an integer": ["int_type", "a valid integer"]
}

const bounds: ReadonlyArray<readonly [pattern: RegExp, type: string, words: (bound: string) => string]> = [
  [/^a value greater than or equal to (.+)$/, "greater_than_equal", (n) => `greater than or equal to ${n}`],
  [/^a value less than or equal to (.+)$/, "less_than_equal", (n) => `less than or equal to ${n}`],
  [/^a value greater than (.+)$/, "greater_than", (n) => `greater than ${n}`]
]

/** Converts a schema message: `Expected "a" | "b"` → `Input should be 'a' or 'b'`. */
const convert = (text: string): { readonly type: string; readonly message: string } => {
  if (text === "Missing key") return { type: "missing", message: "Field required" }
  if (text === "Expected no excess property") {
    return { type: "extra_forbidden", message: "Extra inputs are not permitted" }
  }
  const expected = text.replace(/^Expected /, "")
  for (const [pattern, type, words] of bounds) {
    const bound = pattern.exec(expected)?.[1]
    if (bound !== undefined) return { type, message: `Input should be ${words(bound)}` }
  }
  const parts = expected.split(" | ").map((word) =>
    typeErrors[word] ??
      (/^".*"$/.test(word)
        ? ["literal_error", `'${word.slice(1, -1)}'`] as const
        : ["model_type", "an object"] as const)
  )
  return {
    type: parts[0]?.[0] ?? "model_type",
    message: `Input should be ${choice([...new Set(parts.map(([, words]) => words))])}`
  }
}

/** The error of a discriminated union is reported at its discriminator. */
const tagOf = (text: string) => {
  const tags = [...text.matchAll(/\{ readonly "(\w+)": "([^"]*)"/g)]
  const [key] = tags.map(([, key]) => key)
  return key === undefined
    ? undefined
    : { key, message: `Input should be ${choice(tags.map(([, , tag]) => `'${tag}'`))}` }
}

interface Issue {
  readonly message: string
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined
}

const fieldErrorOf = ({ message, path = [] }: Issue): FieldError => {
  const keys = path.map((segment) => {
    const key = typeof segment === "object" ? segment.key : segment
    return typeof key === "number" ? key : String(key)
  })
  const tag = tagOf(message)
  return tag === undefined
    ? { path: keys, ...convert(message) }
    : { path: [...keys, tag.key], type: "literal_error", message: tag.message }
}

/** Whether an issue is from the arm of an open union for unknown variants. */
const isOpenArm = ({ message }: Issue) => /^Expected (none of the known|no `)/.test(message)

/** A valid body, or its errors. */
export type Read<A> =
  | { readonly body: A; readonly unrecognized: ReadonlyArray<string> }
  | { readonly fieldErrors: ReadonlyArray<FieldError> }

/** All errors are only listed of bodies with fewer values. */
const maxListed = 10_000

const isLarge = (body: unknown) => {
  const found = [body]
  for (const value of found) {
    if (Predicate.isObjectOrArray(value)) { for (const inner of Object.values(value)) found.push(inner) }
    if (found.length > maxListed) return true
  }
  return false
}

/** Decodes a body; unknown fields are errors. `unrecognized` lists unknown values of open enums and unions. */
export const read = <A>(schema: Schema.Codec<A>, options: ParseOptions = {}) => {
  const decodeFirst = Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })
  const decodeSmall = Schema.decodeUnknownResult(schema, { ...options, onExcessProperty: "error" })
  const walks = walk(schema)
  return (value: unknown): Read<A> => {
    const result = (isLarge(value) ? decodeFirst : decodeSmall)(value)
    if (Result.isSuccess(result)) {
      const unrecognized: Array<string> = []
      OpenSchema.observe(() => walks(result.success), (where) => unrecognized.push(where))
      return { body: result.success, unrecognized }
    }
    const { issues } = format(result.failure.issue)
    const own = issues.filter((issue) => !isOpenArm(issue))
    return { fieldErrors: (own.length === 0 ? issues : own).map(fieldErrorOf) }
  }
}

/** The value at a key; `undefined` if there is none. */
export const child = (value: unknown, key: string | number): unknown =>
  Predicate.hasProperty(value, key) ? value[key] : undefined
