/** The loop of a provider as the contract sees it, and how a test runs one. */
import type { ProviderError } from "@effect-genai/core/ProviderError"
import type * as Testing from "@effect-genai/core/Testing"
import type { Options, RunTools, Step, StopReason } from "@effect-genai/core/ToolLoop"
import type * as Usage from "@effect-genai/core/Usage"
import { assert } from "@effect/vitest"
import type * as Tool from "effect/ai/Tool"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Layer from "effect/Layer"
import * as Predicate from "effect/Predicate"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { skipSleeps } from "../support/testTime.ts"

/** The error of a provider's calls. */
export type LoopError = ProviderError & { readonly _tag: string }

/** A loop that stopped. */
export interface Stopped<Message, E> {
  readonly _tag: "ToolsStopped"
  readonly message: string
  readonly reason: StopReason | E
  readonly transcript: ReadonlyArray<Message>
  readonly usage: Usage.Tokens
  readonly cost?: number
}

/** A call of a tool: its name, and its input. */
export type Called = readonly [name: string, input?: { readonly [name: string]: Schema.Json }]

/** A result as the model reads it. */
export interface Read {
  readonly id: string
  readonly isFailure: boolean
  readonly text: string
}

export interface PlatformOptions {
  readonly faults?: ReadonlyArray<Testing.Fault>
  readonly onRequest?: (body: unknown) => void
}

export interface LoopUnderTest<Request, Response, Message, Turn, E extends LoopError, C> {
  readonly name: string
  /** A request with one message. */
  readonly request: Request
  /** The same, with a tool choice that forces calls. */
  readonly forcing: Request
  readonly userMessage: (text: string) => Message
  readonly transcriptOf: (request: Request) => ReadonlyArray<Message>
  readonly withTranscript: (request: Request, transcript: ReadonlyArray<Message>) => Request
  readonly runTools: RunTools<
    Request,
    Response,
    ReadonlyArray<Message>,
    Stopped<Message, E>,
    HttpClient.HttpClient | C
  >
  readonly textOf: (response: Response) => string
  readonly tokensOf: (response: Response) => Usage.Tokens
  readonly modelOf: (request: Request) => string
  readonly providerName: string
  /** The tag of the error of its calls. */
  readonly errorTag: string
  /** A turn that calls tools. */
  readonly calls: (...calls: ReadonlyArray<Called>) => Turn
  /** A turn that is a text. */
  readonly text: (text: string) => Turn
  /** A turn without content. */
  readonly empty: Turn
  /** Turns that end in another way than by themselves, by the tag of the reason. */
  readonly unfinished: { readonly [tag: string]: Turn }
  /** A turn that the limit of tokens cuts in the input of a call. */
  readonly cutInCall: (name: string) => Turn
  /** A turn whose call has this input, which is not an object. */
  readonly broken: (name: string, text: string) => Turn
  /** The results of tools in a transcript, in order, by turn. */
  readonly resultsOf: (transcript: ReadonlyArray<Message>) => ReadonlyArray<ReadonlyArray<Read>>
  /** The embedded platform that plays these turns. */
  readonly platform: (
    turns: ReadonlyArray<Turn>,
    options: PlatformOptions
  ) => Layer.Layer<HttpClient.HttpClient | C>
}

export type AnyTools = Record<string, Tool.Any>

/** How tests of one loop run it. */
export const player = <Request, Response, Message, Turn, E extends LoopError, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  /** Runs a loop to its end. */
  const play = <Tools extends AnyTools, R2 = never>(
    turns: ReadonlyArray<Turn>,
    options: Options<Tools, Response, never, R2>,
    { faults = [], request = loop.request }: {
      readonly faults?: PlatformOptions["faults"]
      readonly request?: Request
    } = {}
  ) =>
    Effect.gen(function*() {
      const sent: Array<unknown> = []
      const steps: Array<Step<Tools, Response, ReadonlyArray<Message>>> = []
      const stopped = yield* loop.runTools(request, options).pipe(
        Stream.runForEach((step) => Effect.sync(() => steps.push(step))),
        Effect.match({ onSuccess: () => undefined, onFailure: (stopped) => stopped }),
        Effect.provide(loop.platform(turns, { faults, onRequest: (body) => sent.push(body) })),
        skipSleeps
      )
      const last = steps.at(-1)
      const transcript = last?._tag === "Finished"
        ? last.transcript
        : stopped?.transcript ?? assert.fail("the loop neither finished nor stopped")
      return {
        steps,
        sent,
        stopped,
        transcript,
        results: loop.resultsOf(transcript),
        next: loop.withTranscript(request, transcript)
      }
    })

  /** Runs a loop to its end, which is not a failure. */
  const finish = <Tools extends AnyTools, R2 = never>(
    turns: ReadonlyArray<Turn>,
    options: Options<Tools, Response, never, R2>,
    more: { readonly faults?: PlatformOptions["faults"]; readonly request?: Request } = {}
  ) =>
    Effect.tap(play(turns, options, more), ({ stopped }) =>
      Effect.sync(() => {
        if (stopped !== undefined) assert.fail(`the loop stopped: ${stopped.message}`)
      }))

  /** Runs a loop until it stops. */
  const stop = <Tools extends AnyTools, R2 = never>(
    turns: ReadonlyArray<Turn>,
    options: Options<Tools, Response, never, R2>,
    more: { readonly faults?: PlatformOptions["faults"]; readonly request?: Request } = {}
  ) =>
    Effect.map(play(turns, options, more), ({ stopped, ...played }) => ({
      ...played,
      stopped: stopped ?? assert.fail("the loop did not stop")
    }))

  return { play, finish, stop }
}

/** The messages of a request's body. */
export const messagesOf = (body: unknown): ReadonlyArray<unknown> =>
  Predicate.hasProperty(body, "messages") && Array.isArray(body.messages) ? body.messages : assert.fail("no messages")

const untagged = new Set(["Text", "Thinking", "TranscriptGrown"])

/** The tags of steps, without text and transcripts. */
export const tagsOf = (steps: ReadonlyArray<{ readonly _tag: string }>): ReadonlyArray<string> =>
  steps.flatMap(({ _tag }) => untagged.has(_tag) ? [] : [_tag])

/** The steps with a tag. */
export const stepsOf = <S extends { readonly _tag: string }, Tag extends S["_tag"]>(
  steps: ReadonlyArray<S>,
  tag: Tag
): ReadonlyArray<Extract<S, { readonly _tag: Tag }>> => {
  const is = (step: S): step is Extract<S, { readonly _tag: Tag }> => step._tag === tag
  return steps.filter(is)
}
