// The programs of Effect's own documentation of `effect/ai`: only their models and the layer of the connection differ.
import * as LanguageModel from "@effect-genai/anthropic/LanguageModel"
import * as Testing from "@effect-genai/anthropic/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as AiError from "effect/ai/AiError"
import * as Chat from "effect/ai/Chat"
import * as Ai from "effect/ai/LanguageModel"
import * as Model from "effect/ai/Model"
import * as Prompt from "effect/ai/Prompt"
import type * as Response from "effect/ai/Response"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Context from "effect/Context"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as ExecutionPlan from "effect/ExecutionPlan"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Persistence from "effect/persistence/Persistence"
import * as Ref from "effect/Ref"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"

class LaunchPlan extends Schema.Class<LaunchPlan>("LaunchPlan")({
  audience: Schema.Literals(["developers", "operators", "platform teams"]),
  channels: Schema.Array(Schema.String),
  launchDate: Schema.String,
  summary: Schema.String,
  keyRisks: Schema.Array(Schema.String)
}) {}

class AiWriterError extends Schema.TaggedError<AiWriterError>()("AiWriterError", {
  reason: AiError.AiErrorReason
}) {
  static fromAiError(error: AiError.AiError) {
    return new AiWriterError({ reason: error.reason })
  }
}

const DraftPlan = ExecutionPlan.make(
  { provide: LanguageModel.model("claude-nonexistent"), attempts: 3 },
  { provide: LanguageModel.model("claude-opus-5"), attempts: 2 }
)

class AiWriter extends Context.Service<AiWriter, {
  draftAnnouncement(product: string): Effect.Effect<{
    readonly provider: string
    readonly text: string
  }, AiWriterError>
  extractLaunchPlan(notes: string): Effect.Effect<LaunchPlan, AiWriterError>
  streamReleaseHighlights(version: string): Stream.Stream<string, AiWriterError>
}>()("docs/AiWriter") {
  static readonly layer = Layer.effect(
    AiWriter,
    Effect.gen(function*() {
      const draftsModel = yield* DraftPlan.captureRequirements
      const launchPlanModel = yield* LanguageModel.model("claude-sonnet-5").captureRequirements

      const draftAnnouncement = Effect.fn("AiWriter.draftAnnouncement")(
        function*(product: string) {
          const model = yield* Ai.LanguageModel
          const provider = yield* Model.ProviderName
          const response = yield* model.generateText({
            prompt: `Write a short launch announcement for ${product}. ` +
              "Keep it concise and include one concrete user benefit."
          })
          yield* Effect.logDebug(
            `${provider} finished with ${response.finishReason}. outputTokens=${response.usage.outputTokens.total}`
          )
          return { provider, text: response.text }
        },
        Effect.withExecutionPlan(draftsModel),
        Effect.mapError((error) => AiWriterError.fromAiError(error))
      )

      const extractLaunchPlan = Effect.fn("AiWriter.extractLaunchPlan")(
        function*(notes: string) {
          const model = yield* Ai.LanguageModel
          const response = yield* model.generateObject({
            objectName: "launch_plan",
            prompt:
              "Convert these notes into a launch plan object with audience, channels, launchDate, summary, and keyRisks:\n" +
              notes,
            schema: LaunchPlan
          })
          return response.value
        },
        Effect.provide(launchPlanModel),
        Effect.mapError((error) => AiWriterError.fromAiError(error))
      )

      const streamReleaseHighlights = (version: string) =>
        Ai.streamText({
          prompt: `Write release highlights for version ${version} as a short bulleted list.`
        }).pipe(
          Stream.filter((part): part is Response.TextDeltaPart => part.type === "text-delta"),
          Stream.map((part) => part.delta),
          Stream.provide(launchPlanModel),
          Stream.mapError((error) => AiWriterError.fromAiError(error))
        )

      return AiWriter.of({ draftAnnouncement, extractLaunchPlan, streamReleaseHighlights })
    })
  )
}

const ProductId = Schema.String.pipe(Schema.brand("ProductId")).annotate({
  description: "A unique identifier for a product, e.g. 'p-123'"
})

