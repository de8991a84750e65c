/**
 * Shapes a provider may extend next month: enums that take any string, unions
 * that keep an arm for tags nobody knows yet.
 *
 * A *known* tag with a wrong shape still fails. What was not recognised can be
 * seen by whoever runs the check: see {@link observe}.
 */
import * as Schema from "effect/Schema"

/** Any string; editors complete the known ones. */
export type Enum<Known extends string> = Known | (string & {})

/**
 * The tag of a variant this version does not know. At run time it is the
 * provider's own string; the type is one no literal equals, so `switch` and
 * `===` on a known tag narrow as if the union were closed.
 */
export declare enum Tag {
  unrecognized = "unrecognized"
}

/** A variant this version does not know, as it came. */
export type Variant<Key extends string = "type"> =
  & { readonly [K in Key]: Tag }
  & { readonly [field: string]: Schema.Json }

let observer: ((what: string) => void) | undefined

/** Runs a synchronous check and reports each enum value and tag it did not recognise. */
export const observe = <A>(check: () => A, report: (what: string) => void): A => {
  const outer = observer
  observer = report
  try {
    return check()
  } finally {
    observer = outer
  }
}

const unknownTo = (known: ReadonlySet<unknown>, where: string) =>
  Schema.makeFilter<string>((value) => {
    if (known.has(value)) return false
    observer?.(where)
    return true
  }, { expected: `none of the known values of ${where}` })

const safe = Schema.isBetween({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER })

/** A number that JSON keeps as it is: one beyond 2^53 is refused, for it may have been rounded already. */
export const number: Schema.Codec<number> = Schema.Finite.check(
  // `isBetween` compares by an `Order`, ten times as slow.
  Schema.makeFilter((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER, safe.annotations)
)

/** A string of which some values are known. `name` says where it stands, for {@link observe}. */
export const literals = <const Known extends ReadonlyArray<string>>(
  name: string,
  known: Known
): Schema.Codec<Enum<Known[number]>> =>
  Schema.Union([Schema.Literals(known), Schema.String.check(unknownTo(new Set(known), name))])

/** A union of structs told apart by the literal at `key`, and anything with another string there. */
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
  // Two levels: the inner union dispatches on the tag, the open arm is tried only for what it left.
  return Schema.Union([Schema.Union(arms), other])
}

/** The fields that have a value: neither absent nor null. */
export function present<T extends object>(fields: T): { readonly [K in keyof T]?: NonNullable<T[K]> }
export function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}

declare const unrecognized: unique symbol

/** What was not recognised can be read and sent back; nobody can make it up. */
interface Unrecognized {
  readonly [unrecognized]: Tag
}

/** A value without the tag that tells variants apart, as it came. */
export type Untagged<Key extends string = "type"> =
  & { readonly [K in Key]?: null }
  & { readonly [field: string]: Schema.Json }
  & Unrecognized

/** Like {@link variants}, where a value may come without its tag: it is then none of the arms. */
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
      observer?.(name)
      return true
    },
    { expected: `no \`${key}\`` }
  ))
  return Schema.Union([variants(name, key, known, arms), bare])
}

const anObject = Schema.Record(Schema.String, Schema.Json)

const hasOwn = (value: { readonly [field: string]: Schema.Json }, key: string) => Object.hasOwn(value, key)

/** What a value of each kind of JSON is. */
export interface Kinds {
  readonly string: string
  readonly number: number
  readonly boolean: boolean
  readonly array: ReadonlyArray<Schema.Json>
  readonly object: { readonly [field: string]: Schema.Json }
}

/** A value of none of the known kinds, as it came: also an object that has none of the `Signs`. */
export type Other<Known extends keyof Kinds, Signs extends string = never> =
  & (
    | Kinds[Exclude<keyof Kinds, Known>]
    | ([Signs] extends [never] ? never : Kinds["object"] & { readonly [K in Signs]?: never })
  )
  & Unrecognized

/** Tells the arm that is an array from the others; `Array.isArray` makes `any` of one that is read-only. */
export const isArray = <A>(value: A): value is Extract<A, ReadonlyArray<unknown>> => Array.isArray(value)

const kindOf = (value: Schema.Json) => value === null ? "null" : Array.isArray(value) ? "array" : typeof value

/**
 * A union without a tag, whose arms are told apart by their kind of JSON, and anything of another kind. Where arms are
 * objects, `signs` has a field of each: an object with none of them is of another kind too.
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
  const taken = new Set([...known, "null"])
  const isKnown = (value: Schema.Json) =>
    taken.has(kindOf(value)) && !(signs.length > 0 && isObject(value) && !signs.some((sign) => hasOwn(value, sign)))
  const other = Schema.Json.check(Schema.makeFilter(
    (value) => {
      if (isKnown(value)) return false
      observer?.(name)
      return true
    },
    { expected: `none of the known kinds of ${name}` }
  ))
  return Schema.Union([Schema.Union(arms), other])
}

const isObject = (value: Schema.Json): value is Kinds["object"] => kindOf(value) === "object"

/** An answer nobody looks at: whatever comes, and nothing too. */
export const ignored: Schema.Codec<void> = Schema.declare((_: unknown): _ is void => true)
