/** Flags and arguments that several commands have. */
import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"

export const model = Flag.String("model").pipe(
  Flag.withAlias("m"),
  Flag.withDescription("The model (default: claude-haiku-4-5, mistral-small-latest)"),
  Flag.optional
)

export const system = Flag.String("system").pipe(
  Flag.withAlias("s"),
  Flag.withDescription("The system prompt"),
  Flag.optional
)

export const maxTokens = Flag.Int("max-tokens").pipe(
  Flag.filter((tokens) => tokens > 0, () => "a number above 0"),
  Flag.withDescription("The most tokens of a response (default: 1024)"),
  Flag.withDefault(1024)
)

export const yes = Flag.Boolean("yes").pipe(
  Flag.withAlias("y"),
  Flag.withDescription("Spend money without a question"),
  Flag.withDefault(false)
)

export const limit = Flag.Int("limit").pipe(
  Flag.filter((limit) => limit > 0, () => "a number above 0"),
  Flag.withDescription("The most rows (default: 20)"),
  Flag.withDefault(20)
)

export const journal = Flag.String("journal").pipe(
  Flag.withMetavar("DIR"),
  Flag.withDescription("Where runs are recorded (default: $EFFECT_GENAI_JOURNAL or ~/.effect-genai/runs)"),
  Flag.optional
)

export const id = (what: string) => Argument.String("id").pipe(Argument.withDescription(`The id of the ${what}`))
