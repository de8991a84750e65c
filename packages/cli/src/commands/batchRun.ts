/** `batch run`: a file of requests as batches, at half the price. Started a second time, it continues. */
import * as Budget from "@effect-genai/core/Budget"
import * as Bulk from "@effect-genai/core/Bulk"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { resolve } from "node:path"
import * as connect from "../connect.ts"
import { invalid, SomeFailed } from "../Failure.ts"
import * as Lines from "../input/lines.ts"
import * as Requests from "../input/requests.ts"
import * as Template from "../input/template.ts"
import * as Journal from "../journal.ts"
import { Provider } from "../Provider.ts"
import * as Results from "../results.ts"
import { Json } from "../Settings.ts"
import { checkModel } from "../suggest.ts"
import { shareOf } from "../terminal/bar.ts"
import { count, counted, money } from "../terminal/format.ts"
import { confirm, drawing, note, show } from "../terminal/Output.ts"
import { type Style, style } from "../terminal/style.ts"
import * as flags from "./flags.ts"

const text = (name: string, description: string) =>
  Flag.String(name).pipe(Flag.withDescription(description), Flag.optional)

const config = {
  file: Argument.String("file").pipe(Argument.withDescription("JSONL or CSV")),
  template: text("template", "A prompt with {{column}}, or a file with it; each row of the file is a request"),
  key: text("key", "The column with the keys (default: key, custom_id, id, or else the number of the row)"),
  model: flags.model,
  system: flags.system,
  maxTokens: flags.maxTokens,
  output: Flag.String("output").pipe(
    Flag.withAlias("o"),
    Flag.withDescription("Where results are written: .jsonl or .csv (default: next to the file)"),
    Flag.optional
  ),
  budget: Flag.Finite("budget").pipe(
    Flag.withMetavar("USD"),
    Flag.withDescription("Send nothing that could cost more than this, in US dollars"),
    Flag.optional
  ),
  retries: Flag.Int("retries").pipe(
    Flag.withDescription("How often a request is sent again that has failed at the provider (default: 2)"),
    Flag.withDefault(2)
  ),
  id: text("id", "The name of the run (default: made from the file and these options)"),
  journal: flags.journal,
  yes: flags.yes
}

const lineOf = (progress: Bulk.Progress, total: number, { dim, red }: Style) => {
  const done = Bulk.done(progress)
  const { Succeeded, ...others } = progress.outcomes
  const failed = Object.values(others).reduce((sum, number) => sum + number, 0)
  const facts = [
    `${count(done)} of ${count(total)}`,
    ...(failed === 0 ? [] : [red(`${count(failed)} failed`)]),
    ...(progress.open.length === 0 ? [] : [`${counted(progress.open.length, "batch")} open`]),
    money(progress.cost)
  ]
  return facts.join(dim(" · "))
}

/** What the journal has of a run, if it has it. */
const recorded = (id: string, provider: string) =>
  Bulk.status(id, { provider }).pipe(
    Effect.asSome,
    Effect.catchIf(({ reason }) => reason._tag === "UnknownRun", () => Effect.succeed(Option.none<Bulk.RunStatus>()))
  )

const outputOf = (file: string) =>
  Lines.isCsv(file)
    ? file.replace(/\.csv$/i, ".results.csv")
    : `${file.replace(/\.(jsonl|ndjson|json)$/i, "")}.results.jsonl`

