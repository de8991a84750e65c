/**
 * Where chunks come from: the input, cut by count and by encoded bytes in one pass;
 * the journal, for a run that is resumed; and the failed requests of a chunk.
 */
import type * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Pull from "effect/Pull"
import type * as Schema from "effect/Schema"
import { join } from "../internal/bytes.ts"
import { hash } from "../internal/hash.ts"
import { jsonOf } from "../Provider.ts"
import type { Backend, BatchLimits, Prices } from "./Backend.ts"
import { type BlockPool, BodyBuffer, KeyBuffer, KeyIndex } from "./buffers.ts"
import { type Chunk, type ChunkItems, planned, tagOf, wireId } from "./Chunk.ts"
import type { RunJournal } from "./Journal.ts"
import { indicesOf, type PlannedChunk } from "./Journal/History.ts"
import * as RunError from "./RunError.ts"

/** A request, and the caller's key for it. */
export type Keyed<K, Request> = Request & { readonly key: K }

/** A chunk that the journal does not have yet. */
export interface NewChunk<out K> {
  readonly chunk: Chunk<K>
  readonly digest: number
}

/** The source of a run's chunks: an input, or the journal alone. */
export interface Source<out K, out E, out R> {
  /** Reads a chunk that was planned before. */
  readonly replay: (planned: PlannedChunk) => Effect.Effect<Chunk<K>, E | RunError.RunError, R>
  /** Reads the next chunk; `undefined` at the end of the input. */
  readonly next: (number: number) => Effect.Effect<NewChunk<K> | undefined, E | RunError.RunError, R>
  /** How many requests were read. */
  readonly read: () => number
}

export interface ChunkerOptions<Request, A> {
  readonly backend: Pick<Backend<Request, A, never, never>, "separator" | "line" | "overheadBytes">
  /** Absent where the cost of requests is not needed. */
  readonly prices: Prices<Request, A> | undefined
  readonly limits: BatchLimits
  readonly nonce: string
  readonly blocks: BlockPool
  /** How many requests were submitted, for errors. */
  readonly sent: () => number
}

/** Passes the items of a pull to a function one by one, until it takes no more. */
const itemsOf = <T, E, R>(pull: Pull.Pull<Arr.NonEmptyReadonlyArray<T>, E, void, R>) => {
  let items: ReadonlyArray<T> = []
  let at = 0
  const feed = (take: (item: T) => boolean): Effect.Effect<void, E, R> =>
    Effect.suspend(() => {
      for (; at < items.length; at++) {
        const item = items[at]
        if (item !== undefined && !take(item)) return Effect.void
      }
      return Pull.matchEffect(pull, {
        onSuccess: (next) => {
          items = next
          at = 0
          return feed(take)
        },
        onFailure: Effect.failCause,
        onDone: () => Effect.void
      })
    })
  return feed
}

const inBytes = (bytes: number) => `${bytes.toLocaleString("en")} bytes`

/** Cuts an input into chunks. */
export const fromInput = <K extends Schema.Json, Request, A, E, R>(
  { backend, blocks, limits, nonce, prices, sent }: ChunkerOptions<Request, A>,
  pull: Pull.Pull<Arr.NonEmptyReadonlyArray<Keyed<K, Request>>, E, void, R>
): Source<K, E, R> => {
  const feed = itemsOf(pull)
  const index = new KeyIndex()
  const keys = new KeyBuffer()
  let read = 0

  /** Adds requests to a chunk until it is full, has `maxRequests`, or a request cannot be sent. */
  const fill = (number: number, maxRequests: number, maxBytes: number) => {
    const tag = tagOf(nonce, number, 1)
    const body = new BodyBuffer(backend.separator, blocks)
    const first = read
    keys.clear()
    let digest = 0
    const ceilings: Array<number> = []
    let problem: RunError.RunErrorReason | undefined

    const unsendable = (key: Schema.Json, message: string, size?: { actualBytes: number; limitBytes: number }) => {
      problem = new RunError.Unsendable({ sent: sent(), key, index: read, message, ...size })
      return false
    }

    const take = (request: Keyed<K, Request>) => {
      if (keys.length === maxRequests) return false
      const { key } = request
      const keyJson = jsonOf(key)
      const line = jsonOf({ custom_id: wireId(tag, keys.length), ...backend.line(request) })
      if (keyJson === undefined) {
        const fault = key === undefined ? "has no `key`" : "has a `key` that is not JSON"
        return unsendable(
          null,
          `request ${read} ${fault}: give each request its own key, which its outcome repeats`
        )
      }
      if (line === undefined) {
        return unsendable(key, `request ${read} cannot be serialized as JSON: it holds a cycle or a bigint`)
      }
      const { added, bytes } = body.add(line, maxBytes)
      if (!added && keys.length > 0) return false
      if (!added) {
        return unsendable(
          key,
          `request ${read} has ${inBytes(bytes)}, but a batch may have at most ${inBytes(maxBytes)}`,
          {
            actualBytes: bytes,
            limitBytes: maxBytes
          }
        )
      }
      const earlier = index.add(keyJson)
      if (earlier !== undefined) {
        const message =
          `the requests ${earlier} and ${read} of the input share the key ${keyJson}: give each request ` +
          `a key of its own. Nothing from request ${first} on was sent`
        problem = new RunError.DuplicateKey({ sent: sent(), key, first: earlier, second: read, message })
        return false
      }
      keys.add(keyJson)
      digest = hash(keyJson, hash(line, digest))
      const ceiling = prices?.ceiling(request)
      if (ceiling !== undefined && Option.isSome(ceiling)) ceilings.push(ceiling.value)
      read += 1
      return true
    }

    return Effect.map(feed(take), () => {
      const items: ChunkItems<K> = {
        number,
        attempt: 1,
        tag,
        keys: keys.copy(),
        indices: new Uint32Array(keys.length).map((_, place) => first + place),
        ceilings: keys.length === ceilings.length ? ceilings : undefined
      }
      return { items, digest, body, problem }
    })
  }

  return {
    next: (number) =>
      Effect.flatMap(
        fill(number, limits.maxRequests, limits.maxBytes - backend.overheadBytes),
        ({ body, digest, items, problem }) => {
          if (problem !== undefined) return Effect.fail(RunError.runError(problem))
          return Effect.succeed(items.indices.length === 0 ? undefined : { chunk: planned(items, body), digest })
        }
      ),
    replay: Effect.fnUntraced(
      function*({ number, plan: { count, digest, first } }): Effect.fn.Return<Chunk<K>, E | RunError.RunError, R> {
        const found = yield* fill(number, count, Infinity)
        if (found.items.indices.length === count && found.digest === digest) return planned(found.items)
        const message = `the input has changed since this run was started: requests ${first} to ${
          first + count - 1
        } differ. Pass the same input, resume the run by its id alone, or forget it`
        return yield* RunError.runError(new RunError.InputChanged({ sent: sent(), index: first, message }))
      }
    ),
    read: () => read
  }
}

