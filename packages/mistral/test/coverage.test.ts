import * as mistral from "@effect-genai/mistral"
import { assert, describe, it } from "@effect/vitest"
import * as Predicate from "effect/Predicate"
import { routes } from "../src/generated/routes.ts"

/** One route, two verbs: the same request, answered at once or as a stream. */
const twice = new Set([
  "POST /v1/agents/completions",
  "POST /v1/audio/speech",
  "POST /v1/audio/transcriptions",
  "POST /v1/chat/completions",
  "POST /v1/conversations",
  "POST /v1/conversations/{conversation_id}",
  "POST /v1/conversations/{conversation_id}/restart",
  "POST /v1/fim/completions"
])

const declared = Object.entries<object>(mistral).flatMap(([page, exports]) =>
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

  // The content of files is read by `BatchJobs.results`, too, which is no endpoint but two or three calls.
  it("are declared once", () => {
    const counts = new Map<string, number>()
    for (const { route } of declared) counts.set(route, (counts.get(route) ?? 0) + 1)
    assert.deepStrictEqual([...counts].filter(([route, count]) => count !== (twice.has(route) ? 2 : 1)), [])
    assert.deepStrictEqual([...twice].filter((route) => !counts.has(route)), [])
  })

  it("that are not built yet are listed", () => {
    const built = new Set<string>(declared.map(({ route }) => route))
    const missing = Object.keys(routes).filter((route) => !built.has(route))
    console.log(`${built.size} of ${Object.keys(routes).length} routes are built. Not yet:\n  ${missing.join("\n  ")}`)
    assert.strictEqual(built.size + missing.length, Object.keys(routes).length)
    assert.isAtLeast(built.size, 79)
  })
})
