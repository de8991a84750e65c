/** One case: a call, its settings, and the server it meets. All of it follows from a seed and a number. */
import * as Limits from "@effect-genai/core/Limits"
import * as Retry from "@effect-genai/core/Retry"
import type { Setting } from "@effect-genai/core/Setting"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Validation from "@effect-genai/core/Validation"
import { type Behavior, behaviors } from "./Behavior.ts"
import type { Call } from "./Call.ts"
import * as anthropic from "./calls/anthropic.ts"
import * as mistral from "./calls/mistral.ts"
import * as unasked from "./calls/unasked.ts"
import { Dice } from "./Dice.ts"
import { mischiefs } from "./sockets/mischief.ts"

export interface Case {
  readonly seed: string
  readonly call: Call
  readonly provider: "anthropic" | "mistral"
  readonly behaviors: ReadonlyArray<Behavior>
  readonly settings: ReadonlyArray<keyof typeof settings>
  /** Whether a rate limit gates the call. */
  readonly limited: boolean
  /** The turn in which somebody interrupts the call, if any. */
  readonly interruptedAt: number | undefined
  /** What goes wrong with its requests, where it goes over sockets. */
  readonly mischiefs: ReadonlyArray<string>
  /** The draws that are made while it runs. */
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

const providers = { anthropic, mistral }

const named = (provider: Case["provider"], calls: ReadonlyArray<Call>) =>
  calls.map((call) => ({ call: { ...call, name: `${provider} ${call.name}` }, provider }))

export const all = [
  ...named("anthropic", [...anthropic.calls, ...unasked.anthropic]),
  ...named("mistral", [...mistral.calls, ...unasked.mistral])
]

export const shapes = ({ provider }: Case) => providers[provider].shapes

/** One case in so many goes over sockets. */
const rarity = 100

/** Runs wait for seconds between their requests: in real time, that is too long. */
const isQuick = ({ call }: (typeof all)[number]) => !/run$|Webhooks|Realtime/.test(call.name)

const settingsOf = (dice: Dice) => names.filter(() => dice.chance(0.06))

const mischiefsOf = (dice: Dice): ReadonlyArray<string> => {
  const names = Object.keys(mischiefs)
  return Array.from({ length: dice.weigh([[3, 1], [2, 2], [1, 3]]) }, () => names[dice.below(names.length)] ?? "")
}

/** The case of a number. Calls take their turns, so that each kind has as many cases as any other. */
export const make = (seed: number, number: number, only = ""): Case => {
  const overSockets = number % rarity === rarity - 1
  const chosen = all.filter((one) => one.call.name.includes(only) && (!overSockets || isQuick(one)))
  const turn = chosen[(overSockets ? (number + 1) / rarity : number) % chosen.length]
  if (turn === undefined) throw new Error(`no call is named ${only}`)
  const dice = new Dice(`${seed}/${number}`)
  return {
    ...turn,
    seed: `${seed}/${number}`,
    behaviors: overSockets ? [] : behaviors(dice, `${seed}/${number}`),
    mischiefs: overSockets ? mischiefsOf(dice) : [],
    settings: overSockets ? [] : settingsOf(dice),
    limited: dice.chance(0.1),
    interruptedAt: dice.chance(0.12) ? dice.below(dice.pick([6, 40, 200])) : undefined,
    dice
  }
}
