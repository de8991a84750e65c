/**
 * The JSON side of a schema, as it is described to a model.
 *
 * Each check states in words what it checks, also one of a decoded value (`Schema.Date`),
 * for which JSON Schema has no keyword. Nothing is checked here: that is left to the schema.
 */
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { type Json, object } from "./json.ts"

type AST = SchemaAST.AST
type Checks = SchemaAST.Checks
type Check = Checks[number]
type Filter = Exclude<Check, { readonly _tag: "FilterGroup" }>

/** Checks that the type of the JSON Schema states: `number` and `integer`. */
const typeChecks = new Set(["effect/schema/isFinite", "effect/schema/isInt"])

const wordsOf = (annotations: Schema.Annotations.Annotations | undefined): ReadonlyArray<string> =>
  [annotations?.["description"], annotations?.["expected"]].filter((words) => typeof words === "string")

const wordsOfCheck = (check: Check): ReadonlyArray<string> => [
  ...wordsOf(check.annotations),
  ...(check._tag === "FilterGroup" ? check.checks.flatMap(wordsOfCheck) : [])
]

const number = (payload: Json | undefined, key: string): number | undefined => {
  const value = object(payload)[key]
  return typeof value === "number" ? value : undefined
}

/**
 * The minimum a check of a length states. JSON Schema counts code points, a schema UTF-16 units: Effect halves the
 * minimum, so that no valid text breaks it.
 */
const minLengthOf = ({ annotations }: Filter): number | undefined => {
  const { id, payload } = annotations?.representation ?? {}
  return id === "effect/schema/isMinLength"
    ? number(payload, "minLength")
    : id === "effect/schema/isBetweenLength"
    ? number(payload, "minimum")
    : undefined
}

const describedFilter = (filter: Filter): Check => {
  const { annotations } = filter
  const id = annotations?.representation?.id
  const words = wordsOf(id !== undefined && typeChecks.has(id) ? { ...annotations, expected: undefined } : annotations)
  const minLength = minLengthOf(filter)
  return Schema.makeFilter<unknown>(() => undefined, {
    ...annotations,
    expected: undefined,
    ...(words.length === 0 ? {} : { description: words.join("; ") }),
    toJsonSchema: (input) => {
      const output = annotations?.toJsonSchema?.(input) ?? [{}, true]
      if (minLength === undefined || input.type !== "string") return output
      const [keywords] = Array.isArray(output) ? output : [output]
      return [{ ...keywords, minLength }, true]
    }
  })
}

const described = (check: Check): Check => {
  if (check._tag === "Filter") return describedFilter(check)
  const [first, ...rest] = check.checks
  return Schema.makeFilterGroup([described(first), ...rest.map(described)], check.annotations)
}

/** A check that only describes. */
const note = (description: string): Check =>
  Schema.makeFilter<unknown>(() => undefined, { description, toJsonSchema: () => [{}, true] })

const toChecks = ([first, ...rest]: ReadonlyArray<Check>): Checks | undefined =>
  first === undefined ? undefined : [first, ...rest]

/** The JSON side of a schema, without transformations. */
export const encodedSide = (schema: Schema.Constraint): AST => {
  const done = new Map<AST, AST>()

  const rebuilt = (ast: AST, checks: Checks | undefined): AST => {
    const { annotations, context } = ast
    const [words] = wordsOf(annotations)
    const own = words === undefined ? annotations : { ...annotations, description: words }
    switch (ast._tag) {
      case "String":
        return new SchemaAST.String(own, checks, undefined, context)
      case "Number":
        return new SchemaAST.Number(own, checks, undefined, context)
      case "TemplateLiteral":
        return new SchemaAST.TemplateLiteral(ast.parts, own, checks, undefined, context)
      case "Arrays":
        return new SchemaAST.Arrays(
          ast.isMutable,
          ast.elements.map(visit),
          ast.rest.map(visit),
          annotations,
          checks,
          undefined,
          context
        )
      case "Objects":
        return new SchemaAST.Objects(
          ast.propertySignatures.map(({ name, type }) => new SchemaAST.PropertySignature(name, visit(type))),
          ast.indexSignatures.map(({ parameter, type }) => new SchemaAST.IndexSignature(visit(parameter), visit(type))),
          annotations,
          checks,
          undefined,
          context
        )
      case "Union":
        return new SchemaAST.Union(ast.types.map(visit), ast.options, annotations, checks, undefined, context)
      case "Suspend":
        return new SchemaAST.Suspend(() => visit(ast.thunk()), annotations, undefined, undefined, context)
      default:
        return checks === undefined
          ? ast
          : new SchemaAST.Union([ast], undefined, undefined, checks, undefined, context)
    }
  }

  const encode = (ast: AST, notes: ReadonlyArray<string>): AST => {
    const links = ast.encoding ?? []
    const last = links.at(-1)
    if (last === undefined) {
      return rebuilt(ast, toChecks([...(ast.checks ?? []).map(described), ...notes.map(note)]))
    }
    const decoded = [ast, ...links.slice(0, -1).map(({ to }) => to)].flatMap(({ annotations, checks }) => [
      ...wordsOf({ description: annotations?.["description"] }),
      ...(checks ?? []).flatMap(wordsOfCheck)
    ])
    return encode(last.to, [...notes, ...decoded])
  }

  const visit = (ast: AST): AST => {
    const known = done.get(ast)
    if (known !== undefined) return known
    const encoded = encode(ast, [])
    done.set(ast, encoded)
    return encoded
  }

  return visit(Schema.toCodecJson(schema).ast)
}
