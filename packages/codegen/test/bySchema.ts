// What `walk` returns and reports, computed by `Schema.is`.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"

type Is = (value: unknown) => boolean

/** The unrecognized parts that the check in progress has found. */
let found = new Set<string>()

/** Runs a check; what it finds counts only if it accepts the value. */
const accepts = (is: Is, value: unknown): boolean => {
  const [outer, own] = [found, new Set<string>()]
  found = own
  const isAccepted = OpenSchema.observe(() => is(value), (where) => own.add(where))
  found = outer
  if (isAccepted) { for (const where of own) outer.add(where) }
  return isAccepted
}

const isOf = (ast: SchemaAST.AST): Is => Schema.is(Schema.make<Schema.Top>(ast))

const exact = new WeakMap<SchemaAST.AST, SchemaAST.AST>()

/** The same type; its unions have one member, which accepts what one of their arms accepts. */
const exactly = (ast: SchemaAST.AST): SchemaAST.AST => {
  const result = exact.get(ast) ?? rebuilt(ast)
  exact.set(ast, result)
  return result
}

const rebuilt = (ast: SchemaAST.AST): SchemaAST.AST => {
  const { annotations, checks, context } = ast
  switch (ast._tag) {
    case "Suspend":
      return new SchemaAST.Suspend(() => exactly(ast.thunk()), annotations, checks, undefined, context)
    case "Arrays": {
      const [elements, rest] = [ast.elements.map(exactly), ast.rest.map(exactly)]
      return new SchemaAST.Arrays(ast.isMutable, elements, rest, annotations, checks, undefined, context)
    }
    case "Objects": {
      const fields = ast.propertySignatures.map(({ name, type }) =>
        new SchemaAST.PropertySignature(name, exactly(type))
      )
      const others = ast.indexSignatures.map(({ parameter, type }) =>
        new SchemaAST.IndexSignature(parameter, exactly(type))
      )
      return new SchemaAST.Objects(fields, others, annotations, checks, undefined, context)
    }
    case "Union": {
      const arms = ast.types.map((arm) => isOf(exactly(arm)))
      const any = Schema.declare((value): value is unknown => arms.some((is) => accepts(is, value)))
      return new SchemaAST.Union([any.ast], undefined, annotations, checks, undefined, context)
    }
    default:
      return ast
  }
}

/** Whether a schema accepts a value, and the unrecognized parts of the arms that accept it. */
export const bySchema = (schema: Schema.Top): (value: unknown) => readonly [boolean, ReadonlyArray<string>] => {
  const is = isOf(exactly(SchemaAST.toType(schema.ast)))
  return (value) => {
    found = new Set()
    return [accepts(is, value), [...found].sort()]
  }
}
