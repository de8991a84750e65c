/** Responses of Mistral's API, observed and possible, against their generated shapes. */
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { ChatCompletion, ChatCompletionChunk, CreateChatCompletionBody } from "../../mistral/src/generated/Chat.ts"
import { Conversation, ConversationEvent } from "../../mistral/src/generated/Conversations.ts"
import { Embeddings } from "../../mistral/src/generated/Embeddings.ts"
import { ErrorResponse, HTTPValidationError } from "../../mistral/src/generated/Errors.ts"
import { CreatedFineTuningJob } from "../../mistral/src/generated/FineTuning.ts"
import { ModelCard } from "../../mistral/src/generated/Models.ts"

/** Whether a schema accepts a value, and the places of unrecognized parts. */
const check = (schema: Schema.Codec<unknown>, value: unknown) => {
  const met: Array<string> = []
  return [OpenSchema.observe(() => Schema.is(schema)(value), (what) => met.push(what)), ...met]
}

const completion = (message: unknown, finish_reason = "stop") => ({
  id: "1",
  object: "chat.completion",
  model: "m",
  created: 1,
  usage: { prompt_tokens: 10, total_tokens: 15, prompt_tokens_details: { cached_tokens: 8 } },
  choices: [{ index: 0, message, finish_reason }]
})

const call = { function: { name: "f", arguments: "{}" } }

describe("a chat completion", () => {
  it.each([
    { message: { role: "assistant", content: "a" }, met: [] },
    { message: { role: "assistant", content: null, tool_calls: [call] }, met: [] },
    { message: { content: "a", tool_calls: null }, met: [] },
    { message: { role: "assistant", content: "", tool_calls: [{ ...call, id: "null" }] }, met: [] },
    { message: { role: "assistant", content: "", tool_calls: [{ ...call, id: null, type: null, index: 1 }] }, met: [] },
    { message: { role: "assistant", tool_calls: [{ function: { name: "f", arguments: { a: 1 } } }] }, met: [] },
    { message: { role: "assistant", tool_calls: [{ ...call, type: "program" }] }, met: ["ToolType"] },
    {
      message: { content: [{ type: "thinking", thinking: [{ type: "text", text: "a" }, { type: "sign", at: 1 }] }] },
      met: ["ThinkingPart"]
    },
    { message: { content: [{ type: "reference", reference_ids: [1, "2"] }, { type: "text", text: "a" }] }, met: [] },
    { message: { content: [{ type: "video", url: "u" }] }, met: ["ContentChunk"] },
    { message: { content: [{ text: "a" }] }, met: ["ContentChunk"] },
    { message: { content: { parts: [] } }, met: ["MessageContent"] }
  ])("$message", ({ message, met }) => {
    assert.deepStrictEqual(check(ChatCompletion, completion(message)), [true, ...met])
    assert.isTrue(Schema.is(CreateChatCompletionBody)({ model: "m", messages: [{ ...message, role: "assistant" }] }))
  })

  it("may have an unknown finish reason", () => {
    assert.deepStrictEqual(check(ChatCompletion, completion({ content: "a" }, "eos_token")), [true, "FinishReason"])
  })

  it("with a known chunk of a wrong shape is rejected", () => {
    assert.deepStrictEqual(check(ChatCompletion, completion({ content: [{ type: "text" }] })), [false])
    assert.deepStrictEqual(check(ChatCompletion, completion({ content: [1] })), [false])
  })

  it("as chunks may have null for absent fields", () => {
    const chunk = { id: "1", model: "m", object: null, usage: null, choices: [{ index: 0, delta: { content: null } }] }
    assert.deepStrictEqual(check(ChatCompletionChunk, chunk), [true])
  })
})

describe("a request", () => {
  it.each([
    { messages: [{ content: [{ text: "a" }], role: "user" }], ok: true },
    { messages: [{ content: "a", role: "user" }], ok: true },
    { messages: [{ role: "user" }], ok: false },
    { messages: [{ role: "robot", content: "a" }], ok: false },
    { messages: [{ role: "tool", content: "a", tool_call_id: "1" }], ok: true }
  ])("$messages: $ok", ({ messages, ok }) => {
    assert.strictEqual(Schema.is(CreateChatCompletionBody)({ model: "m", messages }), ok)
  })
})

it("events, jobs, cards and conversations of unknown kinds are accepted unchanged", () => {
  assert.deepStrictEqual(check(ConversationEvent, { type: "message.output.done" }), [true, "ConversationEvent"])
  assert.deepStrictEqual(check(ConversationEvent, { type: "conversation.response.started" }), [false])
  assert.deepStrictEqual(check(ModelCard, { id: "m", object: "model" }), [true, "ModelCard"])
  assert.deepStrictEqual(check(CreatedFineTuningJob, { object: "job.metadata", details: "d" }), [true])
  assert.deepStrictEqual(check(CreatedFineTuningJob, { object: "job", job_type: "later" }), [true, "FineTuningJob"])
  const dated = { id: "c", created_at: "2026-10-21T00:00:00Z", updated_at: "2026-10-21T00:00:00Z" }
  assert.deepStrictEqual(check(Conversation, { ...dated, agent_id: "a", agent_version: 3 }), [true])
  assert.deepStrictEqual(check(Conversation, { ...dated, workflow_id: "w" }), [true, "Conversation"])
})

it("embeddings may be text", () => {
  const embeddings = (embedding: unknown) => ({ id: "1", object: "list", model: "m", usage: {}, data: [{ embedding }] })
  assert.deepStrictEqual(check(Embeddings, embeddings([0.1, -1])), [true])
  assert.deepStrictEqual(check(Embeddings, embeddings("AAAA")), [true])
})

it("errors have many shapes", () => {
  const error = { object: "error", type: "invalid_request_error", param: null, code: "1500" }
  assert.deepStrictEqual(check(ErrorResponse, { ...error, message: "no" }), [true])
  assert.deepStrictEqual(check(ErrorResponse, { ...error, message: { detail: [] } }), [true])
  assert.deepStrictEqual(check(ErrorResponse, { ...error, message: ["no"] }), [true, "ErrorResponse.message"])
  const detail = [{ loc: ["body", 0], msg: "no", type: "missing", input: null, ctx: {} }]
  assert.deepStrictEqual(check(HTTPValidationError, { detail }), [true])
  assert.deepStrictEqual(check(HTTPValidationError, { detail: "no" }), [true])
})
