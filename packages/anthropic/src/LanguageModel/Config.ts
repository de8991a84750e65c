/** The fields of a request that a language model is configured with. */
import { change, type Setting } from "@effect-genai/core/Setting"
import * as Context from "effect/Context"
import type { CreateMessage } from "../generated/Messages.ts"

/**
 * The fields of a request except those that a call has.
 *
 * `system` comes before the system prompt of a call. `tool_choice` applies to calls with tools and the choice `auto`, its
 * `disable_parallel_tool_use` to all calls with tools. `max_tokens` is 8192 by default, plus the budget of thinking.
 */
export type Options = Partial<Omit<CreateMessage, "messages" | "tools">>

/** A model and the fields of its requests. */
export interface ModelOptions extends Options {
  readonly model: CreateMessage["model"]
}

/** The fields that replace those of the model for the calls in scope. */
export const Config: Context.Reference<Options> = Context.Reference<Options>(
  "@effect-genai/anthropic/LanguageModel/Config",
  { defaultValue: () => ({}) }
)

/** Replaces fields of the requests of an effect or a stream. */
export const withConfigOverride = (overrides: Options): Setting =>
  change(Config, (outer) => ({ ...outer, ...overrides }))
