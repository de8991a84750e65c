/** Distinguishes the arms of a union without a tag: by kind of JSON, and objects by a required field. */
import type { Shape, Struct } from "./Shape.ts"

export type Kind = "string" | "number" | "boolean" | "array" | "object"

export interface Kinds {
  readonly known: ReadonlyArray<Kind>
  /** One required field per object arm, if each has one; an object with none of them is of an unknown kind. */
  readonly markers: ReadonlyArray<string>
}

/** `undefined` if an arm accepts any value, since then no kind is unknown. */
export const kindsOf = (arms: ReadonlyArray<Shape>, resolve: (shape: Shape) => Shape): Kinds | undefined => {
  const found = arms.map((arm) => kindOf(resolve(arm)))
  const known = found.filter((kind) => kind !== undefined)
  if (known.length < found.length) return undefined
  const objects = arms.map(resolve).filter((arm) => kindOf(arm) === "object")
  return { known: [...new Set(known)], markers: objects.length < 2 ? [] : markersOf(objects) }
}

const kindOf = (shape: Shape): Kind | undefined => {
  switch (shape.kind) {
    case "text":
    case "binary":
      return "string"
    case "literals":
      return shape.values.every(isText) ? "string" : undefined
    case "const":
      return isText(shape.value) ? "string" : undefined
    case "integer":
    case "number":
      return "number"
    case "boolean":
      return "boolean"
    case "list":
      return "array"
    case "map":
    case "struct":
      return "object"
    case "union":
      // A tagged union is open for objects itself.
      return shape.key === undefined ? undefined : "object"
    default:
      return undefined
  }
}

const isText = (value: unknown) => typeof value === "string"

const markersOf = (objects: ReadonlyArray<Shape>): ReadonlyArray<string> => {
  const structs = objects.filter((shape) => shape.kind === "struct")
  const markers = structs.flatMap((struct) => markerOf(struct, structs.filter((other) => other !== struct)))
  return markers.length === objects.length ? markers : []
}

/** The first field that a struct requires and no other struct has. */
const markerOf = (struct: Struct, others: ReadonlyArray<Struct>) =>
  struct.fields
    .filter(({ name, required }) =>
      required && !others.some((other) => other.fields.some((each) => each.name === name))
    )
    .slice(0, 1)
    .map(({ name }) => name)
