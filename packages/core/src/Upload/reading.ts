/** Reads a source once: its first bytes ahead of the rest, every byte counted. */
import type * as Arr from "effect/Array"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Pull from "effect/Pull"
import * as Stream from "effect/Stream"
import { enough } from "./mime.ts"
import type { Source } from "./source.ts"

/** Told of one attempt's reading: of chunks as signs of life, and of why it came to nothing. */
export interface Reading {
  readonly chunk: () => void
  readonly failed: (error: unknown) => void
}

/** A source gave more or fewer bytes than it said. */
export class SizeMismatch extends Data.TaggedError("SizeMismatch")<{ readonly name: string }> {
  override get message() {
    return `${this.name} is not of the size it was said to have`
  }
}

/** A source of unknown size gave more than the endpoint takes. */
export class TooLarge extends Data.TaggedError("TooLarge")<{ readonly name: string; readonly limitBytes: number }> {
  override get message() {
    return `${this.name} is larger than the ${this.limitBytes} bytes that are taken`
  }
}

type Bytes = Stream.Stream<Uint8Array, unknown>

/** The content of a source from its beginning; what `open` throws is a failure. */
export const opened = ({ open }: Source): Bytes => Stream.unwrap(Effect.try({ try: open, catch: (error) => error }))

const join = (chunks: ReadonlyArray<Uint8Array>): Uint8Array => {
  const joined = new Uint8Array(Math.min(enough, chunks.reduce((size, { byteLength }) => size + byteLength, 0)))
  let at = 0
  for (const chunk of chunks) {
    const part = chunk.subarray(0, joined.byteLength - at)
    joined.set(part, at)
    at += part.byteLength
  }
  return joined
}

/** Few bytes tell the formats; text is told by some more. */
const least = 512

/** Opened, with what was read ahead: those chunks, and what is left to read or the end that came. */
interface Opened {
  readonly head: Uint8Array
  readonly content: Bytes
}

/** Reads until it is known how the source begins. A failure is kept for when the content is read. */
const readAhead = Effect.fnUntraced(function*(source: Source, chunk: () => void) {
  const pull = yield* Stream.toPull(opened(source))
  const chunks: Array<Arr.NonEmptyReadonlyArray<Uint8Array>> = []
  let size = 0
  let rest: Bytes = Stream.fromPull(Effect.succeed(pull))
  while (size < least) {
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
 * Opens a source and reads its first bytes. It stays open in a child of the
 * calling fiber, until its content is read to the end or given up, or that fiber
 * ends: an attempt that fails before it reads the content closes it, too.
 */
export const openAhead = Effect.fnUntraced(function*(source: Source, chunk: () => void): Effect.fn.Return<Opened> {
  const ready = yield* Deferred.make<Opened>()
  const over = yield* Deferred.make<void>()
  const keeper = yield* Effect.forkChild(Effect.scoped(
    Effect.gen(function*() {
      yield* Deferred.done(ready, yield* Effect.exit(readAhead(source, chunk)))
      yield* Deferred.await(over)
    })
  ))
  const { content, head } = yield* Deferred.await(ready)
  return {
    head,
    content: Stream.ensuring(content, Effect.andThen(Deferred.succeed(over, undefined), Fiber.await(keeper)))
  }
})

/** Counts the content of a source as it is read, and holds the source to what it said. */
export const counted = (
  source: Source,
  content: Bytes,
  limitBytes: number | undefined,
  meter: () => ((bytes: number, done: boolean) => void) | undefined,
  reading: Reading
): Bytes =>
  Stream.suspend(() => {
    let bytes = 0
    const report = meter()
    const wrong = () => {
      if (source.size !== undefined) return bytes > source.size ? new SizeMismatch({ name: source.name }) : undefined
      return limitBytes !== undefined && bytes > limitBytes
        ? new TooLarge({ name: source.name, limitBytes })
        : undefined
    }
    return content.pipe(
      Stream.mapArrayEffect((chunks) =>
        Effect.suspend(() => {
          for (const chunk of chunks) bytes += chunk.byteLength
          const error = wrong()
          if (error !== undefined) return Effect.fail(error)
          reading.chunk()
          // The last byte is told with the end, not before.
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
      Stream.tapError((error) => Effect.sync(() => reading.failed(error)))
    )
  })
