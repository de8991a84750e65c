/** For provider packages: finds what a submission with an unknown outcome may have created. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as ResponseMeta from "./ResponseMeta.ts"

/** How far apart two clocks may be after they were compared, in milliseconds. */
const slack = 60_000

/**
 * The elements of a list, newest first, that were created since a submission. `submittedAt` is a time of the client's
 * clock: the `date` of the list's responses shows how far that is ahead of the server's.
 */
export const createdSince = <A, E, R>(
  list: Stream.Stream<A, E, R>,
  submittedAt: number,
  createdAt: (element: A) => number
): Stream.Stream<A, E, R> =>
  Stream.unwrap(Effect.gen(function*() {
    const clock = yield* Clock.Clock
    let ahead = 0
    const compare = ({ date }: ResponseMeta.ResponseMeta) => {
      if (date !== undefined) ahead = clock.currentTimeMillisUnsafe() - date
    }
    return list.pipe(
      ResponseMeta.tap(compare),
      Stream.takeWhile((element) => createdAt(element) >= submittedAt - ahead - slack)
    )
  }))