/** Reads the chunks of a run from its journal; `count` is the number of its requests, if its input was read to the end. */
export const fromJournal = <K>(
  journal: RunJournal,
  nonce: string,
  count: number | undefined,
  sent: () => number
): Source<K, never, never> => {
  let read = 0
  return {
    replay: ({ attempt, number, plan }) =>
      Effect.map(journal.keys({ number, attempt }), (keys) => {
        read += plan.count
        const tag = tagOf(nonce, number, attempt)
        return planned({ number, attempt, tag, keys, indices: indicesOf(plan), ceilings: plan.ceilings })
      }),
    next: () => {
      if (count !== undefined && read >= count) return Effect.undefined
      const message =
        `the run had read ${read} requests when it stopped, and its input has more: run it again with them`
      return Effect.fail(RunError.runError(new RunError.Unfinished({ sent: sent(), message })))
    },
    read: () => read
  }
}

const newline = 10
const decoder = new TextDecoder()

/** The lines at some places of a body, without their separators. */
const pickLines = (bytes: Uint8Array, places: ReadonlySet<number>): ReadonlyMap<number, string> => {
  const lines = new Map<number, string>()
  let from = 0
  for (let place = 0; from < bytes.length; place++) {
    const end = bytes.indexOf(newline, from)
    const to = end < 0 ? bytes.length : end
    if (places.has(place)) lines.set(place, decoder.decode(bytes.subarray(from, to)).replace(/,$/, ""))
    from = to + 1
  }
  return lines
}

/** The items of the next attempt at the requests at some places of a chunk. */
const nextAttempt = <K>(chunk: ChunkItems<K>, places: ReadonlyArray<number>, nonce: string): ChunkItems<K> => {
  const attempt = chunk.attempt + 1
  return {
    number: chunk.number,
    attempt,
    tag: tagOf(nonce, chunk.number, attempt),
    keys: places.reduce((keys, place) => keys.add(chunk.keys.at(place)), new KeyBuffer()),
    indices: Uint32Array.from(places, (place) => chunk.indices[place] ?? 0),
    ceilings: chunk.ceilings && places.map((place) => chunk.ceilings?.[place] ?? 0)
  }
}

/** The places in a chunk by the places in the input. */
const placesOf = ({ indices }: ChunkItems<unknown>): ReadonlyMap<number, number> =>
  new Map(Array.from(indices, (index, place) => [index, place]))

/** The next attempt as it was planned before. */
export const replayAttempt = <K>(before: ChunkItems<K>, { plan }: PlannedChunk, nonce: string): Chunk<K> => {
  const places = placesOf(before)
  return planned(nextAttempt(before, Array.from(indicesOf(plan), (index) => places.get(index) ?? []).flat(), nonce))
}

/** A new chunk of failed requests, with new ids; `undefined` where their lines are not stored. */
export const resubmission = <K extends Schema.Json>(
  { backend, blocks, journal, limits, nonce }: {
    readonly backend: { readonly separator: string }
    readonly blocks: BlockPool
    readonly journal: RunJournal
    readonly limits: BatchLimits
    readonly nonce: string
  },
  failed: ChunkItems<K>,
  indices: ReadonlyArray<number>
): Effect.Effect<NewChunk<K> | undefined, RunError.RunError> =>
  Effect.map(journal.lines(failed), (parts) => {
    if (parts.length === 0) return undefined
    const known = placesOf(failed)
    const places = indices.flatMap((index) => known.get(index) ?? [])
    const items = nextAttempt(failed, places, nonce)
    const lines = pickLines(join(parts), new Set(places))
    const body = new BodyBuffer(backend.separator, blocks)
    let digest = 0
    for (const [place, from] of places.entries()) {
      const request: object = JSON.parse(lines.get(from) ?? "{}")
      const line = JSON.stringify({ ...request, custom_id: wireId(items.tag, place) })
      body.add(line, limits.maxBytes)
      digest = hash(line, digest)
    }
    return { chunk: planned(items, body), digest }
  })
