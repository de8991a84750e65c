/** Checks a body by a request schema and says what is wrong as Anthropic does: `messages.0.content: Field required`. */
import * as Open from "@effect-genai/core/Open"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { ContentBlockParam } from "../generated/Messages.ts"
import { ToolUnion } from "../generated/Tools.ts"
import { type Refusal, refuse } from "./Refusal.ts"

const format = SchemaIssue.makeFormatterStandardSchemaV1()

const choice = (words: ReadonlyArray<string>) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`

const kinds: { readonly [expected: string]: string } = {
  string: "a valid string",
  number: "a valid number",
  boolean: "a valid boolean",
  array: "a valid list",
  object: "an object",
  null: "null",
  "an integer": "a valid integer"
}

/** `Expected "a" | "b"` → `Input should be 'a' or 'b'`. */
const wording = (message: string): string => {
  if (message === "Missing key") return "Field required"
  if (message === "Expected no excess property") return "Extra inputs are not permitted"
  const expected = message.replace(/^Expected /, "").split(" | ").map((word) =>
    kinds[word] ?? (/^".*"$/.test(word) ? `'${word.slice(1, -1)}'` : "an object")
  )
  return `Input should be ${choice([...new Set(expected)])}`
}

/** Unions of objects that one literal tells apart are refused at that literal. */
const tagOf = (message: string) => {
  const tags = [...message.matchAll(/\{ readonly "(\w+)": "([^"]*)"/g)]
  const [key] = tags.map(([, key]) => key)
  return key === undefined
    ? undefined
    : { key, message: `Input should be ${choice(tags.map(([, , tag]) => `'${tag}'`))}` }
}

const child = (value: unknown, key: string): unknown => Predicate.hasProperty(value, key) ? value[key] : undefined

/** Blocks are named by their type on the way: `messages.0.content.1.text.text`. */
const pathOf = (body: unknown, keys: ReadonlyArray<string>) =>
  keys.reduce<{ readonly path: ReadonlyArray<string>; readonly value: unknown }>(({ path, value }, key, index) => {
    const inner = child(value, key)
    const type = keys[index - 1] === "content" && index < keys.length - 1 ? child(inner, "type") : undefined
    return { path: [...path, key, ...(typeof type === "string" ? [type] : [])], value: inner }
  }, { path: [], value: body }).path.join(".")

const isKnown = (schema: Schema.Codec<unknown>) => {
  const is = Schema.is(schema)
  return (value: unknown) => {
    let known = true
    Open.observe(() => is(value), (where) => {
      if (where === "ContentBlockParam" || where === "ToolUnion") known = false
    })
    return known
  }
}

const isKnownBlock = isKnown(ContentBlockParam)
const isKnownTool = isKnown(ToolUnion)

const listOf = (value: unknown): ReadonlyArray<unknown> => Array.isArray(value) ? value : []

/** The type of a block or a tool that nobody knows; the schemas leave room for what may come, the platform does not. */
const unknownTag = (body: unknown): string | undefined => {
  const blocks = listOf(child(body, "messages")).flatMap((message, index) =>
    listOf(child(message, "content")).map((block, at) => ({ path: `messages.${index}.content.${at}`, block }))
  )
  const stray = blocks.find(({ block }) => !isKnownBlock(block)) ??
    listOf(child(body, "tools")).map((block, at) => ({ path: `tools.${at}`, block }))
      .find(({ block }) => !isKnownTool(block))
  return stray === undefined
    ? undefined
    : `${stray.path}: Input tag '${
      child(stray.block, "type")
    }' found using 'type' does not match any of the expected tags`
}

interface Issue {
  readonly message: string
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined
}

const problem = (body: unknown, { message, path = [] }: Issue) => {
  const keys = path.map((segment) => String(typeof segment === "object" ? segment.key : segment))
  const tag = tagOf(message)
  const at = pathOf(body, tag === undefined ? keys : [...keys, tag.key])
  const said = tag?.message ?? wording(message)
  return at === "" ? said : `${at}: ${said}`
}

/** The body as its type, or a 400 that names the first thing wrong with it. */
export const check = <A>(schema: Schema.Codec<A>) => {
  const decode = Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })
  return (body: unknown): Effect.Effect<A, Refusal> =>
    Effect.suspend(() => {
      const result = decode(body)
      if (Result.isFailure(result)) {
        const [first] = format(result.failure.issue).issues
        return Effect.fail(refuse(400, first === undefined ? "Input should be an object" : problem(body, first)))
      }
      const stray = unknownTag(body)
      return stray === undefined ? Effect.succeed(result.success) : Effect.fail(refuse(400, stray))
    })
}
