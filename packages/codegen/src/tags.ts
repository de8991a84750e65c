/** The fields by which unions tell their arms apart. */
import { inner, refsOf, type Shape } from "./Shape.ts"

export interface Tags {
  /** Whether a field (`Shape.field`) tells the arms of some union apart. */
  readonly isTag: (path: string) => boolean
  /**
   * Whether a field that has a default has to be there all the same: its shape stands nowhere but in unions that are
   * told apart by it. Nothing fills it in, and an answer without it is none of the arms.
   */
  readonly isNeeded: (path: string) => boolean
}

/** Of all shapes there are, and of what stands in inputs and answers. */
export const make = (shapes: ReadonlyArray<Shape>): Tags => {
  const keys = new Map<string, Set<string | undefined>>()
  for (const { key, name } of shapes.flatMap((each) => mentionsOf(each))) {
    keys.set(name, new Set([...keys.get(name) ?? [], key]))
  }
  const needed = [...keys].flatMap(([name, [key, ...others]]) =>
    key === undefined || others.length > 0 ? [] : [`${name}.${key}`]
  )
  return { isTag: among(shapes.flatMap(tagPaths)), isNeeded: among(needed) }
}

const among = (paths: ReadonlyArray<string>) => {
  const all = new Set(paths)
  return (path: string) => all.has(path)
}

interface Mention {
  readonly name: string
  /** Of the union whose arm it is, if its arms have their tags by default. */
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
