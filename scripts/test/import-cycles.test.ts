// No module imports itself through others. Imports of types count: a reader follows them, too.
import { join } from "node:path"
import { expect, test } from "vitest"
import { importedBy, nodesOf, sourceOf, sources } from "./files.ts"

type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** The source file of this repository that an import leads to. */
const resolve = (file: string, module: string): string | undefined => {
  if (module.startsWith(".")) return join(file, "..", module)
  const [, name, page] = /^@effect-genai\/(\w+)(?:\/(.+))?$/.exec(module) ?? []
  return name === undefined ? undefined : `packages/${name}/src/${page ?? "index"}.ts`
}

const importsOf = (file: string): ReadonlySet<string> =>
  new Set(
    nodesOf(sourceOf(file)).flatMap((node) => {
      const module = importedBy(node)
      return module === undefined ? [] : resolve(file, module) ?? []
    })
  )

/** The shortest path, both ends included. */
const path = (graph: Graph, from: string, to: string): ReadonlyArray<string> | undefined => {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]])
  for (const module of cameFrom.keys()) {
    if (module === to) {
      const steps: Array<string> = []
      for (let step: string | undefined = to; step !== undefined; step = cameFrom.get(step)) steps.unshift(step)
      return steps
    }
    for (const next of graph.get(module) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, module)
  }
  return undefined
}

/** For each import that is part of a cycle the shortest such cycle; each cycle once, from its first name on. */
const cyclesOf = (graph: Graph): ReadonlyArray<string> => {
  const cycles = [...graph].flatMap(([module, imports]) =>
    [...imports].flatMap((imported) => {
      const cycle = path(graph, imported, module)
      if (cycle === undefined) return []
      const first = cycle.indexOf(cycle.toSorted()[0] ?? "")
      const turned = [...cycle.slice(first), ...cycle.slice(0, first)]
      return [[...turned, ...turned.slice(0, 1)].join(" → ")]
    })
  )
  return [...new Set(cycles)].toSorted()
}

test("a cycle is found, and named once", () => {
  const graph = new Map(
    Object.entries({ a: ["b", "d"], b: ["c"], c: ["a"], d: ["d"] }).map(([module, imports]) => [
      module,
      new Set(imports)
    ])
  )
  expect(cyclesOf(graph)).toEqual(["a → b → c → a", "d → d"])
})

test("no module of a package imports itself through others", () => {
  expect(cyclesOf(new Map(sources.map((file) => [file, importsOf(file)])))).toEqual([])
})
