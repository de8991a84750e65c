/** A run in several processes at the same time, over a store with leases, as plain data. */
import { Dice } from "../Dice.ts"
import { clock, nameAt, type RunPlan } from "../journal/Scenario.ts"

/** A time of its own, in milliseconds. */
export interface Span {
  readonly at: number
  readonly duration: number
}

/** When something happens to a process: milliseconds after its start, or at one of its steps. */
export interface Moment {
  readonly of: "time" | "any" | "submission"
  readonly at: number
}

/** A process that is frozen does nothing. While its machine is asleep, its monotonic clock stops as well. */
export interface Freeze extends Moment {
  readonly how: "stopped" | "asleep"
  readonly duration: number
}

/** How long a submission takes: the process sends it, then it is on its way, whatever the process does. */
export interface Sending {
  readonly upload: number
  readonly flight: number
}

/** Submissions that are rejected, from one on; each is to be retried after some seconds. */
export interface Overloads {
  readonly at: number
  readonly times: number
  readonly retryAfter: number
}

/** One process. A step is the start or the end of an operation of the store, or of an HTTP request. */
export interface ProcessPlan {
  readonly startsAt: number
  /** How far its clock is ahead of the provider's, in milliseconds. */
  readonly clock: number
  /** The step at which that clock is put right. */
  readonly isPutRightAt: number | undefined
  readonly whenBusy: "wait" | "fail"
  /** Whether it has the input, or resumes the run by its id alone. */
  readonly resumes: boolean
  readonly freezes: ReadonlyArray<Freeze>
  /** What it notices first when it thaws. */
  readonly thawsWith: "events" | "timers"
  /** When it cannot reach the store, from its start on. */
  readonly disconnections: ReadonlyArray<Span>
  /** Its submissions take turns. */
  readonly sendings: ReadonlyArray<Sending>
  /** The submission whose connection is reset, if any. */
  readonly reset: { readonly at: number; readonly received: boolean } | undefined
  /** The submissions that the provider rejects because it is overloaded. */
  readonly overloads: Overloads | undefined
  readonly death: Moment & { readonly how: "killed" | "interrupted" } | undefined
}

export interface Scenario extends RunPlan {
  /** In milliseconds. */
  readonly lease: number
  /** When the store is down. */
  readonly outages: ReadonlyArray<Span>
  /** A batch of another client. */
  readonly foreign: { readonly at: number; readonly requests: number } | undefined
  /** The last one starts after the others have ended, and nothing happens to it. */
  readonly processes: ReadonlyArray<ProcessPlan>
}

const second = 1000
const minute = 60 * second

const moment = (dice: Dice): Moment =>
  dice.weigh<() => Moment>([
    [2, () => ({ of: "submission", at: dice.below(6) })],
    [2, () => ({ of: "any", at: dice.below(dice.pick([10, 40, 100])) })],
    [2, () => ({ of: "time", at: dice.below(dice.pick([5 * second, minute, 5 * minute])) })]
  ])()

/** A duration that is shorter than a lease, or longer. */
const around = (dice: Dice, lease: number): number =>
  dice.weigh([
    [2, () => dice.below(lease)],
    [4, () => lease + dice.below(lease)],
    [1, () => 2 * lease + dice.below(8 * minute)]
  ])()

const many = <A>(dice: Dice, weights: readonly [readonly [number, number], ...Array<[number, number]>], one: () => A) =>
  Array.from({ length: dice.weigh(weights) }, one)

const sending = (dice: Dice, lease: number): Sending => ({
  upload: dice.weigh([[6, () => 0], [2, () => dice.below(2 * second)], [2, () => dice.below(2 * lease)]])(),
  flight: dice.weigh([
    [12, () => dice.below(second)],
    [3, () => dice.below(20 * second)],
    [1, () => dice.below(lease + 2 * minute)]
  ])()
})

const span = (dice: Dice, lease: number): Span => ({
  at: dice.below(dice.pick([20 * second, 3 * minute])),
  duration: around(dice, lease)
})

/** Nothing happens to it. */
export const steady: ProcessPlan = {
  startsAt: 0,
  clock: 0,
  isPutRightAt: undefined,
  whenBusy: "wait",
  resumes: false,
  freezes: [],
  thawsWith: "events",
  disconnections: [],
  sendings: [{ upload: 0, flight: 10 }],
  reset: undefined,
  overloads: undefined,
  death: undefined
}

const processPlan = (dice: Dice, lease: number, isFirst: boolean): ProcessPlan => {
  // A clock that is put back while the machine sleeps leaves no clock that shows the sleep.
  const isPutRightAt = dice.chance(0.2) ? dice.below(60) : undefined
  const how = () => isPutRightAt === undefined && dice.chance(0.3) ? "asleep" : "stopped"
  const startsAt = dice.weigh([[3, () => 0], [2, () => dice.below(20 * second)], [2, () => dice.below(5 * minute)]])
  return {
    startsAt: startsAt(),
    clock: clock(dice),
    isPutRightAt,
    whenBusy: dice.weigh([[5, "wait"], [1, "fail"]]),
    resumes: !isFirst && dice.chance(0.1),
    freezes: many(dice, [[3, 0], [4, 1], [2, 2]], () => ({
      ...moment(dice),
      how: how(),
      duration: around(dice, lease)
    })),
    thawsWith: dice.weigh([[1, "events"], [1, "timers"]]),
    disconnections: many(dice, [[3, 0], [2, 1], [1, 2]], () => span(dice, lease)),
    sendings: many(dice, [[1, 1], [1, 2], [1, 4]], () => sending(dice, lease)),
    reset: dice.chance(0.1) ? { at: dice.below(4), received: dice.chance(0.5) } : undefined,
    overloads: dice.chance(0.25)
      ? { at: dice.below(4), times: 1 + dice.below(3), retryAfter: dice.below(20) }
      : undefined,
    death: dice.chance(0.4)
      ? { how: dice.weigh([[3, "killed"], [1, "interrupted"]]), ...moment(dice) }
      : undefined
  }
}

const names = ["anthropic claims", "mistral claims"]

/** The scenario with this number; `undefined` where that is another case. */
export const at = (seed: number, number: number, only = ""): Scenario | undefined => {
  const name = nameAt(names, 31, number, only)
  return name === undefined ? undefined : make(`${seed}/${number}`, name)
}

const make = (seed: string, name: string): Scenario => {
  const dice = new Dice(`${seed}/claims`)
  const count = dice.weigh([[12, () => 1 + dice.below(8)], [1, () => dice.below(25)]])()
  const lease = dice.pick([10 * second, 30 * second, minute])
  const processes = dice.weigh([[5, 2], [4, 3], [1, 5]])
  return {
    name,
    seed,
    provider: name.startsWith("mistral") ? "mistral" : "anthropic",
    failures: Array.from({ length: count }, () => dice.weigh([[6, 0], [1, 1], [1, 2]])),
    maxRequests: 1 + dice.below(3) + Math.floor(count / 6),
    concurrency: 1 + dice.below(4),
    resubmissions: dice.weigh([[2, 0], [2, 1], [1, 2]]),
    startup: dice.weigh([[6, second], [1, 2 * minute]]),
    lease,
    outages: many(dice, [[4, 0], [3, 1], [1, 2]], () => span(dice, lease)),
    foreign: dice.chance(0.15) ? { at: dice.below(minute), requests: 1 + dice.below(4) } : undefined,
    processes: [
      ...Array.from({ length: processes }, (_, nth) => processPlan(dice, lease, nth === 0)),
      steady
    ]
  }
}