class Product extends Schema.Class<Product>("acme/domain/Product")({
  id: ProductId,
  name: Schema.String,
  price: Schema.Finite
}) {}

const SearchProducts = Tool.make("SearchProducts", {
  description: "Search the product catalog by keyword",
  parameters: Schema.Struct({
    query: Schema.String.annotate({ description: "The search query, e.g. 'wireless headphones'" }),
    maxResults: Schema.Natural.pipe(Schema.withDecodingDefault(Effect.succeed(10))).annotate({
      description: "The maximum number of results to return"
    })
  }),
  success: Schema.Array(Product),
  failureMode: "error"
})

const GetInventory = Tool.make("GetInventory", {
  description: "Check current stock level for a product",
  parameters: Schema.Struct({ productId: ProductId }),
  success: Schema.Struct({ productId: ProductId, available: Schema.Natural })
})

const ProductToolkit = Toolkit.make(SearchProducts, GetInventory)

const ProductToolkitLayer = ProductToolkit.toLayer(Effect.gen(function*() {
  yield* Effect.logDebug("Initializing ProductToolkitLive")
  return ProductToolkit.of({
    SearchProducts: Effect.fn("ProductToolkit.SearchProducts")(function*({ query, maxResults }) {
      return [
        new Product({ id: ProductId.make("p-1"), name: `${query} widget`, price: 19.99 }),
        new Product({ id: ProductId.make("p-2"), name: `${query} gadget`, price: 29.99 })
      ].slice(0, maxResults)
    }),
    GetInventory: Effect.fn("ProductToolkit.GetInventory")(function*({ productId }) {
      return { productId, available: 42 }
    })
  })
}))

class ProductAssistantError extends Schema.TaggedError<ProductAssistantError>()(
  "ProductAssistantError",
  { reason: AiError.AiErrorReason }
) {}

class ProductAssistant extends Context.Service<ProductAssistant, {
  reply(question: string): Effect.Effect<{
    readonly text: string
    readonly toolCallCount: number
  }, ProductAssistantError>
}>()("docs/ProductAssistant") {
  static readonly layer = Layer.effect(
    ProductAssistant,
    Effect.gen(function*() {
      const toolkit = yield* ProductToolkit
      const model = yield* LanguageModel.model("claude-sonnet-5").captureRequirements

      const reply = Effect.fn("ProductAssistant.reply")(
        function*(question: string) {
          const response = yield* Ai.generateText({ prompt: question, toolkit, toolChoice: "required" })
          for (const call of response.toolCalls) {
            yield* Effect.logDebug(`Tool call: ${call.name} id=${call.id}`)
          }
          for (const result of response.toolResults) {
            yield* Effect.logDebug(`Tool result: ${result.name} id=${result.id} isFailure=${result.isFailure}`)
          }
          return { text: response.text, toolCallCount: response.toolCalls.length }
        },
        Effect.provide(model),
        (_) => _,
        Effect.catchTag(
          "AiError",
          (error) => Effect.fail(new ProductAssistantError({ reason: error.reason })),
          (e) => Effect.die(e)
        )
      )

      return ProductAssistant.of({ reply })
    })
  ).pipe(Layer.provide(ProductToolkitLayer))
}

const Tools = Toolkit.make(Tool.make("getCurrentTime", {
  description: "Get the current time in ISO format",
  parameters: Schema.Struct({ id: Schema.String }),
  success: Schema.String
}))

const ToolsLayer = Tools.toLayer(Effect.gen(function*() {
  yield* Effect.logDebug("Initializing tools...")
  return Tools.of({
    getCurrentTime: Effect.fn("Tools.getCurrentTime")(function*(_) {
      const now = yield* DateTime.now
      return DateTime.formatIso(now)
    })
  })
}))

class AiAssistantError extends Schema.TaggedError<AiAssistantError>()("AiAssistantError", {
  reason: AiError.AiErrorReason
}) {
  static fromAiError(error: AiError.AiError) {
    return new AiAssistantError({ reason: error.reason })
  }
}

