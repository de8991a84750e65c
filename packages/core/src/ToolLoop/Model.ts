/** What the loop needs to know about a provider's calls. */
import type * as Prompt from "effect/ai/Prompt"
import type * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import type * as Stream from "effect/Stream"
import type * as CallReason from "../Reason.ts"
import type { Tools } from "../ToolDefinition.ts"
import type { Ending } from "../Turn.ts"
import type { Tokens } from "../Usage.ts"
import type { Call, Result } from "./Outcome.ts"
import type { Stop, StopReason } from "./reasons.ts"
import type { Text, Thinking } from "./Step.ts"

/** A turn that has ended. */
export interface TurnEnd {
  readonly ending: Ending
  /** How it ended, as the provider spells it. */
  readonly stopReason: string | undefined
  /** The calls of the caller's tools, in order. */
  readonly calls: ReadonlyArray<Call>
}

/** The fold of one streamed response. */
export interface Fold<in Event, out Response, out E> {
  /** Adds events; returns the pieces they add. */
  readonly add: (events: ReadonlyArray<Event>) => Effect.Effect<ReadonlyArray<Text | Thinking>, E>
  /** The response, once the stream has ended. */
  readonly whole: Effect.Effect<Response, E>
}

/** A failed call. */
export interface HasReason {
  readonly reason: CallReason.Reason
}

/** The error of a loop that stopped. */
export interface HasTranscript {
  readonly transcript: unknown
}

/** The calls of a provider. A request is the input of the loop, with its tools and all that followed. */
export interface Model<Input, Request, Response, Event, Transcript, E extends HasReason, Stopped, R> {
  /** The name of the provider, for spans. */
  readonly provider: string
  /** The name of the model or agent, for spans. */
  readonly name: (input: Input) => string | undefined
  /** Adds the definitions of tools. */
  readonly withTools: (input: Input, toolkit: Tools) => Request
  readonly stream: (request: Request) => Stream.Stream<Event, E, R>
  readonly fold: () => Fold<Event, Response, E>
  /** Reads a response to a request. */
  readonly read: (response: Response, request: Request) => TurnEnd
  /** The calls at the end of the transcript, if they have no results yet. */
  readonly openCalls: (request: Request) => Effect.Effect<ReadonlyArray<Call>, E, R>
  /** Adds a response to the transcript. */
  readonly extend: (request: Request, response: Response) => Request
  /** Adds the results of the calls of the last response, in their order. */
  readonly respond: (request: Request, results: ReadonlyArray<Result>) => Request
  readonly transcript: (request: Request) => Transcript
  /** The transcript as messages of `effect/ai`, for `needsApproval`. */
  readonly messages: (request: Request) => ReadonlyArray<Prompt.Message>
  readonly stopped: (stop: Stop<StopReason | E, Transcript>) => Stopped
  readonly tokens: (response: Response) => Tokens
  /** In US dollars, like `ceiling`; `none` if the price is unknown. */
  readonly cost: (response: Response) => Effect.Effect<Option.Option<number>>
  /** The highest possible cost of the next turn. */
  readonly ceiling: (request: Request) => Effect.Effect<Option.Option<number>>
}
