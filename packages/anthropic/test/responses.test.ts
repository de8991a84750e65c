import * as Batches from "@effect-genai/anthropic/Batches"
import * as Schemas from "@effect-genai/anthropic/Schemas"
import * as Testing from "@effect-genai/core/Testing"
import { responses } from "@effect-genai/provider-contract/responses"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { against, batch, message } from "./support/anthropic.ts"
import { anthropic } from "./support/provider.ts"

const { stop_sequence: _, ...withoutStopSequence } = message([{ type: "text", text: "Hi" }])

responses(anthropic, {
  schemas: Schemas,
  included: [
    "Message",
    "TextBlock",
    "Usage",
    "ModelCapabilities",
    "ErrorObject",
    "RawContentBlockDelta",
    "SessionStreamEvent",
    "WorkspaceMember"
  ],
  excluded: "CreateMessageBody",
  atLeast: 500,
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
