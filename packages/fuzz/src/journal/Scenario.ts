/** A run in several processes that die, with a journal that is damaged in between, as plain data. */
import { all as calls } from "../Case.ts"
import { Dice } from "../Dice.ts"
import { type Damage, damages } from "./damage.ts"
import type { Death, Life } from "./Process.ts"

/** A run, its input and its provider. */
export interface RunPlan {
  readonly name: string
  readonly seed: string
  readonly provider: "anthropic" | "mistral"
  /** How often each request of the input fails before it succeeds. */
  readonly failures: ReadonlyArray<number>
  readonly maxRequests: number
  readonly concurrency: number
  /** How often a failed request is resubmitted. */
  readonly resubmissions: number
  /** How long a batch waits before it starts, in milliseconds. */
  readonly startup: number
}

export interface Scenario extends RunPlan {
  readonly processes: ReadonlyArray<ProcessPlan>
}

/** One process of a run. A step is the start or the end of a change of the store or of an HTTP request. */
export interface ProcessPlan extends Life {
  /** How the journal is damaged before it starts. */
  readonly damages: ReadonlyArray<Damage>
  /** The time since the process before has ended, in milliseconds. */
  readonly pause: number
  /** How many requests another client has submitted before it starts. */
  readonly foreign: number
  /** The HTTP request that fails with a reset of its connection, if any. */
  readonly reset: { readonly at: number; readonly received: boolean } | undefined
  /** Whether it has the input, or resumes the run by its id alone. */
  readonly resumes: boolean
}

const second = 1000
const minute = 60 * second
const day = 24 * 60 * minute

/** How far a clock is ahead, in milliseconds. */
export const clock = (dice: Dice): number => {
  const ahead = dice.weigh([
    [8, () => 0],
    [1, () => dice.below(minute)],
    [2, () => minute + dice.below(60 * minute)],
    [1, () => day + dice.below(30 * day)]
  ])()
  return dice.chance(0.5) ? ahead : -ahead
}

const step = (dice: Dice) => dice.below(dice.pick([8, 30, 80]))

const death = (dice: Dice): Death => ({
  how: dice.weigh([[3, "killed"], [1, "interrupted"]]),
  ...dice.weigh<Omit<Death, "how">>([
    [2, { of: "any", at: step(dice) }],
    [1, { of: "submission", at: dice.below(6) }]
  ])
})

const processPlan = (
  dice: Dice,
  seed: string,
  kind: Parameters<typeof damages>[2],
  isFirst: boolean,
  isLast: boolean
): ProcessPlan => ({
  damages: isFirst ? [] : damages(dice, seed, kind),
  pause: isFirst ? 0 : dice.weigh([[3, () => 0], [3, () => dice.below(minute)], [1, () => dice.below(180 * minute)]])(),
  clock: clock(dice),
  isPutRightAt: dice.chance(0.2) ? step(dice) : undefined,
  foreign: dice.chance(0.1) ? 1 + dice.below(8) : 0,
  reset: dice.chance(0.2) ? { at: dice.below(20), received: dice.chance(0.5) } : undefined,
  resumes: !isFirst && dice.chance(0.15),
  death: isLast ? undefined : death(dice)
})

const providers = ["anthropic", "mistral"] as const

const names: ReadonlyArray<string> = providers.map((provider) => `${provider} journal`)

/** One case out of this many is a scenario of a kind. */
const rarity = 49

/** The name of the scenario with this number, given the names of its kind; `undefined` where that is another case. */
export const nameAt = (names: ReadonlyArray<string>, nth: number, number: number, only: string): string | undefined => {
  const chosen = names.filter((name) => name.includes(only))
  const turn = calls.some(({ call }) => call.name.includes(only)) ? (number - nth) / rarity : number
  return chosen[turn % chosen.length]
}

/** The scenario with this number; `undefined` where that is another case. */
export const at = (seed: number, number: number, only = ""): Scenario | undefined => {
  const name = nameAt(names, 7, number, only)
  return name === undefined ? undefined : make(`${seed}/${number}`, name)
}

const make = (seed: string, name: string): Scenario => {
  const dice = new Dice(`${seed}/journal`)
  const count = dice.weigh([[1, () => 0], [16, () => 1 + dice.below(8)], [1, () => dice.below(41)]])()
  const kind = dice.weigh<Parameters<typeof damages>[2]>([[3, "values"], [1, "rollbacks"]])
  const processes = dice.weigh([[8, 2], [3, 3], [1, 4]])
  return {
    name,
    seed,
    provider: name.startsWith("mistral") ? "mistral" : "anthropic",
    failures: Array.from({ length: count }, () => dice.weigh([[6, 0], [1, 1], [1, 2]])),
    maxRequests: 1 + dice.below(3) + Math.floor(count / 6),
    concurrency: 1 + dice.below(4),
    resubmissions: dice.weigh([[2, 0], [2, 1], [1, 2]]),
    startup: dice.weigh([[6, second], [1, 2 * minute]]),
    processes: Array.from(
      { length: processes },
      (_, nth) => processPlan(dice, `${seed}/${nth}`, kind, nth === 0, nth === processes - 1)
    )
  }
}
