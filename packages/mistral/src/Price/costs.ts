/** The cost of what was used. */
import * as Core from "@effect-genai/core/Price"
import { textAt } from "@effect-genai/core/Provider"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { ConversationResponse } from "../generated/Conversations.ts"
import type { OutputEntry } from "../generated/Entries.ts"
import { listOf } from "../internal/listOf.ts"
import { prices } from "./prices.ts"
import { type Counted, useOf } from "./uses.ts"

/** The price book in use. */
export const Current: Context.Reference<Core.Book> = Context.Reference<Core.Book>(
  "@effect-genai/mistral/Price/Current",
  { defaultValue: () => prices }
)

/** Uses another price book, such as that of a contract. */
const with_ = Core.by(Current)

export { with_ as with }

/** US dollars, if the price is known. */
export type Cost = Effect.Effect<Option.Option<number>>

export const unknown = Effect.succeed(Option.none<number>())

/** The cost of a usage. */
export const ofUsage = (model: string, usage: Counted): Cost => {
  const use = useOf(model, usage)
  return use === undefined ? unknown : Core.charge(Current, [use])
}

/**
 * The cost of a chat or fill-in-the-middle completion, embeddings or a moderation, at the time in `created` if present.
 */
export const ofCompletion = (
  { created, model, usage }: { readonly model: string; readonly usage: Counted; readonly created?: number | null }
): Cost => {
  const use = useOf(model, usage)
  if (use === undefined) return unknown
  // An accumulated completion whose chunks have no time has 0.
  return Core.charge(Current, [created == null || created === 0 ? use : { ...use, at: created * 1000 }])
}

/** The model of all outputs: if some name one, all the same, and no agent handed over to another. */
const modelOf = (outputs: ReadonlyArray<OutputEntry>): string | undefined => {
  if (outputs.some(({ type }) => type === "agent.handoff")) return undefined
  const [model, ...others] = new Set(outputs.flatMap((entry) => textAt(entry, "model") ?? []))
  return others.length === 0 ? model : undefined
}

/** The cost of a response of a conversation; unknown if more than one model, or a connector, worked on it. */
export const ofConversation = ({ outputs, usage }: ConversationResponse): Cost => {
  const model = modelOf(listOf(outputs))
  return model === undefined ? unknown : ofUsage(model, usage)
}
