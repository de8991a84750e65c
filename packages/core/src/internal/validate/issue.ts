/** Checks a value by a schema that transforms nothing, and says where and what is wrong, never the value. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { ParseOptions } from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"

export interface Issue {
  /** `content[0].text`; empty for the whole. */
  readonly path: string
  readonly expected: string
}

/** Names what stands at a path of a whole. */
export const placeOf = (path: string, whole: string): string => path === "" ? whole : `\`${path}\` of ${whole}`

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/** A path as it is written in code: `content[0].text`. */
export const pathOf = (keys: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }>) =>
  keys.reduce<string>((path, segment) => {
    const key = typeof segment === "object" ? segment.key : segment
    if (typeof key === "number") return `${path}[${key}]`
    return path === "" ? String(key) : `${path}.${String(key)}`
  }, "")

/** Where a schema that holds itself went deeper than the stack does. */
export const tooDeep: Issue = { path: "", expected: "a value nested less deeply" }

/** The first thing that is wrong. */
export const describe = (issue: SchemaIssue.Issue): Issue => {
  const [first] = format(issue).issues
  return { path: pathOf(first?.path ?? []), expected: first?.message ?? "another shape" }
}

/** What is wrong with a value that did not pass; `undefined` if nothing is. */
export const issueOf = (schema: Schema.Codec<unknown>, value: unknown, options?: ParseOptions): Issue | undefined => {
  try {
    const result = Schema.decodeUnknownResult(schema, options)(value)
    return Result.isSuccess(result) ? undefined : describe(result.failure.issue)
  } catch {
    return tooDeep
  }
}
