/** Describes why a request body does not match its schema, and suggests the name of a misspelled field. */
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import type * as SchemaIssue from "effect/SchemaIssue"
import { describe, pathOf, tooDeep } from "./issue.ts"
import { nearest } from "./nearest.ts"

type Path = ReadonlyArray<PropertyKey>

/** A place where a value does not match its schema. */
interface Leaf {
  readonly path: Path
  readonly issue: SchemaIssue.Issue
}

const leavesOf = (issue: SchemaIssue.Issue, path: Path = []): ReadonlyArray<Leaf> => {
  switch (issue._tag) {
    case "Pointer":
      return leavesOf(issue.issue, [...path, ...issue.path])
    case "Filter":
    case "Encoding":
      return leavesOf(issue.issue, path)
    case "Composite":
    case "AnyOf":
      return issue.issues.length === 0 ? [{ path, issue }] : issue.issues.flatMap((each) => leavesOf(each, path))
    default:
      return [{ path, issue }]
  }
}

/** The shapes of objects that a schema accepts at one place. */
const shapesOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.Objects> => {
  switch (ast._tag) {
    case "Objects":
      return [ast]
    case "Suspend":
      return shapesOf(ast.thunk())
    case "Union":
      return ast.types.flatMap(shapesOf)
    default:
      return []
  }
}

const fieldsOf = (shapes: ReadonlyArray<SchemaAST.Objects>) =>
  new Set(shapes.flatMap(({ propertySignatures }) => propertySignatures.map(({ name }) => name)))

/** A field that no shape at its place has, and the fields that those shapes have. */
interface UnknownField {
  readonly path: Path
  readonly known: ReadonlySet<PropertyKey>
}

/** Where arms of a union disagree, the field that most of them do not have. */
const rejectedByMost = (leaves: ReadonlyArray<Leaf>, parent: string): UnknownField | undefined => {
  const fields = new Map<string, { readonly path: Path; readonly shapes: Array<SchemaAST.Objects> }>()
  for (const { issue, path } of leaves) {
    if (issue._tag !== "UnexpectedKey" || pathOf(path.slice(0, -1)) !== parent) continue
    const field = fields.get(pathOf(path)) ?? { path, shapes: [] }
    field.shapes.push(...shapesOf(issue.ast))
    fields.set(pathOf(path), field)
  }
  const [most] = [...fields.values()].sort((one, other) => other.shapes.length - one.shapes.length)
  return most && { path: most.path, known: fieldsOf(most.shapes) }
}

/** Where no arm of a union has the object's tag, a field that no arm has: the tag itself may be misspelled. */
const rejectedByAll = ({ types }: SchemaAST.Union, path: Path, value: unknown): UnknownField | undefined => {
  const shapes = types.flatMap(shapesOf)
  if (shapes.some(({ indexSignatures }) => indexSignatures.length > 0)) return undefined
  const known = fieldsOf(shapes)
  const name = fieldNamesAt(value, path).find((name) => !known.has(name))
  return name === undefined || shapes.length === 0 ? undefined : { path: [...path, name], known }
}

const objectAt = (root: unknown, path: Path): object | undefined => {
  let value = root
  for (const key of path) value = Predicate.hasProperty(value, key) ? value[key] : undefined
  return Predicate.isObject(value) && !Array.isArray(value) ? value : undefined
}

const fieldNamesAt = (root: unknown, path: Path) => Object.keys(objectAt(root, path) ?? {})

const unknownField = (leaves: ReadonlyArray<Leaf>, body: unknown): UnknownField | undefined => {
  const [first] = leaves
  if (first?.issue._tag === "UnexpectedKey") return rejectedByMost(leaves, pathOf(first.path.slice(0, -1)))
  return first?.issue._tag === "AnyOf" && first.issue.ast._tag === "Union"
    ? rejectedByAll(first.issue.ast, first.path, body)
    : undefined
}

const suggestion = ({ known, path }: UnknownField, body: unknown): string => {
  const present = new Set(fieldNamesAt(body, path.slice(0, -1)))
  const free = [...known].flatMap((name) => typeof name === "string" && !present.has(name) ? [name] : [])
  const meant = nearest(String(path.at(-1)), free)
  return meant === undefined ? "" : ` (did you mean \`${meant}\`?)`
}

const tagsAt = (shapes: ReadonlyArray<SchemaAST.Objects>, name: PropertyKey) =>
  shapes.flatMap(({ propertySignatures }) =>
    propertySignatures.flatMap(({ name: each, type }) =>
      each === name && type._tag === "Literal" ? [JSON.stringify(type.literal)] : []
    )
  )

/** Where no arm of a union has the object's tag: what its tag must be. */
const wrongTag = ([first]: ReadonlyArray<Leaf>, body: unknown): string | undefined => {
  if (first?.issue._tag !== "AnyOf" || first.issue.ast._tag !== "Union") return undefined
  const object = objectAt(body, first.path)
  const shapes = first.issue.ast.types.flatMap(shapesOf)
  const key = [...fieldsOf(shapes)].find((name) => tagsAt(shapes, name).length === shapes.length)
  if (object === undefined || key === undefined) return undefined
  const path = pathOf([...first.path, key])
  return Object.hasOwn(object, key)
    ? `the field \`${path}\` is not valid: Expected ${tagsAt(shapes, key).join(" | ")}`
    : `the field \`${path}\` is missing`
}

const sentence = (issue: SchemaIssue.Issue, body: unknown): string => {
  const leaves = leavesOf(issue)
  const unknown = unknownField(leaves, body)
  if (unknown !== undefined) return `unknown field \`${pathOf(unknown.path)}\`${suggestion(unknown, body)}`
  const tag = wrongTag(leaves, body)
  if (tag !== undefined) return tag
  const { expected, path } = describe(issue)
  if (expected === "Missing key") return `the field \`${path}\` is missing`
  return `${path === "" ? "the body" : `the field \`${path}\``} is not valid: ${expected}`
}

/** Checks a body against its schema; returns the problem, `undefined` where there is none. */
export interface BodyCheck {
  (schema: Schema.Codec<unknown>, body: unknown): string | undefined
}

/** Finds the first problem of a body. A field that the schema does not have is a problem, too. */
export const bodyProblem: BodyCheck = (schema, body) => {
  try {
    const result = Schema.decodeUnknownResult(schema, { onExcessProperty: "error", errors: "all" })(body)
    return Result.isSuccess(result) ? undefined : sentence(result.failure.issue, body)
  } catch {
    return `the body is not valid: ${tooDeep.expected}`
  }
}
