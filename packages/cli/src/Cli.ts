/** The command line: its commands, and the exit code of each way they end. */
import * as Cause from "effect/Cause"
import * as CliConfig from "effect/cli/CliConfig"
import * as CliError from "effect/cli/CliError"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Predicate from "effect/Predicate"
import * as Terminal from "effect/Terminal"
import { ask } from "./commands/ask.ts"
import { batch } from "./commands/batch.ts"
import { cost } from "./commands/cost.ts"
import { files } from "./commands/files.ts"
import { fineTune } from "./commands/fineTune.ts"
import { models } from "./commands/models.ts"
import { serve } from "./commands/serve.ts"
import { usage } from "./commands/usage.ts"
import { ExitCode } from "./Failure.ts"
import * as Settings from "./Settings.ts"
import { note } from "./terminal/Output.ts"
import { printable, style } from "./terminal/style.ts"

export const command = Command.make("effect-genai").pipe(
  Command.withDescription("Prompts, batches, files, models and costs at Anthropic and Mistral"),
  Command.withSubcommands([ask, batch, files, models, cost, usage, serve, fineTune]),
  Command.withGlobalFlags(Settings.all)
)

/** What is wrong with a command line is printed once, with the other errors; help is printed where it was requested. */
const presenter: CliOutput.Presenter = {
  present: (event) => event._tag === "InvalidInvocation" ? Effect.void : CliOutput.defaultPresenter.present(event)
}

const settings = Layer.merge(
  CliOutput.layerPresenter(presenter),
  CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] })
)

interface Report {
  readonly code: number
  readonly type: string
  readonly message: string
}

const invalidTags = new Set(["Invalid", "ConfigError", "PlatformError"])

const tagOf = (error: unknown) =>
  Predicate.hasProperty(error, "_tag") && typeof error._tag === "string" ? error._tag : "Error"

const reasonOf = (error: unknown) => Predicate.hasProperty(error, "reason") ? tagOf(error.reason) : tagOf(error)

const messageOf = (error: unknown) =>
  (Predicate.hasProperty(error, "message") ? String(error.message) : String(error)).replace(/^SourceError: /, "")

/** What to say about the end of a command, if it is not as intended. */
const reportOf = (cause: Cause.Cause<unknown>): Report | undefined => {
  if (Cause.hasInterruptsOnly(cause)) return undefined
  const error = Cause.squash(cause)
  if (Terminal.isQuitError(error)) return undefined
  if (CliError.isCliError(error) && error._tag === "ShowHelp") {
    const help = `${error.commandPath.join(" ")} --help`
    const messages = error.errors.map(({ message }) => message.trim().replaceAll(/\s*\n\s*/g, " "))
    return { code: ExitCode.invalid, type: "Invalid", message: [...messages, `see ${help}`].join("; ") }
  }
  const isInvalid = invalidTags.has(tagOf(error)) || CliError.isCliError(error)
  return { code: isInvalid ? ExitCode.invalid : ExitCode.failed, type: reasonOf(error), message: messageOf(error) }
}

const end = Effect.fnUntraced(function*(cause: Cause.Cause<unknown>, isJson: boolean) {
  const report = reportOf(cause)
  if (report === undefined) return ExitCode.interrupted
  const { code, message, type } = report
  const { red } = yield* style
  yield* note(isJson ? JSON.stringify({ error: { type, message } }) : `${red("error:")} ${printable(message)}`)
  return code
})

/** Runs a command, and returns the exit code. */
export const run = (args: ReadonlyArray<string>, version: string) => {
  const isJson = args.includes("--json")
  const isBare = args.length === 0
  return Command.runWith(command, { version })(isBare ? ["--help"] : args).pipe(
    Effect.as<number>(ExitCode.done),
    Effect.catchCause((cause) => end(cause, isJson)),
    Effect.provide(settings)
  )
}
