// How work grows with what it is given: told by the CPU it takes, for the clock on the wall tells of others' work, too.
import * as Effect from "effect/Effect"

const cpu = <E, R>(work: Effect.Effect<unknown, E, R>): Effect.Effect<number, E, R> =>
  Effect.suspend(() => {
    const before = process.cpuUsage()
    return Effect.map(work, () => {
      const { system, user } = process.cpuUsage(before)
      return (user + system) / 1000
    })
  })

/** What passes for nothing, in milliseconds. */
const least = 5

/** How many times the CPU work takes on 100,000 in place of 10,000: about 10 where it is linear, 100 where it is not. */
export const growth = <E, R>(work: (length: number) => Effect.Effect<unknown, E, R>): Effect.Effect<number, E, R> =>
  Effect.gen(function*() {
    yield* work(1000)
    const few = yield* cpu(work(10_000))
    const many = yield* cpu(work(100_000))
    return many / Math.max(few, least)
  })

/** No work that is linear grows so much, however busy the machine is. */
export const linear = 30
