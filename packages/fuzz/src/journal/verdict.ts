/** Checks of a scenario that must hold for any damage of a journal. */
import * as Cause from "effect/Cause"
import * as Exit from "effect/Exit"
import { outcome as exitOf, reasonOf, short } from "../verdict.ts"
import { Ledger } from "./Ledger.ts"
import { hasJournalFailed, longest, type Played, type ProcessPlayed } from "./play.ts"
import { keyOf, type Outcome } from "./providers.ts"
import type { Scenario } from "./Scenario.ts"

type Entry = Ledger["entries"][number]

/** What a process ended with, in a word. */
export const endOf = (process: Pick<ProcessPlayed, "exit" | "wasKilled">): string =>
  process.wasKilled ? "killed" : exitOf(process)

/** How the last process ended, and whether its journal was ever damaged. */
export const outcome = ({ processes }: Played): string => {
  const last = processes.at(-1)
  const prefix = processes.some(({ isDamaged }) => isDamaged) ? "damaged" : "whole"
  return `${prefix}: ${last === undefined ? "no process" : endOf(last)}`
}

/** What is wrong with an outcome. */
const wrong = (outcome: Outcome, entries: ReadonlyArray<Entry>): string | undefined => {
  const entry = entries[outcome.index]
  if (entry === undefined || outcome.key !== keyOf(entry.prompt)) return "does not belong to a request of the input"
  if (outcome.tag === "Succeeded") {
    return outcome.text === Ledger.response(entry.prompt) ? undefined : "has the response to another request"
  }
  if (outcome.tag !== "Errored") return "is not what the provider has processed"
  if (entry.succeeded > 0) return "is a failure, but the request has succeeded"
  return entry.failed > 0 ? undefined : "is a failure, but the request has not failed"
}

type Must = (holds: boolean, violation: () => string) => void

/** Checks what the caller of a run sees. */
export const checkCaller = (
  { exit, outcomes, wasInterrupted }: Pick<ProcessPlayed, "exit" | "outcomes" | "wasInterrupted">,
  entries: ReadonlyArray<Entry>,
  must: Must
): void => {
  for (const outcome of outcomes) {
    const what = wrong(outcome, entries)
    must(what === undefined, () => `returns an outcome that ${what}: ${short(outcome)}`)
  }
  must(new Set(outcomes.map(({ index }) => index)).size === outcomes.length, () => "returns an outcome twice")
  if (exit !== undefined && Exit.isSuccess(exit)) {
    must(
      outcomes.length === entries.length,
      () => `succeeds with ${outcomes.length} outcomes for ${entries.length} requests`
    )
  }
  if (exit !== undefined && Exit.isFailure(exit)) {
    for (const reason of exit.cause.reasons) {
      if (Cause.isFailReason(reason)) {
        must(reasonOf(reason.error) !== undefined, () => `fails with ${short(reason.error)}`)
      } else if (Cause.isDieReason(reason)) must(false, () => `dies with ${short(reason.defect)}`)
      else must(wasInterrupted, () => "interrupts itself")
    }
  }
}

/** Whether a resumed run lacks what only its input can give. */
export const needsInput = (process: Pick<ProcessPlayed, "exit" | "resumes" | "wasKilled">): boolean =>
  process.resumes && /Unfinished|UnknownRun/.test(endOf(process))

/** The violations of a scenario; empty if it passes. */
export const judge = (scenario: Scenario, { ledger, processes, unhandled }: Played): ReadonlyArray<string> => {
  const violations = [...new Set(ledger.violations)]
  let wasDamaged = false
  let isBroken = false
  for (const [nth, process] of processes.entries()) {
    const { exit, isDamaged, left, submissions, took, wasInterrupted, wasKilled } = process
    const must: Must = (holds, violation) => {
      if (!holds) violations.push(`process ${nth} ${violation()}`)
    }
    wasDamaged ||= isDamaged
    const isSuccess = exit !== undefined && Exit.isSuccess(exit)

    must(exit !== undefined || wasKilled, () => `does not end within ${took / 3_600_000} hours`)
    must(took <= longest(scenario), () => `takes ${took / 3_600_000} hours`)
    checkCaller(process, ledger.entries, must)
    must(
      isSuccess || wasKilled || wasInterrupted || wasDamaged || exit === undefined || needsInput(process),
      () => `fails without a damage of its journal: ${exit === undefined ? "" : short(exit)}`
    )

    if (isDamaged) isBroken = false
    isBroken ||= exit !== undefined && hasJournalFailed(process)
    must(!isBroken || submissions === 0, () => `submits ${submissions} batches of a journal that is broken`)

    must(exit === undefined || left.fibers === 0, () => `leaves ${left.fibers} fibers running`)
    must(exit === undefined || left.timers === 0, () => `leaves ${left.timers} timers running`)
  }
  for (const each of unhandled) violations.push(`unhandled: ${short(each)}`)
  return violations
}
