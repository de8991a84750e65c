/** The cost of what was used. */
import * as Core from "@effect-genai/core/Price"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
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
