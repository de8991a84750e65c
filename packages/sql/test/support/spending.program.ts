// A process that spends a budget: node spending.program.ts <url> <budget> <limit> <count> <name|"">
// It reserves 0.01 USD `count` times, eight at once, settles 0.004 of each, and prints how many were granted.
import * as Budget from "@effect-genai/core/Budget"
import * as BudgetSql from "@effect-genai/sql/BudgetSql"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { client } from "./postgres.ts"

const [url = "", budget = "", limit = "", count = "", name = ""] = process.argv.slice(2)

const spend = Effect.gen(function*() {
  const { reserve } = yield* Budget.Budget
  const counts = { granted: 0, refused: 0 }
  const started = performance.now()
  const one = (at: number) =>
    reserve(Option.some(0.01), name === "" ? undefined : `${name}/${at}`).pipe(
      Effect.tap(({ settle }) => settle(Option.some(0.004))),
      Effect.match({ onSuccess: () => counts.granted++, onFailure: () => counts.refused++ })
    )
  yield* Effect.forEach(Array.from({ length: Number(count) }, (_, at) => at), one, { concurrency: 8, discard: true })
  console.log(JSON.stringify({ ...counts, milliseconds: Math.round(performance.now() - started) }))
})

Effect.runPromise(
  Effect.provide(spend, Layer.provide(BudgetSql.layer({ name: budget, limit: Number(limit) }), client(url)))
).catch((error) => {
  console.error(error)
  process.exitCode = 1
})
