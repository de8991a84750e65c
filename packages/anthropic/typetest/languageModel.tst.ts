// A model needs the connection where its layer is built, and a program only the model.
import type { AnthropicConfig } from "@effect-genai/anthropic/AnthropicConfig"
import * as LanguageModel from "@effect-genai/anthropic/LanguageModel"
import type * as Messages from "@effect-genai/anthropic/Messages"
import * as Retry from "@effect-genai/core/Retry"
import type * as AiError from "effect/ai/AiError"
import * as Ai from "effect/ai/LanguageModel"
import type * as Model from "effect/ai/Model"
import * as Prompt from "effect/ai/Prompt"
import type * as Response from "effect/ai/Response"
import * as Config from "effect/Config"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Layer from "effect/Layer"
import type * as Result from "effect/Result"
import { describe, expect, test } from "tstyche"

type Connection = AnthropicConfig | HttpClient.HttpClient

describe("a model", () => {
  test("needs the connection", () => {
    expect(LanguageModel.model("claude-sonnet-5", { max_tokens: 100 })).type.toBe<
      Model.Model<"anthropic", Ai.LanguageModel, Connection>
    >()
    expect(LanguageModel.layer({ model: "claude-sonnet-5" })).type.toBe<
      Layer.Layer<Ai.LanguageModel, never, Connection>
    >()
    expect(LanguageModel.layerConfig({ model: Config.String("MODEL"), max_tokens: Config.Int("MAX") })).type.toBe<
      Layer.Layer<Ai.LanguageModel, Config.ConfigError, Connection>
    >()
  })

  test("has a name, and no messages, tools or unknown fields", () => {
    expect(LanguageModel.layer).type.not.toBeCallableWith({ max_tokens: 100 })
    expect(LanguageModel.model).type.not.toBeCallableWith("claude-sonnet-5", { messages: [] })
    expect(LanguageModel.model).type.not.toBeCallableWith("claude-sonnet-5", { tools: [] })
    expect(LanguageModel.withConfigOverride).type.not.toBeCallableWith({ maxTokens: 100 })
    expect(LanguageModel.withConfigOverride).type.toBeCallableWith({ model: "claude-opus-5", max_tokens: 100 })
  })

  test("does not change what a call needs, nor do its settings", () => {
    expect(
      Ai.generateText({ prompt: "Hello" }).pipe(LanguageModel.withConfigOverride({ max_tokens: 100 }), Retry.none)
    ).type.toBe<Effect.Effect<Ai.GenerateTextResponse<{}>, AiError.AiError, Ai.LanguageModel>>()
  })
})

describe("the fields of Anthropic", () => {
  test("have the types of the wire in a prompt", () => {
    const text = (anthropic: NonNullable<Prompt.TextPartOptions["anthropic"]>) =>
      Prompt.textPart({ text: "a", options: { anthropic } })
    expect(text).type.toBeCallableWith({ cache_control: { type: "ephemeral", ttl: "1h" } })
    expect(text).type.not.toBeCallableWith({ cache_control: { type: "forever" } })
    expect(text).type.not.toBeCallableWith({ cacheControl: { type: "ephemeral" } })
    expect<NonNullable<Prompt.FilePartOptions["anthropic"]>>().type.toBeAssignableFrom<
      { readonly citations: { readonly enabled: true }; readonly context: string }
    >()
  })

  test("have types in a response", () => {
    expect<Response.ResponseMetadataPart["metadata"]["anthropic"]>().type.toBeAssignableTo<
      { readonly request_id?: string } | null | undefined
    >()
  })
})

test("transcripts convert both ways", () => {
  expect(LanguageModel.toPrompt).type.toBe<(request: LanguageModel.Transcript) => Prompt.Prompt>()
  expect(LanguageModel.toPrompt).type.toBeCallableWith(
    {
      messages: [{ role: "user", content: "Hello" }]
    } satisfies Pick<Messages.CreateMessage, "messages">
  )
  expect(LanguageModel.toMessages(Prompt.empty)).type.toBe<
    Result.Result<LanguageModel.Transcript, AiError.AiErrorReason>
  >()
})
