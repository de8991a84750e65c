/** `codegen.yaml`: the operations and shapes of each page of a provider, and their names. */
import * as Schema from "effect/Schema"
import { parse } from "yaml"
import { decodeOr } from "./decode.ts"

const Names = Schema.Array(Schema.String)

export interface Page {
  /** Name of the input → route. */
  readonly operations?: { readonly [input: string]: string }
  /** Shapes to write although no operation uses them. */
  readonly roots?: ReadonlyArray<string>
  /** Shapes of this file: names, or patterns with `*`. Names take precedence, then earlier patterns. */
  readonly shapes?: ReadonlyArray<string>
}

export interface Config {
  /** The name of the API. */
  readonly title: string
  /** `specs/<spec>.openapi.json`. */
  readonly spec: string
  /** The prefixes of the names of beta shapes, removed from merged ones; the longest first. */
  readonly betaPrefixes?: ReadonlyArray<string>
  /** Parameters that are settings in the context, not fields of an input. */
  readonly settings?: ReadonlyArray<string>
  /** Files by name; a file may only import from those that do not import it. */
  readonly pages: { readonly [name: string]: Page }
  /** A shape (`Shape`, or `Shape.field` where it has no name) → its name. Identical shapes may share a name. */
  readonly names?: { readonly [shape: string]: string }
  /** Where an operation and its beta twin disagree (`Shape.field`): the one to follow. */
  readonly decide?: { readonly [place: string]: "ga" | "beta" }
  /** Request shapes that are open like responses, since they carry a response back or grow with the API. */
  readonly open?: ReadonlyArray<string>
}

const Config: Schema.Codec<Config> = Schema.Struct({
  title: Schema.String,
  spec: Schema.String,
  betaPrefixes: Schema.optionalKey(Names),
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
