/** What the file of a claim holds: who has it, and the summary of its run. */
import type { Claim } from "@effect-genai/core/JournalStore"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { randomUUID } from "node:crypto"
import { describe, hasEnded, Process, thisProcess } from "./processes.ts"

export const Owner = Schema.Struct({
  /** Who has the claim; absent once it has ended. */
  process: Schema.optionalKey(Process),
  /** The lease of the claim, in milliseconds. */
  lease: Schema.Finite,
  /** Differs after each renewal. */
  renewal: Schema.String,
  summary: Schema.optionalKey(Schema.Json)
})
export type Owner = typeof Owner.Type

const decodeText = Schema.decodeUnknownOption(Schema.fromJsonString(Owner))

/** The owner that a text holds, if it does. */
export const decode = (text: string | undefined): Owner | undefined => Option.getOrUndefined(decodeText(text))

/** The tokens of all claims of this process, in any store. */
const open = new Set<Claim["token"]>()

/** Marks a claim as one of this process. */
export const add = (token: string): void => void open.add(token)

/** Marks a claim as ended for this process, also if its file cannot be written. */
export const end = (token: string): void => void open.delete(token)

/** The text of a claim of this process, or of one that has ended. */
export const encode = (
  lease: number,
  summary: Schema.Json | undefined,
  state: "claimed" | "released"
): string => {
  const owner: Owner = {
    ...(state === "claimed" ? { process: thisProcess() } : {}),
    lease,
    renewal: randomUUID(),
    ...(summary === undefined ? {} : { summary })
  }
  return JSON.stringify(owner)
}

/** Whether a claim can be replaced without a wait. */
export const isFree = (token: string, { process }: Owner): boolean =>
  process === undefined || hasEnded(process) ||
  // An attempt to claim or to release it has failed.
  (process.instance === thisProcess().instance && !open.has(token))

/** Who has a claim, for people. */
export const nameOf = (owner: Owner | undefined): string =>
  owner?.process === undefined ? "another process" : describe(owner.process)