class AiAssistant extends Context.Service<AiAssistant, {
  chat(message: string): Effect.Effect<string, AiAssistantError>
  agent(question: string): Effect.Effect<string, AiAssistantError>
}>()("acme/AiAssistant") {
  static readonly layer = Layer.effect(
    AiAssistant,
    Effect.gen(function*() {
      const modelLayer = yield* LanguageModel.model("claude-sonnet-5").captureRequirements
      const newSession = yield* Chat.fromPrompt(Prompt.empty.pipe(
        Prompt.setSystem("You are a helpful assistant that answers questions.")
      ))
      const json = yield* newSession.exportJson
      const session = yield* Chat.fromJson(json)

      const chat = Effect.fn("AiAssistant.chat")(
        function*(message: string) {
          const response = yield* session.generateText({ prompt: message }).pipe(Effect.provide(modelLayer))
          const history = yield* Ref.get(session.history)
          yield* Effect.logDebug(`Conversation has ${history.content.length} messages`)
          return response.text
        },
        Effect.mapError((error) => AiAssistantError.fromAiError(error))
      )

      const tools = yield* Tools
      const agent = Effect.fn("AiAssistant.agent")(
        function*(question: string) {
          const session = yield* Chat.fromPrompt([
            { role: "system", content: "You are an assistant that can use tools to answer questions." },
            { role: "user", content: question }
          ])
          while (true) {
            const response = yield* session.generateText({ prompt: [], toolkit: tools }).pipe(
              Effect.provide(modelLayer)
            )
            if (response.toolCalls.length > 0) continue
            return response.text
          }
        },
        Effect.catchTag(
          "AiError",
          (error) => Effect.fail(AiAssistantError.fromAiError(error)),
          (e) => Effect.die(e)
        )
      )

      return AiAssistant.of({ chat, agent })
    })
  ).pipe(Layer.provide(ToolsLayer))
}

describe("the programs of Effect's documentation", () => {
  it.effect("write texts with a plan of models, objects and streams", () =>
    Effect.gen(function*() {
      const writer = yield* AiWriter
      const { provider, text } = yield* writer.draftAnnouncement("Effect Cloud")
      assert.strictEqual(provider, "anthropic")
      assert.isAbove(text.length, 0)
      assert.instanceOf(yield* writer.extractLaunchPlan("For developers, on Monday, by mail."), LaunchPlan)
      assert.isAbove((yield* Stream.runCollect(writer.streamReleaseHighlights("2.0"))).length, 1)
    }).pipe(Effect.provide(AiWriter.layer), Effect.provide(Testing.layer())))

  it.effect("call tools", () =>
    Effect.gen(function*() {
      const assistant = yield* ProductAssistant
      assert.deepStrictEqual(yield* assistant.reply("Do you have headphones?"), { text: "", toolCallCount: 1 })
    }).pipe(Effect.provide(ProductAssistant.layer), Effect.provide(Testing.layer())))

  it.effect("chat, and loop over tools until there is a text", () =>
    Effect.gen(function*() {
      const assistant = yield* AiAssistant
      assert.isAbove((yield* assistant.chat("Hello")).length, 0)
      assert.isAbove((yield* assistant.chat("And?")).length, 0)
      assert.isAbove((yield* assistant.agent("Call getCurrentTime: what time is it?")).length, 0)
    }).pipe(Effect.provide(AiAssistant.layer), Effect.provide(Testing.layer())))

  it.effect("persist a chat", () =>
    Effect.gen(function*() {
      const persistence = yield* Chat.Persistence
      const chat = yield* persistence.getOrCreate("chat-1")
      yield* chat.generateText({ prompt: "Hello" })
      const loaded = yield* persistence.get("chat-1")
      yield* loaded.generateText({ prompt: "And?" })
      const { content } = yield* Ref.get(loaded.history)
      assert.deepStrictEqual(content.map(({ role }) => role), ["user", "assistant", "user", "assistant"])
    }).pipe(
      Effect.provide(LanguageModel.model("claude-sonnet-5")),
      Effect.provide(Testing.layer()),
      Effect.provide(
        Chat.layerPersisted({ storeId: "chats" }).pipe(
          Layer.provide(Persistence.layerBackingKvs),
          Layer.provide(KeyValueStore.layerMemory)
        )
      )
    ))
})
