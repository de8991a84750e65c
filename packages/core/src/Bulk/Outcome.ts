/** The outcomes of a run: each request has exactly one. */
import type * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import { tagOf } from "../internal/reasons.ts"
import { type ErrorBody, type ErrorTag, jsonOf } from "../Provider.ts"
import {
  type Incomplete as IncompleteReason,
  type Refused as RefusedReason,
  Undecodable as UndecodableReason
} from "../Reason.ts"
import type * as Turn from "../Turn.ts"

/** The provider has processed the request. */
export interface Succeeded<out A> {
  readonly _tag: "Succeeded"
  /** The provider's response, whole. */
  readonly value: A
}

/** The provider's response has a value of the run's schema. */
export interface Parsed<out A, out Response> extends Succeeded<A> {
  /** The provider's response, whole. */
  readonly response: Response
}

/** The provider rejected the request, or failed to process it. */
export interface Errored {
  readonly _tag: "Errored"
  readonly message: string
  /** The provider's error, as it was received. */
  readonly error: unknown
  /** Whether the failure was on the provider's side, so that the request may succeed next time. */
  readonly isTransient: boolean
  /** Whether the request was rejected for lack of credit. */
  readonly isBilling: boolean
}

/** The request expired before the provider processed it. */
export interface Expired {
  readonly _tag: "Expired"
}

/** The batch was canceled before the provider processed the request. */
export interface Canceled {
  readonly _tag: "Canceled"
}

/** The provider has no result for the request. */
export interface Missing {
  readonly _tag: "Missing"
  /** What was found instead. */
  readonly because: string
}

/** The request has a result that cannot be read. It may have been billed. */
export interface Undecodable<out Response = never> {
  readonly _tag: "Undecodable"
  /** The path at which the result breaks its schema, with the raw line, or the text of the model, in `body`. */
  readonly error: UndecodableReason
  /** The provider's response, where only its text breaks the schema of the run. */
  readonly response?: Response
}

/** The model refused to respond. */
export interface Refused<out Response> {
  readonly _tag: "Refused"
  readonly error: RefusedReason
  readonly response: Response
}

/** The model's turn ended before its text was a value of the run's schema. */
export interface Incomplete<out Response> {
  readonly _tag: "Incomplete"
  /** How it ended, and what to do. */
  readonly error: IncompleteReason
  readonly response: Response
}

/** The result of one request. */
export type Result<A> = Succeeded<A> | Failure

/** A result other than `Succeeded`. */
export type Failure = Errored | Expired | Canceled | Missing | Undecodable

/** The result of one request in a run with a schema. */
export type ParsedResult<A, Response> = Parsed<A, Response> | ParsedFailure<Response>

/** The result of a response without a value of the schema. */
export type Unparsed<Response> = Undecodable<Response> | Refused<Response> | Incomplete<Response>

/** A result other than `Succeeded` in a run with a schema. */
export type ParsedFailure<Response> = Failure | Unparsed<Response>

/** The run an outcome belongs to. */
export interface RunRef {
  /** Its name in the journal, `provider~id`. */
  readonly name: string
  /** Differs from that of a run with the same name which was forgotten. */
  readonly start: string
}

/** The request an outcome belongs to. */
export interface RequestRef<out K> {
  readonly key: K
  /** The place of the request in the input, from 0. */
  readonly index: number
  /** How often the request was submitted. */
  readonly attempts: number
  /** The provider's id of its batch. */
  readonly batch: string
  readonly run: RunRef
}

export type Outcome<K, A> = Result<A> & RequestRef<K>

/** An outcome other than `Succeeded`. */
export type Failed<K> = Failure & RequestRef<K>

/** The outcome of a request in a run with a schema. */
export type ParsedOutcome<K, A, Response> = ParsedResult<A, Response> & RequestRef<K>

/** An outcome other than `Succeeded` in a run with a schema. */
export type ParsedFailed<K, Response> = ParsedFailure<Response> & RequestRef<K>

/** A result of any run. */
export type AnyResult = Succeeded<unknown> | ParsedFailure<unknown>

/** The number of outcomes of each kind; `Refused` and `Incomplete` occur only in runs with a schema. */
export type Tally = { readonly [Tag in AnyResult["_tag"]]: number }

/** How a run reads responses, and which of its outcomes it holds back to resubmit their requests. */
export interface Reading<in A, in out Result> {
  readonly read: (response: A) => Effect.Effect<Result>
  readonly isResubmitted: (outcome: (Result | Failure) & RequestRef<Schema.Json>) => boolean
}

const transient: ReadonlySet<ErrorTag | undefined> = new Set(["RateLimited", "Overloaded", "ServerFailure"])

/** Whether a failed request is resubmitted by default: it has expired, or the provider failed. */
export const isTransient = (outcome: ParsedFailed<unknown, unknown>): boolean =>
  outcome._tag === "Expired" || (outcome._tag === "Errored" && outcome.isTransient && !outcome.isBilling)

/** Why the provider rejects requests for lack of credit, if it does. */
export const unpaid = (result: AnyResult) => result._tag === "Errored" && result.isBilling ? result.message : undefined

/** The outcome of a request that a provider reports as failed. */
export const errored = (body: ErrorBody, error: unknown, status?: number): Errored => {
  const tag = body.tag === undefined && status === undefined ? undefined : tagOf(status, body.tag)
  return {
    _tag: "Errored",
    message: body.message ?? body.type ?? "without an explanation",
    error,
    isTransient: transient.has(tag),
    isBilling: tag === "BillingRefused"
  }
}

/** The outcome of a request whose result is JSON that this version cannot read. */
export const undecodable = (
  at: Pick<UndecodableReason, "endpoint" | "path" | "message">,
  found: unknown
): Undecodable => {
  const body = jsonOf(found)
  const raw = body === undefined ? {} : { body: Redacted.make(body) }
  return { _tag: "Undecodable", error: new UndecodableReason({ ...at, ...raw, attempts: 1 }) }
}

/** The result of a response without a value of the schema. */
export const unparsed = <Response>(error: Turn.Failure, response: Response): Unparsed<Response> => {
  switch (error._tag) {
    case "Refused":
      return { _tag: "Refused", error, response }
    case "Incomplete":
      return { _tag: "Incomplete", error, response }
    case "Undecodable":
      return { _tag: "Undecodable", error, response }
  }
}
