/** The fields of requests that are options of the model. */
import { change, type Setting } from "@effect-genai/core/Setting"
import * as Context from "effect/Context"
import type { CreateChatCompletion } from "../generated/Chat.ts"

/** The fields of a request that a prompt, a toolkit and the name of the model do not decide. */
export interface Options
  extends Partial<Omit<CreateChatCompletion, "model" | "messages" | "tools" | "tool_choice" | "stream">>
{}

/** {@link Options}, and the model. */
export interface Overrides extends Options {
  readonly model?: string
}

/** The overrides of the calling fiber. */
export const Overriding: Context.Reference<Overrides> = Context.Reference<Overrides>(
  "@effect-genai/mistral/LanguageModel/Overrides",
  {
    defaultValue: () => ({})
  }
)

/** Changes options for the calls of an effect or a stream; the options of inner overrides win. */
export const withConfigOverride = (options: Overrides): Setting =>
  change(Overriding, (outer) => ({ ...outer, ...options }))
