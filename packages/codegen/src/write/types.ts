/** Shapes as TypeScript types. */
import type * as Schema from "effect/Schema"
import { kindsOf } from "../kinds.ts"
import { key } from "../names.ts"
import type { Field, Shape, Slot, Struct, Union } from "../Shape.ts"
import { comment, linesOf } from "./facts.ts"
import { at, type Scope } from "./Scope.ts"

export const typeOf = (slot: Slot, scope: Scope): string => {
  const type = typeOfShape(slot.shape, scope)
  return slot.nullable ? `${type} | null` : type
}

const typeOfShape = (shape: Shape, scope: Scope): string => {
  switch (shape.kind) {
    case "text":
      return "string"
    case "binary":
      return "Upload.Source"
    case "integer":
    case "number":
      return "number"
    case "boolean":
      return "boolean"
    case "any":
      return "Schema.Json"
    case "const":
      return JSON.stringify(shape.value)
    case "literals": {
      const values = literals(shape.values)
      return isOpen(shape, scope) ? `OpenSchema.Enum<${values}>` : values
    }
    case "list":
      return `ReadonlyArray<${typeOf(shape.item, scope)}>`
    case "map":
      return `{ readonly [key: string]: ${typeOf(shape.value, scope)} }`
    case "struct":
      return `{${fieldsOf(shape, scope)}}`
    case "union":
      return [...shape.arms.map((arm) => typeOfShape(arm, scope)), ...othersOf(shape, scope)].join(" | ")
    case "ref":
      return scope.type(shape.name)
  }
}

/** Whether unknown values are accepted. */
export const isOpen = (shape: Shape, scope: Scope): boolean => {
  if (shape.kind === "literals") {
    return (shape.open || scope.open) && !scope.library.tags().isTag(scope.path) && shape.values.every(isText)
  }
  if (shape.kind !== "union" || !(shape.open || scope.open)) return false
  return shape.key !== undefined
    || (shape.untagged === true && kindsOf(shape.arms, scope.library.resolve) !== undefined)
}

/** The arms for unknown values. */
const othersOf = (shape: Union, scope: Scope): ReadonlyArray<string> => {
  if (!isOpen(shape, scope)) return []
  if (shape.key !== undefined) {
    const key = shape.key === "type" ? "" : `<${JSON.stringify(shape.key)}>`
    return [`OpenSchema.Variant${key}`, ...(shape.tagless === true ? [`OpenSchema.Untagged${key}`] : [])]
  }
  const { known, markers } = kindsOf(shape.arms, scope.library.resolve) ?? { known: [], markers: [] }
  return [`OpenSchema.Other<${[known, markers].filter((names) => names.length > 0).map(literals).join(", ")}>`]
}

const literals = (values: ReadonlyArray<Schema.Json>) => values.map((value) => JSON.stringify(value)).join(" | ")

const isText = (value: unknown) => typeof value === "string"

/** Whether a field is optional; `scope` is that of the field. */
export const isOptional = (field: Field, scope: Scope) =>
  field.required ? scope.open && field.slot.nullable : !scope.library.tags().isNeeded(scope.path)

/** The members of an interface. */
export const fieldsOf = (shape: Struct, scope: Scope): string =>
  [
    ...shape.fields.map((field) => memberOf(field, isOptional(field, at(scope, `.${field.name}`)), scope)),
    ...(shape.rest === undefined ? [] : [`readonly [field: string]: ${restOf(shape, shape.rest, scope)}\n`])
  ].join("")

/** One member, with its facts. */
export const memberOf = (field: Field, optional: boolean, scope: Scope, more: ReadonlyArray<string> = []): string => {
  const { library, page, path, sentences } = at(scope, `.${field.name}`)
  const type = typeOf(field.slot, at(scope, `.${field.name}`))
  const sentence = sentences.ofField(page, path, library.resolve(field.slot.shape).kind !== "const")
  const slot = optional || field.required ? field.slot : withoutDefault(field.slot)
  return `${comment([...more, ...linesOf(slot)], sentence)}readonly ${key(field.name)}${optional ? "?" : ""}: ${type}\n`
}

/** A required field has no default. */
const withoutDefault = (slot: Slot): Slot => {
  const { default: _, ...facts } = slot.facts
  return { ...slot, facts }
}

/**
 * The type of an index signature, which also covers the named fields. An optional one may be `undefined` where programs
 * do not set `exactOptionalPropertyTypes`.
 */
const restOf = (shape: Struct, rest: Slot, scope: Scope) => {
  const others = shape.fields.map((field) => field.slot.shape).filter((each) => !isJson(each, scope))
  const absent = shape.fields.some((field) => isOptional(field, at(scope, `.${field.name}`))) ? ["undefined"] : []
  const types = [typeOf(rest, scope), ...others.map((each) => typeOfShape(each, scope)), ...absent]
  return [...new Set(types)].join(" | ")
}

/** Whether a type is assignable to `Json`. Interfaces are not: another declaration could extend them. */
const isJson = (shape: Shape, scope: Scope): boolean => {
  const resolved = scope.library.resolve(shape)
  switch (resolved.kind) {
    case "struct":
      return false
    case "union":
      return resolved.arms.every((arm) => isJson(arm, scope))
    case "list":
      return isJson(resolved.item.shape, scope)
    case "map":
      return isJson(resolved.value.shape, scope)
    default:
      return true
  }
}
