/** Calls the tools of a toolkit. A call never fails: its failure is a result that the model can use. */
import type * as Prompt from "effect/ai/Prompt"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import * as ToolInput from "../ToolInput.ts"
import { bufferSize } from "./bufferSize.ts"
import { End } from "./end.ts"
import { type Turnstile, turnstileOf } from "./inOrder.ts"
import type { Approval, Options } from "./Options.ts"
import { type Call, codecOf, type Content, type Failure, failureOf, type Result, successText } from "./Outcome.ts"
import { withQuietSpan } from "./quietSpan.ts"
import type { AnyTools, Step } from "./Step.ts"

interface CallerOptions {
  readonly timeout: Options<AnyTools, unknown>["timeout"] | undefined
  /** The decision about a call, if there is one. */
  readonly decisionOf: (call: Call) => Approval | undefined
}

/** The input of a call. */
interface Input {
  readonly value: unknown
  /** Its encoded form, which the toolkit decodes. */
  readonly encoded: unknown
}

/** A tool that can be called. */
interface Callable {
  /** Its name in the toolkit. */
  readonly key: string
  readonly tool: Tool.Any
  readonly decode: (input: unknown) => Effect.Effect<Input, Failure>
  readonly turnstile: Turnstile
}

const invalid = (text: string): Failure => ({ because: "InvalidInput", text })

const facts = { endpoint: "", attempts: 0 }

/** Whether a tool takes no parameters. */
const isEmpty = ({ ast }: Schema.Constraint) => ast === Tool.EmptyParams.ast || ast._tag === "Void"

/** Any object: the input of a tool whose JSON Schema is given, and of one without parameters. */
const AnyInput = Schema.Record(Schema.String, Schema.Json)

const decoderOf = (tool: Tool.Any): Callable["decode"] => {
  const hasNone = isEmpty(tool.parametersSchema)
  const isGiven = Tool.isDynamic(tool) && tool.jsonSchema !== undefined
  const schema = hasNone || isGiven ? AnyInput : codecOf(tool.parametersSchema)
  const value = ToolInput.decode<unknown, unknown>(schema)
  const encoded = ToolInput.decode<unknown, unknown>(Schema.toEncoded(schema))
  return (input) =>
    Effect.all({ value: value(input, facts), encoded: encoded(input, facts) }).pipe(
      Effect.map((input) => hasNone ? { value: {}, encoded: {} } : input),
      Effect.mapError(({ message }) => invalid(message))
    )
}

/** Whether only the provider runs a tool. */
const isRemote = (tool: Tool.Any) => Tool.isProviderDefined(tool) && !tool.requiresHandler

/** Tools do not change, and decoders are expensive to make. */
const decoders = new WeakMap<Tool.Any, Callable["decode"]>()

const callableOf = (key: string, tool: Tool.Any): readonly [name: string, Callable] => {
  const decode: Callable["decode"] = (input) => {
    const decoder = decoders.get(tool) ?? decoderOf(tool)
    decoders.set(tool, decoder)
    return decoder(input)
  }
  return [
    Tool.isProviderDefined(tool) ? tool.providerName : tool.name,
    { key, tool, decode, turnstile: turnstileOf(tool) }
  ]
}

/** The failure of a call that is not approved. */
const deniedBy = (decision: Approval | undefined): Failure | undefined => {
  const { approved, reason } = typeof decision === "object" ? decision : { approved: decision, reason: undefined }
  if (approved !== false) return undefined
  return { because: "Denied", text: `the user did not allow this call${reason === undefined ? "" : `: ${reason}`}` }
}

/** Logs a defect, which the model and the transcript do not have; not as an event of the span, which has no content. */
const logDefect = (name: string, { because, cause }: Failure) =>
  because !== "Defect" || cause === undefined
    ? Effect.void
    : Effect.logWarning(`the tool \`${name}\` failed with an internal error`, cause).pipe(
      Effect.updateContext((context: Context.Context<never>) => Context.omit(Tracer.ParentSpan)(context))
    )

