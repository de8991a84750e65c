/** The fields of a request that a language model is configured with. */
import { change, type Setting } from "@effect-genai/core/Setting"
import * as Context from "effect/Context"
import type { CreateChatCompletion } from "../generated/Chat.ts"

/**
 * The fields of a request except those that a call has.
 *
 * `tool_choice` applies to calls with tools and the choice `auto`, `response_format` to all but `generateObject`.
 */
export type Options = Partial<Omit<CreateChatCompletion, "messages" | "tools">>

/** A model and the fields of its requests. */
export interface ModelOptions extends Options {
  readonly model: string
}

/** The fields that replace those of the model for the calls in scope. */
export const Config: Context.Reference<Options> = Context.Reference<Options>(
  "@effect-genai/mistral/LanguageModel/Config",
  { defaultValue: () => ({}) }
)

/** Replaces fields of the requests of an effect or a stream. */
export const withConfigOverride = (overrides: Options): Setting =>
  change(Config, (outer) => ({ ...outer, ...overrides }))
