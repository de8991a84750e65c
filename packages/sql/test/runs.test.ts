// Runs whose journal is in a database.
import * as Batches from "@effect-genai/anthropic/Batches"
import * as AnthropicTesting from "@effect-genai/anthropic/Testing"
import * as Bulk from "@effect-genai/core/Bulk"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import * as JournalSql from "@effect-genai/sql/JournalSql"
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { describeDatabases } from "./support/postgres.ts"

const requests = Array.from({ length: 12 }, (_, index) => ({
  key: `k${index}`,
  params: {
    model: "claude-haiku-4-5",
    max_tokens: 64,
    messages: [{ role: "user" as const, content: `Why? ${index}` }]
  }
}))

describeDatabases("runs with JournalSql", (database) => {
  it.effect("a run that was stopped continues from the database, buys nothing twice, and can be forgotten", () =>
    Effect.gen(function*() {
      let creates = 0
      const run = Batches.run(requests, { id: "night", maxRequests: 5 }).pipe(
        ResponseMeta.tap(({ endpoint }) => {
          if (endpoint === "POST /v1/messages/batches") creates += 1
        })
      )
      yield* run.pipe(Stream.take(1), Stream.runDrain, skipSleeps)
      const outcomes = yield* run.pipe(Bulk.collectInOrder, skipSleeps)
      assert.deepStrictEqual(outcomes.map(({ key }) => key), requests.map(({ key }) => key))
      assert.strictEqual(creates, 3)
      const store = yield* Bulk.Journal
      assert.deepStrictEqual((yield* Stream.runCollect(store.runs)).map(({ run }) => run), ["anthropic~night"])
      yield* Batches.forget("night")
      assert.deepStrictEqual(yield* Stream.runCollect(store.runs), [])
    }).pipe(
      Effect.provide(
        Layer.mergeAll(AnthropicTesting.layer({}), isolated, Layer.orDie(Layer.provide(JournalSql.layer(), database)))
      )
    ))
})
