/** All shapes to write, under their final names and with final names inside. */
import { fail } from "./CodegenError.ts"
import type { Components } from "./Components.ts"
import type { Twins } from "./merge.ts"
import { type Overrides, pascal } from "./names.ts"
import {
  inBeta,
  mapInner,
  type Named,
  refsOf,
  refTo,
  type Shape,
  type Slot,
  slot as plain,
  tagsOf,
  type Usage
} from "./Shape.ts"
import * as Tags from "./tags.ts"

export interface Library {
  readonly get: (name: string) => Named
  /** Follows references to the shape itself. */
  readonly resolve: (shape: Shape) => Shape
  /** Adds all shapes that a slot uses, and returns the slot with final names. */
  readonly settle: (slot: Slot, path: string) => Slot
  /** Whether requests or responses use the shape of a slot, as far as the specification says. */
  readonly usage: (slot: Slot) => ReadonlyArray<Usage>
  /** Records that requests or responses use all shapes of a slot. */
  readonly use: (slot: Slot, usage: Usage) => void
  /** The tags of unions; complete when `use` was called for everything that is settled. */
  readonly tags: () => Tags.Tags
}

interface Entry {
  /** The name or path that its final name comes from. */
  readonly source: string
  readonly slot: Slot
  readonly usage: Set<Usage>
}

export const make = (
  components: Components,
  twins: Twins,
  names: Overrides<string>,
  betaPrefixes: ReadonlyArray<string>
): Library => {
  const entries = new Map<string, Entry>()
  const settled = new Set<string>()

  const prefixOf = (source: string) => betaPrefixes.find((prefix) => source.startsWith(prefix)) ?? ""

  const isBeta = (source: string) => prefixOf(source) !== ""

  const finalName = (source: string) => names.find(source) ?? source.slice(prefixOf(source).length)

  const define = (name: string, source: string, slot: Slot, usage: ReadonlyArray<Usage>) => {
    const entry = entries.get(name)
    if (entry === undefined) {
      entries.set(name, { source, slot, usage: new Set(usage) })
      return
    }
    if (!same(entry.slot, slot)) {
      fail(`${entry.source} and ${source} differ but are both named ${name}: rename one in codegen.yaml`)
    }
    usage.forEach((each) => entry.usage.add(each))
    const retained = slot.facts.beta === true ? entry.slot : slot
    entries.set(name, { ...entry, slot: isOpen(slot) || isOpen(entry.slot) ? opened(retained) : retained })
  }

  const settleRef = (raw: string): string => {
    const source = twins.known(raw)
    const name = finalName(source)
    if (settled.has(source)) return name
    settled.add(source)
    const its = isBeta(source) ? inBeta(twins.get(source)) : twins.get(source)
    define(name, source, { ...its, shape: settleInside(its.shape, name, isBeta(source)) }, components.usage(source))
    return name
  }

  const settleInside = (shape: Shape, path: string, beta: boolean): Shape => {
    if (shape.kind === "ref") return refTo(settleRef(shape.name))
    if (shape.kind !== "union") return mapInner(shape, (slot, step) => settleSlot(slot, path + step, beta))
    return mapInner(shape, (slot) => {
      if (slot.shape.kind !== "struct") return { ...slot, shape: settleInside(slot.shape, path, beta) }
      const [tag = "object"] = shape.key === undefined ? [] : tagsOf(slot.shape, shape.key, resolve)
      return settleSlot(slot, `${path}|${tag}`, beta)
    })
  }

  /** Settles the inside of a slot first, then the slot itself, which may need or get a name. */
  const settleSlot = (slot: Slot, path: string, beta: boolean): Slot => {
    const isInBeta = beta || slot.facts.beta === true
    const shape = settleInside(slot.shape, path, isInBeta)
    if (shape.kind === "ref") return { ...slot, shape }
    const name = names.find(path) ?? (shape.kind === "struct" ? pascal(path) : undefined)
    if (name === undefined) return { ...slot, shape }
    define(name, path, isInBeta ? inBeta(plain(shape)) : plain(shape), [])
    return { ...slot, shape: refTo(name) }
  }

  const get = (name: string): Named => entries.get(name) ?? fail(`no shape is named ${name}`)

  const resolve = (shape: Shape): Shape =>
    shape.kind === "ref" ? resolve((entries.get(shape.name)?.slot ?? twins.get(shape.name)).shape) : shape

  const used: Array<Shape> = []

  const use = (slot: Slot, usage: Usage) => {
    used.push(slot.shape)
    const seen = new Set<string>()
    const visit = (shape: Shape): void =>
      refsOf(shape).filter((name) => !seen.has(name)).forEach((name) => {
        seen.add(name)
        entries.get(name)?.usage.add(usage)
        visit(get(name).slot.shape)
      })
    visit(slot.shape)
  }

  let tags: Tags.Tags | undefined

  return {
    get,
    resolve,
    settle: (slot, path) => settleSlot(slot, path, false),
    usage: ({ shape }) => shape.kind === "ref" ? [...get(shape.name).usage] : [],
    use,
    tags: () => tags ??= Tags.make([...used, ...[...entries.values()].map((entry) => entry.slot.shape)])
  }
}

const same = (a: Slot, b: Slot) => a.nullable === b.nullable && JSON.stringify(closed(a)) === JSON.stringify(closed(b))

const isOpen = ({ shape }: Slot) => (shape.kind === "literals" || shape.kind === "union") && shape.open

/** The shape without its openness: an open and a closed shape may share a name, which is then open. */
const closed = ({ shape }: Slot): Shape =>
  shape.kind === "literals" || shape.kind === "union" ? { ...shape, open: false } : shape

const opened = (slot: Slot): Slot =>
  slot.shape.kind === "literals" || slot.shape.kind === "union"
    ? { ...slot, shape: { ...slot.shape, open: true } }
    : slot
