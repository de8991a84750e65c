/**
 * Derives values from responses. A response that `Validation.onMismatch("report")` let through may lack a field the
 * derivation needs: it fails with `Undecodable` then, instead of a defect.
 */
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import type * as Pull from "effect/Pull"
import * as Stream from "effect/Stream"
import type { Route } from "../Endpoint.ts"
import * as Reason from "../Reason.ts"

/** The derivations of one provider, with its error class. */
export const derivations = <E>(error: (reason: Reason.Reason) => E) => {
  /** The response, or the named part of it, cannot be used. */
  const unusable = (endpoint: Route, what = "the response") =>
    error(
      new Reason.Undecodable({
        endpoint,
        attempts: 1,
        path: "",
        message: `${what} lacks a field that is needed to continue`
      })
    )

  /** Derives a value from a response. */
  const derive = <A, R>(
    endpoint: Route,
    make: () => Effect.Effect<A, Reason.Reason, R>,
    what?: string
  ): Effect.Effect<A, E, R> =>
    Effect.flatMap(
      Effect.try({ try: make, catch: () => unusable(endpoint, what) }),
      (effect) => Effect.mapError(effect, error)
    )

  /** Derives values from each element of a stream, up to the first that cannot be used. */
  const deriveStream =
    <A, B>(endpoint: Route, start: () => (response: A) => ReadonlyArray<B>) =>
    <E2, R>(self: Stream.Stream<A, E2, R>): Stream.Stream<B, E | E2, R> =>
      Stream.transformPull(self, (pull) =>
        Effect.sync(() => {
          const make = start()
          let isUsable = true
          const read = (responses: ReadonlyArray<A>) => {
            const all: Array<B> = []
            try {
              for (const response of responses) all.push(...make(response))
            } catch {
              isUsable = false
            }
            return Arr.isArrayNonEmpty(all) ? Effect.succeed(all) : next
          }
          const next: Pull.Pull<Arr.NonEmptyReadonlyArray<B>, E | E2> = Effect.suspend(() =>
            isUsable ? Effect.flatMap(pull, read) : Effect.fail(unusable(endpoint))
          )
          return next
        }))

  return { derive, deriveStream, unusable }
}
