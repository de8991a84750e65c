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
  for (const { key, name } of shapes.flatMap(mentionsOf)) keys.set(name, new Set([...keys.get(name) ?? [], key]))
  const needed = [...keys].flatMap(([name, [key, ...others]]) =>
    key === undefined || others.length > 0 ? [] : [`${name}.${key}`]
  )
  return { isTag: among(shapes.flatMap(tagPaths)), isNeeded: among(needed) }
}

const among = (paths: ReadonlyArray<string>) => {
  const all = new Set(paths)
  return (path: string) => all.has(path)
}

/** The names a shape mentions, each with the key of the union it is an arm of, if that has its tags by default. */
const mentionsOf = (shape: Shape): ReadonlyArray<{ readonly name: string; readonly key?: string | undefined }> => {
  if (shape.kind === "ref") return [{ name: shape.name }]
  const key = shape.kind === "union" && shape.tagless === true ? shape.key : undefined
  return inner(shape).flatMap(([, slot]) => mentionsOf(slot.shape).map((each) => ({ ...each, key: each.key ?? key })))
}

const tagPaths = (shape: Shape): ReadonlyArray<string> => [
  ...(shape.kind === "union" && shape.key !== undefined ? refsOf(shape).map((name) => `${name}.${shape.key}`) : []),
  ...inner(shape).flatMap(([, slot]) => tagPaths(slot.shape))
]
