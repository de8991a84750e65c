/** Where batches stand, in as few requests as it takes. */
import * as Effect from "effect/Effect"
import type { Reason } from "../Reason.ts"
import type { Backend, State } from "./Backend.ts"

export interface Reads<B, A, E, R> {
  /** The newest batches there are, on one page. */
  readonly newest: Effect.Effect<ReadonlyArray<B>, E, R>
  readonly one: (id: string) => Effect.Effect<B, E, R>
  readonly stateOf: (batch: B) => State<A>
  readonly reason: (error: E) => Reason
}

/** Several are looked for on the newest page, what is not there is read by itself; what is not found is left out. */
export const standing = <B extends { readonly id: string }, A, E, R>(
  { newest, one, reason, stateOf }: Reads<B, A, E, R>
): Backend<never, A, E, R>["poll"] =>
  Effect.fnUntraced(function*(ids) {
    const wanted = new Set(ids)
    const found = ids.length === 1 ? [] : (yield* newest).filter(({ id }) => wanted.delete(id))
    const others = yield* Effect.forEach(wanted, (id) =>
      Effect.map(one(id), (batch) => [batch]).pipe(
        Effect.catchIf((error) => reason(error)._tag === "NotFound", () => Effect.succeed([]))
      ))
    return new Map([...found, ...others.flat()].map((batch) => [batch.id, stateOf(batch)]))
  })
