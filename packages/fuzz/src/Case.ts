/** One case: a call, its settings and its server. All of it is determined by a seed and a number. */
import * as Limits from "@effect-genai/core/Limits"
import * as Retry from "@effect-genai/core/Retry"
import type { Setting } from "@effect-genai/core/Setting"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Validation from "@effect-genai/core/Validation"
import { type Behavior, behaviors } from "./Behavior.ts"
import type { Call } from "./Call.ts"
import * as anthropic from "./calls/anthropic.ts"
import * as mistral from "./calls/mistral.ts"
import * as push from "./calls/push.ts"
import * as resources from "./calls/resources.ts"
import { Dice } from "./Dice.ts"
import { socketFaults } from "./sockets/faults.ts"

export interface Case {
  readonly seed: string
  readonly call: Call
  readonly provider: "anthropic" | "mistral"
  readonly behaviors: ReadonlyArray<Behavior>
  readonly settings: ReadonlyArray<keyof typeof settings>
  /** Whether the call runs under `RateLimit`. */
  readonly limited: boolean
  /** The turn in which the call is interrupted, if any. */
  readonly interruptedAt: number | undefined
  /** The faults of its connections, if it uses sockets. */
  readonly socketFaults: ReadonlyArray<string>
  /** The source of random draws while it runs. */
  readonly dice: Dice
}

export const settings = {
  "Retry.none": Retry.none,
  "Retry.times(4)": Retry.times(4),
  "Retry.maxWait(1 second)": Retry.maxWait("1 second"),
  "Timeout.headers(10 seconds)": Timeout.headers("10 seconds"),
  "Timeout.attempt(20 seconds)": Timeout.attempt("20 seconds"),
  "Timeout.idle(5 seconds)": Timeout.idle("5 seconds"),
  "Timeout.total(30 seconds)": Timeout.total("30 seconds"),
  "Limits.responseBytes(1000)": Limits.responseBytes(1000),
  "Validation.onMismatch(report)": Validation.onMismatch("report")
} satisfies { readonly [name: string]: Setting }

const isSetting = (name: string): name is keyof typeof settings => name in settings

const names = Object.keys(settings).filter(isSetting)

const shapesOf = { anthropic: [...anthropic.shapes, ...resources.shapes], mistral: mistral.shapes }

const named = (provider: Case["provider"], calls: ReadonlyArray<Call>) =>
  calls.map((call) => ({ call: { ...call, name: `${provider} ${call.name}` }, provider }))

export const all = [
  ...named("anthropic", [...anthropic.calls, ...resources.calls, ...push.anthropic]),
  ...named("mistral", [...mistral.calls, ...push.mistral])
]

export const shapes = ({ provider }: Case) => shapesOf[provider]

/** One case out of this many uses sockets. */
const rarity = 100

/** Runs wait for seconds between requests, which is too long in real time. */
const isQuick = ({ call }: (typeof all)[number]) => !/\.run\b|Webhooks|Realtime/.test(call.name)

const settingsOf = (dice: Dice) => names.filter(() => dice.chance(0.06))

const socketFaultsOf = (dice: Dice): ReadonlyArray<string> => {
  const names = Object.keys(socketFaults)
  return Array.from({ length: dice.weigh([[3, 1], [2, 2], [1, 3]]) }, () => names[dice.below(names.length)] ?? "")
}

/** The case with this number. Calls take turns, so each kind has the same number of cases. */
export const make = (seed: number, number: number, only = ""): Case => {
  const matching = all.filter(({ call }) => call.name.includes(only))
  const quick = matching.filter(isQuick)
  const overSockets = number % rarity === rarity - 1 && quick.length > 0
  const chosen = overSockets ? quick : matching
  const turn = chosen[(overSockets ? (number + 1) / rarity : number) % chosen.length]
  if (turn === undefined) throw new Error(`no call has a name with "${only}" in it`)
  const dice = new Dice(`${seed}/${number}`)
  return {
    ...turn,
    seed: `${seed}/${number}`,
    behaviors: overSockets ? [] : behaviors(dice, `${seed}/${number}`),
    socketFaults: overSockets ? socketFaultsOf(dice) : [],
    settings: overSockets ? [] : settingsOf(dice),
    limited: dice.chance(0.1),
    interruptedAt: dice.chance(0.12) ? dice.below(dice.pick([6, 40, 200])) : undefined,
    dice
  }
}
