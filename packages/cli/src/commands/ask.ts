/** `ask`: one prompt, whose response is streamed to the terminal. */
import { totalInput } from "@effect-genai/core/Usage"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import * as connect from "../connect.ts"
import { invalid } from "../Failure.ts"
import { Provider } from "../Provider.ts"
import { Json } from "../Settings.ts"
import { suggesting } from "../suggest.ts"
import { count, money } from "../terminal/format.ts"
import { note, printJson, write, writeText } from "../terminal/Output.ts"
import { style } from "../terminal/style.ts"
import * as flags from "./flags.ts"

const config = {
  words: Argument.String("prompt").pipe(
    Argument.withDescription("The prompt; - is what stdin has"),
    Argument.atLeast(1)
  ),
  model: flags.model,
  system: flags.system,
  maxTokens: flags.maxTokens,
  isQuiet: Flag.Boolean("quiet").pipe(
    Flag.withAlias("q"),
    Flag.withDescription("Only the text: no line with the tokens and the cost"),
    Flag.withDefault(false)
  )
}

const textOf = Effect.fnUntraced(function*(words: ReadonlyArray<string>) {
  const text = words.filter((word) => word !== "-").join(" ")
  if (!words.includes("-")) return text
  const { stdin } = yield* Stdio.Stdio
  const input = yield* stdin.pipe(Stream.decodeText, Stream.mkString)
  return [text, input.trim()].filter((part) => part !== "").join("\n\n")
})

export const ask = Command.make(
  "ask",
  config,
  Effect.fnUntraced(function*({ isQuiet, maxTokens, model, system, words }) {
    const provider = yield* Provider
    const isJson = yield* Json
    const { dim } = yield* style
    const text = yield* textOf(words)
    if (text.trim() === "") return yield* invalid("the prompt is empty")
    const prompt = {
      model: Option.getOrElse(model, () => provider.defaultModel),
      text,
      system: Option.getOrUndefined(system),
      maxTokens
    }
    const stdio = yield* Stdio.Stdio
    const onText = (text: string) => Effect.provideService(writeText(text), Stdio.Stdio, stdio)
    const completion = yield* provider.ask(prompt, isJson ? () => Effect.void : onText).pipe(
      suggesting(prompt.model)
    )
    const { tokens, usd, ...rest } = completion
    const input = totalInput(tokens)
    if (isJson) {
      return yield* printJson({
        ...rest,
        inputTokens: input,
        outputTokens: tokens.output,
        usd: Option.getOrNull(usd)
      })
    }
    yield* write("\n")
    const facts = `${rest.model} · ${count(input)} → ${count(tokens.output)} tokens · ${
      money(Option.getOrUndefined(usd))
    }`
    if (!isQuiet) yield* note(dim(facts))
    if (rest.isCut) yield* note(`The response was cut at ${maxTokens} tokens: see --max-tokens.`)
  })
).pipe(
  Command.withDescription("Ask a model, and see its response as it is generated"),
  Command.provide(connect.layer)
)
