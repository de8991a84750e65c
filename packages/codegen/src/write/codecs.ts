/** Shapes as schemas that check and never transform. */
import { kindsOf } from "../kinds.ts"
import { key } from "../names.ts"
import { type Facts, type Field, type Slot, type Struct, tagsOf, type Union } from "../Shape.ts"
import { at, type Scope } from "./Scope.ts"
import { isOpen, isOptional } from "./types.ts"

export const codecOf = (slot: Slot, scope: Scope): string => {
  const codec = codecOfShape(slot, scope)
  return slot.nullable ? `Schema.NullOr(${codec})` : codec
}

const codecOfShape = ({ facts, shape }: Slot, scope: Scope): string => {
  switch (shape.kind) {
    case "text":
    case "binary":
      return `Schema.String${checks(facts, scope)}`
    case "integer":
      return `${scope.checked ? "Schema.Int" : "OpenSchema.number"}${checks(facts, scope)}`
    case "number":
      return `${scope.checked ? "Schema.Finite" : "OpenSchema.number"}${checks(facts, scope)}`
    case "boolean":
      return "Schema.Boolean"
    case "any":
      return "Schema.Json"
    case "const":
      return `Schema.Literal(${JSON.stringify(shape.value)})`
    case "literals": {
      const values = JSON.stringify(shape.values)
      return isOpen(shape, scope)
        ? `OpenSchema.literals(${JSON.stringify(scope.path)}, ${values})`
        : `Schema.Literals(${values})`
    }
    case "list":
      return `Schema.Array(${codecOf(shape.item, scope)})${checks(facts, scope)}`
    case "map":
      return `Schema.Record(Schema.String, ${codecOf(shape.value, scope)})${keyChecks(shape.keys, scope)}`
    case "struct":
      return structOf(shape, scope)
    case "union":
      return unionOf(shape, scope)
    case "ref":
      return scope.value(shape.name)
  }
}

const structOf = (shape: Struct, scope: Scope) => {
  const fields = shape.fields.map((field) => `${key(field.name)}: ${fieldOf(field, at(scope, `.${field.name}`))}`)
  const struct = `Schema.Struct({${fields.map((field) => `\n${field}`).join(",")}\n})`
  return shape.rest === undefined
    ? struct
    : `Schema.StructWithRest(${struct}, [Schema.Record(Schema.String, ${codecOf(shape.rest, scope)})])`
}

const fieldOf = (field: Field, scope: Scope) => {
  const codec = codecOf(field.slot, scope)
  return isOptional(field, scope) ? `Schema.optionalKey(${codec})` : codec
}

const unionOf = (union: Union, scope: Scope) => {
  const { resolve } = scope.library
  const codecs = union.arms.map((shape) => codecOfShape({ shape, nullable: false, facts: {} }, scope)).join(", ")
  if (!isOpen(union, scope)) return `Schema.Union([${codecs}])`
  const where = JSON.stringify(scope.path)
  const { key } = union
  if (key !== undefined) {
    const known = JSON.stringify([...new Set(union.arms.flatMap((arm) => tagsOf(arm, key, resolve)))])
    const variants = union.tagless === true ? "variantsOrUntagged" : "variants"
    return `OpenSchema.${variants}(${where}, ${JSON.stringify(key)}, ${known}, [${codecs}])`
  }
  const { known, markers } = kindsOf(union.arms, resolve) ?? { known: [], markers: [] }
  const more = markers.length === 0 ? "" : `, ${JSON.stringify(markers)}`
  return `OpenSchema.kinds(${where}, ${JSON.stringify(known)}, [${codecs}]${more})`
}

/** The limits of a map's keys. */
const keyChecks = (keys: Facts | undefined, scope: Scope) => {
  const limits = checks(keys ?? {}, scope)
  return limits === "" ? "" : `.check(Schema.isPropertyNames(Schema.String${limits}))`
}

const checks = (facts: Facts, scope: Scope) => {
  if (!scope.checked) return ""
  const found = [
    limit(facts.minimum, "isGreaterThanOrEqualTo"),
    limit(facts.maximum, "isLessThanOrEqualTo"),
    limit(facts.exclusiveMinimum, "isGreaterThan"),
    limit(facts.exclusiveMaximum, "isLessThan"),
    limit(facts.minLength, "isMinCodePoints"),
    limit(facts.maxLength, "isMaxCodePoints"),
    limit(facts.minItems, "isMinLength"),
    limit(facts.maxItems, "isMaxLength"),
    facts.uniqueItems === true ? ["Schema.isUnique()"] : [],
    limit(facts.pattern && `new RegExp(${JSON.stringify(facts.pattern)}, "u")`, "isPattern")
  ].flat()
  return found.length === 0 ? "" : `.check(${found.join(", ")})`
}

const limit = (value: number | string | undefined, check: string) =>
  value === undefined ? [] : [`Schema.${check}(${value})`]
