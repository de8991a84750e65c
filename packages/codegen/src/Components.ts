/** The named shapes of a specification, read when they are asked for. */
import { decodeOr } from "./decode.ts"
import { type Document, JsonSchema } from "./OpenApi.ts"
import { nameOf, read } from "./read.ts"
import { refuse } from "./Refusal.ts"
import type { Shape, Slot, Usage } from "./Shape.ts"

export interface Components {
  readonly get: (name: string) => Slot
  /** Who sends it, as far as the specification says. */
  readonly usage: (name: string) => ReadonlyArray<Usage>
  /** The shape it is declared to equal. */
  readonly sameAs: (name: string) => string | undefined
  /** Follows references to what has no name. */
  readonly resolve: (shape: Shape) => Shape
}

export const make = (document: Document): Components => {
  const schemas = document.components.schemas
  const slots = new Map<string, Slot>()

  const get = (name: string): Slot => {
    const schema = schemas[name] ?? refuse(`The specification has no shape ${name}`)
    const slot = slots.get(name) ?? read(schema, name)
    slots.set(name, slot)
    return slot
  }

  const marks = (name: string) => {
    const { "x-same-as": sameAs, "x-usage": usage } = decodeOr(JsonSchema, name)(schemas[name] ?? {})
    return { sameAs, usage }
  }

  const resolve = (shape: Shape): Shape => shape.kind === "ref" ? resolve(get(shape.name).shape) : shape

  return {
    get,
    usage: (name) => {
      const { usage } = marks(name)
      return usage === undefined ? [] : usage === "both" ? ["request", "response"] : [usage]
    },
    sameAs: (name) => {
      const { sameAs } = marks(name)
      return sameAs === undefined ? undefined : nameOf(sameAs)
    },
    resolve
  }
}
