/** What a server may do with one request. Plain data, so that a report can show it. */
import { type Change, changes } from "./changes.ts"
import type { Dice } from "./Dice.ts"
import { type Header, headers } from "./headers.ts"

export type Behavior = Responses | Breaks

/** It answers, whatever that is. */
export interface Responses {
  readonly does: "answers"
  /** What the answer is made of: what the embedded platform says, or anything of the right schema. */
  readonly from: "platform" | "schema"
  /** Instead of the status of that. */
  readonly status?: number
  readonly headers: ReadonlyArray<Header>
  readonly changes: ReadonlyArray<Change>
  readonly delivery: Delivery
}

/** How the bytes of an answer come. Times are in milliseconds. */
export interface Delivery {
  readonly headersAfter: number
  /** In how many pieces the body is split, at random. */
  readonly pieces: number
  readonly pause: number
  /** What its end is: its own, or what happens after a part of the body. */
  readonly end: "whole" | "short" | "cut" | "stalls" | "dies" | "interrupts"
  readonly after: number
  readonly seed: string
}

/** The client fails in place of an answer. */
export interface Breaks {
  readonly does: "breaks"
  /** Whether the request had reached the platform. */
  readonly received: boolean
  readonly how: (typeof breaks)[number]
  readonly after: number
}

export const breaks = [
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
    // What no `Response` can hold, a server cannot say to a client either.
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
    return { does: "breaks", received: dice.chance(0.5), how: dice.pick(breaks), after: dice.pick([0, 20, 5000]) }
  }
  const other = status(dice)
  return {
    does: "answers",
    from: dice.chance(0.6) ? "platform" : "schema",
    ...(other === undefined ? {} : { status: other }),
    headers: headers(dice),
    changes: changes(dice, seed),
    delivery: delivery(dice, seed)
  }
}

/** What a server does with the first, the second … request; from then on it is kind. */
export const behaviors = (dice: Dice, seed: string): ReadonlyArray<Behavior> =>
  Array.from(
    { length: dice.weigh([[6, 1], [4, 2], [3, 3], [1, 6], [1, 12]]) },
    (_, index) => behavior(dice, `${seed}/${index}`)
  )
