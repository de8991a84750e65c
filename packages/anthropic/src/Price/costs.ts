/** The cost of what was used. */
import * as Core from "@effect-genai/core/Price"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Message } from "../generated/Messages.ts"
import type { Usage } from "../generated/Usage.ts"
import { prices } from "./prices.ts"
import { usesOf } from "./uses.ts"

/** The price book in use. */
export const Current: Context.Reference<Core.Book> = Context.Reference<Core.Book>(
  "@effect-genai/anthropic/Price/Current",
  { defaultValue: () => prices }
)

/** Uses another price book, such as that of a contract. */
const with_ = Core.by(Current)

export { with_ as with }

/** US dollars, if the price is known. */
export type Cost = Effect.Effect<Option.Option<number>>

export const unknown = Effect.succeed(Option.none<number>())

/** The cost of a usage, including passes by other models. The usage itself says whether it is of a batch. */
export const ofUsage = (model: string, usage: Usage): Cost => {
  const uses = usesOf(model, usage)
  return uses === undefined ? unknown : Core.charge(Current, uses)
}

/** The cost of a message. */
export const ofMessage = ({ model, usage }: Message): Cost => ofUsage(model, usage)
