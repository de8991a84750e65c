// Made-up cases with every fact that the formats document, and malformed ones: each has its outcome.
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { retryFixtures } from "./fixtures/retry.ts"
import { jsonlFixtures, partialJsonFixtures, pathIdFixtures, webhookFixtures } from "./fixtures/small.ts"
import { sseFixtures } from "./fixtures/sse.ts"
import { streamFixtures } from "./fixtures/streams.ts"
import { wireFixtures } from "./fixtures/wire.ts"
import { outcomesOf } from "./support.ts"

const sets = {
  "sse-cases": sseFixtures,
  jsonl: jsonlFixtures,
  "partial-json": partialJsonFixtures,
  "message-streams": streamFixtures,
  retry: retryFixtures,
  "path-ids": pathIdFixtures,
  webhooks: webhookFixtures,
  wire: wireFixtures
}

/** Copies of a value with one part of it removed or replaced. */
const damaged = (value: unknown): ReadonlyArray<unknown> => {
  const parts: ReadonlyArray<readonly [string, unknown]> = Object.entries(Object(value))
  if (typeof value !== "object" || value === null || parts.length > 20) return [null, "x", {}, -1]
  const join = (parts: ReadonlyArray<readonly [string, unknown]>): unknown =>
    Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)
  return parts.flatMap(([key, part]) => [
    join(parts.filter(([name]) => name !== key)),
    ...damaged(part).map((other) => join(parts.map(([name, same]) => [name, name === key ? other : same])))
  ])
}

const text = (one: unknown) => JSON.stringify(one).slice(0, 300)

describe.each(Object.entries(sets))("a case of %s", (format, fixtures) => {
  it.effect.each(["Passed", "Different", "Failed", "NotRun"] as const)(
    "that should be %s is",
    (tag) =>
      Effect.gen(function*() {
        const wrong: Array<string> = []
        for (const { is, one } of fixtures) {
          const outcomes = is === tag ? yield* outcomesOf(format, one) : []
          const tags = new Set<string>(outcomes.map(({ _tag }) => _tag))
          // A case of two suites may agree with one and differ from the other.
          const isRight = tags.has(tag) && (tag === "Failed" || !tags.has("Failed"))
          if (is === tag && !isRight) wrong.push(`${text(one)}: ${text(outcomes)}`)
        }
        assert.deepStrictEqual(wrong, [])
      })
  )

  it.effect("has an outcome however it is damaged", () =>
    Effect.gen(function*() {
      const all = fixtures.filter(({ one }) => text(one).length < 300 && !text(one).includes("repeat")).flatMap((
        { one }
      ) => damaged(one))
      // Some from everywhere: the whole takes minutes.
      const some = all.filter((_, at) => at % Math.ceil(all.length / 150) === 0)
      for (const one of some) {
        for (const { _tag } of yield* outcomesOf(format, one)) {
          assert.oneOf(_tag, ["Passed", "Different", "Failed", "NotRun"])
        }
      }
    }))
})
