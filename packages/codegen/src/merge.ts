/**
 * Merges an operation and its beta twin: shapes in the same place become one shape,
 * under the name outside beta.
 */
import { fail } from "./CodegenError.ts"
import type { Components } from "./Components.ts"
import type { Overrides } from "./names.ts"
import {
  type Facts,
  type Field,
  inBeta,
  limits,
  type Shape,
  type Slot,
  slot,
  type Struct,
  tagsOf,
  type Union
} from "./Shape.ts"

export interface Twins {
  /** Merges two slots of one place; `where` is its name in `decide`. */
  readonly merge: (ga: Slot, beta: Slot, where: string) => Slot
  /** A shape by its name, merged with all its beta twins. */
  readonly get: (name: string) => Slot
  /** The name of a shape: its own, or that of the shape it was merged into. */
  readonly known: (name: string) => string
}

/** The twin to follow for a place. */
export type Side = "ga" | "beta"

export const make = (components: Components, decide: Overrides<Side>): Twins => {
  const merged = new Map<string, Slot>()
  const owners = new Map<string, string>()
  const paired = new Set<string>()
  const waiting: Array<{ readonly name: string; readonly beta: Slot }> = []

  const get = (name: string): Slot => merged.get(name) ?? components.get(name)

  const resolve = (shape: Shape): Shape => shape.kind === "ref" ? resolve(get(shape.name).shape) : shape

  const known = (name: string) => owners.get(name) ?? components.sameAs(name) ?? name

  const choose = (where: string, what: string) =>
    decide.find(where) ?? fail(`${where}: ${what}. Choose "ga" or "beta" under \`decide\`.`)

  const own = (beta: string, ga: string, where: string) => {
    const owner = owners.get(beta)
    if (owner !== undefined && owner !== ga) {
      fail(`${where}: ${beta} is the twin of ${ga} here, but of ${owner} elsewhere`)
    }
    owners.set(beta, ga)
  }

  /** Named shapes are merged later, once per pair, because they may be recursive. */
  const pair = (name: string, beta: Slot) => {
    const key = `${name} ${JSON.stringify(beta)}`
    if (paired.has(key)) return
    paired.add(key)
    waiting.push({ name, beta })
  }

  const mergeSlot = (ga: Slot, beta: Slot, where: string): Slot => {
    const nullable = ga.nullable || (beta.nullable && choose(where, "nullable only in beta") === "beta")
    const merged = mergeShape(ga.shape, beta.shape, where)
    const side = sameLimits(ga.facts, beta.facts) || choose(where, "different limits in beta") === "ga" ? ga : beta
    return slot(merged.shape, { ...side.facts, ...merged.facts }, nullable)
  }

  const mergeShape = (ga: Shape, beta: Shape, where: string): Slot => {
    const twin = resolve(beta)
    if (ga.kind === "ref") {
      if (beta.kind === "ref" && beta.name === ga.name) return slot(ga)
      const kind = resolve(ga).kind
      if (twin.kind === "union" && kind !== "union") return mergeUnion(armsOf(ga), twin, where)
      const twinName = beta.kind === "ref" && twin.kind === kind ? beta.name : undefined
      if (twinName !== undefined) own(twinName, ga.name, where)
      pair(ga.name, twinName === undefined ? slot(beta) : components.get(twinName))
      return slot(ga)
    }
    if (ga.kind === "union" || twin.kind === "union") {
      return mergeUnion(armsOf(ga), twin.kind === "union" ? twin : armsOf(beta), where)
    }
    if (ga.kind === "struct" && twin.kind === "struct") return slot(mergeStruct(ga, twin, where))
    if (ga.kind === "list" && twin.kind === "list") {
      return slot({ kind: "list", item: mergeSlot(ga.item, twin.item, `${where}[]`) })
    }
    if (ga.kind === "map" && twin.kind === "map") {
      return slot({ ...ga, value: mergeSlot(ga.value, twin.value, `${where}{}`) })
    }
    if (ga.kind === "literals" && twin.kind === "literals") {
      const betaValues = twin.values.filter((value) => !ga.values.includes(value))
      const values = [...ga.values, ...betaValues]
      return slot({ ...ga, values, open: ga.open || twin.open }, betaValues.length > 0 ? { betaValues } : {})
    }
    if (JSON.stringify(ga) === JSON.stringify(twin)) return slot(ga)
    return slot(choose(where, `${ga.kind}, but ${twin.kind} in beta`) === "ga" ? ga : beta)
  }

  const mergeStruct = (ga: Struct, beta: Struct, where: string): Struct => {
    const twins = new Map(beta.fields.map((field) => [field.name, field]))
    const names = new Set(ga.fields.map((field) => field.name))
    const onlyInResponses = components.usage(where).join() === "response"
    const fields = ga.fields.map((field) => {
      const twin = twins.get(field.name)
      if (twin !== undefined) return mergeField(field, twin, `${where}.${field.name}`)
      // A caller who has opted in receives the response of the beta twin, which lacks the field.
      return onlyInResponses ? { ...field, required: false } : field
    })
    const added = beta.fields.filter((field) => !names.has(field.name)).map(betaOnly)
    return { kind: "struct", fields: [...fields, ...added], rest: mergeRest(ga.rest, beta.rest, `${where}{}`) }
  }

  const mergeRest = (ga: Slot | undefined, beta: Slot | undefined, where: string) => {
    if (ga !== undefined && beta !== undefined) return mergeSlot(ga, beta, where)
    return ga === beta || choose(where, "only one twin allows additional fields") === "ga" ? ga : beta
  }

  const mergeField = (ga: Field, beta: Field, where: string): Field => ({
    name: ga.name,
    required: ga.required && (beta.required || choose(where, "required, but optional in beta") === "ga"),
    slot: mergeSlot(ga.slot, beta.slot, where)
  })

  const mergeUnion = (ga: Union, beta: Union, where: string): Slot => {
    const key = ga.key ?? beta.key
    const left = [...beta.arms]
    const arms = ga.arms.map((arm) => {
      const markers = markersOf(arm, key)
      const alike = left.filter((other) => markersOf(other, key).some((marker) => markers.includes(marker)))
      const twin = alike.find((other) => isSame(arm, other)) ?? alike[0]
      if (twin === undefined) return arm
      if (alike.length > 1 && !isSame(arm, twin)) fail(`${where}: several arms of the beta union match ${markers}`)
      left.splice(left.indexOf(twin), 1)
      return mergeShape(arm, twin, where).shape
    })
    return slot({ ...beta, ...ga, key, arms: [...arms, ...left], open: ga.open || beta.open })
  }

  const isSame = (ga: Shape, beta: Shape) => ga.kind === "ref" && beta.kind === "ref" && known(beta.name) === ga.name

  /** The markers of an arm: its tags, or its kind if it has none. */
  const markersOf = (arm: Shape, key: string | undefined) => {
    const tags = key === undefined ? [] : tagsOf(arm, key, resolve)
    return tags.length > 0 ? tags : [resolve(arm).kind]
  }

  return {
    merge: (ga, beta, where) => {
      const result = mergeSlot(ga, beta, where)
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        merged.set(next.name, mergeSlot(get(next.name), next.beta, next.name))
      }
      return result
    },
    get,
    known
  }
}

const betaOnly = (field: Field): Field => ({ name: field.name, required: false, slot: inBeta(field.slot) })

/** The shape as a union; a single shape becomes a union of one. */
const armsOf = (shape: Shape): Union =>
  shape.kind === "union" ? shape : { kind: "union", key: undefined, arms: [shape], open: false }

const sameLimits = (ga: Facts, beta: Facts) => limits.every((limit) => ga[limit] === beta[limit])
