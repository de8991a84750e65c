/** The behavior of a server for one request, as plain data that a report can show. */
import { type Change, changes } from "./changes.ts"
import type { Dice } from "./Dice.ts"
import { type Header, headers } from "./headers.ts"

export type Behavior = Responses | ClientFailure

/** The server responds. */
export interface Responses {
  readonly does: "responds"
  /** The source of the response: the embedded platform, or a random value of the right schema. */
  readonly from: "platform" | "schema"
  /** Replaces the status of the source. */
  readonly status?: number
  readonly headers: ReadonlyArray<Header>
  readonly changes: ReadonlyArray<Change>
  readonly delivery: Delivery
}

/** How the bytes of a response are delivered. Times are in milliseconds. */
export interface Delivery {
  readonly headersAfter: number
  /** The number of pieces the body is split into, at random. */
  readonly pieces: number
  readonly pause: number
  /** `whole`, or what happens after the fraction `after` of the body. */
  readonly end: "whole" | "short" | "cut" | "stalls" | "dies" | "interrupts"
  readonly after: number
  readonly seed: string
}

/** The client fails instead of returning a response. */
export interface ClientFailure {
  readonly does: "fails"
  /** Whether the platform received the request. */
  readonly received: boolean
  readonly how: (typeof clientFailures)[number]
  readonly after: number
}

export const clientFailures = [
  "hangs",
  "ECONNREFUSED",
  "ECONNRESET",
  "unsent",
  "many causes",
  "a cause of itself",
  "no cause",
  "EncodeError",
  "InvalidUrlError",
  "StatusCodeError",
  "DecodeError",
  "EmptyBodyError"
] as const

const second = 1000

const statuses = [400, 401, 402, 403, 404, 408, 409, 410, 413, 418, 422, 429, 500, 502, 503, 504, 529] as const

const status = (dice: Dice): number | undefined =>
  dice.weigh<() => number | undefined>([
    [12, () => undefined],
    [4, () => dice.pick(statuses)],
    [1, () => dice.pick([201, 202, 204, 205, 206, 299])],
    [1, () => dice.pick([300, 301, 302, 303, 304, 307, 308])],
    // Only statuses that a `Response` accepts: 200 to 599.
    [1, () => 200 + dice.below(400)]
  ])()

const delivery = (dice: Dice, seed: string): Delivery => ({
  headersAfter: dice.weigh([[12, 0], [2, 50], [1, 30 * second], [1, 700 * second]]),
  ...dice.weigh([
    [8, { pieces: 1, pause: 0 }],
    [4, { pieces: 2 + dice.below(8), pause: 0 }],
    [1, { pieces: 1000, pause: 0 }],
    [2, { pieces: 2 + dice.below(8), pause: dice.below(second) }],
    [1, { pieces: 2 + dice.below(8), pause: dice.below(100 * second) }]
  ]),
  end: dice.weigh([[12, "whole"], [2, "short"], [3, "cut"], [2, "stalls"], [0.3, "dies"], [0.3, "interrupts"]]),
  after: dice.next(),
  seed
})

const behavior = (dice: Dice, seed: string): Behavior => {
  if (dice.chance(0.12)) {
    return {
      does: "fails",
      received: dice.chance(0.5),
      how: dice.pick(clientFailures),
      after: dice.pick([0, 20, 5000])
    }
  }
  const other = status(dice)
  return {
    does: "responds",
    from: dice.chance(0.6) ? "platform" : "schema",
    ...(other === undefined ? {} : { status: other }),
    headers: headers(dice),
    changes: changes(dice, seed),
    delivery: delivery(dice, seed)
  }
}

/** The behavior for the first, the second … request; later requests get normal responses. */
export const behaviors = (dice: Dice, seed: string): ReadonlyArray<Behavior> =>
  Array.from(
    { length: dice.weigh([[6, 1], [4, 2], [3, 3], [1, 6], [1, 12]]) },
    (_, index) => behavior(dice, `${seed}/${index}`)
  )