export const batchRun = Command.make(
  "run",
  config,
  Effect.fnUntraced(function*({ file, journal: _, ...options }) {
    const provider = yield* Provider
    const paint = yield* style
    const isJson = yield* Json
    yield* Lines.check(file)
    const output = Option.getOrElse(options.output, () => outputOf(file))
    if (resolve(output) === resolve(file)) return yield* invalid(`--output would overwrite ${file}`)
    if (Option.isNone(options.template) && Lines.isCsv(file)) {
      return yield* invalid(`${file} has columns, no requests: add --template "… {{column}} …"`)
    }

    const input = {
      path: file,
      template: Option.isSome(options.template) ? yield* Template.load(options.template.value) : undefined,
      keyColumn: Option.getOrUndefined(options.key),
      prompt: {
        model: Option.getOrElse(options.model, () => provider.defaultModel),
        system: Option.getOrUndefined(options.system),
        maxTokens: options.maxTokens
      }
    }
    const fs = yield* FileSystem.FileSystem
    const requests = Stream.provideService(Requests.requests(input, provider), FileSystem.FileSystem, fs)
    const checked = yield* Requests.check(requests)
    const models = checked.models.size === 0 ? [input.prompt.model] : [...checked.models]
    yield* Effect.forEach(models, checkModel, { discard: true })

    // The platform in this process loses its batches with it, so there would be no run to continue.
    const id = provider.isEmbedded
      ? undefined
      : Option.isSome(options.id)
      ? options.id.value
      : yield* Requests.runId(input)
    const before = id === undefined ? Option.none() : yield* recorded(id, provider.name)
    const sent = Option.isSome(before) ? before.value.progress?.sent ?? 0 : 0
    const what = `${counted(checked.count, "request")} to ${models.join(", ")} at ${provider.place}`
    if (Option.isSome(before)) {
      const { progress, state } = before.value
      yield* note(
        state === "Finished"
          ? `The run ${id} has ended: its results are read once more.`
          : `The run ${id} continues: ${count(sent)} of ${counted(checked.count, "request")} were sent${
            progress?.cost === undefined ? "" : `, ${money(progress.cost)} was spent`
          }.`
      )
    }
    if (sent < checked.count) {
      const { expected, high } = yield* provider.estimate(requests, input.prompt.model)
      yield* note(what)
      yield* note(
        `Estimated cost: about ${paint.bold(money(Option.getOrUndefined(expected)))}, at most ${
          paint.bold(money(Option.getOrUndefined(high)))
        }`
      )
      const isFree = options.yes || provider.isEmbedded
      if (!isFree && !(yield* confirm("Send them?"))) return yield* note("Nothing was sent.")
    }

    const { close, draw } = yield* drawing
    const budget = Option.match(options.budget, {
      onNone: () => Layer.empty,
      onSome: (limit) => Budget.layer({ limit })
    })
    let cost: number | undefined
    const tally = yield* provider.run(requests, { id, model: input.prompt.model, retries: options.retries }).pipe(
      Results.writeTo(output),
      Bulk.withProgress(Stream.runForEach((progress) => {
        cost = progress.cost
        return draw(shareOf(Bulk.done(progress), checked.count), lineOf(progress, checked.count, paint))
      })),
      Effect.ensuring(close),
      Effect.onInterrupt(() =>
        note(
          id === undefined
            ? "Interrupted."
            : "Interrupted. What was sent continues: the same command gets the results."
        )
      ),
      Effect.provide(budget)
    )
    const succeeded = tally.results - tally.failed
    const usd = cost ?? tally.usd
    const summary = {
      run: id ?? null,
      output,
      requests: tally.results,
      succeeded,
      failed: tally.failed,
      usd: usd ?? null
    }
    const failed = tally.failed === 0 ? "" : `, ${paint.red(`${count(tally.failed)} failed`)}`
    yield* show(
      isJson ? summary : null,
      `${paint.green(`${count(succeeded)} succeeded`)}${failed} · ${count(tally.inputTokens)} → ${
        count(tally.outputTokens)
      } tokens · ${money(usd)}\nResults: ${output}`
    )
    if (tally.failed > 0) {
      return yield* new SomeFailed({ message: `${counted(tally.failed, "request")} failed: ${output} has the reasons` })
    }
  })
).pipe(
  Command.withDescription("Send the requests of a file as batches, at half the price; continues if it was interrupted"),
  Command.provide(connect.layer),
  Command.provide(({ journal }) => Journal.layer(journal))
)
