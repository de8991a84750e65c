/** What is made of answers: those that `Answers.onMismatch("report")` hands on may lack what it is made of. */
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import type * as Pull from "effect/Pull"
import * as Stream from "effect/Stream"
import type { Route } from "../Endpoint.ts"
import * as Reason from "../Reason.ts"

/** For one provider, by its error. */
export const making = <E>(error: (reason: Reason.Reason) => E) => {
  /** An answer, or what of it is named, cannot be gone on with. */
  const unread = (endpoint: Route, what = "the answer") =>
    error(
      new Reason.Undecodable({
        endpoint,
        attempts: 1,
        path: "",
        message: `${what} has an unexpected shape, and there is no going on without the one it should have`
      })
    )

  /** Makes something of an answer: `Undecodable` where it cannot be read. */
  const made = <A, R>(
    endpoint: Route,
    make: () => Effect.Effect<A, Reason.Reason, R>,
    what?: string
  ): Effect.Effect<A, E, R> =>
    Effect.flatMap(
      Effect.try({ try: make, catch: () => unread(endpoint, what) }),
      (effect) => Effect.mapError(effect, error)
    )

  /** Makes any number of things of each answer of a stream: all that were made before one that cannot be read. */
  const madeOfEach =
    <A, B>(endpoint: Route, start: () => (answer: A) => ReadonlyArray<B>) =>
    <E2, R>(self: Stream.Stream<A, E2, R>): Stream.Stream<B, E | E2, R> =>
      Stream.transformPull(self, (pull) =>
        Effect.sync(() => {
          const make = start()
          let isRead = true
          const read = (answers: ReadonlyArray<A>) => {
            const all: Array<B> = []
            try {
              for (const answer of answers) all.push(...make(answer))
            } catch {
              isRead = false
            }
            return Arr.isArrayNonEmpty(all) ? Effect.succeed(all) : next
          }
          const next: Pull.Pull<Arr.NonEmptyReadonlyArray<B>, E | E2> = Effect.suspend(() =>
            isRead ? Effect.flatMap(pull, read) : Effect.fail(unread(endpoint))
          )
          return next
        }))

  return { made, madeOfEach, unread }
}
