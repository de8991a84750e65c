/** Fits a value to a schema: what is valid is copied, what is missing gets the plainest value of the schema. */
import { memoize } from "effect/Function"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"

type Json = Schema.Json

export interface Fields {
  readonly [field: string]: Json
}

/** The value of a text that nothing gives: by its name, such as `created_at`. */
export type TextOf = (name: string) => string

export const isFields = (value: unknown): value is Fields => Predicate.isObject(value) && !Array.isArray(value)

/** Fields as JSON has them: without those that are undefined. */
export const jsonOf = (fields: object): Fields => JSON.parse(JSON.stringify(fields))

const isOptional = (ast: SchemaAST.AST) => ast.context?.isOptional === true

/** Whether a schema accepts objects with any field: a record, such as `metadata`. */
const isRecord = (ast: SchemaAST.AST): boolean =>
  ast._tag === "Objects" ? ast.indexSignatures.length > 0 && ast.propertySignatures.length === 0 : false

const armsOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.AST> => {
  if (ast._tag === "Suspend") return armsOf(ast.thunk())
  return ast._tag === "Union" ? ast.types.flatMap(armsOf) : [ast]
}

/** The arm for a value: the one whose constants the value has, else the first of its kind. */
const armFor = (arms: ReadonlyArray<SchemaAST.AST>, value: Json): SchemaAST.AST | undefined => {
  if (!isFields(value)) return arms.find((arm) => Array.isArray(value) ? arm._tag === "Arrays" : is(arm, value))
  const objects = arms.filter((arm) => arm._tag === "Objects")
  return objects.find((arm) =>
    arm.propertySignatures.some(({ name, type }) => type._tag === "Literal" && value[String(name)] === type.literal)
  ) ?? objects[0]
}

const is = (ast: SchemaAST.AST, value: unknown) => Schema.is(Schema.make(ast))(value)

export const fit = (schema: Schema.Codec<unknown>, value: Json | undefined, textOf: TextOf): Json =>
  fitted(schema.ast, value, "", textOf)

const fitted = (ast: SchemaAST.AST, value: Json | undefined, name: string, textOf: TextOf): Json => {
  const arms = armsOf(ast)
  if (value === undefined) {
    const none = arms.find((arm) => arm._tag === "Null")
    return none === undefined ? plainest(arms[0], name, textOf) : null
  }
  const arm = armFor(arms, value)
  if (arm === undefined) return fitted(ast, undefined, name, textOf)
  if (arm._tag === "Objects" && isFields(value)) return fittedFields(arm, value, textOf)
  if (arm._tag === "Arrays" && Array.isArray(value)) {
    const item = arm.rest[0] ?? arm.elements[0]
    return item === undefined ? value : value.map((each) => fitted(item, each, name, textOf))
  }
  return value
}

const fittedFields = (ast: SchemaAST.Objects, value: Fields, textOf: TextOf): Json => {
  if (isRecord(ast)) return value
  const known = ast.propertySignatures.flatMap(({ name, type }): ReadonlyArray<readonly [string, Json]> => {
    const field = String(name)
    const given = value[field]
    const isAbsent = given === undefined && isOptional(type) && !armsOf(type).some((arm) => arm._tag === "Null")
    return isAbsent ? [] : [[field, fitted(type, given, field, textOf)]]
  })
  return Object.fromEntries(known)
}

const plainest = (ast: SchemaAST.AST | undefined, name: string, textOf: TextOf): Json => {
  switch (ast?._tag) {
    case "Literal":
      return typeof ast.literal === "bigint" ? String(ast.literal) : ast.literal
    case "String":
      return textOf(name)
    case "Number":
      return 0
    case "Boolean":
      return false
    case "Arrays":
      return []
    case "Objects":
      return fittedFields(ast, {}, textOf)
    default:
      return null
  }
}

/** The fields of a schema that hold one kind of object: an update changes the keys of these objects one by one. */
export const objectFields = memoize(
  ({ ast }: Schema.Codec<unknown>): ReadonlyMap<string, "record" | "struct"> =>
    new Map(
      signaturesOf(ast).flatMap(({ name, type }): ReadonlyArray<readonly [string, "record" | "struct"]> => {
        const [only, ...others] = armsOf(type).filter((arm) => arm._tag !== "Null")
        if (only?._tag !== "Objects" || others.length > 0) return []
        return [[String(name), isRecord(only) ? "record" : "struct"]]
      })
    )
)

/** The names of the fields of a schema. */
export const fieldNames = memoize(
  ({ ast }: Schema.Codec<unknown>): ReadonlySet<string> => new Set(signaturesOf(ast).map(({ name }) => String(name)))
)

const signaturesOf = (ast: SchemaAST.AST) => {
  const [only] = armsOf(ast)
  return only?._tag === "Objects" ? only.propertySignatures : []
}
