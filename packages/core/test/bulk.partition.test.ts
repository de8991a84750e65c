// An input of any size, split into runs.
import * as Bulk from "@effect-genai/core/Bulk"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

const requests = (count: number) => Array.from({ length: count }, (_, key) => ({ key }))

/** Counts how often and how far a stream is read. */
const counting = (count: number) => {
  const read: Array<number> = []
  const stream = Stream.suspend(() => {
    const pass = read.push(0) - 1
    return Stream.fromIterable(requests(count), { chunkSize: 3 }).pipe(
      Stream.tap(({ key }) => Effect.sync(() => void (read[pass] = key + 1)))
    )
  })
  return { read, stream }
}

const ranges = (count: number) => ({ first, size }: Bulk.Range) => requests(count).slice(first, first + size)

/** The parts with the keys of their requests. */
const parts = <E>(source: Bulk.Source<{ readonly key: number }, E>, options: Bulk.PartitionOptions) =>
  Bulk.partition(source, options).pipe(
    Stream.mapEffect(({ first, id, index, requests }) =>
      Effect.map(Stream.runCollect(requests), (all) => ({ id, index, first, keys: all.map(({ key }) => key) }))
    ),
    Stream.runCollect
  )

const sources: ReadonlyArray<
  readonly [name: string, make: (count: number) => Bulk.Source<{ readonly key: number }>]
> = [
  ["an array", requests],
  ["an iterable", (count) => new Set(requests(count))],
  ["a stream", (count) => counting(count).stream],
  ["a function that returns arrays", ranges],
  ["a function that returns streams", (count) => (range) => Stream.fromIterable(ranges(count)(range))],
  ["a function that returns generators", (count) =>
    function*(range) {
      yield* ranges(count)(range)
    }],
  ["a function that ignores the size", (count) => ({ first }) => requests(count).slice(first)]
]

describe.each(sources)("a partition of %s", (_, make) => {
  it.effect("has each request in one part, in order, and a last part that is shorter", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* parts(make(8), { id: "night", size: 3 }), [
        { id: "night-0000", index: 0, first: 0, keys: [0, 1, 2] },
        { id: "night-0001", index: 1, first: 3, keys: [3, 4, 5] },
        { id: "night-0002", index: 2, first: 6, keys: [6, 7] }
      ])
    }))

  it.effect.each([[0, 0], [1, 1], [2, 1], [3, 1], [4, 2], [6, 2], [7, 3]] as const)(
    "of %d requests has %d parts",
    ([count, expected]) =>
      Effect.map(parts(make(count), { id: "night", size: 3 }), ({ length }) => assert.strictEqual(length, expected))
  )

  it.effect("has parts of one request", () =>
    Effect.gen(function*() {
      const found = yield* parts(make(7), { id: "night", size: 1 })
      assert.deepStrictEqual(found.map(({ keys }) => keys), [[0], [1], [2], [3], [4], [5], [6]])
    }))

  it.effect("gives a part by its index to a process that knows no other", () =>
    Effect.gen(function*() {
      const source = make(8)
      const second = Bulk.part(source, { id: "night", size: 3, index: 1 })
      assert.deepStrictEqual([second.id, second.first], ["night-0001", 3])
      const keys = Effect.map(Stream.runCollect(second.requests), (all) => all.map(({ key }) => key))
      assert.deepStrictEqual([yield* keys, yield* keys], [[3, 4, 5], [3, 4, 5]])
      const beyond = Bulk.part(source, { id: "night", size: 3, index: 3 })
      assert.deepStrictEqual(yield* Stream.runCollect(beyond.requests), [])
    }))

  it.effect("keeps its parts when the input grows at its end", () =>
    Effect.gen(function*() {
      const before = yield* parts(make(7), { id: "night", size: 3 })
      const after = yield* parts(make(10), { id: "night", size: 3 })
      assert.deepStrictEqual(after.slice(0, 2), before.slice(0, 2))
      assert.deepStrictEqual(after.map(({ keys }) => keys).slice(2), [[6, 7, 8], [9]])
    }))

  it.effect("runs several parts at once", () =>
    Effect.gen(function*() {
      const keys = yield* Bulk.partition(make(100), { id: "night", size: 7 }).pipe(
        Stream.flatMap(({ requests }) => requests, { concurrency: 4 }),
        Stream.runCollect
      )
      assert.deepStrictEqual(keys.map(({ key }) => key).sort((a, b) => a - b), requests(100).map(({ key }) => key))
    }))
})

