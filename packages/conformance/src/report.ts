/** The report on the cases of a folder, in lines. */
import type { Outcome } from "./Outcome.ts"

/** A case and its outcome. */
export interface Ran {
  readonly suite: string
  readonly name: string
  readonly outcome: Outcome
}

interface Entry {
  readonly name: string
  readonly detail?: string | undefined
}

/** The cases by reason: a reason that many share is one entry. */
const grouped = (
  ran: ReadonlyArray<Ran>,
  entriesOf: (outcome: Outcome) => ReadonlyArray<{ readonly reason: string; readonly detail?: string | undefined }>
): ReadonlyMap<string, ReadonlyArray<Entry>> => {
  const groups = new Map<string, Array<Entry>>()
  for (const { name, outcome } of ran) {
    for (const { detail, reason } of entriesOf(outcome)) {
      groups.set(reason, [...groups.get(reason) ?? [], { name, detail }])
    }
  }
  return groups
}

const differentOf = (outcome: Outcome) =>
  outcome._tag === "Different" ? outcome.reasons.map((reason) => ({ reason, detail: outcome.detail })) : []

const notRunOf = (outcome: Outcome) => outcome._tag === "NotRun" ? [{ reason: outcome.reason }] : []

const cases = (count: number) => count === 1 ? "1 case" : `${count} cases`

const lines = (label: string, groups: ReadonlyMap<string, ReadonlyArray<Entry>>): ReadonlyArray<string> =>
  [...groups].flatMap(([reason, entries]) => [
    `  ${label} (${cases(entries.length)}): ${reason}`,
    ...entries.map(({ detail, name }) => detail === undefined ? `    ${name}` : `    ${name}: ${detail}`)
  ])

const count = (ran: ReadonlyArray<Ran>, tag: Outcome["_tag"]) =>
  ran.filter(({ outcome }) => outcome._tag === tag).length

export const suiteReport = (name: string, ran: ReadonlyArray<Ran>, note?: string): ReadonlyArray<string> => [
  `${name}: ${count(ran, "Passed")} passed, ${count(ran, "Failed")} failed, ${count(ran, "Different")} different, ` +
  `${count(ran, "NotRun")} not run`,
  ...(note === undefined ? [] : [`  ${note}`]),
  ...ran.flatMap(({ name, outcome }) =>
    outcome._tag === "Failed" ? [`  failed: ${name}`, ...outcome.why.split("\n").map((line) => `    ${line}`)] : []
  ),
  ...lines("different", grouped(ran, differentOf)),
  ...lines("not run", grouped(ran, notRunOf))
]

/** The last line is read by programs. A file that cannot be run fails. */
export const totals = (ran: ReadonlyArray<Ran>, problems: number): ReadonlyArray<string> => [
  `${count(ran, "Different")} different, ${count(ran, "NotRun")} not run`,
  `${count(ran, "Passed")} passed, ${count(ran, "Failed") + problems} failed`
]
