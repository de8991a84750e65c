/** `cost`: what a file of results has cost, or a file of requests will cost. */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as connect from "../connect.ts"
import { invalid } from "../Failure.ts"
import * as Lines from "../input/lines.ts"
import * as Requests from "../input/requests.ts"
import { Provider, type Result } from "../Provider.ts"
import * as Results from "../results.ts"
import { count, counted, money } from "../terminal/format.ts"
import { printRows, show } from "../terminal/Output.ts"
import { style } from "../terminal/style.ts"
import * as flags from "./flags.ts"

/** A line of `batch run`, of JSON or CSV, where all cells are text. */
const Line = Schema.Struct({
  key: Schema.Json,
  outcome: Schema.String,
  model: Schema.optionalKey(Schema.String),
  inputTokens: Schema.optionalKey(Schema.Union([Schema.Finite, Schema.String])),
  outputTokens: Schema.optionalKey(Schema.Union([Schema.Finite, Schema.String])),
  usd: Schema.optionalKey(Schema.Union([Schema.Finite, Schema.String]))
})

const isLine = Schema.is(Line)

const numberNames = ["inputTokens", "outputTokens", "usd"] as const

/** The numbers of a line; those that are absent or empty are unknown. */
const numbersIn = (line: typeof Line.Type, at: string) =>
  Effect.forEach(numberNames, (name) => {
    const cell = line[name] ?? ""
    if (cell === "") return Effect.succeed({})
    const number = Number(cell)
    return Number.isFinite(number)
      ? Effect.succeed({ [name]: number })
      : Effect.fail(invalid(`${at} has no number in ${name}: ${cell}`))
  }).pipe(Effect.map((numbers): Partial<Record<typeof numberNames[number], number>> => Object.assign({}, ...numbers)))

/** Both providers: the fields of a line show whose it is. */
const providers = Effect.promise(() =>
  Promise.all([import("../providers/anthropic.ts"), import("../providers/mistral.ts")])
)

const resultOf = ({ at, value }: Lines.Line): Effect.Effect<Result, ReturnType<typeof invalid>> => {
  if (isLine(value)) {
    const { key, model, outcome } = value
    return Effect.map(numbersIn(value, at), (numbers) => ({
      key,
      outcome,
      ...(model === undefined || model === "" ? {} : { model }),
      ...numbers
    }))
  }
  return Effect.flatMap(providers, ([anthropic, mistral]): Effect.Effect<Result, ReturnType<typeof invalid>> => {
    const line: unknown = value
    if (anthropic.isResult(line)) return anthropic.resultOf(line)
    return mistral.isResult(line)
      ? mistral.resultOf(line)
      : Effect.fail(invalid(`${at} is neither a result nor a request`))
  })
}

const spent = Effect.fnUntraced(function*(file: string) {
  const { bold } = yield* style
  const sums = new Map<string, Results.Tally>()
  yield* Stream.runForEach(Stream.mapEffect(Lines.read(file), resultOf), (result) =>
    Effect.sync(() => {
      const model = result.model ?? (result.outcome === "Succeeded" ? "unknown" : "none, as they failed")
      sums.set(model, Results.add(sums.get(model) ?? Results.none, result))
    }))
  const rows = Array.from(sums, ([model, tally]) => ({ model, ...tally }))
  const total = rows.reduce((sum, row) => ({
    model: "total",
    results: sum.results + row.results,
    failed: sum.failed + row.failed,
    inputTokens: sum.inputTokens + row.inputTokens,
    outputTokens: sum.outputTokens + row.outputTokens,
    usd: sum.usd === undefined || row.usd === undefined ? undefined : sum.usd + row.usd
  }), { model: "total", ...Results.none })
  yield* printRows<typeof total>(
    [
      { name: "MODEL", cell: ({ model }) => model, paint: (text, row) => row === total ? bold(text) : text },
      { name: "RESULTS", cell: ({ results }) => count(results), isNumber: true },
      { name: "FAILED", cell: ({ failed }) => count(failed), isNumber: true },
      { name: "INPUT", cell: ({ inputTokens }) => count(inputTokens), isNumber: true },
      { name: "OUTPUT", cell: ({ outputTokens }) => count(outputTokens), isNumber: true },
      { name: "COST", cell: ({ usd }) => money(usd), isNumber: true }
    ],
    rows.length === 1 ? rows : [...rows, total],
    "The file has no results."
  )
})

const estimated = Effect.fnUntraced(function*(file: string, model: string | undefined, maxTokens: number) {
  const provider = yield* Provider
  const fs = yield* FileSystem.FileSystem
  const prompt = { model: model ?? provider.defaultModel, system: undefined, maxTokens }
  const requests = Stream.provideService(
    Requests.requests({ path: file, template: undefined, keyColumn: undefined, prompt }, provider),
    FileSystem.FileSystem,
    fs
  )
  const { count: number } = yield* Requests.check(requests)
  const { expected, high, inputTokens, low } = yield* provider.estimate(requests, prompt.model)
  const [least, likely, most] = [low, expected, high].map(Option.getOrUndefined)
  const tokens = Option.getOrUndefined(inputTokens)
  yield* show(
    { requests: number, inputTokens: tokens ?? null, low: least ?? null, expected: likely ?? null, high: most ?? null },
    `${counted(number, "request")}${
      tokens === undefined ? "" : ` with ${count(Math.round(tokens))} tokens of input`
    }, as a batch:\nabout ${money(likely)}, at least ${money(least)}, at most ${money(most)}`
  )
})

export const cost = Command.make(
  "cost",
  {
    file: Argument.String("file").pipe(Argument.withDescription("Results or requests: JSONL or CSV")),
    model: flags.model,
    maxTokens: flags.maxTokens
  },
  Effect.fnUntraced(function*({ file, maxTokens, model }) {
    yield* Lines.check(file)
    const first = yield* Stream.runHead(Lines.read(file))
    const isRequests = Option.isSome(first) && ("params" in first.value.value || "body" in first.value.value)
    yield* isRequests
      ? Effect.provide(estimated(file, Option.getOrUndefined(model), maxTokens), connect.layer)
      : spent(file)
  })
).pipe(Command.withDescription("What a file of results has cost, or a file of requests will cost"))
