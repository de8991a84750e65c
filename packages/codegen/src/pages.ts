/** Which file a shape is written to, and in what order. */
import type { Config } from "./Config.ts"
import type { Library } from "./Library.ts"
import { lookUp } from "./names.ts"
import { refuse } from "./Refusal.ts"
import { refsOf, type Shape, type Slot } from "./Shape.ts"

export interface Pages {
  /** The names written to a page, each after those it mentions unless they mention each other. */
  readonly of: (page: string) => ReadonlyArray<string>
  readonly pageOf: (name: string) => string
}

/** What no page claims goes to the first page that reaches it. */
export const make = (config: Config, library: Library, roots: (page: string) => ReadonlyArray<Slot>): Pages => {
  const claims = Object.entries(config.pages).flatMap(([page, { shapes = [] }]) => shapes.map((shape) => [shape, page] as const))
  const claimed = lookUp(Object.fromEntries(claims))
  const order = new Map<string, string>()
  const seen = new Set<string>()

  const visit = (shape: Shape, page: string): void =>
    refsOf(shape).filter((name) => !seen.has(name)).forEach((name) => {
      seen.add(name)
      visit(library.get(name).slot.shape, page)
      order.set(name, claimed(name) ?? page)
    })
  for (const page of Object.keys(config.pages)) for (const slot of roots(page)) visit(slot.shape, page)

  const pageOf = (name: string) => order.get(name) ?? refuse(`${name} is on no page`)
  refuseCycles([...order.keys()], pageOf, (name) => refsOf(library.get(name).slot.shape))

  return { of: (page) => [...order].filter(([, its]) => its === page).map(([name]) => name), pageOf }
}

const refuseCycles = (
  names: ReadonlyArray<string>,
  pageOf: (name: string) => string,
  refs: (name: string) => ReadonlyArray<string>
) => {
  const imports = new Map<string, Map<string, string>>()
  for (const name of names) {
    for (const ref of refs(name)) {
      const [from, to] = [pageOf(name), pageOf(ref)]
      if (from !== to) imports.set(from, (imports.get(from) ?? new Map()).set(to, `${from} needs ${ref} for ${name}`))
    }
  }
  const walk = (page: string, path: ReadonlyArray<string>, why: ReadonlyArray<string>): void => {
    if (path.includes(page)) refuse(`Files would import each other: ${why.slice(path.indexOf(page)).join(", ")}`)
    imports.get(page)?.forEach((reason, to) => walk(to, [...path, page], [...why, reason]))
  }
  for (const page of imports.keys()) walk(page, [], [])
}
