/**
 * Turns the JSON that a provider enforced back into the JSON of the schema.
 *
 * Effect's adapters send a record as a list of pairs, a tuple as an object with the keys 0, 1 …,
 * and an absent field as null, or a nullable field not at all. JSON that is already that of the schema stays as it is.
 */
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { isObject, type Json, type JsonObject } from "./json.ts"

type AST = SchemaAST.AST

/** A pair of a key and its value, or undefined. */
const pairOf = (entry: Json): readonly [string, Json] | undefined => {
  if (!isObject(entry)) return undefined
  const { 0: key, 1: value } = entry
  const isKey = typeof key === "string" || typeof key === "number"
  return isKey && value !== undefined ? [String(key), value] : undefined
}

/** The object of a list of pairs, or undefined; the last pair of the start of a list may be unfinished. */
const objectOf = (value: Json, isStart: boolean): JsonObject | undefined => {
  if (!Array.isArray(value)) return isObject(value) ? value : undefined
  const pairs = value.flatMap((entry: Json) => {
    const pair = pairOf(entry)
    return pair === undefined ? [] : [pair]
  })
  return pairs.length >= value.length - (isStart ? 1 : 0) ? Object.fromEntries(pairs) : undefined
}

const listOf = (value: JsonObject, keyOf: (index: number) => string): ReadonlyArray<Json> => {
  const items: Array<Json> = []
  for (let index = 0;; index++) {
    const item = value[keyOf(index)]
    if (item === undefined) return items
    items.push(item)
  }
}

/** The list of an object with the keys of a tuple: its elements, those between, and the last ones. */
const tupleOf = (value: Json): ReadonlyArray<Json> | undefined => {
  if (!isObject(value)) return Array.isArray(value) ? value : undefined
  const between = value["__rest__"] ?? []
  return [
    ...listOf(value, String),
    ...(Array.isArray(between) ? between : [between]),
    ...listOf(value, (index) => `__tail_${index}__`)
  ]
}

/** Absent elements at the end of a tuple are null. */
const withoutAbsent = (elements: ReadonlyArray<AST>, items: ReadonlyArray<Json>): ReadonlyArray<Json> => {
  const element = elements[items.length - 1]
  const isAbsent = element !== undefined && SchemaAST.isOptional(element) && items.at(-1) === null
  return isAbsent ? withoutAbsent(elements, items.slice(0, -1)) : items
}

/** Whether JSON of this kind may be meant. */
const isOfKind = (ast: AST, value: Json): boolean => {
  switch (ast._tag) {
    case "Objects":
      return isObject(value) || (ast.indexSignatures.length > 0 && Array.isArray(value))
    case "Arrays":
      return Array.isArray(value) || (ast.elements.length > 0 && isObject(value))
    case "Suspend":
      return isOfKind(ast.thunk(), value)
    case "Union":
      return ast.types.some((type) => isOfKind(type, value))
    default:
      return typeof value !== "object"
  }
}

const admitsNull = (ast: AST): boolean => ast._tag === "Null" || (ast._tag === "Union" && ast.types.some(admitsNull))

/** Restores the JSON of a schema, given its {@link encodedSide}; or that of the start of a text. */
export const restore = (root: AST, isStart = false): (value: Json) => Json => {
  const checks = new Map<AST, (value: unknown) => boolean>()
  const matches = (ast: AST, value: Json) => {
    const check = checks.get(ast) ?? Schema.is(Schema.make<Schema.Codec<unknown>>(ast))
    checks.set(ast, check)
    return check(value)
  }

  const visitUnion = (types: ReadonlyArray<AST>, value: Json): Json => {
    const restored = types.filter((type) => isOfKind(type, value)).map((type) => [type, visit(type, value)] as const)
    const [, found] = restored.find(([type, value]) => matches(type, value)) ?? restored[0] ?? []
    return found ?? value
  }

  const visitObject = ({ indexSignatures, propertySignatures }: SchemaAST.Objects, value: Json): Json => {
    const object = indexSignatures.length > 0 ? objectOf(value, isStart) : isObject(value) ? value : undefined
    if (object === undefined) return value
    const types = new Map(propertySignatures.map(({ name, type }) => [name, type]))
    const others = indexSignatures.map(({ type }) => type)
    const absent = isStart ?
      [] :
      propertySignatures.filter(({ name, type }) =>
        !SchemaAST.isOptional(type) && !Object.hasOwn(object, name) && admitsNull(type)
      )
    return Object.fromEntries(
      [...absent.map(({ name }) => [String(name), null] as const), ...Object.entries(object)].flatMap(
        ([name, value]): ReadonlyArray<readonly [string, Json]> => {
          const type = types.get(name)
          if (type === undefined) return [[name, visitUnion(others, value)]]
          return value === null && SchemaAST.isOptional(type) ? [] : [[name, visit(type, value)]]
        }
      )
    )
  }

  const visitArray = ({ elements, rest }: SchemaAST.Arrays, value: Json): Json => {
    const list = elements.length > 0 || rest.length > 1 ? tupleOf(value) : Array.isArray(value) ? value : undefined
    if (list === undefined) return value
    const items = withoutAbsent(elements, list)
    const last = items.length - (rest.length - 1)
    return items.map((item, index) => {
      const type = elements[index] ?? (index >= last ? rest[index - last + 1] : undefined) ?? rest[0]
      return type === undefined ? item : visit(type, item)
    })
  }

  const visit = (ast: AST, value: Json): Json => {
    switch (ast._tag) {
      case "Objects":
        return visitObject(ast, value)
      case "Arrays":
        return visitArray(ast, value)
      case "Union":
        return visitUnion(ast.types, value)
      case "Suspend":
        return visit(ast.thunk(), value)
      default:
        return value
    }
  }

  return (value) => visit(root, value)
}
