// Values of which random fields are missing or null, as gateways send them.
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"

type Path = ReadonlyArray<string>

export interface Omission {
  /** The field, counted from the first one. */
  readonly field: number
  readonly isNull: boolean
}

/** Up to six omissions. */
export const omissions: Schema.Codec<ReadonlyArray<Omission>> = Schema.Array(
  Schema.Struct({ field: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9999 })), isNull: Schema.Boolean })
).check(Schema.isMaxLength(6))

const pathsOf = (value: unknown, path: Path = []): ReadonlyArray<Path> =>
  Array.isArray(value)
    ? value.flatMap((each, index) => pathsOf(each, [...path, String(index)]))
    : Predicate.isObject(value)
    ? Object.entries(value).flatMap(([key, each]) => [[...path, key], ...pathsOf(each, [...path, key])])
    : []

/** The same values without these fields, or with null for them; all but those that `isNeeded`. */
export const omit = (
  values: ReadonlyArray<object>,
  omissions: ReadonlyArray<Omission>,
  isNeeded: (path: Path) => boolean
): ReadonlyArray<object> =>
  omissions.reduce<ReadonlyArray<object>>((values, { field, isNull }) => {
    const paths = pathsOf(values).filter((path) => !isNeeded(path))
    const at = paths[field % paths.length]?.join("/")
    const copy = (value: unknown, path: Path): unknown => {
      if (Array.isArray(value)) return value.map((each, index) => copy(each, [...path, String(index)]))
      if (!Predicate.isObject(value)) return value
      return Object.fromEntries(
        Object.entries(value).flatMap(([key, each]) => {
          const here = [...path, key]
          if (here.join("/") !== at) return [[key, copy(each, here)]]
          return isNull ? [[key, null]] : []
        })
      )
    }
    return values.map((value, index) => {
      const copied = copy(value, [String(index)])
      return Predicate.isObject(copied) ? copied : value
    })
  }, values)
