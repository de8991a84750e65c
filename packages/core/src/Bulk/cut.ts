/** Cuts an input into parts by count and by encoded bytes, in one pass; knows the parts it has cut before. */
import type * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Pull from "effect/Pull"
import type * as Schema from "effect/Schema"
import { hash } from "../internal/hash.ts"
import { jsonOf } from "../Provider.ts"
import type { Backend, Limits, Prices } from "./Backend.ts"
import type { Planned } from "./Journal.ts"
import { Keys } from "./Keys.ts"
import { type Blocks, Pack } from "./Pack.ts"
import { type Part, tagOf, wireId } from "./Part.ts"
import * as RunError from "./RunError.ts"
import { Seen } from "./Seen.ts"

/** A request, and the caller's name for it. */
export type Keyed<K, Request> = Request & { readonly key: K }

/** A part as it was cut. */
export interface Cut<out K> {
  readonly part: Part<K>
  readonly digest: number
  readonly body: Pack
}

export interface Cutting<Request, A> {
  readonly backend: Pick<Backend<Request, A, never, never>, "between" | "line" | "overhead">
  /** Where somebody asks what requests may cost. */
  readonly prices: Prices<Request, A> | undefined
  readonly limits: Limits
  readonly nonce: string
  readonly blocks: Blocks
  /** How many requests were sent, for errors. */
  readonly sent: () => number
}

/** Gives the items of a pull one by one, as long as they are taken. */
const feeding = <T, E, R>(pull: Pull.Pull<Arr.NonEmptyReadonlyArray<T>, E, void, R>) => {
  let chunk: ReadonlyArray<T> = []
  let at = 0
  const feed = (take: (item: T) => boolean): Effect.Effect<void, E, R> =>
    Effect.suspend(() => {
      for (; at < chunk.length; at++) {
        const item = chunk[at]
        if (item !== undefined && !take(item)) return Effect.void
      }
      return Pull.matchEffect(pull, {
        onSuccess: (next) => {
          chunk = next
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

export const make = <K extends Schema.Json, Request, A, E, R>(
  { backend, blocks, limits, nonce, prices, sent }: Cutting<Request, A>,
  pull: Pull.Pull<Arr.NonEmptyReadonlyArray<Keyed<K, Request>>, E, void, R>
) => {
  const feed = feeding(pull)
  const seen = new Seen()
  let read = 0

  /** Takes requests into a part until it is full, holds `most`, or one cannot be sent. */
  const fill = (number: number, most: number, room: number) => {
    const tag = tagOf(nonce, number, 1)
    const body = new Pack(backend.between, blocks)
    const keys = new Keys()
    const first = read
    let digest = 0
    const ceilings: Array<number> = []
    let problem: RunError.Why | undefined

    const unsendable = (key: Schema.Json, message: string, size?: { actualBytes: number; limitBytes: number }) => {
      problem = new RunError.Unsendable({ sent: sent(), key, index: read, message, ...size })
      return false
    }

    const take = (request: Keyed<K, Request>) => {
      if (keys.length === most) return false
      const { key } = request
      const [name, line] = [
        jsonOf(key),
        jsonOf({ custom_id: wireId(tag, keys.length), ...backend.line(request) })
      ]
      if (name === undefined || line === undefined) {
        return unsendable(key, `request ${read} cannot be written as JSON: it holds a cycle or a bigint`)
      }
      const { added, bytes } = body.add(line, room)
      if (!added && keys.length > 0) return false
      if (!added) {
        return unsendable(key, `request ${read} has ${inBytes(bytes)}, a batch may have ${inBytes(room)}`, {
          actualBytes: bytes,
          limitBytes: room
        })
      }
      const before = seen.add(name, read)
      if (before !== undefined) {
        const message =
          `the requests ${before} and ${read} of the input have one key, ${name}: nothing from request ${first} on was sent`
        problem = new RunError.DuplicateKey({ sent: sent(), key, first: before, second: read, message })
        return false
      }
      keys.add(name)
      digest = hash(name, hash(line, digest))
      const ceiling = prices?.ceiling(request)
      if (ceiling !== undefined && Option.isSome(ceiling)) ceilings.push(ceiling.value)
      read += 1
      return true
    }

    return Effect.map(feed(take), () => {
      const part: Part<K> = {
        number,
        attempt: 1,
        tag,
        keys,
        indices: Uint32Array.from({ length: keys.length }, (_, place) => first + place),
        ceilings: keys.length === ceilings.length ? ceilings : undefined
      }
      return { cut: { part, digest, body }, problem }
    })
  }

  /** The next part; `undefined` when the input has ended. */
  const next = (number: number): Effect.Effect<Cut<K> | undefined, E | RunError.RunError, R> =>
    Effect.flatMap(fill(number, limits.maxRequests, limits.maxBytes - backend.overhead), ({ cut, problem }) => {
      if (problem !== undefined) return Effect.fail(RunError.stop(problem))
      return Effect.succeed(cut.part.indices.length === 0 ? undefined : cut)
    })

  /** A part that was cut before, if the input still holds the same. */
  const again = Effect.fnUntraced(
    function*({ number, plan }: Planned): Effect.fn.Return<Part<K>, E | RunError.RunError, R> {
      const { count, digest: before, first } = plan
      const { cut: { digest, part } } = yield* fill(number, count, Infinity)
      if (part.indices.length === count && digest === before) return part
      const message = `the input is not what this run has read before: requests ${first} to ${
        first + count - 1
      } differ. Give it the same input, take it up by its id alone, or forget it`
      return yield* RunError.stop(new RunError.InputChanged({ sent: sent(), index: first, message }))
    }
  )

  return { next, again, read: () => read }
}
