import { Batches, Files, Messages, Models } from "@effect-genai/anthropic"
import { assert, describe, it } from "@effect/vitest"
import * as Predicate from "effect/Predicate"
import { routes } from "../src/generated/routes.ts"

const pages = { Batches, Files, Messages, Models }

/** One route, two verbs: the same request, answered at once or as a stream. */
const twice = new Set(["POST /v1/messages"])

const declared = Object.entries(pages).flatMap(([page, exports]) =>
  Object.entries(exports).flatMap(([verb, value]) =>
    Predicate.hasProperty(value, "route") && typeof value.route === "string"
      ? [{ verb: `${page}.${verb}`, route: value.route }]
      : []
  )
)

describe("routes", () => {
  it("are the vendor's, spelled as in the vendor's reference", () => {
    assert.deepStrictEqual(declared.filter(({ route }) => !(route in routes)), [])
  })

  it("are declared once", () => {
    const counts = new Map<string, number>()
    for (const { route } of declared) counts.set(route, (counts.get(route) ?? 0) + 1)
    assert.deepStrictEqual([...counts].filter(([route, count]) => count !== (twice.has(route) ? 2 : 1)), [])
  })

  it("that are not built yet are listed", () => {
    const built = new Set<string>(declared.map(({ route }) => route))
    const missing = Object.keys(routes).filter((route) => !built.has(route))
    console.log(`${built.size} of ${Object.keys(routes).length} routes are built. Not yet:\n  ${missing.join("\n  ")}`)
    assert.strictEqual(built.size + missing.length, Object.keys(routes).length)
    assert.strictEqual(built.size, 15)
  })
})
