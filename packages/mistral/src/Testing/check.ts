/** Checks a body against a request schema and reports all errors by field. */
import { ValidationErrors } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import type { ValidationError } from "../generated/Errors.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import { type Call, readJson } from "./Route.ts"

const isJson = Schema.is(Schema.Json)

/** Whether an error repeats a value. */
const isShort = (input: unknown) => !(typeof input === "string" && input.length > 1000)

const at = (body: unknown, path: ValidationErrors.FieldError["path"]): unknown =>
  path.reduce(ValidationErrors.child, body)

const roles = ["system", "user", "assistant", "tool"]

/** Corrects role errors of messages: the schema reports those of one union member, but any member's role is valid. */
const aboutRoles =
  (body: unknown) => (fieldError: ValidationErrors.FieldError): ReadonlyArray<ValidationErrors.FieldError> => {
    if (fieldError.path.at(-1) !== "role" || fieldError.type !== "literal_error") return [fieldError]
    if (roles.some((role) => role === at(body, fieldError.path))) return []
    return [{ ...fieldError, message: `Input should be ${ValidationErrors.choice(roles.map((role) => `'${role}'`))}` }]
  }

const messageOf = (body: unknown, { message, path, type }: ValidationErrors.FieldError): ValidationError => {
  const input = at(body, type === "missing" ? path.slice(0, -1) : path)
  return { type, loc: ["body", ...path], msg: message, ...(isShort(input) && isJson(input) ? { input } : {}) }
}

const refusing = (detail: ReadonlyArray<ValidationError>) =>
  refuse(422, detail.map(({ msg }) => msg).join("; "), { detail })

/** Decodes a body, or fails with a 422 that lists its errors. */
export const check = <A>(schema: Schema.Codec<A>) => {
  const readBody = ValidationErrors.read(schema, { errors: "all" })
  return (body: unknown): Effect.Effect<A, Refusal> =>
    Effect.suspend(() => {
      const result = readBody(body)
      if ("fieldErrors" in result) {
        const rows = result.fieldErrors.flatMap(aboutRoles(body)).map((fieldError) => messageOf(body, fieldError))
        return Effect.fail(refusing([...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]))
      }
      // Models are no enum of the API, which accepts every id that it has: the platform looks them up.
      const stray = result.unrecognized.find((name) => !name.endsWith("ModelId"))
      return stray === undefined
        ? Effect.succeed(result.body)
        : Effect.fail(refusing([{ type: "enum", loc: ["body"], msg: `Input should be a known ${stray}` }]))
    })
}

const limitBytes = 64 * 1024 * 1024

/** Reads and decodes the JSON body of a request. */
export const reading = <A>(schema: Schema.Codec<A>) => {
  const checkBody = check(schema)
  return (call: Call): Effect.Effect<A, Refusal> => Effect.flatMap(readJson(call, limitBytes), checkBody)
}

/** Removes `stream` from a body: the schemas do not contain it. */
export const divide = Effect.fnUntraced(function*(
  body: unknown
): Effect.fn.Return<{ readonly body: unknown; readonly stream: boolean }, Refusal> {
  if (!Predicate.isObject(body) || Array.isArray(body)) return { body, stream: false }
  const stream = ValidationErrors.child(body, "stream") ?? false
  if (typeof stream === "boolean") {
    return { stream, body: Object.fromEntries(Object.entries(body).filter(([field]) => field !== "stream")) }
  }
  return yield* refusing([
    messageOf(body, { path: ["stream"], type: "bool_type", message: "Input should be a valid boolean" })
  ])
})

/** Reads the body of a request that may be streamed. */
export const readingStreamed = <A>(schema: Schema.Codec<A>) => {
  const checkBody = check(schema)
  return Effect.fnUntraced(function*(call: Call): Effect.fn.Return<
    { readonly request: A; readonly stream: boolean },
    Refusal
  > {
    const { body, stream } = yield* Effect.flatMap(readJson(call, limitBytes), divide)
    return { request: yield* checkBody(body), stream }
  })
}
