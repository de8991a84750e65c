/** Names of models that were meant, for those that do not exist. */
import type { ProviderError } from "@effect-genai/core/ProviderError"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { invalid } from "./Failure.ts"
import { Provider } from "./Provider.ts"

/** How many characters are to be added, removed or replaced. */
const distance = (left: string, right: string): number => {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let line = 1; line <= left.length; line++) {
    const next = [line]
    for (let column = 1; column <= right.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (left[line - 1] === right[column - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** The name that was meant: one that has this name in it, or else the nearest, if it is near. */
export const nearest = (name: string, names: ReadonlyArray<string>): string | undefined => {
  const longer = names.filter((other) => name.length > 3 && other.includes(name)).sort((a, b) => a.length - b.length)
  if (longer[0] !== undefined) return longer[0]
  let best: string | undefined
  let least = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const other of names) {
    const far = distance(name.toLowerCase(), other.toLowerCase())
    if (far < least) [best, least] = [other, far]
  }
  return best
}

/** Fails if the provider has no such model, and names the one that was meant. */
export const checkModel = Effect.fnUntraced(function*(model: string) {
  const { models, place } = yield* Provider
  if (Option.isSome(yield* models.get(model))) return
  const cards = yield* models.find({})
  const meant = nearest(model, cards.flatMap(({ aliases, id }) => [...aliases, id]))
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
