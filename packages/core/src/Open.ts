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
  unrecognised = "unrecognised"
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
