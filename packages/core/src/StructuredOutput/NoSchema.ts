/** What callers confuse with a schema. */
import * as Schema from "effect/Schema"
import { UnsupportedSchema } from "./UnsupportedSchema.ts"

/**
 * A JSON schema, or a request, in place of a schema. It is part of a parameter's type for the compiler's message only:
 * neither is assignable to what this says.
 */
export type NoSchema =
  | { readonly type: "a Schema, such as Schema.Struct({ … }), not a JSON schema" }
  | { readonly model: "the schema comes first: parse(schema)(request)" }

const isSchema = <S>(given: S | NoSchema): given is S => Schema.isSchema(given)

/** The schema that was given; throws `UnsupportedSchema` for anything else. */
export const schemaOf = <S>(given: S | NoSchema): S => {
  if (isSchema(given)) return given
  throw new UnsupportedSchema({ path: "", message: "a Schema is needed, such as Schema.Struct({ … })" })
}
