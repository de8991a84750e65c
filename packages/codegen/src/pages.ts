/** The file of each shape, and the order of shapes within it. */
import { fail } from "./CodegenError.ts"
import type { Config } from "./Config.ts"
import type { Library } from "./Library.ts"
import type { Overrides } from "./names.ts"
import { refsOf, type Shape, type Slot } from "./Shape.ts"

export interface Pages {
  /** The names of a page, each after those it refers to, except in cycles. */
  readonly of: (page: string) => ReadonlyArray<string>
  readonly pageOf: (name: string) => string
}

/** A shape that no page claims belongs to the first page that uses it. */
export const make = (
  library: Library,
  claims: Overrides<string>,
  roots: ReadonlyMap<string, ReadonlyArray<Slot>>
): Pages => {
  const order = new Map<string, string>()
  const seen = new Set<string>()

  const visit = (shape: Shape, page: string): void =>
    refsOf(shape).filter((name) => !seen.has(name)).forEach((name) => {
      seen.add(name)
      visit(library.get(name).slot.shape, page)
      order.set(name, claims.find(name) ?? page)
    })
  for (const [page, slots] of roots) slots.forEach((slot) => visit(slot.shape, page))

  const pageOf = (name: string) => order.get(name) ?? fail(`${name} is on no page`)
  const imports = [...order].flatMap(([name, from]) =>
    refsOf(library.get(name).slot.shape).map((ref): Import => ({ from, to: pageOf(ref), why: `${name} needs ${ref}` }))
  )
  rejectCycles(imports.filter(({ from, to }) => from !== to))

  return { of: (page) => [...order].filter(([, its]) => its === page).map(([name]) => name), pageOf }
}

/** The page of each shape or pattern, from the lists in `codegen.yaml`. */
export const claimsOf = (pages: Config["pages"]): { readonly [shape: string]: string } => {
  const claims = new Map<string, string>()
  for (const [page, { shapes = [] }] of Object.entries(pages)) {
    for (const shape of shapes) {
      if (claims.has(shape)) fail(`${claims.get(shape)} and ${page} both claim ${shape}`)
      claims.set(shape, page)
    }
  }
  return Object.fromEntries(claims)
}

interface Import {
  readonly from: string
  readonly to: string
  readonly why: string
}

/** Fails on cycles: schemas are values, so one of two files that import each other would run too early. */
const rejectCycles = (imports: ReadonlyArray<Import>) => {
  const done = new Set<string>()
  const walk = (page: string, path: ReadonlyArray<Import>): void => {
    const start = path.findIndex(({ from }) => from === page)
    if (start >= 0) fail(`files would import each other: ${path.slice(start).map(describe).join(", ")}`)
    if (done.has(page)) return
    imports.filter(({ from }) => from === page).forEach((next) => walk(next.to, [...path, next]))
    done.add(page)
  }
  imports.forEach(({ from }) => walk(from, []))
}

const describe = ({ from, to, why }: Import) => `${from} imports ${to} (${why})`
