/**
 * The loop of an agent: a model's turns, and the tools it calls, until the model is done.
 *
 * Tools are a `Toolkit` of `effect/ai`. A provider's page has the loop as `runTools`, a stream of {@link Step}s.
 */
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import { bufferSize } from "./ToolLoop/bufferSize.ts"
import { run as loop } from "./ToolLoop/loop.ts"
import type { HasReason, HasTranscript, Model } from "./ToolLoop/Model.ts"
import type { Options, Services } from "./ToolLoop/Options.ts"
import type { AnyTools, Finished, Step } from "./ToolLoop/Step.ts"

export { make as caller } from "./ToolLoop/caller.ts"
export { end } from "./ToolLoop/end.ts"
export { InOrder } from "./ToolLoop/inOrder.ts"
export type { Fold, Model, TurnEnd } from "./ToolLoop/Model.ts"
export type { Approval, Options, PendingCall, ToolkitInput } from "./ToolLoop/Options.ts"
export type { Call, Content, Failure, Result } from "./ToolLoop/Outcome.ts"
export {
  ApprovalNeeded,
  ContextWindow,
  MaxTokens,
  MaxTurns,
  ModelFailed,
  Refused,
  type Stop,
  stoppedFields,
  StopReason
} from "./ToolLoop/reasons.ts"
export type {
  AnyTools,
  Finished,
  Responded,
  Step,
  Text,
  Thinking,
  ToolCalled,
  ToolFailed,
  ToolProgress,
  ToolReturned,
  TranscriptGrown,
  TurnStarted,
  Used
} from "./ToolLoop/Step.ts"

/** The loop of a provider's page. */
export interface RunTools<Input, Response, Transcript, Stopped, R> {
  <Tools extends AnyTools, E2 = never, R2 = never, E3 = never, R3 = never>(
    input: Input,
    options: Options<Tools, Response, E2, R2, E3, R3>
  ): Stream.Stream<Step<Tools, Response, Transcript>, Stopped | E2 | E3, R | R2 | R3 | Services<Tools>>
  /** Runs the loop to its end. */
  readonly result: <Tools extends AnyTools, E2 = never, R2 = never, E3 = never, R3 = never>(
    input: Input,
    options: Options<Tools, Response, E2, R2, E3, R3>
  ) => Effect.Effect<Finished<Response, Transcript>, Stopped | E2 | E3, R | R2 | R3 | Services<Tools>>
}

/** Makes the loop of a provider. */
export function make<
  Input,
  Request,
  Response,
  Event,
  Transcript,
  E extends HasReason,
  Stopped extends HasTranscript,
  R
>(
  model: Model<Input, Request, Response, Event, Transcript, E, Stopped, R>
): RunTools<Input, Response, Transcript, Stopped, R>
export function make<
  Input,
  Request,
  Response,
  Event,
  Transcript,
  E extends HasReason,
  Stopped extends HasTranscript,
  R
>(
  model: Model<Input, Request, Response, Event, Transcript, E, Stopped, R>
): unknown {
  type LoopOptions = Options<AnyTools, Response, unknown, unknown, unknown, unknown>
  type AnyStep = Step<AnyTools, unknown, unknown>

  const run = (
    input: Input,
    { toolkit, ...options }: LoopOptions,
    emit: (steps: ReadonlyArray<AnyStep>) => Effect.Effect<unknown>
  ) => {
    const name = model.name(input)
    const resolved = Effect.isEffect(toolkit) ? toolkit : Effect.succeed(toolkit)
    const attributes = {
      "gen_ai.operation.name": "invoke_agent",
      "gen_ai.provider.name": model.provider,
      ...(name === undefined ? {} : { "gen_ai.request.model": name })
    }
    return Effect.withSpan(
      Effect.flatMap(resolved, (toolkit) => loop(model, model.withTools(input, toolkit), toolkit, options, emit)),
      ["invoke_agent", name].join(" ").trim(),
      { attributes, captureStackTrace: false }
    )
  }

  const steps = (input: Input, options: LoopOptions) =>
    Stream.callback<AnyStep, unknown, unknown>(
      (queue) =>
        run(input, options, (steps) => Queue.offerAll(queue, steps)).pipe(
          Effect.matchCauseEffect({
            onFailure: (cause) => Queue.failCause(queue, cause),
            onSuccess: () => Queue.end(queue)
          })
        ),
      { bufferSize, strategy: "suspend" }
    )

  return Object.assign(steps, {
    result: (input: Input, options: LoopOptions) => run(input, options, () => Effect.void)
  })
}
