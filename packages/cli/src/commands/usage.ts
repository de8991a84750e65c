/** `usage`: what the runs of this machine have cost. */
import * as Bulk from "@effect-genai/core/Bulk"
import * as Command from "effect/cli/Command"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Journal from "../journal.ts"
import { Json } from "../Settings.ts"
import { count, money, time } from "../terminal/format.ts"
import { print, printRows } from "../terminal/Output.ts"
import { style } from "../terminal/style.ts"
import * as flags from "./flags.ts"

const rowOf = ({ id, progress, provider, state, updatedAt }: Bulk.RunStatus) => ({
  provider,
  run: id,
  state,
  requests: progress?.total ?? progress?.read ?? 0,
  succeeded: progress?.outcomes.Succeeded ?? 0,
  usd: progress?.cost ?? null,
  updatedAt: DateTime.formatIso(updatedAt)
})

type Row = ReturnType<typeof rowOf>

export const usage = Command.make(
  "usage",
  { journal: flags.journal },
  Effect.fnUntraced(function*() {
    const { bold } = yield* style
    const rows = yield* Stream.runCollect(Stream.map(Bulk.runs, rowOf))
    const newestFirst = rows.sort((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    yield* printRows<Row>(
      [
        { name: "PROVIDER", cell: ({ provider }) => provider },
        { name: "STATE", cell: ({ state }) => state },
        { name: "REQUESTS", cell: ({ requests }) => count(requests), isNumber: true },
        { name: "SUCCEEDED", cell: ({ succeeded }) => count(succeeded), isNumber: true },
        { name: "COST", cell: ({ usd }) => money(usd ?? undefined), isNumber: true },
        { name: "LAST (UTC)", cell: ({ updatedAt }) => time(Date.parse(updatedAt)) },
        { name: "RUN", cell: ({ run }) => run }
      ],
      newestFirst,
      "The journal has no runs: `effect-genai batch run` records them."
    )
    if ((yield* Json) || rows.length === 0) return
    const known = rows.flatMap(({ usd }) => usd === null ? [] : [usd])
    const unknown = rows.length - known.length
    const sum = known.reduce((sum, usd) => sum + usd, 0)
    yield* print(`\n${bold(money(sum))} in all${unknown === 0 ? "" : `, and ${count(unknown)} of unknown cost`}`)
  })
).pipe(
  Command.withDescription("What the runs in the journal of this machine have cost"),
  Command.provide(({ journal }) => Journal.layer(journal))
)
