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

/** The JSON side of a schema; throws where there is none. */
export const jsonSide = (schema: Schema.Constraint): SchemaAST.AST =>
  attempt(() => {
    checkJson(schema)
    return encodedSide(schema)
  })

/** The JSON side of a schema; throws where it cannot be enforced. */
export const enforceableSide = (schema: Schema.Constraint): SchemaAST.AST =>
  attempt(() => {
    const encoded = jsonSide(schema)
    checkEnforceable(encoded)
    return encoded
  })

/** The JSON Schema of a tool's input that is not enforced: optional fields, records and recursion stay as they are. */
export const plainSchema = (schema: Schema.Constraint): JsonObject =>
  attempt(() => {
    const encoded = jsonSide(schema)
    checkPlain(encoded)
    const document = Schema.toJsonSchemaDocument(Schema.make(encoded), { onExcessProperty: "error" })
    return json({ ...document.schema, $defs: document.definitions })
  })

/** The JSON Schema of an object that a provider enforces. */
export const enforcedSchema = (
  schema: Schema.Constraint,
  adapt: CodecTransformer,
  limits: Limits | undefined
): JsonObject =>
  attempt(() => {
    const { jsonSchema } = adapt(Schema.make<Schema.Codec<Schema.Json>>(enforceableSide(schema)))
    return fit(close(json(jsonSchema)), limits)
  })

const rootOf = (ast: SchemaAST.AST): SchemaAST.AST => ast._tag === "Suspend" ? rootOf(ast.thunk()) : ast

/** Whether JSON is an object, and of which kind, by the JSON side of its schema. */
export const objectOf = (side: SchemaAST.AST): "struct" | "record" | "empty" | undefined => {
  const root = rootOf(side)
  if (root._tag !== "Objects") return undefined
  return root.indexSignatures.length > 0 ? "record" : root.propertySignatures.length > 0 ? "struct" : "empty"
}
