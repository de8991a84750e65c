/** Describes where and why a value does not match a schema, without quoting the value. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as SchemaIssue from "effect/SchemaIssue"

export interface Issue {
  /** `content[0].text`; empty for the whole value. */
  readonly path: string
  readonly expected: string
}

/** Names the place in a message: ``the response``, or `` `content[0].text` of the response``. */
export const placeOf = (path: string, whole: string): string => path === "" ? whole : `\`${path}\` of ${whole}`

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/** A path as it is written in code: `content[0].text`. */
export const pathOf = (keys: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }>) =>
  keys.reduce<string>((path, segment) => {
    const key = typeof segment === "object" ? segment.key : segment
    if (typeof key === "number") return `${path}[${key}]`
    return path === "" ? String(key) : `${path}.${String(key)}`
  }, "")

/** The issue of a value whose nesting overflows the stack. */
export const tooDeep: Issue = { path: "", expected: "Expected a value that is nested less deeply" }

/** Describes the first problem. */
export const describe = (issue: SchemaIssue.Issue): Issue => {
  const [first] = format(issue).issues
  return { path: pathOf(first?.path ?? []), expected: first?.message ?? "Expected another shape" }
}

/** Checks a value by a schema that transforms nothing; `undefined` where it matches. */
export const issueOf = (schema: Schema.Codec<unknown>, value: unknown): Issue | undefined => {
  try {
    const result = Schema.decodeUnknownResult(schema)(value)
    return Result.isSuccess(result) ? undefined : describe(result.failure.issue)
  } catch {
    return tooDeep
  }
}

const isMismatch = (issue: SchemaIssue.Issue): boolean =>
  issue._tag === "Pointer" || issue._tag === "MissingKey" || issue._tag === "UnexpectedKey"
    ? false
    : issue._tag === "Composite" || issue._tag === "AnyOf"
    ? issue.issues.every(isMismatch)
    : !("issue" in issue) || isMismatch(issue.issue)

const map = <A, B>([first, ...rest]: readonly [A, ...Array<A>], f: (value: A) => B): readonly [B, ...Array<B>] => [
  f(first),
  ...rest.map(f)
]

/** Replaces an issue inside the JSON encoding of a type, which the user did not write, by one of the type itself. */
const withoutEncodings = (issue: SchemaIssue.Issue): SchemaIssue.Issue => {
  switch (issue._tag) {
    case "Pointer":
      return new SchemaIssue.Pointer(issue.path, withoutEncodings(issue.issue))
    case "Encoding":
      return isMismatch(issue.issue)
        ? new SchemaIssue.InvalidType(SchemaAST.toType(issue.ast))
        : withoutEncodings(issue.issue)
    case "Composite":
      // A template literal decodes its own parts.
      if (issue.ast._tag === "TemplateLiteral") return issue
      return new SchemaIssue.Composite(issue.ast, map(issue.issues, withoutEncodings))
    case "AnyOf": {
      const issues = issue.issues.map(withoutEncodings)
      return issues.every(({ _tag }) => _tag === "InvalidType")
        ? new SchemaIssue.InvalidType(SchemaAST.toType(issue.ast))
        : new SchemaIssue.AnyOf(issue.ast, issues)
    }
    default:
      return issue
  }
}

/** Describes why JSON does not decode, in the terms of the schema: a wrong `Schema.Number` is "Expected number". */
export const describeJson = <A, I>(schema: Schema.Codec<A, I>, value: unknown, issue: SchemaIssue.Issue): Issue => {
  // Without the schema's own transformations, all encodings are those of JSON.
  const result = Schema.decodeUnknownResult(Schema.toCodecJson(Schema.toEncoded(schema)))(value)
  return describe(Result.isFailure(result) ? withoutEncodings(result.failure.issue) : issue)
}
