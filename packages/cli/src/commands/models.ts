/** `models`: what the provider's models can do, and what they cost. */
import type { Card, Row } from "@effect-genai/core/Catalog"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as connect from "../connect.ts"
import { invalid } from "../Failure.ts"
import { Provider } from "../Provider.ts"
import { Json } from "../Settings.ts"
import { checkModel } from "../suggest.ts"
import { count, money } from "../terminal/format.ts"
import { note, printJson, printRows } from "../terminal/Output.ts"
import { style } from "../terminal/style.ts"

type Model = Card<unknown>

const features = Flag.String("feature").pipe(
  Flag.withAlias("f"),
  Flag.withDescription("What it must have: tools, vision, pdf, thinking, structured …; may be repeated"),
  Flag.atLeast(0)
)

const tokens = (number: number | undefined) => number === undefined ? "" : count(number)
const featuresOf = (card: Model) =>
  Object.keys(card.features).filter((name) => card.features[name] === true && !name.includes(":")).sort()

/** What a program reads of a card, without the provider's own. */
const plain = ({ native: _, ...card }: Model) => card

const list = Command.make(
  "list",
  {
    words: Argument.String("words").pipe(Argument.withDescription("Words in the name"), Argument.variadic()),
    features
  },
  Effect.fnUntraced(function*({ features, words }) {
    const { models } = yield* Provider
    const { yellow } = yield* style
    const cards = yield* models.find({ words: words.join(" "), features })
    yield* printRows<ReturnType<typeof plain>>(
      [
        { name: "MODEL", cell: ({ id }) => id },
        {
          name: "STATE",
          cell: ({ lifecycle }) => lifecycle,
          paint: (text, { lifecycle }) => lifecycle === "active" ? text : yellow(text)
        },
        { name: "CONTEXT", cell: ({ contextTokens }) => tokens(contextTokens), isNumber: true },
        { name: "OUTPUT", cell: ({ maxOutputTokens }) => tokens(maxOutputTokens), isNumber: true },
        { name: "FEATURES", cell: (card) => featuresOf({ ...card, native: undefined }).join(" ") }
      ],
      cards.map(plain),
      "No model has this. `effect-genai models list` shows all."
    )
  })
).pipe(Command.withDescription("List models"))

const compare = Command.make(
  "compare",
  { left: Argument.String("model"), right: Argument.String("other") },
  Effect.fnUntraced(function*({ left, right }) {
    const { models } = yield* Provider
    yield* Effect.forEach([left, right], checkModel, { discard: true })
    const { dim } = yield* style
    yield* printRows<Row>(
      [
        { name: "", cell: ({ name }) => name, paint: dim },
        { name: left, cell: ({ left }) => left },
        { name: right, cell: ({ right }) => right }
      ],
      yield* models.compare(left, right),
      ""
    )
  })
).pipe(Command.withDescription("Compare two models"))

const number = (name: string, description: string) =>
  Flag.Finite(name).pipe(Flag.withDescription(description), Flag.optional)

const recommend = Command.make(
  "recommend",
  {
    features,
    context: number("context", "The least context, in tokens"),
    output: number("output", "The least output, in tokens"),
    usd: number("usd", "The most that one request may cost, in US dollars"),
    requestInput: Flag.Finite("input-tokens").pipe(
      Flag.withDescription("The input of one request (default: 1000)"),
      Flag.withDefault(1000)
    ),
    requestOutput: Flag.Finite("output-tokens").pipe(
      Flag.withDescription("The output of one request (default: 500)"),
      Flag.withDefault(500)
    )
  },
  Effect.fnUntraced(function*({ context, features, output, requestInput, requestOutput, usd }) {
    const { models } = yield* Provider
    const { dim, green } = yield* style
    const { picks, rejected } = yield* models.recommend({
      needs: {
        features,
        ...(Option.isSome(context) ? { contextTokens: context.value } : {}),
        ...(Option.isSome(output) ? { outputTokens: output.value } : {})
      },
      budget: { usd: Option.getOrElse(usd, () => Infinity), input: requestInput, output: requestOutput }
    })
    const rows = picks.map(({ card, reasons, usd }) => ({ model: card.id, usd: Option.getOrNull(usd), reasons }))
    if (yield* Json) {
      return yield* printJson({
        picks: rows,
        rejected: rejected.map(({ card, reasons }) => ({ model: card.id, reasons }))
      })
    }
    if (rows.length === 0) return yield* invalid("no model has all of this: ask for less, or allow a higher cost")
    yield* printRows<typeof rows[number]>(
      [
        { name: "MODEL", cell: ({ model }) => model, paint: green },
        { name: "A REQUEST", cell: ({ usd }) => money(usd ?? undefined), isNumber: true },
        { name: "BECAUSE IT", cell: ({ reasons }) => reasons.filter((reason) => !reason.startsWith("$")).join(", ") }
      ],
      rows,
      ""
    )
    yield* note(dim(`${count(rejected.length)} others: --json has the reasons`))
  })
).pipe(Command.withDescription("Recommend models, cheapest first"))

export const models = Command.make("models").pipe(
  Command.withDescription("Models: list, compare and choose them"),
  Command.withSubcommands([
    Command.provide(list, connect.layer),
    Command.provide(compare, connect.layer),
    Command.provide(recommend, connect.layer)
  ])
)
