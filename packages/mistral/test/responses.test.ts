import * as Testing from "@effect-genai/core/Testing"
import * as Agents from "@effect-genai/mistral/Agents"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Conversations from "@effect-genai/mistral/Conversations"
import * as Documents from "@effect-genai/mistral/Documents"
import * as Embeddings from "@effect-genai/mistral/Embeddings"
import * as Files from "@effect-genai/mistral/Files"
import * as FineTuning from "@effect-genai/mistral/FineTuning"
import * as Libraries from "@effect-genai/mistral/Libraries"
import * as LibraryAccesses from "@effect-genai/mistral/LibraryAccesses"
import * as Models from "@effect-genai/mistral/Models"
import * as Moderations from "@effect-genai/mistral/Moderations"
import * as Ocr from "@effect-genai/mistral/Ocr"
import * as Speech from "@effect-genai/mistral/Speech"
import * as Transcriptions from "@effect-genai/mistral/Transcriptions"
import * as Voices from "@effect-genai/mistral/Voices"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as Common from "../src/generated/Common.ts"
import * as Content from "../src/generated/Content.ts"
import * as Entries from "../src/generated/Entries.ts"
import * as Errors from "../src/generated/Errors.ts"
import * as Messages from "../src/generated/Messages.ts"
import * as Tools from "../src/generated/Tools.ts"
import { against, ask, completion, model, reasonOf } from "./support/mistral.ts"

/** What the pages answer. */
const responses: ReadonlyArray<Schema.Codec<unknown>> = [
  Agents.Agent,
  Agents.AgentAlias,
  Agents.AgentPage,
  BatchJobs.BatchJob,
  BatchJobs.BatchJobPage,
  BatchJobs.BatchResult,
  BatchJobs.DeletedBatchJob,
  Chat.ChatCompletion,
  Chat.ChatCompletionChunk,
  Conversations.Conversation,
  Conversations.ConversationEvent,
  Conversations.ConversationHistory,
  Conversations.ConversationMessages,
  Conversations.ConversationResponse,
  Documents.Document,
  Documents.DocumentPage,
  Documents.DocumentStatus,
  Documents.DocumentText,
  Embeddings.Embeddings,
  Errors.ErrorResponse,
  Errors.HTTPValidationError,
  Files.DeletedFile,
  Files.FileMetadata,
  Files.FilePage,
  Files.SignedUrl,
  FineTuning.CreatedFineTuningJob,
  FineTuning.FineTuningJobDetails,
  FineTuning.FineTuningJobPage,
  Libraries.Library,
  Libraries.LibraryPage,
  LibraryAccesses.LibraryAccess,
  LibraryAccesses.LibraryAccessList,
  Models.ArchivedModel,
  Models.DeletedModel,
  Models.FineTunedModel,
  Models.ModelCard,
  Models.ModelList,
  Models.UnarchivedModel,
  Moderations.Classification,
  Moderations.Moderation,
  Ocr.OCRResponse,
  Speech.Speech,
  Speech.SpeechEvent,
  Transcriptions.Transcription,
  Transcriptions.TranscriptionEvent,
  Voices.Voice,
  Voices.VoicePage
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
const shapes = Object.entries<unknown>({
  ...Agents,
  ...BatchJobs,
  ...Chat,
  ...Common,
  ...Content,
  ...Conversations,
  ...Documents,
  ...Embeddings,
  ...Entries,
  ...Errors,
  ...Files,
  ...FineTuning,
  ...Libraries,
  ...LibraryAccesses,
  ...Messages,
  ...Models,
  ...Moderations,
  ...Ocr,
  ...Speech,
  ...Tools,
  ...Transcriptions,
  ...Voices
}).flatMap(([name, shape]): ReadonlyArray<readonly [string, Schema.Codec<unknown>]> =>
  isCodec(shape) && reachable.has(shape.ast) ? [[name, shape]] : []
)

describe("the shapes of answers", () => {
  it("are all that answers are made of", () => {
    const names = new Set(shapes.map(([name]) => name))
    for (const name of ["ChatCompletion", "ContentChunk", "Usage", "ModelCapabilities", "ErrorLocation", "OCRPage"]) {
      assert.isTrue(names.has(name), name)
    }
    assert.isAbove(names.size, 130)
    assert.isFalse(names.has("CreateChatCompletionBody"))
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
  const callWith = (body: unknown) => Chat.complete(ask).pipe(Effect.provide(against([Testing.json(body)])))

  it.effect.each([
    completion({ content: null }),
    completion({ content: "", tool_calls: null }),
    completion({ content: "", tool_calls: [{ function: { name: "f", arguments: "{}" } }] }, "tool_call"),
    completion({ content: { parts: [] } }),
    completion({ content: [{ text: "no type" }] }),
    { ...completion(), usage: {} },
    { ...completion(), choices: [] },
    { ...completion(), object: "tomorrow" }
  ])("may be what other clients broke on: %j", (body) =>
    Effect.gen(function*() {
      assert.deepStrictEqual<unknown>(yield* callWith(body), body)
    }))

  it.effect.each([
    { path: "choices[0].message.content[0].text", body: completion({ content: [{ type: "text" }] }) },
    { path: "choices[0].message.tool_calls[0].function", body: completion({ tool_calls: [{ id: "t" }] }) },
    { path: "usage.prompt_tokens", body: { ...completion(), usage: { prompt_tokens: "1" } } },
    { path: "choices", body: { ...completion(), choices: null } },
    { path: "id", body: { ...completion(), id: 7 } },
    { path: "", body: [completion()] },
    { path: "", body: null }
  ])("that is known and wrong is refused by its place: $path", ({ body, path }) =>
    Effect.gen(function*() {
      assert.deepInclude(yield* reasonOf(callWith(body)), { _tag: "Undecodable", path })
    }))

  it.effect("of a card nobody knows is handed on as it came", () =>
    Effect.gen(function*() {
      const card = { ...model("m"), type: "merged", capabilities: "all" }
      assert.deepStrictEqual<unknown>(yield* Models.retrieve({ model_id: "m" }), card)
      assert.deepInclude(yield* reasonOf(Models.retrieve({ model_id: "m" })), {
        _tag: "Undecodable",
        path: "capabilities"
      })
    }).pipe(Effect.provide(against([
      Testing.json({ ...model("m"), type: "merged", capabilities: "all" }),
      Testing.json({ ...model("m"), capabilities: "all" })
    ]))))
})

/** The value, with a field that nobody knows. */
const withMore = (value: unknown): unknown =>
  Predicate.isObject(value) && !Array.isArray(value) ? { ...value, tomorrow: [{ a: null }] } : value
