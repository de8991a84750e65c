/** Splits an input of any size into parts: one run each, on any machine. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"

/** The place of a part in the input. */
export interface Range {
  /** How many requests are before it. */
  readonly first: number
  /** The most requests it has. */
  readonly size: number
}

/**
 * An input that can be read any number of times, each time with the same requests: an iterable, a stream, or a function
 * that reads a range. The first range without requests is the end of the input.
 */
export type Source<A, E = never, R = never> =
  | Iterable<A>
  | Stream.Stream<A, E, R>
  | ((range: Range) => Iterable<A> | Stream.Stream<A, E, R>)

export interface PartitionOptions {
  /** The id of the whole; the parts have the ids `night-0000`, `night-0001` …. */
  readonly id: string
  /** The number of requests of a part (default: 1,000,000). The ids belong to it: do not change it between processes. */
  readonly size?: number
}

/** A part of an input, for one run. */
export interface Part<out A, out E = never, out R = never> {
  /** The id of its run. */
  readonly id: string
  /** The place among the parts, from 0. */
  readonly index: number
  /** The place of its first request in the whole input, from 0. */
  readonly first: number
  /** Reads the requests of this part, any number of times. */
  readonly requests: Stream.Stream<A, E, R>
}

/** The ids of the first 10,000 parts sort in the order of the input. */
const idOf = (id: string, index: number) => `${id}-${String(index).padStart(4, "0")}`

const elementsOf = <A, E, R>(source: Iterable<A> | Stream.Stream<A, E, R>): Stream.Stream<A, E, R> =>
  Stream.isStream(source) ? source : Stream.fromIterable(source, { chunkSize: 64 })

/** The elements of an array in a range, without a copy of them. */
const slice = <A>(array: ReadonlyArray<A>, { first, size }: Range): Iterable<A> => ({
  *[Symbol.iterator]() {
    for (let at = first; at < Math.min(first + size, array.length); at++) {
      const element = array[at]
      if (element !== undefined) yield element
    }
  }
})

/** A range of an input; a stream or an iterable is read from its start. */
const readRange = <A, E, R>(source: Source<A, E, R>, range: Range): Stream.Stream<A, E, R> => {
  if (Array.isArray(source)) return elementsOf<A, E, R>(slice(source, range))
  // A function that returns more than its range must not lend requests to the parts after it.
  if (typeof source === "function") return Stream.suspend(() => Stream.take(elementsOf(source(range)), range.size))
  return elementsOf(source).pipe(Stream.drop(range.first), Stream.take(range.size))
}

const check = (source: Source<unknown, unknown, unknown>, size: number) => {
  if (!Number.isSafeInteger(size) || size < 1) throw new RangeError(`a part must have at least 1 request, not ${size}`)
  if (typeof source === "function" || Stream.isStream(source)) return
  if (Object.is(source[Symbol.iterator](), source)) {
    throw new TypeError(
      "the input of a partition is read more than once, and a generator is not: pass an array, a stream, " +
        "or a function that returns the requests of a range"
    )
  }
}

/** The part with an index, for a process that works on this part alone. It has no requests if the input has fewer parts. */
export const part = <A, E = never, R = never>(
  source: Source<A, E, R>,
  { id, index, size = 1_000_000 }: PartitionOptions & {
    /** The place among the parts, from 0. */
    readonly index: number
  }
): Part<A, E, R> => {
  check(source, size)
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`a part has an index from 0, not ${index}`)
  const first = index * size
  return { id: idOf(id, index), index, first, requests: readRange(source, { first, size }) }
}

/** How many parts are found before the first of them is run; the input is not left open while they run. */
const partsAhead = 1024

/**
 * Splits an input into parts of `size` requests, the last one with fewer. An input that grows at its end keeps the parts
 * it has. An iterable or a stream is read once to find its parts, a function until a range is empty.
 */
export const partition = <A, E = never, R = never>(
  source: Source<A, E, R>,
  options: PartitionOptions
): Stream.Stream<Part<A, E, R>, E, R> => {
  const { size = 1_000_000 } = options
  check(source, size)
  const partAt = (index: number) => part(source, { ...options, index })

  if (Array.isArray(source)) {
    return Stream.suspend(() => Stream.map(Stream.range(0, Math.ceil(source.length / size) - 1), partAt))
  }
  if (typeof source === "function") {
    return Stream.unfold(0, (index) => {
      const found = partAt(index)
      return Effect.map(
        Stream.runHead(found.requests),
        (head) => Option.isSome(head) ? [found, index + 1] as const : undefined
      )
    })
  }
  // One pass, whose memory does not depend on the input: it counts, and returns a part at its first request.
  return elementsOf(source).pipe(
    Stream.mapAccumArray(() => 0, (before, requests) => {
      const after = before + requests.length
      const starts: Array<Part<A, E, R>> = []
      for (let index = Math.ceil(before / size); index * size < after; index++) starts.push(partAt(index))
      return [after, starts]
    }),
    Stream.buffer({ capacity: partsAhead })
  )
}
