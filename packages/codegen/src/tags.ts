/** The tag fields of unions. */
import { inner, refsOf, type Shape } from "./Shape.ts"

export interface Tags {
  /** Whether a field (`Shape.field`) is the tag of a union. */
  readonly isTag: (path: string) => boolean
  /**
   * Whether a field with a default is still required: its shape is only used in unions with this tag. Nothing fills
   * it in, and a response without it matches none of the arms.
   */
  readonly isNeeded: (path: string) => boolean
}

/** Collects the tags of all shapes, including those of inputs and responses. */
export const make = (shapes: ReadonlyArray<Shape>): Tags => {
  const keys = new Map<string, Set<string | undefined>>()
  for (const { key, name } of shapes.flatMap((each) => mentionsOf(each))) {
    keys.set(name, new Set([...keys.get(name) ?? [], key]))
  }
  const needed = [...keys].flatMap(([name, [key, ...others]]) =>
    key === undefined || others.length > 0 ? [] : [`${name}.${key}`]
  )
  return { isTag: includedIn(shapes.flatMap(tagPaths)), isNeeded: includedIn(needed) }
}

const includedIn = (paths: ReadonlyArray<string>) => {
  const all = new Set(paths)
  return (path: string) => all.has(path)
}

interface Mention {
  readonly name: string
  /** The tag of the union it is an arm of, if the arms have default tags. */
  readonly key: string | undefined
}

const mentionsOf = (shape: Shape, key?: string): ReadonlyArray<Mention> => {
  if (shape.kind === "ref") return [{ name: shape.name, key }]
  const its = shape.kind === "union" && shape.tagless === true ? shape.key : undefined
  return inner(shape).flatMap(([, slot]) => mentionsOf(slot.shape, its))
}

const tagPaths = (shape: Shape): ReadonlyArray<string> => [
  ...(shape.kind === "union" && shape.key !== undefined ? refsOf(shape).map((name) => `${name}.${shape.key}`) : []),
  ...inner(shape).flatMap(([, slot]) => tagPaths(slot.shape))
]
