/** Lists the blocks of a request, including nested ones, in the order of caching: tools, system, messages. */
import * as Predicate from "effect/Predicate"
import type { CreateMessageBody } from "../generated/Messages.ts"

export interface Placed {
  readonly path: string
  readonly block: object
  /** The role of the message that contains it. */
  readonly role?: string
}

/** Reads a path of an unchecked value. */
export const at = (value: unknown, ...path: ReadonlyArray<string>): unknown => {
  const [name, ...rest] = path
  if (name === undefined) return value
  return Predicate.hasProperty(value, name) ? at(value[name], ...rest) : undefined
}

const within = (value: unknown, path: string): ReadonlyArray<Placed> => {
  const blocks: ReadonlyArray<unknown> = Array.isArray(value) ? value : []
  return blocks.flatMap((block, index) => {
    const place = `${path}[${index}]`
    return Predicate.isObject(block)
      ? [
        { path: place, block },
        ...within(at(block, "source", "content"), `${place}.source.content`),
        ...within(at(block, "content"), `${place}.content`)
      ]
      : []
  })
}

export const blocksOf = ({ messages, system, tools }: CreateMessageBody): ReadonlyArray<Placed> => [
  ...within(tools, "tools"),
  ...within(system, "system"),
  ...messages.flatMap(({ content, role }, index) =>
    within(content, `messages[${index}].content`).map((placed) => ({ ...placed, role }))
  )
]
