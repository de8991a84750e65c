/** What a specification says of values, in the few words that generated code needs. */
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
  /** What its keys are held to. */
  readonly keys?: Facts
}

export interface Struct {
  readonly kind: "struct"
  readonly fields: ReadonlyArray<Field>
  /** What fields that are not named hold, if there may be any. */
  readonly rest: Slot | undefined
}

export interface Union {
  readonly kind: "union"
  /** The field that tells the arms apart. */
  readonly key: string | undefined
  readonly arms: ReadonlyArray<Shape>
  readonly open: boolean
  /** Whether a value may come without the key. */
  readonly tagless?: boolean
  /** Whether the arms are told apart by what they are: see `Kinds`. */
  readonly untagged?: boolean
}

export interface Ref {
  readonly kind: "ref"
  readonly name: string
}

/** A place where a value stands. */
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

/** What a check can hold a value to. */
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

/** What a type cannot say. */
export interface Facts extends Limits {
  readonly format?: string
  readonly default?: Schema.Json
  readonly deprecated?: boolean
  readonly deprecatedValues?: ReadonlyArray<string>
  /** Only with an opt-in to beta features. */
  readonly beta?: boolean
  readonly betaValues?: ReadonlyArray<Schema.Json>
  /** Limits that the vendor's documents tell, and its specification does not. */
  readonly documented?: Limits
  /** Of what the text encodes. */
  readonly maxDecodedBytes?: number
  /** Values that the server is known to take where any text may stand. */
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

/** The same slot, only with an opt-in to beta features. */
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

/** The names a shape mentions. */
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
