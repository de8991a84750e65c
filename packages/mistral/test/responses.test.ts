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
import { responses } from "@effect-genai/provider-contract/responses"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Common from "../src/generated/Common.ts"
import * as Content from "../src/generated/Content.ts"
import * as Entries from "../src/generated/Entries.ts"
import * as Errors from "../src/generated/Errors.ts"
import * as Messages from "../src/generated/Messages.ts"
import * as Tools from "../src/generated/Tools.ts"
import { against, completion, model, reasonOf } from "./support/mistral.ts"
import { mistral } from "./support/provider.ts"

responses(mistral, {
  responses: [
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
  ],
  schemas: {
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
  },
  included: ["ChatCompletion", "ContentChunk", "Usage", "ModelCapabilities", "ErrorLocation", "OCRPage"],
  excluded: "CreateChatCompletionBody",
  atLeast: 130,
  accepted: [
    completion({ content: null }),
    completion({ content: "", tool_calls: null }),
    completion({ content: "", tool_calls: [{ function: { name: "f", arguments: "{}" } }] }, "tool_call"),
    completion({ content: { parts: [] } }),
    completion({ content: [{ text: "no type" }] }),
    { ...completion(), usage: {} },
    { ...completion(), choices: [] },
    { ...completion(), object: "tomorrow" }
  ],
  rejected: [
    { path: "choices[0].message.content[0].text", body: completion({ content: [{ type: "text" }] }) },
    { path: "choices[0].message.tool_calls[0].function", body: completion({ tool_calls: [{ id: "t" }] }) },
    { path: "usage.prompt_tokens", body: { ...completion(), usage: { prompt_tokens: "1" } } },
    { path: "choices", body: { ...completion(), choices: null } },
    { path: "id", body: { ...completion(), id: 7 } },
    { path: "", body: [completion()] },
    { path: "", body: null }
  ]
})

describe("Mistral: responses", () => {
  it.effect("a model card of an unknown type is returned unchanged", () =>
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
