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
import { number } from "../../OpenSchema.ts"
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
  const is = ast === number.ast ? isSafe : checked(ast, shape(ast))
  walks.set(ast, is)
  return is
}

/** The check of {@link number}, the schema of nearly all numbers: running its filters takes ten times as long. */
const isSafe: Is = (value) => typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER

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
  return (value) => {
    if (!is(value)) return false
    for (let index = 0; index < filters.length; index++) {
      if (filters[index]?.run(value, ast, options) !== undefined) return false
    }
    return true
  }
}

/** Plain loops: the calls of `every` and `some` cost more than the checks. */
const all = (each: ReadonlyArray<Is>): Is => {
  const [first, ...more] = each
  if (first === undefined) return () => true
  if (more.length === 0) return first
  return (value) => {
    for (const is of each) if (!is(value)) return false
    return true
  }
}

const any = (types: ReadonlyArray<SchemaAST.AST>): Is => {
  const [first, ...more] = types
  if (first === undefined) return () => false
  if (more.length === 0) return compiled(first)
  const each = types.map(arm)
  return (value) => {
    const before = countFound()
    for (const is of each) {
      if (is(value)) return true
      removeFound(before)
    }
    return false
  }
}

/** Tags first: the other fields need no check where the tag differs. */
const arm = (ast: SchemaAST.AST): Is => {
  const is = compiled(ast)
  const tags = [...tagsOf(ast)].map(([name, literal]) => ({ name, literal }))
  if (tags.length === 0) return is
  return (value) => {
    if (!Predicate.isObject(value)) return false
    for (const { literal, name } of tags) if (value[name] !== literal) return false
    return is(value)
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
  const rest = indexSignatures.length === 0 ? undefined : all(indexSignatures.map(({ type }) => compiled(type)))
  // Objects usually have the keys of the object before, in its order, and comparing two keys is faster than a lookup.
  const latest = Array.from({ length: 2 * fields.size }, (): Key => ({ name: undefined, field: undefined }))
  return (value) => {
    if (!Predicate.isObject(value)) return false
    let missing = required
    let at = 0
    // Over the existing keys: looking up an absent key is slow in V8.
    for (const key in value) {
      const known = latest[at++]
      let field: Field | undefined
      if (known === undefined) field = fields.get(key)
      else {
        if (known.name !== key) {
          known.name = key
          known.field = fields.get(key)
        }
        field = known.field
      }
      if (field !== undefined) {
        if (!field.is(value[key])) return false
        if (field.required) missing--
      }
      if (rest !== undefined && !rest(value[key])) return false
    }
    return missing === 0
  }
}

interface Key {
  name: string | undefined
  field: Field | undefined
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
  const others = any(ast.types.filter((type) => literalsOf(type).length === 0))
  const [only] = literals
  if (literals.size === 0) return others
  return literals.size === 1
    ? (value) => value === only || others(value)
    : (value) => literals.has(value) || others(value)
}

/** The literals of a type that has nothing else. */
const literalsOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.LiteralValue | null> => {
  if (ast.checks !== undefined) return []
  if (ast._tag === "Literal") return [ast.literal]
  if (ast._tag === "Union" && ast.options?.mode !== "oneOf") {
    const each = ast.types.map(literalsOf)
    return each.some((literals) => literals.length === 0) ? [] : each.flat()
  }
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
  const arms = new Map<unknown, Array<SchemaAST.AST>>()
  types.forEach((type, index) => {
    const tag = tags[index]?.get(key)
    arms.set(tag, [...arms.get(tag) ?? [], type])
  })
  const byTag = new Map([...arms].map(([tag, types]) => [tag, any(types)]))
  // Consecutive values often have the same tag, and comparing two tags is faster than a lookup.
  let latest: unknown
  let is: Is | undefined
  return (value) => {
    if (!Predicate.isObject(value)) return false
    const tag = value[key]
    if (latest !== tag || is === undefined) {
      is = byTag.get(tag)
      latest = tag
    }
    return is !== undefined && is(value)
  }
}
