/** Which file a shape is written to, and in what order. */
import type { Config } from "./Config.ts"
import type { Library } from "./Library.ts"
import type { Overrides } from "./names.ts"
import { refuse } from "./Refusal.ts"
import { refsOf, type Shape, type Slot } from "./Shape.ts"

export interface Pages {
  /** The names written to a page, each after those it mentions unless they mention each other. */
  readonly of: (page: string) => ReadonlyArray<string>
  readonly pageOf: (name: string) => string
}

/** What no page claims goes to the first page that reaches it. */
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

  const pageOf = (name: string) => order.get(name) ?? refuse(`${name} is on no page`)
  const imports = [...order].flatMap(([name, from]) =>
    refsOf(library.get(name).slot.shape).map((ref): Import => ({ from, to: pageOf(ref), why: `${name} needs ${ref}` }))
  )
  refuseCycles(imports.filter(({ from, to }) => from !== to))

  return { of: (page) => [...order].filter(([, its]) => its === page).map(([name]) => name), pageOf }
}

/** Page by shape or pattern, as `codegen.yaml` has it by page. */
export const claimsOf = (pages: Config["pages"]): { readonly [shape: string]: string } => {
  const claims = new Map<string, string>()
  for (const [page, { shapes = [] }] of Object.entries(pages)) {
    for (const shape of shapes) {
      if (claims.has(shape)) refuse(`${claims.get(shape)} and ${page} both claim ${shape}`)
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

/** Schemas are values: of two files that import each other, one would run before what it needs is there. */
const refuseCycles = (imports: ReadonlyArray<Import>) => {
  const done = new Set<string>()
  const walk = (page: string, path: ReadonlyArray<Import>): void => {
    const start = path.findIndex(({ from }) => from === page)
    if (start >= 0) refuse(`Files would import each other: ${path.slice(start).map(describe).join(", ")}`)
    if (done.has(page)) return
    imports.filter(({ from }) => from === page).forEach((next) => walk(next.to, [...path, next]))
    done.add(page)
  }
  imports.forEach(({ from }) => walk(from, []))
}

const describe = ({ from, to, why }: Import) => `${from} imports ${to} (${why})`