describe("a partition", () => {
  it.effect("counts a stream in one pass, and returns a part at its first request", () =>
    Effect.gen(function*() {
      const { read, stream } = counting(1000)
      const ids = yield* Stream.runCollect(Bulk.partition(stream, { id: "night", size: 100 }))
      assert.deepStrictEqual([ids.length, read], [10, [1000]])
      const endless = Bulk.partition(Stream.range(0, Infinity), { id: "night", size: 10 })
      assert.deepStrictEqual(
        (yield* Stream.runCollect(Stream.take(endless, 2))).map(({ id }) => id),
        ["night-0000", "night-0001"]
      )
    }))

  it.effect("does not leave the input open while its parts run", () =>
    Effect.gen(function*() {
      let open = true
      const stream = Stream.ensuring(
        Stream.fromIterable(requests(1000), { chunkSize: 3 }),
        Effect.sync(() => open = false)
      )
      const states = yield* Bulk.partition(stream, { id: "night", size: 10 }).pipe(
        Stream.mapEffect(() =>
          Effect.andThen(Effect.forEach(requests(2000), () => Effect.yieldNow), Effect.sync(() => open))
        ),
        Stream.take(1),
        Stream.runCollect
      )
      assert.deepStrictEqual(states, [false])
    }))

  it.effect("reads a part of a stream no further than to its end", () =>
    Effect.gen(function*() {
      const { read, stream } = counting(1000)
      yield* Stream.runDrain(Bulk.part(stream, { id: "night", size: 10, index: 2 }).requests)
      assert.deepStrictEqual(read, [30])
    }))

  it.effect("reads ranges until one is empty, and no request outside of them", () =>
    Effect.gen(function*() {
      const read: Array<Bulk.Range> = []
      const found = yield* Bulk.partition((range) => {
        read.push(range)
        return ranges(20)(range)
      }, { id: "night", size: 10 }).pipe(Stream.runCollect)
      assert.deepStrictEqual(found.length, 2)
      assert.deepStrictEqual(read, [0, 10, 20].map((first) => ({ first, size: 10 })))
    }))

  it.effect("passes the errors of its input", () =>
    Effect.gen(function*() {
      const stream = Stream.concat(Stream.fromIterable(requests(5)), Stream.fail("broken"))
      const ids: Array<string> = []
      const error = yield* Bulk.partition(stream, { id: "night", size: 2 }).pipe(
        Stream.runForEach(({ id }) => Effect.sync(() => ids.push(id))),
        Effect.flip
      )
      assert.deepStrictEqual([error, ids], ["broken", ["night-0000", "night-0001", "night-0002"]])
      const last = Bulk.part(stream, { id: "night", size: 2, index: 2 })
      assert.strictEqual(yield* Effect.flip(Stream.runDrain(last.requests)), "broken")
      const seeking = ({ first }: Bulk.Range) => first < 4 ? Stream.fromIterable(requests(2)) : Stream.fail("broken")
      assert.strictEqual(yield* Effect.flip(parts(seeking, { id: "night", size: 2 })), "broken")
    }))

  it.effect("has ids in the order of the input, and a default of a million requests", () =>
    Effect.gen(function*() {
      const source = ({ first, size }: Bulk.Range) => first < 9_000 * size ? [{ key: first }] : []
      const found = yield* Stream.runCollect(Bulk.partition(source, { id: "night" }))
      assert.strictEqual(found.length, 9_000)
      assert.strictEqual(found[1]?.first, 1_000_000)
      assert.deepStrictEqual(found.map(({ id }) => id).toSorted(), found.map(({ id }) => id))
      assert.strictEqual(Bulk.part(source, { id: "night", index: 12_345 }).id, "night-12345")
    }))

  it("rejects an input that can be read once only, and sizes and indices that are none", () => {
    const generator = (function*() {
      yield { key: 0 }
    })()
    assert.throws(() => Bulk.partition(generator, { id: "night" }), /a generator is not/)
    assert.throws(() => Bulk.part(new Set(requests(2)).values(), { id: "night", index: 0 }), /a generator is not/)
    for (const size of [0, -1, 1.5, NaN, Infinity]) {
      assert.throws(() => Bulk.partition(requests(2), { id: "night", size }), /at least 1 request/)
    }
    assert.throws(() => Bulk.part(requests(2), { id: "night", index: -1 }), /an index from 0/)
  })
})
