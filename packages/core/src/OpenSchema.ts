/**
 * Schemas that providers may extend: enums that accept any string, unions with an arm
 * for unknown tags.
 *
 * A *known* tag with a wrong shape still fails. {@link observe} reports unrecognized
 * values.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaParser from "effect/SchemaParser"
import { recordUnrecognized } from "./internal/validate/unrecognized.ts"

export { observe } from "./internal/validate/unrecognized.ts"

/** Any string; editors complete the known values. */
export type Enum<Known extends string> = Known | (string & {})

/**
 * The tag of an unknown variant. At run time it is the provider's string; its type
 * equals no literal, so `switch` and `===` on a known tag narrow as in a closed union.
 */
export declare enum Tag {
  unrecognized = "unrecognized"
}

/** An unknown variant, unchanged. */
export type Variant<Key extends string = "type"> =
  & { readonly [K in Key]: Tag }
  & { readonly [field: string]: Schema.Json }

const unknownTo = (known: ReadonlySet<unknown>, where: string) =>
  Schema.makeFilter<string>((value) => {
    if (known.has(value)) return false
    recordUnrecognized(where)
    return true
  }, { expected: `none of the known values of ${where}` })

const safe = Schema.isBetween({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER })

/** A finite number up to 2^53 in magnitude; a larger one may already have been rounded. */
export const number: Schema.Codec<number> = Schema.Finite.check(
  // `isBetween` compares with an `Order`, which is ten times slower.
  Schema.makeFilter((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER, safe.annotations)
)

/** An open enum. {@link observe} reports unknown values by `name`. */
export const literals = <const Known extends ReadonlyArray<string>>(
  name: string,
  known: Known
): Schema.Codec<Enum<Known[number]>> =>
  Schema.Union([Schema.Literals(known), Schema.String.check(unknownTo(new Set(known), name))])

/** An open union: structs with a literal at `key`, or an object with another string there. */
export function variants<const Arms extends ReadonlyArray<Schema.Codec<unknown>>, const Key extends string>(
  name: string,
  key: Key,
  known: ReadonlyArray<string>,
  arms: Arms
): Schema.Codec<Arms[number]["Type"] | Variant<Key>>
export function variants(
  name: string,
  key: string,
  known: ReadonlyArray<string>,
  arms: ReadonlyArray<Schema.Codec<unknown>>
): Schema.Codec<unknown> {
  const tag = Schema.String.check(unknownTo(new Set(known), name))
  const other = Schema.StructWithRest(Schema.Struct({ [key]: tag }), [Schema.Record(Schema.String, Schema.Json)])
  // Two levels: the inner union dispatches on the tag, the open arm is only tried when that fails.
  return Schema.Union([Schema.Union(arms), other])
}

/** Values of a schema as they are: decoding checks them, and drops no field that the schema does not know. */
export const unchanged = <A>(schema: Schema.Codec<A>): Schema.Codec<A> => {
  const is = Schema.is(schema)
  return Schema.declareConstructor<A>()([schema], ([codec]) => {
    const decode = SchemaParser.decodeUnknownEffect(codec)
    // A value that does not match fails with the issues of the schema.
    return (value, _, options) => is(value) ? Effect.succeed(value) : decode(value, options)
  })
}

/** The fields that are neither undefined nor null. */
export function present<T extends object>(fields: T): { readonly [K in keyof T]?: NonNullable<T[K]> }
export function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}

declare const unrecognized: unique symbol

/** Marks unrecognized values: they can be read and sent back, but not created. */
interface Unrecognized {
  readonly [unrecognized]: Tag
}

/** A value without a tag, unchanged. */
export type Untagged<Key extends string = "type"> =
  & { readonly [K in Key]?: null }
  & { readonly [field: string]: Schema.Json }
  & Unrecognized

/** Like {@link variants}; a value without a tag is accepted as `Untagged`. */
export function variantsOrUntagged<const Arms extends ReadonlyArray<Schema.Codec<unknown>>, const Key extends string>(
  name: string,
  key: Key,
  known: ReadonlyArray<string>,
  arms: Arms
): Schema.Codec<Arms[number]["Type"] | Variant<Key> | Untagged<Key>>
export function variantsOrUntagged(
  name: string,
  key: string,
  known: ReadonlyArray<string>,
  arms: ReadonlyArray<Schema.Codec<unknown>>
): Schema.Codec<unknown> {
  const bare = anObject.check(Schema.makeFilter(
    (value) => {
      if (hasOwn(value, key) && value[key] !== null) return false
      recordUnrecognized(name)
      return true
    },
    { expected: `no \`${key}\`` }
  ))
  return Schema.Union([variants(name, key, known, arms), bare])
}

const anObject = Schema.Record(Schema.String, Schema.Json)

const hasOwn = (value: { readonly [field: string]: Schema.Json }, key: string) => Object.hasOwn(value, key)

/** The type of each kind of JSON value. */
export interface Kinds {
  readonly string: string
  readonly number: number
  readonly boolean: boolean
  readonly array: ReadonlyArray<Schema.Json>
  readonly object: { readonly [field: string]: Schema.Json }
}

/**
 * A value of an unknown kind, unchanged; also an object without any of the fields `Signs`. The fields of an object of an
 * unknown kind have no types: with an index signature, the compiler would compare arrays with it and not with the array
 * arm, and name the wrong field.
 */
export type Other<Known extends keyof Kinds, Signs extends string = never> =
  & (
    | Kinds[Exclude<keyof Kinds, Known | "object">]
    | ("object" extends Known ? never : object)
    | ([Signs] extends [never] ? never : Kinds["object"] & { readonly [K in Signs]?: never })
  )
  & Unrecognized

/** Narrows to the array arm; `Array.isArray` would narrow a read-only array to `any`. */
export const isArray = <A>(value: A): value is Extract<A, ReadonlyArray<unknown>> => Array.isArray(value)

const kindOf = (value: Schema.Json) => value === null ? "null" : Array.isArray(value) ? "array" : typeof value

/**
 * An open union without a tag: its arms differ by their kind of JSON value, and other kinds are accepted. For object
 * arms, `signs` names a field of each; an object without any of them counts as another kind.
 */
export function kinds<
  const Known extends ReadonlyArray<keyof Kinds>,
  const Arms extends ReadonlyArray<Schema.Codec<unknown>>,
  const Signs extends ReadonlyArray<string> = readonly []
>(
  name: string,
  known: Known,
  arms: Arms,
  signs?: Signs
): Schema.Codec<Arms[number]["Type"] | Other<Known[number], Signs[number]>>
export function kinds(
  name: string,
  known: ReadonlyArray<string>,
  arms: ReadonlyArray<Schema.Codec<unknown>>,
  signs: ReadonlyArray<string> = []
): Schema.Codec<unknown> {
  const accepted = new Set([...known, "null"])
  const isKnown = (value: Schema.Json) =>
    accepted.has(kindOf(value)) && !(signs.length > 0 && isObject(value) && !signs.some((sign) => hasOwn(value, sign)))
  const other = Schema.Json.check(Schema.makeFilter(
    (value) => {
      if (isKnown(value)) return false
      recordUnrecognized(name)
      return true
    },
    { expected: `none of the known kinds of ${name}` }
  ))
  return Schema.Union([Schema.Union(arms), other])
}

const isObject = (value: Schema.Json): value is Kinds["object"] => kindOf(value) === "object"

/** A response that is ignored: any value, or none. */
export const ignored: Schema.Codec<void> = Schema.declare((_: unknown): _ is void => true)
