/** The forms in which a model writes a value as JSON. */
import type { CodecTransformer } from "effect/ai/LanguageModel"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describeJson, type Issue, tooDeep } from "../internal/validate/issue.ts"
import { complete } from "./enforced.ts"
import type { Json, JsonObject } from "./json.ts"

/** Decodes a value of one form. */
export interface Form<out A> {
  (value: Json): Effect.Effect<A, Issue>
}

/** The JSON of the schema itself. */
export const plainForm = <A, I>(schema: Schema.Codec<A, I>): Form<A> => {
  const decode = Schema.decodeUnknownEffect(Schema.toCodecJson(schema))
  return (value) =>
    Effect.mapError(
      decode(value),
      ({ issue }) => describeJson(Schema.toCodecJson(Schema.toEncoded(schema)), value, issue)
    )
}

/** The JSON that a provider enforces; properties that may be null may also be absent, and others are ignored. */
export const enforcedForm = <A, I>(
  schema: Schema.Codec<A, I>,
  adapt: CodecTransformer,
  jsonSchema: JsonObject
): Form<A> => {
  const { codec } = adapt(schema)
  const exactly = Schema.decodeUnknownEffect(codec, { onExcessProperty: "error" })
  const decode = Schema.decodeUnknownEffect(codec)
  const fill = complete(jsonSchema)
  return (value) =>
    Effect.catch(exactly(value), () => {
      const filled = fill(value)
      return Effect.mapError(
        decode(filled),
        ({ issue }) => describeJson(adapt(Schema.toEncoded(schema)).codec, filled, issue)
      )
    })
}

const depth = ({ path }: Issue) => path.split(/[.[]/).length

/** Decodes the first form that fits; otherwise the issue is that of the form that fits further, or of `last`. */
const either = <A>(one: Form<A>, other: Form<A>, last: Form<A>): Form<A> => (value) =>
  Effect.catch(one(value), (first) =>
    Effect.mapError(other(value), (second) => {
      const [issue, alternative] = last === other ? [second, first] : [first, second]
      return depth(alternative) > depth(issue) ? alternative : issue
    }))

/** Decodes what a provider enforced; a gateway that does not enforce it may let the plain form through. */
export const outputForm = <A>(plain: Form<A>, enforced: Form<A>): Form<A> => either(enforced, plain, plain)

/** Decodes the input of a tool, which is plain unless the tool is strict. */
export const inputForm = <A>(plain: Form<A>, enforced: Form<A>): Form<A> => either(plain, enforced, plain)

/** The value of a field `value`, or, where a gateway does not enforce it, the value alone. */
export const inValue = <A>(form: Form<{ readonly value: A }>): Form<A> => {
  const inner: Form<A> = (value) =>
    Effect.mapBoth(form(value), {
      onFailure: (issue) => ({ ...issue, path: issue.path.replace(/^value\.?/, "") }),
      onSuccess: ({ value }) => value
    })
  const alone: Form<A> = (value) => inner({ value })
  return either(inner, alone, alone)
}

/** With a recursive schema, a deeply nested value overflows the stack. */
export const bounded = <A>(form: Form<A>): Form<A> => (value) =>
  Effect.catchDefect(
    Effect.suspend(() => form(value)),
    (defect): Effect.Effect<never, Issue> => defect instanceof RangeError ? Effect.fail(tooDeep) : Effect.die(defect)
  )
