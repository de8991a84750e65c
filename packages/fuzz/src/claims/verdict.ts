/** Checks of processes that share a run. */
import * as Exit from "effect/Exit"
import { violationOf } from "../journal/Ledger.ts"
import { checkCaller, endOf, needsInput } from "../journal/verdict.ts"
import { short } from "../verdict.ts"
import type { Submission } from "./Network.ts"
import { longest, type Played, type ProcessPlayed } from "./play.ts"
import type { ProcessPlan, Scenario, Span } from "./Scenario.ts"

/** How long a run looks for a batch at least, in milliseconds. */
const search = 30_000

/** How long an outage of the store does not end a run, in milliseconds: thirty retries with the shortest delays. */
const patience = 13 * 60_000

/** How long a process may not notice that its machine has slept, in milliseconds. */
const notice = 1000

/** How a process ended, in a word. */
const nameOf = (process: ProcessPlayed) => endOf(process).replace("RunError ", "")

/**
 * Whether a submission arrived when it had been looked for: after its own process was cut off from it, or by a later
 * owner of the run. No client can exclude that, only a provider that knows both requests as one.
 */
const isLate = (older: Submission, newer: Submission, { looks, processes }: Played): boolean =>
  looks.some(({ at, process }) => {
    const owner = processes[process]?.claimedAt ?? 0
    const since = process === older.process ? older.cutAt : owner > older.claimedAt ? owner : undefined
    return since !== undefined && at >= since + search && at <= newer.leftAt && at < (older.arrivedAt ?? Infinity)
  })

/** The requests that were bought twice although each process did what it can, and those that must not be. */
const doublesOf = (played: Played) => {
  const { ledger, submissions } = played
  const [late, wrong] = [new Set<string>(), new Set<string>()]
  const byNumber = new Map(submissions.map((submission) => [submission.accepted, submission]))
  /** Submissions that arrived too late: the run does not know them, and resubmits a request that fails without them. */
  const strays = new Set<Submission>()
  for (const { later, open, prompt, same } of ledger.doubles) {
    const newest = byNumber.get(later)
    const pairs = [...new Set([...open, ...same])].map((earlier) =>
      [byNumber.get(earlier), newest].flatMap((submission) => submission ?? [])
        .sort((one, other) => one.claimedAt - other.claimedAt || one.leftAt - other.leftAt)
    )
    const unexplained = pairs.filter((pair) => !pair.some((submission) => strays.has(submission)))
    const stray = unexplained.flatMap(([older, newer]) =>
      older !== undefined && newer !== undefined && isLate(older, newer, played) ? [older] : []
    )
    for (const each of stray) strays.add(each)
    // Which of several submissions has failed is unknown, only how many of them.
    const isExplained = stray.length > 0 || unexplained.length === 0 || (late.has(prompt) && same.length === 0)
    if (isExplained) late.add(prompt)
    else wrong.add(prompt)
  }
  return { late, wrong }
}

/** Whether a request was bought twice in a way that no client can exclude. */
export const isBoughtLate = (played: Played): boolean => doublesOf(played).late.size > 0

/** How the processes ended. */
export const outcome = (played: Played): string => {
  const ends = [...new Set(played.processes.map(nameOf))].sort().join("+")
  const late = isBoughtLate(played) ? "bought twice by a late request: " : ""
  const left = played.submissions.some(({ isTakenOver }) => isTakenOver) ? "left after a freeze: " : ""
  return late + left + ends
}

/** For how long a process had no store, at most. */
const withoutStore = ({ outages }: Scenario, { disconnections, startsAt }: ProcessPlan): number => {
  const all = [...outages, ...disconnections.map(({ at, duration }): Span => ({ at: startsAt + at, duration }))]
  return all.reduce((sum, { duration }) => sum + duration, 0)
}

/** The violations of a scenario; empty if it passes. */
export const judge = (scenario: Scenario, played: Played): ReadonlyArray<string> => {
  const { ledger, processes, submissions, unhandled } = played
  const twice = new Set(ledger.entries.map(({ prompt }) => violationOf(prompt)))
  const { late, wrong } = doublesOf(played)
  const violations = [
    ...[...wrong].map(violationOf),
    ...ledger.violations.filter((violation) => !twice.has(violation))
  ]
  // Of a request that was bought twice, the run knows only one result.
  const entries = ledger.entries.map((entry) => late.has(entry.prompt) ? { ...entry, succeeded: 0 } : entry)
  for (const { hasSlept, lateBy, leftAt, process } of submissions) {
    if (lateBy <= (hasSlept ? notice : 0)) continue
    violations.push(`process ${process} sends a request at ${leftAt}, ${lateBy} ms after the end of its lease`)
  }
  for (const [nth, plan] of scenario.processes.entries()) {
    const process = processes[nth]
    const must = (holds: boolean, violation: () => string) => {
      if (!holds) violations.push(`process ${nth} ${violation()}`)
    }
    if (process === undefined) {
      must(false, () => "is not played")
      continue
    }
    const { exit, left, refusals, replacedAt, took, wasInterrupted, wasKilled } = process
    must(exit !== undefined || wasKilled, () => `does not end within ${longest / 3_600_000} hours`)
    must(took <= mostOf(scenario), () => `takes ${took / 60_000} minutes`)
    checkCaller(process, entries, must)
    const end = nameOf(process)
    const isExpected = exit === undefined || Exit.isSuccess(exit) || wasInterrupted ||
      needsInput({ ...process, resumes: plan.resumes }) ||
      (end === "TakenOver" && replacedAt !== undefined) ||
      (end === "Busy" && plan.whenBusy === "fail" && refusals > 0) ||
      (end === "JournalFailed" && withoutStore(scenario, plan) > patience)
    must(isExpected, () => `fails: ${exit === undefined ? "" : short(exit)}`)
    must(left.fibers === 0, () => `leaves ${left.fibers} fibers running`)
    must(left.timers === 0, () => `leaves ${left.timers} timers running`)
  }
  for (const each of unhandled) violations.push(`unhandled: ${short(each)}`)
  return violations
}

/** The longest a process may take, in milliseconds: all others die one after the other, each at the end of its work. */
const mostOf = (scenario: Scenario): number => {
  const minute = 60_000
  const batches = Math.ceil(scenario.failures.length / scenario.maxRequests) * (1 + scenario.resubmissions)
  const alone = 5 * minute + batches * (scenario.startup + 3 * minute)
  const idle = [
    ...scenario.outages,
    ...scenario.processes.flatMap(({ disconnections, freezes }) => [
      ...disconnections,
      ...freezes
    ])
  ].reduce((sum, { duration }) => sum + duration + minute, 0)
  return scenario.processes.length * (alone + 2 * scenario.lease) + idle
}
