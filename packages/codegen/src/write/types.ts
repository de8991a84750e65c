/** Shapes as TypeScript types. */
import { key } from "../names.ts"
import type { Field, Shape, Slot, Struct } from "../Shape.ts"
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
      const values = shape.values.map((value) => JSON.stringify(value)).join(" | ")
      return isOpen(shape, scope) ? `Open.Enum<${values}>` : values
    }
    case "list":
      return `ReadonlyArray<${typeOf(shape.item, scope)}>`
    case "map":
      return `{ readonly [key: string]: ${typeOf(shape.value, scope)} }`
    case "struct":
      return `{${fieldsOf(shape, scope)}}`
    case "union": {
      const arms = shape.arms.map((arm) => typeOfShape(arm, scope))
      const other = shape.key === "type" ? "Open.Variant" : `Open.Variant<${JSON.stringify(shape.key)}>`
      return [...arms, ...(isOpen(shape, scope) ? [other] : [])].join(" | ")
    }
    case "ref":
      return scope.type(shape.name)
  }
}

/** Whether values that are not known yet are taken. */
export const isOpen = (shape: Shape, scope: Scope) =>
  shape.kind === "literals"
    ? (shape.open || scope.open) && !scope.library.isTag(scope.path) && shape.values.every(isText)
    : shape.kind === "union" && shape.key !== undefined && (shape.open || scope.open)

const isText = (value: unknown) => typeof value === "string"

/** A field that may be left out. */
export const isOptional = (field: Field, scope: Scope) => !field.required || (scope.open && field.slot.nullable)

/** The members of an interface. */
export const fieldsOf = (shape: Struct, scope: Scope): string =>
  [
    ...shape.fields.map((field) => memberOf(field, isOptional(field, scope), scope)),
    ...(shape.rest === undefined ? [] : [`readonly [field: string]: ${restOf(shape, shape.rest, scope)}\n`])
  ].join("")

/** One member, with its facts. */
export const memberOf = (field: Field, optional: boolean, scope: Scope, more: ReadonlyArray<string> = []): string => {
  const type = typeOf(field.slot, at(scope, `.${field.name}`))
  return `${comment([...more, ...linesOf(field.slot)])}readonly ${key(field.name)}${
    optional ? "?" : ""
  }: ${type}\n`
}

/** An index signature covers the named fields too. */
const restOf = (shape: Struct, rest: Slot, scope: Scope) => {
  const others = shape.fields.map((field) => field.slot.shape).filter((each) => !isJson(each, scope))
  return [...new Set([typeOf(rest, scope), ...others.map((each) => typeOfShape(each, scope))])].join(" | ")
}

/** An interface is no `Json`, for another declaration could add to it. */
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
