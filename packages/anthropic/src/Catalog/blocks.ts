/** The blocks of a request in the order they are cached in: tools, system, messages; those within others too. */
import * as Predicate from "effect/Predicate"
import type { CreateMessageBody } from "../generated/Messages.ts"

export interface Placed {
  readonly path: string
  readonly block: object
  /** Who says it, in a message. */
  readonly role?: string
}

/** What stands at a place of a value nobody vouches for. */
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
