/** The steps of a loop. */
import type * as Tool from "effect/ai/Tool"
import type * as Option from "effect/Option"
import type { Tokens } from "../Usage.ts"
import type { Failure } from "./Outcome.ts"

/** The tools of any toolkit. */
export type AnyTools = Record<string, Tool.Any>
type NameOf<Tools extends AnyTools> = keyof Tools & string

/** The model's turn starts. */
export interface TurnStarted {
  readonly _tag: "TurnStarted"
  /** Its number, from 1. */
  readonly turn: number
}

/** A piece of the text, as it is generated. */
export interface Text {
  readonly _tag: "Text"
  readonly text: string
}

/** A piece of the thinking, as it is generated. */
export interface Thinking {
  readonly _tag: "Thinking"
  readonly text: string
}

/** What was used since the loop started. */
export interface Used {
  readonly usage: Tokens
  /** In US dollars; `none` if the price of a turn is unknown. */
  readonly cost: Option.Option<number>
}

/** The model's response is complete; its tools have not run yet. */
export interface Responded<out Response> extends Used {
  readonly _tag: "Responded"
  readonly turn: number
  readonly response: Response
}

/** The transcript has grown by a response, or by the results of its calls: store it to continue after a crash. */
export interface TranscriptGrown<out Transcript> {
  readonly _tag: "TranscriptGrown"
  readonly transcript: Transcript
}

/** A tool runs. */
export type ToolCalled<Tools extends AnyTools> = {
  readonly [Name in NameOf<Tools>]: {
    readonly _tag: "ToolCalled"
    readonly id: string
    readonly name: Name
    readonly input: Tool.Parameters<Tools[Name]>
  }
}[NameOf<Tools>]

/** A preliminary result of a tool that still runs; the model does not see it. */
export type ToolProgress<Tools extends AnyTools> = {
  readonly [Name in NameOf<Tools>]: {
    readonly _tag: "ToolProgress"
    readonly id: string
    readonly name: Name
    readonly result: Tool.Success<Tools[Name]>
  }
}[NameOf<Tools>]

/** A tool returned. */
export type ToolReturned<Tools extends AnyTools> = {
  readonly [Name in NameOf<Tools>]: {
    readonly _tag: "ToolReturned"
    readonly id: string
    readonly name: Name
    readonly result: Tool.Success<Tools[Name]>
  }
}[NameOf<Tools>]

/** A call failed; the model reads `text` as its result. */
export interface ToolFailed extends Failure {
  readonly _tag: "ToolFailed"
  readonly id: string
  readonly name: string
}

/** The end: the model is done, a tool called {@link end}, or `until` returned true. */
export interface Finished<out Response, out Transcript> extends Used {
  readonly _tag: "Finished"
  readonly by: "model" | "tool" | "until"
  readonly turns: number
  /** The last response. */
  readonly response: Response
  /** The messages of the request, and all that followed, as they can be sent again. */
  readonly transcript: Transcript
}

/** What happens in a loop. */
export type Step<Tools extends AnyTools, Response, Transcript> =
  | TurnStarted
  | Text
  | Thinking
  | Responded<Response>
  | TranscriptGrown<Transcript>
  | ToolCalled<Tools>
  | ToolProgress<Tools>
  | ToolReturned<Tools>
  | ToolFailed
  | Finished<Response, Transcript>
