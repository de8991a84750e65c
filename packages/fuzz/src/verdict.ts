/** What must hold, whatever a server does. */
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

/** The name of a foreseen failure. */
export const reasonOf = (error: unknown): string | undefined => {
  if ((error instanceof AnthropicError || error instanceof MistralError) && isReason(error.reason)) {
    return error.reason._tag
  }
  if (error instanceof WebhookRefused) return `WebhookRefused ${error.why}`
  return error instanceof Bulk.RunError && isWhy(error.reason) ? `RunError ${error.reason._tag}` : undefined
}

/** What a case came to, in a word. */
export const outcome = ({ exit }: Played): string => {
  if (exit === undefined) return "no end"
  if (Exit.isSuccess(exit)) return "success"
  const [reason] = exit.cause.reasons
  if (reason === undefined) return "nothing"
  return Cause.isFailReason(reason) ? reasonOf(reason.error) ?? "another error" : reason._tag
}

const hour = 3_600_000

/** Whether the client was told to die of it. */
const isOurs = (error: unknown) => error instanceof Error && error.message === defect

/** As JSON; nothing of what is nested too deeply for that. */
const written = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? ""
  } catch {
    return ""
  }
}

/** What a model had said when its stream failed is not the error's own word: it may say anything. */
const quotes = (error: unknown): boolean =>
  Predicate.hasProperty(error, "reason") && Predicate.hasProperty(error.reason, "partial") &&
  written(error.reason.partial).includes(secret)

/** All that an error says somewhere. */
const texts = (cause: Cause.Cause<unknown>): ReadonlyArray<string> => {
  const errors = cause.reasons.flatMap((reason) => Cause.isFailReason(reason) ? [reason.error] : [])
  if (errors.some(quotes)) return []
  return [
    Cause.pretty(cause),
    inspect(cause, { depth: 30 }),
    written(cause),
    ...errors.flatMap((error) => [
      String(error),
      inspect(error, { depth: 30 }),
      written(error),
      error instanceof Error ? `${error.message}${error.stack}` : ""
    ])
  ]
}

const short = (value: unknown) => inspect(value, { depth: 6, maxStringLength: 300, breakLength: 160 }).slice(0, 3000)

/** Over sockets, the transport asks once more for what it may where a connection was reset: see `NodeTransport`. */
const mostOf = ({ call: { most }, mischiefs }: Case) => most > 1 && mischiefs.length > 0 ? 2 * most : most

/** The complaints about what came of a case; none if all is well. */
export const judge = (one: Case, played: Played): ReadonlyArray<string> => {
  const { exit, left, requests, seen } = played
  const fieldErrors: Array<string> = []
  const must = (holds: boolean, fieldError: () => string) => {
    if (!holds) fieldErrors.push(fieldError())
  }

  must(exit !== undefined, () => "it does not end")
  must(requests <= mostOf(one) || one.settings.includes("Retry.times(4)"), () => `it sends ${requests} requests`)
  must(played.took <= 100 * hour, () => `it takes ${played.took / hour} hours`)
  const takesAll = one.settings.includes("Validation.onMismatch(report)")
  for (const value of seen) must(takesAll || one.call.accepts(value), () => `the caller is given ${short(value)}`)

  if (exit !== undefined && Exit.isFailure(exit)) {
    const mayInterrupt = played.wasInterrupted || played.hasDied
    for (const reason of exit.cause.reasons) {
      if (Cause.isFailReason(reason)) {
        must(reasonOf(reason.error) !== undefined, () => `it fails with ${short(reason.error)}`)
      } else if (Cause.isDieReason(reason)) {
        must(isOurs(reason.defect), () => `it dies of ${short(reason.defect)}`)
      } else must(mayInterrupt, () => "it is interrupted by nobody")
    }
    const leaked = texts(exit.cause).find((text) => text.includes(secret))
    must(leaked === undefined, () => `it tells the key: ${leaked}`)
  }
  must(!played.logged.some((text) => text.includes(secret)), () => `it logs the key: ${played.logged.join()}`)

  must(left.bodies === 0, () => `it leaves ${left.bodies} bodies open`)
  must(left.sockets === 0, () => `it leaves ${left.sockets} sockets open`)
  must(left.fibers === 0, () => `it leaves ${left.fibers} fibers`)
  must(left.alarms === 0, () => `it leaves ${left.alarms} waiting for a time`)
  for (const each of played.unhandled) fieldErrors.push(`nobody handles ${short(each)}`)
  return fieldErrors
}
