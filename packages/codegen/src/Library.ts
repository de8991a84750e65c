/** Every shape that is written, under its final name and with final names inside. */
import type { Components } from "./Components.ts"
import type { Config } from "./Config.ts"
import type { Twins } from "./merge.ts"
import { lookUp, pascal } from "./names.ts"
import { refuse } from "./Refusal.ts"
import { mapInner, type Named, refsOf, refTo, type Shape, type Slot, tagsOf, type Usage } from "./Shape.ts"

export interface Library {
  readonly get: (name: string) => Named
  /** Follows references to what has no name. */
  readonly resolve: (shape: Shape) => Shape
  /** Takes in all that a slot reaches, and answers with it under final names. */
  readonly settle: (slot: Slot, path: string) => Slot
  /** Says who sends what a slot reaches. */
  readonly use: (slot: Slot, usage: Usage) => void
}

interface Entry {
  readonly source: string
  readonly slot: Slot
  readonly usage: Set<Usage>
}

export const make = (components: Components, twins: Twins, config: Config): Library => {
  const given = lookUp(config.names ?? {})
  const prefix = config.betaPrefix
  const entries = new Map<string, Entry>()
  const settled = new Map<string, string>()

  const isBeta = (source: string) => prefix !== undefined && source.startsWith(prefix)

  const finalName = (source: string) => {
    const name = given(source)
    return name ?? (prefix !== undefined && isBeta(source) ? source.slice(prefix.length) : source)
  }

  const define = (name: string, source: string, slot: Slot, usage: ReadonlyArray<Usage>) => {
    const entry = entries.get(name)
    if (entry === undefined) {
      entries.set(name, { source, slot, usage: new Set(usage) })
    } else if (same(entry.slot, slot)) {
      usage.forEach((each) => entry.usage.add(each))
    } else {
      refuse(`${entry.source} and ${source} would both be ${name}, and differ: name one of them in codegen.yaml`)
    }
  }

  const settleRef = (raw: string): string => {
    const source = twins.known(raw)
    const name = finalName(source)
    if (settled.has(source)) return name
    settled.set(source, name)
    const { facts, nullable, shape } = twins.get(source)
    const slot = { shape: settleInside(shape, name), nullable, facts: isBeta(source) ? { beta: true, ...facts } : facts }
    define(name, source, slot, components.has(source) ? components.usage(source) : [])
    return name
  }

  const settleInside = (shape: Shape, path: string): Shape => {
    if (shape.kind === "ref") return refTo(settleRef(shape.name))
    if (shape.kind !== "union") return mapInner(shape, (slot, step) => settle(slot, path + step))
    return mapInner(shape, (slot) =>
      slot.shape.kind === "struct"
        ? settle(slot, `${path}|${tagsOf(slot.shape, shape.key ?? "", resolve)[0] ?? "object"}`)
        : { ...slot, shape: settleInside(slot.shape, path) })
  }

  /** What is inside a slot is settled first; then the slot itself may need a name, or be given one. */
  const settle = (slot: Slot, path: string): Slot => {
    const shape = settleInside(slot.shape, path)
    const name = given(path) ?? (shape.kind === "struct" ? pascal(path) : undefined)
    if (name === undefined) return { ...slot, shape }
    define(name, path, { shape, nullable: false, facts: {} }, [])
    return { ...slot, shape: refTo(name) }
  }

  const get = (name: string): Named => entries.get(name) ?? refuse(`Nothing is called ${name}`)

  const resolve = (shape: Shape): Shape => {
    if (shape.kind !== "ref") return shape
    return resolve((entries.get(shape.name)?.slot ?? twins.get(shape.name)).shape)
  }

  const use = (slot: Slot, usage: Usage) => {
    const seen = new Set<string>()
    const visit = (shape: Shape): void =>
      refsOf(shape).filter((name) => !seen.has(name)).forEach((name) => {
        seen.add(name)
        entries.get(name)?.usage.add(usage)
        visit(get(name).slot.shape)
      })
    visit(slot.shape)
  }

  return { get, resolve, settle, use }
}

const same = (a: Slot, b: Slot) => a.nullable === b.nullable && JSON.stringify(a.shape) === JSON.stringify(b.shape)
