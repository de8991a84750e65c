/** Reads the content of a source: its first bytes ahead of the rest, every byte counted. */
import type * as Arr from "effect/Array"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Pull from "effect/Pull"
import * as Stream from "effect/Stream"
import { headBytes } from "./mime.ts"
import type { Source } from "./source.ts"

/** Observes how the content of one attempt is read. */
export interface ReadObserver {
  /** Called for each chunk. */
  readonly chunk: () => void
  /** Called with the error of a source that cannot be read. */
  readonly failed: (error: unknown) => void
}

/** A source returned more or fewer bytes than its declared size. */
export class SizeMismatch extends Data.TaggedError("SizeMismatch")<{ readonly name: string }> {
  override get message() {
    return `${this.name} does not have its declared size`
  }
}

/** A source of unknown size returned more bytes than the endpoint accepts. */
export class TooLarge extends Data.TaggedError("TooLarge")<{ readonly name: string; readonly limitBytes: number }> {
  override get message() {
    return `${this.name} is larger than the limit of ${this.limitBytes} bytes`
  }
}

type Bytes = Stream.Stream<Uint8Array, unknown>

/** The content of a source; an exception of `open` is a failure. */
export const contentOf = ({ open }: Source): Bytes => Stream.unwrap(Effect.try({ try: open, catch: (error) => error }))

const join = (chunks: ReadonlyArray<Uint8Array>): Uint8Array => {
  const joined = new Uint8Array(Math.min(headBytes, chunks.reduce((size, { byteLength }) => size + byteLength, 0)))
  let at = 0
  for (const chunk of chunks) {
    const part = chunk.subarray(0, joined.byteLength - at)
    joined.set(part, at)
    at += part.byteLength
  }
  return joined
}

/** Enough to recognize a format by its signature, or text. */
const peekedBytes = 512

interface Peeked {
  /** The first bytes. */
  readonly head: Uint8Array
  /** The whole content, the first bytes included. */
  readonly content: Bytes
}

/** Reads the first bytes. A failure is deferred until the content is read. */
const readHead = Effect.fnUntraced(function*(source: Source, chunk: () => void) {
  const pull = yield* Stream.toPull(contentOf(source))
  const chunks: Array<Arr.NonEmptyReadonlyArray<Uint8Array>> = []
  let size = 0
  let rest: Bytes = Stream.fromPull(Effect.succeed(pull))
  while (size < peekedBytes) {
    const next = yield* Effect.exit(pull)
    if (next._tag === "Failure") {
      rest = Pull.isDoneCause(next.cause) ? Stream.empty : Stream.fromPull(Effect.succeed(Effect.failCause(next.cause)))
      break
    }
    for (const each of next.value) size += each.byteLength
    chunks.push(next.value)
    chunk()
  }
  return { head: join(chunks.flat()), content: Stream.concat(Stream.fromArrays(...chunks), rest) }
})

/**
 * Opens a source and reads its first bytes. A child of the calling fiber holds the
 * source open until its content has been read or interrupted, or the calling fiber
 * ends: an attempt that fails before it reads the content closes the source, too.
 */
export const peek = Effect.fnUntraced(function*(source: Source, chunk: () => void): Effect.fn.Return<Peeked> {
  const ready = yield* Deferred.make<Peeked>()
  const done = yield* Deferred.make<void>()
  const holder = yield* Effect.forkChild(Effect.scoped(
    Effect.gen(function*() {
      yield* Deferred.done(ready, yield* Effect.exit(readHead(source, chunk)))
      yield* Deferred.await(done)
    })
  ))
  const { content, head } = yield* Deferred.await(ready)
  return {
    head,
    content: Stream.ensuring(content, Effect.andThen(Deferred.succeed(done, undefined), Fiber.await(holder)))
  }
})

/** Counts content as it is read; fails if it exceeds the limit or differs from the declared size of its source. */
export const counted = (
  source: Source,
  content: Bytes,
  limitBytes: number | undefined,
  meter: () => ((bytes: number, done: boolean) => void) | undefined,
  observer: ReadObserver
): Bytes =>
  Stream.suspend(() => {
    let bytes = 0
    const report = meter()
    const problem = () => {
      if (source.size !== undefined) return bytes > source.size ? new SizeMismatch({ name: source.name }) : undefined
      return limitBytes !== undefined && bytes > limitBytes
        ? new TooLarge({ name: source.name, limitBytes })
        : undefined
    }
    return content.pipe(
      Stream.mapArrayEffect((chunks) =>
        Effect.suspend(() => {
          for (const chunk of chunks) bytes += chunk.byteLength
          const error = problem()
          if (error !== undefined) return Effect.fail(error)
          observer.chunk()
          // The last byte is reported once, as done.
          if (bytes !== source.size) report?.(bytes, false)
          return Effect.succeed(chunks)
        })
      ),
      Stream.concat(Stream.suspend(() => {
        if (source.size !== undefined && bytes !== source.size) {
          return Stream.fail(new SizeMismatch({ name: source.name }))
        }
        report?.(bytes, true)
        return Stream.empty
      })),
      Stream.tapError((error) => Effect.sync(() => observer.failed(error)))
    )
  })
