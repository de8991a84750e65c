import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Testing from "@effect-genai/core/Testing"
import { responses } from "@effect-genai/provider-contract/responses"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
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
import { against, batch, message } from "./support/anthropic.ts"
import { anthropic } from "./support/provider.ts"

const { stop_sequence: _, ...withoutStopSequence } = message([{ type: "text", text: "Hi" }])

responses(anthropic, {
  responses: [
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
  ],
  schemas: {
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
  },
  included: ["Message", "TextBlock", "Usage", "ModelCapabilities", "ErrorObject", "RawContentBlockDelta"],
  excluded: "CreateMessageBody",
  atLeast: 100,
  // Older versions and gateways leave out fields that may be null.
  accepted: [withoutStopSequence],
  rejected: [
    { path: "content[0].text", body: message([{ type: "text" }]) },
    { path: "content[1].thinking", body: message([{ type: "text", text: "a" }, { type: "thinking", thinking: 7 }]) },
    { path: "usage.input_tokens", body: { ...message(), usage: { output_tokens: 1 } } },
    { path: "usage.output_tokens", body: { ...message(), usage: { input_tokens: 1, output_tokens: "1" } } },
    { path: "content", body: { ...message(), content: null } },
    { path: "role", body: { ...message(), role: "user" } },
    { path: "", body: [message()] },
    { path: "", body: null }
  ]
})

describe("Anthropic: responses", () => {
  it.effect("a batch may be in an unknown state", () =>
    Effect.gen(function*() {
      const { processing_status } = yield* Batches.retrieve({ message_batch_id: "b" })
      assert.strictEqual(processing_status, "paused")
    }).pipe(Effect.provide(against([Testing.json(batch("paused"))]))))
})
