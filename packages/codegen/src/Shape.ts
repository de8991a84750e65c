/** Shapes of values, reduced to what generated code needs. */
import type * as Schema from "effect/Schema"

export type Shape =
  | { readonly kind: "text" | "binary" | "integer" | "number" | "boolean" | "any" }
  | { readonly kind: "const"; readonly value: Schema.Json }
  | { readonly kind: "literals"; readonly values: ReadonlyArray<Schema.Json>; readonly open: boolean }
  | { readonly kind: "list"; readonly item: Slot }
  | Map
  | Struct
  | Union
  | Ref

export interface Map {
  readonly kind: "map"
  readonly value: Slot
  /** The limits of its keys. */
  readonly keys?: Facts
}

export interface Struct {
  readonly kind: "struct"
  readonly fields: ReadonlyArray<Field>
  /** The shape of additional fields, if they are allowed. */
  readonly rest: Slot | undefined
}

export interface Union {
  readonly kind: "union"
  /** The field that distinguishes the arms. */
  readonly key: string | undefined
  readonly arms: ReadonlyArray<Shape>
  readonly open: boolean
  /** Whether a value may lack the key. */
  readonly tagless?: boolean
  /** Whether the arms are distinguished by their kind of JSON: see `Kinds`. */
  readonly untagged?: boolean
}

export interface Ref {
  readonly kind: "ref"
  readonly name: string
}

/** The place of a value: its shape and facts. */
export interface Slot {
  readonly shape: Shape
  readonly nullable: boolean
  readonly facts: Facts
}

export interface Field {
  readonly name: string
  readonly required: boolean
  readonly slot: Slot
}

/** Limits that a check can enforce. */
export interface Limits {
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly pattern?: string
}

/** Facts that a type cannot express. */
export interface Facts extends Limits {
  readonly format?: string
  /** The name of the field in a form. */
  readonly formName?: string
  readonly default?: Schema.Json
  readonly deprecated?: boolean
  readonly deprecatedValues?: ReadonlyArray<string>
  /** Requires an opt-in to beta features. */
  readonly beta?: boolean
  readonly betaValues?: ReadonlyArray<Schema.Json>
  /** Limits from the vendor's documentation that its specification lacks. */
  readonly documented?: Limits
  /** The most bytes of the decoded text. */
  readonly maxDecodedBytes?: number
  /** Known values of a field that allows any text. */
  readonly supportedValues?: ReadonlyArray<string>
}

export const limits = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "pattern"
] as const satisfies ReadonlyArray<keyof Limits>

export type Usage = "request" | "response"

/** A shape with a name. */
export interface Named {
  readonly slot: Slot
  readonly usage: ReadonlySet<Usage>
}

export const slot = (shape: Shape, facts: Facts = {}, nullable = false): Slot => ({ shape, nullable, facts })

/** The same slot, marked as beta. */
export const inBeta = (slot: Slot): Slot => ({ ...slot, facts: { beta: true, ...slot.facts } })

export const refTo = (name: string): Ref => ({ kind: "ref", name })

/** The slots directly inside a shape, each with the step that leads to it. */
export const inner = (shape: Shape): ReadonlyArray<readonly [step: string, slot: Slot]> => {
  switch (shape.kind) {
    case "list":
      return [["[]", shape.item]]
    case "map":
      return [["{}", shape.value]]
    case "struct":
      return [
        ...shape.fields.map((field) => [`.${field.name}`, field.slot] as const),
        ...(shape.rest === undefined ? [] : [["{}", shape.rest] as const])
      ]
    case "union":
      return shape.arms.map((arm) => ["", slot(arm)] as const)
    default:
      return []
  }
}

/** The same shape with other slots inside, arms included. */
export const mapInner = (shape: Shape, f: (slot: Slot, step: string) => Slot): Shape => {
  switch (shape.kind) {
    case "list":
      return { ...shape, item: f(shape.item, "[]") }
    case "map":
      return { ...shape, value: f(shape.value, "{}") }
    case "struct":
      return {
        ...shape,
        fields: shape.fields.map((field) => ({ ...field, slot: f(field.slot, `.${field.name}`) })),
        rest: shape.rest && f(shape.rest, "{}")
      }
    case "union":
      return { ...shape, arms: shape.arms.map((arm) => f(slot(arm), "").shape) }
    default:
      return shape
  }
}

/** The names that a shape refers to. */
export const refsOf = (shape: Shape): ReadonlyArray<string> =>
  shape.kind === "ref" ? [shape.name] : inner(shape).flatMap(([, each]) => refsOf(each.shape))

/** The strings that the field `key` may hold in an arm of a union; none if it has no such field. */
export const tagsOf = (arm: Shape, key: string, resolve: (shape: Shape) => Shape): ReadonlyArray<string> => {
  const shape = resolve(arm)
  if (shape.kind === "union") return shape.arms.flatMap((each) => tagsOf(each, key, resolve))
  const field = shape.kind === "struct" ? shape.fields.find((each) => each.name === key) : undefined
  const tag = field && resolve(field.slot.shape)
  const values = tag?.kind === "const" ? [tag.value] : tag?.kind === "literals" ? tag.values : []
  return values.filter((value) => typeof value === "string")
}
