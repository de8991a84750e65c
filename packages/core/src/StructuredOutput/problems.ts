/** Finds what a provider cannot take in a schema. */
import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaRepresentation from "effect/SchemaRepresentation"
import { unsupported } from "./UnsupportedSchema.ts"

type Node = SchemaRepresentation.Representation

/** The problem of one node. `resolve` looks through names. */
type Rule = (node: Node, resolve: (node: Node) => Node) => string | undefined

/** The parts of a node, with the piece of the path that leads to each. */
const partsOf = (node: Node): ReadonlyArray<readonly [piece: string, part: Node]> => {
  switch (node._tag) {
    case "Objects":
      return [
        ...node.propertySignatures.map(({ name, type }) => [`.${String(name)}`, type] as const),
        ...node.indexSignatures.map(({ type }) => [".*", type] as const)
      ]
    case "Arrays":
      return [
        ...node.elements.map(({ type }, index) => [`[${index}]`, type] as const),
        ...node.rest.map((type) => ["[]", type] as const)
      ]
    case "Union":
      return node.types.map((type) => ["", type] as const)
    case "Suspend":
      return [["", node.thunk]]
    default:
      return []
  }
}

const hasJsonForm = ({ annotations, representation }: SchemaRepresentation.Declaration) =>
  typeof annotations?.["toCodecJson"] === "function" || typeof annotations?.["toCodec"] === "function" ||
  representation?.id === "effect/schema/Json" || representation?.id === "effect/schema/MutableJson"

/** What has no JSON at all. */
const withoutJson: Rule = (node) => {
  switch (node._tag) {
    case "Declaration":
      return hasJsonForm(node)
        ? undefined
        : "its values have no JSON form: decode them from a schema that has one, with `Schema.decodeTo`"
    case "UniqueSymbol":
      return "a symbol has no JSON form: use `Schema.Literal`"
    case "Objects":
      return node.propertySignatures.every(({ name }) => typeof name === "string")
        ? undefined
        : "keys must be strings: rename the others with `Schema.encodeKeys`"
    default:
      return undefined
  }
}

/** What no value matches. */
const empty: Rule = (node) =>
  node._tag === "Never" || (node._tag === "Union" && node.types.length === 0) ||
    (node._tag === "Enum" && node.enums.length === 0)
    ? "no value matches it: leave it out"
    : undefined

const membersOf = (node: Node, resolve: (node: Node) => Node): ReadonlyArray<Node> => {
  const resolved = resolve(node)
  return resolved._tag === "Union" ? resolved.types.flatMap((type) => membersOf(type, resolve)) : [resolved]
}

/** What structured output cannot enforce, because it has no closed shape. */
const open: Rule = (node, resolve) => {
  switch (node._tag) {
    case "Any":
    case "Unknown":
    case "Declaration":
      return "any JSON value would match it: state its shape, or take it as text with `Schema.fromJsonString`"
    case "Union": {
      const members = membersOf(node, resolve)
      const hasRecord = members.some((member) => member._tag === "Objects" && member.indexSignatures.length > 0)
      const hasArray = members.some((member) => member._tag === "Arrays" && member.elements.length === 0)
      return hasRecord && hasArray
        ? "records are sent as arrays, so a union cannot hold a record and an array: put one of them in a struct"
        : undefined
    }
    default:
      return undefined
  }
}

const isRecursive = "it refers to itself, which cannot be enforced: list the items flat, each with the id of its parent"

interface Search {
  readonly ast: SchemaAST.AST
  readonly rules: ReadonlyArray<Rule>
  readonly recursion: boolean
}

/** Throws for the first problem of a schema. */
const search = ({ ast, recursion, rules }: Search): void => {
  const { references, representation } = SchemaRepresentation.toRepresentation(ast)
  const done = new Set<string>()
  const resolve = (node: Node): Node => {
    if (node._tag === "Suspend") return resolve(node.thunk)
    const named = node._tag === "Reference" ? references[node.$ref] : undefined
    return named === undefined ? node : resolve(named)
  }
  const visit = (node: Node, path: string, within: ReadonlySet<string>): void => {
    if (node._tag === "Reference") {
      const named = references[node.$ref]
      if (within.has(node.$ref) && !recursion) throw unsupported(path, isRecursive)
      if (named === undefined || done.has(node.$ref) || within.has(node.$ref)) return
      visit(named, path, new Set([...within, node.$ref]))
      done.add(node.$ref)
      return
    }
    for (const rule of rules) {
      const problem = rule(node, resolve)
      if (problem !== undefined) throw unsupported(path, problem)
    }
    for (const [piece, part] of partsOf(node)) visit(part, `${path}${piece}`.replace(/^\./, ""), within)
  }
  visit(representation, "", new Set())
}

/** Throws for what has no JSON form. */
export const checkJson = (schema: Schema.Constraint): void =>
  search({ ast: schema.ast, rules: [withoutJson], recursion: true })

/** Throws for what plain JSON Schema cannot express. */
export const checkPlain = (encoded: SchemaAST.AST): void => search({ ast: encoded, rules: [empty], recursion: true })

/** Throws for what structured output cannot enforce. */
export const checkEnforceable = (encoded: SchemaAST.AST): void =>
  search({ ast: encoded, rules: [empty, open], recursion: false })
