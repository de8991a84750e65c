/** What a call of a tool comes to, and what the model reads about it. */
import * as AiError from "effect/ai/AiError"
import type * as Prompt from "effect/ai/Prompt"
import * as Tool from "effect/ai/Tool"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { jsonOf } from "../Provider.ts"

/** A call of a tool, as the model wrote it. */
export interface Call {
  readonly id: string
  /** The name of the tool on the wire. */
  readonly name: string
  /** A JSON value, or its text. */
  readonly input: Schema.Json | undefined
  /** Whether the provider runs the tool, once the call is approved. */
  readonly isRemote?: boolean
}

/** What the model reads: a text, or texts and files. */
export type Content = string | ReadonlyArray<Prompt.ToolModelOutputPart>

/** The result of a call, for the model; of a call that the provider runs, whether it is approved. */
export interface Result {
  readonly id: string
  readonly name: string
  readonly isFailure: boolean
  readonly content: Content
  readonly isRemote?: boolean
}

/** Why a call has no result. */
export interface Failure {
  /**
   * The tool failed with a failure it declares, does not accept the input, does not exist, took too long, or died of a
   * defect; or the call was denied.
   */
  readonly because: "Failure" | "InvalidInput" | "UnknownTool" | "Timeout" | "Defect" | "Denied"
  /** What the model reads. */
  readonly text: string
  /** The cause, for logs; the model never reads a defect. */
  readonly cause?: Cause.Cause<unknown>
}

const defect = (cause: Cause.Cause<unknown>): Failure => ({
  because: "Defect",
  text: "the tool failed with an internal error",
  cause
})

/** Schemas of tools may need services; those are in the context, as the types of the loop require. */
export const codecOf = (schema: Schema.Constraint): Schema.Codec<unknown> =>
  Schema.make<Schema.Codec<unknown>>(schema.ast)

const encode = (schema: Schema.Constraint) => Schema.encodeUnknownEffect(Schema.toCodecJson(codecOf(schema)))

/** A string as it is, anything else as JSON. */
const textOf = (value: unknown) => typeof value === "string" ? value : jsonOf(value)

/** The text of a result; fails if it has none. */
export const successText = ({ successSchema }: Tool.Any, result: unknown): Effect.Effect<string, Failure> => {
  if (result === undefined) return Effect.succeed("done")
  // A schema of unknown values encodes only those that are JSON.
  return Effect.flatMap(Effect.orElseSucceed(encode(successSchema)(result), () => result), (value) => {
    const text = textOf(value)
    return text === undefined ? Effect.fail(defect(Cause.die("the result has no JSON"))) : Effect.succeed(text)
  })
}

/** Failures that are about the tool's program, not about its work. */
const isInternal = (error: AiError.AiError) =>
  error.reason._tag === "ToolResultEncodingError" || error.reason._tag === "InvalidToolResultError"

/** The message of an error: what the model needs of it. */
const messageIn = (error: unknown) => error instanceof Error && error.message !== "" ? error.message : undefined

/** The failure of a tool, from the cause of its handler. */
export const failureOf = (tool: Tool.Any, cause: Cause.Cause<unknown>): Effect.Effect<Failure> => {
  const failed = cause.reasons.find(Cause.isFailReason)
  if (failed === undefined) return Effect.succeed(defect(cause))
  const { error } = failed
  if (AiError.isAiError(error)) {
    return Effect.succeed(isInternal(error) ? defect(cause) : { because: "Failure", text: error.reason.message, cause })
  }
  return Effect.match(encode(Tool.failureResultSchema(tool))(error), {
    onFailure: () => defect(cause),
    onSuccess: (encoded): Failure => ({ because: "Failure", text: messageIn(error) ?? textOf(encoded) ?? "", cause })
  })
}
