/**
 * Whether a value is of a schema's type, told by a walk that builds nothing.
 *
 * `Schema.is` builds every object anew on its way, which costs more than parsing
 * it did. What is walked here is what JSON is made of; for anything else, and for
 * the rules in doubt, `Schema.is` is asked.
 */
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"

export type Is = (value: unknown) => boolean

/** The walk of a schema, compiled when it is first used. */
export const walk = (schema: Schema.Top): Is => lazily(() => compiled(SchemaAST.toType(schema.ast)))

const lazily = (make: () => Is): Is => {
  let is: Is | undefined
  return (value) => (is ??= make())(value)
}

/** One walk a node, so that shapes which hold themselves end. */
const walks = new WeakMap<SchemaAST.AST, Is>()

const compiled = (ast: SchemaAST.AST): Is => {
  const known = walks.get(ast)
  if (known !== undefined) return known
  const is = checked(ast, shape(ast))
  walks.set(ast, is)
  return is
}

const asked = (ast: SchemaAST.AST): Is => Schema.is(Schema.make<Schema.Top>(ast))

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
  if (is === undefined) return asked(ast)
  const filters = ast.checks?.flatMap(filtersOf) ?? []
  if (filters.length === 0) return is
  return (value) => is(value) && filters.every((filter) => filter.run(value, ast, options) === undefined)
}

/** None: a walk stops at the first thing that is wrong. */
const options: SchemaAST.ParseOptions = {}

const filtersOf = (check: SchemaAST.Check<unknown>): ReadonlyArray<SchemaAST.Filter<unknown>> =>
  check._tag === "Filter" ? [check] : check.checks.flatMap(filtersOf)

const array = ({ elements, rest }: SchemaAST.Arrays): Is | undefined => {
  const [item, ...more] = rest
  if (elements.length > 0 || item === undefined || more.length > 0) return undefined
  const is = compiled(item)
  return (value) => Array.isArray(value) && value.every(is)
}

const object = ({ indexSignatures, propertySignatures }: SchemaAST.Objects): Is | undefined => {
  const plain = indexSignatures.every(({ parameter }) => parameter._tag === "String" && parameter.checks === undefined)
  const named = propertySignatures.every(({ name }) => name !== "__proto__")
  if (!plain || !named || indexSignatures.length + propertySignatures.length === 0) return undefined
  // Tags come first: nothing else of a shape is looked at that is another one.
  const tags = propertySignatures.filter(({ type }) => type._tag === "Literal")
  const rest = propertySignatures.filter(({ type }) => type._tag !== "Literal")
  const fields = [...tags, ...rest].map(({ name, type }) => ({
    name,
    optional: SchemaAST.isOptional(type),
    is: compiled(type)
  }))
  const others = indexSignatures.map(({ type }) => compiled(type))
  return (value) => {
    if (!Predicate.isObject(value)) return false
    for (const { is, name, optional } of fields) {
      const field = value[name]
      if (field === undefined && !(name in value) ? !optional : !is(field)) return false
    }
    return others.every((is) => Object.keys(value).every((key) => is(value[key])))
  }
}

const union = (ast: SchemaAST.Union): Is | undefined => {
  if (ast.options?.mode === "oneOf") return undefined
  const byTag = tagged(ast.types)
  if (byTag !== undefined) return byTag
  const arms = ast.types.map(compiled)
  return (value) => arms.some((is) => is(value))
}

/** The literals that must stand at a key of a shape. */
const tagsOf = (ast: SchemaAST.AST): ReadonlyMap<PropertyKey, SchemaAST.LiteralValue> => {
  if (ast._tag === "Suspend") return tagsOf(ast.thunk())
  if (ast._tag !== "Objects") return new Map()
  return new Map(
    ast.propertySignatures.flatMap(({ name, type }) =>
      type._tag === "Literal" && !SchemaAST.isOptional(type) ? [[name, type.literal] as const] : []
    )
  )
}

/** Arms that are told apart by a literal at one key: only those that may be right are walked. */
const tagged = (types: ReadonlyArray<SchemaAST.AST>): Is | undefined => {
  const tags = types.map(tagsOf)
  const key = [...tags[0]?.keys() ?? []].find((each) => tags.every((tag) => tag.has(each)))
  if (key === undefined) return undefined
  const arms = new Map<unknown, ReadonlyArray<Is>>()
  types.forEach((type, index) => {
    const tag = tags[index]?.get(key)
    arms.set(tag, [...arms.get(tag) ?? [], compiled(type)])
  })
  return (value) => Predicate.isObject(value) && (arms.get(value[key])?.some((is) => is(value)) ?? false)
}
