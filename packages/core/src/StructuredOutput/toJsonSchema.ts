/** The JSON Schemas that are sent. */
import type { CodecTransformer } from "effect/ai/LanguageModel"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { encodedSide } from "./encodedSide.ts"
import { close, fit, type Limits } from "./enforced.ts"
import type { JsonObject } from "./json.ts"
import { normalize } from "./normalize.ts"
import { checkEnforceable, checkJson, checkPlain } from "./problems.ts"
import { unsupported, UnsupportedSchema } from "./UnsupportedSchema.ts"

/** Reports what the checks of a schema do not foresee as its error, too. */
const attempt = <A>(make: () => A): A => {
  try {
    return make()
  } catch (error) {
    if (error instanceof UnsupportedSchema) throw error
    throw unsupported("", error instanceof Error ? error.message : String(error))
  }
}

const json = (document: object): JsonObject => normalize(JSON.parse(JSON.stringify(document)))

/** The JSON Schema of a tool's input that is not enforced: optional fields, records and recursion stay as they are. */
export const plainSchema = (schema: Schema.Constraint): JsonObject =>
  attempt(() => {
    checkJson(schema)
    const encoded = encodedSide(schema)
    checkPlain(encoded)
    const document = Schema.toJsonSchemaDocument(Schema.make(encoded), { onExcessProperty: "error" })
    return json({ ...document.schema, $defs: document.definitions })
  })

/** The JSON Schema of an object that a provider enforces: `sent` is `full`, with fewer unions if it had too many. */
export const enforcedSchema = (schema: Schema.Constraint, adapt: CodecTransformer, limits: Limits | undefined) =>
  attempt(() => {
    checkOutput(schema)
    const { jsonSchema } = adapt(Schema.make<Schema.Codec<Schema.Json>>(encodedSide(schema)))
    const full = close(json(jsonSchema))
    return { full, sent: fit(full, limits) }
  })

/** Throws for a schema that cannot be enforced. */
export const checkOutput = (schema: Schema.Constraint): void =>
  attempt(() => {
    checkJson(schema)
    checkEnforceable(encodedSide(schema))
  })

const rootOf = (ast: SchemaAST.AST): SchemaAST.AST => ast._tag === "Suspend" ? rootOf(ast.thunk()) : ast

/** Whether the JSON of a schema is an object, and of which kind. */
export const objectOf = (schema: Schema.Constraint): "struct" | "record" | "empty" | undefined =>
  attempt(() => {
    checkJson(schema)
    const root = rootOf(encodedSide(schema))
    if (root._tag !== "Objects") return undefined
    return root.indexSignatures.length > 0 ? "record" : root.propertySignatures.length > 0 ? "struct" : "empty"
  })
