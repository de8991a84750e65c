/** Schemas of every kind, by chance. */
import * as Schema from "effect/Schema"
import { hash } from "../../src/internal/hash.ts"

type Codec = Schema.Codec<unknown, unknown>

export interface Dice {
  readonly below: (sides: number) => number
  readonly pick: <A>(...all: readonly [A, ...ReadonlyArray<A>]) => A
}

/** The same numbers for the same seed. */
export const dice = (seed: number): Dice => {
  let rolls = 0
  const below = (sides: number) => hash(`${seed} ${rolls++}`) % sides
  return { below, pick: (...all) => all[below(all.length)] ?? all[0] }
}

interface Tree {
  readonly name: string
  readonly children: ReadonlyArray<Tree>
}
const Tree: Schema.Codec<Tree> = Schema.Struct({
  name: Schema.String,
  children: Schema.Array(Schema.suspend(() => Tree))
}).annotate({ identifier: "Tree" })

class Point extends Schema.Class<Point>("Point")({ x: Schema.Finite, y: Schema.optionalKey(Schema.Int) }) {}

const Shade = { light: "light", dark: 2 } as const

const leaves: readonly [Codec, ...ReadonlyArray<Codec>] = [
  Schema.String,
  Schema.String.annotate({ description: "A text." }),
  Schema.String.check(Schema.isMinLength(3), Schema.isMaxLength(12)),
  Schema.String.check(Schema.isBetweenLength(2, 4)).annotate({ description: "A short text." }),
  Schema.String.check(Schema.isPattern(/^[a-c]{1,4}$/u)),
  Schema.String.check(Schema.isUUID()),
  Schema.String.annotate({ identifier: "Name", description: "A name." }),
  Schema.NonEmptyString,
  Schema.Finite,
  Schema.Number,
  Schema.Finite.check(Schema.isGreaterThan(-1), Schema.isLessThan(100)),
  Schema.Int,
  Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 })),
  Schema.Int.check(Schema.isMultipleOf(3)),
  Schema.Boolean,
  Schema.Null,
  Schema.Literal("a"),
  Schema.Literal(7),
  Schema.Literals(["a", "b", "c"]),
  Schema.Literals(["a", 1, true]),
  Schema.Enum(Shade),
  Schema.TemplateLiteral(["id-", Schema.Int]),
  Schema.Date,
  Schema.DateTimeUtc,
  Schema.BigInt,
  Schema.Duration,
  Schema.NumberFromString,
  Schema.Struct({}),
  Point
]

const unsupported: readonly [Codec, ...ReadonlyArray<Codec>] = [
  Tree,
  Schema.Unknown,
  Schema.Json,
  Schema.Any,
  Schema.Never,
  Schema.declare((value) => value instanceof WeakMap)
]

const kinds = [
  "leaf",
  "leaf",
  "leaf",
  "struct",
  "array",
  "record",
  "tuple",
  "nonEmpty",
  "optionalElement",
  "tagged",
  "choices",
  "option",
  "map",
  "suspended",
  "mixed",
  "unsupported"
] as const

/** A schema of limited depth. */
export const schemaOf = (dice: Dice, depth: number): Codec => {
  const { below, pick } = dice
  const inner = () => schemaOf(dice, depth - 1)
  const kind = depth <= 0 ? "leaf" : pick(...kinds)
  switch (kind) {
    case "leaf":
      return pick(...leaves)
    case "unsupported":
      return below(4) === 0 ? pick(...unsupported) : pick(...leaves)
    case "struct":
      return structOf(dice, depth)
    case "array": {
      const items = Schema.Array(inner())
      return pick<Codec>(items, items.check(Schema.isMinLength(1), Schema.isMaxLength(4)))
    }
    case "record":
      return Schema.Record(pick(Schema.String, Schema.String.check(Schema.isPattern(/^[a-z]+$/u))), inner())
    case "tuple":
      return Schema.Tuple([inner(), inner()])
    case "nonEmpty":
      return Schema.NonEmptyArray(inner())
    case "optionalElement":
      return Schema.Tuple([inner(), Schema.optionalKey(Schema.Int)])
    case "tagged":
      return Schema.Union([
        Schema.Struct({ tag: Schema.Literal("one"), value: inner() }),
        Schema.Struct({ tag: Schema.Literal("two"), value: inner(), more: Schema.optionalKey(Schema.String) })
      ], { mode: pick("anyOf" as const, "oneOf" as const) })
    case "choices":
      return Schema.Union([
        Schema.String,
        Schema.Finite,
        pick<Codec>(Schema.Array(Schema.Int), Schema.Record(Schema.String, Schema.Int), Schema.Tuple([Schema.Boolean])),
        pick<Codec>(Schema.Null, Schema.Array(Schema.Boolean).check(Schema.isMinLength(1)), Schema.Boolean)
      ])
    case "option":
      return Schema.Option(inner())
    case "map":
      return Schema.ReadonlyMap(Schema.String, inner())
    case "suspended": {
      const later = inner()
      return Schema.suspend(() => later)
    }
    case "mixed":
      return Schema.StructWithRest(Schema.Struct({ a: Schema.Finite, b: Schema.Finite }), [
        Schema.Record(Schema.String, Schema.Finite)
      ])
  }
}

/** Field names that are easy to get wrong. */
const names = ["a", "b", "value", "0", "1", "__rest__", "size", "größe", "with space", "$ref", "properties", "type"]

/** A field; an optional one does not hold null, which would stand for its absence. */
const fieldOf = (dice: Dice, depth: number): Schema.Codec<unknown, unknown> => {
  const { below, pick } = dice
  switch (depth <= 0 ? 0 : below(5)) {
    case 0: {
      const leaf = pick(...leaves)
      return Schema.optionalKey(leaf === Schema.Null ? Schema.String : leaf)
    }
    case 1:
      return Schema.optionalKey(pick<Codec>(
        structOf(dice, depth - 1),
        Schema.Record(Schema.String, schemaOf(dice, depth - 2)),
        Schema.Tuple([schemaOf(dice, depth - 2)]),
        Schema.Array(schemaOf(dice, depth - 2))
      ))
    case 2:
      return Schema.NullOr(structOf(dice, depth - 2))
    default:
      return schemaOf(dice, depth - 1)
  }
}

/** A struct with some fields. */
export const structOf = (dice: Dice, depth: number): Codec =>
  Schema.Struct(
    Object.fromEntries(
      Array.from({ length: 1 + dice.below(4) }, () => [dice.pick("a", ...names), fieldOf(dice, depth)] as const)
    )
  )
