/** The named shapes of a specification, read on demand. */
import * as Predicate from "effect/Predicate"
import type * as Schema from "effect/Schema"
import { fail } from "./CodegenError.ts"
import { decodeOr } from "./decode.ts"
import { type Document, JsonSchema } from "./OpenApi.ts"
import { nameOf, read } from "./read.ts"
import { mapInner, type Shape, type Slot, type Usage } from "./Shape.ts"

export interface Components {
  readonly get: (name: string) => Slot
  /** Whether requests or responses use it, as far as the specification says. */
  readonly usage: (name: string) => ReadonlyArray<Usage>
  /** The shape that it is declared equal to. */
  readonly sameAs: (name: string) => string | undefined
  /** Follows references to the shape itself. */
  readonly resolve: (shape: Shape) => Shape
}

export const make = (document: Document): Components => {
  const schemas = document.components.schemas
  const byDefault = tagsByDefault(schemas)
  const slots = new Map<string, Slot>()

  const get = (name: string): Slot => {
    const schema = schemas[name] ?? fail(`the specification has no shape ${name}`)
    const slot = slots.get(name) ?? tagged(read(schema, name), byDefault.get(name))
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

/** Arms that differ only in the defaults of their tags: arm → the field of its tag. */
const tagsByDefault = (schemas: { readonly [name: string]: Schema.Json }): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(schemas).flatMap(([name, json]) => {
      if (!Predicate.hasProperty(json, "x-tag-by-default")) return []
      const { discriminator, oneOf = [] } = decodeOr(JsonSchema, name)(json)
      const key = discriminator?.propertyName ?? fail(`${name}: x-tag-by-default without a discriminator`)
      return oneOf.flatMap(({ $ref }) => $ref === undefined ? [] : [[nameOf($ref), key] as const])
    })
  )

/** The same shape, with a tag that is a constant: its default. */
const tagged = (slot: Slot, key: string | undefined): Slot =>
  key === undefined ? slot : {
    ...slot,
    shape: mapInner(slot.shape, (field, step) => {
      const value = step === `.${key}` ? field.facts.default : undefined
      return value === undefined ? field : { ...field, shape: { kind: "const", value } }
    })
  }