/** Calls tools, and emits the steps of each call. */
export const make = (
  toolkit: Toolkit.WithHandler<AnyTools>,
  options: CallerOptions,
  emit: (step: Step<AnyTools, unknown, unknown>) => Effect.Effect<unknown>
) => {
  const callables = new Map(
    Object.entries(toolkit.tools).flatMap(([key, tool]) => isRemote(tool) ? [] : [callableOf(key, tool)])
  )

  const unknownTool = (): Failure => ({
    because: "UnknownTool",
    text: `there is no such tool; the tools are: ${[...callables.keys()].join(", ") || "none"}`
  })

  const limited = <A, R>(self: Effect.Effect<A, Failure, R>): Effect.Effect<A, Failure, R> => {
    const { timeout } = options
    if (timeout === undefined) return self
    const text = `the tool did not return within ${Duration.format(Duration.fromInputUnsafe(timeout))}`
    return Effect.timeoutOrElse(self, {
      duration: timeout,
      orElse: () => Effect.fail<Failure>({ because: "Timeout", text })
    })
  }

  /** Runs a tool; emits its preliminary results, returns its last. */
  const handle = ({ key, tool }: Callable, { id }: Call, { encoded }: Input) =>
    toolkit.handle(key, encoded, id).pipe(
      Effect.provideService(Toolkit.PreliminaryBuffer, bufferSize),
      Stream.unwrap,
      Stream.tap((result) =>
        result.preliminary ? emit({ _tag: "ToolProgress", id, name: key, result: result.result }) : Effect.void
      ),
      Stream.runLast,
      Effect.flatMap(Option.match({
        onNone: () => Effect.die("the tool returned nothing"),
        onSome: Effect.succeed
      })),
      withQuietSpan,
      Effect.catchCause((cause) => Effect.flatMap(failureOf(tool, cause), Effect.fail)),
      limited
    )

  const { decisionOf } = options

  const failed = ({ id, name }: Call, failure: Failure) =>
    Effect.as(emit({ _tag: "ToolFailed", id, name, ...failure }), { id, name, isFailure: true, content: failure.text })

  return {
    /** Whether a call waits for a decision. A call that cannot run needs none. */
    isUndecided: Effect.fnUntraced(function*(call: Call, messages: () => ReadonlyArray<Prompt.Message>) {
      if (decisionOf(call) !== undefined) return false
      if (call.isRemote === true) return true
      const callable = callables.get(call.name)
      const needs = callable?.tool.needsApproval
      if (callable === undefined || needs === undefined || needs === false) return false
      const input = yield* Effect.option(callable.decode(call.input))
      if (Option.isNone(input)) return false
      if (needs === true) return true
      const needed = needs(input.value.value, { toolCallId: call.id, messages: messages() })
      return typeof needed === "boolean" ? needed : yield* needed
    }),

    /** The decision about a call that the provider runs. */
    decide: (call: Call): Effect.Effect<Result> => {
      const denied = deniedBy(decisionOf(call))
      const { id, name } = call
      const result = denied === undefined
        ? Effect.succeed({ id, name, isFailure: false, content: "" })
        : failed(call, denied)
      return Effect.map(result, (result) => ({ ...result, isRemote: true }))
    },

    /** Runs a call; `end` is called if its tool ends the loop. */
    run: Effect.fnUntraced(function*(call: Call, end: () => void): Effect.fn.Return<Result, never, unknown> {
      const { id, name } = call
      const attempt = Effect.gen(function*() {
        const denied = deniedBy(decisionOf(call))
        if (denied !== undefined) return yield* Effect.fail(denied)
        const callable = callables.get(name)
        if (callable === undefined) return yield* Effect.fail(unknownTool())
        const input = yield* callable.decode(call.input)
        yield* emit({ _tag: "ToolCalled", id, name: callable.key, input: input.value })
        const returned = yield* Effect.provideService(handle(callable, call, input), End, end)
        if (returned.isFailure) {
          return yield* Effect.flip(failureOf(callable.tool, Cause.fail(returned.result)))
        }
        const content = returned.modelOutput ?? (yield* successText(callable.tool, returned.result))
        yield* emit({ _tag: "ToolReturned", id, name: callable.key, result: returned.result })
        return content
      })
      return yield* Effect.matchEffect(attempt, {
        onFailure: (failure) =>
          Effect.annotateCurrentSpan("error.type", failure.because).pipe(
            Effect.andThen(logDefect(name, failure)),
            Effect.andThen(failed(call, failure))
          ),
        onSuccess: (content: Content) => Effect.succeed({ id, name, isFailure: false, content })
      })
    }, (effect, { id, name }) => {
      const traced = Effect.withSpan(effect, `execute_tool ${name}`, {
        attributes: {
          "gen_ai.operation.name": "execute_tool",
          "gen_ai.tool.name": name,
          "gen_ai.tool.call.id": id,
          "gen_ai.tool.type": "function"
        },
        captureStackTrace: false
      })
      return callables.get(name)?.turnstile(traced) ?? traced
    })
  }
}
