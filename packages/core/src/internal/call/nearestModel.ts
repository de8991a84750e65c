/** Names the known model that an unknown one was probably meant to be. */
import type * as SchemaAST from "effect/SchemaAST"
import { textAt } from "../../Provider.ts"
import type * as Reason from "../../Reason.ts"
import { advised } from "../reasons.ts"
import { nearest } from "../validate/nearest.ts"
import type { Call } from "./call.ts"

/** The strings that a schema names; an open enum also accepts others. */
const literalsOf = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  switch (ast._tag) {
    case "Literal":
      return typeof ast.literal === "string" ? [ast.literal] : []
    case "Suspend":
      return literalsOf(ast.thunk())
    case "Union":
      return ast.types.flatMap(literalsOf)
    default:
      return []
  }
}

/** The models that the body of an endpoint names. */
const modelsOf = ({ plan }: Pick<Call, "plan">): ReadonlyArray<string> => {
  const ast = plan.input?.body?.ast
  const model = ast?._tag === "Objects" ? ast.propertySignatures.find(({ name }) => name === "model") : undefined
  return model === undefined ? [] : literalsOf(model.type)
}

/** Adds the nearest model to the reason of a rejected request, where its message names an unknown one. */
export const withNearestModel = (reason: Reason.Reason, call: Pick<Call, "input" | "plan">): Reason.Reason => {
  const model = textAt(call.input, "model")
  if (model === undefined || !reason.message.includes(model)) return reason
  if (reason._tag !== "NotFound" && reason._tag !== "InvalidRequest") return reason
  const models = modelsOf(call)
  const meant = models.includes(model) ? undefined : nearest(model, models)
  return meant === undefined ? reason : advised(reason, `Did you mean "${meant}"?`)
}
