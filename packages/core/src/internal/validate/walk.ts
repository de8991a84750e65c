/**
 * Checks whether a value has a schema's type, without building anything.
 *
 * `Schema.is` rebuilds every object, which costs more than parsing it did. This
 * covers the schemas of JSON; for all others, and where the rules are unclear, it
 * falls back to `Schema.is`.
 */
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { countFound, removeFound } from "./unrecognized.ts"

export type Is = (value: unknown) => boolean

/** The check of a schema, compiled on first use. */
export const walk = (schema: Schema.Top): Is => lazily(() => compiled(SchemaAST.toType(schema.ast)))

const lazily = (make: () => Is): Is => {
  let is: Is | undefined
  return (value) => (is ??= make())(value)
}

/** One check for each node: otherwise compiling a recursive schema would not end. */
const walks = new WeakMap<SchemaAST.AST, Is>()

const compiled = (ast: SchemaAST.AST): Is => {
  const known = walks.get(ast)
  if (known !== undefined) return known
  const is = checked(ast, shape(ast))
  walks.set(ast, is)
  return is
}

const bySchema = (ast: SchemaAST.AST): Is => Schema.is(Schema.make<Schema.Top>(ast))

const shape = (ast: SchemaAST.AST): Is | undefined => {
  switch (ast._tag) {
    case "String":
      return (value) => typeof value === "string"
    case "Number":
      return (value) => typeof value === "number"
    case "Boolean":
      return (value) => typeof value === "boolean"
    case "Null":
      return (value) => value === null
    case "Literal":
      return (value) => value === ast.literal
    case "Suspend":
      return lazily(() => compiled(ast.thunk()))
    case "Arrays":
      return array(ast)
    case "Objects":
      return object(ast)
    case "Union":
      return union(ast)
    default:
      return undefined
  }
}

const checked = (ast: SchemaAST.AST, is: Is | undefined): Is => {
  if (is === undefined) return bySchema(ast)
  const filters = ast.checks?.flatMap(filtersOf) ?? []
  if (filters.length === 0) return is
  const rules = all(filters.map((filter): Is => (value) => filter.run(value, ast, options) === undefined))
  return (value) => is(value) && rules(value)
}

/** A plain loop: the calls of `every` and `some` cost more than the checks. */
const all = (each: ReadonlyArray<Is>): Is => {
  const [first, ...more] = each
  if (first === undefined) return () => true
  if (more.length === 0) return first
  return (value) => {
    for (const is of each) if (!is(value)) return false
    return true
  }
}

const any = (each: ReadonlyArray<Is>): Is => {
  const [first, ...more] = each
  if (first === undefined) return () => false
  if (more.length === 0) return first
  return (value) => {
    const before = countFound()
    for (const is of each) {
      if (is(value)) return true
      removeFound(before)
    }
    return false
  }
}

/** The defaults: a check stops at the first problem. */
const options: SchemaAST.ParseOptions = {}

const filtersOf = (check: SchemaAST.Check<unknown>): ReadonlyArray<SchemaAST.Filter<unknown>> =>
  check._tag === "Filter" ? [check] : check.checks.flatMap(filtersOf)

const array = ({ elements, rest }: SchemaAST.Arrays): Is | undefined => {
  const [item, ...more] = rest
  if (elements.length > 0 || item === undefined || more.length > 0) return undefined
  const is = compiled(item)
  return (value) => {
    if (!Array.isArray(value)) return false
    for (let index = 0; index < value.length; index++) if (!is(value[index])) return false
    return true
  }
}

const object = (ast: SchemaAST.Objects): Is | undefined => {
  const { indexSignatures, propertySignatures } = ast
  const plain = indexSignatures.every(({ parameter }) => parameter._tag === "String" && parameter.checks === undefined)
  const named = propertySignatures.every(({ name }) => typeof name === "string" && name !== "__proto__")
  if (!plain || !named || indexSignatures.length + propertySignatures.length === 0) return undefined
  const fields = new Map<PropertyKey, Field>(
    propertySignatures.map(({ name, type }) => [name, { is: compiled(type), required: !SchemaAST.isOptional(type) }])
  )
  const required = [...fields.values()].filter((field) => field.required).length
  // Tags first: the other fields need no check where the tag differs.
  const tags = [...tagsOf(ast)].map(([name, literal]) => ({ name, literal }))
  const rest = indexSignatures.length === 0 ? undefined : all(indexSignatures.map(({ type }) => compiled(type)))
  return (value) => {
    if (!Predicate.isObject(value)) return false
    for (const { literal, name } of tags) if (value[name] !== literal) return false
    let missing = required
    // Over the existing keys: looking up an absent key is slow in V8.
    for (const key in value) {
      const field = fields.get(key)
      if (field !== undefined) {
        if (!field.is(value[key])) return false
        if (field.required) missing--
      }
      if (rest !== undefined && !rest(value[key])) return false
    }
    return missing === 0
  }
}

interface Field {
  readonly is: Is
  readonly required: boolean
}

const union = (ast: SchemaAST.Union): Is | undefined => {
  if (ast.options?.mode === "oneOf") return undefined
  const byTag = tagged(ast.types)
  if (byTag !== undefined) return byTag
  const literals = new Set<unknown>(ast.types.flatMap(literalsOf))
  const others = any(ast.types.filter((type) => literalsOf(type).length === 0).map(compiled))
  return literals.size < 2 ? any(ast.types.map(compiled)) : (value) => literals.has(value) || others(value)
}

const literalsOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.LiteralValue | null> => {
  if (ast._tag === "Literal") return [ast.literal]
  return ast._tag === "Null" ? [null] : []
}

/** The required literal fields of an object. */
const tagsOf = (ast: SchemaAST.AST): ReadonlyMap<PropertyKey, SchemaAST.LiteralValue> => {
  if (ast._tag === "Suspend") return tagsOf(ast.thunk())
  if (ast._tag !== "Objects") return new Map()
  return new Map(
    ast.propertySignatures.flatMap(({ name, type }) =>
      type._tag === "Literal" && !SchemaAST.isOptional(type) ? [[name, type.literal] as const] : []
    )
  )
}

/** A union that is discriminated by a literal at one key: only the arms with the value's tag are checked. */
const tagged = (types: ReadonlyArray<SchemaAST.AST>): Is | undefined => {
  const tags = types.map(tagsOf)
  const key = [...tags[0]?.keys() ?? []].find((each) => tags.every((tag) => tag.has(each)))
  if (key === undefined) return undefined
  const byTag = new Map<unknown, Is>()
  types.forEach((type, index) => {
    const tag = tags[index]?.get(key)
    const known = byTag.get(tag)
    byTag.set(tag, known === undefined ? compiled(type) : any([known, compiled(type)]))
  })
  // Consecutive values often have the same tag, and comparing two tags is faster than a lookup.
  let latest: { readonly tag: unknown; readonly is: Is } | undefined
  return (value) => {
    if (!Predicate.isObject(value)) return false
    const tag = value[key]
    if (latest === undefined || latest.tag !== tag) {
      const is = byTag.get(tag)
      if (is === undefined) return false
      latest = { tag, is }
    }
    return latest.is(value)
  }
}
