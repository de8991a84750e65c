/** What became of the requests of a run: exactly one of these for each. */
import * as Redacted from "effect/Redacted"
import { tagOf } from "../internal/reasons.ts"
import { type ErrorBody, type ErrorTag, jsonOf } from "../Provider.ts"
import { Undecodable as Broken } from "../Reason.ts"

/** It was answered. */
export interface Succeeded<out A> {
  readonly _tag: "Succeeded"
  /** The provider's answer, whole. */
  readonly value: A
}

/** The provider refused it or failed at it. */
export interface Errored {
  readonly _tag: "Errored"
  readonly message: string
  /** What the provider said, as it came. */
  readonly error: unknown
  /** Whether it may succeed the next time: the failure was on the provider's side. */
  readonly isTransient: boolean
  /** Whether it was refused for want of credit. */
  readonly isBilling: boolean
}

/** Its time ran out before its turn came. */
export interface Expired {
  readonly _tag: "Expired"
}

/** Its batch was canceled before its turn came. */
export interface Canceled {
  readonly _tag: "Canceled"
}

/** The provider has no result for it. */
export interface Missing {
  readonly _tag: "Missing"
  /** What was found instead. */
  readonly because: string
}

/** There is a result, but not one that can be read. It may have been billed. */
export interface Undecodable {
  readonly _tag: "Undecodable"
  /** Where it breaks; the line as it came is its `body`. */
  readonly error: Broken
}

const passing: ReadonlySet<ErrorTag | undefined> = new Set(["RateLimited", "Overloaded", "ServerFailure"])

/** What a provider says of a request that has failed, read as its refusals are. */
export const errored = (refusal: ErrorBody, error: unknown, status?: number): Errored => {
  const tag = refusal.tag === undefined && status === undefined ? undefined : tagOf(status, refusal.tag)
  return {
    _tag: "Errored",
    message: refusal.message ?? refusal.type ?? "without an explanation",
    error,
    isTransient: passing.has(tag),
    isBilling: tag === "BillingRefused"
  }
}

/** A line that is JSON, but no result this version can read: where it breaks, and what was there. */
export const unreadable = (where: Pick<Broken, "endpoint" | "path" | "message">, found: unknown): Undecodable => {
  const body = jsonOf(found)
  const kept = body === undefined ? {} : { body: Redacted.make(body) }
  return { _tag: "Undecodable", error: new Broken({ ...where, ...kept, attempts: 1 }) }
}

/** How a request ended. */
export type Result<A> = Succeeded<A> | Errored | Expired | Canceled | Missing | Undecodable

/** Which request an outcome is of. */
export interface About<out K> {
  readonly key: K
  /** The place of the request in the input, from 0. */
  readonly index: number
  /** How often it was sent. */
  readonly attempts: number
  /** The provider's id of the batch it was in. */
  readonly batch: string
}

export type Outcome<K, A> = Result<A> & About<K>

/** An outcome that is no answer. */
export type Failed<K> = Exclude<Result<never>, Succeeded<never>> & About<K>

/** How many ended how. */
export type Tally = { readonly [Tag in Result<never>["_tag"]]: number }
