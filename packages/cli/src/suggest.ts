/** Names of models that were meant, for those that do not exist. */
import { nearest } from "@effect-genai/core/Catalog"
import type { ProviderError } from "@effect-genai/core/ProviderError"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { invalid } from "./Failure.ts"
import { Provider } from "./Provider.ts"

/** The name that was meant: one that has this name in it, or else the nearest, if it is near. */
const meantBy = (name: string, names: ReadonlyArray<string>): string | undefined => {
  const longer = names.filter((other) => name.length > 3 && other.includes(name))
  return longer.sort((one, other) => one.length - other.length)[0] ?? nearest(name, names)
}

/** Fails if the provider has no such model, and names the one that was meant. */
export const checkModel = Effect.fnUntraced(function*(model: string) {
  const { models, place } = yield* Provider
  if (Option.isSome(yield* models.get(model))) return
  const cards = yield* models.find({})
  const meant = meantBy(model, cards.flatMap(({ aliases, id }) => [...aliases, id]))
  const hint = meant === undefined ? "`effect-genai models list` shows those there are" : `did you mean ${meant}?`
  return yield* invalid(`there is no model ${model} at ${place}: ${hint}`)
})

const mayBeTheModel = new Set(["InvalidRequest", "NotFound"])

/** Says which model was meant, if a call has failed because there is none of this name. */
export const suggesting = (model: string) => <A, R>(call: Effect.Effect<A, ProviderError, R>) =>
  Effect.tapError(call, ({ reason }) =>
    mayBeTheModel.has(reason._tag)
      ? checkModel(model).pipe(Effect.catchIf((error) => error._tag !== "Invalid", () => Effect.void))
      : Effect.void)
