import type * as Schema from "effect/Schema"
import { fail } from "./CodegenError.ts"
import { decodeOr } from "./decode.ts"
import { JsonSchema } from "./OpenApi.ts"
import { type Facts, type Field, type Limits, limits, refTo, type Shape, type Slot, slot } from "./Shape.ts"

/** Reads a JSON schema; `where` names it in errors. */
export const read = (json: Schema.Json, where: string): Slot => slotOf(decodeOr(JsonSchema, where)(json), where)

const slotOf = (schema: JsonSchema, where: string): Slot => {
  const arms = schema.oneOf ?? schema.anyOf
  if (arms === undefined) return slot(shapeOf(schema, where), factsOf(schema), admitsNull(schema))
  const others = arms.filter((arm) => arm.type !== "null")
  const nullable = others.length < arms.length
  const [only] = others
  if (only !== undefined && others.length === 1) {
    const inside = slotOf(only, where)
    return slot(inside.shape, { ...inside.facts, ...factsOf(schema) }, nullable || inside.nullable)
  }
  const key = (schema.discriminator ?? schema["x-tag"])?.propertyName
  const slots = others.map((arm) => slotOf(arm, where))
  const shape: Shape = {
    kind: "union",
    key,
    arms: slots.map((each) => each.shape),
    open: schema["x-open"] === true,
    ...(schema["x-tag-optional"] === true ? { tagless: true } : {}),
    ...(schema["x-untagged"] === true ? { untagged: true } : {})
  }
  return slot(shape, factsOf(schema), nullable || slots.some((each) => each.nullable))
}

const admitsNull = (schema: JsonSchema) =>
  (Array.isArray(schema.type) && schema.type.includes("null")) || (schema.enum?.includes(null) ?? false)

const typeOf = (schema: JsonSchema) => {
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []).filter((type) => type !== "null")
  return types.length > 1 ? types.join("|") : types[0]
}

const shapeOf = (schema: JsonSchema, where: string): Shape => {
  if (schema.$ref !== undefined) return refTo(nameOf(schema.$ref))
  if (schema.const !== undefined) return { kind: "const", value: schema.const }
  if (schema.enum !== undefined) {
    const values = schema.enum.filter((value) => value !== null)
    const [only] = values
    const open = schema["x-open"] === true
    return only !== undefined && values.length === 1 && !open
      ? { kind: "const", value: only }
      : { kind: "literals", values, open }
  }
  const type = typeOf(schema)
  switch (type) {
    case undefined:
      return { kind: "any" }
    case "string":
      return { kind: schema.format === "binary" ? "binary" : "text" }
    case "integer":
    case "number":
    case "boolean":
      return { kind: type }
    case "array":
      return { kind: "list", item: schema.items === undefined ? slot({ kind: "any" }) : slotOf(schema.items, where) }
    case "object":
      return objectOf(schema, where)
    default:
      return fail(`${where}: unknown type ${type}`)
  }
}

const objectOf = (schema: JsonSchema, where: string): Shape => {
  const more = schema.additionalProperties
  const rest = more === undefined || more === false
    ? undefined
    : more === true
    ? slot({ kind: "any" })
    : slotOf(more, where)
  if (schema.properties === undefined) {
    const keys = schema.propertyNames === undefined ? {} : { keys: factsOf(schema.propertyNames) }
    return { kind: "map", value: rest ?? slot({ kind: "any" }), ...keys }
  }
  const fields = Object.entries(schema.properties).map(([name, property]): Field => ({
    name,
    required: schema.required?.includes(name) === true && schema["x-sdk-optional"]?.includes(name) !== true,
    slot: slotOf(property, `${where}.${name}`)
  }))
  return { kind: "struct", fields, rest }
}

/** `#/components/schemas/Name` → `Name`. */
export const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf("/") + 1)

const factsOf = (schema: JsonSchema): Facts => {
  const format = schema.format ?? schema["x-format"] ?? schema.contentEncoding
  const documented = documentedOf(schema)
  return {
    ...(format === undefined || format === "binary" ? {} : { format }),
    ...(schema["x-form-name"] === undefined ? {} : { formName: schema["x-form-name"] }),
    ...(schema.default === undefined ? {} : { default: schema.default }),
    ...(schema.deprecated === true ? { deprecated: true } : {}),
    ...(schema["x-deprecated-values"] === undefined ? {} : { deprecatedValues: schema["x-deprecated-values"] }),
    ...Object.fromEntries(limits.flatMap((limit) => schema[limit] === undefined ? [] : [[limit, schema[limit]]])),
    ...(Object.keys(documented).length === 0 ? {} : { documented }),
    ...(schema["x-max-decoded-bytes"] === undefined ? {} : { maxDecodedBytes: schema["x-max-decoded-bytes"] }),
    ...(schema["x-supported-values"] === undefined ? {} : { supportedValues: schema["x-supported-values"] })
  }
}

const documentedOf = (schema: JsonSchema): Limits => ({
  ...(schema["x-documented-minimum"] === undefined ? {} : { minimum: schema["x-documented-minimum"] }),
  ...(schema["x-documented-maximum"] === undefined ? {} : { maximum: schema["x-documented-maximum"] }),
  ...(schema["x-documented-max-length"] === undefined ? {} : { maxLength: schema["x-documented-max-length"] })
})
