/** `codegen.yaml`: which operations and shapes a provider's pages have, and what they are called. */
import * as Schema from "effect/Schema"
import { parse } from "yaml"
import { decodeOr } from "./decode.ts"

const Names = Schema.Array(Schema.String)

export interface Page {
  /** Input's name → route. */
  readonly operations?: { readonly [input: string]: string }
  /** Shapes kept though no operation reaches them. */
  readonly roots?: ReadonlyArray<string>
  /** Shapes of this file: names, or patterns with `*`. A name outranks a pattern, an earlier pattern a later one. */
  readonly shapes?: ReadonlyArray<string>
}

export interface Config {
  /** Whose API it is. */
  readonly title: string
  /** `specs/<spec>.openapi.json`. */
  readonly spec: string
  /** What the names of beta shapes begin with, and merged ones lose. */
  readonly betaPrefix?: string
  /** Parameters that are settings of the caller's context, not fields of an input. */
  readonly settings?: ReadonlyArray<string>
  /** Files by name; a file may only import from those that do not import it. */
  readonly pages: { readonly [name: string]: Page }
  /** A shape (`Shape`, or `Shape.field` where it has no name) → its name. Two may share one if they are identical. */
  readonly names?: { readonly [shape: string]: string }
  /** Where an operation and its beta twin disagree (`Shape.field`): which of them is right. */
  readonly decide?: { readonly [place: string]: "ga" | "beta" }
  /** Request shapes written as openly as answers, since they carry an answer back or grow with the API. */
  readonly open?: ReadonlyArray<string>
}

const Config: Schema.Codec<Config> = Schema.Struct({
  title: Schema.String,
  spec: Schema.String,
  betaPrefix: Schema.optionalKey(Schema.String),
  settings: Schema.optionalKey(Names),
  pages: Schema.Record(
    Schema.String,
    Schema.Struct({
      operations: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
      roots: Schema.optionalKey(Names),
      shapes: Schema.optionalKey(Names)
    })
  ),
  names: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  decide: Schema.optionalKey(Schema.Record(Schema.String, Schema.Literals(["ga", "beta"]))),
  open: Schema.optionalKey(Names)
})

export const read = (yaml: string): Config => decodeOr(Config, "codegen.yaml")(parse(yaml))
