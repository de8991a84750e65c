/** `batch`: the batches at the provider. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as connect from "../connect.ts"
import { type Batch, Provider } from "../Provider.ts"
import * as Results from "../results.ts"
import { shareOf } from "../terminal/bar.ts"
import { count, counted, time } from "../terminal/format.ts"
import { drawing, note, printRows, show, write } from "../terminal/Output.ts"
import { style } from "../terminal/style.ts"
import { batchRun } from "./batchRun.ts"
import * as flags from "./flags.ts"

const describe = ({ createdAt, done, endedAt, failed, id, state, total }: Batch) =>
  [
    `${id}  ${state}`,
    `${count(done)} of ${counted(total, "request")} done, ${count(failed)} failed`,
    `created ${time(createdAt)}${endedAt === undefined ? "" : `, ended ${time(endedAt)}`} UTC`
  ].join("\n")

const list = Command.make(
  "list",
  { limit: flags.limit },
  Effect.fnUntraced(function*({ limit }) {
    const { batches } = yield* Provider
    const { green, yellow } = yield* style
    const rows = yield* Stream.runCollect(Stream.take(batches.list, limit))
    yield* printRows<Batch>(
      [
        { name: "ID", cell: ({ id }) => id },
        {
          name: "STATE",
          cell: ({ state }) => state,
          paint: (text, { isEnded }) => isEnded ? green(text) : yellow(text)
        },
        { name: "DONE", cell: ({ done, total }) => `${count(done)}/${count(total)}`, isNumber: true },
        { name: "FAILED", cell: ({ failed }) => count(failed), isNumber: true },
        { name: "CREATED (UTC)", cell: ({ createdAt }) => time(createdAt) }
      ],
      rows,
      "There are no batches."
    )
  })
).pipe(Command.withDescription("List batches, newest first"))

const status = Command.make(
  "status",
  {
    id: flags.id("batch"),
    isWatched: Flag.Boolean("watch").pipe(
      Flag.withAlias("w"),
      Flag.withDescription("Wait until it has ended, and show its progress"),
      Flag.withDefault(false)
    )
  },
  Effect.fnUntraced(function*({ id, isWatched }) {
    const { batches } = yield* Provider
    const { close, draw } = yield* drawing
    const batch = isWatched
      ? yield* batches.watch(id).pipe(
        Stream.tap(({ done, state, total }) =>
          draw(shareOf(done, total), `${state}, ${count(done)} of ${count(total)}`)
        ),
        Stream.runLast,
        Effect.ensuring(close),
        Effect.flatMap(Option.match({ onNone: () => batches.get(id), onSome: Effect.succeed }))
      )
      : yield* batches.get(id)
    yield* show(batch, describe(batch))
  })
).pipe(Command.withDescription("Show the state of a batch"))

const cancel = Command.make(
  "cancel",
  { id: flags.id("batch") },
  Effect.fnUntraced(function*({ id }) {
    const batch = yield* (yield* Provider).batches.cancel(id)
    yield* show(batch, describe(batch))
  })
).pipe(Command.withDescription("Cancel a batch; requests that are done have results, and are billed"))

const results = Command.make(
  "results",
  {
    id: flags.id("batch"),
    output: Flag.String("output").pipe(
      Flag.withAlias("o"),
      Flag.withDescription("A file, .jsonl or .csv (default: JSONL on stdout)"),
      Flag.optional
    )
  },
  Effect.fnUntraced(function*({ id, output }) {
    const { batches } = yield* Provider
    const found = batches.results(id)
    if (Option.isNone(output)) {
      return yield* Stream.runForEachArray(Results.formatOf("").lines(found), (group) => write(group.join("")))
    }
    yield* Results.check(output.value)
    const { failed, results } = yield* Results.writeTo(output.value)(found)
    yield* note(`${counted(results, "result")}, ${count(failed)} of them failed: ${output.value}`)
  })
).pipe(Command.withDescription("Read the results of a batch that has ended"))

export const batch = Command.make("batch").pipe(
  Command.withDescription("Many requests at half the price"),
  Command.withSubcommands([
    batchRun,
    Command.provide(list, connect.layer),
    Command.provide(status, connect.layer),
    Command.provide(cancel, connect.layer),
    Command.provide(results, connect.layer)
  ])
)
