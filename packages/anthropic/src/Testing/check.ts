/** Checks a body against a request schema; reports errors as Anthropic does: `messages.0.content: Field required`. */
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import { ValidationErrors } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { ContentBlockParam } from "../generated/Messages.ts"
import { ToolUnion } from "../generated/Tools.ts"
import { type Refusal, refuse } from "./Refusal.ts"

/** Formats a path; blocks are followed by their type: `messages.0.content.1.text.text`. */
const pathOf = (body: unknown, keys: ReadonlyArray<string | number>) =>
  keys.reduce<{ readonly path: ReadonlyArray<string | number>; readonly value: unknown }>(
    ({ path, value }, key, index) => {
      const inner = ValidationErrors.child(value, key)
      const type = keys[index - 1] === "content" && index < keys.length - 1
        ? ValidationErrors.child(inner, "type")
        : undefined
      return { path: [...path, key, ...(typeof type === "string" ? [type] : [])], value: inner }
    },
    { path: [], value: body }
  ).path.join(".")

const isKnown = (schema: Schema.Codec<unknown>) => {
  const is = Schema.is(schema)
  return (value: unknown) => {
    let known = true
    OpenSchema.observe(() => is(value), (where) => {
      if (where === "ContentBlockParam" || where === "ToolUnion") known = false
    })
    return known
  }
}

const isKnownBlock = isKnown(ContentBlockParam)
const isKnownTool = isKnown(ToolUnion)

const listOf = (value: unknown): ReadonlyArray<unknown> => Array.isArray(value) ? value : []

/** Reports a block or tool of unknown type: the schemas accept them, the platform does not. */
const unknownTag = (body: unknown): string | undefined => {
  const blocks = listOf(ValidationErrors.child(body, "messages")).flatMap((message, index) =>
    listOf(ValidationErrors.child(message, "content")).map((block, at) => ({
      path: `messages.${index}.content.${at}`,
      block
    }))
  )
  const stray = blocks.find(({ block }) => !isKnownBlock(block)) ??
    listOf(ValidationErrors.child(body, "tools")).map((block, at) => ({ path: `tools.${at}`, block }))
      .find(({ block }) => !isKnownTool(block))
  return stray === undefined
    ? undefined
    : `${stray.path}: Input tag '${
      ValidationErrors.child(stray.block, "type")
    }' found using 'type' does not match any of the expected tags`
}

/** The API names the roles in its own order. */
const messageFor = ({ message, path, type }: ValidationErrors.FieldError) =>
  path.at(-1) === "role" && type === "literal_error" ? "Input should be 'user', 'assistant' or 'system'" : message

const messageOf = (body: unknown, fieldError: ValidationErrors.FieldError) =>
  fieldError.path.length === 0
    ? fieldError.message
    : `${pathOf(body, fieldError.path)}: ${messageFor(fieldError)}`

/** Decodes a body, or fails with a 400 that names its first error; blocks and tools of unknown type pass. */
export const checkShape = <A>(schema: Schema.Codec<A>) => {
  const readBody = ValidationErrors.read(schema)
  return (body: unknown): Effect.Effect<A, Refusal> =>
    Effect.suspend(() => {
      const result = readBody(body)
      if (!("fieldErrors" in result)) return Effect.succeed(result.body)
      const [first] = result.fieldErrors
      return Effect.fail(refuse(400, first === undefined ? "Input should be an object" : messageOf(body, first)))
    })
}

/** Decodes a body, or fails with a 400 that names its first error. */
export const check = <A>(schema: Schema.Codec<A>) => {
  const shape = checkShape(schema)
  return (body: unknown): Effect.Effect<A, Refusal> =>
    Effect.flatMap(shape(body), (value) => {
      const stray = unknownTag(body)
      return stray === undefined ? Effect.succeed(value) : Effect.fail(refuse(400, stray))
    })
}
