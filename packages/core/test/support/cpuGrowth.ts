// How work grows with its input, by CPU time: wall-clock time includes the work of other processes.
import * as Effect from "effect/Effect"

const cpu = <E, R>(work: Effect.Effect<unknown, E, R>): Effect.Effect<number, E, R> =>
  Effect.suspend(() => {
    const before = process.cpuUsage()
    return Effect.map(work, () => {
      const { system, user } = process.cpuUsage(before)
      return (user + system) / 1000
    })
  })

/** CPU time below this counts as this, in milliseconds. */
const least = 5

/** An upper bound for linear work on a busy machine. */
export const linear = 30

/**
 * The ratio of CPU times for lengths 100,000 and 10,000: about 10 for linear work, 100 for quadratic work. A garbage
 * collection adds to a measurement and nothing subtracts from it, so a ratio above the bound is measured up to three
 * times, and the smallest counts.
 */
export const growth = <E, R>(work: (length: number) => Effect.Effect<unknown, E, R>): Effect.Effect<number, E, R> =>
  Effect.gen(function*() {
    yield* work(1000)
    let smallest = Infinity
    for (let attempt = 0; attempt < 3 && smallest >= linear; attempt++) {
      const few = yield* cpu(work(10_000))
      const many = yield* cpu(work(100_000))
      smallest = Math.min(smallest, many / Math.max(few, least))
    }
    return smallest
  })
