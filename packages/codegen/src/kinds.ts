/** How the arms of a union without a tag are told apart: by their kind of JSON, and objects by what they must have. */
import type { Shape, Struct } from "./Shape.ts"

export type Kind = "string" | "number" | "boolean" | "array" | "object"

export interface Kinds {
  readonly known: ReadonlyArray<Kind>
  /** Fields of which each kind of object has one, if all have; an object with none of them is of a kind not known. */
  readonly signs: ReadonlyArray<string>
}

/** None if some arm takes anything, for then nothing is left that is not known. */
export const kindsOf = (arms: ReadonlyArray<Shape>, resolve: (shape: Shape) => Shape): Kinds | undefined => {
  const found = arms.map((arm) => kindOf(resolve(arm)))
  const known = found.filter((kind) => kind !== undefined)
  if (known.length < found.length) return undefined
  const objects = arms.map(resolve).filter((arm) => kindOf(arm) === "object")
  return { known: [...new Set(known)], signs: objects.length < 2 ? [] : signsOf(objects) }
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
      // A tagged union, itself open for objects.
      return shape.key === undefined ? undefined : "object"
    default:
      return undefined
  }
}

const isText = (value: unknown) => typeof value === "string"

const signsOf = (objects: ReadonlyArray<Shape>): ReadonlyArray<string> => {
  const structs = objects.filter((shape) => shape.kind === "struct")
  const signs = structs.flatMap((struct) => signOf(struct, structs.filter((other) => other !== struct)))
  return signs.length === objects.length ? signs : []
}

/** The first field that a struct must have, and no other may have. */
const signOf = (struct: Struct, others: ReadonlyArray<Struct>) =>
  struct.fields
    .filter(({ name, required }) =>
      required && !others.some((other) => other.fields.some((each) => each.name === name))
    )
    .slice(0, 1)
    .map(({ name }) => name)
