/** Checks of a case that must hold for any server behavior. */
import { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Bulk from "@effect-genai/core/Bulk"
import * as Reason from "@effect-genai/core/Reason"
import { WebhookRefused } from "@effect-genai/core/Webhook"
import { MistralError } from "@effect-genai/mistral/MistralError"
import * as Cause from "effect/Cause"
import * as Exit from "effect/Exit"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import { inspect } from "node:util"
import type { Case } from "./Case.ts"
import type { Played } from "./play.ts"
import { secret } from "./secret.ts"
import { defect } from "./Server.ts"

const isReason = Schema.is(Reason.Reason)
const isWhy = Schema.is(Bulk.RunErrorReason)

/** The name of an expected failure; `undefined` for others. */
export const reasonOf = (error: unknown): string | undefined => {
  if ((error instanceof AnthropicError || error instanceof MistralError) && isReason(error.reason)) {
    return error.reason._tag
  }
  if (error instanceof WebhookRefused) return `WebhookRefused ${error.why}`
  return error instanceof Bulk.RunError && isWhy(error.reason) ? `RunError ${error.reason._tag}` : undefined
}

/** The outcome of a case in a word. */
export const outcome = ({ exit }: Pick<Played, "exit">): string => {
  if (exit === undefined) return "no end"
  if (Exit.isSuccess(exit)) return "success"
  const [reason] = exit.cause.reasons
  if (reason === undefined) return "empty cause"
  return Cause.isFailReason(reason) ? reasonOf(reason.error) ?? "another error" : reason._tag
}

const hour = 3_600_000

/** Whether it is the defect that the case injects. */
const isOurs = (error: unknown) => error instanceof Error && error.message === defect

/** As JSON; empty where the value is nested too deeply. */
const toJson = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? ""
  } catch {
    return ""
  }
}

/** Whether the partial message of a stream has the key: that is text of the model, not of the error. */
const quotes = (error: unknown): boolean =>
  Predicate.hasProperty(error, "reason") && Predicate.hasProperty(error.reason, "partial") &&
  toJson(error.reason.partial).includes(secret)

/** All texts of an error. */
const texts = (cause: Cause.Cause<unknown>): ReadonlyArray<string> => {
  const errors = cause.reasons.flatMap((reason) => Cause.isFailReason(reason) ? [reason.error] : [])
  if (errors.some(quotes)) return []
  return [
    Cause.pretty(cause),
    inspect(cause, { depth: 30 }),
    toJson(cause),
    ...errors.flatMap((error) => [
      String(error),
      inspect(error, { depth: 30 }),
      toJson(error),
      error instanceof Error ? `${error.message}${error.stack}` : ""
    ])
  ]
}

/** A value as text. */
export const short = (value: unknown) =>
  inspect(value, { depth: 6, maxStringLength: 300, breakLength: 160 }).slice(0, 3000)

/** Over sockets, `NodeTransport` repeats a safe request once after a reset. */
const mostOf = ({ call: { most }, socketFaults }: Case) => most > 1 && socketFaults.length > 0 ? 2 * most : most

/** The violations of a case; empty if it passes. */
export const judge = (one: Case, played: Played): ReadonlyArray<string> => {
  const { exit, left, requests, seen } = played
  const violations: Array<string> = []
  const must = (holds: boolean, violation: () => string) => {
    if (!holds) violations.push(violation())
  }

  must(exit !== undefined, () => "the call does not end")
  must(requests <= mostOf(one) || one.settings.includes("Retry.times(4)"), () => `the call sends ${requests} requests`)
  must(played.took <= 100 * hour, () => `the call takes ${played.took / hour} hours`)
  const takesAll = one.settings.includes("Validation.onMismatch(report)")
  for (const value of seen) must(takesAll || one.call.accepts(value), () => `the caller receives ${short(value)}`)

  if (exit !== undefined && Exit.isFailure(exit)) {
    const mayInterrupt = played.wasInterrupted || played.hasDied
    for (const reason of exit.cause.reasons) {
      if (Cause.isFailReason(reason)) {
        must(reasonOf(reason.error) !== undefined, () => `the call fails with ${short(reason.error)}`)
      } else if (Cause.isDieReason(reason)) {
        must(isOurs(reason.defect), () => `the call dies with ${short(reason.defect)}`)
      } else must(mayInterrupt, () => "the call interrupts itself")
    }
    const leaked = texts(exit.cause).find((text) => text.includes(secret))
    must(leaked === undefined, () => `the error shows the key: ${leaked}`)
  }
  must(!played.logged.some((text) => text.includes(secret)), () => `the log shows the key: ${played.logged.join()}`)

  must(left.bodies === 0, () => `left open: ${left.bodies} bodies`)
  must(left.sockets === 0, () => `left open: ${left.sockets} sockets`)
  must(left.fibers === 0, () => `left running: ${left.fibers} fibers`)
  must(left.timers === 0, () => `left running: ${left.timers} timers`)
  for (const each of played.unhandled) violations.push(`unhandled: ${short(each)}`)
  return violations
}
