/** A suite runs the cases of one format, each by itself: facts that it does not know are `not run`, never a crash. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Outcome from "./Outcome.ts"

export type Fields = { readonly [field: string]: Schema.Json }

export interface Suite {
  readonly name: string
  /** A difference that all its cases share. */
  readonly note?: string
  /** Whether a case is of this suite; the first suite of a format also gets the cases of none. */
  readonly covers: (one: Fields) => boolean
  readonly nameOf: (one: Fields) => string
  /** Never fails. */
  readonly run: (one: unknown) => Effect.Effect<Outcome.Outcome>
}

interface Options<A> {
  readonly schema: Schema.Codec<A, unknown> & { readonly fields: Schema.Struct.Fields }
  readonly run: (one: A) => Outcome.Outcome | Effect.Effect<Outcome.Outcome, unknown>
  readonly nameOf?: (one: Fields) => string
  readonly covers?: (one: Fields) => boolean
  readonly note?: string
}

export const nameOf = ({ name }: Fields): string => typeof name === "string" ? name : "a case without a name"

export const make = <A>(name: string, options: Options<A>): Suite => ({
  name,
  covers: options.covers ?? (() => true),
  nameOf: options.nameOf ?? nameOf,
  run: runner(options),
  ...(options.note === undefined ? {} : { note: options.note })
})

/** The fields that say what happens: no fact in them may be ignored. */
const given = ["input", "limits", "chunks"]

/** Runs one case: decodes it, and compares what its schema knows. */
export const runner = <A>({ run, schema }: Options<A>): Suite["run"] => {
  const decode = Schema.decodeUnknownResult(schema)
  return (one) => {
    const decoded = decode(one)
    if (Result.isFailure(decoded)) {
      return Effect.succeed(Outcome.notRun(`it does not fit the format: ${oneLine(decoded.failure)}`))
    }
    const unknown = given.map((name) => excess(schema.fields[name], one, name)).find(Predicate.isNotUndefined)
    if (unknown !== undefined) return Effect.succeed(Outcome.notRun(`it has facts that are unknown here: ${unknown}`))
    return Effect.suspend(() => {
      const outcome = run(decoded.success)
      return Effect.isEffect(outcome) ? outcome : Effect.succeed(outcome)
    }).pipe(
      Effect.catchCause((cause) => Effect.succeed(Outcome.failed(Cause.pretty(cause)))),
      Effect.map((outcome) => {
        const unknown = unknownExpectations(schema.fields, one)
        return unknown === undefined || outcome._tag === "Failed" || outcome._tag === "NotRun"
          ? outcome
          : Outcome.notRun(`the rest agrees, but it has an expectation that is unknown here: ${unknown}`)
      })
    )
  }
}

/** What a case expects that its schema does not know. */
const unknownExpectations = (fields: Schema.Struct.Fields, one: unknown): string | undefined => {
  const names = Object.keys(Object(one)).filter((name) => /^(expected|must)/.test(name) && !(name in fields))
  return names.length > 0 ? names.join(", ") : excess(fields["expected"], one, "expected")
}

/** The first fact of a field that its schema does not know. */
const excess = (schema: Schema.Constraint | undefined, one: unknown, name: string): string | undefined => {
  if (schema === undefined || !Schema.isSchema(schema)) return undefined
  const value: unknown = Object(one)[name]
  if (value === undefined) return undefined
  const strict = Schema.decodeUnknownResult(Schema.make<Schema.Codec<unknown>>(schema.ast), {
    onExcessProperty: "error"
  })
  const decoded = strict(value)
  return Result.isFailure(decoded) ? oneLine(decoded.failure) : undefined
}

const oneLine = (error: unknown) => String(error).replace(/^SchemaError: ?/, "").replaceAll(/\s+/g, " ").slice(0, 300)
