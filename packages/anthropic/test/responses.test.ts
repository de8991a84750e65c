import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as BatchShapes from "../src/generated/Batches.ts"
import * as CitationShapes from "../src/generated/Citations.ts"
import * as CommonShapes from "../src/generated/Common.ts"
import * as ContentShapes from "../src/generated/Content.ts"
import * as ErrorShapes from "../src/generated/Errors.ts"
import * as FileShapes from "../src/generated/Files.ts"
import * as MessageShapes from "../src/generated/Messages.ts"
import * as ModelShapes from "../src/generated/Models.ts"
import * as StreamShapes from "../src/generated/Stream.ts"
import * as ToolResultShapes from "../src/generated/ToolResults.ts"
import * as ToolShapes from "../src/generated/Tools.ts"
import * as UsageShapes from "../src/generated/Usage.ts"
import { against, ask, batch, message, reasonOf } from "./support/anthropic.ts"

/** What the pages answer. */
const responses = [
  Messages.Message,
  Messages.RawMessageStreamEvent,
  Messages.MessageTokensCount,
  Batches.MessageBatch,
  Batches.MessageBatchesPage,
  Batches.MessageBatchIndividualResponse,
  Batches.DeletedMessageBatch,
  Files.FileMetadata,
  Files.FileMetadataPage,
  Files.DeletedFile,
  Models.ModelInfo,
  Models.ModelInfosPage,
  ErrorShapes.ErrorResponse
]

const isCodec = (u: unknown): u is Schema.Codec<unknown> => Schema.isSchema(u)

/** The nodes that an answer's schema is made of. */
const nodesOf = (ast: SchemaAST.AST, seen = new Set<SchemaAST.AST>()): ReadonlySet<SchemaAST.AST> => {
  if (seen.has(ast)) return seen
  seen.add(ast)
  const inner = ast._tag === "Union"
    ? ast.types
    : ast._tag === "Arrays"
    ? [...ast.elements, ...ast.rest]
    : ast._tag === "Objects"
    ? [...ast.propertySignatures.map(({ type }) => type), ...ast.indexSignatures.map(({ type }) => type)]
    : ast._tag === "Suspend"
    ? [ast.thunk()]
    : []
  for (const each of inner) nodesOf(each, seen)
  return seen
}

const reachable = new Set(responses.flatMap(({ ast }) => [...nodesOf(ast)]))

/** Every schema by its name that an answer is made of. */
const shapes = Object.entries({
  ...BatchShapes,
  ...CitationShapes,
  ...CommonShapes,
  ...ContentShapes,
  ...ErrorShapes,
  ...FileShapes,
  ...MessageShapes,
  ...ModelShapes,
  ...StreamShapes,
  ...ToolResultShapes,
  ...ToolShapes,
  ...UsageShapes
}).flatMap(([name, shape]): ReadonlyArray<readonly [string, Schema.Codec<unknown>]> =>
  isCodec(shape) && reachable.has(shape.ast) ? [[name, shape]] : []
)

describe("the shapes of answers", () => {
  it("are all that answers are made of", () => {
    const names = new Set(shapes.map(([name]) => name))
    for (const name of ["Message", "TextBlock", "Usage", "ModelCapabilities", "ErrorObject", "RawContentBlockDelta"]) {
      assert.isTrue(names.has(name), name)
    }
    assert.isAbove(names.size, 100)
    assert.isFalse(names.has("CreateMessageBody"))
  })

  it.each(shapes)("are checked, never transformed: %s", (_, shape) => {
    assert.deepStrictEqual([...nodesOf(shape.ast)].filter(({ encoding }) => encoding !== undefined), [])
  })

  describe.each(shapes)("%s", (_, shape) => {
    const is = Schema.is(shape)
    it.prop("takes what it is, and what is added to it tomorrow, untouched", [shape], ([value]) => {
      const tomorrow = withMore(value)
      const written = JSON.stringify(tomorrow)
      return is(value) && is(tomorrow) && is(JSON.parse(written)) && JSON.stringify(tomorrow) === written
    }, { arbitrary: { runs: 25 } })
  })
})

describe("an answer", () => {
  const callWith = (body: unknown) => Messages.create(ask).pipe(Effect.provide(against([Testing.json(body)])))

  it.effect("may leave out what may be null, as older versions and gateways do", () =>
    Effect.gen(function*() {
      const { stop_sequence: _, ...body } = message([{ type: "text", text: "Hi" }])
      assert.deepStrictEqual<unknown>(yield* callWith(body), body)
    }))

  it.effect.each([
    { path: "content[0].text", body: message([{ type: "text" }]) },
    { path: "content[1].thinking", body: message([{ type: "text", text: "a" }, { type: "thinking", thinking: 7 }]) },
    { path: "usage.input_tokens", body: { ...message(), usage: { output_tokens: 1 } } },
    { path: "usage.output_tokens", body: { ...message(), usage: { input_tokens: 1, output_tokens: "1" } } },
    { path: "content", body: { ...message(), content: null } },
    { path: "role", body: { ...message(), role: "user" } },
    { path: "", body: [message()] },
    { path: "", body: null }
  ])("that is known and wrong is refused by its place: $path", ({ body, path }) =>
    Effect.gen(function*() {
      assert.deepInclude(yield* reasonOf(callWith(body)), { _tag: "Undecodable", path })
    }))

  it.effect("of a batch may be in a state nobody knows", () =>
    Effect.gen(function*() {
      const { processing_status } = yield* Batches.retrieve({ message_batch_id: "b" })
      assert.strictEqual(processing_status, "paused")
    }).pipe(Effect.provide(against([Testing.json(batch("paused"))]))))
})

/** The value, with a field that nobody knows. */
const withMore = (value: unknown): unknown =>
  Predicate.isObject(value) && !Array.isArray(value) ? { ...value, tomorrow: [{ a: null }] } : value
