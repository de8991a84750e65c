// The models of `effect/ai`: what they need, and what their options accept.
import * as EmbeddingModel from "@effect-genai/mistral/EmbeddingModel"
import * as LanguageModel from "@effect-genai/mistral/LanguageModel"
import type { MistralConfig } from "@effect-genai/mistral/MistralConfig"
import type * as AiEmbeddingModel from "effect/ai/EmbeddingModel"
import * as Ai from "effect/ai/LanguageModel"
import type * as Model from "effect/ai/Model"
import * as Prompt from "effect/ai/Prompt"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { expect, test } from "tstyche"

type Needs = MistralConfig | HttpClient.HttpClient

test("a model is a layer that needs the connection", () => {
  expect(LanguageModel.model("m")).type.toBe<Model.Model<"mistral", Ai.LanguageModel, Needs>>()
  expect(LanguageModel.layer({ model: "m", temperature: 0 })).type.toBe<Layer.Layer<Ai.LanguageModel, never, Needs>>()
  expect(LanguageModel.layerConfig({ model: Config.String("M"), max_tokens: Config.Int("N") })).type.toBe<
    Layer.Layer<Ai.LanguageModel, Config.ConfigError, Needs>
  >()
  expect(EmbeddingModel.model("m")).type.toBe<
    Model.Model<"mistral", AiEmbeddingModel.EmbeddingModel | AiEmbeddingModel.Dimensions, Needs>
  >()
})

test("options are the fields of a request that a call does not have", () => {
  expect(LanguageModel.layer).type.toBeCallableWith({ model: "m", reasoning_effort: "high" })
  expect(LanguageModel.layer).type.not.toBeCallableWith({ temperature: 0 })
  expect(LanguageModel.layer).type.not.toBeCallableWith({ model: "m", messages: [] })
  expect(LanguageModel.withConfigOverride).type.not.toBeCallableWith({ tools: [] })
  expect(EmbeddingModel.withConfigOverride).type.not.toBeCallableWith({ input: "a" })
})

test("overrides preserve the type of a call and a stream", () => {
  const call = Ai.generateText({ prompt: "a" })
  const stream = Ai.streamText({ prompt: "a" })
  expect(call.pipe(LanguageModel.withConfigOverride({ temperature: 0 }))).type.toBe<typeof call>()
  expect(stream.pipe(LanguageModel.withConfigOverride({ model: "b" }))).type.toBe<typeof stream>()
})

test("options of parts are typed", () => {
  expect(Prompt.makePart).type.toBeCallableWith("file", {
    mediaType: "image/png",
    data: "",
    options: { mistral: { detail: "low" } }
  })
  expect(Prompt.makePart).type.not.toBeCallableWith("file", {
    mediaType: "image/png",
    data: "",
    options: { mistral: { detail: 1 } }
  })
  expect(Prompt.makeMessage).type.not.toBeCallableWith("assistant", {
    content: [],
    options: { mistral: { prefix: "yes" } }
  })
})

class Clock extends Context.Service<Clock, { readonly now: Effect.Effect<string> }>()("Clock") {}

test("a tool without its service, or without its handler, is an error of types", () => {
  const Tools = Toolkit.make(
    Tool.make("now", { success: Schema.String, dependencies: [Clock] }),
    Tool.make("add", { parameters: Schema.Struct({ a: Schema.Int }), success: Schema.Int })
  )
  const call = Ai.generateText({ prompt: "a", toolkit: Tools }).pipe(Effect.provide(LanguageModel.model("m")))
  expect(call).type.toBeAssignableTo<
    Effect.Effect<unknown, unknown, Clock | Needs | Tool.HandlersFor<typeof Tools.tools>>
  >()
  expect(call).type.not.toBeAssignableTo<
    Effect.Effect<unknown, unknown, Needs | Tool.HandlersFor<typeof Tools.tools>>
  >()
  expect(call).type.not.toBeAssignableTo<Effect.Effect<unknown, unknown, Clock | Needs>>()
})
