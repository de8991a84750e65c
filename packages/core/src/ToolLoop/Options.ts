/** The options of a loop. */
import type * as Tool from "effect/ai/Tool"
import type * as Toolkit from "effect/ai/Toolkit"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type { AnyTools, Responded } from "./Step.ts"

/** A call that needs an approval. */
export interface PendingCall {
  readonly id: string
  readonly name: string
  /** As the model wrote it. */
  readonly input: Schema.Json
}

/** The decision about a call that needs an approval. */
export type Approval = boolean | { readonly approved: boolean; readonly reason?: string }

/** A toolkit and its handlers, or an effect that has them: `Toolkit.make(…)` itself is one. */
export type ToolkitInput<Tools extends AnyTools, E, R> =
  | Toolkit.WithHandler<Tools>
  | Effect.Effect<Toolkit.WithHandler<Tools>, E, R>

export interface Options<Tools extends AnyTools, Response, E = never, R = never, E2 = never, R2 = never> {
  readonly toolkit: ToolkitInput<Tools, E, R>
  /** The largest number of turns of the model (default: 10). */
  readonly maxTurns?: number
  /** How many calls of one turn run at a time (default: all). */
  readonly concurrency?: number | "unbounded"
  /** How long one call may take (default: no limit). */
  readonly timeout?: Duration.Input
  /** Ends the loop after a turn, once its tools have run. */
  readonly until?: (turn: Responded<Response>) => boolean
  /** Decisions about the calls that need an approval, by the id of the call. */
  readonly approvals?: { readonly [id: string]: Approval }
  /** Decides about the other calls that need an approval, one after the other; without it, the loop stops. */
  readonly approve?: (call: PendingCall) => Effect.Effect<Approval, E2, R2>
}

/** The services that the tools need, in addition to their handlers. */
export type Services<Tools extends AnyTools> = Tool.HandlerServices<Tools[keyof Tools]>
